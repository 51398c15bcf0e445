"""What no fix may touch."""
import pytest

from pipeline.cleaning import clean
from pipeline.cleaning.protection import protected


@pytest.mark.parametrize(("text", "spans"), [
    ("See https://example.org/a,b?c=1(d)! Now", ["https://example.org/a,b?c=1(d)"]),
    ("请看https://example.org/a。谢谢", ["https://example.org/a"]),
    ("Write to front.desk@example.org.", ["front.desk@example.org"]),
    ("Clone git@example.org:team/tools.git today", ["git@example.org:team/tools.git"]),
    ("Run `npm run  x` now", ["`npm run  x`"]),
    ("Try `clean(text) -> str` now", ["`clean(text) -> str`"]),
    ("Hello %(name)s, %d of {total} in {{ place }} and ${HOME}",
     ["%(name)s", "%d", "{total}", "{{ place }}", "${HOME}"]),
    ("共{n, plural, one {# page,} other {# pages,,}},完", ["{n, plural, one {# page,} other {# pages,,}}"]),
    ("100% sure, 5 % of them", []),
    ("a <strong>bold</strong> word, 3 < 4 > 2", ["<strong>", "</strong>"]),
    ("Set LOG_LEVEL=debug, call getUserById(7) and close().", ["LOG_LEVEL=debug", "getUserById(7)", "close()"]),
    ("Look into /var/log/messages and src/main.cpp,then stop", ["/var/log/messages", "src/main.cpp"]),
    ("Open C:\\Temp\\run1.csv now", ["C:\\Temp\\run1.csv"]),
    ("The file README.md and setup.cfg.", ["README.md", "setup.cfg"]),
    ("Use #hashtag and @someone", ["#hashtag", "@someone"]),
    ("word(通常) and word(in other words)", []),
    ("It was late.The end", []),
])
def test_spans(text, spans):
    assert [text[start:end] for start, end in protected(text)] == spans


@pytest.mark.parametrize("text", [
    "Fetch `a,,b ,c` from https://example.org/x,,y today.", "Run it with --mode=a,,b again.", "Keep {a,,b} as it is.",
    "打开 https://example.org/a,b.html，再点击“确定”。"])
def test_nothing_is_changed_inside(text):
    assert clean(text).text == text

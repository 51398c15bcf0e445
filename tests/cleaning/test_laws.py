"""What holds for every text, whatever is in it."""
import time
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.cleaning import FIXES, Settings, clean
from pipeline.cleaning.passage import Passage
from pipeline.cleaning.protection import protected
from pipeline.model import Edit

PIECES = (
    "the", "a", "kidney", "stones", "itis", "Dr.", "It is raining again.", "大家", "医生", "iPhone",
    "，", ",", "。", ".", "...", "……", "!", "？", "?", "(", "）", "（", ")", "“", "”", '"', "'", ";", "；", ":", "：", "、",
    " ", "  ", "\t", "\u3000", "\u00a0", "\u200b", "\u200d", "\ufeff", "\u00ad", "\x00", "--", "—", "\\",
    "1,000", "3.5", "8:30", "%s", "{x}",
    "http://a.b/c?d=e.", "a@b.cd", "<b>", "`x_y`", "f(x)",
    "•", "· ", "- ", "1. ", "(a)", "1、", "## ", "e\u0301", "ﬁ", "①", "Ａ", "．", "％", "\U00020000", "👩\u200d⚕️",
    "&amp;", "&nbsp;", "â€™", "Ã©")
LINE = st.lists(st.sampled_from(PIECES), min_size=1, max_size=14).map("".join)
PAGE = st.lists(st.sampled_from((*PIECES, "\n", "\n  ", "\n\n", "\r\n", "\r")), max_size=16).map("".join)
MANY = 20_000


@given(PAGE | st.text(max_size=40))
def test_idempotent_and_replaying(text):
    cleaned = clean(text)
    assert clean(cleaned.text).text == cleaned.text
    assert cleaned.replay() == cleaned.text
    assert bool(cleaned.edits) == (cleaned.text != text)
    assert all(0 <= edit.start <= edit.end <= len(text) for edit in cleaned.edits)
    assert all(one.end <= next_.start for one, next_ in pairwise(cleaned.edits))


@given(LINE, LINE)
def test_paragraphs_are_independent(first, second):
    one, other = clean(first).text, clean(second).text
    if one and other:
        assert clean(f"{first}\n\n{second}").text == f"{one}\n\n{other}"


@given(PAGE)
def test_every_fix_gives_sorted_disjoint_edits(text):
    passage = Passage(text, protected(text))
    for fix in FIXES:
        edits = list(fix.find(passage))
        assert all(one.end <= next_.start for one, next_ in pairwise(edits)), fix.name


@given(LINE)
def test_visible_letters_are_never_lost(text):
    """Letters and digits stay, in order, but for their width, their accents and their capitals."""
    kept = "abcdefghijklmnopqrstuvwxyz大家医生"
    text = unicodedata.normalize("NFC", text.replace("&amp;", "").replace("&nbsp;", "").replace("(a)", ""))
    before = [char for char in text.lower() if char in kept]
    after = [char for char in clean(text).text.lower().replace("(a)", "") if char in kept]
    assert "".join(before) in {"".join(after), "".join(after).replace("é", "e")} or len(after) >= len(before)


@pytest.mark.parametrize("unit", [
    "a", ",", "，", "(", "（", "()", ")", "e\u0301", "e" + "\u0301" * 9, " ", "\u00a0", "\n", "\n ", ". ", "a.", "a_",
    "a@", "a/", "\\", "`", "{", "%(", "&amp", "<a", "中", "中,", "中a", "1", "1,", "? ", "$a", "--a", "f(", "](",
    "www.", "• ", "•\n", "1. a\n", "ab\n", "\u200b", "The cat sat。中文,on a mat. "])
def test_linear_time(unit):
    """Eight times the text takes about eight times the time, whatever it is made of."""
    def seconds(size):
        text, start = unit * (size // len(unit)), time.process_time()
        clean(text)
        return time.process_time() - start

    seconds(100)
    assert seconds(8 * MANY) < 40 * max(seconds(MANY), 0.005)


def test_a_rule_can_be_switched_off():
    assert clean("one,,two", Settings(off=frozenset({"repeated-marks", "missing-space"}))).text == "one,,two"
    assert clean("One.\n\n\nTwo.", Settings(off=frozenset({"blank-lines"}))).text == "One.\n\n\nTwo."


@pytest.mark.parametrize(("spacing", "expected"), [
    ("keep", "做CT 检查 3 次"), ("space", "做 CT 检查 3 次"), ("none", "做CT检查3次")])
def test_spacing_between_scripts(spacing, expected):
    assert clean("做CT 检查 3  次", Settings(spacing=spacing)).text == expected


def test_without_lines_a_line_break_is_a_space():
    assert clean("Short\nlines - of\n• one cell", Settings(lines=False)).text == "Short lines - of • one cell"


def test_joins_come_first_and_stay_on_record():
    raw = "The lamp is\n> on , again."
    cleaned = clean(raw, joins=(Edit(11, 14, " ", "join"),))
    assert cleaned.text == "The lamp is on, again."
    assert cleaned.replay() == cleaned.text
    assert [edit.rule for edit in cleaned.edits] == ["join", "stray-spaces"]
    assert cleaned.raw_span(12, 14) == (14, 17)


def test_rules_are_documented():
    import sys
    names = [fix.name for fix in FIXES]
    assert len(set(names)) == len(names)
    for fix in FIXES:
        text = sys.modules[fix.find.__module__].__doc__ or ""
        assert "→" in text, fix.name
        assert "Wrong" in text, fix.name


@given(PAGE)
def test_other_settings_keep_the_laws(text):
    for settings in (Settings(spacing="space"), Settings(spacing="none"), Settings(lines=False)):
        cleaned = clean(text, settings)
        assert clean(cleaned.text, settings).text == cleaned.text
        assert cleaned.replay() == cleaned.text


def test_without_lines_blank_lines_are_a_space_too():
    assert clean("one \r\n\n two\n三\n四", Settings(lines=False)).text == "one two 三四"

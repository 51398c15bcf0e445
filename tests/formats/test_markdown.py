"""Markdown: where the text stands. What lies between the blocks must come back byte for byte."""
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats import markdown

PAGE = """\
---
title: not a sentence
---
# Back up **everything**

A paragraph that is
wrapped, with `code` and a [link](https://example.org).
中文段落的
第二行。

> A quotation
> of two lines.

- one item
  that goes on
- second item

| Name | Meaning |
|------|---------|
| `-v` | more \\| output |

```sh
not text
```

<div>not text either</div>

Underlined
==========
Last line\x20\x20
after a hard break.
"""


def blocks(raw):
    out = []
    for block in markdown.parse("page", raw).blocks:
        text, at = "", block.start
        for join in block.joins:
            text += raw[at:join.start] + join.new
            at = join.end
        out.append((block.kind, text + raw[at:block.end]))
    return out


def test_blocks_of_a_page():
    assert blocks(PAGE) == [
        ("heading", "Back up **everything**"),
        ("paragraph", "A paragraph that is wrapped, with `code` and a [link](https://example.org). 中文段落的第二行。"),
        ("paragraph", "A quotation of two lines."),
        ("list-item", "one item that goes on"),
        ("list-item", "second item"),
        ("table-cell", "Name"), ("table-cell", "Meaning"),
        ("table-cell", "`-v`"), ("table-cell", "more \\| output"),
        ("heading", "Underlined"),
        ("paragraph", "Last line<br>after a hard break."),
    ]


def test_windows_line_ends_do_not_move_the_blocks():
    assert blocks(PAGE.replace("\n", "\r\n")) == blocks(PAGE)


def test_a_translation_cannot_break_a_table():
    assert markdown.escape("a | b", "table-cell") == "a \\| b"
    assert markdown.escape("a | b", "paragraph") == "a | b"


def test_a_page_may_switch_rules_off():
    document = markdown.parse("page", "<!-- diglot:off glued-words, missing-stop -->\n\nText.\n")
    assert document.off == {"glued-words", "missing-stop"}


@given(st.text(st.sampled_from("ab钙。# *_`[]()|\n\r\t->1.<"), max_size=80))
def test_blocks_are_in_order_and_hold_text(raw):
    at = 0
    for block in markdown.parse("page", raw).blocks:
        assert at <= block.start < block.end <= len(raw)
        assert raw[block.start:block.end].strip()
        assert all(block.start <= join.start <= join.end <= block.end for join in block.joins)
        at = block.end

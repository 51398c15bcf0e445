"""What a line of plain text is: list marks, heading marks, and nothing else is decided here.

Shared by the formats, by cleaning, which repairs lists, and by segmentation, which leaves marks out of the sentence.
"""
from __future__ import annotations

import re
from typing import NamedTuple

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
BLANK = "[ \\t\u00a0\u3000]"
PRIVATE_BULLETS = "\uf0b7\uf0a7\uf0d8\uf076"  # what word processors leave behind; most fonts show nothing there
BULLETS = "•●◆◇■□▪▫‣⁃◦∙⦁►▶➢➤❖❑❒◉◎⚫" + PRIVATE_BULLETS
# "-", "*", "+" and "–" are marks only before a space: they open numbers, options and emphasis too
BULLET = rf"[{BULLETS}]|·(?!·)|[-*+–○](?={BLANK}|$)"
# no more than two digits ("2021." opens a sentence), and no decimal behind the stop
NUMBER = (rf"\d{{1,2}}[.．](?={BLANK}|[{HAN}]|[A-Z][a-z]|$)|\d{{1,2}}[)）](?!\w*[(（])|\d{{1,2}}、|[①-⑳]"
          rf"|[a-h]\)(?={BLANK})"
          r"|[（(](?:\d{1,2}|[a-hA-H]|[ivx]{1,4}|[一二三四五六七八九十]{1,3})[)）]|[一二三四五六七八九十]{1,3}、")
HEADING = rf"\#{{1,6}}(?={BLANK})"
MARK = re.compile(rf"({BLANK}*)(?:(?P<bullet>{BULLET})|(?P<number>{NUMBER})|(?P<heading>{HEADING}))({BLANK}*)")


# A dash before a number is a minus ("- 5 °C at night") unless the number counts something: "- 300 g flour", "- 2个鸡蛋".
NO_THING = r"(?!degree|percent|below|above|is\b|was\b|at\b|to\b|in\b)"
INGREDIENT = re.compile(rf"\d[\d.,/½¼¾⅓⅔]*[ \u00a0]?(?:{NO_THING}[A-Za-z]{{1,12}}\.?[ \u00a0])?{NO_THING}[a-z]{{3,}}"
                        r"|\d[\d.,/]* ?(?:克|千克|公斤|斤|两|毫升|升|个|個|只|片|杯|勺|匙|条|條|块|塊|根|颗|顆|瓣|把|包|瓶|份)")


class Mark(NamedTuple):
    """The mark that opens a line: its `kind` ("bullet", "number", "heading"), itself, indent and end in the line."""

    kind: str
    text: str
    indent: int
    end: int


def mark_of(line: str) -> Mark | None:
    """The list or heading mark at the start of a line, or None. `- 5 °C` and `3.5 kg` have none."""
    found = MARK.match(line)
    if not found:
        return None
    kind = str(found.lastgroup) if found.lastgroup else next(
        name for name in ("bullet", "number", "heading") if found[name] is not None)
    if kind == "bullet" and found[kind] in "-–+" and line[found.end():found.end() + 1].isdigit() \
            and not INGREDIENT.match(line, found.end()):
        return None
    return Mark(kind, found[kind], len(found[1]), found.end())

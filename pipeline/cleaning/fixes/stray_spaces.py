"""Spaces where none belong.

Before a comma or a stop, inside brackets, at the ends of a line, twice in a row; no-break and ideographic spaces
between words. The indent of a nested list item stays.

    The scan  was clear . → The scan was clear.      医生 ，我的结果 → 医生，我的结果

Wrong for text laid out in columns by spaces, and in French, which puts a space before : ; ! ?
"""
from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.cleaning.passage import Fix, Passage
from pipeline.cleaning.protection import Shield
from pipeline.formats.lines import HAN, mark_of
from pipeline.model import Edit

BLANK = "[ \t\u00a0\u2000-\u200a\u202f\u3000]"
WIDE_MARK = "，。？！：；、"
# "word ,word" too; but a spaced ellipsis stays.
BEFORE_MARK = rf"(?=[,;][A-Za-z]{{2}}|[,;:!?](?:[\s”’\"'）)]|$)|\.(?! \.)(?:[\s”’\"]|$)|[{WIDE_MARK}])"
RUN = re.compile(
    rf"(?P<edge>^{BLANK}+|{BLANK}+$)"
    rf"|(?<=[\w)\]”’\"'）」』])(?P<before>{BLANK}+){BEFORE_MARK}(?!(?<=\d{BLANK}):)"
    rf"|(?<=[(（“「『《])(?<![A-Za-z0-9.,!?]“)(?P<inside>{BLANK}+)(?=[\w“\"])|(?<=\w)(?P<closing>{BLANK}+)(?=[)）])"
    rf"|(?<=[\w.,!?。，！？])(?P<quoted>{BLANK}+)(?=[”」』》](?!\w))"
    rf"|(?<=[{WIDE_MARK}])(?P<wide>{BLANK}+)(?=[{HAN}])"
    rf"|(?P<double>{BLANK}{{2,}}|[\t\u00a0\u2000-\u200a\u202f\u3000])", re.MULTILINE)
TRIGGER = re.compile(
    rf"[\t\u00a0\u2000-\u200a\u202f\u3000]|[(（“「『《] | [”」』》]|[{WIDE_MARK}] [{HAN}]|\n | (?:[ ,;:!?.)）{WIDE_MARK}\n]|$)")


def find(passage: Passage) -> Iterator[Edit]:
    """Edits of runs of blanks."""
    text = passage.text
    if text[:1] != " " and not TRIGGER.search(text):
        return
    shield, ends = Shield(passage.protected), {end for _, end in passage.protected}
    for found in RUN.finditer(text):
        start, end = found.span()
        if shield.covers(start, end) or (found["edge"] is not None and _is_indent(text, start, end)):
            continue
        if found["before"] is not None and start in ends:
            continue  # the blank keeps the mark out of an address
        if found["closing"] is not None and "(" not in text[max(0, start - 400):start].replace("（", "("):
            continue
        new = " " if found["double"] is not None else ""
        if found[0] != new:
            yield Edit(start, end, new, FIX.name)


def _is_indent(text: str, start: int, end: int) -> bool:
    """Is this the indent of a nested item, in steps of two spaces?"""
    if (start and text[start - 1] != "\n") or end == len(text) or text[end] == "\n":
        return False
    line = text[start:end + 6].split("\n", maxsplit=1)[0]
    mark = mark_of(line)
    return "\n" in text and mark is not None and mark.kind == "bullet" and set(text[start:end]) == {" "}


FIX = Fix("stray-spaces", find)

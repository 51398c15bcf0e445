"""Lists whose marks are doubled, empty, alone on their line, of several kinds, or lost.

A mark alone belongs to the line below it; a mark that nothing follows is dropped, since it holds no content; an
indented line among indented items is an item that lost its mark. Lists of several marks get "•"; a list that uses one
mark throughout keeps it, as do numbers.

    • • a towel        →  • a towel
    •                     • nausea
      nausea

Wrong when an indented line under an item is a remark of its own and not an item.
"""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.cleaning.passage import Fix, Passage
from pipeline.formats.lines import BULLETS, HAN, PRIVATE_BULLETS, Mark, mark_of
from pipeline.model import Edit

TRIGGER = re.compile(rf"(?m)^[ \t\u00a0\u3000]*(?:[{BULLETS}·*+–○-]|[(（]?\w{{1,3}}[.．)）、]|[①-⑳])")
# Two lines with the same dash or star right before a word are a list; one is an option or emphasis.
TIGHT = re.compile(rf"(?m)^[ \t]*(?P<mark>[-*–])(?=[{HAN}]|[A-Za-z][a-z]{{2}})(?!\w*-)(?![^\n]*\*)")
LINE = re.compile(r"[^\n]+")
STANDARD = "•"
CERTAIN = frozenset(BULLETS + "·")  # a dash or a number alone may be content, unless a list is around it
DEEPEST = 4


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the paragraph: where it starts, itself, its mark."""

    start: int
    text: str
    mark: Mark | None

    @property
    def indent(self) -> int:
        """The number of blanks before the mark or the text."""
        return len(self.text) - len(self.text.lstrip())


@dataclass(frozen=True, slots=True)
class Style:
    """What a list uses: its bullet, the indent of its first level, and the kinds of marks that have text behind them."""

    bullet: str
    base: int
    filled: frozenset[str]


def find(passage: Passage) -> Iterator[Edit]:
    """Edits of the starts of lines, and of lines that hold a mark alone."""
    text = passage.text
    if not passage.settings.lines or not TRIGGER.search(text):
        return
    if tight := _tight(text):
        yield from (Edit(at, at, " ", FIX.name) for at in tight)
        return
    lines = [Line(found.start(), found[0], mark_of(found[0])) for found in LINE.finditer(text)]
    yield from _edits(text, lines, _style(lines))


def _style(lines: list[Line]) -> Style:
    bullets = [line.mark for line in lines if line.mark and line.mark.kind == "bullet"]
    kinds = {mark.text for mark in bullets}
    bullet = kinds.pop() if len(kinds) == 1 and kinds.isdisjoint(PRIVATE_BULLETS) else STANDARD
    filled = frozenset(line.mark.kind for line in lines if line.mark and line.text[line.mark.end:].strip())
    return Style(bullet, min((mark.indent for mark in bullets), default=0), filled)


def _edits(text: str, lines: list[Line], style: Style) -> Iterator[Edit]:
    last: Mark | None = None  # the last bullet above
    is_taken = False  # did the mark above take this line?
    done = 0  # the end of the last line that was dropped
    for line, below in zip(lines, [*lines[1:], None], strict=True):
        mark = line.mark
        if is_taken:
            is_taken = False
        elif mark is None:
            if last and line.text.strip() and line.indent and line.indent == last.indent:
                yield Edit(line.start, line.start + line.indent, f"{style.bullet} ", FIX.name)
        elif mark.kind != "heading":
            end = _end(line, mark)
            if line.text[end:].strip():
                yield Edit(line.start, line.start + end, _canonical(line, mark, style), FIX.name)
            elif below and not below.mark and below.text.strip():
                yield _joined(line, below, mark, style)
                is_taken = True
            elif mark.text in CERTAIN or mark.kind in style.filled:
                yield (edit := _dropped(text, line, done))
                done = edit.end
        last = mark if mark and mark.kind == "bullet" else last


def _tight(text: str) -> list[int]:
    """The ends of marks that lack the space behind them, in a list that uses one such mark twice or more."""
    ends = [found.end() for found in TIGHT.finditer(text)]
    marks = {text[at - 1] for at in ends}
    if len(marks) != 1:
        return []
    loose = re.search(rf"(?m)^[ \t]*{re.escape(marks.pop())}[ \t]", text) is not None
    return ends if len(ends) + loose > 1 else []


def _end(line: Line, mark: Mark) -> int:
    """The end of the mark, and of bullets doubled behind it."""
    end = mark.end
    while mark.kind == "bullet" and (again := mark_of(line.text[end:end + 12])) and (
            again.kind == "bullet" and not again.indent):
        end += again.end
    return end


def _canonical(line: Line, mark: Mark, style: Style) -> str:
    """The mark as it should be: two spaces a level, the list's bullet, or the number as it is."""
    if mark.kind == "bullet":
        return "  " * min(DEEPEST, (mark.indent - style.base) // 2) + style.bullet + " "
    after = line.text[mark.end:mark.end + 1]
    return mark.text + (" " if line.text[mark.end - 1] in " \t\u00a0\u3000" or after.isascii() else "")


def _joined(line: Line, below: Line, mark: Mark, style: Style) -> Edit:
    """A mark alone takes the line below."""
    new = style.bullet if mark.kind == "bullet" else mark.text
    return Edit(line.start, below.start + below.indent, f"{new} ", FIX.name)


def _dropped(text: str, line: Line, done: int) -> Edit:
    """An empty mark goes with the line break before it, or behind it where that went already."""
    end = line.start + len(line.text)
    if line.start > done and text[line.start - 1] == "\n":
        return Edit(line.start - 1, end, "", FIX.name)
    return Edit(line.start, min(len(text), end + 1), "", FIX.name)


FIX = Fix("list-marks", find)

"""Lists whose marks are doubled, empty, alone on their line, of several kinds, or lost.

A mark alone belongs to the line below it; a mark that nothing follows is dropped, since it holds no content; an
indented line among indented items is an item that lost its mark. A list that uses one mark throughout keeps it.

    • • a towel        →  • a towel
    •                     • nausea
      nausea

Wrong when an indented line under an item is a remark of its own and not an item.
"""
from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.cleaning.passage import Fix, Passage
from pipeline.formats.lines import Mark, mark_of
from pipeline.model import Edit

TRIGGER = re.compile(r"(?m)^[ \t\u00a0\u3000]*(?:[•●◆◇■□▪▫‣⁃◦·*+–○-]|[(（]?\w{1,3}[.．)）、]|[①-⑳])")
LINE = re.compile(r"[^\n]+")
STANDARD = "•"


def find(passage: Passage) -> Iterator[Edit]:
    """Edits of the starts of lines, and of lines that hold a mark alone."""
    text = passage.text
    if not passage.settings.lines or not TRIGGER.search(text):
        return
    lines = [(found.start(), found[0]) for found in LINE.finditer(text)]
    marks = [mark_of(line) for _, line in lines]
    bullets = [mark for mark in marks if mark and mark.kind == "bullet"]
    kinds = {mark.text for mark in bullets}
    bullet = kinds.pop() if len(kinds) == 1 else STANDARD
    base = min((mark.indent for mark in bullets), default=0)
    for k, (start, line) in enumerate(lines):
        mark = marks[k]
        if mark is None:
            if bullets and _has_lost_its_mark(line, marks[:k], k + 1 < len(lines) or k > 0):
                blank = len(line) - len(line.lstrip())
                yield Edit(start, start + blank, f"{bullet} ", FIX.name)
        elif mark.kind != "heading":
            yield from _edits(text, start, line, mark, bullet, base, _joins(lines, marks, k))


def _has_lost_its_mark(line: str, before: list[Mark | None], in_list: bool) -> bool:  # noqa: FBT001
    """Is the line indented exactly as the marks of the items before it?"""
    last = next((mark for mark in reversed(before) if mark and mark.kind == "bullet"), None)
    blank = len(line) - len(line.lstrip())
    return bool(in_list and last and blank and blank == last.indent and line.strip())


def _joins(lines: list[tuple[int, str]], marks: list[Mark | None], k: int) -> bool:
    """Does the next line hold the text of a mark that stands alone?"""
    return k + 1 < len(lines) and marks[k + 1] is None and bool(lines[k + 1][1].strip())


def _edits(text: str, start: int, line: str, mark: Mark, bullet: str, base: int, joins: bool) -> Iterator[Edit]:  # noqa: FBT001
    end = mark.end
    while mark.kind == "bullet" and (again := mark_of(line[end:])) and again.kind == "bullet" and not again.indent:
        end += again.end
    if not line[end:].strip():
        yield _emptied(text, start, line, mark, bullet, joins)
        return
    if mark.kind == "bullet":
        new = "  " * min(4, (mark.indent - base) // 2) + bullet + " "
    else:
        new = line[:mark.end].strip() + (" " if line[mark.end - 1] in " \t\u00a0\u3000" else "")
    if line[:end] != new:
        yield Edit(start, start + end, new, FIX.name)


def _emptied(text: str, start: int, line: str, mark: Mark, bullet: str, joins: bool) -> Edit:  # noqa: FBT001
    """A mark alone: joined with the line below, or dropped with its line break."""
    end = start + len(line)
    if joins:
        below = text[end + 1:]
        return Edit(start, end + 1 + len(below) - len(below.lstrip(" \t\u00a0\u3000")),
                    f"{bullet if mark.kind == 'bullet' else mark.text} ", FIX.name)
    if start and text[start - 1] == "\n":
        return Edit(start - 1, end, "", FIX.name)
    return Edit(start, min(len(text), end + 1), "", FIX.name)


FIX = Fix("list-marks", find)

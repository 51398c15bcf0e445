"""clean(): every paragraph through the ordered list of fixes, until nothing changes any more."""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.cleaning.edits import Cleaned, applied, composed, trimmed
from pipeline.cleaning.fixes import FIXES
from pipeline.cleaning.passage import Passage, Settings
from pipeline.cleaning.protection import protected
from pipeline.model import Edit

PASSES = 8  # two settle real text; noise made to be awkward has needed five
SEPARATOR = re.compile(r"(?<![ \t\u00a0\u3000\ufeff])(?:[ \t\u00a0\u3000\ufeff]*(?:\r\n|\n|\r)){2,}|\A(?:[ \t\u00a0\u3000\ufeff]*(?:\r\n|\n|\r))+"
                       r"|(?:(?:\r\n|\n|\r)[ \t\u00a0\u3000\ufeff]*)+\Z")
BLANK_LINES = "blank-lines"


def clean(text: str, settings: Settings | None = None, joins: Sequence[Edit] = ()) -> Cleaned:
    """The text with what is certainly broken repaired, and every edit on record.

    Paragraphs, which blank lines part, are cleaned independently of each other. `joins` are edits that a format makes
    before any fix. Cleaning is idempotent, and text without faults comes back as it was.
    """
    settings = settings or Settings()
    start = applied(text, joins)
    if settings.lines:
        edits = [edit for first, last in _paragraphs(start) for edit in _moved(_cleaned(start[first:last], settings), first)]
        middle = applied(start, edits)
        gaps = _gaps(middle, settings)
        edits = composed(edits, middle, gaps)
    else:
        edits = _cleaned(start, settings)
    if joins:
        edits = composed(list(joins), start, edits)
    edits = trimmed(text, edits)
    return Cleaned(text, applied(text, edits), tuple(edits))


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for found in SEPARATOR.finditer(text):
        if found.start() > at:
            yield at, found.start()
        at = found.end()
    if at < len(text):
        yield at, len(text)


def _moved(edits: Sequence[Edit], by: int) -> Iterator[Edit]:
    return (edit._replace(start=edit.start + by, end=edit.end + by) for edit in edits)


def _gaps(text: str, settings: Settings) -> list[Edit]:
    """One blank line between paragraphs, none at the ends; the last line break of a file stays."""
    if BLANK_LINES in settings.off:
        return []
    edits = []
    for found in SEPARATOR.finditer(text):
        at_end = found.end() == len(text)
        new = "" if not found.start() else "\n" if at_end else "\n\n"
        if found[0] != new:
            edits.append(Edit(found.start(), found.end(), new, BLANK_LINES))
    return edits


def _cleaned(text: str, settings: Settings) -> list[Edit]:
    """The edits of one paragraph."""
    total: list[Edit] = []
    passage = Passage(text, protected(text), settings)
    fixes = [fix for fix in FIXES if fix.name not in settings.off]
    for _ in range(PASSES):
        changed = False
        for fix in fixes:
            edits = [edit for edit in fix.find(passage) if passage.text[edit.start:edit.end] != edit.new]
            if edits:
                changed = True
                total = composed(total, passage.text, edits)
                after = applied(passage.text, edits)
                passage = replace(passage, text=after, protected=protected(after))
        if not changed:
            break
    return total

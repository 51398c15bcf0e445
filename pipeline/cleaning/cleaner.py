"""clean(): every paragraph through the ordered list of fixes, until nothing changes any more."""
from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.cleaning.edits import Cleaned, applied, composed, trimmed
from pipeline.cleaning.fixes import FIXES, blank_lines
from pipeline.cleaning.passage import Passage, Settings
from pipeline.cleaning.protection import protected
from pipeline.model import Edit

PASSES = 8  # two settle real text; noise made to be awkward has needed five


def clean(text: str, settings: Settings | None = None, joins: Sequence[Edit] = ()) -> Cleaned:
    """The text with what is certainly broken repaired, and every edit on record.

    Paragraphs, which blank lines part, are cleaned independently of each other. `joins` are edits that a format makes
    before any fix. Cleaning is idempotent, and text without faults comes back as it was.
    """
    settings = settings or Settings()
    total, now = list(joins), applied(text, joins)
    for _ in range(PASSES):
        edits, has_parted = _pass(now, settings)
        if edits:
            total, now = composed(total, now, edits) if total else edits, applied(now, edits)
        if not has_parted:
            break
    return Cleaned(text, now, tuple(trimmed(text, total)))


def _pass(text: str, settings: Settings) -> tuple[list[Edit], bool]:
    """The edits of all paragraphs, and whether a fix left a blank line inside of one."""
    if not settings.lines or ("\n" not in text and "\r" not in text):
        return _cleaned(text, settings), False
    edits: list[Edit] = []
    has_parted = False
    for start, end in _paragraphs(text):
        found = _cleaned(text[start:end], settings)
        if found:
            edits += (edit._replace(start=edit.start + start, end=edit.end + start) for edit in found)
            has_parted = has_parted or bool(blank_lines.SEPARATOR.search(applied(text[start:end], found)))
    middle = applied(text, edits)
    gaps = [] if blank_lines.FIX.name in settings.off else list(blank_lines.find(Passage(middle, (), settings)))
    return composed(edits, middle, gaps) if gaps else edits, has_parted


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for found in blank_lines.SEPARATOR.finditer(text):
        if found.start() > at:
            yield at, found.start()
        at = found.end()
    if at < len(text):
        yield at, len(text)


def _cleaned(text: str, settings: Settings) -> list[Edit]:
    """The edits of one paragraph: each fix in turn, until every one has seen the last text and found nothing."""
    total: list[Edit] = []
    passage = Passage(text, protected(text), settings)
    fixes = [fix for fix in FIXES if fix.name not in settings.off]
    version, seen = 0, [-1] * len(fixes)
    for _ in range(PASSES):
        for k, fix in enumerate(fixes):
            if seen[k] == version:
                continue
            seen[k] = version
            edits = [edit for edit in fix.find(passage) if passage.text[edit.start:edit.end] != edit.new]
            if edits:
                version += 1
                total = composed(total, passage.text, edits) if total else edits
                after = applied(passage.text, edits)
                passage = Passage(after, protected(after), settings)
        if min(seen) == version:
            break
    return total

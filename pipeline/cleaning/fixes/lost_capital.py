"""A sentence of a running paragraph that begins with a small letter.

Only where the paragraph is plainly prose and the sentence ends with a mark. Words that are written small on purpose
("iPhone", "pH", "e.g."), code, addresses, list items and headings are left alone.

    Most falls happen at home. older adults are at risk. → … home. Older adults are at risk.

Wrong for authors who write everything small; a text without any capital is left as it is.
"""
from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.cleaning.passage import Fix, Passage
from pipeline.cleaning.protection import Shield
from pipeline.cleaning.sentences import OPENERS, ends_of, is_running
from pipeline.model import Edit

LINE = re.compile(r"[^\n]+")
START = re.compile(r" *(?P<word>[a-z][a-z]*(?:['’][a-z]+)?)(?=[ ,])")
TRIGGER = re.compile(r"(?m)^[a-z]|[.?!。？！][”\")）]? *[a-z]")
QUOTES = "”\"'’」』"
ENGLISH = re.compile(r"[A-Za-z]+ [a-z]+")


def find(passage: Passage) -> Iterator[Edit]:
    """Edits of first letters."""
    text = passage.text
    if not TRIGGER.search(text):
        return
    shield = Shield(passage.protected)
    for found in LINE.finditer(text):
        line = found[0]
        if not is_running(line):
            continue
        ends = ends_of(line)
        if not re.search(r"[A-Z]", line) and len(ends) > 1:
            continue
        for k, at in enumerate([0, *(end for _, end in ends)]):
            start = None if at and line[at - 1] in QUOTES else START.match(line, at)  # a quotation that goes on
            if start and _is_sentence(line, at, ends[k][1] if k < len(ends) else len(line), k < len(ends), k):
                letter = found.start() + start.start("word")
                if not shield.covers(letter, letter + 1):
                    yield Edit(letter, letter + 1, text[letter].upper(), FIX.name)


def _is_sentence(line: str, start: int, end: int, ended: bool, k: int) -> bool:  # noqa: FBT001
    """Is `line[start:end]` an English sentence, ended by a mark or the only one of the line?"""
    piece = line[start:end]
    words = piece.split()
    if len(words) < 4 or not ENGLISH.search(piece):
        return False
    if k and not ended:
        return words[0] in OPENERS
    before = line[:start].rstrip()
    return not before.endswith(("...", "…", "!", "?", "？", "！")) or (words[0] in OPENERS and not before.endswith("."))


FIX = Fix("lost-capital", find)

"""A sentence of a running paragraph that begins with a small letter.

Only where the paragraph is plainly prose: its other sentences begin as they should, or it is one long sentence with a
subject and a finite verb. Words that are written small on purpose ("iPhone", "pH", "de Gaulle"), what follows an
ellipsis or a quotation, code, addresses, list items and headings are left alone.

    Most falls happen at home. older adults are at risk. → … home. Older adults are at risk.

Wrong for a name that is written small and looks like a word ("adidas makes shoes. …").
"""
from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.cleaning.passage import Fix, Passage
from pipeline.cleaning.protection import Shield
from pipeline.cleaning.sentences import OPENERS, ends_of, is_prose, is_running
from pipeline.cleaning.words.lexicon import RARE, entry
from pipeline.formats.lines import HAN
from pipeline.model import Edit

SENTENCE_ENDS = frozenset(("", ".", "!", "?", "。", "！", "？"))
LINE = re.compile(r"[^\n]+")
TRIGGER = re.compile(r"[.?!。？！\n] *[a-z]")
START = re.compile(r" *(?P<word>[a-z][a-z]+(?:['’][a-z]+)?|a)(?=[ ,])")
RIGHT_START = re.compile(rf" *[“\"(（「《]?[A-Z0-9{HAN}]")
SMALL_I = re.compile(r"(?<![A-Za-z.])i(?![A-Za-z.])")
ENGLISH = re.compile(r"[A-Za-z]+ [a-z]+")
PARTICLES = frozenset(("al", "bin", "d", "da", "de", "del", "den", "der", "di", "du", "el", "la", "le", "les", "ten",
                       "ter", "van", "von", "zu"))


def find(passage: Passage) -> Iterator[Edit]:
    """Edits of first letters."""
    text = passage.text
    if not (text[:1].islower() or TRIGGER.search(text)):
        return
    shield = Shield(passage.protected)
    for found in LINE.finditer(text):
        if SMALL_I.search(found[0]) or not is_running(found[0]):
            continue
        goes_on = text[max(0, found.start() - 80):found.start()].rstrip()[-1:] not in SENTENCE_ENDS
        for at in _small_starts(found[0]):
            if goes_on and not found[0][:at].strip():
                continue  # the line before it has not ended
            letter = found.start() + at
            if not shield.covers(letter, letter + 1):
                yield Edit(letter, letter + 1, text[letter].upper(), FIX.name)


def _small_starts(line: str) -> Iterator[int]:
    """Offsets of the small letters that begin sentences."""
    ends = ends_of(line)
    bounds = [0, *(end for _, end in ends), len(line)]
    pieces = [(start, end) for start, end in pairwise(bounds) if line[start:end].strip()]
    has_right = any(RIGHT_START.match(line, start) for start, _ in pieces)
    for start, end in pieces:
        found = START.match(line, start)
        if not found or found["word"] in PARTICLES:
            continue
        is_ended = bool(ends) and end <= ends[-1][1]
        if _is_sentence(line[start:end], found["word"], is_ended=is_ended, is_alone=not has_right) and (
                _follows(line[:start].rstrip(), found["word"])):
            yield found.start("word")


def _is_sentence(piece: str, first: str, *, is_ended: bool, is_alone: bool) -> bool:
    """Is this an English sentence: ended by a mark beside others that are right, or plainly one by itself?"""
    if is_alone or not is_ended:
        return first in OPENERS and is_prose(piece)
    return len(piece.split()) >= 4 and bool(ENGLISH.search(piece)) and _is_common(first)


def _is_common(word: str) -> bool:
    """Is this a word of the language and not a name that is written small ("npm is …")?"""
    known = entry(word)
    return word in OPENERS or "'" in word or "’" in word or (known is not None and known.kind == "word" and known.log > RARE)


def _follows(before: str, first: str) -> bool:
    """Does what stands before end a sentence for certain? After "!" and "?" it may go on: "Yahoo! is"."""
    if not before or before.endswith(("。", ".")):
        return not before.endswith(("..", "。。"))
    return before.endswith(("!", "?", "！", "？")) and first in OPENERS


FIX = Fix("lost-capital", find)

"""The likeliest way to read a token as several words: a Viterbi search over pieces and their classes."""
from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from pipeline.cleaning.words.lexicon import RARE, entry, lexicon
from pipeline.data.closed_classes import FUNCTION_WORDS

LONGEST = 24  # letters of a piece
MOST_PIECES = 6
POSSESSIVE = -4.0  # log of how often a noun has 's
CAPITAL = -1.0  # a capital on a word that is no name
HYPHEN = -3.0  # for joining two parts by a hyphen
RARE_SIZE = 6  # letters that a word without a frequency must have as a piece
UNKNOWN_NAME = -19.0  # a name of four letters that no list holds
VOWEL = re.compile("[aeiouyà-öø-ÿ]")


class Piece(NamedTuple):
    """A possible word: its log probability and its class."""

    log: float
    tag: int


class Split(NamedTuple):
    """A reading: the log probability of the pieces in their context, and the offsets at which it cuts."""

    score: float
    cuts: tuple[int, ...]


def best_split(token: str, before: int | None, after: int | None) -> Split | None:
    """The likeliest split into two to six pieces between neighbours of the given classes, or None."""
    follows, size = lexicon().follows, len(token)
    start = before if before is not None else -1
    states: list[dict[int, tuple[float, tuple[int, ...]]]] = [{start: (0.0, ())}, *({} for _ in range(size))]
    for at in range(size):
        for end in range(at + 1, min(size, at + LONGEST) + 1) if states[at] else ():
            found = piece(token[at:end]) if at or end < size else None
            if found is None and at:
                found = unknown_name(token[at:end])
            if found is None:
                continue
            for tag, (score, cuts) in states[at].items():
                total = score + found.log + (follows[tag][found.tag] if tag >= 0 else 0.0)
                best = states[end].get(found.tag)
                if len(cuts) < MOST_PIECES and (best is None or total > best[0]):
                    states[end][found.tag] = (total, (*cuts, end))
    if not states[size]:
        return None
    score, cuts = max((score + (follows[tag][after] if after is not None else 0.0), cuts)
                      for tag, (score, cuts) in states[size].items())
    return Split(score, cuts[:-1])


@lru_cache(maxsize=1 << 16)
def piece(text: str) -> Piece | None:
    """What a piece is worth; None when it may not be one."""
    if not (text[0].isalpha() and (text[-1].isalpha() or text.endswith(("s'", "s’")))):
        return None
    if len(text) <= 2:
        return _short(text)
    if "-" in text:
        return _hyphened(text)
    if "'" in text or "’" in text:
        return _apostrophed(text.replace("’", "'"))
    if text[1:].islower():
        return _plain(text)
    if text.isupper() and len(text) <= 5:
        found = entry(text)
        return Piece(max(found.log, -16.0), lexicon().tags["N"]) if found and found.log > -17 else None
    return _exact(text)


def unknown_name(text: str) -> Piece | None:
    """What a capitalised piece that no list holds is worth."""
    if len(text) < 4 or not text[0].isupper() or not text[1:].islower() or not VOWEL.search(text.lower()):
        return None
    return Piece(UNKNOWN_NAME - 0.7 * (len(text) - 4), lexicon().tags["N"])


def _exact(text: str) -> Piece | None:
    found = lexicon().find(text)
    return Piece(found.log, found.tag) if found else None


def _short(text: str) -> Piece | None:
    low = text.lower()
    if len(text) == 1:
        found = entry(low) if text in ("a", "A", "I") else None
    else:
        found = lexicon().find(text) or (lexicon().find(low) if text[1].islower() else None)
    return Piece(found.log, found.tag) if found else None


def _plain(text: str) -> Piece | None:
    low, size = text.lower(), len(text)
    if low in FUNCTION_WORDS:
        return _exact(low)
    found = lexicon().find(low)
    penalty = CAPITAL
    if text[0].isupper():
        name = lexicon().find(text)
        if name and (not found or found.log <= name.log):
            found, penalty = name, 0.0
        if not found or (size == 3 and found.log < -13.5):
            return None
        return Piece(found.log + penalty, found.tag)
    if not found or (size == 3 and found.log < -12.7) or (size == 4 and found.log < -15.0):
        return None
    is_rare = found.log <= RARE
    if found.kind == "term" or (found.kind == "seen" and (size < 5 or is_rare)) or (is_rare and size < RARE_SIZE):
        return None
    return Piece(found.log - (found.kind == "seen"), found.tag)


def _apostrophed(text: str) -> Piece | None:
    found = lexicon().find(text.lower())
    if found and (found.log > -15.0 or text.lower() == "i'm"):
        return Piece(found.log, found.tag)
    base, _, rest = text.rpartition("'")
    if rest not in ("s", "") or "'" in base or not (len(base) > 2 or (rest and base.lower() in FUNCTION_WORDS)):
        return None
    inner = piece(base) or unknown_name(base)
    return Piece(inner.log + POSSESSIVE, inner.tag) if inner else None


def _hyphened(text: str) -> Piece | None:
    """A compound: all its parts are words, or single capitals, as in "X-rays"."""
    log, tag = 0.0, 0
    for part in text.split("-"):
        if not part:
            return None
        known = lexicon().find(part) or lexicon().find(part.lower())
        is_letter, is_prefix = len(part) == 1 and part.isupper(), lexicon().first_parts.get(part.lower(), 0) >= 20
        if not (known or is_letter or is_prefix):
            return None
        log, tag = log + (known.log if known else -8.0) + HYPHEN, known.tag if known else lexicon().tags["N"]
    return Piece(max(log - HYPHEN, -24.0), tag)

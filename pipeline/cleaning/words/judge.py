"""Is a token glued words, or one word that no list holds?"""
from __future__ import annotations

import math
import re
from functools import lru_cache

from pipeline.cleaning.words.capitals import are_credible_capitals
from pipeline.cleaning.words.lexicon import entry, lexicon
from pipeline.cleaning.words.search import best_split

LONGEST_TOKEN = 80
UNSEEN, LETTER = -24.0, 1.0  # log probability of a new word of six letters, and the price of each further letter
COMPOUND = -5.0  # log of how often a word is a compound that no list holds
NAME = 4.0  # a capital makes a new word likelier
COMPOUNDS = 1.5e5  # compounds among the listed words
BOND = 3.0  # for two pieces that make a known term
MARGIN = 3.0
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
ENDINGS = frozenset(["s", "t", "d", "m", "ll", "ve", "re", ""])


@lru_cache(maxsize=1 << 16)
def is_whole(token: str) -> bool:
    """Is this a word that no one may split: listed, in capitals, or made of such by hyphens and a possessive?"""
    if len(token) < 3 or len(token) > LONGEST_TOKEN or token.isupper():
        return True
    token = token.replace("’", "'")
    if "-" in token:
        return not CAMEL.search(token) and all(is_whole(part) or _is_prefix(part) for part in token.split("-"))
    if entry(token):
        return True
    base, mark, rest = token.rpartition("'")
    if mark and rest in ENDINGS and is_whole(base):
        return True
    return bool(mark) and len(token.partition("'")[0]) == 1 and token[2:3].isupper()


def _is_prefix(part: str) -> bool:
    return lexicon().first_parts.get(part.lower(), 0) >= 20


@lru_cache(maxsize=1 << 14)
def cuts_of(token: str, before: int | None, after: int | None, *, starts: bool, capital_next: bool) -> tuple[int, ...]:
    """The offsets at which a token is to be cut, empty when it is to stay as it is.

    `before` and `after` are the classes of the neighbours, None where there is none or nothing is known of it; `starts`
    says that a sentence starts here, so that a capital says nothing; `capital_next`, that the next word has one.
    """
    split = best_split(token, before, after)
    if split is None:
        return ()
    pieces = [token[a:b] for a, b in zip((0, *split.cuts), (*split.cuts, len(token)), strict=True)]
    if not are_credible_capitals(token, pieces, capital_next=capital_next):
        return ()
    bonds = sum(lexicon().is_pair(a, b) for a, b in zip(pieces, pieces[1:], strict=False))
    return split.cuts if split.score + BOND * bonds - as_one(token, starts=starts) >= MARGIN else ()


def as_one(token: str, *, starts: bool) -> float:
    """Log probability that an unlisted token is one word: of any make, or compounded of known parts."""
    words, low, size = lexicon(), token.lower(), len(token)
    log = UNSEEN - LETTER * max(0, size - 6) - LETTER * max(0, size - 12)
    for cut in range(1, size):
        first, last = words.first_parts.get(low[:cut], 0), words.last_parts.get(low[cut:], 0)
        if first and last:
            log = max(log, COMPOUND + math.log(first / COMPOUNDS) + math.log(last / COMPOUNDS))
    return log + (NAME if token[0].isupper() and not starts else 0.0)

"""Is a token glued words, or one word that no list holds?"""
from __future__ import annotations

import math
from functools import lru_cache
from itertools import pairwise

from pipeline.cleaning.words.capitals import HUMP, are_credible_capitals, is_name
from pipeline.cleaning.words.lexicon import RARE, entry, lexicon
from pipeline.cleaning.words.search import HYPHEN, best_split, piece
from pipeline.data.closed_classes import FUNCTION_WORDS

LONGEST_TOKEN = 80
UNSEEN, LETTER = -24.0, 1.2  # log probability of a new word of six letters, and the price of each further letter
COMPOUND = -5.0  # log of how often a word is a compound that no list holds
DETERMINERS = frozenset("the a an this these those my your his her its our their some any each every no".split())
# Function words with which hardly a name ends.
AFTER_NOUN = frozenset("of the was has had with for from by that which were are will who via to and".split())
IN_HYPHENED = -3.0  # for a new word inside a hyphened one
LETTER_BEYOND = 1.0  # and the surcharge beyond twelve
NAME, NAME_AT_START = 4.0, 1.0  # a capital makes a new word likelier, less so where a sentence starts
COMPOUNDS = 1.5e5  # compounds among the listed words
BOND = 3.0  # for two pieces that make a known term
AFFIX = 20  # compounds that make a part count as an affix
MARGIN, MARGIN_CONTENT = 2.5, 3.5  # odds in nats that a split needs, with a function word and without
MARGIN_SURNAME, MARGIN_AT_START = 3.0, 1.0  # more for a capitalised token that begins with a common word,
# and where a sentence starts or such a word follows
ENDINGS = frozenset(["s", "t", "d", "m", "ll", "ve", "re", ""])


@lru_cache(maxsize=1 << 16)
def is_whole(token: str) -> bool:
    """Is this a word that no one may split: listed, in capitals, or made of such by hyphens and a possessive?"""
    if len(token) < 3 or len(token) > LONGEST_TOKEN or token.isupper():
        return True
    token = token.replace("’", "'")
    if "-" in token:
        return not HUMP.search(token) and all(is_whole(part) or _is_prefix(part) for part in token.split("-"))
    found = entry(token)
    if found:
        return found.kind != "seen" or found.log > RARE or not HUMP.search(token)
    base, mark, rest = token.rpartition("'")
    if mark and rest in ENDINGS and is_whole(base):
        return True
    return bool(mark) and len(token.partition("'")[0]) == 1 and token[2:3].isupper()


def _is_prefix(part: str) -> bool:
    return lexicon().first_parts.get(part.lower(), 0) >= 20


@lru_cache(maxsize=1 << 14)
def cuts_of(token: str, before: int | None, after: int | None, *, starts: bool, following: str = "") -> tuple[int, ...]:
    """The offsets at which a token is to be cut, empty when it is to stay as it is.

    `before` and `after` are the classes of the neighbours, None where there is none or nothing is known of it; `starts`
    says that a sentence starts here, so that a capital says nothing; `following` is the next word when it has a capital.
    """
    split = best_split(token, before, after)
    if split is None:
        return ()
    pieces = [token[a:b] for a, b in pairwise((0, *split.cuts, len(token)))]
    if not are_credible_capitals(token, split.cuts, following):
        return ()
    if pieces[-1] == "a" and not _takes_article(pieces[-2]):
        return ()
    bonds = sum(lexicon().is_pair(a, b) for a, b in pairwise(pieces))
    odds = split.score + BOND * bonds - as_one(token, starts=starts)
    return split.cuts if odds >= _margin(pieces, starts=starts) else ()


def _margin(pieces: list[str], *, starts: bool) -> float:
    """The odds that a split needs: more without a function word, and where a surname may begin like a word."""
    functions = [_is_function(word) for word in pieces]
    first, starts = pieces[0].rpartition("-")[2], starts and "-" not in pieces[0]
    surname = first[0].isupper() and not functions[0] and (not any(functions) or not (starts or is_name(first)))
    surname = surname and not all(word[0].isupper() for word in pieces)
    by_chance = first[0].isupper() and len(pieces) == 2 and len(pieces[1]) < 4 and (
        (len(first) < 6 and not functions[0]) or (len(first) + len(pieces[1]) < 6 and not all(functions)))
    eased = (starts and not by_chance) or (len(first) > 4 and pieces[1] in AFTER_NOUN)
    more = MARGIN_AT_START if eased else MARGIN_SURNAME
    return (MARGIN if any(functions) else MARGIN_CONTENT) + more * (surname or by_chance)


def _takes_article(word: str) -> bool:
    """May the article follow: is it a function word or a verb? Many names end with an a."""
    word = word.lower().partition("'")[0]
    found = lexicon().find(word)
    if found is None or word in DETERMINERS:
        return False
    return word in FUNCTION_WORDS or not set("vzdg").isdisjoint(lexicon().names[found.tag])


def has_function_word(token: str, cuts: tuple[int, ...]) -> bool:
    """Is one of the pieces a function word?"""
    return any(_is_function(token[a:b]) for a, b in pairwise((0, *cuts, len(token))))


def _is_function(word: str) -> bool:
    return word.lower().partition("'")[0] in FUNCTION_WORDS


def as_one(token: str, *, starts: bool) -> float:
    """Log probability that an unlisted token is one word: of any make, or compounded of known parts."""
    if "-" in token:
        return sum(_part(part) for part in token.split("-")) + HYPHEN * token.count("-")
    log = UNSEEN - LETTER * max(0, len(token) - 6) - LETTER_BEYOND * max(0, len(token) - 12)
    log = max(log, COMPOUND + _as_compound(token.lower()))
    return log + (NAME_AT_START if starts else NAME) * token[0].isupper()


def _part(part: str) -> float:
    known = entry(part)
    return known.log if known else as_one(part, starts=False) + IN_HYPHENED * part.islower() if len(part) > 2 else UNSEEN / 2


@lru_cache(maxsize=1 << 14)
def _as_compound(token: str) -> float:
    """Log probability of a word made of parts: each as frequent as in the listed compounds, or one of them an affix."""
    words, best = lexicon(), -math.inf
    for cut in range(1, len(token)):
        first, last = token[:cut], token[cut:]
        heads, tails = words.first_parts.get(first, 0), words.last_parts.get(last, 0)
        if heads and tails:
            best = max(best, math.log(heads / COMPOUNDS) + math.log(tails / COMPOUNDS))
        if heads >= AFFIX and cut > 2 and piece(first) is None:  # a bound form, such as "hyper"
            best = max(best, math.log(heads / COMPOUNDS) + _as_compound(last))
        if heads >= AFFIX and last not in FUNCTION_WORDS and (known := piece(last)):
            best = max(best, math.log(heads / COMPOUNDS) + known.log)
        if tails >= AFFIX and first not in FUNCTION_WORDS and (known := piece(first)):
            best = max(best, math.log(tails / COMPOUNDS) + known.log)
    return best

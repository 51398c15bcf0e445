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
# Log probabilities, in nats, of words that no list holds. Set on texts with invented glue; none is sharp.
UNSEEN = -24.0  # a word of six letters
LETTER, LETTER_BEYOND = 1.2, 1.0  # the price of each further letter, and the surcharge beyond twelve
NAME, NAME_AT_START = 4.0, 1.0  # a capital makes a new word likelier, less so where a sentence starts
COMPOUND = -5.0  # how often a word is a compound that no list holds
COMPOUNDS = 1.5e5  # compounds among the listed words
AFFIX, PREFIX = 20, 100  # compounds that make a part count as an affix; and a word count as a prefix, such as "photo"
IN_HYPHENED = -3.0  # for a new word inside a hyphened one
# Odds in nats that a split needs.
BOND = 3.0  # what two pieces that make a known term bring
MARGIN, MARGIN_CONTENT = 2.5, 3.5  # with a function word, and without
MARGIN_SURNAME = 3.0  # more for a capitalised token that begins with a common word
MARGIN_AT_START = 1.0  # instead, where a sentence starts or a word of `AFTER_NOUN` follows
MARGIN_COINED = 2.0  # more for an ending of `COINED`
COINED = ("ing", "er", "ers")  # the compounds that are coined most: crowdfunding, whistleblower
# Function words with which hardly a name ends.
AFTER_NOUN = frozenset("of the was has had with for from by that which were are will who via to and".split())
DETERMINERS = frozenset("the a an this these those my your his her its our their some any each every no".split())
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
    margin = MARGIN if any(functions) else MARGIN_CONTENT
    if len(pieces) == 2 and not any(functions) and pieces[1].endswith(COINED):
        margin += MARGIN_COINED
    if pieces[0].rpartition("-")[2][0].isupper():
        margin += _capital_margin(pieces, functions, starts=starts and "-" not in pieces[0])
    return margin


def _capital_margin(pieces: list[str], functions: list[bool], *, starts: bool) -> float:
    """What is asked more of a token that begins with a capital: Darnand, Breedon and Goodfellow are names."""
    first, second = pieces[0].rpartition("-")[2], pieces[1]
    by_chance = len(pieces) == 2 and len(second) < 4 and (
        (len(first) < 6 and not functions[0]) or (len(first) + len(second) < 6 and not all(functions)))
    known = any(functions) and (starts or is_name(first))
    surname = not (functions[0] or known or all(word[0].isupper() for word in pieces))
    if not (surname or by_chance):
        return 0.0
    eased = (starts and not by_chance) or (len(first) > 4 and second in AFTER_NOUN)
    return MARGIN_AT_START if eased else MARGIN_SURNAME


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
        if cut > 2 and heads >= (AFFIX if piece(first) is None else PREFIX):
            best = max(best, math.log(heads / COMPOUNDS) + _as_compound(last))
        if heads >= AFFIX and last not in FUNCTION_WORDS and (known := piece(last)):
            best = max(best, math.log(heads / COMPOUNDS) + known.log)
        if tails >= AFFIX and first not in FUNCTION_WORDS and (known := piece(first)):
            best = max(best, math.log(tails / COMPOUNDS) + known.log)
    return best

"""Capitals inside a token: a name that lost the space before it, or a name, a brand or code written so."""
from __future__ import annotations

import re
from itertools import pairwise

from pipeline.cleaning.words.lexicon import lexicon
from pipeline.data.closed_classes import FUNCTION_WORDS

HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z]{2})(?=[a-z]{2})")
# Acronyms that end identifiers: baseURL, userID, innerHTML.
CODE_ENDS = frozenset(
    "URL ID JSON HTML XML API DOM CSS UI URI SQL HTTP HTTPS IP DB OS JS UUID PDF IO RPC MQ SSL DNS TTL".split())
# Function words that begin identifiers: onClick, isReady, toString, forEach, withRouter, hasNext, asList, canEdit.
CODE_STARTS = frozenset(
    "on is to in as has for with by at no not can should will do did are was be up out off like i a my".split())
# What precedes a second capital in surnames and place names: McKinley, DeGeneres, LaGuardia, VanBuren.
NAME_STARTS = frozenset("Mc Mac De Di Da Du La Le Van Von Fitz Del Al El St Ap Ter Ver Ben Bin Ibn Saint O".split())


MONTHS = frozenset(
    "January February March April May June July August September October November December".split())
TITLES = frozenset(
    "Mr Mrs Ms Dr Prof Sir Pope King Queen Prince Princess Lord Lady President Minister Senator Judge Captain".split())
# Verbs that begin identifiers: createElement, parseInt.
CODE_VERBS = frozenset(
    "fetch parse read write create update delete remove handle render build start stop check validate print format "
    "convert load store select insert query filter find search match merge split apply reduce open close send "
    "receive init reset".split())
PROSE = FUNCTION_WORDS - CODE_STARTS
LONG = 12  # letters of two capitalised words, one of them no name, that are no brand


def are_credible_capitals(token: str, cuts: tuple[int, ...], following: str) -> bool:
    """May a token be cut there, for all that its capitals say? `following`: the next word."""
    humps = [found.start() for found in HUMP.finditer(token)]
    if not set(humps) <= set(cuts):
        return not humps
    pieces = [token[a:b] for a, b in pairwise((0, *cuts, len(token)))]
    if len(humps) > 1 and all(word not in PROSE and not is_name(word) for word in pieces):
        return False
    last = len(pieces) - 1
    return all(_is_credible(left, right, (*pieces, following)[k + 1], many=last > 1)
               for k, (left, right) in enumerate(pairwise(pieces), 1)
               if right[0].isupper() or (left.isupper() and len(left) > 1))


def _is_credible(left: str, right: str, following: str, *, many: bool) -> bool:
    """May `right` be a word after `left`, when one of them has capitals? `many`: the token has further pieces."""
    if right == "I":
        return True
    if right.isupper() and len(right) > 1:
        return right not in CODE_ENDS and (left in FUNCTION_WORDS or (left[-1].islower() and len(left) > 3))
    if right.islower():  # after an acronym
        return right in FUNCTION_WORDS if len(left) < 3 else len(right) > 2 or right in FUNCTION_WORDS
    if "'" in left or "’" in left:
        return True
    if left[0].isupper():
        return _are_two_names(left, right, many=many)
    found = lexicon().find(_base(right))
    named = is_name(right) or (found is not None and found.kind == "name-too")
    if left in FUNCTION_WORDS:
        follows = lexicon().is_pair(right, following) or (many and _is_listed(right))
        return named or left not in CODE_STARTS or follows or _is_new(right)
    if named or (many and _is_listed(right)):
        return True
    if left in CODE_VERBS:
        return False
    return len(left) > 4 if _is_new(right) else len(left) > 5 and left.endswith(("ing", "ed"))


def is_name(word: str) -> bool:
    """Is a capitalised word listed as a name, or joined by a hyphen, as "X-rays" is?"""
    found = lexicon().find(_base(word))
    return (found is not None and found.kind in ("name", "rare-name")) or "-" in word or word in MONTHS


def _may_be_name(word: str) -> bool:
    """Is a capitalised word a name, perhaps besides being a word, or unknown to all lists?"""
    found = lexicon().find(_base(word)) or lexicon().find(_base(word).lower())
    return found is None or found.kind in ("name", "rare-name", "name-too", "seen")


def _base(word: str) -> str:
    return word.replace("’", "'").partition("'")[0]


def _is_listed(word: str) -> bool:
    return lexicon().find(_base(word)) is not None or lexicon().find(_base(word).lower()) is not None


def _is_new(word: str) -> bool:
    """Is a capitalised word no common word, so that it must be a name?"""
    found = lexicon().find(_base(word).lower())
    return len(word) > 5 and (found is None or found.kind == "seen")


def _are_two_names(left: str, right: str, *, many: bool) -> bool:
    """Do two capitalised words belong together as neighbours, rather than as one brand or surname?"""
    if left in NAME_STARTS or left == right:
        return False
    first, second = is_name(left), is_name(right)
    named = (first or second) and _may_be_name(left) and _may_be_name(right) and min(len(left), len(right)) > 2
    if named or left in TITLES or lexicon().is_pair(left, right):
        return True
    if left.lower() in FUNCTION_WORDS and len(left) > 1:
        return second or left.lower() not in CODE_STARTS
    return (first or second or many) and len(left + right) >= LONG

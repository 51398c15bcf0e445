"""Capitals inside a token: a name that lost the space before it, or a name, a brand or code written so."""
from __future__ import annotations

import re

from pipeline.cleaning.words.lexicon import lexicon
from pipeline.data.closed_classes import FUNCTION_WORDS

HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z]{2})(?=[a-z]{2})")
# Acronyms that end identifiers: baseURL, userID, innerHTML.
CODE_ENDS = frozenset("URL ID JSON HTML XML API DOM CSS UI URI SQL HTTP HTTPS IP DB OS JS UUID PDF IO RPC MQ SSL DNS TTL".split())
# Function words that begin identifiers: onClick, isReady, toString, forEach, withRouter, hasNext, asList, canEdit.
CODE_STARTS = frozenset("on is to in as has for with by at no not can should will do did are was be up out off like i a my".split())
# What precedes a second capital in surnames and place names: McKinley, DeGeneres, LaGuardia, VanBuren.
NAME_STARTS = frozenset("Mc Mac De Di Da Du La Le Van Von Fitz Del Al El St Ap Ter Ver Ben Bin Ibn Saint O".split())


def are_credible_capitals(token: str, pieces: list[str], *, capital_next: bool) -> bool:
    """May a token with these capitals be cut into these pieces?"""
    humps = sum(1 for _ in HUMP.finditer(token))
    if not humps:
        return True
    inner = [k for k, piece in enumerate(pieces) if k and piece[0].isupper()]
    if not inner or humps > len(inner) + pieces[0].isupper():
        return False
    last = len(pieces) - 1
    return all(_is_credible(pieces[k - 1], pieces[k], len(pieces), capital_next=capital_next or k < last) for k in inner)


def _is_credible(left: str, right: str, count: int, *, capital_next: bool) -> bool:
    """May `right`, which begins with a capital, be a word after `left`?"""
    words = lexicon()
    if right == "I":
        return True
    if right.isupper() and len(right) > 1:
        return right not in CODE_ENDS and len(left) > 1 and (left in FUNCTION_WORDS or left[-1].islower() and len(left) > 3)
    found = words.find(right.partition("'")[0])
    is_name = (found is not None and found.kind.endswith("name")) or "-" in right
    if left[0].isupper():
        if left in NAME_STARTS or left == right:
            return False
        before = words.find(left)
        named = is_name and before is not None and before.kind.endswith("name")
        return words.is_pair(left, right) or named or (left.lower() in FUNCTION_WORDS and len(left) > 1)
    if left not in FUNCTION_WORDS:
        return is_name or (count > 2 and found is not None)
    return is_name or left not in CODE_STARTS or capital_next or count > 2

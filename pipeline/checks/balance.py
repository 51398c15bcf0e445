"""Brackets and quotation marks that do not come in pairs.

Counted for each kind in the translation, where the source has its own in balance; a pair of two widths （…) is one fault. So
is Markdown's ** without its partner.

    msgstr "他说：“请进。"

Wrong for list marks such as "1)" and for quotations that go on in the next entry.
"""
from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.checks.view import Check, EntryView, Problem

PAIRS = (("(", ")"), ("（", "）"), ("[", "]"), ("【", "】"), ("《", "》"), ("〈", "〉"), ("「", "」"), ("『", "』"), ("{", "}"))
INCHES = re.compile(r'\d"')
QUOTES = "“”\""
LIST_MARK = re.compile(r"(?:^|\s)(?:\d{1,2}|[a-z])[)）]")
EMOTICON = re.compile(r"[:;]-?[)(]")


def find(view: EntryView) -> Iterator[Problem]:
    """The first pair out of balance."""
    source = _without_marks(view.source)
    for target in map(_without_marks, view.targets):
        for opening, closing in PAIRS:
            if target.count(opening) != target.count(closing) and source.count(opening) == source.count(closing):
                yield Problem(f"{opening} and {closing} do not come in pairs", opening if opening in target else closing)
                break
        else:
            if _quotes(target) % 2 and not _quotes(source) % 2 and not INCHES.search(target):
                yield Problem("an odd number of quotation marks", next(char for char in target if char in QUOTES))
            elif target.count("**") % 2 and not source.count("**") % 2:
                yield Problem("an odd number of **", "**")


def _quotes(text: str) -> int:
    """How many double quotation marks; which of them open and close is a matter of style in half of all texts."""
    return sum(map(text.count, QUOTES))


def _without_marks(text: str) -> str:
    """The text without list marks and emoticons, whose brackets have no partner."""
    return EMOTICON.sub("", LIST_MARK.sub(" ", text))


CHECK = Check("balance", "warning", find)

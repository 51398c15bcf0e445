"""A word or a piece of text that stands there twice in a row.

的的, 了了, "the the", or a longer piece pasted twice, where the source repeats nothing.

    msgstr "这是我的的书。"

Wrong for words that are doubled for good (看看, 常常, had had): those are not looked for.
"""
from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.checks.view import Check, EntryView, Problem

CHINESE = re.compile(r"的的(?!确|士|款)|(?<!罢)了了(?!解|结|然)|(?<![啊好])是是(?![非否])|([在和与及或把被让将从向对由])\1(?!岸|家|数|话)"
                     r"|([我你他她它这那])\2(?!们)|(?<![一-龥])([一-龥]{2,4})\3(?![一-龥])")
ENGLISH = re.compile(r"\b(?!had\b|that\b|ha\b|bye\b|very\b|no\b|so\b|blah\b|tut\b)([A-Za-z]+) \1\b", re.IGNORECASE)
CHUNK = re.compile(r"([^\s\d.·…—*=_-][^\n]{4,40}?)\s?\1")
DOUBLED = re.compile(r"([一-龥]{2,4})\1")
LONGEST = 2_000  # characters: longer texts are not searched for repeated pieces


def find(view: EntryView) -> Iterator[Problem]:
    """The first repetition that the source does not have."""
    for target in view.targets:
        found = (CHINESE.search(target) if view.target_lang == "zh" else ENGLISH.search(target))
        if not found and len(target) <= LONGEST:
            found = CHUNK.search(target)
            if found and (CHUNK.search(view.source) or not re.search(r"\w{4}", found[1])):
                found = None
        if found and not _repeats(view.source):
            yield Problem(f"{found[0]!r} stands there twice", found[0])


def _repeats(text: str) -> bool:
    """Does the text repeat a word or a piece in any language (真的真的, really really)?"""
    return bool(ENGLISH.search(text) or CHINESE.search(text) or DOUBLED.search(text))


CHECK = Check("doubled-words", "warning", find)

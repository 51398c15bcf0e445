"""A sentence that ends in another way than its source.

A stop, a question, an exclamation, a colon, an ellipsis: each has its own form in the two languages (. and 。), and must
be there when the source has it.

    msgid "Where is the station?"
    msgstr "车站在哪里。"

Wrong where a translator splits or joins sentences.
"""
from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.view import Check, EntryView, Problem

KINDS = {".": "stop", "。": "stop", "?": "question mark", "？": "question mark", "!": "exclamation mark", "！": "exclamation mark",
         "…": "ellipsis", ":": "colon", "：": "colon", ";": "semicolon", "；": "semicolon", ",": "comma", "，": "comma",
         "、": "comma", "．": "stop", "｡": "stop"}
CLOSERS = "”’\"'」』》〉)）]】*_ \n`"
LOOSE = ({"ellipsis", "stop"}, {"exclamation mark", "stop"}, {"semicolon", "stop"}, {"semicolon", "comma"})


def find(view: EntryView) -> Iterator[Problem]:
    """An end that differs."""
    source = _end(view.source)
    if source is None or not any(map(str.isalpha, view.source)):
        return
    for target in view.targets:
        there = _end(target)
        if there != source and not ({source, there} in LOOSE and there is not None):
            yield Problem(f"the source ends with a {source}, the translation with {f'a {there}' if there else 'no mark'}",
                          target[-1:])


def _end(text: str) -> str | None:
    """The kind of the mark at the end, behind closing quotes and brackets; an ASCII ellipsis is one too."""
    bare = text.rstrip(CLOSERS)
    if bare.endswith(("...", "。。。", "……")):
        return "ellipsis"
    return KINDS.get(bare[-1:])


CHECK = Check("end-marks", "warning", find)

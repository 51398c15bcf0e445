"""A mark or a bracket that lost the space after or before it.

Between English words only: "down.However", "stress,smoking", "word(WHO)", ")and". Numbers, abbreviations,
addresses, file names and calls such as f(x) are left alone.

    Is it serious?Usually not. → Is it serious? Usually not.

Wrong for names written so on purpose, such as "Yahoo!Games".
"""
from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.cleaning.passage import Fix, Passage
from pipeline.cleaning.protection import Shield
from pipeline.formats.lines import HAN
from pipeline.model import Edit

LOST = re.compile(
    r"(?<=[a-z]{2}[.?!])(?=[A-Z][a-z']|[A-Z] [a-z]|I[ '])|(?<=[a-z][)”][.?!])(?=[A-Z][a-z])|(?<=\d%[.,])(?=[A-Za-z]{2})"
    r"|(?<=[a-z]{2}[,;])(?=[A-Za-z][a-z]|[aAI] |\d)|(?<=[A-Z]{2},)(?=[A-Za-z]{2})"
    r"|(?<=[a-z]{2}:)(?=[A-Z][a-z]{2})|(?<=\d,)(?=[a-z]{3})"
    r"|(?<=[a-z]{2}\))(?=[A-Za-z][a-z]|a )|(?<=[A-Za-z0-9]\))(?=[a-z]{2})"
    rf"|(?<=[a-z]{{4}})(?=\([A-Z][A-Za-z]|\([{HAN}]|\([a-z]{{4}}|\(\d)|(?<=[a-z]{{3}}[,;.])(?=[“\"‘(][A-Za-z])"
    rf"|(?<=[a-z]{{2}}[,?!])(?=[{HAN}])")
TRIGGER = re.compile(r"[a-zA-Z0-9%)”][.?!,;:](?! )\S|\)[A-Za-z]|[a-z]\(")
PLURAL = re.compile(r"\((?:s|es|ies|ed|d|n|r|a|ing|al|ly)\)")
DOTTED = re.compile(r"\w\.\w+\.\w|[A-Z][a-z]?\.[A-Z]")
NAME_BEFORE = re.compile(r"(?:^|[^A-Za-z])(?:www|e\.g|i\.e)\.$")


def find(passage: Passage) -> Iterator[Edit]:
    """Edits that put a space."""
    text = passage.text
    if not TRIGGER.search(text):
        return
    shield = Shield(passage.protected)
    for found in LOST.finditer(text):
        at = found.start()
        if shield.covers(at, at) or _is_whole(text, at):
            continue
        yield Edit(at, at, " ", FIX.name)


def _is_whole(text: str, at: int) -> bool:
    """Is the place inside something that is written without a space?"""
    if text[at] == "(":
        return bool(PLURAL.match(text, at)) or text.find(")", at, at + 400) < 0
    if text[at - 1] == ")":
        opening = text.rfind("(", max(0, at - 400), at)
        return opening < 0 or bool(PLURAL.match(text, opening)) or (opening > 0 and text[opening - 1].isalnum()
                                                                    and at - opening < 6)
    word = text[max(0, at - 24):at + 24]
    return text[at - 1] == "." and bool(DOTTED.search(word[max(0, min(24, at) - 6):min(24, at) + 4]))


FIX = Fix("missing-space", find)

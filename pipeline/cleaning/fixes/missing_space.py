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
from pipeline.cleaning.words.judge import is_whole
from pipeline.formats.lines import HAN
from pipeline.model import Edit

LOST = re.compile(
    r"(?<=[a-z]{2}[.?!])(?=[A-Z][a-z']|[A-Z] [a-z]|I[ '])|(?<=[a-z][)”\"][.?!])(?=[A-Z][a-z])"
    r"|(?<=\d%[.,])(?=[A-Za-z]{2})"
    r"|(?<=\d%)(?=[a-z]{2})"
    r"|(?<=[a-z]{2}[,;])(?=[A-Za-z][a-z]|[aAI] |\d)|(?<=[A-Z]{2},)(?=[A-Za-z]{2})|(?<= [A-Z],)(?=[a-z]{2})"
    r"|(?<=[a-z]{2}:)(?=[A-Z][a-z]{2})|(?<=\d,)(?=[a-z]{3})"
    r"|(?<=[a-z]{2}\))(?=[A-Za-z][a-z]|a )|(?<=[A-Za-z0-9]\))(?=[a-z]{2})"
    rf"|(?<=[a-z]{{4}})(?=\([A-Z][A-Za-z-]{{1,24}}[ ).,;]|\([{HAN}]|\([a-z]{{4,24}}[ )]"
    r"|\(\d[\d.,]{0,9}[ %]|\([12]\d{3}\))"
    rf"|(?<=[a-z]{{3}}[,;.])(?=[“\"‘(][A-Za-z])"
    rf"|(?<=[a-z]{{2}}[,?!])(?=[{HAN}])"
    r"|(?<=[a-z]{2})(?=\[[A-Za-z][^\[\]\n]{0,200}\]\((?:https?:|\.{0,2}/|\#))"  # a link of Markdown
    r"|(?<=[A-Za-z0-9]\)[,;])(?=[A-Za-z]{2})|(?<=\ds[,;])(?=[A-Za-z]{2})|(?<=\b[12]\d{3}[,;])(?=[A-Z][a-z]{2})"
    r"|(?<=\b[A-Z]\.[A-Z]\.)(?=[a-z]{3})|(?<=[a-z][.?!,][”\"])(?=[a-z]{2}|[A-Z][a-z])")
# Here what stands before is of no fixed length: titles, initials behind a name, dates.
BEFORE = re.compile(
    r"\b(?:e\.g|i\.e|etc|vs|cf)\.(?=[a-z]{2})|\b(?:Mrs?|Ms|Dr|St|Prof|Rev|Gen|Sen|Gov|Capt|Sgt|No)\.(?=[A-Z][a-z]{2}|\d)"
    r"|\b[A-Z][a-z]+ [A-Z]\.(?=[A-Z][a-z]{2})"
    r"|\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2},"
    r"(?=[12]\d{3}\b)")
# Every alternative opens with a mark and looks back from there: the search runs at the speed of a character class.
TRIGGER = re.compile(
    r"[.?!,;:](?:(?<=[a-zA-Z0-9%)”].)[^\s.?!,;:0-9]|(?<=[a-z].)\d|(?<=\d.)[12]\d{3}(?!\d))"
    r"|[%)][A-Za-z]|[(\[](?<=[a-z].)|[”\"](?<=[.?!,].)[A-Za-z]")
REST = re.compile("[a-z]+")
PLURAL = re.compile(r"\((?:s|es|ies|ed|d|n|r|a|ing|al|ly)\)")
DOTTED = re.compile(r"\w\.\w+\.\w|[A-Z][a-z]?\.[A-Z]")
DOMAIN = re.compile(r"(?:Com|Net|Org|Js|Io|Ai)\b")  # what may follow a full stop inside a name


def find(passage: Passage) -> Iterator[Edit]:
    """Edits that put a space."""
    text = passage.text
    if not TRIGGER.search(text):
        return
    shield = Shield(passage.protected)
    places = {found.start() for found in LOST.finditer(text) if not _is_whole(text, found.start())}
    places.update(found.end() for found in BEFORE.finditer(text))
    for at in sorted(places):
        if not shield.covers(at, at):
            yield Edit(at, at, " ", FIX.name)


def _is_whole(text: str, at: int) -> bool:
    """Is the place inside something that is written without a space?"""
    if text[at] == "(":
        return bool(PLURAL.match(text, at)) or text.find(")", at, at + 400) < 0
    if text[at - 1] == ")":
        return _is_part_of_word(text, text.rfind("(", max(0, at - 400), at), at)
    if DOMAIN.match(text, at):
        return True
    word = text[max(0, at - 24):at + 24]
    return text[at - 1] == "." and bool(DOTTED.search(word[max(0, min(24, at) - 6):min(24, at) + 4]))


def _is_part_of_word(text: str, opening: int, at: int) -> bool:
    """Is the bracket that closes before `at` inside a word or a call, as in "(un)happy", "word(s)" and "f(x)y"?"""
    if opening < 0:
        return True
    if opening > 0 and text[opening - 1].isalnum():
        return at - opening < 6 and not (PLURAL.match(text, opening) and text[at:at + 3].isalpha())
    inside, rest = text[opening + 1:at - 1], REST.match(text, at)
    return rest is not None and inside.isalpha() and len(inside) < 7 and is_whole(inside + rest[0])


FIX = Fix("missing-space", find)

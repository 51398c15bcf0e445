"""What is English inside Chinese, and Chinese inside English: mention, term, or text to translate again.

(1) Addresses, placeholders, tags, digits and marks are neutral. (2) Acronyms, units, alphanumerics and single letters join
their host. (3) Names, quoted strings, glosses in brackets and lone lower-case words leave a Chinese sentence Chinese.
(4) Two lower-case words together in the open, an English function word, or a lower-case opening before a comma make it
mixed. (5) English with Chinese is mixed, but for a quoted or bracketed mention of at most four characters.
"""
from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.cleaning.protection import PROTECTED, SIGN
from pipeline.language.scripts import HAN, IS_HAN, LATIN

FUNCTION = frozenset(
    "the of an and or to in is are was were be been being for with that this these those it its as on by at from into can could "
    "will would may might must shall should your you my our their his her not no have has had do does did if when where which who "
    "whose they we he she but than then because while about after before between during through under over until how what why "
    "there here all any each every some such only also very just more most other please".split())
NAMES_TOO = frozenset("may will who it on in at by to can do no i".split())  # alone and with a capital, as "May" or "IT"
WORD = re.compile(f"[{LATIN}]+(?:['’-][{LATIN}]+)*")
JOINED = re.compile(r"[\d_/]")
MENTION_LENGTH = 4
MENTION = re.compile(rf"[（(「『“\"'‘\[【《]\s*(?P<inside>[{HAN}·]{{1,{MENTION_LENGTH}}})\s*[）)」』”\"'’\]】》]")
PAIRS = {"（": "）", "(": ")", "「": "」", "『": "』", "“": "”", "《": "》", "[": "]", "【": "】", "〈": "〉", "‘": "’", '"': '"'}
QUOTED = re.compile("|".join(f"{re.escape(a)}[^{re.escape(a)}{re.escape(b)}\n]{{1,200}}{re.escape(b)}"
                             for a, b in PAIRS.items()))
CLAUSE_MARK = re.compile(r"[，。；：、！？（）《》“”「」;:!?,]|\.\s")
OPENING = re.compile(rf"\s*[,，:：;；、]\s*[^{LATIN}{HAN}]*[{HAN}]")


@dataclass(frozen=True, slots=True)
class Word:
    """A Latin word: "symbol" (joins its host), "name" (capitalised) or "word" (lower case)."""

    start: int
    end: int
    kind: str
    low: str


def masked(text: str) -> str:
    """The text with what is neutral blanked, so that offsets stay."""
    if not SIGN.search(text) and ":" not in text:
        return text
    return PROTECTED.sub(lambda found: " " * len(found[0]), text)


def words_of(text: str) -> list[Word]:
    """The Latin words of a masked text."""
    out = []
    for found in WORD.finditer(text):
        word, start, end = found[0], *found.span()
        joined = JOINED.match(text[end:end + 1]) or JOINED.match(text[start - 1:start] if start else "")
        if joined or (len(word) == 1 and word not in "aI") or (len(word) > 1 and not word[1:].islower()):
            kind = "symbol"
        else:
            kind = "name" if word[0].isupper() else "word"
        out.append(Word(start, end, kind, word.lower()))
    return out


def phrases(text: str, words: list[Word]) -> list[list[Word]]:
    """The groups of Latin words in a Chinese text that a reader would need translated: they have English syntax."""
    quoted = [found.span() for found in QUOTED.finditer(text)]
    groups: list[list[Word]] = []
    for word in words:
        gap = text[groups[-1][-1].end:word.start] if groups else ""
        if groups and not IS_HAN.search(gap) and not CLAUSE_MARK.search(gap):
            groups[-1].append(word)
        else:
            groups.append([word])
    return [group for group in groups if _is_phrase(text, group, quoted)]


def _is_phrase(text: str, group: list[Word], quoted: list[tuple[int, int]]) -> bool:
    start, end = group[0].start, group[-1].end
    if any(a < start and end < b and not _is_whole(text, a, b) for a, b in quoted):
        return False
    small = sum(word.kind == "word" for word in group)
    function = any(word.low in FUNCTION and word.kind != "symbol" for word in group)
    if small >= 2 or (function and (small or len(group) > 1 or group[0].low not in NAMES_TOO)):
        return True
    if not small or IS_HAN.search(text[:start]):
        return False
    if group[0].kind == "name":  # "Kidney stones 肾结石": a small word behind a capital is no name
        return len(group) == 2 and group[1].kind == "word"
    return not any(word.kind == "name" for word in group) and bool(OPENING.match(text, end))


def _is_whole(text: str, start: int, end: int) -> bool:
    """Does the quotation make up the whole text, so that it is no mention?"""
    return not IS_HAN.search(text[:start]) and not IS_HAN.search(text[end:])


def only_mentions(text: str) -> bool:
    """Is all the Chinese of a text in short quotations or brackets?"""
    return not IS_HAN.search(MENTION.sub("", text))

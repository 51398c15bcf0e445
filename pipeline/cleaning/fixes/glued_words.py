"""Words that lost the space between them.

Scrapers lose the spaces around links. A token that no word list holds is read as several words when that is much
likelier than one rare word, judged by the frequencies of the pieces, by which parts of speech follow each other (the
neighbours included), and by how compounds of English are made. Numbers part from full words, not from units.

    calcification happens whencalciumbuilds up → calcification happens when calcium builds up

Never touched: listed words, addresses, code, names in camel case, words that the project knows. Wrong for a new
compound of two common words that no list holds yet; put those into the project's own list.
"""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from pipeline.cleaning.passage import Fix, Passage
from pipeline.cleaning.protection import Shield
from pipeline.cleaning.words.judge import cuts_of, has_function_word, is_whole
from pipeline.cleaning.words.lexicon import entry, is_frequent
from pipeline.cleaning.words.numbers import follows_number, number_cuts, precedes_number
from pipeline.model import Edit

LETTER = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
TOKEN = re.compile(rf"[{LETTER}]+(?:['’-][{LETTER}]+)*")
MIXED = re.compile(r"[A-Za-z]\d|\d[A-Za-z]")
NAME = re.compile(r" ([A-Z][a-z]{1,30})(?![a-z])")
WINDOW, ENGLISH = 8, 0.4  # words on either side, and the share of them that must be frequent
STARTS = re.compile(r"[.!?:•\n][\"”’)]? ?$|[\s(][\"“(]$")


def find(passage: Passage) -> list[Edit]:
    """Edits that put a space."""
    text = passage.text
    cuts = set(number_cuts(text)) if MIXED.search(text) else set()
    if not all(map(is_whole, set(TOKEN.findall(text)))):
        cuts.update(_word_cuts(text, passage.settings.known))
    shield = Shield(passage.protected)
    return [Edit(at, at, " ", FIX.name) for at in sorted(cuts) if not shield.covers(at, at)]


def _word_cuts(text: str, known: frozenset[str]) -> Iterator[int]:
    tokens = TOKEN.findall(text)
    counts = Counter(tokens)
    for k, found in enumerate(TOKEN.finditer(text)):
        token, (start, end) = found[0], found.span()
        if is_whole(token) or token.lower() in known or _is_in_code(text, start, end):
            continue
        if not _is_english(tokens[max(0, k - WINDOW):k] + tokens[k + 1:k + 1 + WINDOW]):
            continue
        before, after = _neighbour(text[max(0, start - 40):start], -1), _neighbour(text[end:end + 40], 0)
        head = text[max(0, start - 3):start]
        starts = start < 2 or STARTS.search(head) is not None
        name = NAME.match(text, end)
        cuts = cuts_of(token, before, after, starts=starts, following=name[1] if name else "")
        if cuts and text[end:end + 1].isdigit() and not precedes_number(token[cuts[-1]:]):
            continue
        if cuts and text[start - 1:start].isdigit() and not follows_number(token[:cuts[0]]):
            continue
        if counts[token] > 1 and not has_function_word(token, cuts):
            continue  # what a paragraph repeats is a term of it
        yield from (start + cut for cut in cuts)


def _is_english(words: list[str]) -> bool:
    """Are the words around frequent in English? In German, French and Spanish text under a third of them are."""
    words = list(filter(is_whole, words))
    return len(words) < 4 or sum(map(is_frequent, words)) >= len(words) * ENGLISH


def _neighbour(text: str, which: int) -> int | None:
    """The class of the word on one side, if only a space is between."""
    words = text.split(" ")
    if len(words) < 2 or words[which]:
        return None
    word = words[-2 if which else 1]
    found = entry(word) if TOKEN.fullmatch(word) else None
    return found.tag if found else None


def _is_in_code(text: str, start: int, end: int) -> bool:
    """Does the token touch a sign of code, is it part of a dotted name or a call, or is it quoted as a term?"""
    before, after = text[max(0, start - 2):start], text[end:end + 2]
    if before[-1:] in QUOTES and before and after[:1] == QUOTES[before[-1]]:
        return True
    if (before and before[-1] in SIGNS_BEFORE) or (after and after[0] in SIGNS):
        return True
    dotted = (before[-1:] == "." and before[0].isalnum()) or (after[:1] in (".", ":") and after[1:].isalnum())
    return dotted or (after[:1] == "(" and CALL.match(text, end) is not None)


SIGNS = frozenset("_/\\=<>{}|~^@#&+$[")
SIGNS_BEFORE = SIGNS | frozenset("-])")
QUOTES = {"'": "'", '"': '"', "“": "”", "‘": "’", "*": "*", "`": "`"}
CALL = re.compile(r"\([!-'*-~]{0,40}[),=(\[]")
FIX = Fix("glued-words", find)

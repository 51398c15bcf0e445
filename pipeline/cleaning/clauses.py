"""Clauses of a line and their language, for rules that judge marks by what they close.

A Chinese character weighs 0.6 of a word: Chinese text has about 1.7 characters for each English word.
"""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.formats.lines import HAN

WORD_WEIGHT = 0.6
# A bracket without Chinese is a clause of its own, in English: "（Martin Luther King, Jr.）" ends nothing around it.
ASIDE = re.compile(rf"[(（](?=[^()（）\n]*?[A-Za-z])[^()（）\n{HAN}]{{1,200}}[)）]")
PIECE = re.compile(rf"(?P<aside>[(（])|(?P<han>[{HAN}]+)|(?P<word>[A-Za-z\u00c0-\u024f]+(?:['’-][A-Za-z\u00c0-\u024f]+)*)"
                   r"|(?P<number>\d+(?:[.,:]\d+)+)|(?P<mark>[,，、;；:：?？!！。｡．\n]|\.(?!\w)|\.(?=[\u3400-\u9fff]))")
FINAL = set(".。?？!！｡．\n")
CLAUSE_BRACKET = re.compile(r"[(（)）\n]")


@dataclass(slots=True)
class Clause:
    """Text up to a mark at `end`: its Chinese characters, its Latin words, and the language it is taken for."""

    start: int
    end: int
    mark: str
    han: int
    words: int
    lang: str | None = None


def clauses(text: str, protected: tuple[tuple[int, int], ...] = ()) -> list[Clause]:
    """The clauses of a paragraph; the last has an empty mark. What is protected counts for no language."""
    out, start, han, words, k = [], 0, 0, 0, 0
    for found in PIECE.finditer(text):
        while k < len(protected) and protected[k][1] <= found.start():
            k += 1
        if k < len(protected) and protected[k][0] <= found.start():
            continue
        kind = found.lastgroup
        if found.start() < aside:
            if kind == "mark":
                out.append(Clause(start, found.start(), found[0], 0, 0, "en"))
            continue
        if kind == "aside":
            whole = ASIDE.match(text, found.start())
            aside = whole.end() if whole else aside
        elif kind == "han":
            han += len(found[0])
        elif kind == "word":
            words += 1
        elif kind == "mark":
            out.append(Clause(start, found.start(), found[0], han, words))
            start, han, words = found.end(), 0, 0
    out.append(Clause(start, len(text), "", han, words))
    _judge(out)
    return out


def _judge(found: list[Clause]) -> None:
    """Name the language of each clause, sentence by sentence."""
    first = 0
    for k, clause in enumerate(found):
        if clause.mark in FINAL or not clause.mark:
            sentence = found[first:k + 1]
            han, words = sum(c.han for c in sentence), sum(c.words for c in sentence)
            for i, one in enumerate(sentence):
                one.lang = _language(one, han, words, sentence[i - 1] if i else None,
                                     sentence[i + 1] if i + 1 < len(sentence) else None)
            first = k + 1


def _language(clause: Clause, han: int, words: int, before: Clause | None, after: Clause | None) -> str | None:
    if not han or not words:
        return "zh" if han else "en" if words else None
    if clause.han and clause.han * WORD_WEIGHT >= clause.words:
        return "zh"
    if clause.han:
        return "zh" if han * WORD_WEIGHT > words else "en"
    if clause.words >= 3:
        return "en"
    between = (before is None or before.lang == "zh") and (after is None or after.han > 0) and (before or after)
    if clause.words and before is not None and between:
        return "zh"
    return before.lang if before and not clause.words else None


def brackets(text: str) -> Iterator[tuple[int, int, str | None]]:
    """(start, end, language around) of the pairs of round brackets of either width; a line break ends all."""
    open_: list[int] = []
    wide = "（" in text or "）" in text
    for found in CLAUSE_BRACKET.finditer(text):
        char, at = found[0], found.start()
        if char == "\n":
            open_.clear()
        elif char in "(（":
            open_.append(at)
        elif open_:
            start = open_.pop()
            alike = text[start] == "(" and char == ")"
            if alike and not wide and not IS_HAN.search(text[start:min(at, start + 200)]):
                continue  # half-width brackets around Latin are a style of their own, unless the text has both
            yield start, at, _around(text, start, at)


IS_HAN = re.compile(f"[{HAN}]")
LATIN = re.compile("[A-Za-z0-9%]")


def _around(text: str, start: int, end: int) -> str | None:
    """The language in which a bracket stands: that of what is before it, else of what is behind and inside."""
    before = text[max(0, start - 12):start].rstrip(" ")[-1:]
    after = text[end + 1:end + 13].lstrip(" ")[:1]
    inside = text[start + 1:min(end, start + 200)]
    if IS_HAN.match(before) or (before in ("》", "”", "」") and IS_HAN.search(inside)):
        return "zh"
    if LATIN.match(before):
        if IS_HAN.match(after) or after in ("，", "。", "、") or IS_HAN.search(inside):
            return "zh" if IS_HAN.search(text[max(0, start - 12):start]) and IS_HAN.match(after) else None
        return "en" if not IS_HAN.search(text[max(0, start - 40):start]) else None
    if IS_HAN.search(inside):
        return "zh" if IS_HAN.match(after) or after in ("", "，", "。", "\n") else None
    return "en" if LATIN.match(inside) and (LATIN.match(after) or after in ("", ",", ".")) and not before else None

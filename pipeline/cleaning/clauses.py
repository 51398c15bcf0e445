"""Clauses of a line and their language, for rules that judge marks by what they close.

A Chinese character weighs 0.6 of a word: Chinese text has about 1.7 characters for each English word. A word with a
capital weighs less, for names are mentioned in Chinese sentences as they are.
"""
from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.cleaning.protection import Shield
from pipeline.formats.lines import HAN

HAN_WEIGHT, NAME_WEIGHT = 0.6, 0.4
LETTER = "A-Za-z\u00c0-\u024f"
PIECE = re.compile(
    rf"(?P<aside>[(（][^()（）\n{HAN}]{{1,200}}[)）])|(?P<han>[{HAN}]+)"
    rf"|(?P<words>[a-z]+(?:[ '’-][a-z]+)*(?![{LETTER}]))"
    rf"|(?P<name>[{LETTER}]+(?:['’-][{LETTER}]+)*)|(?P<number>\d+(?:[.,:]\d+)+)"
    r"|(?P<mark>[,，、;；:：?？!！。｡．\n]|\.(?!\w)|\.(?=[\u3400-\u9fff]))")
CLOSERS = re.compile("[”’」』》）)\"']{1,3}")
LETTERS = re.compile(rf"(?P<han>[{HAN}])|[{LETTER}]")
FUNCTION_WORD = re.compile(r"\b(?:the|of|is|are|was|were|be|has|have|had|can|will|may|not|with|by|from|that|this|it"
                           r"|they|you|we|your|their|its|for)\b")
FINAL = set(".。?？!！｡．\n")
CLAUSE_BRACKET = re.compile(r"[(（)）\n]")


@dataclass(slots=True)
class Clause:
    """Text up to a mark at `end`: its Chinese characters, its Latin words, and the language it is taken for."""

    start: int
    end: int
    mark: str
    han: int
    words: float
    lang: str | None = None


def clauses(text: str, protected: tuple[tuple[int, int], ...] = ()) -> list[Clause]:
    """The clauses of a paragraph, in the order of their marks. What is protected counts for no language.

    A bracket without Chinese ends nothing around it and counts where there is nothing else: "（Luther King, Jr.）".
    Marks inside it are English in English, and left alone in Chinese.
    """
    out: list[Clause] = []
    asides: list[tuple[int, re.Match[str]]] = []
    start, han, words, aside = 0, 0, 0.0, 0.0
    for found, is_aside in _pieces(text, protected):
        kind = found.lastgroup
        if is_aside:
            aside += _weight(found)
            if kind == "mark":
                asides.append((len(out), found))
        elif kind == "mark":
            out.append(Clause(start, found.start(), found[0], han, words if han or words else aside))
            start, han, words, aside = found.end(), 0, 0.0, 0.0
        else:
            han += len(found[0]) if kind == "han" else 0
            words += _weight(found)
    out.append(Clause(start, len(text), "", han, words))
    _judge(text, out)
    inner = [Clause(found.start(), found.start(), found[0], 0, 0, "en" if out[k].lang == "en" else None)
             for k, found in asides]
    return sorted(out + inner, key=lambda clause: clause.end) if inner else out


def _weight(found: re.Match[str]) -> float:
    kind = found.lastgroup
    return found[0].count(" ") + 1.0 if kind == "words" else NAME_WEIGHT if kind == "name" else 0.0


def _pieces(text: str, protected: tuple[tuple[int, int], ...]) -> Iterator[tuple[re.Match[str], bool]]:
    """Each unprotected piece, and whether it stands in a bracket that holds Latin letters only."""
    shield = Shield(protected)
    for found in PIECE.finditer(text):
        if found.lastgroup != "aside":
            if not shield.covers(found.start(), found.start() + 1):
                yield found, False
            continue
        inner = list(PIECE.finditer(text, found.start() + 1, found.end() - 1))
        is_latin = any(piece.lastgroup in {"words", "name"} for piece in inner)
        for piece in inner:
            if not shield.covers(piece.start(), piece.start() + 1):
                yield piece, is_latin


def _judge(text: str, found: list[Clause]) -> None:
    """Name the language of each clause, sentence by sentence."""
    first = 0
    for k, clause in enumerate(found):
        if clause.mark in FINAL or not clause.mark:
            sentence = found[first:k + 1]
            han, words = sum(c.han for c in sentence), sum(c.words for c in sentence)
            if han and words:
                _judge_mixed(sentence, _frame(text, sentence, han, words))
            elif han or words:
                for one in sentence:
                    one.lang = "zh" if han else "en"
            elif first and CLOSERS.fullmatch(text, clause.start, clause.end):
                clause.lang = found[first - 1].lang  # ……？”。
            first = k + 1


def _frame(text: str, sentence: list[Clause], han: int, words: float) -> str:
    """The language that holds a mixed sentence together, whatever it mentions in the other one."""
    start, end = sentence[0].start, sentence[-1].end
    opens = LETTERS.search(text, start, end)
    is_zh = han * HAN_WEIGHT > words or (opens and opens["han"] and not FUNCTION_WORD.search(text, start, end))
    return "zh" if is_zh else "en"


def _judge_mixed(sentence: list[Clause], frame: str) -> None:
    """A clause with Chinese is judged by its weights, else by the frame; a few Latin words follow their neighbours."""
    for i, one in enumerate(sentence):
        before, after = sentence[i - 1] if i else None, sentence[i + 1] if i + 1 < len(sentence) else None
        if one.han:
            one.lang = "zh" if one.han * HAN_WEIGHT >= one.words else frame
        elif one.words >= 3 or (one.words and frame == "en"):
            one.lang = "en"
        elif not one.words:
            one.lang = before.lang if before else None
        elif (before.lang == "zh" if before else after and after.han):  # in a Chinese frame
            one.lang = "zh"


def brackets(text: str, found: list[Clause], *, is_wide: bool) -> Iterator[tuple[int, int, str | None]]:
    """(start, end, language around) of the pairs of round brackets of either width; a line break ends all.

    Half-width brackets around a name in Latin letters are a style of their own, kept unless the text `is_wide`: shows
    that it is not in that style.
    """
    open_: list[int] = []
    ends = [clause.end for clause in found]
    for bracket in CLAUSE_BRACKET.finditer(text):
        char, at = bracket[0], bracket.start()
        if char == "\n":
            open_.clear()
        elif char in "(（":
            open_.append(at)
        elif open_:
            start = open_.pop()
            if is_wide or not NAME.fullmatch(text, start, at + 1):
                lang = _around(text, start, at) or found[bisect_right(ends, start)].lang
                yield start, at, lang


IS_HAN = re.compile(f"[{HAN}]")
LATIN = re.compile("[A-Za-z0-9%]")
NAME = re.compile(rf"\([A-Z][^()（）\n{HAN}]{{0,100}}?[a-z][^()（）\n{HAN}]{{0,100}}\)")


def _around(text: str, start: int, end: int) -> str | None:
    """The language in which a bracket stands: that of what is before it, else of what is behind and inside."""
    before = text[max(0, start - 12):start].rstrip(" ")[-1:]
    after = text[end + 1:end + 13].lstrip(" ")[:1]
    inside = text[start + 1:min(end, start + 200)]
    if IS_HAN.match(before) or (before in ("》", "”", "」") and IS_HAN.search(inside)):
        return "zh"
    if LATIN.match(before):
        is_zh = IS_HAN.match(after) and IS_HAN.search(text[max(0, start - 12):start])
        return "zh" if is_zh else None
    if IS_HAN.search(inside):
        return "zh" if IS_HAN.match(after) or after in ("", "，", "。", "\n") else None
    return "en" if LATIN.match(inside) and (LATIN.match(after) or after in ("", ",", ".")) and not before else None

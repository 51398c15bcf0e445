"""Clauses of a line and their language, for rules that judge marks by what they close.

A Chinese character weighs 0.6 of a word: Chinese text has about 1.7 characters for each English word. A word with a
capital weighs less, an acronym next to nothing, for both are mentioned in Chinese sentences as they are.
"""
from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.formats.lines import HAN

HAN_WEIGHT, NAME_WEIGHT, ACRONYM_WEIGHT = 0.6, 0.4, 0.1
MENTION = 4  # characters
LETTER = "A-Za-z\u00c0-\u024f"
LATIN_LETTER = re.compile(f"[{LETTER}]")
HAN_RUN = re.compile(f"[{HAN}]+")
WORD = re.compile(rf"[{LETTER}]+(?:['’-][{LETTER}]+)*")
CAPITAL = re.compile(rf"(?<![{LETTER}'’-])[A-Z\u00c0-\u00de]")
ACRONYM = re.compile(rf"(?<![{LETTER}'’-])[A-Z]{{1,6}}(?![{LETTER}])")
# Not between digits, and no stop inside a word; a search for these runs at the speed of a character class.
MARK = re.compile(rf"[，、;；：?？!！。｡．\n]|[,:](?!(?<=\d.)\d)|\.(?:(?!\w)|(?=[{HAN}]))")
ASIDE = re.compile(r"[(（][^()（）\n]{1,200}[)）]")
CLOSERS = re.compile("[”’」』》）)\"']{1,3}")
TAIL = re.compile(rf"(?:(?P<zh>[{HAN}]{{5}})|(?P<en>(?:[a-z]{{1,20}} ){{4}}[a-z]{{1,20}}))[^{HAN}{LETTER}]{{0,9}}$")
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
    words: float = 0.0  # counted only where the sentence has both languages
    lang: str | None = None


def clauses(text: str, protected: tuple[tuple[int, int], ...] = ()) -> list[Clause]:
    """The clauses of a paragraph, in the order of their marks. What is protected counts for no language.

    A bracket ends nothing around it, and counts only where there is nothing else: "（Luther King, Jr.）". Marks inside
    one without Chinese are English in English, and left alone in Chinese.
    """
    bare = _blanked(text, protected)
    asides = [found.span() for found in ASIDE.finditer(bare) if LETTERS.search(bare, *found.span())]
    body = _blanked(bare, asides)
    out: list[Clause] = []
    start = first = 0
    for found in MARK.finditer(body):
        out.append(_clause(body, start, found.start(), found[0]))
        start = found.end()
        if found[0] in FINAL:
            _judge(body, out, first, bare)
            first = len(out)
    out.append(_clause(body, start, len(body), ""))
    _judge(body, out, first, bare)
    return _with_inner(bare, out, asides) if asides else out


def _blanked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text with blanks in place of the spans, so that offsets stay."""
    parts: list[str] = []
    at = 0
    for start, end in spans:
        parts += text[at:start], " " * (end - start)
        at = end
    return "".join(parts) + text[at:] if spans else text


def _clause(text: str, start: int, end: int, mark: str) -> Clause:
    piece = text[start:end]
    return Clause(start, end, mark, 0 if piece.isascii() else sum(map(len, HAN_RUN.findall(piece))))


def _words(text: str, clause: Clause) -> float:
    """The Latin words of a clause, names and acronyms for less."""
    words, span = float(len(WORD.findall(text, clause.start, clause.end))), (clause.start, clause.end)
    if words:
        words -= (1 - NAME_WEIGHT) * len(CAPITAL.findall(text, *span))
        words -= (NAME_WEIGHT - ACRONYM_WEIGHT) * len(ACRONYM.findall(text, *span))
    return words


def _with_inner(text: str, found: list[Clause], asides: list[tuple[int, int]]) -> list[Clause]:
    """The clauses and, as empty ones, the marks inside brackets, in order."""
    ends = [clause.end for clause in found]
    inner = []
    for start, end in asides:
        around, aside = found[bisect_right(ends, start)].lang, _clause(text, start, end, "")
        lang = "en" if around == "en" else None
        if aside.han:
            lang = "zh" if aside.han * HAN_WEIGHT >= _words(text, aside) else around
            lang = None if around == "en" and aside.han <= MENTION else lang
        inner += [Clause(mark.start(), mark.start(), mark[0], 0, lang=lang) for mark in MARK.finditer(text, start, end)]
    return sorted(found + inner, key=lambda clause: clause.end) if inner else found


def _judge(text: str, found: list[Clause], first: int, whole: str) -> None:
    """Name the languages of the clauses of a sentence, from the `first` on; `whole` has the brackets in it."""
    sentence = found[first:]
    start, end, last = sentence[0].start, sentence[-1].end, sentence[-1]
    han = sum(clause.han for clause in sentence) if len(sentence) > 1 else last.han
    has_latin = LATIN_LETTER.search(text, start, end) is not None
    if han and has_latin:
        for clause in sentence:
            clause.words = _words(text, clause)
        _judge_mixed(text, sentence, _frame(text, sentence, han, sum(clause.words for clause in sentence)))
    elif han or has_latin or LETTERS.search(whole, start, end):
        is_zh = han or (not has_latin and HAN_RUN.search(whole, start, end))
        for clause in sentence:
            clause.lang = "zh" if is_zh else "en"
    elif first and CLOSERS.fullmatch(text, start, end):
        last.lang = found[first - 1].lang  # ……？”。


def _frame(text: str, sentence: list[Clause], han: int, words: float) -> str:
    """The language that holds a mixed sentence together, whatever it mentions in the other one."""
    start, end = sentence[0].start, sentence[-1].end
    opens = LETTERS.search(text, start, end)
    is_zh = han * HAN_WEIGHT > words or (opens and opens["han"] and not FUNCTION_WORD.search(text, start, end))
    return "zh" if is_zh else "en"


def _judge_mixed(text: str, sentence: list[Clause], frame: str) -> None:
    """A clause with Chinese is judged by its weights, else by the frame; a few Latin words follow their neighbours."""
    for i, one in enumerate(sentence):
        before, after = sentence[i - 1] if i else None, sentence[i + 1] if i + 1 < len(sentence) else None
        if one.han:
            lang = "zh" if one.han * HAN_WEIGHT >= one.words else frame
            is_mention = lang != frame and one.han <= MENTION  # a few characters in an English sentence
            one.lang = lang if not is_mention and (one.words < 2 or _tail(text, one) in (None, lang)) else None
        elif one.words >= 3 or (one.words and frame == "en"):
            one.lang = "en"
        elif not one.words:
            one.lang = before.lang if before else None
        elif (before.lang == "zh" if before else after and after.han):  # in a Chinese frame
            one.lang = "zh"


def _tail(text: str, clause: Clause) -> str | None:
    """The language of a long run right before the mark: where it is not that of the clause, nothing is certain."""
    found = TAIL.search(text[max(clause.start, clause.end - 80):clause.end])
    return found.lastgroup if found else None


def brackets(text: str, found: list[Clause], *, is_wide: bool) -> Iterator[tuple[int, int, str | None]]:
    """(start, end, language around) of the pairs of round brackets of either width; a line break ends all.

    Half-width brackets around a name in Latin letters are a style of their own, kept unless the text `is_wide`: shows
    that it is not in that style.
    """
    open_: list[int] = []
    outer = [clause for clause in found if clause.start < clause.end]
    ends = [clause.end for clause in outer]
    for bracket in CLAUSE_BRACKET.finditer(text):
        char, at = bracket[0], bracket.start()
        if char == "\n":
            open_.clear()
        elif char in "(（":
            open_.append(at)
        elif open_:
            start = open_.pop()
            if is_wide or not NAME.fullmatch(text, start, at + 1):
                lang = _around(text, start, at) or outer[bisect_right(ends, start)].lang
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

"""The language of a text and of its parts: script runs and the policy for mixed text, a classifier for Latin letters."""
from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.language.latin import Judge, is_listed_anywhere, is_plain_english, judge
from pipeline.language.policy import Word, masked, only_mentions, phrases, words_of
from pipeline.language.scripts import HAN, KANA, LATIN, OTHER, other_script, script_of
from pipeline.model import Detection, Span

HAN_RUN = re.compile(f"[{HAN}]+")
LETTER = re.compile(f"[{LATIN}]")
UNKNOWN = Detection("und", 0.0)


def detect(text: str, latin: Judge = judge) -> Detection:
    """The language of a text: "en", "zh", "mixed", another ISO 639-1 code, or "und" where there is nothing to judge.

    `latin` judges text of Latin letters; a stronger model may be put in its place.
    """
    return describe(text, latin)[0]


def spans(text: str) -> tuple[Span, ...]:
    """The runs of one language in a text, in order; at least one for a text that is not empty."""
    return describe(text)[1]


def describe(text: str, latin: Judge = judge) -> tuple[Detection, tuple[Span, ...]]:
    """The language of a text, and its spans."""
    plain = masked(text)
    if plain.isascii() and is_plain_english(plain):
        return Detection("en", 0.99), (Span(0, len(text), "en"),)
    han = sum(map(len, HAN_RUN.findall(plain)))
    letters = len(LETTER.findall(plain))
    if not plain.isascii() and (KANA.search(plain) or OTHER.search(plain)):
        other = other_script(plain, han, letters)
        if other:
            return Detection(other, 0.99), (Span(0, len(text), other),)
    words = words_of(plain) if letters else []
    if han:
        return _with_han(plain, words)
    found = _latin(plain, words, latin) if words else UNKNOWN
    return found, (Span(0, len(text), found.lang),) if text else ()


def _with_han(plain: str, words: list[Word]) -> tuple[Detection, tuple[Span, ...]]:
    script = script_of(plain)
    english = phrases(plain, words) if words else []
    if not words or (not english and not only_mentions(plain)):
        lang, confidence = "zh", 0.99 if not any(word.kind == "word" for word in words) else 0.9
    elif only_mentions(plain) and any(word.kind != "symbol" for word in words):
        lang, confidence = "en", 0.95
    elif english:
        lang, confidence = "mixed", 0.97 if any(len(group) > 2 for group in english) else 0.9
    else:
        lang, confidence = "zh", 0.9
    return Detection(lang, confidence, script), _spans(plain, words, english, lang)


def _latin(plain: str, words: list[Word], latin: Judge) -> Detection:
    """The language of a text without Chinese. Symbols and names that nobody lists, alone, are of no language."""
    if not any(word.kind == "word" or is_listed_anywhere(word.low) for word in words):
        return UNKNOWN
    kept = [word for word in words if word.kind != "symbol" or len(word.low) > 3]
    if not kept:
        return UNKNOWN
    lang, confidence = latin(" ".join(plain[word.start:word.end] for word in kept))
    return Detection(lang, confidence)


def _spans(plain: str, words: list[Word], english: list[list[Word]], lang: str) -> tuple[Span, ...]:
    """Chinese runs, and the English that stands out of them; symbols and names join their host."""
    phrase = {word.start for group in english for word in group}
    marks = [(found.start(), found.end(), "zh") for found in HAN_RUN.finditer(plain)]
    for word in words:
        foreign = lang == "en" or word.start in phrase or word.kind == "word"
        marks.append((word.start, word.end, "en" if foreign else "zh"))
    out: list[Span] = []
    for start, end, code in sorted(marks):
        if out and out[-1].lang == code:
            out[-1] = Span(out[-1].start, end, code)
        else:
            out.append(Span(start, end, code))
    return tuple(out)


def foreign_words(text: str, found: Sequence[Span], lang: str) -> list[str]:
    """The pieces of a text in one of its languages, for the comment that tells a translator what is foreign."""
    pieces = dict.fromkeys(" ".join(text[span.start:span.end].split()) for span in found if span.lang == lang)
    return [piece for piece in pieces if lang != "zh" or HAN_RUN.search(piece)]  # names join their Chinese host

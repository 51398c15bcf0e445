"""Which language is a text of Latin letters in? Word frequencies first, n-grams of letters for words nobody lists.

A word's probability in a language is a mixture of its rank in that language's list (Zipf: about 1/(rank × 11)) and of a
letter model: the trigram counts in langdetect's profiles, each letter given the two before it. Words are independent, so
the text's probability is a product (naive Bayes), exact and the same in every run.
"""
from __future__ import annotations

import json
import math
import re
from functools import cache, lru_cache
from pathlib import Path
from typing import Protocol

from pipeline.language.scripts import LATIN

WORDS = Path(__file__).parents[1] / "data" / "language" / "words.txt"
WORD = re.compile(f"[{LATIN}]+(?:['’][{LATIN}]+)?")
PROFILES = {"nb": "no"}  # langdetect's own code
PRIOR_ENGLISH = 0.15  # of any one text; a page of English is known by its other sentences (segments.py)
VIETNAMESE_SYLLABLE = 7  # letters: Vietnamese writes a space between syllables
LISTED = 0.75  # share of running words that the lists hold, about
BACK_OFF = 300.0  # counts in a million: below this, shorter n-grams speak louder
SHARPNESS = 0.75  # posteriors are too sure of themselves, since neighbouring words are not independent


# Frequent words that no other of the eighteen languages writes so.
OWN = frozenset(
    "the and that with this have from they are were which you would been their there what when your will can not it's".split())


class Judge(Protocol):
    """Anything that names the language of Latin text."""

    def __call__(self, text: str) -> tuple[str, float]:
        """A language code and a probability."""


def judge(text: str) -> tuple[str, float]:
    """The likeliest language of a text and its probability; ("und", 0.0) where there is nothing to judge."""
    words = WORD.findall(text.lower().replace("’", "'"))
    if not words or is_pinyin(words):
        return "und", 0.0
    codes, scores = _codes(), list(_priors())
    for word in words[:200]:
        scores = [total + part for total, part in zip(scores, _scores(word), strict=True)]
    best = max(range(len(codes)), key=scores.__getitem__)
    sharpness = SHARPNESS / max(1.0, len(words) ** 0.25)
    total = sum(math.exp((score - scores[best]) * sharpness) for score in scores)
    return codes[best], 1 / total


def is_plain_english(text: str) -> bool:
    """Is a text in ASCII so plainly English that no other language need be weighed: known words, and its own function words?

    Spares most sentences of an English page the comparison of eighteen languages.
    """
    words = WORD.findall(text.lower())
    if len(words) < 5:
        return False
    english = _ranks()["en"]
    return sum(word in english for word in words) >= 0.8 * len(words) and len(OWN.intersection(words)) >= 2


def is_listed(word: str, code: str = "en") -> bool:
    """Is the word, in lower case, among the frequent words of a language?"""
    return word in _ranks()[code]


def is_listed_anywhere(word: str) -> bool:
    """Is the word, in lower case, among the frequent words of any language?"""
    return any(word in ranks for ranks in _ranks().values())


@cache
def _ranks() -> dict[str, dict[str, int]]:
    out = {}
    for line in WORDS.read_text(encoding="utf-8").splitlines():
        code, _, words = line.partition("\t")
        out[code] = {word: rank for rank, word in enumerate(words.split(" "), 1)}
    return out


@cache
def _codes() -> tuple[str, ...]:
    return tuple(_ranks())


@cache
def _priors() -> tuple[float, ...]:
    rest = (1 - PRIOR_ENGLISH) / (len(_codes()) - 1)
    return tuple(math.log(PRIOR_ENGLISH if code == "en" else rest) for code in _codes())


@cache
def _profiles() -> tuple[tuple[dict[str, int], int], ...]:
    """For each language its n-gram counts and the number of its letters."""
    import langdetect

    folder, out = Path(langdetect.__file__).parent / "profiles", []
    for code in _codes():
        profile = json.loads((folder / PROFILES.get(code, code)).read_text(encoding="utf-8"))
        out.append((profile["freq"], profile["n_words"][0]))
    return tuple(out)


@lru_cache(maxsize=100_000)
def _scores(word: str) -> tuple[float, ...]:
    """Log probability of a word in each language."""
    base = word.partition("'")[0] if word.endswith("'s") else word
    out = []
    for code, (counts, letters) in zip(_codes(), _profiles(), strict=True):
        rank = _ranks()[code].get(word) or (code == "en" and _ranks()[code].get(base))
        listed = LISTED / (11 * (rank + 2)) if rank else 0.0
        spelling = 1e-30 if code == "vi" and len(base) > VIETNAMESE_SYLLABLE else _letters(base, counts, letters)
        out.append(math.log(listed + (1 - LISTED) * spelling))
    return tuple(out)


def _letters(word: str, counts: dict[str, int], letters: int) -> float:
    """Probability of a spelling: each letter given the two before it, smoothed by the one before and by none.

    Counts are scaled to a million letters, since the profiles were made from texts of very different sizes and leave
    rare n-grams out.
    """
    chance, text, scale = 1.0, f" {word[:24]} ", 1e6 / letters
    for i in range(1, len(text)):
        one = (scale * counts.get(text[i], 0) + 1) / 1.0001e6
        before = scale * counts.get(text[i - 1], 0) if text[i - 1] != " " else 2e5
        pair = (scale * counts.get(text[i - 1:i + 1], 0) + BACK_OFF * one) / (before + BACK_OFF)
        left = scale * counts.get(text[i - 2:i], 0) if i > 1 else 0.0
        three = (scale * counts.get(text[i - 2:i + 1], 0) + BACK_OFF * pair) / (left + BACK_OFF) if i > 1 else pair
        chance *= max(min(three, 1.0), 1e-6)
    return max(chance, 1e-60)


# ---------------------------------------------------------------- pinyin: Chinese in Latin letters, no language of a page
SYLLABLE = re.compile(
    r"(?:(?:[bpmf]|[dtnl]|[gkh]|[jqx]|[zcs]h?|r|y|w)?(?:i(?:ang|ong|ao|an|ng|n|a|e|u)?|u(?:ang|ai|an|ng|n|i|a|o|e)?|ü[en]?|a(?:ng|n|i|o)?"
    r"|o(?:ng|u)?|e(?:ng|n|i|r)?))+")
TONES = str.maketrans("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ", "aaaaeeeeiiiioooouuuuüüüü")
TONE = re.compile("[āǎēěīǐōǒūǔǖǘǚǜ]")


def is_pinyin(words: list[str]) -> bool:
    """Are all the words romanised Chinese, and not words of a European language?"""
    toned = any(TONE.search(word) for word in words)
    if not toned and (len(words) < 2 or any(_is_common(word) for word in words)):
        return False
    return all(SYLLABLE.fullmatch(word.translate(TONES)) for word in words)


def _is_common(word: str) -> bool:
    return any(ranks.get(word, 99_999) < 4_000 for ranks in _ranks().values())

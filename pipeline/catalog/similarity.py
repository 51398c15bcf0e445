"""When are two sentences the same, or near?"""
from __future__ import annotations

import heapq
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from functools import lru_cache

HAN = re.compile("[\u3400-\u9fff]")
# Marks that never change what a sentence says. ? and ! stay; so do signs of numbers and code (+ < > = % # …).
FOLDED_AWAY = re.compile(r"(?<!\d)[.,:](?!\d)|(?<=\d)[.,:](?!\d)|(?<!\d)[.,:](?=\d)"
                         r"|[\s;、。，；：…·“”„\"«»「」『』《》〈〉()\[\]{}（）【】—–]|(?<!\d)-(?!\d)")
APOSTROPHES = str.maketrans("’‘ʼ`", "''''")
NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
NEGATION = re.compile(r"\b(?:not|no|never|none|nothing|nobody|nowhere|neither|nor|without|cannot)\b|n['’]t\b"
                      r"|[不没沒无無未勿莫别別]|非(?!常|洲)", re.IGNORECASE)
NOT_WORD = re.compile(r"[\W_]+")
SIMILAR = 0.56  # ratios: below this, a translation is more work to mend than to write
SIMILAR_IN_PLACE = 0.42  # between the same two neighbours
PLACE_BONUS = 0.2
RAREST, LIST_CAP, BEST = 24, 200, 12


@lru_cache(maxsize=200_000)
def folded(text: str) -> str:
    """The text without what scrapers, editors and typographers change: case, width, spaces, quotes, commas, dashes."""
    text = unicodedata.normalize("NFKC", text.translate(APOSTROPHES)).casefold()
    return FOLDED_AWAY.sub("", text) or text


def numbers(text: str) -> Counter[str]:
    """The numbers in a text, as written but for the separators of thousands."""
    return Counter(number.replace(",", "") for number in NUMBER.findall(unicodedata.normalize("NFKC", text)))


def difference(old: str, new: str) -> list[str]:
    """What a translator must not overlook between two versions of a sentence: numbers and negations, one line each."""
    before, after, said = numbers(old), numbers(new), []
    lost, come = before - after, after - before
    if lost or come:
        said.append(f"number {', '.join(lost.elements()) or '–'} → {', '.join(come.elements()) or '–'}")
    count = len(NEGATION.findall(new)) - len(NEGATION.findall(old))
    if count:
        said.append("a negation was added" if count > 0 else "a negation was removed")
    return said


def grams(text: str) -> set[str]:
    """Rare enough pieces to find a sentence by: 4 Latin letters, 2 Chinese characters."""
    text = NOT_WORD.sub(" ", text.casefold())
    size = 2 if HAN.search(text) else 4
    return {text[i:i + size] for i in range(max(1, len(text) - size + 1))}


class Vanished:
    """The sentences that a new template no longer has, to be found by place or by rare n-grams."""

    def __init__(self, texts: Sequence[str], places: Sequence[Hashable]) -> None:
        self.texts, self.places = texts, places
        self.by_place: dict[Hashable, list[int]] = defaultdict(list)
        self.by_gram: dict[str, list[int]] = defaultdict(list)
        for i, text in enumerate(texts):
            self.by_place[places[i]].append(i)
            for gram in grams(text):
                self.by_gram[gram].append(i)

    def candidates(self, text: str, place: Hashable) -> dict[int, float]:
        """Index of an old sentence → score, 0 to 1 and a bonus for standing in the same gap."""
        found: dict[int, float] = {}
        for i in self.by_place.get(place, ())[:LIST_CAP]:
            score = similarity(text, self.texts[i])
            if score >= SIMILAR_IN_PLACE:
                found[i] = score + PLACE_BONUS
        if found and max(found.values()) >= 1 + PLACE_BONUS / 2:
            return found
        for i in self._sharing(grams(text)):
            score = similarity(text, self.texts[i])
            if score >= SIMILAR and i not in found:
                found[i] = score
        return found

    def _sharing(self, wanted: set[str]) -> list[int]:
        """The old sentences that share the most and the rarest n-grams."""
        known = sorted(wanted & self.by_gram.keys(), key=lambda gram: (len(self.by_gram[gram]), gram))
        votes: dict[int, float] = defaultdict(float)
        for gram in known[:RAREST]:
            listed = self.by_gram[gram]
            for i in listed[:LIST_CAP]:
                votes[i] += 1 / len(listed)
        return heapq.nlargest(BEST, votes, key=votes.__getitem__)


def similarity(new: str, old: str) -> float:
    """0 to 1: how much of the old sentence stands in the new one; a half of a split sentence scores high too."""
    from rapidfuzz import fuzz

    whole: float = fuzz.ratio(new, old) / 100
    if min(len(new), len(old)) < 8 or whole >= 0.9:
        return whole
    return max(whole, 0.9 * fuzz.partial_ratio(new, old) / 100 if len(new) < len(old) else 0.0)


def assigned(candidates: Sequence[dict[int, float]], new_places: Sequence[Hashable],
             old_places: Sequence[Hashable]) -> dict[int, int]:
    """New index → old index: the best scores first, one to one; then halves of split sentences share in their gap."""
    ranked = sorted((-score, j, i) for j, found in enumerate(candidates) for i, score in found.items())
    used: Counter[int] = Counter()
    chosen: dict[int, int] = {}
    for _, j, i in ranked:
        if j not in chosen and not used[i]:
            chosen[j] = i
            used[i] += 1
    for _, j, i in ranked:
        if j not in chosen and used[i] < 2 and new_places[j] == old_places[i]:
            chosen[j] = i
            used[i] += 1
    return chosen

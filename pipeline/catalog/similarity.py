"""When are two sentences the same, or near?"""
from __future__ import annotations

import heapq
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import lru_cache

HAN = re.compile("[\u3400-\u9fff]")
# Marks that never change what a sentence says. ? and ! stay; so do signs of numbers and code (+ < > = % # …).
FOLDED_AWAY = re.compile(r"[\s.,:;、。，；：…·“”„\"«»「」『』《》〈〉()\[\]{}（）【】—–\-]+")
RAISED = re.compile(r"[⁰¹²³⁴-⁹₀-₉¼½¾⅐-⅞]+")
APOSTROPHES = str.maketrans("’‘ʼ`", "''''")
DIGIT = re.compile(r"\d")
# Without "one" and 一, which mostly say "a", and without 十分, "very".
NUMBER = re.compile(
    r"\d+(?:[.,:]\d+)*|[〇零一二三四五六七八九十百千万萬亿億两兩]{2,}|[二三四五六七八九两兩百千]|十(?!分)"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,5}teen|twenty|thirty|forty|fifty|sixty|seventy"
    r"|eighty|ninety|hundred|thousand|million|billion|half|twice|once|double)\b", re.IGNORECASE)
NEGATION = re.compile(r"\b(?:not|no|never|none|nothing|nobody|nowhere|neither|nor|without|cannot)\b|n['’]t\b"
                      r"|[不没沒无無未勿莫]|非(?!常|洲)|(?<![特分区區性级級类類个個差辨识識告离離])[别別]",
                      re.IGNORECASE)
NOT_WORD = re.compile(r"[\W_]+")
MINUS, DASHES = "-–—", str.maketrans("–—", "--")
LONGEST = 2000  # characters that are compared; to compare two texts of a megabyte would take minutes
# Ratios, 0 to 1. Below SIMILAR a translation is more work to mend than to write; between the same two neighbours less
# will do. Unrelated English sentences of one length reach 0.5, so they must also share n-grams (Dice's coefficient).
SIMILAR, SIMILAR_IN_PLACE, SIMILAR_OBSOLETE = 0.56, 0.42, 0.8
SHARED, SHARED_BY_PART = 0.2, 0.5
PLACE_BONUS = 0.2
RAREST, LIST_CAP, ENOUGH, BEST, NEAR = 24, 200, 1000, 12, 12


EMPHASIS = re.compile(r"([!?])\1+")


def likeness(one: str, other: str) -> float:
    """How alike two texts are as a whole, 0 to 1."""
    from rapidfuzz import fuzz

    return float(fuzz.ratio(one, other)) / 100


@lru_cache(maxsize=200_000)
def folded(text: str) -> str:
    """The text without what scrapers and typographers change: case, width, spaces, quotes, commas, dashes.

    What stands between two digits stays, since 1-2, 1 2, 1.2 and 12 are not the same; nor are 10² and 102.
    """
    text = unicodedata.normalize("NFKC", RAISED.sub(r"^\g<0>", text.translate(APOSTROPHES))).casefold()
    text = EMPHASIS.sub(r"\1", text)
    return FOLDED_AWAY.sub(_between if DIGIT.search(text) else "", text) or text


def _between(found: re.Match[str]) -> str:
    before, after = found.string[found.start() - 1:found.start()], found.string[found.end():found.end() + 1]
    if not after.isdigit():
        return ""
    if before.isdigit():
        return found[0].strip().translate(DASHES)[:1] or " "
    return "-" if any(mark in MINUS for mark in found[0]) else ""


def numbers(text: str) -> Counter[str]:
    """The numbers in a text, in digits and in words, as written but for the separators of thousands."""
    return Counter(number.replace(",", "").lower() for number in NUMBER.findall(unicodedata.normalize("NFKC", text)))


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
    text = NOT_WORD.sub(" ", text[:LONGEST].casefold())
    size = 2 if HAN.search(text) else 4
    return {text[i:i + size] for i in range(max(1, len(text) - size + 1))}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence stands: behind which kept neighbour, and how far into that gap (0 to 1)."""

    gap: Hashable
    depth: float



class Vanished:
    """The sentences that a new template no longer has, to be found by place or by rare n-grams.

    The first have just vanished and stood in `places`; those behind them are obsolete, and must be nearer to be found.
    """

    def __init__(self, texts: Sequence[str], places: Sequence[Place]) -> None:
        self.texts, self.places = texts, places
        self.grams = [grams(text) for text in texts]
        self.by_gap: dict[Hashable, list[int]] = defaultdict(list)
        self.by_gram: dict[str, list[int]] = defaultdict(list)
        for i, pieces in enumerate(self.grams):
            if i < len(places):
                self.by_gap[places[i].gap].append(i)
            for gram in pieces:
                self.by_gram[gram].append(i)

    def candidates(self, text: str, place: Place) -> dict[int, float]:
        """Index of an old sentence → score, 0 to 1 and a bonus for standing in the same gap."""
        wanted = grams(text)
        found: dict[int, float] = {}
        for i in self._near(place):
            score = similarity(text, self.texts[i], wanted, self.grams[i])
            if score >= SIMILAR_IN_PLACE:
                found[i] = score + PLACE_BONUS
        if found and max(found.values()) >= 1 + PLACE_BONUS / 2:
            return found
        for i in self._sharing(wanted):
            score = similarity(text, self.texts[i], wanted, self.grams[i])
            if score >= (SIMILAR if i < len(self.places) else SIMILAR_OBSOLETE) and i not in found:
                found[i] = score
        return found

    def _near(self, place: Place) -> list[int]:
        """The old sentences of the gap, in a large one those about as far into it."""
        gap = self.by_gap.get(place.gap, [])
        middle = int(place.depth * len(gap))
        return gap[max(0, middle - NEAR):middle + NEAR]

    def _sharing(self, wanted: set[str]) -> list[int]:
        """The old sentences that share the most and the rarest n-grams."""
        known = sorted(wanted & self.by_gram.keys(), key=lambda gram: (len(self.by_gram[gram]), gram))
        votes: dict[int, float] = defaultdict(float)
        seen = 0
        for gram in known[:RAREST]:
            listed = self.by_gram[gram]
            for i in listed[:LIST_CAP]:
                votes[i] += 1 / len(listed)
            seen += len(listed)
            if seen > ENOUGH:
                break
        return heapq.nlargest(BEST, votes, key=votes.__getitem__)


def similarity(new: str, old: str, new_grams: set[str], old_grams: set[str]) -> float:
    """0 to 1: how much of the old sentence stands in the new one; a half of a split sentence scores high too."""
    from rapidfuzz import fuzz

    common = len(new_grams & old_grams)
    if 2 * common < SHARED * (len(new_grams) + len(old_grams)) and min(len(new_grams), len(old_grams)) > 4:
        return 0.0
    new, old = new[:LONGEST], old[:LONGEST]
    whole: float = fuzz.ratio(new, old) / 100
    if min(len(new), len(old)) < 8 or whole >= 0.9 or common < SHARED_BY_PART * min(len(new_grams), len(old_grams)):
        return whole
    return max(whole, 0.9 * fuzz.partial_ratio(new, old) / 100 if len(new) < len(old) else 0.0)


def assigned(candidates: Sequence[dict[int, float]], new_places: Sequence[Place],
             old_places: Sequence[Place]) -> dict[int, int]:
    """New index → old index: the best scores first, one to one; then halves of split sentences share in their gap."""
    ranked = sorted((-score, j, i) for j, found in enumerate(candidates) for i, score in found.items())
    used: Counter[int] = Counter()
    chosen: dict[int, int] = {}
    for _, j, i in ranked:
        if j not in chosen and not used[i]:
            chosen[j] = i
            used[i] += 1
    for _, j, i in ranked:
        if j not in chosen and used[i] < 2 and i < len(old_places) and new_places[j].gap == old_places[i].gap:
            chosen[j] = i
            used[i] += 1
    return chosen

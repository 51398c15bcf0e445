"""The word data, loaded once and only when a text holds a word to judge.

`data/words/` holds words by probability, kind and part of speech, and counts of the parts of compounds; the script that
builds it and the notices of its sources stand beside it.
"""
from __future__ import annotations

from functools import cache, cached_property, lru_cache
from importlib.resources import files
from typing import NamedTuple

STEP = 0.25  # nats between the levels of probability in the data
FREQUENT = -12.5
RARE = -20.0  # log probability of a word that no frequency list holds


class Word(NamedTuple):
    """A word of the data.

    `log` is a log probability in nats; `kind` one of "word", "name", "name-too" (a word besides, such as "China"),
    "rare-name" (in lower case rather two words), "seen" (frequent but in no dictionary) and "term" (of software, or a
    company: no piece of a split); `tag` the number of its class: one of its own for a function word, else its parts of
    speech.
    """

    log: float
    kind: str
    tag: int


class Lexicon:
    """Words, what may follow what, and parts of compounds.

    Words are unpacked by their first three letters when first asked for: a page loads what it needs and no more.
    """

    def __init__(self) -> None:
        rows = [line.split("\t") for line in _lines("follows.txt")]
        self.names = [name for name, _ in rows]
        self.tags = {name: k for k, (name, _) in enumerate(rows)}
        self.follows = [[int(value) / 10 for value in row.split()] for _, row in rows]
        rows = [line.split("\t") for line in _lines("entries.txt")]
        self._entries = [Word(-int(level) * STEP, kind, self.tags[tag]) for level, kind, tag in rows]
        self._packed = dict(line.split(b"\t", 1) for line in _read("words.txt").split(b"\n"))
        self._unpacked: dict[str, dict[str, Word]] = {}
        self.first_parts, self.last_parts = _counts("first_parts.txt"), _counts("last_parts.txt")

    def find(self, word: str) -> Word | None:
        """The entry of a word spelt just so, or None."""
        head = word[:3].lower()
        bucket = self._unpacked.get(head)
        if bucket is None:
            packed = self._packed.get(head.encode())
            if packed is None:
                return None
            bucket = {}
            for group in packed.decode().split("\t"):
                number, *words = group.split(" ")
                bucket.update(dict.fromkeys(words, self._entries[int(number)]))
            self._unpacked[head] = bucket
        return bucket.get(word)

    @cached_property
    def pairs(self) -> dict[str, frozenset[str]]:
        """First words of known terms and names in lower case → the words that may be next."""
        rows = (line.split("\t") for line in _lines("pairs.txt"))
        return {first: frozenset(second.split()) for first, second in rows}

    def is_pair(self, first: str, second: str) -> bool:
        """Do the two follow each other in a known term?"""
        seconds = self.pairs.get(first.lower(), ())
        return second.lower() in seconds or second.lower().removesuffix("s") in seconds


@cache
def lexicon() -> Lexicon:
    """The one lexicon."""
    return Lexicon()


@lru_cache(maxsize=1 << 16)
def entry(word: str) -> Word | None:
    """The entry under which a word is known in any spelling of its capitals."""
    words = lexicon()
    low = word.lower()
    found = words.find(low) or words.find(word) or words.find(low.capitalize()) or words.find(low.upper())
    return None if found and found.kind == "rare-name" and word == low else found


@lru_cache(maxsize=1 << 16)
def is_frequent(word: str) -> bool:
    """Is this a dictionary word that more than four in a million are?"""
    found = entry(word.replace("’", "'").partition("'")[0])
    return found is not None and found.kind == "word" and found.log > FREQUENT


def _read(name: str) -> bytes:
    return files("pipeline.data").joinpath("words", name).read_bytes().rstrip(b"\n")


def _lines(name: str) -> list[str]:
    return _read(name).decode().split("\n")


def _counts(name: str) -> dict[str, int]:
    table: dict[str, int] = {}
    for line in _lines(name):
        count, parts = line.split("\t")
        table.update(dict.fromkeys(parts.split(), int(count)))
    return table

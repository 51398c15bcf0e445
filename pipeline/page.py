"""One page, from its raw text to its segments: formats, cleaning and language put together."""
from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import islice

from pipeline.cleaning import Cleaned, Settings, clean
from pipeline.formats import format_of
from pipeline.language import in_company, segments_of
from pipeline.model import Block, Document, Edit, Segment

WORD = re.compile(r"[A-Za-z]{5,}")
REPEATED, REPEATED_NAME = 3, 2


@dataclass(frozen=True, slots=True)
class Part:
    """A block of the page, its clean text with every edit, and the segments in it."""

    block: Block
    cleaned: Cleaned
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page that has been read, cleaned and segmented."""

    document: Document
    parts: tuple[Part, ...]

    @property
    def segments(self) -> list[Segment]:
        """All segments in reading order."""
        return [segment for part in self.parts for segment in part.segments]


def page_of(name: str, raw: str, suffix: str, settings: Settings | None = None) -> Page:
    """The page with this raw text; `suffix` (".txt") says its format. Raises KeyError for a suffix without a format."""
    form = format_of(suffix)
    if form is None:
        raise KeyError(suffix)
    document = form.parse(name, raw)
    settings = settings or Settings()
    settings = replace(settings, off=settings.off | document.off, known=settings.known | repeated_words(raw))
    return Page(document, _in_company([_part(document, block, settings) for block in document.blocks]))


def _part(document: Document, block: Block, settings: Settings) -> Part:
    joins = tuple(Edit(e.start - block.start, e.end - block.start, e.new, e.rule) for e in block.joins)
    settings = replace(settings, lines=block.kind == "text")
    cleaned = clean(document.raw[block.start:block.end], settings, joins)
    return Part(block, cleaned, tuple(segments_of(cleaned, block.kind, block.start)))


def _in_company(parts: list[Part]) -> tuple[Part, ...]:
    """The heading or the cell that is a block of its own has the rest of the page for its neighbours."""
    judged = iter(in_company([segment for part in parts for segment in part.segments]))
    return tuple(replace(part, segments=tuple(islice(judged, len(part.segments)))) for part in parts)


def repeated_words(raw: str) -> frozenset[str]:
    """Words, in lower case, that the page itself repeats: names and terms of its subject, and no accident of a scraper.

    Two words that stand glued at one link are seldom glued at three.
    """
    counts = Counter(WORD.findall(raw))
    return frozenset(word.lower() for word, count in counts.items()
                     if count >= (REPEATED_NAME if word[0].isupper() else REPEATED))

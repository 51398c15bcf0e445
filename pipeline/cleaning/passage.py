"""What a fix is given: one paragraph of text, and what must not be touched in it."""
from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from pipeline.model import Edit


@dataclass(frozen=True, slots=True)
class Settings:
    """How to clean.

    `spacing` between Chinese and Latin: "keep" (default: only what is inconsistent or broken), "space" or "none".
    `off` names rules not to apply. `known` are words never to split, in lower case: the glossary, the catalogs, the
    project's own list. `lines` is False for text whose lines and lists the format has already understood.
    """

    spacing: str = "keep"
    off: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()
    lines: bool = True


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph on its way through the fixes.

    `protected` are sorted, disjoint (start, end) spans of URLs, e-mail addresses, code, placeholders, tags, identifiers
    and file names in `text`: no fix may change anything inside.
    """

    text: str
    protected: tuple[tuple[int, int], ...] = ()
    settings: Settings = field(default_factory=Settings)


@dataclass(frozen=True, slots=True)
class Fix:
    """A rule of cleaning. `find` returns sorted, disjoint edits in offsets of `passage.text`."""

    name: str
    find: Callable[[Passage], Iterable[Edit]]

"""The values that pass from stage to stage: frozen, without behaviour beyond reading themselves.

Offsets count code points. Unless a docstring says otherwise they are offsets into the raw text of the page.
"""
from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Edit(NamedTuple):
    """`text[start:end]` is replaced by `new`; `rule` names the fix that did it (several are joined by "+")."""

    start: int
    end: int
    new: str
    rule: str


class Span(NamedTuple):
    """A run of one language inside a segment's clean text; `lang` as in `Detection.lang`, never "mixed"."""

    start: int
    end: int
    lang: str


@dataclass(frozen=True, slots=True)
class Detection:
    """The language of a text.

    `lang` is "en", "zh", "mixed", another ISO 639-1 code, or "und" where there is nothing to judge. `confidence` is a
    probability, 0 to 1. `script` is "Hans", "Hant", or None where both are possible or the text is not Chinese.
    """

    lang: str
    confidence: float
    script: str | None = None


@dataclass(frozen=True, slots=True)
class Segment:
    """One sentence, heading, list item or table cell: the unit that is translated.

    `text` is clean, without list marks and edge spaces. `start` and `end` are offsets into the raw page.
    `at` is the offset of `text` in the clean text of its block. `spans` are offsets into `text`. `confidence` is that of
    `lang`, as in `Detection`.
    """

    text: str
    lang: str
    spans: tuple[Span, ...]
    start: int
    end: int
    kind: str = "paragraph"
    script: str | None = None
    at: int = 0
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Block:
    """A slice of the raw page that holds text to translate; what lies between blocks is copied as it is.

    `kind` is "text" when the block still has lines and lists of its own to be recognised (plain text), else the kind
    of all its segments: "paragraph", "heading", "list-item", "table-cell". `joins` are edits, in page offsets, that
    take layout out of the slice before cleaning, such as the soft line breaks of Markdown.
    """

    start: int
    end: int
    kind: str = "text"
    joins: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A parsed page. `off` names the rules that the page switches off with `diglot:off NAME`."""

    name: str
    raw: str
    blocks: tuple[Block, ...]
    off: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a check found.

    `path` is relative to the project, `line` and `column` count from 1 (0: the file as a whole). `severity` is
    "error", "warning" or "note". `excerpt` is the offending part, as it stands in the entry, when there is one.
    """

    rule: str
    severity: str
    path: str
    line: int
    message: str
    column: int = 0
    locale: str | None = None
    msgid: str | None = None
    excerpt: str | None = None

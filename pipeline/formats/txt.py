"""Plain text: one block, whose lines and lists cleaning understands; lines that speak to diglot are left out of it."""
from __future__ import annotations

from pipeline.formats import directives
from pipeline.model import Block, Document, Edit


def parse(name: str, raw: str) -> Document:
    """The page as one block, or as several around its `diglot:off` lines, which leave nothing on the clean page."""
    off, lines = directives.find(raw)
    blocks, at = [], 0
    for start, end in (*lines, (len(raw), len(raw))):
        if raw[at:start].strip():
            blocks.append(Block(at, start))
        if end > start:
            blocks.append(Block(start, end, "directive", (Edit(start, end, "", "directive"),)))
        at = end
    return Document(name, raw, tuple(blocks), off)


def escape(text: str, kind: str) -> str:  # noqa: ARG001  (the signature of a format)
    """Plain text has nothing to escape."""
    return text

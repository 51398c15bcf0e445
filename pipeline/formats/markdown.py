"""Markdown: headings, paragraphs, list items and table cells are blocks; code, HTML, links' targets stay as they are.

markdown-it-py says in which lines the text of a block stands; the slice is then cut out of the source, so that
everything between two blocks comes back byte for byte. Inline marks (`**`, links, code spans) stay in the text: a
translator of Markdown knows them, and cleaning protects them.
"""
from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import TYPE_CHECKING

from pipeline.formats import directives
from pipeline.model import Block, Document, Edit

if TYPE_CHECKING:
    from markdown_it.token import Token

FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(?:.*\n)*?(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
KINDS = {"heading_open": "heading", "td_open": "table-cell", "th_open": "table-cell"}
LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
HAN_EDGE = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")
OPENING = re.compile(r"(?P<number>\d{1,9}[.)])(?=[ \t]|$)|(?:#{1,6}|[-+*>])(?=[ \t]|$)|```|~~~")
UNESCAPED_BAR = re.compile(r"(?<!\\)\|")


def parse(name: str, raw: str) -> Document:
    """The page's blocks in reading order."""
    off, _ = directives.find(raw)
    matter = FRONT_MATTER.match(raw)
    first = matter.end() if matter else 0
    return Document(name, raw, tuple(_blocks(raw, first)), off)


def escape(text: str, kind: str) -> str:
    """What a translation may not do: break a line, open a heading or a list, or in a table cell, end it."""
    text = text.replace("\n", " ")
    if opening := OPENING.match(text):
        at = opening.end() - 1 if opening["number"] else 0
        text = f"{text[:at]}\\{text[at:]}"
    return UNESCAPED_BAR.sub(r"\\|", text) if kind == "table-cell" else text


def _blocks(raw: str, first: int) -> Iterator[Block]:
    from markdown_it import MarkdownIt

    body = "\n" * raw.count("\n", 0, first) + raw[first:]  # markdown-it counts lines from the start of the file
    lines = LINE.findall(raw)
    starts = [0, *accumulate(map(len, lines))]
    parents: list[str] = []
    at = first
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(body):
        if token.nesting == 1:
            parents.append(token.type)
        elif token.nesting == -1:
            parents.pop()
        elif token.type == "inline" and token.map and token.content.strip():
            limit = starts[min(token.map[1], len(lines))]
            block = _located(raw, token, max(at, starts[token.map[0]]), limit, _kind(parents))
            if block:
                yield block
                at = block.end


def _kind(parents: list[str]) -> str:
    if parents and parents[-1] in KINDS:
        return KINDS[parents[-1]]
    return "list-item" if "list_item_open" in parents else "paragraph"


def _located(raw: str, token: Token, at: int, limit: int, kind: str) -> Block | None:
    """The slice of the source that a block's text stands in, with edits for the breaks between its lines."""
    start, end, joins = -1, at, []
    hard = False
    for line in token.content.split("\n"):
        text = line.strip()
        broken = len(text) > 1 and text.endswith("\\") and not text.endswith("\\\\")
        text = text[:-1].rstrip() if broken else text
        if not text:
            continue
        source = text if kind != "table-cell" else text.replace("|", "\\|")
        found = raw.find(source, end, limit)
        if found < 0:
            return None
        if start < 0:
            start = found
        else:
            joins.append(_join(raw, end, found, hard=hard))
        end = found + len(source)
        hard = broken or line.endswith("  ")
    return Block(start, end, kind, tuple(joins)) if start >= 0 and raw[start:end].strip() else None


def _join(raw: str, start: int, end: int, *, hard: bool) -> Edit:
    """A soft line break is a space, between Chinese characters nothing; a hard one (two spaces) becomes a `<br>`."""
    if hard:
        return Edit(start, end, "<br>", "line-break")
    chinese = HAN_EDGE.match(raw[start - 1]) and HAN_EDGE.match(raw[end])
    return Edit(start, end, "" if chinese else " ", "line-break")

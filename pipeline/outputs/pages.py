"""Clean pages: the layout of the raw page, with every sentence in the language of the locale."""
from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from pipeline.model import Segment
from pipeline.page import Page, Part

GAP = re.compile(r"[ \u3000]*")
CLOSERS = "”’\"'」』）)】》]*_"
WIDE = re.compile(r"[\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff01-\uff60…—]")


def render(page: Page, translations: Mapping[str, str], escape: Callable[[str, str], str]) -> str:
    """The page with each sentence replaced by its translation; what has none stays as it was written, but clean."""
    raw, out, at = page.document.raw, list[str](), 0
    for part in page.parts:
        out += raw[at:part.block.start], _part(part, translations, escape)
        at = part.block.end
    text = "".join(out) + raw[at:]
    return text.removeprefix("\ufeff").replace("\r\n", "\n").rstrip("\n") + "\n"


def _part(part: Part, translations: Mapping[str, str], escape: Callable[[str, str], str]) -> str:
    text, out, at = part.cleaned.text, list[str](), 0
    before: Segment | None = None
    for segment in part.segments:
        new = translations.get(segment.text)
        new = escape(new, segment.kind) if new is not None else segment.text
        gap = text[at:segment.at]
        if before and GAP.fullmatch(gap):
            gap = _gap(out[-1])
        out += gap, new
        at, before = segment.at + len(segment.text), segment
    return "".join(out) + text[at:]


def _gap(before: str) -> str:
    """Between two sentences of a line: a space, but none after a Chinese one, whose mark is wide already."""
    last = before.rstrip(CLOSERS)[-1:] or before[-1:]
    return "" if WIDE.match(last) else " "

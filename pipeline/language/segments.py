"""From a clean text to its segments: split, freed of marks and edge spaces, labelled."""
from __future__ import annotations

import re
from dataclasses import replace

from pipeline.cleaning import Cleaned, clean
from pipeline.formats.lines import mark_of
from pipeline.language.detection import describe
from pipeline.language.policy import masked, words_of
from pipeline.language.segmentation import BULLET, NUMBERED, split
from pipeline.model import Segment, Span

EDGE = re.compile(r"[\s\u3000]*")
MARK_KINDS = {"bullet": "list-item", "number": "list-item", "heading": "heading"}
ENDED = re.compile(r"[.!?。！？…:：;；，,][”’\"'」』）)]*$")
SURE = 0.9  # probability
LEAST_WORD = 4  # letters
HEADING_LENGTH = 60  # code points


def segment(text: str) -> list[Segment]:
    """The segments of a plain text, in order: it is cleaned, then split. Offsets are those of `text`."""
    return segments_of(clean(text))


def segments_of(cleaned: Cleaned, kind: str = "text", offset: int = 0) -> list[Segment]:
    """The segments of a cleaned block. `kind` is that of all, or "text" for lines that have kinds of their own.

    `offset` is where the block stands in the raw page.
    """
    text, places, kinds = cleaned.text, [], []
    for start, end in split(text):
        first, last, found = _trimmed(text, start, end, is_text=kind == "text")
        if first < last:
            places.append((first, last))
            kinds.append(found if kind == "text" else kind)
    raw = cleaned.raw_offsets([at for place in places for at in place], [False, True] * len(places))
    out = []
    for k, (first, last) in enumerate(places):
        detection, spans = describe(text[first:last])
        out.append(Segment(text[first:last], detection.lang, spans, raw[2 * k] + offset, raw[2 * k + 1] + offset, kinds[k],
                           detection.script, first, detection.confidence))
    return in_company(out)


def in_company(segments: list[Segment]) -> list[Segment]:
    """Doubtful labels judged by their neighbours: "Oral hygiene" on an English page is no Romanian."""
    sure = [one.lang for one in segments if one.confidence >= SURE and one.lang not in ("zh", "mixed", "und")]
    if sure.count("en") < max(2, 0.8 * len(sure)):
        return segments
    return [replace(one, lang="en", spans=tuple(Span(span.start, span.end, "en") for span in one.spans))
            if one.confidence < SURE and (one.lang not in ("en", "zh", "mixed", "und") or _has_words(one)) else one
            for one in segments]


def _has_words(one: Segment) -> bool:
    """Is a text of no known language made of words all the same, such as two glued ones or a name in a heading?"""
    return one.lang == "und" and any(word.kind != "symbol" and len(word.low) >= LEAST_WORD
                                     for word in words_of(masked(one.text)))


def _trimmed(text: str, start: int, end: int, *, is_text: bool) -> tuple[int, int, str]:
    """The piece without its list mark and the blanks around it, and what kind of line it opens."""
    piece = text[start:end]
    kind = "paragraph"
    opens_line = not start or text[start - 1] == "\n"
    mark = mark_of(piece) if is_text and opens_line else None
    if mark:
        kind, start = MARK_KINDS[mark.kind], start + mark.end
    elif is_text and (inner := BULLET.match(text, start) or (not opens_line and NUMBERED.match(text, start))):
        kind, start = "list-item", inner.end()
    elif is_text and _is_heading(text, start, end):
        kind = "heading"
    start = EDGE.match(text, start, end).end()  # type: ignore[union-attr]
    return start, start + len(text[start:end].rstrip()), kind


def _is_heading(text: str, start: int, end: int) -> bool:
    """A short line of its own, between blank lines, that no mark ends."""
    line = text[start:end].strip()
    alone = (not start or text[max(0, start - 2):start] == "\n\n") and text[end - 1:end + 1] in ("\n\n", "\n", "")
    return bool(line) and alone and len(line) <= HEADING_LENGTH and not ENDED.search(line)

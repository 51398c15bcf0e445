"""Edits that compose: each fix edits what the fixes before it made; together they are edits of the raw text."""
from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipeline.model import Edit


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text before and after cleaning. `edits` are sorted, disjoint, in offsets of `raw`, and account for `text`."""

    raw: str
    text: str
    edits: tuple[Edit, ...] = ()

    def replay(self) -> str:
        """The clean text, made again from the raw one and the edits."""
        return applied(self.raw, self.edits)

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """The raw offsets of `text[start:end]`: the least range of raw text that it was made of."""
        return self.raw_offsets([start, end], ends=[False, True])  # type: ignore[return-value]

    def raw_offsets(self, offsets: Sequence[int], ends: Sequence[bool]) -> tuple[int, ...]:
        """Offsets of the clean text as raw ones, in the same order; linear but for a search of each.

        An offset inside what an edit put there goes as far into what it took. Where `ends` says that it is the end of a
        range, what was deleted right behind belongs to it.
        """
        starts, shift, shifts = [], 0, []
        for edit in self.edits:
            starts.append(edit.start + shift)
            shift += len(edit.new) - (edit.end - edit.start)
            shifts.append(shift)
        out = []
        for offset, is_end in zip(offsets, ends, strict=True):
            k = bisect_right(starts, offset - is_end) - 1
            raw = offset
            if k >= 0:
                edit, behind = self.edits[k], offset - starts[k]
                inside = behind < len(edit.new)
                raw = min(edit.start + behind, edit.end) if inside else offset - shifts[k]
            while is_end and k + 1 < len(self.edits) and self.edits[k + 1].start == raw and not self.edits[k + 1].new:
                k += 1
                raw = self.edits[k].end
            out.append(raw)
        return tuple(out)


def applied(text: str, edits: Iterable[Edit]) -> str:
    """The text after sorted, disjoint edits."""
    out: list[str] = []
    at = 0
    for edit in edits:
        out += text[at:edit.start], edit.new
        at = edit.end
    return "".join(out) + text[at:]


def composed(first: Sequence[Edit], middle: str, second: Sequence[Edit]) -> list[Edit]:
    """Edits of the raw text that do what `first`, then `second` do; `middle` is the text between the two. Linear.

    Edits that touch or overlap become one, whose rules are joined by "+".
    """
    out: list[Edit] = []
    shift = i = k = 0  # an offset in the middle text is the raw one + shift, behind the first i edits of `first`
    while i < len(first) or k < len(second):
        group, rules = [], []
        start = min(first[i].start + shift if i < len(first) else len(middle),
                    second[k].start if k < len(second) else len(middle))
        end, raw_start, grown = start, start - shift, True
        while grown:
            grown = False
            if i < len(first) and first[i].start + shift <= end:
                end = max(end, first[i].start + shift + len(first[i].new))
                shift += len(first[i].new) - (first[i].end - first[i].start)
                rules.append(first[i].rule)
                i, grown = i + 1, True
            if k < len(second) and second[k].start <= end:
                end = max(end, second[k].end)
                group.append(second[k]._replace(start=second[k].start - start, end=second[k].end - start))
                rules.append(second[k].rule)
                k, grown = k + 1, True
        out.append(Edit(raw_start, end - shift, applied(middle[start:end], group), _joined(rules)))
    return out


def _joined(rules: Iterable[str]) -> str:
    return "+".join(sorted({name for rule in rules for name in rule.split("+")}))


def trimmed(raw: str, edits: Iterable[Edit]) -> list[Edit]:
    """Edits without those that change nothing, and without the common ends of what they take and give."""
    out = []
    for start, end, new, rule in edits:
        old = raw[start:end]
        if old == new:
            continue
        head = 0
        while head < min(len(old), len(new)) and old[head] == new[head]:
            head += 1
        tail = 0
        while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
            tail += 1
        out.append(Edit(start + head, end - tail, new[head:len(new) - tail], rule))
    return out

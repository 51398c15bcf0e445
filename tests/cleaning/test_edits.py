"""Edits compose: what two passes did is told as edits of the raw text."""
import itertools

from hypothesis import given
from hypothesis import strategies as st

from pipeline.cleaning.edits import Cleaned, applied, composed, trimmed
from pipeline.model import Edit


@st.composite
def edits_of(draw, length):
    points = sorted(draw(st.lists(st.integers(0, length), max_size=8)))
    out, last = [], -1
    for start, end in zip(points[::2], points[1::2], strict=False):
        if start > last:
            out.append(Edit(start, end, draw(st.text("xyz ", max_size=3)), draw(st.sampled_from(("one", "two")))))
            last = end
    return out


@given(st.data())
def test_three_passes(data):
    raw = text = data.draw(st.text("abc 。", max_size=20))
    total = []
    for _ in range(3):
        step = data.draw(edits_of(len(text)))
        text, total = applied(text, step), composed(total, text, step)
        assert applied(raw, total) == text
        assert all(a.end <= b.start for a, b in itertools.pairwise(total))
    short = trimmed(raw, total)
    assert applied(raw, short) == text
    assert short or raw == text


@given(st.data())
def test_raw_spans_are_in_order_and_exact_where_nothing_changed(data):
    raw = data.draw(st.text("abc", max_size=20))
    edits = tuple(data.draw(edits_of(len(raw))))
    cleaned = Cleaned(raw, applied(raw, edits), edits)
    spans = [cleaned.raw_span(i, i + 1) for i in range(len(cleaned.text))]
    assert all(0 <= a <= b <= len(raw) for a, b in spans)
    assert [a for a, _ in spans] == sorted(a for a, _ in spans)
    if not edits:
        assert spans == [(i, i + 1) for i in range(len(raw))]


def test_a_span_over_a_repair_covers_what_it_was_made_of():
    cleaned = Cleaned("when,,,,then", "when, then", (Edit(5, 8, " ", "repeated-marks"),))
    assert cleaned.raw_span(0, 5) == (0, 5)
    assert cleaned.raw_span(6, 10) == (8, 12)
    assert cleaned.raw_span(0, 10) == (0, 12)

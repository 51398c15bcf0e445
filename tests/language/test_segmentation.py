"""Sentences: the golden file, and laws that hold for any text."""
import time

import golden
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import clean, segment
from pipeline.language.segmentation import split

TEXT = st.text(st.sampled_from("ab Z钙。，.!?…“”\"'()（）《》「」\n•1-:： 😀\u3000Dr"), max_size=120)


@pytest.mark.parametrize(("section", "case"), golden.lines("language/sentences.txt"))
def test_sentence_ends(section, case):
    parts = case.split("‖")
    ends, at = set(), 0
    for part in parts[:-1]:
        at += len("".join(part.split()))
        ends.add(at)
    text = "".join(parts)
    visible = len("".join(text.split()))
    found = {len("".join(text[:one.end].split())) for one in segment(text)} - {visible}
    assert found == ends


@given(TEXT)
def test_pieces_tile_the_text(text):
    pieces = split(text)
    assert "".join(text[a:b] for a, b in pieces) == text
    assert all(a < b for a, b in pieces)


@given(TEXT)
def test_segments_are_in_order_and_lead_back(text):
    clean_text, at, raw = clean(text).text, 0, 0
    for one in segment(text):
        assert clean_text[one.at:one.at + len(one.text)] == one.text
        assert one.at >= at
        assert raw <= one.start < one.end <= len(text)
        assert one.text.strip() == one.text != ""
        assert one.spans
        assert all(0 <= a < b <= len(one.text) for a, b, _ in one.spans)
        at, raw = one.at + len(one.text), one.end


def test_kinds_and_marks():
    text = "Before you go\n\nYou need two things:\n• a ticket\n• 护照\n\n## Later\n\nWe leave at nine.\n"
    assert [(one.kind, one.text) for one in segment(text)] == [
        ("heading", "Before you go"), ("paragraph", "You need two things:"), ("list-item", "a ticket"),
        ("list-item", "护照"), ("heading", "Later"), ("paragraph", "We leave at nine.")]


def test_marks_inside_a_line_are_dropped():
    assert [(one.kind, one.text) for one in segment("You need: (1) a pot; (2) 木勺；(3) rice.")] == [
        ("paragraph", "You need:"), ("list-item", "a pot;"), ("list-item", "木勺；"), ("list-item", "rice.")]


def test_windows_line_ends_change_nothing():
    text = "One.\n\n• two\n• 三\n"
    assert [one.text for one in segment(text.replace("\n", "\r\n"))] == [one.text for one in segment(text)]


@pytest.mark.parametrize("piece", [".", "。", "(", "“「", "a.", "Dr. ", "1.2", "• ", "<a b=", "钙", '" ', "a@", "a_", "%("])
def test_hostile_text_takes_linear_time(piece):
    def spent(size):
        start = time.process_time()
        segment(piece * (size // len(piece)))
        return time.process_time() - start
    spent(1_000)
    small, large = min(spent(5_000) for _ in range(2)), min(spent(40_000) for _ in range(2))
    assert large < 0.1 or large < 24 * small  # eight times the text; a quadratic step would take 64 times as long

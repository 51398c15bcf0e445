"""List marks, and what only looks like one."""
import pytest

from pipeline.formats.lines import mark_of


@pytest.mark.parametrize(("line", "kind", "rest"), [
    ("• milk", "bullet", "milk"), ("•milk", "bullet", "milk"), ("  ● 牛奶", "bullet", "牛奶"),
    ("- milk", "bullet", "milk"), ("* milk", "bullet", "milk"), ("–  milk", "bullet", "milk"),
    ("·牛奶", "bullet", "牛奶"), ("▪", "bullet", ""),
    ("1. milk", "number", "milk"), ("12) milk", "number", "milk"), ("(1) milk", "number", "milk"),
    ("（2）牛奶", "number", "牛奶"), ("3、牛奶", "number", "牛奶"), ("一、牛奶", "number", "牛奶"),
    ("①牛奶", "number", "牛奶"),
    ("a) milk", "number", "milk"), ("(b) milk", "number", "milk"), ("1.牛奶", "number", "牛奶"),
    ("## Milk", "heading", "Milk")])
def test_marks(line, kind, rest):
    mark = mark_of(line)
    assert mark is not None
    assert (mark.kind, line[mark.end:]) == (kind, rest)


@pytest.mark.parametrize("line", [
    "", "milk", "3.5 kg of flour", "- 5 °C at night", "- 5 degrees below zero", "-5 °C", "2021年", "2021. A year", "--force", "*emphasis*",
    "#tag", "1,000 visitors", "a milk", "(see below)", "··", "10:30 start", "3D glasses", "（注）"])
def test_no_marks(line):
    assert mark_of(line) is None


@pytest.mark.parametrize("line", ["- 300 g flour", "- 2 eggs", "- 1/2 tsp salt", "- 2个鸡蛋"])
def test_a_dash_before_something_counted_is_a_mark(line):
    assert mark_of(line).text == "-"

"""A number of the source that the translation changes or leaves out.

Numbers are compared by value, in any writing: 1,234.5 and 1234.5, 一千 and 1,000, 3万 and 30,000, January and 1月. Found is a
number in digits for which the other side has none, when the other side has one left over too, or when it is large.

    msgid "Platform 17 is closed."
    msgstr "18号站台已关闭。"

Wrong for conversions (miles to kilometres) and for numbers that are idioms in one language.
"""
from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.checks.quantities import Number, clocks, numbers, stands_for_any, unmatched
from pipeline.checks.view import Check, EntryView, Problem

DIGIT = re.compile(r"\d")
IDIOM = 13  # smaller numbers are said in many ways ("one of the three", 三者之一, 双, 对)


def find(view: EntryView) -> Iterator[Problem]:
    """The numbers that do not correspond."""
    if not (DIGIT.search(view.source) or DIGIT.search(view.target)):
        return
    source, target = numbers(view.plain_source), numbers(view.plain_target)
    lost, new = unmatched(source, target), unmatched(target, source)
    if lost and new:
        yield Problem(f"number {_said(lost)} in the source, {_said(new)} in the translation", new[0].text.strip())
    elif lost and any(max(number.values) >= IDIOM for number in lost) and not _has_spare_words(target, source):
        yield Problem(f"number {_said(lost)} is missing in the translation", "")
    elif new and any(max(number.values) >= IDIOM for number in new) and not _has_spare_words(source, target):
        yield Problem(f"number {_said(new)} is not in the source", new[0].text.strip())
    elif len(times := clocks(view.plain_source)) == len(clocks(view.plain_target)) and times != clocks(view.plain_target):
        yield Problem("another time of day in the translation", "")


def _said(found: list[Number]) -> str:
    return ", ".join(number.text.strip() for number in found)


def _has_spare_words(found: tuple[Number, ...], others: tuple[Number, ...]) -> bool:
    """Are there numbers in words that stand for none of the other side, and may say in another way what is missing?"""
    return any(not number.in_digits and max(number.values) > 2 and not stands_for_any(number, others) for number in found)


CHECK = Check("numbers", "error", find)

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
# what is compared as it is written: versions, dates of ISO 8601, fractions
EXACT = re.compile(r"(?<![\w.])\d+(?:\.\d+){2,}(?!\w|\.\d)|(?<!\d)\d{4}-\d\d-\d\d(?!\d)"
                   r"|(?<![\d/])\d{1,2}/\d{1,2}(?![\d/])", re.ASCII)
BELOW = re.compile(r"(?:^|[\s(（到至为是约达于])[-−]\d")
BELOW_SAID = re.compile(r"[-−–—负負]|零下|冰点|minus|below|negative|under", re.IGNORECASE)
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
    else:
        yield from _as_written(view.plain_source, view.plain_target)


def _as_written(source: str, target: str) -> Iterator[Problem]:
    """Versions, dates, fractions that differ; a number below zero that is no longer."""
    here, there = _exact(source), _exact(target)
    if len(here) == len(there) and here != there:
        yield Problem(f"{' '.join(here)} in the source, {' '.join(there)} in the translation", there[0])
    elif bool(BELOW.search(source)) and not BELOW_SAID.search(target):
        yield Problem("a number below zero in the source only", "")
    elif bool(BELOW.search(target)) and not BELOW_SAID.search(source):
        yield Problem("a number below zero in the translation only", "")


def _exact(text: str) -> list[str]:
    return sorted("/".join(sorted(found.split("/"))) for found in EXACT.findall(text))


def _said(found: list[Number]) -> str:
    return ", ".join(number.text.strip() for number in found)


def _has_spare_words(found: tuple[Number, ...], others: tuple[Number, ...]) -> bool:
    """Are there numbers in words that stand for none of the other side, and may say in another way what is missing?"""
    return any(not number.in_digits and max(number.values) > 2 and not stands_for_any(number, others) for number in found)


CHECK = Check("numbers", "error", find)

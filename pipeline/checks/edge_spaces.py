"""Blanks at the ends of a translation that its source does not have, or the reverse.

    msgid "Name: "
    msgstr "姓名："

A program may count on them when it puts texts together.
"""
from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.view import Check, EntryView, Problem

BLANK = " \t\u00a0\u3000"


def find(view: EntryView) -> Iterator[Problem]:
    """Ends that differ."""
    for target in view.targets:
        for name, strip in (("start", str.lstrip), ("end", str.rstrip)):
            source = strip(view.source, BLANK) != view.source
            there = strip(target, BLANK) != target
            if there and not source:
                yield Problem(f"a blank at the {name}", " ")
            elif source and not there and view.target_lang != "zh":
                yield Problem(f"the blank at the {name} of the source is missing", "")


CHECK = Check("edge-spaces", "warning", find)

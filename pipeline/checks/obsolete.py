"""Entries whose sentence is gone from the page.

They are kept in case the sentence returns; `diglot prune` removes them. A note: it is not shown unless asked for, and
never fails.
"""
from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.view import Check, PageView, Problem


def find(page: PageView) -> Iterator[Problem]:
    """One note for all obsolete entries of the catalog."""
    count = sum(bool(entry.obsolete) for entry in page.catalog or ())
    if count:
        yield Problem(f"{count} obsolete entries; `diglot prune` removes them when nobody needs them")


CHECK = Check("obsolete", "note", find, "page")

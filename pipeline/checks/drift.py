"""A catalog that is behind its page.

The page (or, without one, the template) asks for sentences that the catalog lacks, or the catalog holds sentences that it
no longer asks for, or names another origin for one. `diglot run` brings it up to date.

Wrong never; but when only the check is wanted for catalogs of another tool, ignore it.
"""
from __future__ import annotations

from collections.abc import Iterator

from pipeline.catalog.model import Entry, key_of
from pipeline.catalog.template import origin_of
from pipeline.checks.view import Check, PageView, Problem


def find(page: PageView) -> Iterator[Problem]:
    """The differences between what is asked for and what is there."""
    if page.expected is None or page.catalog is None:
        return
    wanted, there = ({key_of(entry): entry for entry in side} for side in (page.expected, page.live))
    for key, entry in wanted.items():
        if key not in there:
            absent = Entry(msgid=entry.msgid, msgctxt=entry.msgctxt)  # without a line: it is not in the file
            yield Problem("the page has this sentence, the catalog does not: call `diglot run`", entry=absent)
        elif origin_of(entry) and origin_of(there[key]) and origin_of(entry) != origin_of(there[key]):
            yield Problem(f"the origin is {origin_of(entry)} now, not {origin_of(there[key])}: call `diglot run`",
                          entry=there[key])
    for key, entry in there.items():
        if key not in wanted:
            yield Problem("the page no longer has this sentence: call `diglot run`", entry=entry)


CHECK = Check("drift", "error", find, "page")

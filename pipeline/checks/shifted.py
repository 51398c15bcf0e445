"""A translation that belongs to a neighbour.

After lines were pasted one off, each translation stands beside the wrong sentence. Found where a translation shares no
number, name or address with its own source, but all of those of the source before or after it; and where one translation
stands under two different sources.
"""
from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from pipeline.catalog.similarity import folded
from pipeline.checks.quantities import numbers
from pipeline.checks.view import Check, EntryView, PageView, Problem
from pipeline.language.latin import is_listed

NAME = re.compile(r"[A-Za-z][A-Za-z0-9.-]*[A-Za-z0-9]")
LONG = 24  # letters of a source that no other sentence should share its translation with
NEAR = 2


def find(page: PageView) -> Iterator[Problem]:
    """Finished entries that fit a neighbour better."""
    views = [view for view in page.finished() if not view.is_born]
    anchors = [(_anchors(view.source), _anchors(view.target)) for view in views]
    for k, view in enumerate(views):
        source, target = anchors[k]
        if len(target) < 2 or source & target:
            continue
        for other in (*range(max(0, k - NEAR), k), *range(k + 1, min(len(views), k + NEAR + 1))):
            if len(target & anchors[other][0]) >= 2:
                yield Problem(f"seems to be the translation of {views[other].source[:50]!r}", entry=view.entry)
                break
    yield from _shared(views)


def _shared(views: list[EntryView]) -> Iterator[Problem]:
    by_target: dict[str, list[EntryView]] = defaultdict(list)
    for view in views:
        if len(view.source) >= LONG or len(view.target) >= LONG:
            by_target[folded(view.target)].append(view)
    for group in by_target.values():
        if len({folded(view.source) for view in group}) > 1:
            for view in group:
                other = next(one for one in group if folded(one.source) != folded(view.source))
                yield Problem(f"the same translation as that of {other.source[:50]!r}", entry=view.entry)


def _anchors(text: str) -> frozenset[object]:
    """Numbers and Latin words: what stands on both sides of a translation into another script."""
    found: set[object] = {word.lower() for word in NAME.findall(text) if len(word) > 2 and not is_listed(word.lower())}
    return frozenset(found | {value for number in numbers(text) if number.in_digits for value in number.values})


CHECK = Check("shifted", "warning", find, "page")

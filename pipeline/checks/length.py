"""A translation that is much too short or too long.

Chinese takes about a third of the letters of English. Each page tells its own ratio; found is what is far from it: a
translation that was cut, one that holds two sentences, one of another entry.

Wrong for abbreviations and for slogans.
"""
from __future__ import annotations

import re
from collections.abc import Iterator
from statistics import median

from pipeline.checks.view import Check, EntryView, PageView, Problem

USUAL = {("en", "zh"): 0.31, ("zh", "en"): 3.2}  # medians over news and documentation
GLOSS = re.compile(r"[（(][A-Za-z\u00c0-\u024f .,'’•·-]+[）)]")
LEAST_ENTRIES = 20
SHORT, LONG = 0.5, 2.1  # times the usual ratio
LEAST = 30  # letters of English: shorter texts vary too much


def find(page: PageView) -> Iterator[Problem]:
    """Finished entries whose ratio is far from the page's."""
    views = [view for view in page.finished() if (view.origin, view.target_lang) in USUAL]
    ratios: dict[tuple[str, str], list[float]] = {}
    for view in views:
        ratios.setdefault((view.origin, view.target_lang), []).append(_ratio(view))
    usual = {pair: _usual(pair, found) for pair, found in ratios.items()}
    for view in views:
        english = len(view.source if view.origin == "en" else view.target)
        relative = _ratio(view) / usual[view.origin, view.target_lang]
        slack = 1.0 if english >= 3 * LEAST else 1.5 if english >= LEAST else 4.0
        if relative < SHORT / slack or relative > LONG * slack:
            said = "short" if relative < 1 else "long"
            yield Problem(f"{said} for its source: {len(view.source)} characters became {len(view.target)}", entry=view.entry)


def _usual(pair: tuple[str, str], ratios: list[float]) -> float:
    """The page's own ratio, where it has entries enough and is not far from what is usual."""
    own = median(ratios) if len(ratios) >= LEAST_ENTRIES else USUAL[pair]
    return min(max(own, USUAL[pair] / 1.3), USUAL[pair] * 1.3)


def _ratio(view: EntryView) -> float:
    """Length of the translation over that of its source; names glossed in brackets (赫斯（Hess）) are not counted."""
    return len(GLOSS.sub("", view.plain_target).strip()) / max(1, len(GLOSS.sub("", view.plain_source).strip()))


CHECK = Check("length", "warning", find, "page")

"""A translation that is much too short or too long.

A Chinese character says about as much as three letters of English. Each page tells its own ratio; found is what is far
from it: a translation that was cut, one that holds two sentences, one of another entry.

Wrong for abbreviations and for slogans.
"""
from __future__ import annotations

import re
from collections.abc import Iterator
from statistics import median

from pipeline.checks.view import Check, PageView, Problem

LETTERS = 3.2  # of English that a Chinese character stands for: the median over news and documentation
HAN = re.compile("[\u3400-\u9fff]")
GLOSS = re.compile(r"[（(][A-Za-z\u00c0-\u024f .,'’•·-]+[）)]")
LEAST_ENTRIES = 20
SHORT, LONG = 0.58, 1.8  # times the usual ratio; of good translations of long sentences 3 in 1,000 are outside
LEAST, ENOUGH = 30, 90  # letters: shorter texts vary more


def find(page: PageView) -> Iterator[Problem]:
    """Finished entries whose ratio is far from the page's."""
    views = [view for view in page.finished() if {view.origin, view.target_lang} == {"en", "zh"}]
    sizes = [(_size(view.plain_source), _size(view.plain_target)) for view in views]
    ratios = [target / source for source, target in sizes]
    usual = median(ratios) if len(ratios) >= LEAST_ENTRIES else 1.0
    usual = min(max(usual, 1 / 1.3), 1.3)
    for view, ratio, (source, target) in zip(views, ratios, sizes, strict=True):
        english = source if view.origin == "en" else target
        slack = 1.0 if english >= ENOUGH else 1.3 if english >= LEAST else 4.0
        if not SHORT / slack <= ratio / usual <= LONG * slack:
            said = "short" if ratio < usual else "long"
            yield Problem(f"{said} for its source: {len(view.source)} characters became {len(view.target)}", entry=view.entry)


def _size(text: str) -> float:
    """How much a text says, in letters of English; names glossed in brackets (赫斯（Hess）) are not counted twice."""
    text = GLOSS.sub("", text).strip()
    return max(1.0, len(text) + (LETTERS - 1) * len(HAN.findall(text)))


CHECK = Check("length", "warning", find, "page")

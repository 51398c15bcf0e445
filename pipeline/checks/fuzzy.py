"""An entry whose translation is a suggestion or a doubt.

A fuzzy translation is not shown; somebody must look at it and take the flag away.

    #, fuzzy
    msgid "The door is open."
    msgstr "门开着。"

Wrong for pages that are still being translated: make them advisory.
"""
from __future__ import annotations

from collections.abc import Iterator

from pipeline.catalog import state
from pipeline.checks.view import Check, PageView, Problem


def find(page: PageView) -> Iterator[Problem]:
    """Live entries that are fuzzy for another reason than a changed source."""
    return (Problem("the translation is fuzzy: review it and remove the flag", entry=entry)
            for entry in page.live if state(entry) == "fuzzy")


CHECK = Check("fuzzy", "error", find, "page")

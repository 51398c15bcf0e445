"""An entry without a translation.

What was not born in the locale must be written in it; an empty msgstr makes the page show the other language.

    msgid "The door is open."
    msgstr ""

Wrong for pages that are not to be translated yet: make them advisory, or set `minimum`.
"""
from __future__ import annotations

from collections.abc import Iterator

from pipeline.catalog import state
from pipeline.checks.view import Check, PageView, Problem


def find(page: PageView) -> Iterator[Problem]:
    """Live entries with an empty msgstr."""
    return (Problem("not translated", entry=entry) for entry in page.live if state(entry) == "missing")


CHECK = Check("missing", "error", find, "page")

"""A source sentence that mixes languages and is not yet written in this locale.

Nobody else names such sentences; readers of either language stumble over them. Once it is translated in the locale, the
sentence is settled there.

    msgid "您的医生 may order a blood test。"
    msgstr ""

Wrong when the foreign words are names or quotations: write the sentence in both locales, and it is settled.
"""
from __future__ import annotations

from collections.abc import Iterator

from pipeline.catalog import state
from pipeline.catalog.template import origin_of
from pipeline.checks.view import Check, PageView, Problem


def find(page: PageView) -> Iterator[Problem]:
    """Live entries of mixed origin without a finished translation."""
    return (Problem("the source mixes languages: write the sentence in this locale", entry=entry)
            for entry in page.live if origin_of(entry) == "mixed" and state(entry) != "done")


CHECK = Check("mixed-source", "warning", find, "page")

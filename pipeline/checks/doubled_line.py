"""A sentence that stands twice in a row on the page.

Scrapers repeat captions, teasers and headings. Content is never deleted, so the sentence stays, once in the catalog and
twice on the clean pages; remove one of the two in the raw page if it is there by accident. A note.

Wrong for refrains.
"""
from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.view import Check, PageView, Problem


def find(page: PageView) -> Iterator[Problem]:
    """The sentences that the raw page repeats at once."""
    by_text = {entry.msgid: entry for entry in page.live}
    for text in page.doubled:
        if text in by_text:
            yield Problem("stands twice in a row on the page", entry=by_text[text])


CHECK = Check("doubled-line", "note", find, "page")

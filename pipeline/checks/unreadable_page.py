"""A raw page that cannot be read.

It is empty, not UTF-8, binary, a link out of the project, or holds conflict markers. Its catalogs are left as they are; the
clean pages are those of the last run.
"""
from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.view import Check, PageView, Problem


def find(page: PageView) -> Iterator[Problem]:
    """Why the raw page cannot be read."""
    if page.unreadable:
        yield page.unreadable


CHECK = Check("unreadable-page", "error", find, "file")

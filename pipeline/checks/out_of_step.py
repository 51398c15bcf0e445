"""Catalogs of one page that do not hold the same sentences in the same order.

Both language versions are made of the same entries; a catalog that somebody edited by hand, or restored from an older
commit, falls out of step. `diglot run` brings it back.
"""
from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.view import Check, PageView, Problem


def find(page: PageView) -> Iterator[Problem]:
    """One problem for each other locale whose entries differ; the page's own drift is another rule."""
    if page.catalog is None or page.expected is not None:
        return
    mine = page.catalog.entry_keys()
    for locale, other in sorted(page.others.items()):
        if other.entry_keys() != mine:
            yield Problem(f"does not hold the same entries as the catalog of {locale}: call `diglot run`")


CHECK = Check("out-of-step", "warning", find, "page")

"""The states of an entry, as people and CI count them."""
from __future__ import annotations

from pipeline.catalog.model import Entry, strings_of


def state(entry: Entry) -> str:
    """"missing", "fuzzy" (a suggestion or a doubt), "stale" (fuzzy because the source changed), or "done"."""
    if not all(strings_of(entry)):
        return "missing"
    if "fuzzy" not in entry.flags:
        return "done"
    return "stale" if entry.previous_msgid is not None else "fuzzy"

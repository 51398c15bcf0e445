"""The states of an entry, as people and CI count them, and what a stale one says about its change."""
from __future__ import annotations

from pipeline.catalog.model import Entry, strings_of
from pipeline.catalog.similarity import difference

CHANGED = "changed: "  # begins the extracted comments that say so


def state(entry: Entry) -> str:
    """"missing", "fuzzy" (a suggestion or a doubt), "stale" (fuzzy because the source changed), or "done"."""
    if not all(strings_of(entry)):
        return "missing"
    if "fuzzy" not in entry.flags:
        return "done"
    return "stale" if entry.previous_msgid is not None else "fuzzy"


def say_changes(entry: Entry) -> None:
    """Write into the comment of a stale entry what a translator must not overlook; nothing for other entries."""
    lines = [line for line in entry.comment.split("\n") if not line.startswith(CHANGED)]
    if entry.fuzzy and entry.previous_msgid is not None and not entry.obsolete:
        lines += [CHANGED + line for line in difference(entry.previous_msgid, entry.msgid)]
    entry.comment = "\n".join(filter(None, lines))

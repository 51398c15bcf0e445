"""MO files: polib writes them, from what `msgfmt` would take: live entries that are translated and not fuzzy."""
from __future__ import annotations

from pipeline.catalog.model import Catalog, strings_of


def mo_bytes(catalog: Catalog) -> bytes:
    """The compiled catalog."""
    done = Catalog()
    done.metadata = dict(catalog.metadata)
    for entry in catalog:
        if not entry.obsolete and "fuzzy" not in entry.flags and all(strings_of(entry)):
            list.append(done, entry)
    data: bytes = done.to_binary()
    return data

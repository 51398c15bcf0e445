"""Catalogs: PO files read and written without loss, brought to new templates, merged three ways."""
from __future__ import annotations

from pipeline.catalog.merge import merge3
from pipeline.catalog.mo import compile_mo, mo_bytes
from pipeline.catalog.model import Catalog, Entry, new_catalog, new_template
from pipeline.catalog.reader import loads, read
from pipeline.catalog.states import state
from pipeline.catalog.update import Elsewhere, update, update_template
from pipeline.catalog.writer import dumps, write

__all__ = ["Catalog", "Elsewhere", "Entry", "compile_mo", "dumps", "loads", "merge3", "mo_bytes", "new_catalog",
           "new_template", "read", "state", "update", "update_template", "write"]

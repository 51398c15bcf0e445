"""MO files, with the content that `msgfmt` gives them: live entries that are translated and not fuzzy.

Format: GNU gettext manual, "The Format of GNU MO Files". polib's writer is not used: it loses empty contexts, and keeps
the creation date, so that files would differ without a difference in what they say.
"""
from __future__ import annotations

import os
import struct

from pipeline.catalog.model import Catalog, Entry, strings_of
from pipeline.catalog.writer import header_text
from pipeline.files import write_atomic

MAGIC, HEADER = 0x950412DE, 28  # little-endian; bytes before the tables


def compile_mo(catalog: Catalog, path: str | os.PathLike[str]) -> bool:
    """Write the compiled catalog; True when the bytes of the file changed. Raises `UnreadableError` as `write` does."""
    return write_atomic(path, mo_bytes(catalog))


def mo_bytes(catalog: Catalog) -> bytes:
    """The compiled catalog."""
    pairs = {_key(entry): _value(entry) for entry in catalog if _is_compiled(entry)}
    head = "".join(line + "\n" for line in header_text(catalog).split("\n")
                   if line and not line.startswith("POT-Creation-Date:"))
    if head:
        pairs[b""] = head.encode()
    keys = sorted(pairs)
    texts = [*keys, *(pairs[key] for key in keys)]
    at, places = HEADER + 8 * len(texts), list[int]()
    for text in texts:
        places += len(text), at
        at += len(text) + 1
    tables = HEADER, HEADER + 8 * len(keys)
    return b"".join((struct.pack("<7I", MAGIC, 0, len(keys), *tables, 0, HEADER + 8 * len(texts)),
                     struct.pack(f"<{len(places)}I", *places), *(text + b"\0" for text in texts)))


def _is_compiled(entry: Entry) -> bool:
    return not entry.obsolete and "fuzzy" not in entry.flags and bool(strings_of(entry)[:1] != [""])


def _key(entry: Entry) -> bytes:
    context = "" if entry.msgctxt is None else f"{entry.msgctxt}\x04"
    plural = f"\0{entry.msgid_plural}" if entry.msgid_plural else ""
    return f"{context}{entry.msgid}{plural}".encode()


def _value(entry: Entry) -> bytes:
    return "\0".join(strings_of(entry)).encode()

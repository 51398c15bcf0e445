"""Files to catalogs: decoding, the header, and entries whose key another one has."""
from __future__ import annotations

import os
import re
from pathlib import Path

from pipeline.catalog.model import Catalog, Entry, Key, key_of
from pipeline.catalog.parser import Parser, shortened
from pipeline.errors import UnreadableError

CHARSET = re.compile(rb"Content-Type:[^\n]*?charset=([\w.:-]+)", re.IGNORECASE)
HEAD = 20_000  # bytes in which the header, after any comments, names its charset
LARGEST = 512 * 1024 * 1024  # bytes


def read(path: str | os.PathLike[str], *, strict: bool = True) -> Catalog:
    """The catalog in a file.

    Raises `UnreadableError` with path and line for anything gettext would refuse. A tolerant read (`strict=False`)
    accepts entries whose key an earlier one has and lists them in `Catalog.duplicates`.
    """
    try:
        if Path(path).stat().st_size > LARGEST:
            raise UnreadableError(path, f"larger than {LARGEST:,} bytes: this is no catalog")
        data = Path(path).read_bytes()
    except OSError as error:
        raise UnreadableError(path, f"cannot be read: {error.strerror or error}") from error
    return loads(data, path, strict=strict)


def loads(data: bytes, path: object = "<catalog>", *, strict: bool = True) -> Catalog:
    """The catalog in these bytes; errors as in `read`, naming `path`."""
    text, charset = _decoded(data, path)
    parser = Parser(text, charset, lambda reason, line: UnreadableError(path, reason, line=line))
    catalog, seen = Catalog(), set[Key]()
    for entry in parser.entries():
        key = key_of(entry)
        if key in seen:
            catalog.duplicates.append((entry.linenum, entry.msgid))
            if key == (None, ""):
                continue
        seen.add(key)
        if key == (None, "") and not entry.obsolete:
            _take_header(catalog, entry)
        else:
            list.append(catalog, entry)  # polib's own `append` searches for duplicates, in quadratic time
    if strict and catalog.duplicates:
        line, msgid = catalog.duplicates[0]
        raise UnreadableError(path, f"a second entry with the msgid {shortened(msgid)}. Keep one of them", line=line)
    return catalog


def _decoded(data: bytes, path: object) -> tuple[str, str]:
    found = CHARSET.search(data, 0, HEAD)
    charset = found[1].decode("ascii", "replace") if found else "UTF-8"
    charset = "UTF-8" if charset.upper() in ("CHARSET", "ASCII", "US-ASCII") else charset
    try:
        return data.decode(charset).removeprefix("\ufeff"), charset
    except LookupError:
        line = data.count(b"\n", 0, found.start()) + 1 if found else 0
        raise UnreadableError(path, f"unknown charset {charset!r} in the header", line=line) from None
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableError(path, f"byte 0x{data[error.start]:02X} is not valid {charset.upper()}, which the header "
                              "names", line=line) from None


def _take_header(catalog: Catalog, entry: Entry) -> None:
    catalog.head, catalog.header = entry, entry.tcomment
    catalog.metadata_is_fuzzy = "fuzzy" in entry.flags
    catalog.metadata = fields_of(entry.msgstr)


def fields_of(header: str) -> dict[str, str]:
    """The fields of a header in their order; a line without a colon is no field."""
    fields: dict[str, str] = {}
    for line in header.split("\n"):
        name, colon, value = line.partition(":")
        if colon:
            fields.setdefault(name, value.strip())
    return fields

"""Files to catalogs: decoding, the header, and entries whose key another one has."""
from __future__ import annotations

import os
import re
from pathlib import Path

from pipeline.catalog.model import Catalog, Entry, Key, add_other_text, fields_of, has_text, key_of, strings_of
from pipeline.catalog.parser import Parser, shortened
from pipeline.errors import UnreadableError

# in the header, not in a comment or a sentence about headers
CHARSET = re.compile(rb'^[ \t]*(?:msgstr[ \t]*)?"(?:[^\n]*\\n)?Content-Type:[^\n]*?charset=([\w.:-]+)',
                     re.IGNORECASE | re.MULTILINE)
HEAD = 20_000  # bytes in which the header, after any comments, names its charset
LARGEST = 64 * 1024 * 1024  # bytes; some 250,000 entries, far more than a page has


def read(path: str | os.PathLike[str], *, strict: bool = True) -> Catalog:
    """The catalog in a file.

    Raises `UnreadableError` with path and line for anything gettext would refuse. A tolerant read (`strict=False`)
    accepts entries whose key an earlier one has and lists them in `Catalog.duplicates`.
    """
    try:
        if Path(path).stat().st_size > LARGEST:
            raise UnreadableError(path, f"larger than {LARGEST // 1024 ** 2} MB: this is no catalog of a page")
        data = Path(path).read_bytes()
    except OSError as error:
        raise UnreadableError(path, f"cannot be read: {error.strerror or error}") from error
    return loads(data, path, strict=strict)


def loads(data: bytes, path: object = "<catalog>", *, strict: bool = True) -> Catalog:
    """The catalog in these bytes; errors as in `read`, naming `path`."""
    text, charset = _decoded(data, path)
    parser = Parser(text, charset, lambda reason, line: UnreadableError(path, reason, line=line))
    catalog, first = Catalog(), dict[Key, Entry]()
    for entry in parser.entries():
        twin = first.setdefault(key_of(entry), entry)
        if twin is entry:
            list.append(catalog, entry)  # polib's own `append` searches for duplicates, in quadratic time
        elif entry.obsolete:
            _keep_text(twin, entry)
        elif twin.obsolete:
            _keep_text(entry, twin)
            _replace(twin, entry)
        else:
            catalog.duplicates.append((entry.linenum, entry.msgid))
            list.append(catalog, entry)
    _take_header(catalog, charset)
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


def _keep_text(entry: Entry, twin: Entry) -> None:
    """Give an entry what an obsolete one with the same key says; gettext allows no such pair, merges by line make them.

    A text that differs is kept as a translator's comment.
    """
    if not has_text(entry):
        entry.msgstr, entry.msgstr_plural = twin.msgstr, twin.msgstr_plural
        entry.flags += [flag for flag in twin.flags if flag == "fuzzy" and not entry.fuzzy]
    elif strings_of(twin) != strings_of(entry) and has_text(twin):
        add_other_text(entry, strings_of(twin))


def _replace(old: Entry, new: Entry) -> None:
    """Put what `new` says into `old`, which stands in the catalog already."""
    old.__dict__.update(new.__dict__)


def _take_header(catalog: Catalog, charset: str) -> None:
    """Take the header out of the entries; the charset becomes the one that catalogs are written in."""
    at = next((i for i, entry in enumerate(catalog) if key_of(entry) == (None, "") and not entry.obsolete), None)
    if at is None:
        return
    head: Entry = list.pop(catalog, at)
    catalog.head, catalog.header = head, head.tcomment
    catalog.metadata_is_fuzzy = "fuzzy" in head.flags
    catalog.metadata = fields_of(head.msgstr)
    if charset.upper() not in ("UTF-8", "UTF8") and "Content-Type" in catalog.metadata:
        catalog.metadata["Content-Type"] = "text/plain; charset=UTF-8"

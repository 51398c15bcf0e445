"""Catalogs to bytes: what `msgcat --no-wrap` writes (gettext, write-po.c), with unknown flags kept."""
from __future__ import annotations

import os
import re
from collections.abc import Iterator

from pipeline.catalog.model import Catalog, Entry, has_text
from pipeline.files import write_atomic

SPECIAL = re.compile(r'[\\"\x07\b\f\n\r\t\v]')
ESCAPES = {"\\": "\\\\", '"': '\\"', "\a": "\\a", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t",
           "\v": "\\v"}
LINE = re.compile(r"[^\n]*\n|[^\n]+")
# gettext writes the format flags in the order of its own table
FORMATS = ("c", "objc", "c++", "python", "python-brace", "java", "java-printf", "csharp", "javascript", "scheme", "lisp",
           "elisp", "librep", "ruby", "sh", "awk", "lua", "object-pascal", "smalltalk", "qt", "qt-plural", "kde",
           "kde-kuit", "boost", "tcl", "perl", "perl-brace", "php", "gcc-internal", "gfc-internal", "ycp")
FLAG_ORDER = {"fuzzy": -1} | {f"{prefix}{name}-format": rank for rank, name in enumerate(FORMATS)
                              for prefix in ("", "no-", "possible-")}
NAME_ISOLATES = ("\u2068", "\u2069")  # gettext puts them around file names that hold spaces


def write(catalog: Catalog, path: str | os.PathLike[str]) -> bool:
    """Write a catalog; True when the bytes of the file changed. Raises `UnreadableError` when it cannot be written."""
    return write_atomic(path, dumps(catalog))


def dumps(catalog: Catalog) -> bytes:
    """The bytes of a catalog: UTF-8, LF, live entries in their order, obsolete ones last."""
    blocks = [_header(catalog)]
    blocks += [block(entry) for entry in catalog if not entry.obsolete]
    blocks += [block(entry) for entry in catalog if entry.obsolete and has_text(entry)]
    return "\n".join(blocks).encode()


def _header(catalog: Catalog) -> str:
    head = catalog.head
    fields = "".join(f"{name}: {value}\n" if name else f"{value}\n" for name, value in catalog.metadata.items())
    flags = [flag for flag in head.flags if flag != "fuzzy"]
    entry = Entry(msgid="", msgstr=fields, tcomment=head.tcomment, comment=head.comment,
                  flags=["fuzzy", *flags] if catalog.metadata_is_fuzzy else flags)
    return block(entry)


def block(entry: Entry) -> str:
    """One entry, with the line break that ends it."""
    mark = "#~ " if entry.obsolete else ""
    out = [*_comments(entry)]
    for name, text in (("msgctxt", entry.previous_msgctxt), ("msgid", entry.previous_msgid),
                       ("msgid_plural", entry.previous_msgid_plural)):
        if text is not None:
            out.append(_field(name, text, "#~| " if entry.obsolete else "#| "))
    if entry.msgctxt is not None:
        out.append(_field("msgctxt", entry.msgctxt, mark))
    out.append(_field("msgid", entry.msgid, mark))
    if entry.msgid_plural:
        out.append(_field("msgid_plural", entry.msgid_plural, mark))
        out += [_field(f"msgstr[{index}]", entry.msgstr_plural[index], mark) for index in sorted(entry.msgstr_plural)]
    else:
        out.append(_field("msgstr", entry.msgstr, mark))
    return "".join(out)


def _comments(entry: Entry) -> Iterator[str]:
    if entry.tcomment:
        yield "".join(f"# {line}\n" if line else "#\n" for line in entry.tcomment.split("\n"))
    if entry.comment:
        yield "".join(f"#. {line}\n" if line else "#.\n" for line in entry.comment.split("\n"))
    if entry.occurrences:
        yield f"#: {' '.join(map(_reference, entry.occurrences))}\n"
    if entry.flags:
        yield f"#, {', '.join(sorted(dict.fromkeys(entry.flags), key=_flag_rank))}\n"


def _reference(occurrence: tuple[str, str]) -> str:
    name, line = occurrence
    if " " in name:
        name = name.join(NAME_ISOLATES)
    return f"{name}:{line}" if line else name


def _flag_rank(flag: str) -> int:
    if flag.startswith("range:"):
        return 100
    return FLAG_ORDER.get(flag, 101 if flag in ("wrap", "no-wrap") else 102)


def _field(name: str, text: str, mark: str) -> str:
    if not SPECIAL.search(text):
        return f'{mark}{name} "{text}"\n'
    lines = LINE.findall(text)
    if len(lines) == 1:
        return f'{mark}{name} "{_escaped(text)}"\n'
    return f'{mark}{name} ""\n' + "".join(f'{mark}"{_escaped(line)}"\n' for line in lines)


def _escaped(text: str) -> str:
    return SPECIAL.sub(lambda found: ESCAPES[found[0]], text)

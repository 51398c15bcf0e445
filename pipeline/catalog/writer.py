"""Catalogs to bytes: what `msgcat --no-wrap` writes (gettext, write-po.c), with unknown flags kept."""
from __future__ import annotations

import os
import re
from collections.abc import Iterator

from pipeline.catalog.model import BLANK_COMMENT, Catalog, Entry, fields_of, has_text
from pipeline.files import write_atomic

SPECIAL = re.compile(r'[\\"\x07\b\f\n\r\t\v]')
ESCAPES = {"\\": "\\\\", '"': '\\"', "\a": "\\a", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t",
           "\v": "\\v"}
LINE = re.compile(r"[^\n]*\n|[^\n]+")
# gettext writes the format flags in the order of its own table
FORMATS = ("c", "objc", "c++", "python", "python-brace", "java", "java-printf", "csharp", "javascript", "scheme",
           "lisp", "elisp", "librep", "ruby", "sh", "awk", "lua", "object-pascal", "smalltalk", "qt", "qt-plural",
           "kde", "kde-kuit", "boost", "tcl", "perl", "perl-brace", "php", "gcc-internal", "gfc-internal", "ycp")
FLAG_ORDER = {"fuzzy": -1} | {f"{prefix}{name}-format": rank for rank, name in enumerate(FORMATS)
                              for prefix in ("", "no-")}
REFERENCE_WIDTH = 79  # bytes
NAME_ISOLATES = ("\u2068", "\u2069")  # gettext puts them around file names that hold spaces


def write(catalog: Catalog, path: str | os.PathLike[str]) -> bool:
    """Write a catalog; True when the bytes of the file changed. Raises `UnreadableError` when it cannot be written."""
    return write_atomic(path, dumps(catalog))


def dumps(catalog: Catalog) -> bytes:
    """The bytes of a catalog: UTF-8, LF, live entries in their order, then the obsolete ones that hold any text."""
    blocks = [_header(catalog)] if catalog.metadata or catalog.head.msgstr else []
    blocks += [block(entry) for entry in catalog if not entry.obsolete]
    blocks += [block(entry) for entry in catalog if entry.obsolete and has_text(entry)]
    return "\n".join(blocks).encode()


def _header(catalog: Catalog) -> str:
    head = catalog.head
    flags = [flag for flag in head.flags if flag != "fuzzy"]
    entry = Entry(msgid="", msgstr=header_text(catalog), tcomment=head.tcomment, comment=head.comment,
                  occurrences=head.occurrences, flags=["fuzzy", *flags] if catalog.metadata_is_fuzzy else flags)
    return block(entry)


def header_text(catalog: Catalog) -> str:
    """The header as it was read, but for the fields that were changed since."""
    text: str = catalog.head.msgstr
    wanted = dict(catalog.metadata)
    if fields_of(text) == wanted:
        return text
    lines = []
    for line in text.removesuffix("\n").split("\n") if text else ():
        name, colon, value = line.partition(":")
        if not colon:
            lines.append(line)
        elif name in wanted:
            new = wanted.pop(name)
            lines.append(line if value.strip() == new else f"{name}: {new}")
    lines += [f"{name}: {value}" for name, value in wanted.items()]
    return "".join(f"{line}\n" for line in lines)


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
    for mark, text in (("#", entry.tcomment), ("#.", entry.comment)):
        if text == BLANK_COMMENT:
            yield f"{mark}\n"
        elif text:
            yield "".join(f"{mark} {line}\n" if line else f"{mark}\n" for line in text.split("\n"))
    if entry.occurrences:
        yield _references(entry.occurrences)
    flags = {flag.removeprefix("possible-") for flag in entry.flags if _is_written(flag, entry)}
    if flags:
        yield f"#, {', '.join(sorted(flags, key=_flag_rank))}\n"


def _is_written(flag: str, entry: Entry) -> bool:
    """Gettext leaves out what says nothing: "wrap", and a doubt about no translation."""
    return flag != "wrap" and (flag != "fuzzy" or has_text(entry))


def _references(occurrences: list[tuple[str, str]]) -> str:
    """Reference lines, the one thing that gettext wraps even with `--no-wrap`: at 79 bytes (write-po.c)."""
    out, column = ["#:"], 2
    for occurrence in occurrences:
        name = _reference(occurrence)
        size = len(name.encode()) + 1
        if column > 2 and column + size > REFERENCE_WIDTH:
            out.append("\n#:")
            column = 2
        out += " ", name
        column += size
    return "".join((*out, "\n"))


def _reference(occurrence: tuple[str, str]) -> str:
    name, line = occurrence
    if " " in name:
        name = name.join(NAME_ISOLATES)
    return f"{name}:{line}" if line else name


def _flag_rank(flag: str) -> tuple[int, str]:
    """Known flags in gettext's order, unknown ones behind them by name."""
    if flag.startswith("range:"):
        return 100, flag
    return FLAG_ORDER.get(flag, 101 if flag == "no-wrap" else 102), flag


def _field(name: str, text: str, mark: str) -> str:
    if not SPECIAL.search(text):
        return f'{mark}{name} "{text}"\n'
    lines = LINE.findall(text)
    if len(lines) == 1:
        return f'{mark}{name} "{_escaped(text)}"\n'
    return f'{mark}{name} ""\n' + "".join(f'{mark}"{_escaped(line)}"\n' for line in lines)


def _escaped(text: str) -> str:
    return SPECIAL.sub(lambda found: ESCAPES[found[0]], text)

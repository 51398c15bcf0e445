"""Bytes to catalogs: every style that gettext reads, with the line of what it would not.

One pass over the lines, without look-back. polib's own parser is not used: it loses `#~|` lines, puts `#` before the
text of comments without a space, and is slower.
"""
from __future__ import annotations

import os
import re
from pathlib import Path

from pipeline.catalog.model import Catalog, Entry, Key, key_of, strings_of
from pipeline.errors import UnreadableError

CHARSET = re.compile(rb"Content-Type:[^\n]*?charset=([\w.:-]+)", re.IGNORECASE)
KEYWORD = re.compile(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[(\d{1,2})\])?)[ \t]*"(.*)"[ \t]*$')
CONTINUED = re.compile(r'"(.*)"[ \t]*$')
LOOSE_QUOTE = re.compile(r'(?:[^"\\]|\\.)*')
ESCAPE = re.compile(r"\\(x[0-9a-fA-F]{1,2}|[0-7]{1,3}|.)", re.DOTALL)
ESCAPED = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
REFERENCE = re.compile("\u2068([^\u2069]*)\u2069(?::(\\d+))?|(\\S+)")
CONFLICT = ("<<<<<<<", ">>>>>>>", "|||||||")
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
    catalog = _Parser(_decoded(data, path), path).catalog()
    if strict and catalog.duplicates:
        line, msgid = catalog.duplicates[0]
        raise UnreadableError(path, f"a second entry with the msgid {_short(msgid)}. Keep one of them", line=line)
    return catalog


def _short(text: str) -> str:
    return repr(text if len(text) <= 60 else text[:59] + "…")


def _decoded(data: bytes, path: object) -> str:
    found = CHARSET.search(data, 0, 20_000)
    charset = found[1].decode("ascii") if found else "UTF-8"
    charset = "UTF-8" if charset.upper() in ("CHARSET", "ASCII", "US-ASCII") else charset
    try:
        return data.decode(charset).removeprefix("\ufeff")
    except LookupError:
        raise UnreadableError(path, f"unknown charset {charset!r} in the header") from None
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableError(path, f"byte 0x{data[error.start]:02X} is not valid {charset.upper()}, which the header "
                              "names", line=line) from None


class _Parser:
    """The state between two lines: the entry being read, and the field that a continued string belongs to."""

    def __init__(self, text: str, path: object) -> None:
        self.lines, self.path, self.number = text.split("\n"), path, 0
        self.result, self.keys, self.has_header = Catalog(), set[tuple[Key, bool]](), False
        self.start()

    def start(self) -> None:
        """Begin an entry."""
        self.comments: dict[str, list[str]] = {}
        self.fields: dict[str, list[str]] = {}
        self.previous: dict[str, list[str]] = {}
        self.parts: list[str] | None = None
        self.obsolete, self.line = False, 0

    def fail(self, reason: str) -> UnreadableError:
        return UnreadableError(self.path, reason, line=self.number)

    def catalog(self) -> Catalog:
        """Read all lines."""
        for self.number, raw in enumerate(self.lines, 1):
            line = raw.rstrip("\r").strip(" \t\f\v")
            first = line[:1]
            if first == "m":
                self.keyword(line, self.fields, obsolete=False)
            elif first == '"':
                self.continued(line)
            elif first == "#":
                self.comment(line)
            elif line:
                raise self.unknown(line)
        if self.fields or self.previous:
            self.finish()
        return self.result

    def unknown(self, line: str) -> UnreadableError:
        if line.startswith(CONFLICT) or line == "=======":
            return self.fail(f"a conflict marker ({line[:7]}). Resolve the conflict, or let `diglot merge-driver` do it")
        if line.startswith("domain"):
            return self.fail("a domain directive; diglot keeps one catalog a file")
        return self.fail(f"not a line of a catalog: {_short(line)}")

    def keyword(self, line: str, fields: dict[str, list[str]], *, obsolete: bool) -> None:
        found = KEYWORD.match(line)
        if not found:
            raise self.fail(f"a string that does not begin or end with a quotation mark: {_short(line)}")
        name = found[1]
        if fields is self.fields:
            if name in ("msgctxt", "msgid") and self.is_complete():
                self.finish()
                fields = self.fields
            if name in fields or (name.startswith("msgstr") and "msgid" not in fields):
                raise self.fail(f"{name} out of place: an entry is msgctxt, msgid, msgid_plural, msgstr")
            self.obsolete |= obsolete
            if name == "msgid":
                self.line = self.number
        self.parts = fields.setdefault(name, [])
        self.parts.append(self.string(found[3]))

    def is_complete(self) -> bool:
        return any(name.startswith("msgstr") for name in self.fields)

    def continued(self, line: str) -> None:
        found = CONTINUED.match(line)
        if self.parts is None or not found:
            raise self.fail(f"a string that nothing leads to, or that does not end: {_short(line)}")
        self.parts.append(self.string(found[1]))

    def string(self, text: str) -> str:
        if '"' not in text and "\\" not in text:
            return text
        if LOOSE_QUOTE.match(text).end() != len(text):  # type: ignore[union-attr]
            raise self.fail("a quotation mark inside a string must be written \\\"")
        return ESCAPE.sub(self.unescaped, text)

    def unescaped(self, found: re.Match[str]) -> str:
        code = found[1]
        if code in ESCAPED:
            return ESCAPED[code]
        if code[0] == "x" and len(code) > 1:
            return chr(int(code[1:], 16))
        if code[0] in "01234567":
            return chr(int(code, 8))
        raise self.fail(f"invalid escape \\{code}")

    def comment(self, line: str) -> None:
        kind = line[1:2]
        if kind == "~":
            self.obsolete_line(line)
            return
        if self.is_complete():
            self.finish()
        if kind == "|":
            self.previous_line(line[2:].strip())
        elif kind in (".", ":", ","):
            self.comments.setdefault(kind, []).append(line[2:].removeprefix(" ") if kind == "." else line[2:].strip())
        else:
            self.comments.setdefault(" ", []).append(line[1:].removeprefix(" "))

    def obsolete_line(self, line: str) -> None:
        rest = line[2:].strip()
        if rest.startswith("|"):
            if self.is_complete():
                self.finish()
            self.previous_line(rest[1:].strip())
        elif rest.startswith('"'):
            self.continued(rest)
        elif rest:
            self.keyword(rest, self.fields, obsolete=True)

    def previous_line(self, rest: str) -> None:
        if rest.startswith('"'):
            self.continued(rest)
        else:
            self.keyword(rest, self.previous, obsolete=False)

    def finish(self) -> None:
        """End an entry."""
        if "msgid" not in self.fields or not self.is_complete():
            raise self.fail("the file ends, or another entry begins, in the middle of an entry")
        entry = self.entry()
        if not entry.msgid and entry.msgctxt is None and not entry.obsolete:
            self.header(entry)
        else:
            self.add(entry)
        self.start()

    def entry(self) -> Entry:
        joined = {name: "".join(parts) for name, parts in self.fields.items()}
        previous = {name: "".join(parts) for name, parts in self.previous.items()}
        entry = Entry.__new__(Entry)
        flags = [flag for line in self.comments.get(",", ()) for part in line.split(",") if (flag := part.strip())]
        entry.__dict__.update(
            msgid=joined["msgid"], msgstr=joined.get("msgstr", ""), msgid_plural=joined.get("msgid_plural", ""),
            msgstr_plural={int(name[7:-1]): text for name, text in joined.items() if name.startswith("msgstr[")},
            msgctxt=joined.get("msgctxt"), obsolete=self.obsolete, encoding="utf-8",
            comment="\n".join(self.comments.get(".", ())), tcomment="\n".join(self.comments.get(" ", ())),
            occurrences=[reference for line in self.comments.get(":", ()) for reference in _references(line)],
            flags=flags, previous_msgctxt=previous.get("msgctxt"), previous_msgid=previous.get("msgid"),
            previous_msgid_plural=previous.get("msgid_plural"), linenum=self.line)
        return entry

    def header(self, entry: Entry) -> None:
        if self.has_header:
            self.result.duplicates.append((self.line, ""))
            return
        self.has_header, self.result.head = True, entry
        self.result.metadata_is_fuzzy = "fuzzy" in entry.flags
        self.result.header = entry.tcomment
        self.result.metadata = _fields_of(entry.msgstr)

    def add(self, entry: Entry) -> None:
        key = key_of(entry), bool(entry.obsolete)
        if key in self.keys:
            if not entry.obsolete:
                self.result.duplicates.append((self.line, entry.msgid))
            elif any(other.obsolete and key_of(other) == key[0] and strings_of(other) == strings_of(entry)
                     for other in self.result):
                return
        self.keys.add(key)
        list.append(self.result, entry)


def _references(line: str) -> list[tuple[str, str]]:
    found = []
    for match in REFERENCE.finditer(line):
        if match[3] is None:
            found.append((match[1], match[2] or ""))
        else:
            name, colon, number = match[3].rpartition(":")
            found.append((name, number) if colon and number.isdecimal() else (match[3], ""))
    return found


def _fields_of(text: str) -> dict[str, str]:
    """Header fields in their order. A line that is no field stays as it is, under a key of its own that is not written."""
    fields: dict[str, str] = {}
    for line in text.split("\n"):
        name, colon, value = line.partition(":")
        if colon:
            fields[name] = value.removeprefix(" ")
        elif line:
            fields[""] = f"{fields.get('', '')}\n{line}".lstrip("\n")
    return fields

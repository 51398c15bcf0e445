"""The text of a PO file to entries, with the line of whatever gettext would refuse.

Nearly all entries have the plain shape that gettext itself writes; one regular expression takes such an entry whole,
which is what makes reading fast. Whatever else gettext's grammar allows (po-gram-gen.y, po-lex.c) is read token by
token. polib's own parser is not used: it loses `#~|` lines, moves the text of comments without a space, and
is slower.
"""
from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from pipeline.catalog.model import BLANK_COMMENT, Entry

STRING = r'"([^"\\\n]*+(?:\\.[^"\\\n]*+)*+)"'
STRINGS = rf'[ \t]*+{STRING}\n((?:{STRING.replace("([", "(?:[")}\n)*+)'  # what is between the first quotes, other lines
PLAIN = re.compile(rf"\n*+((?:#[ .:,][^\n]*+\n)*+)(?:#\| msgid {STRINGS})?+(?:msgctxt {STRINGS})?+"
                   rf"(msgid) {STRINGS}msgstr {STRINGS}(?=[\n#m]|\Z)")
TOKEN = re.compile(rf"[ \t\r\f\v]*+(?:(\n)|(#~\||#~|#\|)|#([^\n]*+)|{STRING}"
                   r"|(msgctxt|msgid_plural|msgid|msgstr)\b(?:[ \t]*+\[[ \t]*+(\d{1,3})[ \t]*+\])?)")
QUOTED = re.compile(STRING)
ESCAPE = re.compile(r"\\(x[0-9a-fA-F]++|[0-7]{1,3}|.)")
DIGITS = re.compile(r"[0-9]++\Z")
ESCAPED = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
LONE_RETURN = re.compile(r'\r(?=[#m"\r]|\Z)')  # ended lines on old Macs; unnoticed, a comment would swallow the file
BYTES = re.compile("[\udc80-\udcff]+")  # bytes of a code above 127, until the whole character is together
NUMBER = r"([0-9]++)(?=[ \t]|\Z)"
REFERENCE = re.compile(rf"(?:\u2068([^\u2069]*+)\u2069?+|(\S++))(?:[ \t]*+:[ \t]*+{NUMBER}|(?<=:)[ \t]++{NUMBER})?+")
BLANKS = " \t\r\f\v"
CONFLICT = ("<<<<<<<", ">>>>>>>", "|||||||", "=======")
Fail = Callable[[str, int], Exception]
Reference = tuple[str, str]


def shortened(text: str) -> str:
    """The text in quotation marks for a message, cut when it is long."""
    return repr(text if len(text) <= 60 else text[:59] + "…")


class Parser:
    """A position in the text and the entry that is being read there.

    `fail` makes the exception to raise from a reason and a line. `charset` is that of the bytes in numeric escapes.
    """

    def __init__(self, text: str, charset: str, fail: Fail) -> None:
        self.text = LONE_RETURN.sub("\n", text.replace("\r\n", "\n")) if "\r" in text else text
        self.charset, self._fail = charset, fail
        self.at, self.counted, self.line = 0, 0, 1
        self.seen: dict[str, list[Reference]] = {}

    def fail(self, reason: str) -> Exception:
        """The exception for the line at the position."""
        return self._fail(reason, self.line_at(self.at))

    def line_at(self, at: int) -> int:
        """The line of a position; positions must not go back behind an entry that was read."""
        self.line += self.text.count("\n", self.counted, at)
        self.counted = max(at, self.counted)
        return self.line

    def entries(self) -> Iterator[Entry]:
        """All entries, the header among them, in the order of the file."""
        text = self.text
        while self.at < len(text):
            found = PLAIN.match(text, self.at)
            if found:
                yield self.plain(found)
            else:
                entry = Tokens(self).entry()
                if entry is None:
                    return
                yield entry

    def plain(self, found: re.Match[str]) -> Entry:
        """The entry in a match of `PLAIN`."""
        (comments, previous, previous_more, context, context_more, _, msgid, msgid_more, msgstr,
         msgstr_more) = found.groups()
        self.at = found.start(6)
        entry = Entry.__new__(Entry)  # polib's own initialiser takes a fifth of the time of reading
        entry.msgid = self.string(msgid, msgid_more)
        entry.msgstr = self.string(msgstr, msgstr_more)
        entry.msgid_plural, entry.msgstr_plural = "", {}
        entry.msgctxt = None if context is None else self.string(context, context_more)
        entry.obsolete, entry.encoding = False, "utf-8"
        self.annotate(entry, comments.split("\n") if comments else ())
        entry.previous_msgctxt = None
        entry.previous_msgid = None if previous is None else self.string(previous, previous_more)
        entry.previous_msgid_plural = None
        entry.linenum = self.line_at(self.at)
        self.at = found.end()
        return entry

    def annotate(self, entry: Entry, lines: Sequence[str]) -> None:
        """Set what the comment lines of an entry say. Every attribute is set, in one order, which saves memory."""
        said: list[str] = []
        extracted: list[str] = []
        references: list[Reference] = []
        flags: list[str] = []
        for line in lines:
            kind = line[1:2]
            if kind == ".":
                extracted.append(line[2:].removeprefix(" "))
            elif kind == ":":
                references += self.references(line[2:])
            elif kind == ",":
                flags += [flag for part in line[2:].split(",") if (flag := part.strip())]
            elif line:
                said.append(line[1:].removeprefix(" "))
        entry.comment = "\n".join(extracted) if extracted != [""] else BLANK_COMMENT
        entry.tcomment = "\n".join(said) if said != [""] else BLANK_COMMENT
        entry.occurrences, entry.flags = references, flags
        if len(references) > 1:
            entry.occurrences = list(dict.fromkeys(references))

    def references(self, line: str) -> list[Reference]:
        """Names and line numbers; equal lines share their strings, which in a large catalog saves half the memory."""
        if line not in self.seen:
            self.seen[line] = [_reference(found) for found in REFERENCE.finditer(line)]
        return self.seen[line]

    def string(self, first: str, more: str) -> str:
        """The text of a string and of those on the lines that follow it."""
        text = first + "".join(QUOTED.findall(more)) if more else first
        return self.unescaped(text) if "\\" in text else text

    def unescaped(self, text: str) -> str:
        """The text with its escapes resolved; those above 127 are bytes in the charset of the file."""
        text = ESCAPE.sub(self.escape, text)
        try:
            return BYTES.sub(lambda found: found[0].encode("utf-8", "surrogateescape").decode(self.charset), text)
        except UnicodeDecodeError as error:
            raise self.fail(f"an escape for a byte that is not valid {self.charset}: {error.reason}") from None

    def escape(self, found: re.Match[str]) -> str:
        """The character for one escape."""
        code = found[1]
        if code in ESCAPED:
            return ESCAPED[code]
        if code[0] == "x" and len(code) > 1:
            byte = int(code[-2:], 16)  # like gettext: of more than two digits the last two count
        elif code[0] in "01234567":
            byte = int(code, 8) & 0xFF
        else:
            raise self.fail(f"invalid escape \\{code}")
        return chr(byte) if byte < 0x80 else chr(0xDC00 + byte)


def _reference(found: re.Match[str]) -> Reference:
    """A file and a line, "" without one; all the ways to write them that gettext knows (po_parse_comment_filepos)."""
    isolated, plain, apart, behind = found.groups()
    name, number = (plain, apart) if isolated is None else (isolated, apart)
    if number is None and plain is not None:
        before, colon, after = plain.rpartition(":")
        if behind is not None:
            name, number = plain[:-1], behind
        elif before and colon and DIGITS.match(after):
            name, number = before, after
    return name, "" if number is None else number.lstrip("0") or "0"


class Tokens:
    """One entry, token by token."""

    def __init__(self, parser: Parser) -> None:
        self.parser = parser
        self.comments: list[str] = []
        self.fields: dict[str, list[str]] = {}
        self.previous: dict[str, list[str]] = {}
        self.parts: list[str] | None = None
        self.mark, self.obsolete, self.line = "", False, 0

    def entry(self) -> Entry | None:
        """The entry at the parser's position, which moves behind it; None where only comments are left."""
        parser = self.parser
        while (found := TOKEN.match(parser.text, parser.at)) and not self.ends(found):
            newline, mark, comment, string, keyword, index = found.groups()
            parser.at = found.end()
            if newline:
                self.mark = ""
            elif mark:
                self.mark = mark
            elif comment is not None:
                self.comments.append("#" + comment)
            elif string is not None:
                self.add(string)
            else:
                self.begin(keyword, index)
        if not found:
            if parser.text[parser.at:].strip(BLANKS):
                raise self.unknown()
            parser.at = len(parser.text)
            if not self.fields and not self.previous:
                return None
        return self.built()

    def ends(self, found: re.Match[str]) -> bool:
        """Is the entry complete, and does the token belong to the next one?"""
        if not any(name.startswith("msgstr") for name in self.fields):
            return False
        _, mark, comment, _, keyword, _ = found.groups()
        return (comment is not None or keyword in ("msgctxt", "msgid") or mark in ("#|", "#~|")
                or (mark == "#~" and not self.obsolete))

    def add(self, string: str) -> None:
        """Append a string to the field that was begun."""
        if self.parts is None:
            raise self.parser.fail("a string that nothing leads to")
        self.parts.append(self.parser.string(string, ""))

    def begin(self, keyword: str, index: str | None) -> None:
        """Begin a field."""
        fields = self.previous if self.mark.endswith("|") else self.fields
        if fields is self.fields:
            self.obsolete |= self.mark == "#~"
            if keyword == "msgid":
                self.line = self.parser.line_at(self.parser.at)
            if keyword == "msgstr":
                keyword = self.translation(index)
        if keyword in fields or (index is not None and keyword == "msgid"):
            raise self.parser.fail(f"{keyword} out of place: an entry is msgctxt, msgid, msgid_plural, msgstr")
        self.parts = fields[keyword] = []

    def translation(self, index: str | None) -> str:
        """The name of a field for a translation, which must come in its place."""
        if "msgid" not in self.fields or ("msgid_plural" in self.fields) != (index is not None):
            raise self.parser.fail("msgstr out of place: it follows msgid, and with msgid_plural it has an index")
        forms = sum(name.startswith("msgstr") for name in self.fields)
        if index is not None and int(index) != forms:
            raise self.parser.fail(f"msgstr[{index}] out of place: msgstr[{forms}] comes next")
        return "msgstr" if index is None else f"msgstr{forms}"

    def unknown(self) -> Exception:
        """Why the text at the position is no token."""
        rest = self.parser.text[self.parser.at:].lstrip(BLANKS)[:500].split("\n")[0]
        if rest.startswith(CONFLICT):
            return self.parser.fail(f"a conflict marker ({rest[:7]}). Resolve the conflict; `diglot init --git` lets "
                                    "git merge catalogs entry by entry")
        if rest.startswith('"'):
            return self.parser.fail(f"a string that does not end: {shortened(rest)}")
        if rest.startswith("domain"):
            return self.parser.fail("a domain directive; diglot keeps one catalog a file")
        if '"' in rest and self.parts is not None:
            return self.parser.fail(f"not a line of a catalog: {shortened(rest)}. Inside a string a quotation mark is "
                                    'written \\"')
        return self.parser.fail(f"not a line of a catalog: {shortened(rest)}")

    def built(self) -> Entry:
        """The entry of the fields that were read."""
        forms = [name for name in self.fields if name.startswith("msgstr")]
        if not forms:
            raise self.parser.fail("the file ends, or another entry begins, in the middle of an entry")
        text = {name: "".join(parts) for name, parts in self.fields.items()}
        before = {name: "".join(parts) for name, parts in self.previous.items()}
        entry = Entry.__new__(Entry)
        entry.msgid, entry.msgstr = text["msgid"], text.get("msgstr", "")
        entry.msgid_plural = text.get("msgid_plural", "")
        entry.msgstr_plural = {int(name[6:]): text[name] for name in forms if name != "msgstr"}
        entry.msgctxt, entry.obsolete, entry.encoding = text.get("msgctxt"), self.obsolete, "utf-8"
        self.parser.annotate(entry, self.comments)
        entry.previous_msgctxt = before.get("msgctxt")
        entry.previous_msgid = before.get("msgid")
        entry.previous_msgid_plural = before.get("msgid_plural")
        entry.linenum = self.line
        return entry

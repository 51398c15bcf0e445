"""Bytes of a raw page to text, or a reason that a person can act on."""
from __future__ import annotations

import codecs
import re

from pipeline.errors import UnreadableError

LONGEST_LINE = 1_000_000  # code points; the longest known paragraph of prose is far below a tenth of it
LARGEST = 64 * 1024 * 1024  # bytes
CONFLICT = tuple(re.compile(rf"(?m)^{mark}") for mark in ("<<<<<<< ", "=======\r?$", ">>>>>>> "))
MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def decode(data: bytes, path: object) -> str:
    """The text of a page in UTF-8, or in UTF-16 with a byte order mark; the mark itself is dropped.

    Raises `UnreadableError` for any other encoding, for binary data, and for lines that no page of text has.
    """
    if len(data) > LARGEST:
        raise UnreadableError(path, f"{len(data):,} bytes; the limit is {LARGEST:,}. Split it, or move it away")
    mark, codec = next(((mark, codec) for mark, codec in MARKS if data.startswith(mark)), (b"", "utf-8"))
    try:
        text = data[len(mark):].decode(codec)
    except UnicodeDecodeError as error:
        line, column = _place(data[len(mark):len(mark) + error.start].decode(codec, "replace"))
        wrong = data[len(mark) + error.start]
        raise UnreadableError(path, f"byte 0x{wrong:02X} is not valid {codec.upper()}. Save the file as UTF-8 (for "
                              f"Chinese pages: iconv -f GB18030 -t UTF-8)", line=line, column=column) from None
    _refuse(text, path)
    return text


def _refuse(text: str, path: object) -> None:
    if not text.strip("\ufeff \t\r\n\u3000\u00a0"):
        reason = "only white space" if text else "the file is empty"
        raise UnreadableError(path, f"{reason}: nothing to translate. Fetch the page again, or remove the file")
    nul = text.find("\0")
    if nul >= 0:
        line, column = _place(text[:nul])
        raise UnreadableError(path, "a NUL byte: this is binary data, or UTF-16 without a byte order mark. Save the "
                              "file as UTF-8", line=line, column=column)
    if "<<<<<<< " in text and not str(path).endswith(".md"):  # a manual may show them
        found = [mark.search(text) for mark in CONFLICT]
        if found[0] and all(found):
            raise UnreadableError(path, "a conflict marker. Resolve the conflict", line=_place(text[:found[0].start()])[0])
    if len(text) > LONGEST_LINE:
        for number, line_text in enumerate(text.split("\n"), 1):
            if len(line_text) > LONGEST_LINE:
                raise UnreadableError(path, f"one line of {len(line_text):,} characters; the limit is "
                                      f"{LONGEST_LINE:,}. Is this a page of text?", line=number)


def _place(before: str) -> tuple[int, int]:
    """Line and column, from 1, of what follows `before`."""
    return before.count("\n") + 1, len(before) - before.rfind("\n")

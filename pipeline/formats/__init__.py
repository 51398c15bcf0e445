"""Formats: how the raw page becomes blocks. To add one, write a module and enter it in `FORMATS`.

A format only says where the text of a page stands; whatever lies between the blocks is copied as it is, so that no
format needs code to write its files.
"""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pipeline.formats import markdown, txt
from pipeline.model import Document

__all__ = ["FORMATS", "Format", "format_of"]


@dataclass(frozen=True, slots=True)
class Format:
    """A file format.

    `suffixes` are in lower case with the dot; `parse(name, raw)` says where the text stands; `escape(text, kind)`
    makes a translation safe where it is put.
    """

    name: str
    suffixes: tuple[str, ...]
    parse: Callable[[str, str], Document]
    escape: Callable[[str, str], str]


FORMATS = (
    Format("txt", (".txt",), txt.parse, txt.escape),
    Format("markdown", (".md", ".markdown"), markdown.parse, markdown.escape),
)


def format_of(suffix: str) -> Format | None:
    """The format of a file suffix (".md"), or None when no format is known for it."""
    return next((form for form in FORMATS if suffix.lower() in form.suffixes), None)

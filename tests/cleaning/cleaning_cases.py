"""Cases as plain text, so that translators can read and add them.

A case is three lines and a blank one: prose that says why, "< " and the input, "> " and what is expected, or "=" alone
where the input must stay. "⏎" is a line break, "\\u200b" that character. Anything else fails the run.
"""
from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple


class Case(NamedTuple):
    """One case; `prose` names it in the report."""

    prose: str
    source: str
    expected: str


class MalformedCaseError(Exception):
    """A case that cannot be read: a test that would be skipped in silence."""


def cases(path: Path) -> list[Case]:
    """The cases of a golden file."""
    blocks = re.split(r"\n{2,}", path.read_text(encoding="utf-8").strip("\n"))
    return [_case(path, block.split("\n")) for block in blocks]


def _case(path: Path, lines: list[str]) -> Case:
    if len(lines) != 3 or lines[0][:1] in {"", "<", ">", "="} or not lines[1].startswith("< ") or not (
            lines[2] == "=" or lines[2].startswith("> ") or lines[2] == ">"):
        raise MalformedCaseError(f"{path}: want prose, '< input' and '> expected' or '=', got {lines!r}")
    source = _read(lines[1][2:])
    return Case(lines[0], source, source if lines[2] == "=" else _read(lines[2][2:]))


def _read(text: str) -> str:
    text = re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), text)
    return text.replace("\\t", "\t").replace("⏎", "\n")

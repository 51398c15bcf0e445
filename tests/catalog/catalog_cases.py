"""Cases as plain text.

    == A line of prose that says what is tested.
    -- part
    the lines of the part, up to the next "--" or "=="

A part may have a value on its line ("-- conflicts 1") and then no lines. Anything else fails the run.
"""
from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Case:
    prose: str
    parts: dict[str, str]

    def __str__(self) -> str:
        return self.prose


def cases(name: str, required: set[str], optional: frozenset[str] = frozenset()) -> list[Case]:
    """The cases of a file; each has the required parts and may have the optional ones, which hold a value."""
    found: list[Case] = []
    for chunk in re.split(r"^== ", (FOLDER / f"{name}.txt").read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        prose, _, body = chunk.partition("\n")
        parts: dict[str, str] = {}
        for piece in re.split(r"^-- ", body, flags=re.MULTILINE)[1:]:
            title, _, text = piece.partition("\n")
            key, _, value = title.partition(" ") if title not in required | optional else (title, "", "")
            if key in parts or key not in required | optional or (value and key not in optional):
                raise ValueError(f"{name}.txt: {prose}: {title!r} is no part")
            parts[key] = value or text.strip("\n") + "\n"
        if not required <= parts.keys():
            raise ValueError(f"{name}.txt: {prose}: parts are missing: {required - parts.keys()}")
        found.append(Case(prose, parts))
    if not found:
        raise ValueError(f"{name}.txt holds no case")
    return found

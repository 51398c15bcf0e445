"""The glossary: a CSV file with the columns term, translation, part of speech, note, forbidden.

`translation` and `forbidden` may list several forms, parted by "|". A term is written in English, its translation in
Chinese; both directions are checked with the same line.
"""
from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import UnreadableError
from pipeline.registry import nearest

COLUMNS = ("term", "translation", "part of speech", "note", "forbidden")


@dataclass(frozen=True, slots=True)
class Term:
    """One line of the glossary."""

    term: str
    translations: tuple[str, ...]
    part_of_speech: str = ""
    note: str = ""
    forbidden: tuple[str, ...] = ()

    def words(self) -> list[str]:
        """The words of the term and of its translations written in Latin letters, in lower case."""
        return re.findall(r"[^\W\d_]+", " ".join((self.term, *self.translations)).lower())


def read_terms(path: Path) -> tuple[Term, ...]:
    """The terms of a glossary. Raises `UnreadableError` with the line of the first fault."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            _check_header(path, reader.fieldnames)
            return tuple(_term(path, reader.line_num, row) for row in reader)
    except OSError as error:
        raise UnreadableError(path, f"cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UnreadableError(path, "not UTF-8. Save the glossary as UTF-8") from error
    except csv.Error as error:
        raise UnreadableError(path, f"not valid CSV: {error}") from error


def _check_header(path: Path, names: object) -> None:
    header = [str(name).strip().lower() for name in names] if isinstance(names, list | tuple) else []
    if header[:2] != ["term", "translation"]:
        raise UnreadableError(path, f"the first line must be {','.join(COLUMNS)}", line=1)
    for name in header:
        if name not in COLUMNS:
            raise UnreadableError(path, f"unknown column {name!r}{nearest(name, list(COLUMNS))}", line=1)


def _term(path: Path, line: int, row: dict[str, str]) -> Term:
    cells = {str(key).strip().lower(): (value or "").strip() for key, value in row.items() if key is not None}
    if None in row or not cells.get("term") or not cells.get("translation"):
        raise UnreadableError(path, "a line needs a term and a translation, and no more cells than the header",
                              line=line)
    return Term(cells["term"], _forms(cells["translation"]), cells.get("part of speech", ""), cells.get("note", ""),
                _forms(cells.get("forbidden", "")))


def _forms(cell: str) -> tuple[str, ...]:
    return tuple(form for part in cell.split("|") if (form := part.strip()))

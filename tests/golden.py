"""Reads golden files: plain text that a translator can extend. A malformed case fails the run.

    # a comment
    == section
    one case a line
"""
from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent


def lines(name: str) -> list[tuple[str, str]]:
    """(section, line) of a golden file; ⏎ in a line stands for a line break."""
    section, out = "", []
    for number, line in enumerate((FOLDER / name).read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("== "):
            section = line[3:]
        elif line.strip() and not line.startswith("# "):
            if not section:
                raise ValueError(f"{name}:{number}: a case before the first section")
            out.append((section, line.replace("⏎", "\n")))
    if not out:
        raise ValueError(f"{name}: no cases")
    return out


def rows(name: str, columns: int) -> list[tuple[str, ...]]:
    """(section, cell, …) of a golden file with tab-separated cells."""
    out = []
    for section, line in lines(name):
        cells = line.split("\t")
        if len(cells) != columns:
            raise ValueError(f"{name}: {len(cells)} cells instead of {columns}: {line!r}")
        out.append((section, *cells))
    return out

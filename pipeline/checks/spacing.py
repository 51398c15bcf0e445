"""Space between Chinese and Latin that one page writes in two ways.

Both styles are in use, "做 CT 检查" and "做CT检查"; a page should keep to one. A note for each entry in the style of the few.
Set `spacing` in the configuration to have the pages themselves written in one style.

Wrong inside names such as B站.
"""
from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.checks.view import Check, EntryView, PageView, Problem

BORDER = re.compile(r"(?<=[\u3400-\u9fff])( ?)(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])( ?)(?=[\u3400-\u9fff])")
LEAST = 6  # borders: fewer tell no style


def find(page: PageView) -> Iterator[Problem]:
    """Finished Chinese entries whose borders are all in the rarer style."""
    if not page.locale.startswith("zh"):
        return
    found: list[tuple[EntryView, list[bool]]] = [
        (view, [bool(match[1] or match[2]) for match in BORDER.finditer(view.plain_target)]) for view in page.finished()]
    spaced = [is_spaced for _, borders in found for is_spaced in borders]
    if len(spaced) < LEAST or len(set(spaced)) < 2:
        return
    usual = 2 * sum(spaced) > len(spaced)
    for view, borders in found:
        if borders and usual not in borders:
            said = "no space" if usual else "a space"
            yield Problem(f"{said} between Chinese and Latin, unlike most of the page", entry=view.entry)


CHECK = Check("spacing", "note", find, "page")

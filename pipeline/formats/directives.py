"""What a page says to diglot itself: a line `diglot:off NAME…`, bare or in an HTML comment."""
from __future__ import annotations

import re

LINE = re.compile(r"(?m)^[ \t]*(?:<!--[ \t]*)?diglot:off[ \t]+([a-z][a-z, \t-]*?)[ \t]*(?:-->[ \t]*)?(?:\r?\n|\Z)")


def find(raw: str) -> tuple[frozenset[str], list[tuple[int, int]]]:
    """The names of the rules that the page switches off, and the (start, end) of the lines that say so."""
    found = list(LINE.finditer(raw)) if "diglot:off" in raw else []
    names = {name for match in found for name in re.split(r"[,\s]+", match[1]) if name}
    return frozenset(names), [match.span() for match in found]

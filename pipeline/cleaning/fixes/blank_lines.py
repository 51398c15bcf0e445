"""Several blank lines between paragraphs, and blank lines at the ends of a page.

One blank line parts two paragraphs: that is all that blank lines say in plain text. Blanks in a blank line go too; the
line break at the end of a file stays.

    One.⏎⏎⏎⏎Two.⏎⏎ → One.⏎⏎Two.⏎

Wrong for text laid out by hand, such as poems or forms.
"""
from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.cleaning.passage import Fix, Passage
from pipeline.model import Edit

BLANK = "[ \t\u00a0\u200b\u3000\ufeff]"
NEWLINE = "(?:\r\n|\n|\r(?!\n))"
SEPARATOR = re.compile(
    rf"\A(?:{BLANK}*{NEWLINE})+(?:{BLANK}*\Z)?|{NEWLINE}(?:{BLANK}*{NEWLINE})+|{NEWLINE}{BLANK}*\Z")


def find(passage: Passage) -> Iterator[Edit]:
    """Edits of the gaps between paragraphs: of a whole page, since a paragraph has none."""
    text = passage.text
    if not passage.settings.lines or ("\n" not in text and "\r" not in text):
        return
    for found in SEPARATOR.finditer(text):
        new = "" if not found.start() else "\n" if found.end() == len(text) else "\n\n"
        if found[0] != new:
            yield Edit(found.start(), found.end(), new, FIX.name)


FIX = Fix("blank-lines", find)

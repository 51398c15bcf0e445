r"""Letters written as a letter and a combining mark.

"e" + U+0301 looks like "é" and is another string; catalogs, searches and comparisons fail on it. Characters are
composed as in Unicode's NFC, and only inside a run of a letter with its marks: compatibility characters stay.

    cafe\\u0301 → café

Wrong when a page shows combining characters on purpose.
"""
from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from pipeline.cleaning.passage import Fix, Passage
from pipeline.model import Edit

RUN = re.compile("[A-Za-z\u00c0-\u024f\u0370-\u04ff\u3040-\u30ff][\u0300-\u036f\u3099\u309a]{1,30}")

MARK = re.compile("[\u0300-\u036f\u3099\u309a]")


def find(passage: Passage) -> Iterator[Edit]:
    """Edits of letters with combining marks that have a composed form."""
    if not MARK.search(passage.text):
        return
    for found in RUN.finditer(passage.text):
        new = unicodedata.normalize("NFC", found[0])
        if new != found[0]:
            yield Edit(found.start(), found.end(), new, FIX.name)


FIX = Fix("composed-forms", find)

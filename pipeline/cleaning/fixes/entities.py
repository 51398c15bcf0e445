"""HTML entities left in the text.

`&nbsp;`, `&amp;`, `&#8217;` are what a scraper left undecoded. Only named entities that end in ";" and numeric ones are
decoded, and never `&lt;` and `&gt;`, which may stand for a tag that is meant to be read.

    Q&amp;A → Q&A

Wrong on pages that teach HTML: put the entity in a code span, or switch the rule off there.
"""
from __future__ import annotations

import html
import re
from collections.abc import Iterator

from pipeline.cleaning.passage import Fix, Passage
from pipeline.cleaning.protection import CODE
from pipeline.model import Edit

ENTITY = re.compile(rf"(?P<code>{CODE})|&(?!lt;|gt;|copy;|reg;)(?:[a-zA-Z]{{2,8}}|#\d{{2,6}}|#x[0-9a-fA-F]{{2,5}});")


def find(passage: Passage) -> Iterator[Edit]:
    """Edits of entities outside of code spans. Entities are protected for other fixes, so that is not asked here."""
    if "&" not in passage.text or ";" not in passage.text:
        return
    for found in ENTITY.finditer(passage.text):
        new = html.unescape(found[0])
        if found["code"] is None and new != found[0] and (new.isprintable() or new == "\u00a0"):
            yield Edit(found.start(), found.end(), new, FIX.name)


FIX = Fix("entities", find)

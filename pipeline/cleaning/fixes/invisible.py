r"""Characters that nobody sees and that make equal words differ.

Zero-width spaces, byte order marks, soft hyphens, direction marks, control characters. A zero-width joiner
stays where it joins emoji or the letters of a script that needs it.

    药片\\u200b应放在阴凉处。 → 药片应放在阴凉处。

Wrong when a page shows such characters on purpose.
"""
from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.cleaning.passage import Fix, Passage
from pipeline.model import Edit

# U+200C and U+200D go only between characters that they cannot join: Latin, digits, Han, marks, blanks.
PLAIN = "\\s!-~\u00a1-\u024f\u2010-\u206f\u3000-\u9fff\uff00-\uffef"
INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064"
                       "\u2066\u2067\ufeff\ufff9-\ufffb]+"
                       f"|(?:(?<=[{PLAIN}])|(?<![\\s\\S]))[\u200c\u200d]+|[\u200c\u200d]+(?=[{PLAIN}]|$)")

TRIGGER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2067\ufeff"
                     "\ufff9-\ufffb]")


def find(passage: Passage) -> Iterator[Edit]:
    """Edits that remove runs of invisible characters."""
    if not TRIGGER.search(passage.text):
        return
    for found in INVISIBLE.finditer(passage.text):
        yield Edit(found.start(), found.end(), "", FIX.name)


FIX = Fix("invisible-characters", find)

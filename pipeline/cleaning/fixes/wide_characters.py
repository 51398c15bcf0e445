"""Full-width letters and digits.

"ＣＴ" and "２０２４" are "CT" and "2024" typed with a Chinese input method; searching and counting fail on them.
Marks are judged by another rule (mark-width), since full-width marks are right in Chinese.

    ＣＴ检查２次 → CT检查2次

Wrong when the letter stands for itself, as in a table of characters.
"""
from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.cleaning.passage import Fix, Passage
from pipeline.model import Edit

WIDE = re.compile("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+(?:[．，：](?=[\uff10-\uff19])[\uff10-\uff19]+)*")


def find(passage: Passage) -> Iterator[Edit]:
    """Edits of runs of full-width letters and digits, with the separators inside numbers."""
    if passage.text.isascii():
        return
    for found in WIDE.finditer(passage.text):
        narrow = "".join(chr(ord(char) - 0xFEE0) for char in found[0])
        yield Edit(found.start(), found.end(), narrow, FIX.name)


FIX = Fix("wide-characters", find)

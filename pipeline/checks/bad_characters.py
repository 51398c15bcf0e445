r"""Characters that say that a text was damaged.

U+FFFD, text decoded with the wrong encoding (â€™, 锟斤拷), zero-width and control characters, private-use characters,
radicals that stand for the character that they look like (⽉ for 月).

    msgstr "药片\u200b应放在阴凉处。"
"""
from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.checks.view import Check, EntryView, Problem

BAD = re.compile("\ufffd|锟斤拷|烫烫烫|屯屯屯|ï¿½|[ÂÃâã][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|[äåæçèé][\x80-\xbf€‚ƒ„†‡ˆ‰Š‹ŒŽ™š›œžŸ]"
                 "|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff\ue000-\uf8ff\u2f00-\u2fdf]")


def find(view: EntryView) -> Iterator[Problem]:
    """The first bad character of each translation that its source does not have."""
    for target in view.targets:
        for found in BAD.finditer(target):
            if found[0] not in view.source:
                named = " ".join(f"U+{ord(char):04X}" for char in found[0])
                yield Problem(f"damaged text or an invisible character ({named})", found[0])
                break


CHECK = Check("bad-characters", "error", find)

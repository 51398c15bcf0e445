"""Text that was decoded with the wrong encoding.

"donâ€™t" is "don’t" read as Windows-1252. Only whole words that hold such a sequence are handed to ftfy, with its width
folding and its uncurling of quotes switched off: those would spoil good Chinese.

    The doctor saidâ€™ → The doctor said’

Wrong when a page talks about mojibake itself: switch it off there with `diglot:off mojibake`.
"""
from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from pipeline.cleaning.passage import Fix, Passage
from pipeline.model import Edit

# The first bytes of UTF-8 sequences read as Windows-1252 or Latin-1, followed by what a continuation byte becomes.
TRIGGER = re.compile("[ÂÃâãäåæçèéïð][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")
WORD = re.compile(r"[^ \t\n\u4e00-\u9fff]+")


@cache
def _config() -> Any:  # noqa: ANN401  (ftfy is imported when first needed)
    from ftfy import TextFixerConfig

    return TextFixerConfig(fix_character_width=False, uncurl_quotes=False, unescape_html=False,
                           fix_latin_ligatures=False, fix_line_breaks=False, remove_terminal_escapes=False,
                           remove_control_chars=False,
                           normalization=None, explain=False)


def find(passage: Passage) -> Iterator[Edit]:
    """Edits of the words that hold mojibake."""
    if not TRIGGER.search(passage.text):
        return
    from ftfy import fix_text

    for found in WORD.finditer(passage.text):
        if TRIGGER.search(found[0]):
            mended = fix_text(found[0], _config())
            if mended != found[0]:
                yield Edit(found.start(), found.end(), mended, FIX.name)


FIX = Fix("mojibake", find)

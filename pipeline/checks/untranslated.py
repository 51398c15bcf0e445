"""A translation that is the source, or is in another language altogether.

Found where a text with words of its own stands unchanged in a catalog of the other language, or where a translation is in
neither script nor language of its locale.

    msgid "Vitamin D helps the body."
    msgstr "Vitamin D helps the body."        (in zh_CN)

Wrong for names and titles that are not translated: those without a lower-case word are left alone.
"""
from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.catalog.similarity import folded
from pipeline.checks.view import Check, EntryView, Problem
from pipeline.language import detect

SMALL_WORD = re.compile(r"(?<![A-Za-z])[a-z]{2,}(?![A-Za-z])")
HAN = re.compile("[\u3400-\u9fff]")
KANA = re.compile("[\u3041-\u30ff]")
SURE = 0.9  # probability


def find(view: EntryView) -> Iterator[Problem]:
    """A copy of the source, or a text of another language."""
    if view.is_born:
        return
    for target in view.targets:
        if folded(target) == folded(view.source) and (SMALL_WORD.search(view.plain_source) or HAN.search(view.source)):
            yield Problem("the source, not a translation", target)
        elif view.target_lang == "zh" and not HAN.search(target):
            if len(SMALL_WORD.findall(view.plain_target)) >= 2:
                yield Problem("not in Chinese", target)
        elif view.target_lang == "zh" and len(HAN.findall(target)) * 2 > len(target) and not KANA.search(target):
            continue  # most of it is Chinese: no need to ask the detector
        elif view.target_lang in ("zh", "en"):
            found = detect(target)
            if found.lang not in (view.target_lang, "mixed", "und", "zh") and found.confidence >= SURE \
                    and len(target.split()) * (6 if found.lang in ("ja", "ko") else 1) >= 5:
                yield Problem(f"in another language ({found.lang})", target)


CHECK = Check("untranslated", "error", find)

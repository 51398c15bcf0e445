"""Characters of a script that the catalog is not written in.

Traditional characters in a catalog of simplified Chinese or the reverse, judged by characters that only one of the two has.
Kana, Hangul, Cyrillic and other scripts that the source does not have either, outside brackets and quotation marks; a letter
of theirs inside a Latin word, which looks the same and is not.

    msgstr "請洗手。"        (in zh_CN)

Wrong for quotations of older texts and for some names.
"""
from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.checks.view import Check, EntryView, Problem
from pipeline.language.scripts import characters_of
from pipeline.locales import script_of

NAMES = {"Hans": "simplified", "Hant": "traditional"}
FOREIGN = re.compile("[\u3041-\u3096\u30a1-\u30fa\uac00-\ud7a3\u0400-\u04ff\u0590-\u06ff\u0900-\u0dff\u0e00-\u0e7f]{2,}")
OTHERS = re.compile("[\u0400-\u0dff\u0e00-\u0e7f\u3041-\u30fa\uac00-\ud7a3]")
DISGUISED = re.compile("[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]")
ENCLOSED = re.compile(r"[（(][^（()）\n]{0,80}[)）]|[“《「\"][^“”《》「」\"\n]{0,80}[”》」\"]")


def find(view: EntryView) -> Iterator[Problem]:
    """Characters of the other Chinese script, or of none that belongs here."""
    yield from _foreign(view)
    wanted = script_of(view.locale)
    if wanted is None:
        return
    other = "Hant" if wanted == "Hans" else "Hans"
    wrong = characters_of(view.target, other)
    if wrong:
        yield Problem(f"{NAMES[other]} characters in a {NAMES[wanted]} catalog: {wrong}", wrong[0])


def _foreign(view: EntryView) -> Iterator[Problem]:
    if view.target_lang not in ("en", "zh"):
        return
    for target in view.targets:
        if not OTHERS.search(target):
            continue
        if (mixed := DISGUISED.search(target)) and not DISGUISED.search(view.source):
            yield Problem(f"letters of two alphabets in one word: {mixed[0]}", mixed[0])
        elif (found := FOREIGN.search(ENCLOSED.sub("", target))) and not FOREIGN.search(view.source):
            yield Problem(f"letters of another script: {found[0]}", found[0])


CHECK = Check("wrong-script", "error", find)

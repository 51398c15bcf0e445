"""Traditional characters in a catalog of simplified Chinese, or the reverse.

Judged by characters that only one of the two scripts has.

    msgstr "請洗手。"        (in zh_CN)

Wrong for quotations of older texts and for some names.
"""
from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.view import Check, EntryView, Problem
from pipeline.language.scripts import characters_of
from pipeline.locales import script_of

NAMES = {"Hans": "simplified", "Hant": "traditional"}


def find(view: EntryView) -> Iterator[Problem]:
    """Characters of the other script."""
    wanted = script_of(view.locale)
    if wanted is None:
        return
    other = "Hant" if wanted == "Hans" else "Hans"
    wrong = characters_of(view.target, other)
    if wrong:
        yield Problem(f"{NAMES[other]} characters in a {NAMES[wanted]} catalog: {wrong}", wrong[0])


CHECK = Check("wrong-script", "error", find)

"""A term of the glossary that is translated in another way, or a form that the glossary forbids.

Found where the source holds a term as a whole word and the translation holds none of its translations.

    kidney stone,肾结石        msgstr "肾脏里的石头很常见。"

Wrong where a term is a common word too: list all the forms that may stand for it, parted by "|".
"""
from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pipeline.checks.view import Check, EntryView, Problem


@lru_cache(maxsize=4096)
def _pattern(term: str) -> re.Pattern[str]:
    """A term as a whole word, in the plural too; Chinese has neither."""
    if term.isascii():
        return re.compile(rf"\b{re.escape(term)}(?:e?s)?\b", re.IGNORECASE)
    return re.compile(re.escape(term))


def find(view: EntryView) -> Iterator[Problem]:
    """Terms without their translation, and forbidden forms."""
    if view.is_born or {view.origin, view.target_lang} - {"en", "zh"}:
        return
    for term in view.page.terms:
        sides = ((term.term,), term.translations)
        source, target = sides if view.origin == "en" else sides[::-1]
        if any(_pattern(form).search(view.plain_source) for form in source) and not any(
                _pattern(form).search(view.target) for form in target):
            yield Problem(f"the glossary has {' | '.join(target)} for {source[0]!r}", "")
        for form in term.forbidden:
            if _pattern(form).search(view.target):
                yield Problem(f"{form!r} is forbidden: write {' | '.join(target)}", form)


CHECK = Check("glossary", "warning", find)

"""Words of the other language left in a translation.

In Chinese: English with syntax of its own (two lower-case words together, a function word), or a lower-case word of the
source that is no term of the glossary and stands in no bracket or quotation. In English: Chinese, but for a quoted or
bracketed mention of at most four characters.

    msgstr "家人可以 help you remember your medicines。"

Wrong for commands and identifiers: put them in code spans.
"""
from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.checks.view import Check, EntryView, Problem
from pipeline.language.latin import is_listed
from pipeline.language.policy import MENTION, masked, phrases, words_of

HAN_RUN = re.compile("[\u3400-\u9fff]+")
SHORT = 4  # letters: shorter lower-case words are units and symbols (kg, pH, px)
ENCLOSED = re.compile(r"[（(「“‘《\[][^（(「“‘《\[）)」”’》\]\n]{0,60}\Z")


def find(view: EntryView) -> Iterator[Problem]:
    """The words left."""
    if view.is_born and view.target == view.source:
        return
    plain = masked(view.target)
    if view.target_lang == "zh":
        if HAN_RUN.search(plain):
            yield from _english(view, plain)
    elif view.target_lang == "en":
        rest = MENTION.sub("", plain)
        if found := HAN_RUN.search(rest):
            yield Problem(f"Chinese is left: {found[0]}", found[0])


def _english(view: EntryView, plain: str) -> Iterator[Problem]:
    words = words_of(plain)
    left = [group for group in phrases(plain, words) if _is_left(group[0].start, plain)]
    if left:
        text = plain[left[0][0].start:left[0][-1].end]
        yield Problem(f"English is left: {text}", text)
        return
    low = view.source.lower()
    terms = {word for term in view.page.terms for word in term.words()}
    for word in words:
        if word.kind == "word" and len(word.low) >= SHORT and word.low not in terms and is_listed(word.low) \
                and re.search(rf"\b{re.escape(word.low)}\b", low) and not ENCLOSED.search(plain[:word.start]):
            yield Problem(f"English is left: {word.low}", word.low)
            return


def _is_left(start: int, plain: str) -> bool:
    """Is the phrase no gloss in a bracket or quotation?"""
    return not ENCLOSED.search(plain[:start])


CHECK = Check("residue", "warning", find)

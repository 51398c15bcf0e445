"""Marks of the wrong width, doubled marks, stray spaces, full-width letters in a translation.

The rules of cleaning judge translations too, without those that may be a matter of taste. `diglot check --fix` applies
what they propose.

    msgstr "接着,向左转."  →  "接着，向左转。"

Wrong where a rule of cleaning is wrong; `diglot rules mark-width` says when.
"""
from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline.checks.view import Check, EntryView, Problem
from pipeline.cleaning import FIXES, Settings, clean

KEPT = frozenset({"mark-width", "repeated-marks", "stray-spaces", "wide-characters", "entities"})
INNER_SPACE = re.compile("[\u4e00-\u9fff] (?=[\u4e00-\u9fff])")
# What cleaning could object to in Chinese: most translations have nothing of it and need no closer look.
SUSPECT = re.compile(r"[,;:?!()&\t\u00a0\u2000-\u200a\u3000\uff10-\uff5a]|\.(?!\d)|  | [，。？！：；、]|[，。？！：；、] "
                     r"|[，、；：。]{2}"
                     r"|[A-Za-z]{2} [A-Za-z]{2,}[^\u3400-\u9fff]{0,80}[，。？！：；（]|[。．｡]\.|(?<![\u3400-\u9fff])（")
KEPT_ENGLISH = KEPT | {"glued-words", "missing-space"}


def find(view: EntryView) -> Iterator[Problem]:
    """What cleaning would change in a translation, one problem for all."""
    for target in view.targets:
        fixed = fixed_text(target, view.target_lang)
        if _without_brackets(fixed) != _without_brackets(target):
            edit = clean(target.strip(), _settings(view.target_lang)).edits[0]
            old = target.strip()[edit.start:edit.end]
            yield Problem(f"{edit.rule.split('+')[0].replace('-', ' ')}: write {_around(fixed, edit.start)!r}", old)
        elif view.target_lang == "zh" and INNER_SPACE.search(target) and not INNER_SPACE.search(view.source):
            yield Problem("a space between Chinese characters", " ")


@cache
def _settings(lang: str) -> Settings:
    """The rules that judge a translation; words can be glued in English only."""
    kept = KEPT_ENGLISH if lang == "en" else KEPT
    return Settings(lines=False, off=frozenset(fix.name for fix in FIXES) - kept)


def _without_brackets(text: str) -> str:
    """The text with all round brackets half-width: their width alone is a matter of taste."""
    text = text.replace("（", "(").replace("）", ")")
    return re.sub(r" ?([()]) ?", r"\1", text)


def fixed_text(text: str, lang: str) -> str:
    """The text with its marks put right, and with the blanks at its ends as they are (another rule)."""
    inner = text.strip()
    if not inner or "\n" in inner or (lang == "zh" and not SUSPECT.search(inner)):
        return text
    return text.replace(inner, clean(inner, _settings(lang)).text, 1)


def _around(text: str, at: int) -> str:
    return text[max(0, at - 6):at + 6]


CHECK = Check("typography", "warning", find)

"""A source text with damage that cleaning would repair.

Its msgid was written before a rule of cleaning existed, or by another tool. `diglot run` brings the clean text, and keeps
the translation.

    msgid "call thedoctor,,,, if it hurts"

Wrong where a rule of cleaning is wrong: switch that rule off for the page.
"""
from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.view import Check, PageView, Problem
from pipeline.cleaning import Settings, clean

RULES = frozenset({"glued-words", "repeated-marks", "mark-width", "mojibake", "invisible-characters"})


def find(page: PageView) -> Iterator[Problem]:
    """Live entries whose msgid is not clean."""
    if page.expected is None or page.template is not None:
        return
    settings = Settings(lines=False, known=frozenset(word for term in page.terms for word in term.words()))
    for entry in page.live:
        cleaned = clean(entry.msgid, settings)
        rules = sorted({rule for edit in cleaned.edits for rule in edit.rule.split("+")} & RULES)
        if rules:
            yield Problem(f"the source is not clean ({', '.join(rules)}): call `diglot run`", entry=entry)


CHECK = Check("dirty-source", "warning", find, "page")

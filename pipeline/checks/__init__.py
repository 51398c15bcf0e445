"""Checks of catalogs: state, fidelity, language, typography, consistency, the file.

To add one, write a module whose docstring says what, why, an example, and when it is wrong, and enter it in `CHECKS`.
"""
from __future__ import annotations

from pipeline.checks import (
    bad_characters,
    balance,
    catalog_file,
    dirty_source,
    doubled_line,
    doubled_words,
    drift,
    edge_spaces,
    end_marks,
    fuzzy,
    glossary,
    inconsistent,
    length,
    line_breaks,
    markup,
    missing,
    mixed_source,
    negation,
    numbers,
    obsolete,
    out_of_step,
    residue,
    shifted,
    spacing,
    stale,
    typography,
    units,
    unreadable_page,
    untranslated,
    wrong_script,
)
from pipeline.checks.runner import CheckSettings, check_page
from pipeline.checks.view import Check, PageView

__all__ = ["CHECKS", "Check", "CheckSettings", "PageView", "check_page"]

CHECKS: tuple[Check, ...] = (
    unreadable_page.CHECK,
    catalog_file.CHECK,
    drift.CHECK,
    out_of_step.CHECK,
    missing.CHECK,
    fuzzy.CHECK,
    stale.CHECK,
    mixed_source.CHECK,
    dirty_source.CHECK,
    doubled_line.CHECK,
    obsolete.CHECK,
    untranslated.CHECK,
    residue.CHECK,
    wrong_script.CHECK,
    numbers.CHECK,
    units.CHECK,
    *markup.CHECKS,
    line_breaks.CHECK,
    negation.CHECK,
    length.CHECK,
    shifted.CHECK,
    end_marks.CHECK,
    typography.CHECK,
    balance.CHECK,
    doubled_words.CHECK,
    edge_spaces.CHECK,
    spacing.CHECK,
    bad_characters.CHECK,
    inconsistent.CHECK,
    glossary.CHECK,
)

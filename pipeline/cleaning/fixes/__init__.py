"""The fixes, in the order in which a paragraph meets them: characters, lines, marks, words, sentences.

To add one, write a module whose docstring says what, why, an example, and when it would be wrong, and enter it here.
"""
from __future__ import annotations

from pipeline.cleaning.fixes import (
    blank_lines,
    composed_forms,
    entities,
    glued_words,
    invisible,
    list_marks,
    lost_capital,
    mark_width,
    missing_space,
    missing_stop,
    mixed_spacing,
    mojibake,
    repeated_marks,
    stray_spaces,
    wide_characters,
    wrapped_lines,
)
from pipeline.cleaning.passage import Fix

FIXES: tuple[Fix, ...] = (
    mojibake.FIX,
    entities.FIX,
    invisible.FIX,
    wide_characters.FIX,
    composed_forms.FIX,
    blank_lines.FIX,
    list_marks.FIX,
    wrapped_lines.FIX,
    stray_spaces.FIX,
    repeated_marks.FIX,
    mark_width.FIX,
    missing_space.FIX,
    glued_words.FIX,
    mixed_spacing.FIX,
    lost_capital.FIX,
    missing_stop.FIX,
)

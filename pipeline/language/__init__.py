"""Sentences and their languages."""
from __future__ import annotations

from pipeline.language.detection import describe, detect, foreign_words, spans
from pipeline.language.scripts import script_of, to_script

__all__ = ["describe", "detect", "foreign_words", "script_of", "spans", "to_script"]

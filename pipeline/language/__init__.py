"""Sentences and their languages."""
from __future__ import annotations

from pipeline.language.detection import describe, detect, foreign_words, spans
from pipeline.language.scripts import script_of, to_script
from pipeline.language.segments import in_company, segment, segments_of

__all__ = ["describe", "detect", "foreign_words", "in_company", "script_of", "segment", "segments_of", "spans", "to_script"]

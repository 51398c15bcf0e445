"""Cleaning: what is certainly broken is repaired, as edits of the raw text; everything else stays."""
from __future__ import annotations

from pipeline.cleaning.cleaner import clean
from pipeline.cleaning.edits import Cleaned
from pipeline.cleaning.fixes import FIXES
from pipeline.cleaning.passage import Settings

__all__ = ["FIXES", "Cleaned", "Settings", "clean"]

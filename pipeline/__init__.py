"""diglot: messy, half-translated English/Chinese pages in, two clean language versions that stay aligned out.

The public names are imported when first used, so that `import pipeline` costs nothing.
"""
from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.cleaning import clean
    from pipeline.flow import Project
    from pipeline.language import detect, segment

__version__ = "0.1.0"
__all__ = ["Project", "clean", "detect", "segment"]

_HOMES = {"clean": "pipeline.cleaning", "segment": "pipeline.language", "detect": "pipeline.language",
          "Project": "pipeline.flow"}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'pipeline' has no attribute {name!r}")
    return getattr(importlib.import_module(_HOMES[name]), name)

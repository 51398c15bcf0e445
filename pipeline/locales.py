"""Locale names as gettext writes them ("en", "zh_CN", "zh_Hant_HK"): language, script, plural rules come from Babel."""
from __future__ import annotations

import re
from functools import cache

NAME = re.compile(r"[a-z]{2,3}(?:_[A-Z][a-z]{3})?(?:_(?:[A-Z]{2}|\d{3}))?(?:@[a-z]+)?")
HANT_REGIONS = {"TW", "HK", "MO"}


def is_locale(name: str) -> bool:
    """Is this a locale name in gettext's form?"""
    return NAME.fullmatch(name) is not None


@cache
def language_of(locale: str) -> str:
    """The language code of a locale: "zh" of "zh_CN"."""
    return locale.partition("_")[0].partition("@")[0]


@cache
def script_of(locale: str) -> str | None:
    """"Hans" or "Hant" for a Chinese locale, else None. Written out, or by region as CLDR has it."""
    parts = locale.partition("@")[0].split("_")
    if parts[0] != "zh":
        return None
    if "Hant" in parts or HANT_REGIONS & set(parts):
        return "Hant"
    return "Hans"

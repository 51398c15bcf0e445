"""Writing systems: which letters are whose, and simplified against traditional Chinese."""
from __future__ import annotations

import re
from functools import cache
from typing import Any

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
LATIN = "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"
IS_HAN = re.compile(f"[{HAN}]")
# The main language of each other script; Cyrillic and Arabic are told apart by letters that only some languages have.
SCRIPTS = {
    "ko": "\u1100-\u11ff\u3130-\u318f\uac00-\ud7af", "ru": "\u0400-\u052f", "el": "\u0370-\u03ff\u1f00-\u1fff",
    "ar": "\u0600-\u06ff\u0750-\u077f", "he": "\u0590-\u05ff", "th": "\u0e00-\u0e7f", "hi": "\u0900-\u097f",
    "bn": "\u0980-\u09ff", "ta": "\u0b80-\u0bff", "te": "\u0c00-\u0c7f", "ka": "\u10a0-\u10ff", "hy": "\u0530-\u058f",
    "km": "\u1780-\u17ff", "lo": "\u0e80-\u0eff", "my": "\u1000-\u109f", "am": "\u1200-\u137f",
}
KANA = re.compile("[\u3041-\u30ff\u31f0-\u31ff\uff66-\uff9d]")
OTHER = re.compile("|".join(f"(?P<{code}>[{letters}])" for code, letters in SCRIPTS.items()))
VARIANTS = {"ru": (("uk", "іїєґ"), ("be", "ўі")), "ar": (("fa", "پچژگ"), ("ur", "ٹڈڑے"))}


def other_script(text: str, han: int, latin: int) -> str | None:
    """The language of a text that is mostly in another script than Han and Latin, given how many letters it has of both.

    Japanese is told by its kana: one for every eight Han characters is enough.
    """
    kana = len(KANA.findall(text))
    if kana and kana * 8 >= kana + han and kana + han > latin:
        return "ja"
    counts: dict[str, int] = {}
    for found in OTHER.finditer(text):
        code = str(found.lastgroup)
        counts[code] = counts.get(code, 0) + 1
    if not counts:
        return None
    code = max(counts, key=lambda key: counts[key])
    if counts[code] * 2 <= han or counts[code] < latin:
        return None
    return next((variant for variant, letters in VARIANTS.get(code, ()) if any(char in text for char in letters)), code)


def script_of(text: str) -> str | None:
    """"Hans" or "Hant"; None where both are possible.

    Decided by the characters that only one of them uses; where there are none, by OpenCC's words: the script that a
    conversion leaves alone while the other one changes it.
    """
    hans, hant = _tables()
    simplified, traditional = len(hans.findall(text)), len(hant.findall(text))
    if simplified == traditional == 0 and IS_HAN.search(text):
        simplified, traditional = to_script(text, "Hant") != text, to_script(text, "Hans") != text
    return None if simplified == traditional else "Hans" if simplified > traditional else "Hant"


def characters_of(text: str, script: str) -> str:
    """The characters of a text that only the script "Hans" or "Hant" has, in their order."""
    hans, hant = _tables()
    return "".join((hans if script == "Hans" else hant).findall(text))


def to_script(text: str, script: str) -> str:
    """Chinese text in simplified ("Hans") or traditional ("Hant") characters, by OpenCC's tables of words."""
    converted: str = _converter("t2s" if script == "Hans" else "s2t").convert(text)
    return converted


@cache
def _converter(name: str) -> Any:  # noqa: ANN401  (OpenCC has no types)
    from opencc import OpenCC

    return OpenCC(name)


@cache
def _tables() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Characters of simplified text only, and of traditional text only.

    A character is simplified only when OpenCC changes it and Big5, the set of Taiwan, lacks it; traditional only when
    OpenCC changes it and GB 2312, the set of the mainland, lacks it. So those that both sides write (后, 里, 干) are
    in neither.
    """
    every = [chr(code) for code in range(0x4E00, 0xA000)]
    joined = "\n".join(every)
    to_hans, to_hant = (_converter(name).convert(joined).split("\n") for name in ("t2s", "s2t"))
    hans = "".join(char for char, new in zip(every, to_hant, strict=True) if char != new and not _fits(char, "big5"))
    hant = "".join(char for char, new in zip(every, to_hans, strict=True) if char != new and not _fits(char, "gb2312"))
    return re.compile(f"[{hans}]"), re.compile(f"[{hant}]")


def _fits(char: str, codec: str) -> bool:
    try:
        char.encode(codec)
    except UnicodeEncodeError:
        return False
    return True

"""Build pipeline/data/language/words.txt: the most frequent words of the languages written in Latin letters.

    python pipeline/data/build_language.py        needs `pip install wordfreq`

A line a language: its code, a tab, its words by falling frequency. Frequencies are not kept: the rank tells them well
enough (Zipf's law). Source and licence: LICENCE.txt beside the file.
"""
from __future__ import annotations

import re
from pathlib import Path

LANGUAGES = "en fr de es it pt nl vi id sv da nb fi pl cs ro hu tr".split()
SIZES = {"en": 24_000, "vi": 3_000}
SIZE = 7_000
WORD = re.compile(r"[a-z\u00df-\u024f\u1e00-\u1eff]+(?:['’][a-z]+)?")
TARGET = Path(__file__).parent / "language" / "words.txt"


def main() -> None:
    """Write the file."""
    from wordfreq import top_n_list

    lines = []
    for code in LANGUAGES:
        size = SIZES.get(code, SIZE)
        words = [word for word in top_n_list(code, size * 2, ascii_only=False) if WORD.fullmatch(word)]
        lines.append(f"{code}\t{' '.join(words[:size])}\n")
    TARGET.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()

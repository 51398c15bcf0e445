"""The last sentence of a running paragraph without its stop.

Only where the paragraph is plainly prose: an earlier sentence of it ends with a mark, or it is a long line with
a subject and a finite verb. Never in headings, list items, lines that end with a mark of any kind, an address
or a number.

    The liver is large. It can repair itself → The liver is large. It can repair itself.

Wrong for a signature or a caption on the same line.
"""
from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.cleaning.passage import Fix, Passage
from pipeline.cleaning.protection import Shield
from pipeline.cleaning.sentences import UNFINISHED, WORD, ends_of, is_running
from pipeline.formats.lines import HAN
from pipeline.model import Edit

OPEN_END = re.compile(rf"(?P<en>[a-z]{{2}}[)”\"’]?)$|(?P<zh>[{HAN}][）”」』]?)$")
LINE = re.compile(r"[^\n]+")
IS_HAN = re.compile(f"[{HAN}]")


def find(passage: Passage) -> Iterator[Edit]:
    """Edits at the end of the paragraph: its last line, where it is prose."""
    text = passage.text
    found = OPEN_END.search(text, max(0, len(text) - 4))
    if not found:
        return
    line = text[text.rfind("\n") + 1:]
    if Shield(passage.protected[-1:]).covers(len(text) - 1, len(text)) or not is_running(line):
        return
    ends = ends_of(line)
    last = line[ends[-1][1] if ends else 0:].strip()
    if ends and not _is_sentence(last):
        return
    if found["en"] and WORD.findall(last)[-1:] and WORD.findall(last)[-1] in UNFINISHED:
        return
    if not ends and "\n" in text:
        return
    yield Edit(len(text), len(text), _stop(last, found), FIX.name)


def _is_sentence(text: str) -> bool:
    """Long enough for a sentence of its own."""
    return len(WORD.findall(text)) >= 4 or len(IS_HAN.findall(text)) >= 6


def _stop(last: str, found: re.Match[str]) -> str:
    if found["zh"]:
        return "。"
    return "。" if len(IS_HAN.findall(last)) * 0.6 > len(WORD.findall(last)) else "."


FIX = Fix("missing-stop", find)

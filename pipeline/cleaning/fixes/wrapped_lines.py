"""Lines that were cut to a width, in the middle of a sentence.

A line is joined with the next when it is long, ends without a mark, and the next goes on: with a small letter. A short
line must open a statement ("It was a …"), which the next line ends, without a subject of its own. In a
paragraph that was plainly cut to a width all lines are joined. Between Chinese characters no space is put. Windows line
ends become plain ones.

    Broken bones usually heal within six to eight      →  … within six to eight weeks if they are kept still.
    weeks if they are kept still.

Wrong for verse, addresses and tables: their lines are mostly short, and stay.
"""
from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from pipeline.cleaning.passage import Fix, Passage
from pipeline.formats.lines import HAN, mark_of
from pipeline.model import Edit

LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
BREAKS = re.compile(r"[\r\n]\s*")
WIDE = re.compile(f"[{HAN}\u3000-\u303f\uff00-\uffef]")
ENDED = re.compile(r"[.!?。！？…:：;；][”’\"'」』）)\]】]*$")
GOES_ON = re.compile(r"[a-z(“\"‘'（「]|\d+(?![.)、\d])")
# The start of a statement, and a next line that is no statement of its own: "It was a cold" / "night in the city."
STATEMENT = re.compile(r"(?:It|This|That|There|He|She|They|We|The \w+|A \w+) (?:is|are|was|were|has|had|have|can|will|may) ")
OWN_SUBJECT = re.compile(r"(?:it|this|that|these|those|there|he|she|they|we|i|you|the|a|an|my|your|our|his|her|its|their)\b")
LONG, FULL = 28, 40  # columns
EVEN, MOST = 0.65, 0.5  # shares


def find(passage: Passage) -> Iterator[Edit]:
    """Edits of line breaks."""
    text = passage.text
    if "\n" not in text and "\r" not in text:
        return
    if not passage.settings.lines:
        yield from _without_lines(text)
        return
    found = [match for match in LINE.finditer(text) if match[0]]
    lines = [match[0].rstrip("\r\n") for match in found]
    wrapped = _is_wrapped([line.strip() for line in lines])
    for k, match in enumerate(found[:-1]):
        start, end = match.start() + len(lines[k]), match.end()
        line, after = lines[k].strip(), lines[k + 1].strip()
        if line and after and not mark_of(lines[k + 1]) and (
                _goes_on(line, after) or (wrapped and not mark_of(lines[k]))):
            blank = len(lines[k]) - len(lines[k].rstrip())
            lead = len(lines[k + 1]) - len(lines[k + 1].lstrip())
            yield Edit(start - blank, end + lead, _glue(line, after), FIX.name)
        elif text[start:end] != "\n":
            yield Edit(start, end, "\n", FIX.name)


def _without_lines(text: str) -> Iterator[Edit]:
    """Line breaks as spaces, for text whose lines mean nothing."""
    done = 0
    for found in BREAKS.finditer(text):
        start = done + len(text[done:found.start()].rstrip())
        done = found.end()
        yield Edit(start, done, _glue(text[max(0, start - 2):start], text[done:done + 1]), FIX.name)


def _columns(text: str) -> int:
    return len(text) + len(WIDE.findall(text))


def _goes_on(line: str, after: str) -> bool:
    """Is the line long or plainly a statement, unfinished, and continued by the next?"""
    if ENDED.search(line):
        return False
    if _columns(line) < LONG and not STATEMENT.match(line):
        return False
    if _columns(line) < LONG:
        return after[0].islower() and bool(ENDED.search(after)) and not OWN_SUBJECT.match(after)
    if WIDE.match(line[-1]) and line[-1] not in "，、；）」』”":
        return bool(WIDE.match(after)) and _columns(line) >= FULL
    return bool(GOES_ON.match(after) or (WIDE.match(after) and WIDE.match(line[-1]) and _columns(line) >= FULL))


def _is_wrapped(lines: list[str]) -> bool:
    """Three lines or more that were cut at a width, at least one of them in mid-sentence.

    Either the next word would never have fitted, or all lines but the last are about as long as the longest, most have
    no end mark, and one plainly goes on in the next.
    """
    if len(lines) < 3 or any(mark_of(line) for line in lines[1:]):
        return False
    widths, breaks = [_columns(line) for line in lines], list(itertools.pairwise(lines))
    longest = max(widths)
    if longest < FULL:
        return False
    unfinished = sum(not ENDED.search(line) for line in lines[:-1])
    if unfinished and all(_columns(line) + 1 + _columns(after.split(" ")[0] if " " in after else after[:1]) > longest
                          for line, after in breaks):
        return True
    return (min(widths[:-1]) >= EVEN * longest and unfinished >= MOST * len(breaks)
            and any(_goes_on(line, after) for line, after in breaks))


def _glue(line: str, after: str) -> str:
    if not line or not after or (WIDE.match(line[-1]) and WIDE.match(after)):
        return ""
    return "" if line[-1] == "-" and line[-2:-1].isalpha() and after[0].islower() else " "


FIX = Fix("wrapped-lines", find)

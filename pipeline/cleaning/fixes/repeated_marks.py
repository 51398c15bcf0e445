"""Marks that stand there twice.

",,,,", ", ,", "，,", "。。" are what is left where a scraper dropped the links between them. The first mark of a run
stays. Emphasis and ellipses are the author's and stay: "...", "……", "?!", "!!", "--". "..." at the end of a paragraph
is taken for a repeated stop only where the paragraph repeats other marks too, or ends with a long, finished statement.

    heart disease,,,,kidney disease → heart disease,kidney disease   (missing-space then parts the words)

Wrong in text about marks, for two dots meant as an ellipsis, and for a long statement that its author let trail off.
"""
from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.cleaning.passage import Fix, Passage
from pipeline.cleaning.protection import Shield
from pipeline.cleaning.sentences import UNFINISHED, WORD, ends_of
from pipeline.model import Edit

PAUSES = ",，、;；:："
RUN = re.compile(
    rf"(?P<pause>[{PAUSES}])(?:[ \t\u00a0]*[{PAUSES}])+(?!(?<=\d,,)\d)|(?P<stop>。)(?:[ \t]*[。.](?![A-Za-z0-9]))+"
    r"|(?<=[\w)\]”’\"'%])(?P<dot>\.)(?:\.(?![.\w/\\])|(?:[ \t]+\.){1,2}(?![.\w]|[ \t]+\.)|[ \t]*。)"
    r"|(?<=[a-z0-9]{2})(?P<dots>\.)\.{2,}(?=\s*\Z)"
    r"|(?P<ask>[?？!！])(?:[ \t]+(?P=ask))+|(?P<asks>[?？])(?P=asks)+(?![!！?？])|[,，、][ \t]*(?P<last>。)")
TRIGGER = re.compile(r"[,，、;；:：.。?？!！][ \t\u00a0]*[,，、;；:：.。?？!！]")
STATEMENT = 10  # words
SPOKEN = re.compile(r"[?!“”\"…]|\.\.|\b(?:I|we|We|you|You|me|my|My|our|Our|your|Your|us)\b")
SCOPE = re.compile(r":[:)(]|\w::\w|[:;]-?[)(DP]")


def find(passage: Passage) -> Iterator[Edit]:
    """Edits that leave the first mark of each run."""
    if not TRIGGER.search(passage.text):
        return
    shield, stutters = Shield(passage.protected), False
    for found in RUN.finditer(passage.text):
        if shield.covers(*found.span()) or SCOPE.match(passage.text, max(0, found.start() - 1)):
            continue
        if not stutters and len(found[0]) <= 3 and (
                found["asks"] or (found["dots"] and not _is_statement(passage.text[:found.start()]))):
            continue  # an ellipsis or emphasis, unless the paragraph repeats other marks too
        stutters = True
        new = found[str(found.lastgroup)]
        yield Edit(found.start(), found.end(), new, FIX.name)


def _is_statement(text: str) -> bool:
    """Does the text end with a long, finished sentence that nobody speaks? There an ellipsis has nothing to leave out."""
    ends = ends_of(text)
    last = text[ends[-1][1] if ends else 0:].strip()
    words = WORD.findall(last)
    return (len(words) >= STATEMENT and last[0].isupper() and not SPOKEN.search(text)
            and words[-1].lower() not in UNFINISHED)


FIX = Fix("repeated-marks", find)

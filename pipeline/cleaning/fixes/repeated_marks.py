"""Marks that stand there twice.

",,,,", ", ,", "，,", "。。" are what is left where a scraper dropped the links between them. The first mark of a run
stays. Emphasis and ellipses are the author's and stay: "...", "……", "?!", "!!", "--". Only in a paragraph that repeats
other marks too is "..." at its end taken for a repeated stop.

    heart disease,,,,kidney disease → heart disease,kidney disease   (missing-space then parts the words)

Wrong in text about marks, and for two dots meant as an ellipsis.
"""
from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.cleaning.passage import Fix, Passage
from pipeline.cleaning.protection import Shield
from pipeline.model import Edit

PAUSES = ",，、;；:："
RUN = re.compile(
    rf"(?P<pause>[{PAUSES}])(?:[ \t\u00a0]*[{PAUSES}])+(?!(?<=\d,,)\d)|(?P<stop>。)(?:[ \t]*[。.](?![A-Za-z0-9]))+"
    r"|(?<=[\w)\]”’\"'%])(?P<dot>\.)(?:\.(?![.\w/\\])|(?:[ \t]+\.)+(?![.\w])|[ \t]*。)"
    r"|(?<=[a-z0-9]{2})(?P<dots>\.)\.{2,}(?=\s*\Z)"
    r"|(?P<ask>[?？!！])(?:[ \t]+(?P=ask))+|(?P<asks>[?？])(?P=asks)+(?![!！?？])|[,，、][ \t]*(?P<last>。)")
TRIGGER = re.compile(r"[,，、;；:：.。?？!！][ \t\u00a0]*[,，、;；:：.。?？!！]")
SCOPE = re.compile(r":[:)(]|\w::\w|[:;]-?[)(DP]")


def find(passage: Passage) -> Iterator[Edit]:
    """Edits that leave the first mark of each run."""
    if not TRIGGER.search(passage.text):
        return
    shield, stutters = Shield(passage.protected), False
    for found in RUN.finditer(passage.text):
        if shield.covers(*found.span()) or SCOPE.match(passage.text, max(0, found.start() - 1)):
            continue
        if not stutters and len(found[0]) <= 3 and (found["dots"] or found["asks"]):
            continue  # an ellipsis or emphasis, unless the paragraph repeats other marks too
        stutters = True
        new = found[str(found.lastgroup)]
        yield Edit(found.start(), found.end(), new, FIX.name)


FIX = Fix("repeated-marks", find)

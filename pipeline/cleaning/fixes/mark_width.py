"""Half-width marks in Chinese and full-width marks in English.

The width follows the language of the clause that a mark closes, not that of the page or of the nearest word; a Chinese
sentence may mention English, and the other way round. Numbers and times keep their marks, straight quotes stay, and
where a clause is of neither language, or ends in a long run of the other, nothing is done. Brackets change in pairs;
half-width ones around a name in Latin letters stay where the paragraph shows no other fault.

    肾结石很常见,多数可以自行排出. → 肾结石很常见，多数可以自行排出。      stones。Most → stones. Most

Wrong when a Chinese text keeps half-width marks on purpose: switch it off for those pages.
"""
from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.cleaning.clauses import Clause, brackets, clauses
from pipeline.cleaning.passage import Fix, Passage
from pipeline.cleaning.protection import Shield
from pipeline.cleaning.sentences import is_abbreviation
from pipeline.formats.lines import HAN, mark_of
from pipeline.model import Edit

WIDE = {",": "，", ".": "。", "?": "？", "!": "！", ":": "：", ";": "；"}
INSIDE_NUMBER = re.compile(r"(?<=\d)(?:[：．]\d|，\d{3}(?!\d))")
ITEM_NUMBER = re.compile(r"(?<![\d.])\d{1,2}$")
WIDE_MARKS = frozenset(WIDE.values())
NARROW = {"，": ",", "。": ".", "？": "?", "！": "!", "：": ":", "；": ";", "．": ".", "｡": "."}
SENTENCE = re.compile(r"[^.。?？!！｡．\n]+[.。?？!！｡．\n]?|[.。?？!！｡．\n]")
HALF_MARK, WIDE_MARK = re.compile(r"[,.?!:;()]"), re.compile("[，。？！：；（）．｡]")
LATIN = re.compile("[A-Za-z0-9]")
IS_HAN = re.compile(f"[{HAN}]")


def find(passage: Passage) -> Iterator[Edit]:
    """Edits of marks, with the space after them where the width changes."""
    text = passage.text
    if text.isascii() or not any(map(_is_suspicious, SENTENCE.findall(text))):
        return
    found = clauses(text, passage.protected)
    edits = [*_marks(passage, found)]
    is_wide = "（" in text or "）" in text or any(edit.new in WIDE_MARKS for edit in edits)
    edits += _brackets(passage, found, is_wide=is_wide)
    end = -1
    for edit in sorted(edits):
        if edit.start >= end:
            yield edit
            end = edit.end


def _is_suspicious(sentence: str) -> bool:
    """Do marks of one language meet letters of the other? Spares most sentences the closer look."""
    has_latin = LATIN.search(sentence)
    if has_latin and sentence.isascii():
        return False
    if HALF_MARK.search(sentence) and (not has_latin or IS_HAN.search(sentence)):
        return True
    return bool(has_latin and WIDE_MARK.search(sentence))


def _marks(passage: Passage, found: list[Clause]) -> Iterator[Edit]:
    text = passage.text
    for clause in found:
        mark, at = clause.mark, clause.end
        if mark in WIDE and clause.lang == "zh" and _is_prose_mark(text, at):
            after = at + 1
            if text[after:after + 1] == " " and (mark in ",:;" or IS_HAN.match(text[after + 1:after + 2])):
                after += 1  # a full-width mark brings its own space
            yield Edit(at, after, WIDE[mark], FIX.name)
        elif mark == "｡" and clause.lang == "zh":
            yield Edit(at, at + 1, "。", FIX.name)
        elif mark in NARROW and clause.lang == "en" and text[at - 1:at].strip():
            nxt = text[at + 1:at + 2]
            parts = (nxt.isalnum() or nxt in "“\"‘(（《「") and not INSIDE_NUMBER.match(text, at)
            yield Edit(at, at + 1, NARROW[mark] + (" " if nxt and parts else ""), FIX.name)


def _is_prose_mark(text: str, at: int) -> bool:
    """Does the half-width mark at `at` close a Chinese clause, rather than stand in a number, a name or an ellipsis?"""
    before, after, mark = text[at - 1:at], text[at + 1:at + 2], text[at]
    if mark in ":;" and after and after in ")(-/":
        return False
    if mark == ".":
        return _is_stop(text, at, before, after)
    is_between_digits = before.isdigit() and after.isdigit()
    return not is_between_digits and not (mark == ":" and _is_word(before) and _is_word(after))


def _is_stop(text: str, at: int, before: str, after: str) -> bool:
    if "." in (before, after) or (before.isdigit() and IS_HAN.match(after)) or (_is_word(before) and _is_word(after)):
        return False
    if ITEM_NUMBER.search(text, max(0, at - 4), at) and after == " ":
        return False  # "step 1. Open it"
    if not _is_word(before):
        return not after or after in " \n\t”’\"'」』）)" or not after.isascii()
    if is_abbreviation(text, at):
        return False
    behind = text[at + 1:at + 3].strip(" ")[:1]
    return not _is_word(behind) or (before.isalpha() and after == " " and behind.isupper())


def _is_word(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _brackets(passage: Passage, found: list[Clause], *, is_wide: bool) -> Iterator[Edit]:
    text, shield = passage.text, Shield(passage.protected)
    edits = []
    for start, end, lang in brackets(text, found, is_wide=is_wide):
        wanted = {"zh": "（）", "en": "()"}.get(lang or "")
        if wanted is None or (text[start - 1:start] in ("", "\n") and mark_of(text[start:start + 12])):
            continue
        for at, new in ((start, wanted[0]), (end, wanted[1])):
            if text[at] != new:
                edits.append(_bracket(text, at, new))
    for edit in sorted(edits):
        if not shield.covers(edit.start, edit.end):
            yield edit


def _bracket(text: str, at: int, new: str) -> Edit:
    """A bracket in its other width; the half-width one takes the space that the full-width one held."""
    start, end = at, at + 1
    if new == "(" and text[at - 1:at].isalnum() and text[at - 1].isascii():
        new = " ("
    elif new == ")" and text[end:end + 1].isalnum():
        new = ") "
    elif new == "（" and at and text[at - 1] == " ":
        start = at - 1
    elif new == "）" and text[end:end + 1] == " " and IS_HAN.match(text[end + 1:end + 2]):
        end += 1
    return Edit(start, end, new, FIX.name)


FIX = Fix("mark-width", find)

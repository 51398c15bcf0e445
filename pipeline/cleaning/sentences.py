"""Rough sentences of a line, for the two fixes that mend their ends; segmentation proper comes after cleaning."""
from __future__ import annotations

import re

from pipeline.formats.lines import HAN, mark_of


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


STOP = re.compile(rf"(?<=[a-z0-9)%”’\"{HAN}])(?:[.?!]+[”’\")]?(?= +\S|$)|[。？！]+[”」』）)]?(?= *\S|$))")
LAST_WORD = re.compile(r"[A-Za-z.]+$")
IS_HAN = re.compile(f"[{HAN}]")
WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")
ABBREVIATIONS = _words(
    "etc vs no vol fig figs eq sec sect approx dept est ext inc ltd co corp jr sr st mt ft dr mr mrs ms prof rev gen "
    "col lt sgt capt gov sen rep hon ave blvd rd jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri "
    "sat sun al ca cf ed eds p pp min max avg a.m p.m e.g i.e u.s u.k bros")
# Words by which a line of at least seven words is known to be a sentence and no heading: how it begins, what is finite.
OPENERS = _words(
    "the a an this that these those it they we you he she i there here many most some all both each every few several "
    "no such his her their our your my its one two three people")
FINITE = _words(
    "is are was were am has have had do does did can could may might must will would shall should cannot isn't aren't "
    "wasn't weren't don't doesn't didn't can't won't hasn't haven't")
VERBS = _words(
    "need needs cause causes happen happens occur occurs make makes take takes get gets go goes grow grows outgrow "
    "become becomes begin begins start starts stop stops help helps keep keeps lead leads live lives know knows think "
    "thinks say says see sees feel feels find finds give gives use uses work works show shows turn turns come comes "
    "bring brings eat eats drink drinks run runs sleep sleeps recover recovers suffer suffers develop develops depend "
    "depends remain remains contain contains include includes require requires prefer prefers allow allows affect "
    "affects believe believes belong belongs")
# A verb behind one of these belongs to a clause inside: "The foods you should avoid" is a heading.
SUBORDINATE = _words(
    "you we they i he she it that which who what how when where if why")

# Words that no sentence ends with: what stops there was cut off.
UNFINISHED = _words(
    "a an the of in on at by for with from to into and or but as that which who is are was were has have had will "
    "can may its their his her more most other such than this these not very")


def ends_of(line: str) -> list[tuple[int, int]]:
    """(start, end) of the marks that end a sentence inside the line or at its end; abbreviations end none."""
    out = []
    for found in STOP.finditer(line):
        if found[0][0] == ".":
            is_number = line[found.start() - 1:found.start()].isdigit() and found.end() < 4
            if is_number or is_abbreviation(line, found.start()):
                continue
        out.append(found.span())
    return out


def is_abbreviation(text: str, at: int) -> bool:
    """Does the stop at `at` close an abbreviation or an initial?"""
    last = LAST_WORD.search(text, max(0, at - 12), at)
    word = last[0].lower() if last else ""
    return word in ABBREVIATIONS or "." in word or len(word) == 1


def is_running(line: str) -> bool:
    """Is the line plainly prose: no list item, and with a finished sentence, or a long one with a finite verb?"""
    return not mark_of(line) and (bool(ends_of(line)) or is_prose(line))


def is_prose(text: str) -> bool:
    """Is this by itself plainly a sentence: seven words or more, a subject at the start, its finite verb, no title?"""
    found = WORD.findall(text)
    words = [word.lower().replace("’", "'") for word in found]
    if len(words) < 7 or words[0] not in OPENERS or len(IS_HAN.findall(text)) > len(words):
        return False
    if 2 * sum(word[0].isupper() for word in found[1:]) > len(found):
        return False
    return _has_main_verb(words[1:])


def _has_main_verb(words: list[str]) -> bool:
    """Is there a finite verb outside of the clauses inside?"""
    is_inside = has_verb = False
    for word in words:
        if word in FINITE or word in VERBS:
            if not is_inside:
                return True
            has_verb = True
            continue
        is_inside = word in SUBORDINATE or (is_inside and not has_verb)
        has_verb = has_verb and is_inside
    return False

"""Numbers that lost the space before or after them: "in2010", "12kilometers", "16thcentury"; not 5mg, 3D, mp3."""
from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.cleaning.words.capitals import MONTHS
from pipeline.cleaning.words.lexicon import RARE, entry, lexicon

# Words after which a number may stand, without those that names and formulas are made with (no2, so2, he3, as400).
BEFORE_NUMBER = frozenset(
    "the in of to at by for from with and or but since until till about over under than between before after during "
    "within around through throughout against into onto upon above below near is are was were has have had will "
    "would could can that which who where when while only just nearly almost approximately roughly every all these "
    "those their his her its our your least most another some any more less per via aged".split())
AFTER_NUMBER = frozenset(
    "and or the of to for from with by at is was were are as it he she they we that which who but on".split())
FREQUENT, VERY_FREQUENT = -13.0, -11.6  # log probabilities: two in a million, one in a hundred thousand
UNITS = frozenset(
    "min mins sec secs hrs bit bits byte bytes fold ply way pack alpha beta gamma delta cal kcal mol gal rpm mph "
    "kph bps fps dpi ppm usd eur gbp cny rmb ever some real life chan head gen pin pro plus inch feet amp volt watt "
    "hertz".split())
YEAR = r"(?:1[5-9]|20)\d\d"
NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,4}(?:\.\d+)?|\d{5,9}"
TOKEN = re.compile(
    r"(?<![\w.,/@#\\=+:&'’~*^])(?:(?<!-)|(?<=[a-z]-)(?=\d))(?P<before>[A-Za-z][a-z]+)?(?P<sign>(?(before)[$£€¥]?))"
    rf"(?P<number>{NUMBER})(?P<end>%|(?:st|nd|rd|th|s)(?![a-z])|(?:st|nd|rd|th)(?=[a-z]{{3}})|(?<=0)s(?=[a-z]{{3}}))?"
    r"(?P<after>[A-Za-z][a-z]+)?(?![\w/@=]|[.,:]\d|-\d)")


def number_cuts(text: str) -> Iterator[int]:
    """The offsets in a text at which a number and a word are to part."""
    for found in TOKEN.finditer(text):
        before, after, number = found["before"], found["after"], found["number"]
        if before and _precedes(before, number, found["end"] or ""):
            yield found.end("before")
        elif before:
            continue
        if after and _follows(after, number):
            yield found.start("after")


def precedes_number(word: str) -> bool:
    """May a number follow?"""
    return word in MONTHS or word.lower() in BEFORE_NUMBER


def follows_number(word: str, least: float = VERY_FREQUENT) -> bool:
    """Is this a full word, no unit, and at least so frequent, that may follow a number?"""
    found = entry(word) if word.islower() and len(word) > 3 and word not in UNITS else None
    return found is not None and found.kind == "word" and found.log > least


def _precedes(word: str, number: str, end: str) -> bool:
    if word in MONTHS:
        return not end or end == "th"
    if precedes_number(word):
        return True
    found = lexicon().find(word)
    past = found is not None and found.tag == lexicon().tags.get("d")
    return past and found is not None and found.log > FREQUENT and len(number) > 1


def _follows(word: str, number: str) -> bool:
    is_year = re.fullmatch(YEAR, number) is not None
    if word[0].isupper():
        found = lexicon().find(word) or lexicon().find(word.lower())
        return word in MONTHS or (is_year and len(word) > 3 and found is not None and found.log > FREQUENT)
    if word in AFTER_NUMBER:
        return len(word) > 2 or is_year
    if number.startswith("0") and number != "0" and "." not in number:
        return False
    least = RARE if is_year else FREQUENT if len(number) > 1 else VERY_FREQUENT
    return follows_number(word, least) or (word == "day" and number == "1")

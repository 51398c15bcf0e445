"""Numbers in English and Chinese text, in any writing, as the values they may stand for."""
from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

SCALES_EN = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "k": 1e3, "m": 1e6, "mn": 1e6,
             "bn": 1e9, "b": 1e9, "dozen": 12.0}
SCALES_ZH = {"十": 1e1, "百": 1e2, "千": 1e3, "万": 1e4, "萬": 1e4, "百万": 1e6, "百萬": 1e6, "千万": 1e7, "千萬": 1e7, "亿": 1e8, "億": 1e8,
             "十亿": 1e9, "十億": 1e9, "百亿": 1e10, "百億": 1e10, "万亿": 1e12, "萬億": 1e12, "兆": 1e12}
WORDS = {word: float(value) for value, word in enumerate(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty".split())}
WORDS |= {word: 10.0 * value for value, word in enumerate("thirty forty fifty sixty seventy eighty ninety".split(), 3)}
WORDS |= {word: float(value) for value, word in enumerate(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1)}
WORDS |= {word: float(value) for value, word in enumerate(
    "january february march april may june july august september october november december".split(), 1)}
WORDS |= {word: float(value) for value, word in enumerate(
    "jan feb mar apr may jun jul aug sept oct nov dec".split(), 1) if word not in ("mar", "may")} | {"sep": 9.0}
WORDS |= {"once": 1.0, "twice": 2.0, "half": 0.5, "quarter": 0.25, "double": 2.0, "triple": 3.0, "couple": 2.0, "pair": 2.0, "both": 2.0,
          "dozen": 12.0, "hundred": 100.0, "thousand": 1000.0, "million": 1e6, "billion": 1e9, "single": 1.0, "decade": 10.0,
          "decades": 10.0, "century": 100.0, "hundreds": 100.0, "thousands": 1000.0, "millions": 1e6, "fortnight": 2.0,
          "monday": 1.0, "tuesday": 2.0, "wednesday": 3.0, "thursday": 4.0, "friday": 5.0, "saturday": 6.0, "noon": 12.0,
          "midnight": 0.0, "week": 7.0, "a": 1.0, "an": 1.0, "teens": 10.0, "twenties": 20.0, "thirties": 30.0, "forties": 40.0,
          "fifties": 50.0, "sixties": 60.0, "seventies": 70.0, "eighties": 80.0, "nineties": 90.0}
SHARES = {"half": (30.0, 50.0), "quarter": (15.0, 25.0)}  # of an hour, of a hundred
DIGITS_ZH = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "兩": 2, "廿": 20, "半": 0}
ROMAN = {"II": 2.0, "III": 3.0, "IV": 4.0, "VI": 6.0, "VII": 7.0, "VIII": 8.0, "IX": 9.0, "XI": 11.0, "XII": 12.0, "XIV": 14.0, "XV": 15.0,
         "XVI": 16.0}
DIGITS = re.compile(r"(?P<number>\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<frac>/\d+)?(?:\s?(?P<scale>百万|百萬|千万|千萬|十亿|十億|百亿|百億|万亿"
                    r"|萬億|万|萬|亿|億|兆|千|百|十|hundred|thousand|million|billion|trillion|dozen|bn|mn|k\b|m\b|b\b))?")
CHINESE = re.compile("[零〇一二三四五六七八九十百千万萬亿億两兩廿]+(?:点[零一二三四五六七八九]+)?|半")
WORD = re.compile(r"[A-Za-z]+")
# Several numerals that are one number: 20世纪80年代 (1980s), 16万8千 (168,000), 23点45分 (23.45 or 23:45).
IDIOM = re.compile(r"\b24/7\b")
TOGETHER = re.compile(r"(?P<century>\d{1,2})世[纪紀](?:(?P<decade>\d0)年代)?|(?<!\d)(?P<big>\d+)(?P<of>[万萬亿億千])(?P<small>\d+)(?P<rest>[万萬千百]?)(?![\d.])"
                      r"|(?P<hour>\d{1,2})(?:[点點时時]|:)(?P<minute>\d{1,2})(?:分(?!之)|(?!\d))")
CLOCK = re.compile(r"(?<![\d:.])(\d{1,2}):(\d{2})(?![\d:])")
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
MONTH = re.compile(rf"\d(?:st|nd|rd|th)?\s+(?:of\s+)?({MONTHS})\b|\b({MONTHS})\s+\d")
ALIKE = 1e-6


@dataclass(frozen=True, slots=True)
class Number:
    """A mention of a number: its text, what it may stand for, and whether it is in digits or as certain as those."""

    text: str
    values: frozenset[float]
    in_digits: bool = False


@lru_cache(maxsize=50_000)
def numbers(text: str) -> tuple[Number, ...]:
    """The numbers of a text, in digits and in words of both languages."""
    text = unicodedata.normalize("NFKC", text)
    text = IDIOM.sub(" ", text)
    out = [_together(found) for found in TOGETHER.finditer(text)]
    text = TOGETHER.sub(" ", text)
    out += [_digits(found) for found in DIGITS.finditer(text)]
    out += [Number(found[0], frozenset(_chinese(found[0]))) for found in CHINESE.finditer(text)]
    out += _dated(text)
    words = [found[0] for found in WORD.finditer(text)]
    lows = [word.lower() for word in words]
    for k, (word, low) in enumerate(zip(words, lows, strict=True)):
        value = WORDS.get(low, ROMAN.get(word))
        if value is None:
            continue
        values = {value, *SHARES.get(low, ())}
        scale = SCALES_EN.get(lows[k + 1]) if k + 1 < len(lows) else None
        if scale and len(lows[k + 1]) > 2:
            values.add(value * scale)
        if value >= 20 and k + 1 < len(lows) and 0 < WORDS.get(lows[k + 1], 0) < 10:
            values.add(value + WORDS[lows[k + 1]])
        out.append(Number(word, frozenset(values), in_digits=len(values) > 1 and bool(scale) and value < 100))
    return tuple(out)


def _dated(text: str) -> list[Number]:
    """The months that stand beside a number, which are no verbs (may, march)."""
    return [Number(name, frozenset({WORDS[name.lower()]}), in_digits=True)
            for name in (found[1] or found[2] for found in MONTH.finditer(text))]


def clocks(text: str) -> list[tuple[int, int]]:
    """The times of day written with a colon, on the face of a clock of twelve hours, in order of size."""
    text = unicodedata.normalize("NFKC", text)
    return sorted((int(found[1]) % 12, int(found[2])) for found in CLOCK.finditer(text))


def _together(found: re.Match[str]) -> Number:
    if found["century"]:
        decade, start = float(found["decade"] or 0), (float(found["century"]) - 1) * 100
        values = {start + decade, decade if found["decade"] else float(found["century"])}
    elif found["hour"]:
        hour, minute = float(found["hour"]), float(found["minute"])
        values = {hour + minute / 100, (hour + 12) % 24 + minute / 100, hour}
    else:
        values = {float(found["big"]) * SCALES_ZH[found["of"]] + float(found["small"]) * SCALES_ZH.get(found["rest"], 1.0)}
    return Number(found[0], frozenset(values), in_digits=True)


def _digits(found: re.Match[str]) -> Number:
    number = float(found["number"].replace(",", ""))
    values = {number}
    scale = found["scale"]
    if scale:
        values.add(number * (SCALES_EN.get(scale) or SCALES_ZH.get(scale, 1.0)))
    if found["frac"]:
        values |= {float(found["frac"][1:]), number / float(found["frac"][1:] or 1) if float(found["frac"][1:]) else number}
    return Number(found[0], frozenset(values), in_digits=True)


def _chinese(text: str) -> set[float]:
    """The values of a Chinese numeral: 三万五千, 二〇二四, 一点五."""
    whole, _, decimals = text.partition("点")
    if whole == "半":
        return {0.5, *SHARES["half"]}
    values = {float("".join(str(DIGITS_ZH[char]) for char in whole if DIGITS_ZH.get(char, 99) < 10) or 0)}
    total = section = digit = 0.0
    for char in whole:
        if char in DIGITS_ZH:
            digit = float(DIGITS_ZH[char])
        elif char in "万萬亿億":
            total = (total + section + digit or 1.0) * SCALES_ZH[char]
            section = digit = 0.0
        else:
            section += (digit or 1.0) * SCALES_ZH[char]
            digit = 0.0
    values.add(total + section + digit)
    if decimals:
        values.add(total + section + digit + float("0." + "".join(str(DIGITS_ZH[char]) for char in decimals)))
    return values


def unmatched(some: tuple[Number, ...], others: tuple[Number, ...]) -> list[Number]:
    """The numbers in digits of `some` that no number of `others` can stand for."""
    return [number for number in some if number.in_digits and not stands_for_any(number, others)]


def stands_for_any(number: Number, others: tuple[Number, ...]) -> bool:
    """May the number be the same as one of the others?"""
    return any(_same(number, other) for other in others)


def _same(one: Number, other: Number) -> bool:
    return any(_alike(a, b) for a in one.values for b in other.values)


def _alike(a: float, b: float) -> bool:
    """Equal, or the same hour in two clocks, year in two ways ('90s and 1990s), or number at another scale."""
    if abs(a - b) <= ALIKE * max(abs(a), abs(b), 1.0):
        return True
    low, high = sorted((abs(a), abs(b)))
    if high - low == 12 and 1 <= low <= 12 and high <= 24:
        return True
    return 1000 <= high <= 2100 and low < 100 and low == high % 100

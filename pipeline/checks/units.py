"""A unit, currency or percentage that the translation changes.

Found when the source has a unit of a kind (length, weight, money, …) behind a number, and the translation has another one
of the same kind instead.

    msgid "Take 5 mg twice a day."
    msgstr "每日两次，每次5克。"

Wrong when the translation converts the value too.
"""
from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.checks.view import Check, EntryView, Problem

KINDS: tuple[tuple[tuple[str, str, str], ...], ...] = (
    (("mm", r"mm|millimet(?:er|re)s?", "毫米|mm|公釐"), ("cm", r"cm|centimet(?:er|re)s?", "厘米|公分|cm"),
     ("km", r"km|kilomet(?:er|re)s?", "公里|千米|km"), ("m", r"m|met(?:er|re)s?", "(?<![毫厘分千平方])米|公尺|m"),
     ("mile", r"miles?", "英里|英哩|哩"), ("foot", r"feet|foot|ft", "英尺|尺|ft"), ("inch", r"inch(?:es)?", "英寸|吋|寸")),
    (("mg", r"mg|milligrams?", "毫克|mg"), ("kg", r"kg|kilograms?|kilos?", "公斤|千克|kg"), ("µg", r"µg|mcg|micrograms?", "微克|µg|mcg"),
     ("g", r"g|grams?", "(?<![毫微千])克|公克|g"), ("pound", r"pounds?|lbs?", "磅|lb"), ("ton", r"tons?|tonnes?", "吨|噸")),
    (("ml", r"ml|mL|millilit(?:er|re)s?", "毫升|ml|mL"), ("l", r"l|L|lit(?:er|re)s?", "(?<!毫)升|公升|L")),
    (("second", r"seconds?|secs?", "秒"), ("minute", r"minutes?|mins?", "分"), ("hour", r"hours?|hrs?", "小时|小時|时|點|点|鐘"),
     ("day", r"days?", "天|日"), ("week", r"weeks?", "周|星期|週|礼拜"), ("month", r"months?", "月"), ("year", r"years?", "年|岁|歲|周岁")),
    (("dollar", r"dollars?|usd|us\$", "美元|美金|(?<![欧歐日韩港])元|刀|\\$"), ("euro", r"euros?|eur|€", "欧元|歐元|€"),
     ("sterling", r"£|gbp|pounds? sterling", "英镑|英鎊|镑|£"), ("yuan", r"yuan|rmb|cny", "(?<![美欧歐日韩港])元|人民币|人民幣"), ("yen", r"yen|jpy", "日元|日圆|円|日圓")),
    (("°C", r"°\s?[cC]|℃|degrees? (?:c|C)elsius", "℃|°C|摄氏|攝氏"), ("°F", r"°\s?[fF]|℉|degrees? (?:f|F)ahrenheit", "℉|°F|华氏|華氏")),
)
PERCENT_EN = re.compile(r"\d\s?(?:%|per ?cent\b|percentage points?)", re.IGNORECASE)
PERCENT_ZH = re.compile(r"\d\s?[%％]|百分之|百分点|百分點|[\d一二三四五六七八九半]成(?![为為立员員果功就本])")
TENTHS = re.compile("[一二三四五六七八九半]成|分之|半|倍")
ANY = re.compile(rf"(?i)\d\s?-?(?:{'|'.join(pattern for kind in KINDS for _, pattern, _ in kind)})(?![A-Za-z])|[$€£]\s?\d")
DIGIT = re.compile(r"\d")
SIGNED = {"dollar": r"\$\s?\d", "euro": r"€\s?\d", "sterling": r"£\s?\d"}


def find(view: EntryView) -> Iterator[Problem]:
    """The units that do not correspond."""
    if {view.origin, view.target_lang} != {"en", "zh"} or not DIGIT.search(view.source):
        return
    english, chinese = view.plain_source, view.plain_target
    if view.origin == "zh":
        english, chinese = chinese, english
    for kind in KINDS if ANY.search(english) else ():
        en = {name for name, pattern, _ in kind if _in_english(name, pattern, english)}
        zh = {name for name, _, pattern in kind if re.search(rf"\d\s?[多余來来几幾数數个個]?\s?(?:{pattern})", chinese)}
        both = {name for name, _, pattern in kind if re.search(pattern, chinese)} | zh
        lost, new = en - both, zh - {name for name, pattern, _ in kind if re.search(rf"(?i)\b(?:{pattern})\b", english)} - en
        if lost and new:
            yield Problem(f"unit {', '.join(sorted(lost))} in the one, {', '.join(sorted(new))} in the other language", "")
    shares = len(PERCENT_EN.findall(english)), len(PERCENT_ZH.findall(chinese))
    if shares[0] != shares[1] and (0 in shares or not TENTHS.search(chinese)):
        yield Problem(f"{shares[0]} percentages in the English, {shares[1]} in the Chinese", "")


def _in_english(name: str, pattern: str, text: str) -> bool:
    signed = SIGNED.get(name)
    return bool(re.search(rf"\d\s?-?(?:{pattern})(?![A-Za-z])", text)
                or (signed and re.search(signed, text)))


CHECK = Check("units", "error", find)

"""What the checks find and what they alarm about, in both directions, and how long they take.

    python benchmarks/checks.py [PAIRS.tsv] [--show N]

PAIRS.tsv holds good translations, English TAB Chinese, which carry the planted errors and on which every finding counts as
an alarm; without it, a few invented pairs do. Every plant is a pair of sentences that is appended to a pair, right and
wrong; found means a finding that the right one does not have. Prints a table, and the sources of N alarms.
"""
from __future__ import annotations

import argparse
import itertools
import time
from collections import Counter
from pathlib import Path

from pipeline.catalog import Entry, new_catalog
from pipeline.checks import CHECKS, CheckSettings, PageView, check_page

INVENTED = [("The ferry leaves from the old harbour.", "渡轮从老港口出发。"),
            ("Where can I buy a ticket?", "我可以在哪里买票？"),
            ("The garden is open from April to October.", "花园在4月至10月开放。"),
            ("Bring a warm coat!", "请带一件保暖的外套！")]
# kind, English, Chinese, the Chinese gone wrong, the English gone wrong
PLANTS = [
    ("number", "Platform 17 is closed.", "17号站台已关闭。", "18号站台已关闭。", "Platform 18 is closed."),
    ("digits swapped", "The house was built in 1964.", "这座房子建于1964年。", "这座房子建于1946年。",
     "The house was built in 1946."),
    ("number lost", "It has 48 rooms.", "它有48个房间。", "它有房间。", "It has rooms."),
    ("number in words", "Three million people live here.", "300万人住在这里。", "500万人住在这里。",
     "Five million people live here."),
    ("scale", "It cost 30,000 yuan.", "花费3万元。", "花费3亿元。", "It cost 300,000 yuan."),
    ("decimal", "It weighs 3.5 kg.", "它重3.5公斤。", "它重35公斤。", "It weighs 35 kg."),
    ("month", "It opens on 3 May.", "5月3日开放。", "6月3日开放。", "It opens on 3 June."),
    ("time of day", "It opens at 9:30.", "9:30开放。", "8:30开放。", "It opens at 8:30."),
    ("unit", "Take 5 mg a day.", "每天服用5毫克。", "每天服用5克。", "Take 5 g a day."),
    ("currency", "It costs 20 euros.", "价格为20欧元。", "价格为20英镑。", "It costs 20 dollars."),
    ("percent sign", "Prices rose by 5%.", "价格上涨了5%。", "价格上涨了5。", "Prices rose by 5."),
    ("negation", "The door is not locked.", "门没有锁。", "门锁着。", "The door is locked."),
    ("address", "See https://example.org/a now.", "请看 https://example.org/a 。", "请看 https://example.com/a 。",
     "See https://example.com/a now."),
    ("e-mail", "Write to info@example.org.", "请写信至 info@example.org。", "请写信至 inf@example.org。",
     "Write to inf@example.org."),
    ("placeholder", "Photo by {name}.", "摄影：{name}。", "摄影：{名字}。", "Photo by {nom}."),
    ("printf", "It has %d rooms.", "它有 %d 个房间。", "它有 %s 个房间。", "It has %s rooms."),
    ("tag", "It is <b>free</b>.", "这是<b>免费</b>的。", "这是<b>免费的。", "It is <b>free."),
    ("code", "Run `make test` first.", "先运行 `make test`。", "先运行 `make tests`。", "Run `make tests` first."),
    ("entity", "Fish &amp; chips are sold.", "出售鱼 &amp; 薯条。", "出售鱼 &am; 薯条。", "Fish &am; chips are sold."),
    ("bracket", "The cat (grey) sleeps.", "那只猫（灰色）在睡觉。", "那只猫（灰色在睡觉。", "The cat (grey sleeps."),
    ("bracket widths", "The cat (grey) sleeps.", "那只猫（灰色）在睡觉。", "那只猫（灰色)在睡觉。", "The cat (grey） sleeps."),
    ("quotes", "He said “yes” at once.", "他立刻说“好”。", "他立刻说“好。", "He said “yes at once."),
    ("end mark", "The door is open.", "门开着。", "门开着？", "The door is open?"),
    ("end mark lost", "The door is open.", "门开着。", "门开着", "The door is open"),
    ("mark width", "Next, turn left.", "接着，向左转。", "接着,向左转。", "Next，turn left."),
    ("wide digits", "Room 12 is free.", "12号房空着。", "１２号房空着。", "Room １２ is free."),
    ("doubled mark", "The door is open.", "门开着。", "门开着。。", "The door is open.."),
    ("doubled word", "This is my book.", "这是我的书。", "这是我的的书。", "This is is my book."),
    ("piece twice", "The old bridge is closed.", "老桥已经关闭。", "老桥已经关闭老桥已经关闭。",
     "The old bridge is closed The old bridge is closed."),
    ("zero-width", "The door is open.", "门开着。", "门开\u200b着。", "The door\u200b is open."),
    ("replacement", "The door is open.", "门开着。", "门\ufffd着。", "The d\ufffdor is open."),
    ("mojibake", "The café is open.", "咖啡馆开着。", "å’–å•¡é¦†开着。", "The cafÃ© is open."),
    ("other script", "Please wash your hands.", "请洗手。", "請洗手，謝謝。", "Please wash 您的手 now."),
    ("left over", "The garden gates may open early.", "花园大门可能提前打开。", "garden gates may 提前打开。",
     "The 花园大门可能 open early."),
]
# a whole translation in its place, for both directions
WHOLE = [("French", "Le musée est ouvert tous les jours de la semaine."), ("Japanese", "博物館は毎日開いています。"),
         ("too short", "A."), ("edge space", None), ("untranslated", None)]


def findings(pairs: list[tuple[str, str]], locale: str) -> list[set[str]]:
    """The rules that each pair breaks."""
    catalog = new_catalog(locale)
    for number, (source, target) in enumerate(pairs):
        catalog.append(Entry(msgid=source, msgstr=target, msgctxt=str(number), linenum=number + 1))
    out: list[set[str]] = [set() for _ in pairs]
    view = PageView("bench", locale, "bench.po", catalog=catalog)
    for finding in check_page(view, CheckSettings(ignore=("inconsistent", "shifted")), CHECKS):
        if finding.severity != "note" and finding.line:
            out[finding.line - 1].add(finding.rule)
    return out


def planted(pairs: list[tuple[str, str]], locale: str) -> Counter[str]:
    """How many of 100 plants of each kind are found."""
    carriers = list(itertools.islice(itertools.cycle(pairs), 20))
    kinds, right, wrong = [], [], []
    for (kind, en, zh, bad_zh, bad_en), (english, chinese) in itertools.product(PLANTS, carriers):
        kinds.append(kind)
        if locale == "en":
            source, good, bad = f"{chinese}{zh}", f"{english} {en}", f"{english} {bad_en}"
        else:
            source, good, bad = f"{english} {en}", f"{chinese}{zh}", f"{chinese}{bad_zh}"
        right.append((source, good))
        wrong.append((source, bad))
    for (kind, text), (english, chinese) in itertools.product(WHOLE, carriers):
        source, good = (chinese, english) if locale == "en" else (english, chinese)
        kinds.append(kind)
        right.append((source, good))
        wrong.append((source, text or (f" {good}" if kind == "edge space" else source)))
    found = Counter(dict.fromkeys(kinds, 0))
    for kind, before, after in zip(kinds, findings(right, locale), findings(wrong, locale), strict=True):
        found[kind] += 5 * bool(after - before)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pairs", nargs="?", type=Path)
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    pairs = INVENTED
    if options.pairs:
        pairs = [tuple(line.split("\t")[:2]) for line in options.pairs.read_text(encoding="utf-8").splitlines()]
    for locale in ("zh_CN", "en"):
        ordered = [(en, zh) if locale == "zh_CN" else (zh, en) for en, zh in pairs]
        begin = time.process_time()
        alarms = findings(ordered, locale)
        seconds = time.process_time() - begin
        noisy = [(pair, rules) for pair, rules in zip(ordered, alarms, strict=True) if rules]
        found = planted(pairs, locale)
        print(f"to {locale}: {len(noisy) * 100 / len(pairs):.2f} alarms per 100 of {len(pairs)} pairs, "
              f"{len(pairs) / max(seconds, 1e-9):.0f} pairs a second")
        print(f"  planted errors found, {len(found)} kinds, macro: {sum(found.values()) / len(found):.1f} %")
        print("  below 95 %:", ", ".join(f"{kind} {share}" for kind, share in found.items() if share < 95) or "none")
        for (source, target), rules in noisy[:options.show]:
            print("   ", *sorted(rules), "|", source, "|", target)


if __name__ == "__main__":
    main()

"""Which bracket or quotation mark closes which."""
from __future__ import annotations

import re

OPENING, CLOSING = "“‘「『（(《【[〈", "”’」』）)》】]〉"
PARTNERS = dict(zip(CLOSING, OPENING, strict=True))
ANY = re.compile(rf"[{re.escape(OPENING + CLOSING)}\"]")
REACH = 600  # characters: a bracket that closes farther on is taken for two strays


def pairs(line: str) -> dict[int, int]:
    """Both ends of every bracket and quotation of the line, each with its partner; strays have none."""
    partner: dict[int, int] = {}
    open_: dict[str, list[int]] = {}
    halves = max(0, line.count("“") - line.count("”"))  # “…" for “…”
    straight = (line.count('"') - halves) % 2 == 0
    quote = -1
    strays: list[int] = []
    for found in ANY.finditer(line):
        char, at = found[0], found.start()
        if char == '"':
            if halves and open_.get("“"):
                start, halves = open_["“"].pop(), halves - 1
                partner[start], partner[at] = at, start
            elif straight and quote >= 0:
                partner[quote], partner[at], quote = at, quote, -1
            elif straight:
                quote = at
        elif char in OPENING:
            open_.setdefault(char, []).append(at)
        elif stack := open_.get(PARTNERS[char]):
            start = stack.pop()
            if at - start <= REACH:
                partner[start], partner[at] = at, start
        elif char == "”":
            strays.append(at)
    return partner | _same_quotes(strays)


def _same_quotes(strays: list[int]) -> dict[int, int]:
    """Closing quotations that pair with each other: ”…” for “…”, as input methods produce it."""
    if len(strays) % 2:
        return {}
    near = [(a, b) for a, b in zip(strays[::2], strays[1::2], strict=True) if b - a <= REACH]
    return dict(near) | {b: a for a, b in near}

"""Rough sentences of a line, for the two fixes that mend their ends; segmentation proper comes after cleaning."""
from __future__ import annotations

import re

from pipeline.formats.lines import HAN, mark_of

STOP = re.compile(rf"(?<=[a-z0-9)%”’\"{HAN}])(?:[.?!]+[”’\")]?(?= +\S|$)|[。？！]+[”」』）)]?(?= *\S|$))")
ABBREVIATIONS = frozenset(
    ["etc", "vs", "no", "vol", "fig", "figs", "eq", "sec", "sect", "approx", "dept", "est", "ext", "inc", "ltd", "co", "corp", "jr", "sr", "st", "mt", "ft", "dr", "mr", "mrs", "ms", "prof", "rev", "gen", "col", "lt", "sgt", "capt", "gov", "sen", "rep", "hon", "ave", "blvd", "rd", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "al", "ca", "cf", "ed", "eds", "p", "pp", "min", "max", "avg", "a.m", "p.m", "e.g", "i.e", "u.s", "u.k", "bros"])
LAST_WORD = re.compile(r"[A-Za-z.]+$")
WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")
# Words by which a line of at least seven words is known to be a sentence and no heading.
FINITE = frozenset(
    ["is", "are", "was", "were", "am", "be", "been", "being", "has", "have", "had", "do", "does", "did", "can", "could", "may", "might", "must", "will", "would", "shall", "should", "cannot", "isn't", "aren't", "wasn't", "weren't", "don't", "doesn't", "didn't", "can't", "won't", "hasn't", "haven't"])
OPENERS = frozenset(["the", "a", "an", "this", "that", "these", "those", "it", "they", "we", "you", "he", "she", "i", "there", "here", "many", "most", "some", "all", "both", "each", "every", "few", "several", "no", "such", "his", "her", "their", "our", "your", "my", "its", "one", "two", "three", "people"])
VERBS = frozenset(
    ["need", "needs", "cause", "causes", "happen", "happens", "occur", "occurs", "make", "makes", "take", "takes", "get", "gets", "go", "goes", "grow", "grows", "outgrow", "become", "becomes", "begin", "begins", "start", "starts", "stop", "stops", "help", "helps", "keep", "keeps", "lead", "leads", "live", "lives", "know", "knows", "think", "thinks", "say", "says", "see", "sees", "feel", "feels", "find", "finds", "give", "gives", "use", "uses", "work", "works", "show", "shows", "turn", "turns", "come", "comes", "bring", "brings", "eat", "eats", "drink", "drinks", "run", "runs", "sleep", "sleeps", "recover", "recovers", "suffer", "suffers", "develop", "develops", "depend", "depends", "remain", "remains", "contain", "contains", "include", "includes", "require", "requires", "prefer", "prefers", "allow", "allows", "affect", "affects", "believe", "believes", "belong", "belongs"])


def ends_of(line: str) -> list[tuple[int, int]]:
    """(start, end) of the marks that end a sentence inside the line or at its end; abbreviations end none."""
    out = []
    for found in STOP.finditer(line):
        if found[0][0] == ".":
            last = LAST_WORD.search(line, max(0, found.start() - 12), found.start())
            word = last[0].lower() if last else ""
            if word in ABBREVIATIONS or "." in word or len(word) == 1 or (line[found.start() - 1:found.start()].isdigit() \
                    and found.end() < 4):
                continue
        out.append(found.span())
    return out


def is_running(line: str) -> bool:
    """Is the line plainly prose: no list item, and with a finished sentence, or a long one with a finite verb?"""
    if mark_of(line):
        return False
    if ends_of(line):
        return True
    words = [word.lower().replace("’", "'") for word in WORD.findall(line)]
    if len(words) < 7 or words[0] not in OPENERS or len(re.findall(f"[{HAN}]", line)) > len(words):
        return False
    return any(word in FINITE or word in VERBS for word in words[1:])

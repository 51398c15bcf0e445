"""What must stand in the translation as it stands in the source: placeholders, tags, links, addresses, code.

A program puts values into placeholders, a browser follows addresses, and a reader types what is in code spans; each is
compared as a multiset. One module, since all are the same question about another pattern; the rules are named one by one.
"""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

from pipeline.checks.view import Check, EntryView, Problem

URL = re.compile(r"(?:https?|ftp)://[A-Za-z0-9./_?=&%#~+:@!$'*,;()\[\]-]*[A-Za-z0-9/#=&]|\bwww\.[A-Za-z0-9./_?=&%#~+-]*[A-Za-z0-9/]")
EMAIL = re.compile(r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
PRINTF = re.compile(r"%(?:\([A-Za-z_]\w*\)|\d+\$)?[#0+-]?\d*(?:\.\d+)?(?:hh?|ll?|[jzt])?[diouxXeEfFgGcrsapn@](?![A-Za-z])|%%(?=\d)")
BRACES = re.compile(r"\{\{[^{}\n]*\}\}|[$#]?\{[^{}\n]*\}|\$[A-Za-z_]\w*|%[A-Z_]{2,}%")
TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?=[\s/>])[^<>\n]*>")
ENTITY = re.compile(r"&(?:[a-zA-Z]{2,10}|#\d{1,7});")
LINK = re.compile(r"\]\([^()\s]*(?:\([^()\s]*\))?[^()\s]*\)")
CODE = re.compile(r"`[^`\n]+`")


def _compare(name: str, what: str, found: Callable[[str], list[str]]) -> Check:
    def find(view: EntryView) -> Iterator[Problem]:
        if not view.has_markup:
            return
        for target in view.targets:
            source, there = Counter(found(view.source)), Counter(found(target))
            if source != there:
                lost, new = source - there, there - source
                parts = [f"{', '.join(lost.elements())} is missing"] * bool(lost)
                parts += [f"{', '.join(new.elements())} is not in the source"] * bool(new)
                yield Problem(f"{what}: {'; '.join(parts)}", next(iter(new), ""))
    find.__module__ = __name__
    return Check(name, "error", find)


def _placeholders(text: str) -> list[str]:
    text = URL.sub(" ", text)
    return PRINTF.findall(text) + BRACES.findall(text)


CHECKS = (
    _compare("placeholders", "placeholder", _placeholders),
    _compare("tags", "tag", lambda text: [re.sub(r"\s+", " ", tag) for tag in TAG.findall(text)]),
    _compare("entities", "HTML entity", ENTITY.findall),
    _compare("links", "link", LINK.findall),
    _compare("addresses", "address", lambda text: URL.findall(text) + EMAIL.findall(URL.sub(" ", text))),
    _compare("code", "code", CODE.findall),
)

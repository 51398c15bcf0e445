r"""A catalog whose file or header other tools stumble over.

Broken syntax, bytes that are not UTF-8, conflict markers, two entries with one msgid, a header that is missing, fuzzy, in
another charset or for another language, plural rules that are not those of the language.

    "Language: de\n"        (in zh_CN)
"""
from __future__ import annotations

import gettext
import re
from collections.abc import Iterator

from pipeline.catalog import new_catalog
from pipeline.checks.view import Check, PageView, Problem

CHARSET = re.compile(r"charset=([\w.:-]+)", re.IGNORECASE)
PLURAL = re.compile(r"nplurals\s*=\s*(\d+)\s*;\s*plural\s*=\s*(.+?)\s*;?\s*$")
SAMPLES = (*range(130), 1000, 1001, 1_000_000)


def find(page: PageView) -> Iterator[Problem]:
    """The faults of a file."""
    if page.fault:
        yield page.fault
    if page.catalog is None:
        return
    for line, msgid in page.catalog.duplicates:
        yield Problem(f"a second entry with the msgid {msgid[:60]!r}: keep one of them", line=line)
    yield from _header(page)
    yield from _plurals(page)


def _header(page: PageView) -> Iterator[Problem]:
    fields = page.catalog.metadata if page.catalog is not None else {}
    if not fields:
        yield Problem("the header is missing: `diglot run` writes one", line=1)
        return
    charset = CHARSET.search(fields.get("Content-Type", ""))
    if not charset:
        yield Problem("the header names no charset: write \"Content-Type: text/plain; charset=UTF-8\\n\"", line=1)
    elif charset[1].upper() not in ("UTF-8", "UTF8"):
        yield Problem(f"the charset is {charset[1]}, not UTF-8: `diglot fmt` writes UTF-8", line=1)
    language = fields.get("Language", "").strip()
    if not language:
        yield Problem(f"the header names no language: write \"Language: {page.locale}\\n\"", line=1)
    elif language.replace("-", "_") not in (page.locale, page.locale.partition("_")[0]):
        yield Problem(f"the header says \"Language: {language}\" in a catalog of {page.locale}", line=1)
    if page.catalog is not None and page.catalog.metadata_is_fuzzy:
        yield Problem("the header is marked as fuzzy: msgfmt leaves it out. Remove the flag", line=1)


def _plurals(page: PageView) -> Iterator[Problem]:
    has_plurals = any(entry.msgid_plural for entry in page.live)
    fields = page.catalog.metadata if page.catalog is not None else {}
    said = fields.get("Plural-Forms", "")
    if not said:
        if has_plurals and fields:
            yield Problem("the header has no Plural-Forms, but entries have plurals", line=1)
        return
    wanted = new_catalog(page.locale).metadata["Plural-Forms"]
    rule, right = _rule(said), _rule(wanted)
    if rule is None:
        yield Problem(f"Plural-Forms cannot be read: {said!r}; write {wanted!r}", line=1)
    elif rule != right:
        yield Problem(f"Plural-Forms is {said!r}; {page.locale} has {wanted!r}", line=1)
    elif rule:
        for entry in page.live:
            if entry.msgid_plural and len(entry.msgstr_plural) != rule[0]:
                yield Problem(f"{len(entry.msgstr_plural)} plural forms, where the header names {rule[0]}", entry=entry)


def _rule(text: str) -> tuple[int, ...] | None:
    """The number of forms and the form of each sample number, None when the rule cannot be read."""
    found = PLURAL.match(text.strip())
    if not found:
        return None
    try:
        form = gettext.c2py(found[2])
        forms = tuple(int(form(number)) for number in SAMPLES)
    except (ValueError, RecursionError, ZeroDivisionError):
        return None
    count = int(found[1])
    return (count, *forms) if max(forms) < count else None


CHECK = Check("catalog-file", "error", find, "file")

"""What a check is given: an entry with its languages, or a page with everything around it."""
from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from pipeline.catalog import Catalog, Entry, state
from pipeline.catalog.model import strings_of
from pipeline.catalog.template import origin_of
from pipeline.cleaning.protection import PROTECTED, SIGN
from pipeline.glossary import Term
from pipeline.language import detect
from pipeline.locales import language_of

MARKUP = re.compile(r"[%{}<>`$&@]|\]\(|://|www\.")
ACCEPTED = re.compile(r"diglot: *ignore=([a-z, -]+)")


@dataclass(frozen=True, slots=True)
class Problem:
    """What a check found: `message` for people, `excerpt` the offending part, `entry` where it is (None: the file)."""

    message: str
    excerpt: str = ""
    entry: Entry | None = None
    line: int = 0
    path: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """A rule. `scope` says what `find` is given: each finished "entry", a "page", or the "file" as text."""

    name: str
    severity: str
    find: Callable[[Any], Iterable[Problem]]
    scope: str = "entry"


class EntryView:
    """One finished entry: source and target text, and the languages of both ("en", "zh", …)."""

    def __init__(self, entry: Entry, locale: str, page: PageView) -> None:
        self.entry, self.locale, self.page = entry, locale, page
        self.source: str = entry.msgid
        self.targets = strings_of(entry)
        self.target: str = self.targets[0]
        self.target_lang = language_of(locale)

    @cached_property
    def origin(self) -> str:
        """The language of the source, from the entry's comment, else detected."""
        return origin_of(self.entry) or detect(self.source).lang

    @property
    def is_born(self) -> bool:
        """Was the sentence written in the language of the locale?"""
        return self.origin == self.target_lang

    @cached_property
    def has_markup(self) -> bool:
        """Is there any character of a placeholder, tag, address or code span on either side?"""
        return bool(MARKUP.search(self.source) or any(map(MARKUP.search, self.targets)))

    @cached_property
    def plain_source(self) -> str:
        """The source without addresses, placeholders, tags and code."""
        return PROTECTED.sub(" ", self.source) if SIGN.search(self.source) else self.source

    @cached_property
    def plain_target(self) -> str:
        """The target without addresses, placeholders, tags and code."""
        return PROTECTED.sub(" ", self.target) if SIGN.search(self.target) else self.target

    @cached_property
    def accepted(self) -> frozenset[str]:
        """The rules that a translator accepted for this entry by a comment `diglot: ignore=NAME`."""
        return accepted(self.entry)


def accepted(entry: Entry) -> frozenset[str]:
    """The rules named in the entry's comments `diglot: ignore=NAME, NAME`."""
    if "diglot:" not in entry.tcomment:
        return frozenset()
    return frozenset(name.strip() for found in ACCEPTED.findall(entry.tcomment) for name in found.split(","))


@dataclass
class PageView:
    """A page's catalog in one locale. `expected` are the entries that the raw page, or else the template, asks for.

    `unreadable` says why the raw page cannot be read, with its path. `doubled` are sentences that stand twice in a row on it.
    `text` is the catalog's file; `catalog` is None when it cannot be read, with the reason in `fault`.
    """

    name: str
    locale: str
    path: str
    catalog: Catalog | None = None
    text: str = ""
    fault: Problem | None = None
    expected: Sequence[Entry] | None = None
    template: Catalog | None = None
    others: dict[str, Catalog] = field(default_factory=dict)
    terms: tuple[Term, ...] = ()
    doubled: tuple[str, ...] = ()
    unreadable: Problem | None = None

    @cached_property
    def live(self) -> list[Entry]:
        """The entries that are not obsolete."""
        return [entry for entry in self.catalog or () if not entry.obsolete]

    def finished(self) -> Iterator[EntryView]:
        """The live entries with a translation that is not fuzzy."""
        for entry in self.live:
            if state(entry) == "done":
                yield EntryView(entry, self.locale, self)

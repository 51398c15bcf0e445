"""A catalog brought to a new template without losing anything a translator wrote.

For each sentence of the template, best first: the same key; the same text on another page; the same text but for
case, width, spaces and marks (these keep their translation as it is); then, fuzzy and with the previous text: the
same text in another context, a sentence between the same neighbours, a sentence with the same rare n-grams. One old
sentence serves one new one, but halves of a split sentence share. What vanishes stays as obsolete and is not used up
by a fuzzy match, so that an edit which is taken back finds its translation again.
"""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass

from pipeline.catalog.model import Catalog, Entry, Key, has_text, key_of, obsoleted, strings_of
from pipeline.catalog.similarity import Place, Vanished, assigned, folded, likeness
from pipeline.catalog.states import say_changes

Identity = Callable[[Entry], str | None]


@dataclass(frozen=True, slots=True)
class Match:
    """The old entry a translation comes from; `exact`: it says the same, so the translation stays as it is."""

    entry: Entry
    exact: bool


class Elsewhere:
    """Finished entries of other pages, by text, for sentences that moved."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._by_text: dict[str, Entry] = {}
        self._by_fold: dict[str, Entry] = {}
        for entry in entries:
            self._by_text.setdefault(entry.msgid, entry)
            self._by_fold.setdefault(folded(entry.msgid), entry)

    def find(self, msgid: str) -> Entry | None:
        """The entry with this text, or with the same text but for typography."""
        return self._by_text.get(msgid) or self._by_fold.get(folded(msgid))


def update(catalog: Catalog, template: Catalog, *, elsewhere: Elsewhere | None = None,
           identity: Identity = lambda _: None) -> Catalog:
    """The catalog with exactly the entries of the template, then the obsolete ones. Neither argument is changed.

    `elsewhere` holds finished entries of other pages. `identity` gives the text that a sentence has in this locale by
    birth, or None where it must be translated.
    """
    matcher = _Matcher(catalog, template, elsewhere or Elsewhere(), identity)
    matches = matcher.matches()
    result = Catalog()
    result.head, result.header, result.metadata_is_fuzzy = catalog.head, catalog.header, catalog.metadata_is_fuzzy
    result.metadata = dict(catalog.metadata or template.metadata)
    forms = _forms(catalog)
    for entry in matcher.new:
        match = matches.get(key_of(entry))
        own = matcher.live.get(key_of(entry))
        if match and not (matcher.is_work(match.entry) or (match.exact and matcher.is_kept(match.entry) and match.entry.fuzzy)):
            match = None
        list.append(result, _written(entry, match, own, identity(entry), forms))
    list.extend(result, _left(catalog, result, matches, matcher.is_kept))
    if result.entry_keys() != catalog.entry_keys() and "POT-Creation-Date" in template.metadata:
        result.metadata["POT-Creation-Date"] = template.metadata["POT-Creation-Date"]
    return result


def update_template(old: Catalog | None, fresh: Catalog) -> Catalog:
    """The fresh template, with the header, and so the date, of the old one unless its entries changed."""
    if old is None:
        return fresh
    result = Catalog()
    result.head, result.header, result.metadata_is_fuzzy = old.head, old.header, old.metadata_is_fuzzy
    result.metadata = dict(old.metadata)
    if old.entry_keys() != fresh.entry_keys():
        result.metadata["POT-Creation-Date"] = fresh.metadata["POT-Creation-Date"]
    for entry in fresh:
        list.append(result, entry)
    return result


SAME_SENTENCE = 0.7  # ratio: below this, a sentence born here stands for itself rather than for an improved neighbour


class _Matcher:
    """Finds the old entry of each new one, in the order of trust."""

    def __init__(self, catalog: Catalog, template: Catalog, elsewhere: Elsewhere, identity: Identity) -> None:
        self.elsewhere, self.identity = elsewhere, identity
        self.new = [entry for entry in template if not entry.obsolete]
        self.live = {key_of(entry): entry for entry in catalog if not entry.obsolete}
        self.obsolete = {key_of(entry): entry for entry in catalog if entry.obsolete}
        keys = {key_of(entry) for entry in self.new}
        self.vanished = [entry for key, entry in self.live.items() if key not in keys and self.is_work(entry)]
        self.found: dict[Key, Match] = {}

    def is_work(self, entry: Entry) -> bool:
        """Has somebody written a translation, rather than the sentence standing for itself?"""
        return has_text(entry) and entry.msgstr != self.identity(entry)

    def is_kept(self, entry: Entry) -> bool:
        """Is there anything of a translator's in the entry, if only a comment or a doubt?"""
        return self.is_work(entry) or (has_text(entry) and bool(entry.tcomment or entry.fuzzy))

    def matches(self) -> dict[Key, Match]:
        """Key of a new entry → where its translation comes from."""
        self.by_key()
        self.by_text()
        self.by_likeness()
        return self.found

    def by_key(self) -> None:
        for entry in self.new:
            old = self.live.get(key_of(entry))
            if old is None or (not self.is_work(old) and self.identity(entry) is None):
                old = self.obsolete.get(key_of(entry)) or old
            if old is not None:
                self.found[key_of(entry)] = Match(old, exact=True)

    def is_open(self, entry: Entry) -> bool:
        """Has a new entry no translation yet, neither a written one nor by birth in a catalog that knows it?"""
        match = self.found.get(key_of(entry))
        return match is None or (not self.is_work(match.entry) and self.identity(entry) is None)

    def by_text(self) -> None:
        """The same text elsewhere, the same but for typography, or the same in another context (fuzzy)."""
        todo = [entry for entry in self.new if self.is_open(entry)]
        if not todo:
            return
        by_fold: dict[str, Entry] = {}
        for old in sorted((*self.vanished, *self.obsolete.values()), key=lambda entry: bool(entry.fuzzy)):
            if self.is_work(old):
                by_fold.setdefault(folded(old.msgid), old)
        for entry in todo:
            old = by_fold.get(folded(entry.msgid))
            if old is not None:
                self.found[key_of(entry)] = Match(old, exact=old.msgctxt == entry.msgctxt)
            elif (moved := self.elsewhere.find(entry.msgid)) and self.is_work(moved):
                self.found[key_of(entry)] = Match(moved, exact=True)

    def by_likeness(self) -> None:
        """What is near: first among the entries that vanished now, and hardly ever among older ones."""
        taken = {id(match.entry) for match in self.found.values()}
        vanished = [entry for entry in self.vanished if id(entry) not in taken]
        older = [entry for entry in self.obsolete.values() if id(entry) not in taken and self.is_work(entry)]
        todo = [entry for entry in self.new if key_of(entry) not in self.found]
        if not todo or not (vanished or older):
            return
        kept = {key_of(entry) for entry in self.new} & self.live.keys()
        new_places, old_places = _places(self.new, todo, kept), _places(self.live.values(), vanished, kept)
        old = [*vanished, *older]
        index = Vanished([entry.msgid for entry in old], old_places)
        candidates = [index.candidates(entry.msgid, place) for entry, place in zip(todo, new_places, strict=True)]
        for j, i in assigned(candidates, new_places, old_places).items():
            if self.identity(todo[j]) is None or likeness(todo[j].msgid, old[i].msgid) >= SAME_SENTENCE:
                self.found[key_of(todo[j])] = Match(old[i], exact=False)


def _places(entries: Iterable[Entry], wanted: list[Entry], kept: Set[Key]) -> list[Place]:
    """Where the wanted entries stand among all: behind which entry that both versions have, and how far behind it."""
    gap, ids = None, {id(entry) for entry in wanted}
    sizes: Counter[Key | None] = Counter()
    at: dict[int, tuple[Key | None, int]] = {}
    for entry in entries:
        if key_of(entry) in kept:
            gap = key_of(entry)
        elif id(entry) in ids:
            at[id(entry)] = gap, sizes[gap]
            sizes[gap] += 1
    return [Place(gap, rank / sizes[gap]) for gap, rank in (at[id(entry)] for entry in wanted)]


def _written(new: Entry, match: Match | None, own: Entry | None, born: str | None,
             forms: int | None) -> Entry:
    """An entry of the template with its translation; `own` is the entry that had its key, `born` its text by birth."""
    entry = Entry(msgid=new.msgid, msgctxt=new.msgctxt, msgid_plural=new.msgid_plural, comment=new.comment,
                  occurrences=list(new.occurrences), flags=[flag for flag in new.flags if flag != "fuzzy"])
    if own is not None:
        entry.tcomment = own.tcomment
        entry.flags += [flag for flag in own.flags if _is_by_hand(flag, entry.flags)]
    if match is None:
        _fill(entry, [born or ""], forms)
        return entry
    old = match.entry
    if old.tcomment and old.tcomment != entry.tcomment:
        entry.tcomment = "\n".join(filter(None, [entry.tcomment, old.tcomment]))
    _fill(entry, strings_of(old), forms)
    exact = match.exact and folded(old.msgid_plural) == folded(new.msgid_plural)
    if not exact or old.fuzzy:
        entry.flags.insert(0, "fuzzy")
        _remember(entry, old, exact=exact)
        say_changes(entry)
    return entry


def _is_by_hand(flag: str, known: list[str]) -> bool:
    """Is it a flag that a translator set? Formats come with the template, doubts with the translation."""
    is_theirs = flag.startswith("no-") or not flag.endswith("-format")
    return is_theirs and flag != "fuzzy" and flag not in known and flag.removeprefix("no-") not in known


def _forms(catalog: Catalog) -> int | None:
    """The number of plural forms that the header names."""
    found = re.search(r"nplurals\s*=\s*(\d)", catalog.metadata.get("Plural-Forms", ""))
    return int(found[1]) if found else None


def _fill(entry: Entry, texts: list[str], forms: int | None) -> None:
    if not entry.msgid_plural:
        entry.msgstr = texts[0]
        return
    count = max(forms or 1, len(texts))  # a wrong number of forms is for a person to mend; none is dropped
    entry.msgstr_plural = {index: texts[min(index, len(texts) - 1)] for index in range(count)}


def _remember(entry: Entry, old: Entry, *, exact: bool) -> None:
    """Say which text a fuzzy translation belongs to."""
    if old.fuzzy and old.previous_msgid is not None:  # never reviewed: it still belongs to an earlier text
        entry.previous_msgctxt, entry.previous_msgid = old.previous_msgctxt, old.previous_msgid
        entry.previous_msgid_plural = old.previous_msgid_plural
    elif not exact:
        entry.previous_msgctxt, entry.previous_msgid = old.msgctxt, old.msgid
        entry.previous_msgid_plural = old.msgid_plural or None


def _left(catalog: Catalog, result: Catalog, matches: dict[Key, Match],
          is_kept: Callable[[Entry], bool]) -> list[Entry]:
    """The obsolete entries: those there were and did not return, then what vanished now."""
    returned = set(result.entry_keys()) | {key_of(match.entry) for match in matches.values() if match.exact}
    old = sorted(catalog, key=lambda entry: not entry.obsolete)
    left = [entry for entry in old if is_kept(entry) and key_of(entry) not in returned]
    known = {_doubt(entry) for entry in result if entry.fuzzy}
    known |= {(entry.msgctxt, entry.msgid, *strings_of(entry)) for entry in (*result, *left) if not entry.fuzzy}
    # a doubt that vanishes with its sentence is noise where the same text is offered, or kept, elsewhere
    return [entry if entry.obsolete else obsoleted(entry) for entry in left
            if not entry.fuzzy or entry.obsolete or _doubt(entry) not in known]


def _doubt(entry: Entry) -> tuple[str | None, ...]:
    """Which text a fuzzy translation belongs to, and the translation."""
    return entry.previous_msgctxt, entry.previous_msgid, *strings_of(entry)

"""Three versions of a catalog into one, by entry: what both sides changed differently is a conflict, all else is not.

An entry is told by its key. Whichever side changed something since the base wins; references and comments come along
with the side that changed them; the order is that of the side that moved more. A doubt that one side raised stays. A
conflict keeps one text, shows the other in a comment, and is fuzzy, so that nobody ships it unseen.
"""
from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from pipeline.catalog.model import Catalog, Entry, Key, add_other_text, has_text, key_of, obsoleted, strings_of
from pipeline.catalog.states import say_changes

Value = TypeVar("Value")
DATES = ("POT-Creation-Date", "PO-Revision-Date")


@dataclass(frozen=True, slots=True)
class Side:
    """The entries of one version: live ones and obsolete ones, by key."""

    live: dict[Key, Entry]
    obsolete: dict[Key, Entry]

    def get(self, key: Key) -> Entry | None:
        """The entry, live or obsolete."""
        return self.live.get(key) or self.obsolete.get(key)


def merge3(base: Catalog, ours: Catalog, theirs: Catalog) -> tuple[Catalog, list[str]]:
    """The merged catalog, and the msgids of the entries in conflict."""
    was, mine, other = (_side(catalog) for catalog in (base, ours, theirs))
    result, conflicts = Catalog(), list[str]()
    _header(result, base, ours, theirs)
    entries: dict[Key, Entry] = {}
    for key in _order(was, mine, other):
        entry, is_conflict = _merged(key, was, mine, other)
        if is_conflict:
            conflicts.append(key[1])
        if entry is not None:
            entries[key] = entry
    for entry in entries.values():
        _renew(entry, entries, was)
    list.extend(result, sorted(entries.values(), key=lambda entry: bool(entry.obsolete)))
    return result, conflicts


def _side(catalog: Catalog) -> Side:
    return Side({key_of(entry): entry for entry in catalog if not entry.obsolete},
                {key_of(entry): entry for entry in catalog if entry.obsolete})


def _pick(base: Value, ours: Value, theirs: Value) -> Value:
    """The value of the side that changed it; ours where both did."""
    return theirs if ours == base else ours


def _comments(base: str, ours: str, theirs: str) -> str:
    """Both sides' lines where both changed them."""
    if ours == theirs or base in (ours, theirs):
        return _pick(base, ours, theirs)
    return "\n".join(dict.fromkeys((*ours.split("\n"), *theirs.split("\n"))))


def _header(result: Catalog, base: Catalog, ours: Catalog, theirs: Catalog) -> None:
    """Field by field; of two dates the later, with the translator who belongs to it."""
    was, mine, other = base.metadata, ours.metadata, theirs.metadata
    result.head = _copied(ours.head if ours.head.msgstr else theirs.head)
    result.head.tcomment = _comments(base.head.tcomment, ours.head.tcomment, theirs.head.tcomment)
    result.header = result.head.tcomment
    result.metadata_is_fuzzy = _pick(base.metadata_is_fuzzy, ours.metadata_is_fuzzy, theirs.metadata_is_fuzzy)
    later = mine.get(DATES[1], "") >= other.get(DATES[1], "")
    for name in (*mine, *(name for name in other if name not in mine)):
        values = was.get(name), mine.get(name), other.get(name)
        picked = _pick(*values)
        if name in DATES and mine.get(name) and other.get(name):
            picked = max(mine[name], other[name])
        elif name == "Last-Translator" and values[0] not in values[1:]:
            picked = values[1] if later else values[2]
        if picked is not None:
            result.metadata[name] = picked


def _order(base: Side, ours: Side, theirs: Side) -> list[Key]:
    """The keys of both sides: the order of the side that changed it, the other's new ones behind their neighbours."""
    mine, other = ([*side.live, *side.obsolete] for side in (ours, theirs))
    mine_common, other_common, base_common = (
        [key for key in side.live if key in base.live and key in ours.live and key in theirs.live]
        for side in (ours, theirs, base))
    lead, follow = (other, mine) if mine_common == base_common and other_common != base_common else (mine, other)
    known, behind = set(lead), dict[Key | None, list[Key]]()
    last: Key | None = None
    for key in follow:
        if key not in known:
            behind.setdefault(last, []).append(key)
        else:
            last = key
    out = list(behind.get(None, ()))
    for key in lead:
        out += key, *behind.get(key, ())
    return out


def _merged(key: Key, base: Side, ours: Side, theirs: Side) -> tuple[Entry | None, bool]:
    """One entry, None when it is gone, and whether it is in conflict."""
    was, mine, other = base.get(key), ours.get(key), theirs.get(key)
    if mine is None or other is None:
        return _one_sided(was, mine or other), False
    work = _work(was, mine, other)
    entry = _copied(work.winner)
    if was is None:
        entry.obsolete = mine.obsolete and other.obsolete
    else:
        entry.obsolete = _pick(was.obsolete, mine.obsolete, other.obsolete)
    for name in ("occurrences", "comment", "msgid_plural"):
        setattr(entry, name, _pick(getattr(was, name) if was else None, getattr(mine, name), getattr(other, name)))
    entry.tcomment = _comments(was.tcomment if was else "", mine.tcomment, other.tcomment)
    if work.lost is not None:
        add_other_text(entry, strings_of(work.lost))
    flags = [[flag for flag in one.flags if flag != "fuzzy"] if one else [] for one in (was, mine, other)]
    entry.flags = ["fuzzy"] * work.fuzzy + _pick(*flags)
    doubt = next((one for one in (work.winner, mine, other) if one.fuzzy), None) if work.fuzzy else None
    _set_previous(entry, doubt)
    return obsoleted(entry) if entry.obsolete else entry, work.lost is not None


def _one_sided(was: Entry | None, only: Entry | None) -> Entry | None:
    """An entry that one side lacks: new on the other, or removed here. What was written since is kept as obsolete."""
    if only is None:
        return None
    if was is None or (was.obsolete and not only.obsolete):
        return only
    if not has_text(only) or not _claims(was, only):
        return None
    return obsoleted(only)


@dataclass(frozen=True, slots=True)
class Work:
    """The entry whose translation is taken, whether in doubt, and the one whose translation is not taken, if any."""

    winner: Entry
    fuzzy: bool
    lost: Entry | None = None


def _work(was: Entry | None, mine: Entry, other: Entry) -> Work:
    """Whose translation?"""
    texts = strings_of(mine), strings_of(other)
    before = bool(was and was.fuzzy)
    fuzzy = bool(_pick(before, mine.fuzzy, other.fuzzy) if was else mine.fuzzy or other.fuzzy)
    if texts[0] == texts[1]:
        return Work(mine, fuzzy)
    if not has_text(mine) or not has_text(other):
        winner = mine if has_text(mine) else other
        return Work(winner, bool(winner.fuzzy))
    if was is None or (_claims(was, mine) and _claims(was, other)):
        winner, lost = (other, mine) if mine.fuzzy and not other.fuzzy else (mine, other)
        return Work(winner, fuzzy=True, lost=lost)
    winner = mine if _claims(was, mine) else other
    # a doubt that the other side raised about the text before says nothing about the source, but is a doubt
    return Work(winner, bool(winner.fuzzy or (fuzzy and not before)))


def _claims(was: Entry, entry: Entry) -> bool:
    """Has somebody written this translation, or found it good, since the base?"""
    return strings_of(entry) != strings_of(was) or bool(was.fuzzy and not entry.fuzzy)


def _set_previous(entry: Entry, doubt: Entry | None) -> None:
    entry.previous_msgctxt = doubt.previous_msgctxt if doubt else None
    entry.previous_msgid = doubt.previous_msgid if doubt else None
    entry.previous_msgid_plural = doubt.previous_msgid_plural if doubt else None
    say_changes(entry)


def _renew(entry: Entry, merged: dict[Key, Entry], base: Side) -> None:
    """Where one side changed a source and the other improved its translation, offer the improved one."""
    key = entry.previous_msgctxt, entry.previous_msgid
    was, now = base.get(key), merged.get(key)
    if entry.fuzzy and was and now and not now.fuzzy and strings_of(entry) == strings_of(was) and has_text(now):
        entry.msgstr, entry.msgstr_plural = now.msgstr, dict(now.msgstr_plural)


def _copied(entry: Entry) -> Entry:
    copy = Entry.__new__(Entry)
    copy.__dict__.update(entry.__dict__)
    copy.flags, copy.occurrences, copy.msgstr_plural = [*entry.flags], [*entry.occurrences], dict(entry.msgstr_plural)
    return copy

"""Three versions of a catalog into one, by entry: what both sides changed differently is a conflict, all else is not.

An entry is told by its key. Whichever side changed a field since the base wins; references and comments come along with
the side that changed them; the order is that of the side that moved more. An entry that is fuzzy on either side after a
change stays fuzzy. A conflict keeps our text, shows theirs in a comment, and is fuzzy, so that nobody ships it unseen.
"""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from pipeline.catalog.model import Catalog, Entry, Key, has_text, key_of, strings_of

CONFLICT = "conflict: the other version is: "
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
    sides = [_side(catalog) for catalog in (base, ours, theirs)]
    result, conflicts = Catalog(), []
    _header(result, base, ours, theirs)
    live: list[Entry] = []
    obsolete: list[Entry] = []
    for key in _order(*sides):
        entry, is_conflict = _merged(key, *sides)
        if is_conflict:
            conflicts.append(key[1])
        if entry is not None:
            (obsolete if entry.obsolete else live).append(entry)
    for entry in (*live, *obsolete):
        list.append(result, entry)
    return result, conflicts


def _side(catalog: Catalog) -> Side:
    return Side({key_of(entry): entry for entry in catalog if not entry.obsolete},
                {key_of(entry): entry for entry in catalog if entry.obsolete})


def _pick(base: Value, ours: Value, theirs: Value) -> Value:
    """The value of the side that changed it; ours where both did."""
    return theirs if ours == base else ours


def _header(result: Catalog, base: Catalog, ours: Catalog, theirs: Catalog) -> None:
    """Field by field; of two dates the later, with the translator who belongs to it."""
    was, mine, other = base.metadata, ours.metadata, theirs.metadata
    result.head = theirs.head if ours.head.tcomment == base.head.tcomment else ours.head
    result.header, result.metadata_is_fuzzy = result.head.tcomment, ours.metadata_is_fuzzy and theirs.metadata_is_fuzzy
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
    """One entry, and whether it is in conflict."""
    mine, other, was = ours.get(key), theirs.get(key), base.get(key)
    if mine is None or other is None:
        return _one_sided(key, was, mine or other, base)
    assert mine is not None  # noqa: S101  (told above; mypy cannot see it through `or`)
    obsolete = _pick(key in base.obsolete, key in ours.obsolete, key in theirs.obsolete)
    texts = [strings_of(entry) if entry else [""] for entry in (was, mine, other)]
    is_conflict = texts[1] != texts[2] and texts[0] not in texts[1:] and all(any(text) for text in texts[1:])
    winner = mine if texts[1] != texts[0] or texts[1] == texts[2] else other
    if was is None and not any(texts[1]):
        winner = other
    entry = _copied(winner, obsolete=obsolete)
    _fields(entry, was, mine, other)
    _doubts(entry, was, mine, other, winner)
    if is_conflict:
        said = " / ".join(texts[2]).replace("\n", "\\n")
        entry.tcomment = "\n".join(filter(None, [entry.tcomment, CONFLICT + said]))
        entry.flags = ["fuzzy", *(flag for flag in entry.flags if flag != "fuzzy")]
    return entry, is_conflict


def _one_sided(key: Key, was: Entry | None, only: Entry | None, base: Side) -> tuple[Entry | None, bool]:
    """An entry that one side lacks: new on the other, or removed here. Changed text is kept as obsolete."""
    if only is None:
        return None, False
    if was is None:
        return only, False
    if strings_of(only) != strings_of(was) and has_text(only):
        return _copied(only, obsolete=True), False
    return (only, False) if key in base.obsolete and not only.obsolete else (None, False)


def _fields(entry: Entry, was: Entry | None, mine: Entry, other: Entry) -> None:
    """References, comments and format flags, each from the side that changed it."""
    pick: Callable[[str], object] = lambda name: _pick(  # noqa: E731
        getattr(was, name) if was else None, getattr(mine, name), getattr(other, name))
    for name in ("occurrences", "comment", "msgid_plural"):
        setattr(entry, name, pick(name))
    ours, theirs, base = (one.tcomment if one else "" for one in (mine, other, was))
    is_plain = ours == theirs or base in (ours, theirs)
    entry.tcomment = _pick(base, ours, theirs) if is_plain else f"{ours}\n{theirs}".strip("\n")


def _doubts(entry: Entry, was: Entry | None, mine: Entry, other: Entry, winner: Entry) -> None:
    """Fuzzy, with the previous text, as the sides have it; a doubt that one side raised anew is kept."""
    flags = [[flag for flag in one.flags if flag != "fuzzy"] if one else [] for one in (was, mine, other)]
    entry.flags = list(_pick(*flags))
    before, ours, theirs = (bool(one and one.fuzzy) for one in (was, mine, other))
    fuzzy = _pick(before, ours, theirs) if was else ours or theirs
    if strings_of(mine) != strings_of(other) and strings_of(winner) != (strings_of(was) if was else None):
        fuzzy = winner.fuzzy or (not before and (ours or theirs))
    source = mine if ours else other if theirs else winner
    if fuzzy:
        entry.flags.insert(0, "fuzzy")
        entry.previous_msgctxt, entry.previous_msgid = source.previous_msgctxt, source.previous_msgid
        entry.previous_msgid_plural = source.previous_msgid_plural
    else:
        entry.previous_msgctxt = entry.previous_msgid = entry.previous_msgid_plural = None


def _copied(entry: Entry, *, obsolete: bool) -> Entry:
    return Entry(msgid=entry.msgid, msgctxt=entry.msgctxt, msgid_plural=entry.msgid_plural, msgstr=entry.msgstr,
                 msgstr_plural=dict(entry.msgstr_plural), tcomment=entry.tcomment, comment=entry.comment,
                 occurrences=[] if obsolete else list(entry.occurrences), flags=list(entry.flags), obsolete=obsolete,
                 previous_msgctxt=entry.previous_msgctxt, previous_msgid=entry.previous_msgid,
                 previous_msgid_plural=entry.previous_msgid_plural)

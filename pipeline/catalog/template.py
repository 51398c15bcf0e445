"""From the segments of a page to the entries of its template, and the fixed comments that say what an entry is.

#. origin: en          the language in which the sentence was written ("mixed": it must be written in every locale)
#. kind: list-item     what it is on the page
#. contains English: skin, bone
"""
from __future__ import annotations

from collections.abc import Iterable

import polib

from pipeline.language import foreign_words, script_of, to_script
from pipeline.locales import language_of
from pipeline.locales import script_of as script_of_locale
from pipeline.model import Segment

ORIGIN, KIND = "origin: ", "kind: "
CONTAINED = {"en": "English", "zh": "Chinese"}


def entries_of(segments: Iterable[Segment], reference: str) -> list[polib.POEntry]:
    """One entry a distinct sentence, in reading order. What has no language (numbers, addresses) is left out."""
    entries: dict[str, polib.POEntry] = {}
    for segment in segments:
        if segment.lang != "und" and segment.text not in entries:
            entries[segment.text] = polib.POEntry(msgid=segment.text, comment=_comment(segment),
                                                  occurrences=[(reference, "")])
    return list(entries.values())


def _comment(segment: Segment) -> str:
    lines = [ORIGIN + segment.lang, KIND + segment.kind]
    languages = {span.lang for span in segment.spans}
    if segment.lang == "mixed" or (segment.lang == "zh" and "en" in languages):
        for code, name in CONTAINED.items():
            words = foreign_words(segment.text, segment.spans, code) if code != segment.lang else []
            if words:
                lines.append(f"contains {name}: {', '.join(words)}")
    return "\n".join(lines)


def origin_of(entry: polib.POEntry) -> str | None:
    """The origin that the entry's comment names ("en", "zh", "mixed", …), or None."""
    return next((line[len(ORIGIN):] for line in entry.comment.split("\n") if line.startswith(ORIGIN)), None)


def is_born_in(entry: polib.POEntry, locale: str) -> bool:
    """Was the sentence written in the language of this locale, so that it needs no translation there?"""
    return origin_of(entry) == language_of(locale)


def identity(entry: polib.POEntry, locale: str) -> str | None:
    """The text that an entry has in a locale by birth, in the locale's script; None where it must be translated."""
    if not is_born_in(entry, locale):
        return None
    wanted = script_of_locale(locale)
    if wanted and script_of(entry.msgid) not in (None, wanted):
        return to_script(entry.msgid, wanted)
    return str(entry.msgid)

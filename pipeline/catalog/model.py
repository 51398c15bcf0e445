"""A catalog: polib's object model, with what polib forgets (the header as an entry, where things stand in the file)."""
from __future__ import annotations

import datetime
import os
from collections.abc import Iterable

import polib
from polib import POEntry as Entry

from pipeline.errors import ConfigError
from pipeline.locales import language_of

__all__ = ["Catalog", "Entry", "Key", "new_catalog", "new_template"]

CONTACT = "diglot@users.noreply.github.com"  # header fields that gettext's checkers want; edit them, they are kept
Key = tuple[str | None, str]
BLANK_COMMENT = " "  # one line of comment with nothing on it; "" is no comment
OTHER_TEXT = "another translation: "  # in a translator's comment


class Catalog(polib.POFile):  # type: ignore[misc]
    """The entries of a PO file in their order, obsolete ones included; `metadata` holds the header fields.

    `head` is the header entry, for its comments and flags. `duplicates` are (line, msgid) of entries whose key an
    earlier one has; only a tolerant read leaves any.
    """

    def __init__(self) -> None:
        super().__init__(wrapwidth=0, encoding="utf-8")
        self.head = Entry(msgid="")
        self.duplicates: list[tuple[int, str]] = []

    def entry_keys(self) -> list[Key]:
        """The keys of the live entries, in order."""
        return [key_of(entry) for entry in self if not entry.obsolete]


def key_of(entry: Entry) -> Key:
    """What tells entries apart: context and msgid."""
    return entry.msgctxt, entry.msgid


def strings_of(entry: Entry) -> list[str]:
    """The translations of an entry: one, or one for each plural form."""
    if entry.msgid_plural:
        return [entry.msgstr_plural[index] for index in sorted(entry.msgstr_plural)]
    return [entry.msgstr]


def has_text(entry: Entry) -> bool:
    """Is there any translation, finished or not?"""
    return any(strings_of(entry))


def obsoleted(entry: Entry) -> Entry:
    """The entry as it is kept when its sentence is gone: without references and what the template said of it."""
    return Entry(msgid=entry.msgid, msgctxt=entry.msgctxt, msgid_plural=entry.msgid_plural, msgstr=entry.msgstr,
                 msgstr_plural=dict(entry.msgstr_plural), tcomment=entry.tcomment, obsolete=True,
                 flags=[flag for flag in entry.flags if flag == "fuzzy"], previous_msgctxt=entry.previous_msgctxt,
                 previous_msgid=entry.previous_msgid, previous_msgid_plural=entry.previous_msgid_plural)


def fields_of(header: str) -> dict[str, str]:
    """The fields of a header in their order; a line without a colon is no field."""
    fields: dict[str, str] = {}
    for line in header.split("\n"):
        name, colon, value = line.partition(":")
        if colon:
            fields.setdefault(name, value.strip())
    return fields


def add_other_text(entry: Entry, texts: list[str]) -> None:
    """Keep a second translation of an entry, as a translator's comment, for a person to choose."""
    said = OTHER_TEXT + " / ".join(texts).replace("\n", "\\n")
    if said not in entry.tcomment.split("\n"):
        entry.tcomment = "\n".join(filter(None, [entry.tcomment, said]))


def new_catalog(locale: str) -> Catalog:
    """An empty catalog with the header of a locale; plural rules are CLDR's, from Babel."""
    from babel import Locale, UnknownLocaleError
    from babel.messages.plurals import get_plural

    catalog = Catalog()
    try:
        name = str(Locale.parse(locale.partition("@")[0]).get_display_name("en"))
    except (UnknownLocaleError, ValueError):
        name = locale
    try:
        plural = get_plural(language_of(locale))
    except UnknownLocaleError:
        raise ConfigError(f"locales: nobody knows the language of {locale!r}") from None
    catalog.metadata = _header({"PO-Revision-Date": now(), "Last-Translator": f"diglot <{CONTACT}>",
                                "Language-Team": name, "Language": locale})
    catalog.metadata["Plural-Forms"] = f"nplurals={plural.num_plurals}; plural={plural.plural_expr};"
    return catalog


def new_template(entries: Iterable[Entry]) -> Catalog:
    """A template with these entries, dated now (or by SOURCE_DATE_EPOCH)."""
    catalog = Catalog()
    catalog.metadata = _header({"PO-Revision-Date": "YEAR-MO-DA HO:MI+ZONE",
                                "Last-Translator": "FULL NAME <EMAIL@ADDRESS>",
                                "Language-Team": "LANGUAGE <LL@li.org>", "Language": ""})
    catalog.extend(entries)
    return catalog


def _header(fields: dict[str, str]) -> dict[str, str]:
    return {"Project-Id-Version": "pages 1", "Report-Msgid-Bugs-To": CONTACT, "POT-Creation-Date": now(), **fields,
            "MIME-Version": "1.0",
            "Content-Type": "text/plain; charset=UTF-8", "Content-Transfer-Encoding": "8bit"}


def now() -> str:
    """The time as gettext writes it: "2026-01-31 12:00+0000", in UTC, so that machines agree."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = (datetime.datetime.fromtimestamp(int(epoch), datetime.UTC) if epoch.isdecimal()
              else datetime.datetime.now(datetime.UTC))
    return moment.strftime("%Y-%m-%d %H:%M+0000")

"""`check --fix`: what is certain in a translation is mended: the width of marks, doubled marks, blanks, invisible characters."""
from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pipeline import catalog as catalogs
from pipeline.checks.bad_characters import BAD
from pipeline.checks.edge_spaces import BLANK
from pipeline.checks.typography import fixed_text
from pipeline.checks.view import accepted
from pipeline.errors import UnreadableError
from pipeline.files import locked
from pipeline.locales import language_of

if TYPE_CHECKING:
    from pipeline.flow import Project


def mended(source: str, target: str, lang: str) -> str:
    """The translation with its marks and blanks put right; what only a translator can decide stays."""
    for found in set(BAD.findall(target)):
        if len(found) == 1 and found not in source and not found.isprintable() and found != "\ufffd":
            target = target.replace(found, "")
    if source.strip(BLANK) == source:
        target = target.strip(BLANK)
    return fixed_text(target, lang)


def fix_catalogs(project: Project) -> Iterator[tuple[str, int]]:
    """Mend every catalog of the project; yields its path and the number of entries that changed."""
    with locked(project.config.root):
        for name in project.layout.catalog_names():
            for locale in project.config.locales:
                path = project.layout.catalog(name, locale)
                try:
                    catalog = catalogs.read(path)
                except UnreadableError:
                    continue  # the check that follows reports it
                count = _fix(catalog, language_of(locale))
                if count and catalogs.write(catalog, path):
                    yield project.layout.relative(path), count


def _fix(catalog: catalogs.Catalog, lang: str) -> int:
    count = 0
    for entry in catalog:
        if entry.obsolete or not entry.msgstr or entry.fuzzy or "typography" in accepted(entry):
            continue
        new = mended(entry.msgid, entry.msgstr, lang)
        count += new != entry.msgstr
        entry.msgstr = new
    return count

"""The catalogs of a project, each read once, and written only where nobody else has written meanwhile."""
from __future__ import annotations

from pathlib import Path

from pipeline import catalog as catalogs
from pipeline.errors import UnreadableError
from pipeline.project import Layout

Stamp = tuple[int, int] | None


class Shelf:
    """Reads catalogs when they are first asked for. Raises `UnreadableError` for those that cannot be read."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._read: dict[Path, tuple[catalogs.Catalog, Stamp]] = {}
        self._elsewhere: dict[str, catalogs.Elsewhere] = {}

    def catalog(self, name: str, locale: str) -> catalogs.Catalog | None:
        """The catalog of a page in a locale, None when there is none yet."""
        return self._get(self._layout.catalog(name, locale))

    def template(self, name: str) -> catalogs.Catalog | None:
        """The template of a page as it stands on disk, None when there is none yet."""
        return self._get(self._layout.template(name))

    def reread(self, path: Path) -> None:
        """Forget a catalog, so that it is read again when next asked for."""
        self._read.pop(path, None)

    def has_changed(self, path: Path) -> bool:
        """Has somebody written the file since it was read?"""
        return path in self._read and self._read[path][1] != _stamp(path)

    def elsewhere(self, locale: str) -> catalogs.Elsewhere:
        """All finished entries of a locale, live ones first: a sentence that moved finds its translation here.

        Catalogs that cannot be read are passed over; they are reported where their own page is updated.
        """
        if locale not in self._elsewhere:
            found: list[catalogs.Entry] = []
            obsolete: list[catalogs.Entry] = []
            for name in self._layout.catalog_names():
                for entry in self._tolerant(name, locale):
                    if entry.msgstr and not entry.fuzzy and not entry.msgctxt:
                        (obsolete if entry.obsolete else found).append(entry)
            self._elsewhere[locale] = catalogs.Elsewhere([*found, *obsolete])
        return self._elsewhere[locale]

    def _tolerant(self, name: str, locale: str) -> list[catalogs.Entry]:
        try:
            return list(self.catalog(name, locale) or ())
        except UnreadableError:
            return []

    def _get(self, path: Path) -> catalogs.Catalog | None:
        if path not in self._read:
            stamp = _stamp(path)
            if stamp is None:
                return None
            self._read[path] = catalogs.read(path), stamp
        return self._read[path][0]


def _stamp(path: Path) -> Stamp:
    """What changes when a file is written: time in nanoseconds, and size. None: no such file."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return status.st_mtime_ns, status.st_size

"""Where the files of a project are.

`raw/a/page.txt` ↔ `locales/a/page.pot`, `locales/<locale>/LC_MESSAGES/a/page.po` ↔ `build/<locale>/a/page.txt`
"""
from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pipeline.config import Config
from pipeline.errors import ConfigError, UnreadableError
from pipeline.formats import format_of


@dataclass(frozen=True, slots=True)
class Source:
    """A raw page: its name ("a/page"), its file, and its suffix (".txt")."""

    name: str
    path: Path

    @property
    def suffix(self) -> str:
        """The suffix of the file, with the dot."""
        return self.path.suffix


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths of a project. Everything is derived from the configuration; nothing is read here but folders."""

    config: Config

    def template(self, name: str) -> Path:
        """The template of a page."""
        return self.config.root / self.config.catalogs / f"{name}.pot"

    def catalog(self, name: str, locale: str) -> Path:
        """The catalog of a page in one locale."""
        return self.config.root / self.config.catalogs / locale / "LC_MESSAGES" / f"{name}.po"

    def output(self, source: Source, locale: str) -> Path:
        """The clean page in one locale."""
        return self.config.root / self.config.build / locale / f"{source.name}{source.suffix}"

    def relative(self, path: Path) -> str:
        """The path as people write it, from the project's folder."""
        try:
            return path.relative_to(self.config.root).as_posix()
        except ValueError:
            return str(path)

    def catalog_names(self) -> list[str]:
        """The names of all pages that have a catalog in some locale, or a template."""
        base, names = self.config.root / self.config.catalogs, set[str]()
        for locale in self.config.locales:
            folder = base / locale / "LC_MESSAGES"
            names.update(path.relative_to(folder).with_suffix("").as_posix() for path in folder.rglob("*.po"))
        skipped = {base / locale for locale in self.config.locales}
        names.update(path.relative_to(base).with_suffix("").as_posix() for path in base.rglob("*.pot")
                     if not skipped & set(path.parents))
        return sorted(names)

    def sources(self, chosen: Iterable[Path] = ()) -> tuple[list[Source], list[UnreadableError], list[str]]:
        """The raw pages in the order of their names; what cannot be a page, with the reason; files of no known format.

        `chosen` are files or folders to keep to; all pages when empty. Raises `ConfigError` when the folder of raw
        pages is missing, when a chosen path is not in it, or when two pages would share a catalog.
        """
        folder = self.config.root / self.config.raw
        if not folder.is_dir():
            raise ConfigError(f"{folder}: no such folder; put the pages to translate there, or set `raw`")
        found, problems, others = _walk(folder, self.config.root)
        sources = [Source(path.relative_to(folder).with_suffix("").as_posix(), path) for path in found]
        _refuse_shared(sources, self)
        wanted = [_inside(path, folder) for path in chosen]
        if wanted:
            def is_wanted(path: Path) -> bool:
                return any(path == root or root in path.parents for root in wanted)
            sources = [source for source in sources if is_wanted(source.path)]
            problems = [problem for problem in problems if is_wanted(Path(problem.path))]
            others = [path for path in others if is_wanted(path)]
            if not sources and not problems:
                raise ConfigError(f"{', '.join(map(str, chosen))}: no page there; pages end in .txt or .md")
        problems = [UnreadableError(self.relative(Path(problem.path)), problem.reason) for problem in problems]
        return sorted(sources, key=lambda source: source.name), problems, [self.relative(path) for path in others]


def _walk(folder: Path, root: Path) -> tuple[list[Path], list[UnreadableError], list[Path]]:
    found, problems, others = [], [], []
    real_root = root.resolve()
    for parent, folders, files in os.walk(folder):
        for name in sorted(folders):
            path = Path(parent, name)
            if format_of(path.suffix):
                problems.append(UnreadableError(path, "a folder with the name of a page. Rename it"))
            elif path.is_symlink():
                problems.append(UnreadableError(path, "a link to a folder is not followed. Copy the pages instead"))
        folders[:] = sorted(name for name in folders if not name.startswith(".") and not format_of(Path(name).suffix))
        for name in sorted(files):
            path = Path(parent, name)
            if name.startswith("."):
                continue
            if not format_of(path.suffix):
                others.append(path)
            elif reason := _unfit(path, real_root):
                problems.append(UnreadableError(path, reason))
            else:
                found.append(path)
    return found, problems, others


def _unfit(path: Path, real_root: Path) -> str:
    """Why a file with the suffix of a page cannot be one, or ""."""
    if not path.name.isprintable():
        return "the name holds control characters. Rename the file"
    if path.is_symlink():
        target = path.resolve()
        if not target.is_file():
            return "a link to nothing. Remove it, or mend it"
        if real_root not in target.parents:
            return f"a link out of the project, to {target}. Copy the page instead"
    return "" if path.is_file() else "not a regular file"


def _refuse_shared(sources: list[Source], layout: Layout) -> None:
    seen: dict[str, Source] = {}
    for source in sources:
        other = seen.setdefault(source.name.casefold(), source)
        if other is not source:
            both = f"{layout.relative(other.path)} and {layout.relative(source.path)}"
            shared = layout.relative(layout.template(source.name))
            raise ConfigError(f"{both} would share the catalog {shared}. Rename one of them")


def _inside(path: Path, folder: Path) -> Path:
    full = Path(os.path.abspath(path))  # noqa: PTH100  (`resolve` would follow the very links that are to be reported)
    if full != folder and folder not in full.parents:
        raise ConfigError(f"{path}: not in {folder}, where the raw pages are")
    if not os.path.lexists(full):
        raise ConfigError(f"{path}: no such file or folder")
    return full

"""What the commands that rewrite catalogs share."""
from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from pipeline import catalog
from pipeline.errors import DiglotError, UnreadableError
from pipeline.files import write_atomic


def each_catalog(paths: Iterable[Path], make: Callable[[catalog.Catalog], bytes], *,
                 check: bool) -> tuple[list[str], list[DiglotError]]:
    """Rewrite catalogs with what `make` returns; without paths all of the project.

    Returns the files that changed, or with `check` would, and those that cannot be read.
    """
    changed: list[str] = []
    problems: list[DiglotError] = []
    chosen = list(paths)
    for path in _files(chosen) if chosen else _all():
        try:
            data = make(catalog.read(path))
            if path.read_bytes() != data if check else write_atomic(path, data):
                changed.append(str(path))
        except UnreadableError as error:
            problems.append(error)
    return changed, problems


def _files(paths: Iterable[Path]) -> list[Path]:
    """The paths, with folders replaced by the catalogs in them."""
    found: list[Path] = []
    for path in paths:
        found += _in(path) if path.is_dir() else [path]
    return found


def _in(folder: Path) -> list[Path]:
    return sorted((*folder.rglob("*.po"), *folder.rglob("*.pot")))


def _all() -> list[Path]:
    from pipeline.flow import Project

    config = Project.find().config
    return _in(config.root / config.catalogs)

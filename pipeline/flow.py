"""The flow, from raw pages to two clean language versions. Read this file first.

1. formats, cleaning, language: a raw page becomes a `Page` of segments (page.py).
2. catalog: its segments become the template, and each locale's catalog is merged with it, keeping every translation.
3. outputs: one clean page a locale is made of the page and the catalog.
4. checks: the same stages, compared with what is on disk, become findings (audit.py).
"""
from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path

from pipeline import catalog as catalogs
from pipeline.catalog.template import entries_of, identity, is_born_in
from pipeline.cleaning import FIXES, Settings
from pipeline.config import Config, find
from pipeline.errors import ConfigError, DiglotError, UnreadableError
from pipeline.executors import EXECUTORS
from pipeline.files import locked, remove_leftovers, write_atomic
from pipeline.formats import format_of
from pipeline.formats.encoding import decode
from pipeline.glossary import Term, read_terms
from pipeline.outputs.pages import render
from pipeline.page import Page, page_of
from pipeline.project import Layout, Source
from pipeline.registry import nearest
from pipeline.shelf import Shelf

SMALL = 200_000  # bytes of raw text below which starting worker processes costs more than it saves
TRIES = 5  # how often a catalog is merged anew because somebody saved it in the meantime


@dataclass(frozen=True, slots=True)
class Count:
    """How far a catalog is: the entries that must be translated in its locale, by their state."""

    done: int = 0
    missing: int = 0
    fuzzy: int = 0
    stale: int = 0

    @property
    def total(self) -> int:
        """All entries that must be translated."""
        return self.done + self.missing + self.fuzzy + self.stale


@dataclass(slots=True)
class Outcome:
    """What a run did, or with `check` would have done. Paths are relative to the project's folder.

    `skipped` are files of no known format, `orphans` catalogs whose page is gone; neither is touched.
    """

    changed: list[str] = field(default_factory=list)
    problems: list[DiglotError] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    orphans: list[str] = field(default_factory=list)
    counts: dict[tuple[str, str], Count] = field(default_factory=dict)


class Project:
    """A folder with raw pages, catalogs and a configuration."""

    def __init__(self, config: Config) -> None:
        names = [fix.name for fix in FIXES]
        for name in (*config.off, *(name for rules in config.pages for name in rules.off)):
            if name not in names:
                raise ConfigError(f"off: no rule of cleaning {name!r}{nearest(name, names)}; `diglot rules` lists them")
        self.config = config
        self.layout = Layout(config)

    @classmethod
    def find(cls, start: Path | None = None) -> Project:
        """The project that holds the folder `start` (the working directory). Raises `ConfigError` without one."""
        return cls(find(start or Path.cwd()))

    @cached_property
    def glossary(self) -> tuple[Term, ...]:
        """The terms of the project's glossary, none when it has no glossary."""
        return read_terms(self.config.root / self.config.glossary) if self.config.glossary else ()

    def settings(self, name: str) -> Settings:
        """How the page `name` is cleaned: the configuration, the page's own rules, the words of the glossary."""
        off = {*self.config.off, *(rule for rules in self.config.for_page(name) for rule in rules.off)}
        words = {word.lower() for word in self.config.words}
        words.update(word for term in self.glossary for word in term.words())
        return Settings(spacing=self.config.spacing, off=frozenset(off), known=frozenset(words))

    def pages(self, sources: list[Source], jobs: int | None = None,
              executor: str = "local") -> Iterator[tuple[Source, Page | DiglotError]]:
        """Every page with its source, or why it cannot be read; `jobs` processes (one for each core) share the work."""
        tasks = [(source, self.settings(source.name)) for source in sources]
        if jobs is None:
            size = sum(source.path.stat().st_size for source in sources if source.path.exists())
            jobs = 1 if size < SMALL else min(len(tasks), os.cpu_count() or 1)
        for source, page in zip(sources, EXECUTORS[executor](prepared, tasks, jobs), strict=True):
            yield source, self.placed(source, page)

    def _write(self, path: Path, data: bytes) -> bool:
        """Write a file of the project, and nothing outside of it."""
        real = path.resolve()
        if self.config.root.resolve() not in real.parents:
            raise UnreadableError(self.layout.relative(path), f"leads out of the project, to {real}. Remove the link")
        return write_atomic(path, data)

    def _differs(self, path: Path, data: bytes) -> bool:
        """Would writing change anything? Clean pages count only where they are kept: in a fresh clone they may not be."""
        build = self.config.root / self.config.build
        if build in path.parents and not build.exists():
            return False
        try:
            return path.read_bytes() != data
        except OSError:
            return True

    def placed(self, source: Source, page: Page | DiglotError) -> Page | DiglotError:
        """The page, or its error with the path as people write it."""
        if isinstance(page, UnreadableError):
            return UnreadableError(self.layout.relative(source.path), page.reason, line=page.line, column=page.column)
        return page

    def run(self, chosen: Iterable[Path] = (), *, check: bool = False, jobs: int | None = None,
            executor: str = "local", progress: Callable[[Source], None] = lambda _: None) -> Outcome:
        """Bring the catalogs and the clean pages of the chosen pages (all) up to date.

        With `check` nothing is written, and `Outcome.changed` says what would be. A page that cannot be read, or whose
        catalog cannot, is among `Outcome.problems` and left alone. Raises `ConfigError`, and `LockedError` when
        another run is at work.
        """
        if check:
            return self._run(list(chosen), self._differs, jobs, executor, progress)
        with locked(self.config.root):
            for folder in (self.config.catalogs, self.config.build):
                remove_leftovers(self.config.root / folder)
            return self._run(list(chosen), self._write, jobs, executor, progress)

    def _run(self, chosen: list[Path], write: Callable[[Path, bytes], bool], jobs: int | None, executor: str,
             progress: Callable[[Source], None]) -> Outcome:
        sources, problems, skipped = self.layout.sources(chosen)
        outcome, shelf = Outcome(problems=list(problems), skipped=skipped), Shelf(self.layout)
        for source, page in self.pages(sources, jobs, executor):
            if isinstance(page, DiglotError):
                outcome.problems.append(page)
            else:
                self._update(source, page, shelf, write, outcome)
            progress(source)
        if not chosen:
            names = {source.name for source in sources}
            outcome.orphans = [name for name in self.layout.catalog_names() if name not in names and not any(
                problem.path.startswith(f"{self.config.raw}/{name}.") for problem in problems)]
        return outcome

    def _update(self, source: Source, page: Page, shelf: Shelf, write: Callable[[Path, bytes], bool],
                outcome: Outcome) -> None:
        """Write the template, the catalogs and the clean versions of one page."""
        try:
            template = self.template(source, page, shelf)
            made = {self.layout.template(source.name): catalogs.dumps(template)}
            for locale in self.config.locales:
                path = self.layout.catalog(source.name, locale)
                catalog = self._merged(source.name, locale, template, shelf)
                made[path] = catalogs.dumps(catalog)
                made[self.layout.output(source, locale)] = self.rendered(source, page, catalog).encode()
                if self.config.compile:
                    made[path.with_suffix(".mo")] = catalogs.mo_bytes(catalog)
                outcome.counts[source.name, locale] = count(catalog, locale)
            outcome.changed += [self.layout.relative(path) for path, data in made.items() if write(path, data)]
        except UnreadableError as error:
            outcome.problems.append(error)

    def template(self, source: Source, page: Page, shelf: Shelf) -> catalogs.Catalog:
        """The template of a page; the one on disk when nothing in it changes, so that its date stays."""
        fresh = catalogs.new_template(entries_of(page.segments, self.layout.relative(source.path)))
        return catalogs.update_template(shelf.template(source.name), fresh)

    def _merged(self, name: str, locale: str, template: catalogs.Catalog, shelf: Shelf) -> catalogs.Catalog:
        """The catalog of a locale brought to the template; read anew when a translator saves it meanwhile."""
        path = self.layout.catalog(name, locale)
        for _ in range(TRIES):
            old = shelf.catalog(name, locale) or catalogs.new_catalog(locale)
            catalog = catalogs.update(old, template, elsewhere=shelf.elsewhere(locale),
                                      identity=partial(identity, locale=locale))
            if not shelf.has_changed(path):
                return catalog
            shelf.reread(path)
        raise UnreadableError(self.layout.relative(path), "somebody keeps writing this file. Run again later")

    def rendered(self, source: Source, page: Page, catalog: catalogs.Catalog) -> str:
        """The clean page in the language of a catalog; what has no finished translation stays as it was written."""
        form = format_of(source.suffix)
        done = {entry.msgid: entry.msgstr for entry in catalog
                if entry.msgstr and not entry.obsolete and not entry.fuzzy}
        return render(page, done, form.escape if form else lambda text, _: text)

    def render(self, chosen: Iterable[Path] = ()) -> Outcome:
        """Write the clean versions of the chosen pages (all) from the catalogs as they stand on disk."""
        sources, problems, skipped = self.layout.sources(chosen)
        outcome, shelf = Outcome(problems=list(problems), skipped=skipped), Shelf(self.layout)
        with locked(self.config.root):
            for source, page in self.pages(sources):
                try:
                    if isinstance(page, DiglotError):
                        raise page
                    for locale in self.config.locales:
                        catalog = shelf.catalog(source.name, locale) or catalogs.new_catalog(locale)
                        path = self.layout.output(source, locale)
                        if self._write(path, self.rendered(source, page, catalog).encode()):
                            outcome.changed.append(self.layout.relative(path))
                except DiglotError as error:
                    outcome.problems.append(error)
        return outcome

    def status(self) -> Outcome:
        """The counts of all catalogs as they stand on disk."""
        outcome, shelf = Outcome(), Shelf(self.layout)
        for name in self.layout.catalog_names():
            for locale in self.config.locales:
                try:
                    outcome.counts[name, locale] = count(shelf.catalog(name, locale) or (), locale)
                except UnreadableError as error:
                    outcome.problems.append(error)
        return outcome


def count(catalog: Iterable[catalogs.Entry], locale: str) -> Count:
    """The states of the entries that must be translated in a locale; what was born there is not counted."""
    states = [catalogs.state(entry) for entry in catalog if not entry.obsolete and not is_born_in(entry, locale)]
    return Count(**{state: states.count(state) for state in ("done", "missing", "fuzzy", "stale")})


def prepared(task: tuple[Source, Settings]) -> Page | DiglotError:
    """Read, clean and segment one page; runs in a worker process."""
    source, settings = task
    try:
        return page_of(source.name, decode(source.path.read_bytes(), source.path), source.suffix, settings)
    except OSError as error:
        return UnreadableError(source.path, f"cannot be read: {error.strerror or error}")
    except DiglotError as error:
        return error



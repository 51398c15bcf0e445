"""The project's catalogs compared with its pages, and looked at by every check."""
from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path

from pipeline import catalog as catalogs
from pipeline.catalog.template import entries_of
from pipeline.checks import CHECKS, CheckSettings, PageView, check_page, unreadable_page
from pipeline.checks.view import Problem
from pipeline.config import Config
from pipeline.errors import ConfigError, DiglotError, UnreadableError
from pipeline.executors import EXECUTORS
from pipeline.flow import Project, prepared
from pipeline.model import Finding
from pipeline.project import Source
from pipeline.registry import nearest
from pipeline.shelf import Shelf

SMALL = 500_000  # bytes of catalogs below which starting worker processes costs more than it saves


@dataclass(slots=True)
class Audit:
    """What was found. `advisory` findings are of pages that never fail; `unreadable` are files that cannot be read."""

    findings: list[Finding] = field(default_factory=list)
    advisory: list[Finding] = field(default_factory=list)
    unreadable: list[DiglotError] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Task:
    """One page to check, with or without a raw page; `select` and `ignore` come on top of the configuration.

    `jobs` processes share it when it is very large.
    """

    config: Config
    name: str
    source: Source | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    jobs: int = 1


def audit(project: Project, chosen: Iterable[Path] = (), *, select: tuple[str, ...] = (),
          ignore: tuple[str, ...] = ()) -> Audit:
    """Check the catalogs of the chosen pages (all of the project, also those without a raw page). Writes nothing."""
    chosen, known = list(chosen), [check.name for check in CHECKS]
    config = project.config
    for name in (*config.select, *config.ignore, *config.severity, *(name for page in config.pages for name in page.ignore)):
        if name not in known:
            raise ConfigError(f"[check]: no check {name!r}{nearest(name, known)}; `diglot rules` lists them")
    sources, problems, _ = project.layout.sources(chosen)
    by_name: dict[str, Source | None] = {source.name: source for source in sources}
    if not chosen:
        by_name = {name: by_name.get(name) for name in {*by_name, *project.layout.catalog_names()}}
    names = sorted(by_name)
    jobs, cores = _jobs(project, names), os.cpu_count() or 1
    tasks = [Task(project.config, name, by_name[name], select, ignore, 1 if jobs > 1 else cores) for name in names]
    result = Audit(unreadable=list(problems))
    result.findings += [Finding(unreadable_page.CHECK.name, "error", problem.path, problem.line, problem.reason)
                        for problem in problems]
    for part in EXECUTORS["local"](audit_page, tasks, jobs):
        result.findings += part.findings
        result.advisory += part.advisory
        result.unreadable += part.unreadable
    return result


def _jobs(project: Project, names: list[str]) -> int:
    paths = [project.layout.catalog(name, locale) for name in names for locale in project.config.locales]
    size = sum(path.stat().st_size for path in paths if path.is_file())
    return 1 if size < SMALL else min(len(names), os.cpu_count() or 1)


def audit_page(task: Task) -> Audit:
    """Check one page in every locale; runs in a worker process."""
    project, result = Project(task.config), Audit()
    shelf, rules = Shelf(project.layout), task.config.for_page(task.name)
    page = (project.placed(task.source, prepared((task.source, project.settings(task.name))))
            if task.source else None)
    unreadable = None
    if isinstance(page, DiglotError):
        result.unreadable.append(page)
        unreadable = Problem(page.reason, line=page.line, path=page.path) if isinstance(page, UnreadableError) else None
        page = None
    template = None if page else _readable(lambda: shelf.template(task.name))
    for locale in task.config.locales:
        view = _view(project, task.name, locale)
        view.template, view.unreadable = template, unreadable if locale == task.config.locales[0] else None
        if page and task.source:
            view.expected = entries_of(page.segments, project.layout.relative(task.source.path))
            view.doubled = tuple(one.text for one, after in pairwise(page.segments) if one.text == after.text)
        elif template is not None:
            view.expected = [entry for entry in template if not entry.obsolete]
        others = [other for other in task.config.locales if other != locale]
        view.others = {other: found for other in others
                       if (found := _readable(lambda other=other: shelf.catalog(task.name, other))) is not None}  # type: ignore[misc]
        ignored = (*task.config.ignore, *task.ignore, *(name for rule in rules for name in rule.ignore))
        settings = CheckSettings(task.select or task.config.select, ignored, task.config.severity,
                                 _minimum(task.config, task.name, locale))
        found_here = check_page(view, settings, CHECKS, task.jobs)
        (result.advisory if any(rule.advisory for rule in rules) else result.findings).extend(found_here)
        if view.fault and view.text:
            result.unreadable.append(UnreadableError(view.path, view.fault.message, line=view.fault.line))
    return result


def _view(project: Project, name: str, locale: str) -> PageView:
    """The page's catalog in one locale, or why there is none."""
    path = project.layout.catalog(name, locale)
    view = PageView(name, locale, project.layout.relative(path), terms=project.glossary)
    try:
        view.text = path.read_bytes().decode("utf-8", "replace")
        view.catalog = catalogs.read(path, strict=False)
    except FileNotFoundError:
        view.fault = Problem("there is no catalog: call `diglot run`")
    except UnreadableError as error:
        view.fault = Problem(error.reason, line=error.line)
    except OSError as error:
        view.fault = Problem(f"cannot be read: {error.strerror or error}")
        view.text = "-"
    return view


def _readable(read: Callable[[], catalogs.Catalog | None]) -> catalogs.Catalog | None:
    """A catalog beside the one in hand; one that cannot be read is reported where it is in hand itself."""
    try:
        return read()
    except UnreadableError:
        return None


def _minimum(config: Config, name: str, locale: str) -> float:
    """The share that must be translated: the last page rule that names it, else the project's, else all."""
    for table in (*(rule.minimum for rule in reversed(config.for_page(name))), config.minimum):
        if locale in table or "*" in table:
            return table.get(locale, table.get("*", 100.0))
    return 100.0


def without_notes(findings: Iterable[Finding]) -> list[Finding]:
    """Errors and warnings: what counts."""
    return [finding for finding in findings if finding.severity != "note"]


def as_notes(findings: Iterable[Finding]) -> list[Finding]:
    """Findings of advisory pages, as they are shown beside those that count."""
    return [replace(finding, severity="note") for finding in findings]

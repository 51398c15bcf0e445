"""The project's catalogs compared with its pages, and looked at by every check."""
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from pipeline import catalog as catalogs
from pipeline.catalog.template import entries_of
from pipeline.checks import CHECKS, CheckSettings, PageView, check_page
from pipeline.checks.view import Problem
from pipeline.errors import DiglotError, UnreadableError
from pipeline.flow import Project
from pipeline.model import Finding
from pipeline.page import Page
from pipeline.shelf import Shelf


@dataclass(slots=True)
class Audit:
    """What was found. `advisory` findings are of pages that never fail; `unreadable` are pages that cannot be read."""

    findings: list[Finding] = field(default_factory=list)
    advisory: list[Finding] = field(default_factory=list)
    unreadable: list[DiglotError] = field(default_factory=list)


def audit(project: Project, chosen: Iterable[Path] = (), *, select: tuple[str, ...] = (),
          ignore: tuple[str, ...] = ()) -> Audit:
    """Check the catalogs of the chosen pages (all of the project, with or without a raw page). Nothing is written.

    `select` and `ignore` come on top of the configuration.
    """
    chosen = list(chosen)
    sources, problems, _ = project.layout.sources(chosen)
    result = Audit(unreadable=list(problems))
    pages: dict[str, Page] = {}
    for source, page in project.pages(sources):
        if isinstance(page, DiglotError):
            result.unreadable.append(page)
        else:
            pages[source.name] = page
    names = {source.name for source in sources}
    if not chosen:
        names |= set(project.layout.catalog_names())
    paths = {source.name: project.layout.relative(source.path) for source in sources}
    shelf = Shelf(project.layout)
    for name in sorted(names):
        _check_page(project, name, pages.get(name), paths.get(name, ""), shelf, result, select, ignore)
    return result


def _check_page(project: Project, name: str, page: Page | None, reference: str, shelf: Shelf, result: Audit,
                select: tuple[str, ...], ignore: tuple[str, ...]) -> None:
    expected = entries_of(page.segments, reference) if page else None
    template = None if page else _template(shelf, name)
    rules = project.config.for_page(name)
    advisory = any(rule.advisory for rule in rules)
    for locale in project.config.locales:
        view = _view(project, name, locale)
        view.expected = expected if template is None else [entry for entry in template if not entry.obsolete]
        view.template = template
        view.others = {other: found for other in project.config.locales if other != locale
                       and (found := _readable(shelf, name, other)) is not None}
        settings = CheckSettings(
            select or project.config.select,
            (*project.config.ignore, *ignore, *(x for rule in rules for x in rule.ignore)),
            project.config.severity, _minimum(project, name, locale))
        (result.advisory if advisory else result.findings).extend(check_page(view, settings, CHECKS))
        if view.fault and view.catalog is None and view.text:
            result.unreadable.append(UnreadableError(view.path, view.fault.message, line=view.fault.line))


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
    return view


def _template(shelf: Shelf, name: str) -> catalogs.Catalog | None:
    try:
        return shelf.template(name)
    except UnreadableError:
        return None


def _readable(shelf: Shelf, name: str, locale: str) -> catalogs.Catalog | None:
    try:
        return shelf.catalog(name, locale)
    except UnreadableError:
        return None


def _minimum(project: Project, name: str, locale: str) -> float:
    """The share that must be translated: the last page rule that names it, else the project's, else all."""
    for table in (*(rule.minimum for rule in reversed(project.config.for_page(name))), project.config.minimum):
        if locale in table or "*" in table:
            return table.get(locale, table.get("*", 100.0))
    return 100.0


def without_notes(findings: Iterable[Finding]) -> list[Finding]:
    """Errors and warnings: what counts."""
    return [finding for finding in findings if finding.severity != "note"]


def as_notes(findings: Iterable[Finding]) -> list[Finding]:
    """Findings of advisory pages, as they are shown beside those that count."""
    return [replace(finding, severity="note") for finding in findings]

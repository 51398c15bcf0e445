"""All checks over one page's catalog, as findings with path and line."""
from __future__ import annotations

import gc
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from pipeline.checks.view import Check, EntryView, PageView, Problem, accepted
from pipeline.executors.local import map_ordered
from pipeline.model import Finding

LARGE, SLICE = 10_000, 2_000  # entries
STATES = frozenset({"missing", "fuzzy", "stale", "mixed-source"})


@dataclass(frozen=True, slots=True)
class CheckSettings:
    """Which checks, and how grave. `minimum` is the share, 0 to 100 percent, that must be translated.

    Empty `select` means all; a page that has its minimum tells of what is missing in notes only.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = field(default_factory=dict)
    minimum: float = 100.0

    def wants(self, check: Check) -> bool:
        """Is the check switched on?"""
        return check.name not in self.ignore and (not self.select or check.name in self.select)


def check_page(page: PageView, settings: CheckSettings, checks: Iterable[Check], jobs: int = 1) -> list[Finding]:
    """The findings of one page in one locale, in the order of the file; `jobs` processes share a very large page."""
    wanted = [check for check in checks if settings.wants(check)]
    whole = [check for check in wanted if check.scope == "file" or (check.scope == "page" and page.catalog is not None)]
    work = _Work(page, settings, list(page.finished()), whole, [check for check in wanted if check.scope == "entry"],
                 STATES if _is_enough(page, settings.minimum) else frozenset())
    tasks = [*whole, *range(0, len(work.views), SLICE)]
    if jobs > 1 and len(work.views) >= LARGE:
        findings = _shared_out(work, tasks, jobs)
    else:
        findings = [finding for task in tasks for finding in work.part(task)]
    return sorted(findings, key=lambda finding: (finding.line, finding.column, finding.rule))


@dataclass(frozen=True, slots=True)
class _Work:
    """A page, its finished entries, and the checks of the whole and of each entry. Rules in `lowered` only make notes."""

    page: PageView
    settings: CheckSettings
    views: list[EntryView]
    whole: list[Check]
    each: list[Check]
    lowered: frozenset[str]

    def part(self, task: Check | int) -> list[Finding]:
        """The findings of a check of the whole page, or of all checks of a slice of entries, told by its start."""
        if isinstance(task, Check):
            return [_finding(task, problem, self) for problem in task.find(self.page)
                    if problem.entry is None or task.name not in accepted(problem.entry)]
        return [_finding(check, replace(problem, entry=view.entry), self)
                for view in self.views[task:task + SLICE] for check in self.each if check.name not in view.accepted
                for problem in check.find(view)]


_in_hand: list[_Work] = []  # what forked workers see of a page without its being copied to them


def _shared_out(work: _Work, tasks: list[Check | int], jobs: int) -> list[Finding]:
    """The findings of all parts, found by several processes."""
    _in_hand.append(work)
    gc.freeze()  # or each worker's collector would go through, and so copy, the whole catalog
    try:
        numbers = [work.whole.index(task) - len(work.whole) if isinstance(task, Check) else task for task in tasks]
        return [finding for part in map_ordered(_numbered, numbers, jobs) for finding in part]
    finally:
        gc.unfreeze()
        _in_hand.clear()


def _numbered(number: int) -> list[Finding]:
    """One part in a worker: a slice by its start, a check of the whole by its place from the end."""
    work = _in_hand[0]
    return work.part(work.whole[number] if number < 0 else number)


def _finding(check: Check, problem: Problem, work: _Work) -> Finding:
    """A problem with its place."""
    severity = "note" if check.name in work.lowered else work.settings.severity.get(check.name, check.severity)
    entry = problem.entry
    line = problem.line or (int(entry.linenum or 0) if entry is not None else 0)
    return Finding(check.name, severity, problem.path or work.page.path, line, problem.message, 1 if line else 0,
                   work.page.locale, entry.msgid if entry is not None else None, problem.excerpt or None)


def _is_enough(page: PageView, minimum: float) -> bool:
    """Is a smaller share than all asked for, and reached?"""
    if minimum >= 100:
        return False
    from pipeline.catalog import state
    from pipeline.catalog.template import is_born_in

    states = [state(entry) for entry in page.live if not is_born_in(entry, page.locale)]
    return not states or 100 * states.count("done") / len(states) >= minimum

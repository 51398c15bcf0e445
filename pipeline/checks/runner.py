"""All checks over one page's catalog, as findings with path and line."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from pipeline.checks.view import Check, EntryView, PageView, Problem, accepted
from pipeline.model import Finding

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


def check_page(page: PageView, settings: CheckSettings, checks: Iterable[Check]) -> list[Finding]:
    """The findings of one page in one locale, in the order of the file."""
    wanted = [check for check in checks if settings.wants(check)]
    findings = []
    for check in wanted:
        if check.scope != "entry" and (page.catalog is not None or check.scope == "file"):
            findings += [_finding(check, problem, page, settings) for problem in check.find(page)
                         if problem.entry is None or check.name not in accepted(problem.entry)]
    entry_checks = [check for check in wanted if check.scope == "entry"]
    for view in page.finished():
        findings += _of_entry(view, entry_checks, page, settings)
    return sorted(findings, key=lambda finding: (finding.line, finding.column, finding.rule))


def _of_entry(view: EntryView, checks: list[Check], page: PageView, settings: CheckSettings) -> Iterator[Finding]:
    for check in checks:
        if check.name in view.accepted:
            continue
        for problem in check.find(view):
            yield _finding(check, Problem(problem.message, problem.excerpt, view.entry), page, settings)


def _finding(check: Check, problem: Problem, page: PageView, settings: CheckSettings) -> Finding:
    severity = settings.severity.get(check.name, check.severity)
    if check.name in STATES and _is_enough(page, settings.minimum):
        severity = "note"
    entry = problem.entry
    line = problem.line or (int(entry.linenum or 0) if entry is not None else 0)
    return Finding(check.name, severity, problem.path or page.path, line, problem.message, 1 if line else 0, page.locale,
                   entry.msgid if entry is not None else None, problem.excerpt or None)


def _is_enough(page: PageView, minimum: float) -> bool:
    """Is a smaller share than all asked for, and reached?"""
    if minimum >= 100:
        return False
    from pipeline.catalog import state
    from pipeline.catalog.template import is_born_in

    states = [state(entry) for entry in page.live if not is_born_in(entry, page.locale)]
    return not states or 100 * states.count("done") / len(states) >= minimum

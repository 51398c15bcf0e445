"""`diglot check`."""
from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.terminal import complain, style
from pipeline.errors import ConfigError
from pipeline.model import Finding

if TYPE_CHECKING:
    from pipeline.flow import Project

FORMATS = ("text", "concise", "json", "github", "gitlab", "junit", "sarif")


@click.command("check", epilog="""\b
Examples:
  diglot check                             everything, for people
  diglot check raw/health                  the pages of one folder
  diglot check --select missing,stale      two rules only
  diglot check --format sarif > out.sarif  for code scanning
  diglot check --changed-since origin/main in a pull request
  diglot check --fix                       mend marks and spaces, then check
""")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--select", default="", metavar="RULES", help="Only these rules, parted by commas.")
@click.option("--ignore", default="", metavar="RULES", help="Not these rules, parted by commas.")
@click.option("--notes", is_flag=True, help="Show notes and the findings of advisory pages too.")
@click.option("--advisory", is_flag=True, help="Report, but always exit 0.")
@click.option("--changed-since", metavar="REV", help="Only the catalogs that changed since this git revision.")
@click.option("--write-baseline", is_flag=True, help="Accept all findings of today in the file that `baseline` names.")
@click.option("--fix", is_flag=True, help="First mend in translations what is certain: marks, spaces.")
def command(paths: tuple[Path, ...], *, form: str, select: str, ignore: str, notes: bool, advisory: bool,
            changed_since: str | None, write_baseline: bool, fix: bool) -> None:
    """Check the catalogs of PATHS (all pages), and exit 1 when anything is found.

    Errors and warnings count, notes do not. Findings go to stdout, in the format
    asked for. `diglot rules NAME` explains a rule; a translator accepts one
    finding with the comment "# diglot: ignore=RULE" on its entry.
    """
    from pipeline.audit import as_notes, audit, without_notes
    from pipeline.flow import Project

    project = Project.find()
    if fix:
        _fix(project)
    result = audit(project, paths, select=_names(select, "--select"), ignore=_names(ignore, "--ignore"))
    findings = without_notes(result.findings)
    if changed_since:
        changed = _with_catalogs(project, _changed(project.config.root, changed_since))
        findings = [finding for finding in findings if finding.path in changed]
    findings = _new_ones(project, findings, write=write_baseline)
    shown = result.findings + as_notes(result.advisory) if notes else findings
    _print(shown, form)
    hidden = len(without_notes(result.advisory))
    if hidden and not notes:
        click.echo(f"{style('advisory:', fg='yellow')} {hidden} more on pages that do not fail; --notes shows them", err=True)
    if form == "text" and not findings and not result.unreadable:
        click.echo(style("no findings", fg="green"), err=True)
    code = complain(result.unreadable)
    sys.exit(0 if advisory else code or int(bool(findings)))


def _names(text: str, option: str) -> tuple[str, ...]:
    from pipeline.checks import CHECKS
    from pipeline.registry import nearest

    names, known = tuple(name.strip() for name in text.split(",") if name.strip()), [check.name for check in CHECKS]
    for name in names:
        if name not in known:
            raise click.BadParameter(f"no check {name!r}{nearest(name, known)}", param_hint=option)
    return names


def _print(findings: list[Finding], form: str) -> None:
    from pipeline.outputs.reports import REPORTS

    report = next(report for report in REPORTS if report.name == form)
    text = report.render(findings)
    if form == "text":
        for severity, colour in (("error", "red"), ("warning", "yellow"), ("note", "cyan")):
            text = text.replace(f": {severity}: ", f": {style(severity, fg=colour)}: ")
    click.echo(text, nl=False)


def _changed(root: Path, revision: str) -> set[str]:
    """The files that differ from a git revision, relative to the project."""
    if revision.startswith("-"):
        raise click.BadParameter("a revision does not begin with -", param_hint="--changed-since")
    changed: set[str] = set()
    for call in (["diff", "--name-only", "--relative", "-z", revision, "--"],
                 ["ls-files", "--others", "--exclude-standard", "-z"]):
        done = subprocess.run(["git", "-C", str(root), *call], capture_output=True, text=True, check=False)  # noqa: S603, S607
        if done.returncode:
            raise ConfigError(f"git {call[0]} {revision}: {done.stderr.strip()}")
        changed.update(done.stdout.split("\0"))
    return changed


def _with_catalogs(project: Project, changed: set[str]) -> set[str]:
    """The changed files, and the catalogs of the raw pages among them."""
    sources, _, _ = project.layout.sources()
    names = [source.name for source in sources if project.layout.relative(source.path) in changed]
    return changed | {project.layout.relative(project.layout.catalog(name, locale))
                      for name in names for locale in project.config.locales}


def _new_ones(project: Project, findings: list[Finding], *, write: bool) -> list[Finding]:
    """The findings that the baseline does not know; with `write` it is made to know them all."""
    from pipeline.files import write_atomic
    from pipeline.fingerprints import fingerprints, read_baseline, unknown

    name = project.config.baseline
    if write:
        if not name:
            raise click.UsageError("set `baseline` in [check] to the file that --write-baseline is to write")
        write_atomic(project.config.root / name, "".join(f"{mark}\n" for mark in sorted(fingerprints(findings))).encode())
        click.echo(f"{name}: {len(findings)} findings accepted", err=True)
    return unknown(findings, read_baseline(project.config.root / name)) if name else findings


def _fix(project: Project) -> None:
    from pipeline.checks.fixing import fix_catalogs

    for path, count in fix_catalogs(project):
        click.echo(f"{path}: {count} translation{'s' * (count != 1)} mended", err=True)

"""`diglot run`."""
from __future__ import annotations

import sys
from pathlib import Path

import click

from pipeline.cli import summary
from pipeline.cli.terminal import complain, progress, style
from pipeline.flow import Outcome, Project


@click.command("run", epilog="""\b
Examples:
  diglot run                      every page
  diglot run raw/health           the pages of one folder
  diglot run --check              change nothing; exit 1 if anything would
""")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--check", is_flag=True, help="Write nothing; exit 1 if anything would change.")
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="Processes to use (default: one a core).")
@click.option("--executor", type=click.Choice(["local"]), default="local", show_default=True,
              help="Where the work is done.")
def command(paths: tuple[Path, ...], *, check: bool, jobs: int | None, executor: str) -> None:
    """Bring the catalogs and the clean pages of PATHS (all pages) up to date.

    Each page below raw/ is cleaned and split into sentences; each sentence is an
    entry of locales/PAGE.pot and of one .po file a locale, which keeps every
    translation. The clean pages are written to build/.
    """
    project = Project.find()
    sources, _, _ = project.layout.sources(paths)
    with progress(len(sources), "pages") as step:
        outcome = project.run(paths, check=check, jobs=jobs, executor=executor,
                              progress=lambda source: step(source.name))
    _tell(project, outcome, check=check)
    code = complain(outcome.problems)
    sys.exit(code or int(check and bool(outcome.changed)))


def _tell(project: Project, outcome: Outcome, *, check: bool) -> None:
    for path in outcome.skipped:
        click.echo(f"{style('skipped:', fg='yellow')} {path}: pages end in .txt or .md", err=True)
    for name in outcome.orphans:
        click.echo(f"{style('note:', fg='yellow')} {name}: the page is gone, its catalogs stay. Remove "
                   f"{project.config.catalogs}/**/{name}.po* when nobody needs them", err=True)
    if check and outcome.changed:
        click.echo("Out of date, `diglot run` would change:", err=True)
        for path in outcome.changed:
            click.echo(f"  {path}", err=True)
    summary.echo(outcome, project.config.catalogs)
    if not check:
        pages, files = len({page for page, _ in outcome.counts}), len(outcome.changed)
        written = f"{files} file{'s' * (files != 1)}" if files else "nothing new"
        click.echo(f"{pages} page{'s' * (pages != 1)}; wrote {written}; clean pages are in {project.config.build}/",
                   err=True)

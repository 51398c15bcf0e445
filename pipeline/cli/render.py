"""`diglot render`."""
from __future__ import annotations

import sys
from pathlib import Path

import click

from pipeline.cli.terminal import complain
from pipeline.flow import Project


@click.command("render", epilog="""\b
Examples:
  diglot render                   every page, every locale
  diglot render raw/about.md
""")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
def command(paths: tuple[Path, ...]) -> None:
    """Write the clean pages of PATHS (all pages) anew from the catalogs.

    The catalogs are only read. A sentence without a finished translation stays
    in the language in which it was written.
    """
    project = Project.find()
    outcome = project.render(paths)
    for path in outcome.changed:
        click.echo(path)
    click.echo(f"wrote {len(outcome.changed)} files to {project.config.build}/", err=True)
    sys.exit(complain(outcome.problems))

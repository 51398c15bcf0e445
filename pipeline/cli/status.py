"""`diglot status`."""
from __future__ import annotations

import sys

import click

from pipeline.cli import summary
from pipeline.cli.terminal import complain
from pipeline.flow import Project


@click.command("status", epilog="""\b
Examples:
  diglot status
  diglot status --format json | jq '.[] | select(.missing > 0)'
""")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(form: str) -> None:
    """Show how many entries of each page are translated, by locale.

    Counted is what was not born in the locale: an English sentence needs no
    translation in an English catalog. "stale" entries have a translation of an
    earlier version of the sentence; "fuzzy" ones a suggestion or a doubt.
    """
    project = Project.find()
    outcome = project.status()
    if form == "json":
        click.echo(summary.as_json(outcome))
    else:
        for line in summary.lines(outcome):
            click.echo(line)
        click.echo(summary.advice(outcome, project.config.catalogs), err=True)
    sys.exit(complain(outcome.problems))

"""`diglot prune`."""
from __future__ import annotations

import sys
from pathlib import Path

import click

from pipeline.cli.catalogs import each_catalog
from pipeline.cli.terminal import complain


@click.command("prune", epilog="""\b
Examples:
  diglot prune                     every catalog of the project
  diglot prune --check             only say which files hold obsolete entries
""")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--check", is_flag=True, help="Write nothing; exit 1 if anything would change.")
def command(paths: tuple[Path, ...], *, check: bool) -> None:
    """Remove obsolete entries from catalogs.

    They are the translations of sentences that are gone, kept in case the
    sentences return. Remove them when you are sure that they will not.
    """
    from pipeline import catalog

    def pruned(one: catalog.Catalog) -> bytes:
        one[:] = [entry for entry in one if not entry.obsolete]
        return catalog.dumps(one)
    changed, problems = each_catalog(paths, pruned, check=check)
    for path in changed:
        click.echo(path)
    sys.exit(complain(problems) or int(check and bool(changed)))

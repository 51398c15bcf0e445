"""`diglot merge-driver`."""
from __future__ import annotations

import sys
from pathlib import Path

import click

from pipeline.cli.terminal import style


@click.command("merge-driver", epilog="""\b
Examples:
  diglot init --git                      set it up for this repository
  diglot merge-driver BASE OURS THEIRS   what git then calls
""")
@click.argument("base", type=click.Path(path_type=Path))
@click.argument("ours", type=click.Path(path_type=Path))
@click.argument("theirs", type=click.Path(path_type=Path))
def command(base: Path, ours: Path, theirs: Path) -> None:
    """Merge two versions of a catalog that come from BASE, and write the result to OURS.

    Entries are merged by their text, not by lines. Exit 0 when all went together;
    1 when both sides translated an entry differently: it is then fuzzy, and the
    other version stands in a comment. A file that cannot be read changes nothing.
    """
    from pipeline import catalog

    merged, conflicts = catalog.merge3(catalog.read(base), catalog.read(ours), catalog.read(theirs))
    catalog.write(merged, ours)
    for msgid in conflicts:
        click.echo(f"{style('conflict:', fg='red')} two translations of {msgid!r}; one is kept as fuzzy, the other "
                   "stands in a comment", err=True)
    sys.exit(int(bool(conflicts)))

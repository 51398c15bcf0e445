"""`diglot fmt`."""
from __future__ import annotations

import sys
from pathlib import Path

import click

from pipeline.cli.catalogs import each_catalog
from pipeline.cli.terminal import complain


@click.command("fmt", epilog="""\b
Examples:
  diglot fmt                       every catalog of the project
  diglot fmt zh_CN/page.po         one file
  diglot fmt --check               in CI: exit 1 if any would change
""")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--check", is_flag=True, help="Write nothing; exit 1 if anything would change.")
def command(paths: tuple[Path, ...], *, check: bool) -> None:
    """Bring catalogs to their canonical form: what `msgcat --no-wrap` writes.

    An editor that wraps lines or puts its own comments in another order makes
    large diffs; this takes them back. Nothing that anybody wrote is changed.
    """
    from pipeline import catalog

    changed, problems = each_catalog(paths, catalog.dumps, check=check)
    for path in changed:
        click.echo(path)
    sys.exit(complain(problems) or int(check and bool(changed)))

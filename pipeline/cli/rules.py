"""`diglot rules`."""
from __future__ import annotations

import click

from pipeline.cli.terminal import style


@click.command("rules", epilog="""\b
Examples:
  diglot rules
  diglot rules glued-words
""")
@click.argument("name", required=False)
def command(name: str | None) -> None:
    """List every rule of cleaning and checking, or explain the rule NAME.

    Fixes repair pages before they are split into sentences; checks look at
    catalogs. Both can be switched off by name in the configuration
    (off = [...], ignore = [...]) and fixes in a page (a line "diglot:off NAME").
    """
    from pipeline.checks import CHECKS
    from pipeline.cleaning import FIXES
    from pipeline.registry import Rule, documentation, nearest, summary

    groups: tuple[tuple[str, tuple[Rule, ...]], ...] = (("Fixes", FIXES), ("Checks", CHECKS))
    rules = {rule.name: rule for _, group in groups for rule in group}
    if name is not None:
        if name not in rules:
            raise click.UsageError(f"no rule {name!r}{nearest(name, list(rules))}; `diglot rules` lists them")
        click.echo(documentation(rules[name]))
        return
    for title, group in groups:
        click.echo(style(title, bold=True))
        for rule in group:
            click.echo(f"  {rule.name:<24} {summary(rule)}")

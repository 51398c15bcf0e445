"""`diglot clean`."""
from __future__ import annotations

import difflib
import json
from collections import Counter

import click

from pipeline.cli.terminal import read_input, style


@click.command("clean", epilog="""\b
Examples:
  diglot clean page.txt > clean.txt
  diglot clean page.txt --diff
  echo 'abiopsy(通常' | diglot clean -
""")
@click.argument("source", metavar="FILE|-")
@click.option("--diff", is_flag=True, help="Show what changed, line by line.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
              help="json lists every edit with its rule and its offsets in the raw text.")
@click.option("--spacing", type=click.Choice(["keep", "space", "none"]), default="keep", show_default=True,
              help="Space between Chinese and Latin.")
@click.option("--off", multiple=True, metavar="RULE", help="Leave a rule out; may be given again.")
def command(source: str, *, diff: bool, form: str, spacing: str, off: tuple[str, ...]) -> None:
    """Print the text of FILE (or of stdin) repaired.

    What is certainly broken is repaired, everything else stays; nothing is
    deleted. On stderr: how many repairs each rule made.
    """
    from pipeline.cleaning import FIXES, Settings, clean
    from pipeline.registry import nearest

    names = [fix.name for fix in FIXES]
    for name in off:
        if name not in names:
            raise click.BadParameter(f"no rule {name!r}{nearest(name, names)}", param_hint="--off")
    cleaned = clean(read_input(source), Settings(spacing=spacing, off=frozenset(off)))
    if form == "json":
        edits = [{"start": e.start, "end": e.end, "old": cleaned.raw[e.start:e.end], "new": e.new, "rule": e.rule}
                 for e in cleaned.edits]
        click.echo(json.dumps({"text": cleaned.text, "edits": edits}, ensure_ascii=False, indent=2))
    elif diff:
        for line in difflib.unified_diff(cleaned.raw.splitlines(), cleaned.text.splitlines(), source, "clean",
                                         lineterm="", n=0):
            click.echo(style(line, fg={"-": "red", "+": "green", "@": "cyan"}.get(line[:1])))
    else:
        click.echo(cleaned.text, nl=not cleaned.text.endswith("\n"))
    counts = Counter(name for edit in cleaned.edits for name in edit.rule.split("+"))
    if counts:
        said = ", ".join(f"{name} {number}" for name, number in counts.most_common())
        total = sum(counts.values())
        click.echo(f"{total} repair{'s' * (total != 1)}: {said}", err=True)

"""The table at the end of `run` and `status`: page × locale, and what to do next."""
from __future__ import annotations

import json

import click

from pipeline.cli.terminal import style, table
from pipeline.flow import Count, Outcome

COLOURS = {"missing": "red", "fuzzy": "yellow", "stale": "magenta"}
STATES = ("done", "missing", "fuzzy", "stale")


def lines(outcome: Outcome) -> list[str]:
    """The table, a row for each catalog, and the sum."""
    rows: list[tuple[str, ...]] = [("page", "locale", *STATES, "")]
    total = dict.fromkeys(STATES, 0)
    for (page, locale), count in sorted(outcome.counts.items()):
        rows.append((page, locale, *(_number(count, state) for state in STATES), _share(count)))
        for state in STATES:
            total[state] += getattr(count, state)
    if len(outcome.counts) > 1:
        everything = Count(**total)
        rows.append(("total", "", *(_number(everything, state) for state in STATES), _share(everything)))
    shown = table(rows, right=frozenset(range(2, 7)))
    shown[0] = style(shown[0], bold=True)
    return shown


def _number(count: Count, state: str) -> str:
    number = getattr(count, state)
    if not number:
        return style("·", dim=True)
    return style(str(number), fg=COLOURS[state]) if state in COLOURS else str(number)


def _share(count: Count) -> str:
    """Percent done, rounded down, so that 100 % means everything."""
    percent = 100 * count.done // count.total if count.total else 100
    return style(f"{percent} %", fg="green" if percent == 100 else "yellow")


def advice(outcome: Outcome, catalogs: str) -> str:
    """One line: what to do next."""
    left = {state: sum(getattr(count, state) for count in outcome.counts.values()) for state in STATES[1:]}
    worst = max(outcome.counts, key=lambda key: outcome.counts[key].total - outcome.counts[key].done, default=None)
    if worst is None:
        return "Next: put a page (.txt or .md) into raw/ and run again."
    if not any(left.values()):
        return "Everything is translated. `diglot check` looks at the quality."
    page, locale = worst
    parts = [f"{number} {state}" for state, number in left.items() if number]
    return f"Next: {', '.join(parts)}. Open {catalogs}/{locale}/LC_MESSAGES/{page}.po and translate, then run again."


def as_json(outcome: Outcome) -> str:
    """The counts for machines."""
    rows = [{"page": page, "locale": locale, **{state: getattr(count, state) for state in STATES}, "total": count.total}
            for (page, locale), count in sorted(outcome.counts.items())]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def echo(outcome: Outcome, catalogs: str) -> None:
    """Print table and advice on stderr, where messages go."""
    for line in lines(outcome) if outcome.counts else ():
        click.echo(line, err=True)
    click.echo(advice(outcome, catalogs), err=True)

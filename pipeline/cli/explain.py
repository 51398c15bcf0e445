"""`diglot explain`."""
from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import click

from pipeline.cli.terminal import read_input, style
from pipeline.page import Page, Part


@click.command("explain", epilog="""\b
Examples:
  diglot explain raw/page.txt:12:5     line 12, column 5 of the raw page
  diglot explain raw/page.txt:12       the whole line
""")
@click.argument("place", metavar="FILE:LINE[:COL]")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(place: str, form: str) -> None:
    """Say what became of a place in a raw page.

    Prints the raw text there, the rules that changed it, and the sentence, with
    its language, that it is part of now. Lines and columns count from 1, columns
    in characters.
    """
    from pipeline.formats import format_of
    from pipeline.page import page_of

    name, line, column = _parsed(place)
    raw, suffix = read_input(name), Path(name).suffix
    start, end = _range(raw, line, column, place)
    page = page_of(name, raw, suffix if format_of(suffix) else ".txt")
    trace = _traced(page, start, end)
    click.echo(json.dumps(_row(trace), ensure_ascii=False, indent=2) if form == "json" else _text(trace))


@dataclass(frozen=True, slots=True)
class Trace:
    """What stood at a place, the edits that touched it, and the sentences it belongs to now."""

    raw: str
    edits: list[tuple[str, str, str]]
    sentences: list[tuple[str, str, str]]


def _parsed(place: str) -> tuple[str, int, int | None]:
    parts = place.rsplit(":", 2)
    numbers = [int(part) for part in parts[1:] if part.isdecimal()]
    if len(parts) == 3 and len(numbers) == 1:  # a colon in the name of the file
        parts = [":".join(parts[:2]), parts[2]]
    if not numbers or len(numbers) != len(parts) - 1 or 0 in numbers:
        raise click.BadParameter(f"{place!r} is not FILE:LINE or FILE:LINE:COL", param_hint="place")
    return parts[0], numbers[0], numbers[1] if len(numbers) == 2 else None


def _range(raw: str, line: int, column: int | None, place: str) -> tuple[int, int]:
    lines = raw.split("\n")
    if line > len(lines) or (column or 1) > len(lines[line - 1]) + 1:
        raise click.BadParameter(f"{place}: the page ends before", param_hint="place")
    start = sum(len(text) + 1 for text in lines[:line - 1])
    return (start, start + len(lines[line - 1])) if column is None else (start + column - 1, start + column)


def _traced(page: Page, start: int, end: int) -> Trace:
    edits, sentences = [], []
    for part in page.parts:
        edits += _edits(part, start, end)
        sentences += [(segment.lang, segment.kind, segment.text) for segment in part.segments
                      if segment.start < end and start < segment.end]
    return Trace(page.document.raw[start:end], edits, sentences)


def _edits(part: Part, start: int, end: int) -> list[tuple[str, str, str]]:
    """(rule, old, new) of the edits that touch the range, or an end of it."""
    first = part.block.start
    return [(edit.rule, part.cleaned.raw[edit.start:edit.end], edit.new) for edit in part.cleaned.edits
            if edit.start + first <= end and start <= edit.end + first]


def _row(trace: Trace) -> dict[str, object]:
    return {"raw": trace.raw, "edits": [{"rule": rule, "old": old, "new": new} for rule, old, new in trace.edits],
            "sentences": [{"lang": lang, "kind": kind, "text": text} for lang, kind, text in trace.sentences]}


def _text(trace: Trace) -> str:
    lines = [f"{style('raw', bold=True)}       {trace.raw!r}"]
    lines += [f"{style('changed', bold=True)}   {old!r} → {new!r}  by {rule}" for rule, old, new in trace.edits]
    if not trace.edits:
        lines.append("unchanged")
    lines += [f"{style('sentence', bold=True)}  {lang} {kind}: {text}" for lang, kind, text in trace.sentences]
    return "\n".join(lines)

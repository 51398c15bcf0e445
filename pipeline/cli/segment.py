"""`diglot segment`."""
from __future__ import annotations

import json
from pathlib import Path

import click

from pipeline.cli.terminal import read_input, style
from pipeline.model import Segment

COLOURS = {"en": "blue", "zh": "green", "mixed": "red", "und": "bright_black"}


@click.command("segment", epilog="""\b
Examples:
  diglot segment raw/page.txt
  diglot segment page.md --format json
  echo '根据the 国家癌症研究所 在50岁以上' | diglot segment -
""")
@click.argument("source", metavar="FILE|-")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(source: str, form: str) -> None:
    """Print the clean sentences of FILE (or of stdin) with their languages.

    In a sentence that mixes languages, the spans are coloured: English blue,
    Chinese green. Offsets in JSON count code points of the raw text.
    """
    from pipeline.formats import format_of
    from pipeline.page import page_of

    suffix = Path(source).suffix
    page = page_of(source, read_input(source), suffix if format_of(suffix) else ".txt")
    if form == "json":
        click.echo(json.dumps([_row(segment) for segment in page.segments], ensure_ascii=False, indent=2))
        return
    for segment in page.segments:
        colour = COLOURS.get(segment.lang, "yellow")
        click.echo(f"{style(f'{segment.lang:<5}', fg=colour)} {segment.kind:<10} {_coloured(segment)}")


def _row(segment: Segment) -> dict[str, object]:
    return {"text": segment.text, "lang": segment.lang, "script": segment.script, "kind": segment.kind,
            "start": segment.start, "end": segment.end,
            "spans": [{"start": span.start, "end": span.end, "lang": span.lang} for span in segment.spans]}


def _coloured(segment: Segment) -> str:
    if len(segment.spans) < 2:
        return segment.text
    out, at = list[str](), 0
    for span in segment.spans:
        foreign = style(segment.text[span.start:span.end], fg=COLOURS.get(span.lang, "yellow"))
        out += segment.text[at:span.start], foreign
        at = span.end
    return "".join(out) + segment.text[at:]

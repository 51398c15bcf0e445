"""What the commands share: colours that respect NO_COLOR, progress on a terminal, input from a file or stdin."""
from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import click

from pipeline.errors import DiglotError, UnreadableError


def no_color() -> bool:
    """Has the user asked for plain text? See https://no-color.org."""
    return bool(os.environ.get("NO_COLOR"))


def style(text: str, **look: str | bool | None) -> str:
    """Text in colour, unless NO_COLOR is set. `click.echo` takes colours out where the output is no terminal."""
    return text if no_color() else click.style(text, **look)  # type: ignore[arg-type]


@contextlib.contextmanager
def progress(length: int, label: str) -> Iterator[Callable[[str], None]]:
    """A function to call with the name of each thing done; draws a bar on stderr when that is a terminal."""
    if not sys.stderr.isatty() or length < 2:
        yield lambda _: None
        return
    with click.progressbar(length=length, label=label, file=sys.stderr, item_show_func=lambda name: name or "") as bar:
        yield lambda name: bar.update(1, name)


def read_input(source: str) -> str:
    """The text of a file, or of stdin for "-". Raises `UnreadableError`."""
    from pipeline.formats.encoding import decode

    if source == "-":
        return decode(sys.stdin.buffer.read(), "<stdin>")
    try:
        return decode(Path(source).read_bytes(), source)
    except OSError as error:
        raise UnreadableError(source, f"cannot be read: {error.strerror or error}") from error


def complain(problems: Iterable[DiglotError]) -> int:
    """Print problems on stderr; return the highest of their exit codes, 0 without any."""
    code = 0
    for problem in problems:
        click.echo(f"{style('error:', fg='red', bold=True)} {problem}", err=True)
        code = max(code, problem.exit_code)
    return code


def width_of(text: str) -> int:
    """Columns that a text takes on a terminal: Chinese characters take two."""
    import unicodedata

    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def table(rows: list[tuple[str, ...]], right: frozenset[int]) -> list[str]:
    """Rows as lines with aligned columns; `right` are the columns aligned to the right. Cells may be coloured."""
    widths = [max(width_of(click.unstyle(row[i])) for row in rows) for i in range(len(rows[0]))]

    def cell(text: str, i: int) -> str:
        blank = " " * (widths[i] - width_of(click.unstyle(text)))
        return blank + text if i in right else text + blank
    return ["  ".join(cell(text, i) for i, text in enumerate(row)).rstrip() for row in rows]

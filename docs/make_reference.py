"""Write docs/reference.md from the docstrings of the rules and the help of the commands; with --check, compare only."""
from __future__ import annotations

import sys
from pathlib import Path

import click

from pipeline.checks import CHECKS
from pipeline.cleaning import FIXES
from pipeline.cli import COMMANDS, group
from pipeline.registry import documentation

INTRODUCTION = """# Reference

Made by `docs/make_reference.py` from the code; `diglot rules NAME` and `diglot COMMAND --help` print the same.

## Commands
"""
TARGET = Path(__file__).with_name("reference.md")


def reference() -> str:
    """The whole page."""
    parts = [INTRODUCTION]
    context = click.Context(group, info_name="diglot", max_content_width=100)
    for name in COMMANDS:
        command = group.get_command(context, name)
        if command:
            text = command.get_help(click.Context(command, info_name=name, parent=context, max_content_width=100))
            parts.append(f"### diglot {name}\n\n```text\n{text}\n```\n")
    for title, rules in (("Fixes", FIXES), ("Checks", CHECKS)):
        parts.append(f"## {title}\n")
        parts += [f"### {rule.name}\n\n{documentation(rule)}\n" for rule in rules]
    return "\n".join(parts)


def main() -> int:
    """Write the page, or say that it is out of date."""
    text = reference()
    if "--check" in sys.argv[1:]:
        fresh = TARGET.exists() and TARGET.read_text(encoding="utf-8") == text
        if not fresh:
            print(f"{TARGET.name} is out of date: run `make docs`", file=sys.stderr)
        return int(not fresh)
    TARGET.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

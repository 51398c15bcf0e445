"""The command line. One command a file, imported only when it is called, so that `diglot --help` is quick."""
from __future__ import annotations

import importlib
import signal
import sys

import click

from pipeline.errors import DiglotError

COMMANDS = {
    "init": "Make a project here: diglot.toml, raw/ and, with --git, the merge driver.",
    "run": "Bring the catalogs and the clean pages up to date.",
    "check": "Find what is missing, stale, mixed or wrong; exit 1 when anything is.",
    "status": "Show how far each page is, without changing anything.",
    "render": "Write the clean pages anew from the catalogs.",
    "clean": "Repair one text and show what was changed.",
    "segment": "Split one text into sentences and name their languages.",
    "explain": "Say where a character of a clean page comes from.",
    "rules": "List the rules, or explain one.",
    "fmt": "Bring catalogs to their canonical form.",
    "prune": "Remove obsolete entries from catalogs.",
    "merge-driver": "Merge three versions of a catalog; git calls this.",
}
EPILOG = """\b
Examples:
  diglot init                     make a project in this folder
  diglot run                      raw/ → locales/ and build/
  diglot run --check              in CI: exit 1 if anything is out of date
  diglot check --format github    in CI: annotate the pull request
  echo 'abiopsy(通常' | diglot clean -

\b
Exit codes: 0 fine; 1 findings, or with --check something would change;
2 wrong usage; 3 unreadable input or catalog; 4 engine failure.
"""


class Commands(click.Group):
    """Commands by name, from the modules of this package."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The order in which a newcomer meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import a command."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"pipeline.cli.{cmd_name.replace('-', '_')}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The list of commands, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(self, ctx: click.Context,
                        args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """Name the nearest command when one is mistyped."""
        from pipeline.registry import nearest

        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            ctx.fail(f"no such command {args[0]!r}{nearest(args[0], list(COMMANDS))}")
        return super().resolve_command(ctx, args)


def _version(ctx: click.Context, param: click.Parameter, value: bool) -> None:  # noqa: ARG001, FBT001
    if value and not ctx.resilient_parsing:
        from pipeline import __version__

        click.echo(f"diglot {__version__}")
        ctx.exit()


@click.command(cls=Commands, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_version,
              help="Show the version and exit.")
def group() -> None:
    """Turn messy, half-translated English/Chinese pages into two clean versions.

    Raw pages are in raw/, gettext catalogs for translators in locales/, and what
    is made of both in build/.
    """


def main() -> None:
    """Run the command line; every error that diglot raises on purpose becomes one line on stderr and an exit code."""
    for name in ("SIGTERM", "SIGHUP"):  # end as on an error: temporary files and the lock are let go
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda number, _: sys.exit(128 + number))
    try:
        group.main(prog_name="diglot", standalone_mode=True)
    except DiglotError as error:
        click.secho("error: ", fg="red", bold=True, err=True, nl=False)
        click.echo(str(error), err=True)
        sys.exit(error.exit_code)

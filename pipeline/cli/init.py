"""`diglot init`."""
from __future__ import annotations

import subprocess
from pathlib import Path

import click

from pipeline.errors import ConfigError, UnreadableError
from pipeline.files import write_atomic
from pipeline.locales import is_locale

CONFIG = """\
# diglot: raw pages → gettext catalogs → clean pages. `diglot run` does the work.
raw = "raw"
catalogs = "locales"
build = "build"
locales = [{locales}]

# spacing = "keep"              # between Chinese and Latin: "keep", "space" or "none"
# words = ["Xarelto"]           # never split these
# off = ["missing-stop"]        # rules of cleaning not to apply; `diglot rules` lists them
# glossary = "glossary.csv"     # term,translation,part of speech,note,forbidden

# [check]
# ignore = ["length"]           # rules of checking not to apply
# minimum = 100                 # percent that must be translated

# [pages."drafts/*"]
# advisory = true               # reported, but never fails CI
"""
GIT_SETTINGS = {"name": "gettext catalogs, entry by entry", "driver": "diglot merge-driver %O %A %B"}
ATTRIBUTES = "*.po merge=diglot\n*.pot merge=diglot\n"


@click.command("init", epilog="""\b
Examples:
  diglot init
  diglot init --locales en,zh_TW --git
""")
@click.option("--locales", default="en,zh_CN", show_default=True, help="Locales, parted by commas.")
@click.option("--git", is_flag=True, help="Let git merge catalogs by entry (writes .gitattributes and git's config).")
def command(locales: str, *, git: bool) -> None:
    """Make a project in this folder: diglot.toml, and raw/ for the pages.

    What is there already is kept.
    """
    folder = Path.cwd()
    names = [name.strip() for name in locales.split(",") if name.strip()]
    for name in names:
        if not is_locale(name):
            raise click.BadParameter(f"{name!r} is no locale; write it as in \"zh_CN\"", param_hint="--locales")
    config = folder / "diglot.toml"
    if config.exists():
        click.echo("diglot.toml is there already")
    else:
        write_atomic(config, CONFIG.format(locales=", ".join(f'"{name}"' for name in names)).encode())
        click.echo("wrote diglot.toml")
    try:
        (folder / "raw").mkdir(exist_ok=True)
    except OSError as error:
        raise UnreadableError(folder / "raw", f"cannot be made: {error.strerror}") from error
    if git:
        _set_up_git(folder)
    click.echo("Next: put pages (.txt, .md) into raw/ and call `diglot run`.")


def _set_up_git(folder: Path) -> None:
    """Name the driver in the repository's configuration and say in .gitattributes which files it merges."""
    for key, value in GIT_SETTINGS.items():
        call = ["git", "config", f"merge.diglot.{key}", value]
        try:
            done = subprocess.run(call, cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603 (no input)
        except FileNotFoundError:
            raise ConfigError("git is not installed") from None
        if done.returncode:
            raise ConfigError(f"{folder}: git config failed: {done.stderr.strip() or 'not a repository?'}")
    path = folder / ".gitattributes"
    old = path.read_text(encoding="utf-8") if path.exists() else ""
    missing = "".join(line for line in ATTRIBUTES.splitlines(keepends=True) if line.strip() not in old.splitlines())
    if missing:
        write_atomic(path, ((old if old.endswith("\n") or not old else old + "\n") + missing).encode())
    click.echo("git merges catalogs with diglot; each clone runs `diglot init --git` once")

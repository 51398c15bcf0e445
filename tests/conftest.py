"""A throw-away project, driven as its users drive it: files in, command line, files out."""
from __future__ import annotations

import os
from pathlib import Path

import polib
import pytest
from click.testing import CliRunner, Result
from hypothesis import settings

from pipeline.cli import group
from pipeline.errors import DiglotError

settings.register_profile("suite", derandomize=True, max_examples=60, deadline=None)
settings.register_profile("fuzz", max_examples=1000, deadline=None)  # HYPOTHESIS_PROFILE=fuzz make test
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "suite"))


class Site:
    """A project folder; the working directory is in it."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def write(self, **pages: str) -> None:
        for name, text in pages.items():
            path = self.root / "raw" / (name if "." in name else f"{name}.txt")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def call(self, *args: str) -> Result:
        """The exit code and the output of one call, errors told as the command line tells them."""
        result = CliRunner().invoke(group, args)
        if isinstance(result.exception, DiglotError):
            result.exit_code, result.stderr_bytes = result.exception.exit_code, f"error: {result.exception}".encode()
        elif result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    def po(self, page: str, locale: str = "zh_CN") -> Path:
        return self.root / "locales" / locale / "LC_MESSAGES" / f"{page}.po"

    def entries(self, page: str, locale: str = "zh_CN") -> dict[str, polib.POEntry]:
        return {entry.msgid: entry for entry in polib.pofile(str(self.po(page, locale)), wrapwidth=0)
                if not entry.obsolete}

    def translate(self, page: str, locale: str = "zh_CN", **texts: str) -> None:
        """Save translations as a translator would; `texts` maps the start of a msgid to its translation."""
        catalog = polib.pofile(str(self.po(page, locale)), wrapwidth=0)
        for entry in catalog:
            for word, text in texts.items():
                if entry.msgid.startswith(word) and not entry.obsolete:
                    entry.msgstr, entry.previous_msgid = text, None
                    entry.flags = [flag for flag in entry.flags if flag != "fuzzy"]
        catalog.save()

    def clean_page(self, page: str, locale: str, suffix: str = ".txt") -> str:
        return (self.root / "build" / locale / f"{page}{suffix}").read_text(encoding="utf-8")

    def files(self) -> dict[str, bytes]:
        return {str(path.relative_to(self.root)): path.read_bytes()
                for path in sorted(self.root.rglob("*")) if path.is_file()}


@pytest.fixture
def site(tmp_path, monkeypatch):
    (tmp_path / "raw").mkdir()
    (tmp_path / "diglot.toml").write_text('locales = ["en", "zh_CN"]\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return Site(tmp_path)

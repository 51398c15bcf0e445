"""The configuration: `[tool.diglot]` in pyproject.toml, or diglot.toml, found upwards from the working directory.

Unknown keys and wrong types are errors that name the nearest known key: a typing error must not switch a gate off.
"""
from __future__ import annotations

import fnmatch
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pipeline.errors import ConfigError
from pipeline.registry import nearest

SPACINGS = ("keep", "space", "none")
SEVERITIES = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class PageRules:
    """Settings of the pages whose name matches `pattern` (as in "drafts/*"); they add to the project's own.

    `advisory` pages are reported but never fail. `minimum` is the share of entries, 0 to 100 percent, that must be
    translated, by locale ("*" for all).
    """

    pattern: str
    advisory: bool = False
    ignore: tuple[str, ...] = ()
    off: tuple[str, ...] = ()
    minimum: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Config:
    """What a project may set. Paths are relative to `root`."""

    root: Path
    raw: str = "raw"
    catalogs: str = "locales"
    build: str = "build"
    locales: tuple[str, ...] = ("en", "zh_CN")
    glossary: str = ""
    spacing: str = "keep"
    words: tuple[str, ...] = ()
    off: tuple[str, ...] = ()
    compile: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = field(default_factory=dict)
    minimum: Mapping[str, float] = field(default_factory=dict)
    baseline: str = ""
    pages: tuple[PageRules, ...] = ()
    engines: Mapping[str, Mapping[str, object]] = field(default_factory=dict)

    def for_page(self, name: str) -> tuple[PageRules, ...]:
        """The page rules that match the page `name` ("drafts/winter"), in the order of the file."""
        return tuple(rules for rules in self.pages if fnmatch.fnmatchcase(name, rules.pattern))


def find(start: Path) -> Config:
    """The configuration of the project that holds the folder `start`.

    Raises `ConfigError` when there is none, or when it cannot be used.
    """
    for folder in (start, *start.parents):
        own = folder / "diglot.toml"
        if own.is_file():
            return load(own)
        shared = folder / "pyproject.toml"
        if shared.is_file() and "diglot" in _parsed(shared).get("tool", {}):
            return load(shared)
    raise ConfigError(f"no diglot project in {start} or above it; `diglot init` makes one here")


def load(path: Path) -> Config:
    """The configuration in one file. Raises `ConfigError` with the path and what is wrong."""
    table = _parsed(path)
    if path.name == "pyproject.toml":
        table = table.get("tool", {}).get("diglot", {})
    reader = _Reader(path, "tool.diglot" if path.name == "pyproject.toml" else "")
    return reader.config(table)


def _parsed(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            return tomllib.load(file)
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: cannot be read: {error}") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: not valid TOML: {error}") from error


class _Reader:
    """Turns TOML tables into `Config`, with errors that say where."""

    def __init__(self, path: Path, prefix: str) -> None:
        self.path, self.prefix = path, prefix

    def config(self, table: Mapping[str, object]) -> Config:
        flat = {key: value for key, value in table.items() if key not in ("check", "pages", "engines")}
        check = self._table(table, "check")
        values: dict[str, object] = {}
        top = ("raw", "catalogs", "build", "locales", "glossary", "spacing", "words", "off", "compile")
        self._known(flat, (*top, "check", "pages", "engines"), "")
        self._known(check, ("select", "ignore", "severity", "minimum", "baseline"), "check")
        for key, value in (*flat.items(), *check.items()):
            values[key] = self._value(key, value)
        pages = tuple(self._page(pattern, rules) for pattern, rules in self._table(table, "pages").items())
        engines = {name: self._table(self._table(table, "engines"), name) for name in self._table(table, "engines")}
        config = Config(root=self.path.parent, pages=pages, engines=engines, **values)  # type: ignore[arg-type]
        self._validated(config)
        return config

    def _page(self, pattern: str, rules: object) -> PageRules:
        if not isinstance(rules, dict):
            raise self._error(f"pages.{pattern}", "a table", rules)
        self._known(rules, ("advisory", "ignore", "off", "minimum"), f'pages."{pattern}"')
        return PageRules(pattern, **{key: self._value(key, value) for key, value in rules.items()})  # type: ignore[arg-type]

    def _value(self, key: str, value: object) -> object:
        if key in ("advisory", "compile"):
            wanted, good = "true or false", isinstance(value, bool)
        elif key in ("locales", "words", "off", "select", "ignore"):
            wanted, good = "a list of strings", isinstance(value, list) and all(isinstance(x, str) for x in value)
        elif key == "severity":
            wanted = f"a table of rule = {' | '.join(map(repr, SEVERITIES))}"
            good = isinstance(value, dict) and all(x in SEVERITIES for x in value.values())
        elif key == "minimum":
            value = value if isinstance(value, dict) else {"*": value}
            wanted = "a number from 0 to 100, or a table of locale = number"
            good = all(_is_percentage(x) for x in value.values())
        else:
            wanted, good = "a string", isinstance(value, str)
        if not good:
            raise self._error(key, wanted, value)
        return tuple(value) if isinstance(value, list) else value

    def _table(self, table: Mapping[str, object], key: str) -> Mapping[str, object]:
        value = table.get(key, {})
        if not isinstance(value, dict):
            raise self._error(key, "a table", value)
        return value

    def _known(self, table: Mapping[str, object], known: tuple[str, ...], where: str) -> None:
        for key in table:
            if key not in known:
                place = ".".join(filter(None, (self.prefix, where)))
                inside = f" in [{place}]" if place else ""
                raise ConfigError(f"{self.path}: unknown key {key!r}{inside}{nearest(key, list(known))}")

    def _validated(self, config: Config) -> None:
        from pipeline.locales import is_locale

        if config.spacing not in SPACINGS:
            raise self._error("spacing", " | ".join(map(repr, SPACINGS)), config.spacing)
        if not config.locales:
            raise self._error("locales", "at least one locale, such as \"zh_CN\"", list(config.locales))
        for locale in config.locales:
            if not is_locale(locale):
                raise self._error("locales", "names such as \"en\" or \"zh_CN\"", locale)
        if len(set(config.locales)) < len(config.locales):
            raise self._error("locales", "different locales", list(config.locales))
        for table in (config.minimum, *(rules.minimum for rules in config.pages)):
            for locale in table:
                if locale != "*" and locale not in config.locales:
                    raise ConfigError(f"{self.path}: minimum names {locale!r}, which is not among the locales"
                                      f"{nearest(locale, list(config.locales))}")
        folders = {key: Path(getattr(config, key)) for key in ("raw", "catalogs", "build")}
        for key, folder in folders.items():
            if any(folder == other or folder in other.parents for name, other in folders.items() if name != key):
                raise self._error(key, "a folder of its own, apart from raw, catalogs and build", str(folder))
            if folder.is_absolute() or ".." in folder.parts or not folder.parts:
                raise self._error(key, "a folder inside the project", str(folder))

    def _error(self, key: str, wanted: str, value: object) -> ConfigError:
        return ConfigError(f"{self.path}: {key} must be {wanted}, not {value!r}")


def _is_percentage(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 100

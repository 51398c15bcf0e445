"""Rules by name: what `diglot rules` lists, and what the configuration and pages can switch off.

A rule is one module whose docstring is its documentation. It is entered by one line in the ordered tuple of its package
(`cleaning.FIXES`, `checks.CHECKS`).
"""
from __future__ import annotations

import difflib
import inspect
import sys
from collections.abc import Callable
from typing import Protocol


class Rule(Protocol):
    """What fixes and checks have in common: a name, and a function in a documented module."""

    @property
    def name(self) -> str:
        """Lower-case words joined by hyphens; names the fault, not the cure."""

    @property
    def find(self) -> Callable[..., object]:
        """The function that finds the fault."""


def documentation(rule: Rule) -> str:
    """The docstring of the module that holds the rule."""
    return inspect.cleandoc(sys.modules[rule.find.__module__].__doc__ or "")


def summary(rule: Rule) -> str:
    """The first line of the rule's documentation."""
    return documentation(rule).partition("\n")[0]


def nearest(name: str, known: list[str]) -> str:
    """A hint for a mistyped name: " (did you mean …?)", or "" when nothing is near."""
    near = difflib.get_close_matches(name, known, 1)
    return f" (did you mean {near[0]!r}?)" if near else ""

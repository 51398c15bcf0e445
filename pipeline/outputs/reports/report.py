"""A way to write findings down."""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pipeline.model import Finding


@dataclass(frozen=True, slots=True)
class Report:
    """A format of `diglot check --format`: its name, and the function from findings to text."""

    name: str
    render: Callable[[list[Finding]], str]

"""Executors: who works on the pages. To add one, write a module with a `map_ordered` and enter it in `EXECUTORS`."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from pipeline.executors import local

__all__ = ["EXECUTORS"]

EXECUTORS: dict[str, Callable[[Callable[[Any], Any], Iterable[Any], int], Iterator[Any]]] = {
    "local": local.map_ordered,
}

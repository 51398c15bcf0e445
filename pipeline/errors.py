"""What can go wrong, told for people: what, where, and what to do. Only `cli/` prints them."""
from __future__ import annotations


class DiglotError(Exception):
    """Base of every error that diglot raises on purpose; `exit_code` is what the command line exits with."""

    exit_code = 3


class UnreadableError(DiglotError):
    """A file that cannot be read, decoded or parsed. `path` and `line` (from 1; 0: unknown) say where."""

    def __init__(self, path: object, reason: str, *, line: int = 0, column: int = 0) -> None:
        self.path, self.reason, self.line, self.column = str(path), reason, line, column
        place = ":".join([self.path, *(str(number) for number in (line, column) if number)])
        super().__init__(f"{place}: {reason}")

    def __reduce__(self) -> tuple[object, ...]:
        """Survive the way back from a worker process, for which the arguments of `super().__init__` do not do."""
        return _unreadable, (self.path, self.reason, self.line, self.column)


def _unreadable(path: str, reason: str, line: int, column: int) -> UnreadableError:
    return UnreadableError(path, reason, line=line, column=column)


class ConfigError(DiglotError):
    """The configuration cannot be used."""

    exit_code = 2


class LockedError(DiglotError):
    """Another run is at work in this project."""

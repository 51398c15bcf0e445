"""Files that are never half-written, and a lock against two runs in one project."""
from __future__ import annotations

import contextlib
import fcntl
import os
import re
import secrets
import stat
from collections.abc import Iterator
from pathlib import Path

from pipeline.errors import LockedError, UnreadableError

LEFTOVER = re.compile(r"\..+\.[0-9a-f]{8}\.tmp")
LOCK_NAME = ".diglot.lock"


def write_atomic(path: str | os.PathLike[str], data: bytes) -> bool:
    """Write `data` so that `path` holds either the old or the new bytes at any moment, even after a crash.

    Returns False, touching nothing, when the file already holds these bytes. Folders are made as needed. A symbolic
    link is followed, so that the link stays one. Raises `UnreadableError` with the system's reason (disk full, no
    permission); the old file is then as it was.
    """
    target = Path(os.path.realpath(path))
    try:
        if target.is_file() and target.read_bytes() == data:
            return False
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, data)
    except OSError as error:
        raise UnreadableError(path, f"cannot be written: {error.strerror or error}") from error
    return True


def _replace(target: Path, data: bytes) -> None:
    temporary = target.with_name(f".{target.name[:100]}.{secrets.token_hex(4)}.tmp")
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~_umask()
    try:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
        with open(descriptor, "wb") as file:  # noqa: PTH123  (a descriptor, not a path)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(mode)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def remove_leftovers(folder: Path) -> None:
    """Remove the temporary files that a killed run left below a folder. Only while holding the project's lock."""
    for path in folder.rglob(".*.tmp"):
        if LEFTOVER.fullmatch(path.name):
            path.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the project's lock; the system lets go of it when the process ends, however it ends.

    Raises `LockedError` when another process holds it, and `UnreadableError` when the lock file cannot be made.
    """
    path = folder / LOCK_NAME
    try:
        file = path.open("a")
    except OSError as error:
        raise UnreadableError(path, f"the project cannot be locked: {error.strerror or error}") from error
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise LockedError(f"another diglot is at work in {folder}; wait for it to end, then run again") from None
        os.register_at_fork(after_in_child=file.close)  # or a worker that outlives its parent would hold the lock
        yield

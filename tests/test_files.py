"""Files are whole or untouched; one run at a time."""
import multiprocessing
import os
import signal
import stat

import pytest

from pipeline.errors import LockedError, UnreadableError
from pipeline.files import locked, write_atomic


def test_writes_only_what_changes(tmp_path):
    path = tmp_path / "deep" / "a.po"
    assert write_atomic(path, b"one")
    before = path.stat()
    assert not write_atomic(path, b"one")
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert write_atomic(path, b"two")
    assert path.read_bytes() == b"two"
    assert [p.name for p in path.parent.iterdir()] == ["a.po"]


def test_keeps_the_mode_and_the_link(tmp_path):
    path, link = tmp_path / "a.po", tmp_path / "link.po"
    path.write_bytes(b"one")
    path.chmod(0o640)
    link.symlink_to(path)
    write_atomic(link, b"two")
    assert link.is_symlink()
    assert path.read_bytes() == b"two"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_failure_leaves_the_old_file(tmp_path, monkeypatch):
    path = tmp_path / "a.po"
    path.write_bytes(b"old")

    def full(descriptor):
        raise OSError(28, "No space left on device")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UnreadableError, match="No space left on device"):
        write_atomic(path, b"new")
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.po"]


def _write_for_ever(path, size):
    while True:
        for letter in (b"a", b"b"):
            write_atomic(path, letter * size)


def test_a_kill_leaves_one_whole_version(tmp_path):
    path, size = tmp_path / "a.po", 200_000
    write_atomic(path, b"a" * size)
    for wait in (0.02, 0.05, 0.08):
        process = multiprocessing.get_context("fork").Process(target=_write_for_ever, args=(path, size))
        process.start()
        process.join(wait)
        os.kill(process.pid, signal.SIGKILL)
        process.join()
        data = path.read_bytes()
        assert len(data) == size
        assert len(set(data)) == 1


def test_two_runs(tmp_path):
    with locked(tmp_path), pytest.raises(LockedError, match="another diglot"), locked(tmp_path):
        pass
    with locked(tmp_path):
        pass

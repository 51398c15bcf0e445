"""`diglot fmt`, `prune` and `merge-driver`, the last in a real git repository."""
import shutil
import subprocess
import sys

import pytest
from click.testing import CliRunner

from pipeline import catalog
from pipeline.cli import group
from pipeline.errors import UnreadableError

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
WRAPPED = HEADER + 'msgid "a "\n"b"\nmsgstr "c"\n\n#~ msgid "gone"\n#~ msgstr "走"\n'
PLAIN = HEADER + 'msgid "a b"\nmsgstr "c"\n\n#~ msgid "gone"\n#~ msgstr "走"\n'


def call(*args):
    return CliRunner().invoke(group, [str(arg) for arg in args])


@pytest.fixture
def page(site):
    path = site.po("page")
    path.parent.mkdir(parents=True)
    path.write_text(WRAPPED, encoding="utf-8")
    return path


def test_fmt(page):
    assert call("fmt", "--check").exit_code == 1
    assert page.read_text(encoding="utf-8") == WRAPPED
    assert call("fmt").exit_code == 0
    assert page.read_text(encoding="utf-8") == PLAIN
    done = call("fmt", "--check")
    assert (done.exit_code, done.output) == (0, "")


def test_fmt_of_a_folder_and_of_a_broken_file(page):
    broken = page.with_name("broken.po")
    broken.write_text("<<<<<<< HEAD\n", encoding="utf-8")
    done = call("fmt", page.parent)
    assert done.exit_code == 3
    assert "broken.po:1: a conflict marker" in done.output
    assert page.read_text(encoding="utf-8") == PLAIN
    assert broken.read_text(encoding="utf-8") == "<<<<<<< HEAD\n"


def test_prune(page):
    assert call("prune", "--check").exit_code == 1
    assert call("prune", page).exit_code == 0
    assert page.read_text(encoding="utf-8") == PLAIN.partition("\n\n#~")[0] + "\n"
    assert call("prune", "--check").exit_code == 0


@pytest.fixture
def versions(tmp_path):
    def write(**texts):
        for name, text in texts.items():
            (tmp_path / f"{name}.po").write_text(HEADER + text, encoding="utf-8")
        return [tmp_path / f"{name}.po" for name in texts]
    return write


def test_merge_driver(versions):
    same = 'msgid "a"\nmsgstr "{}"\n'
    paths = versions(base=same.format("x"), ours=same.format("y"), theirs=same.format("x"))
    assert call("merge-driver", *paths).exit_code == 0
    paths = versions(base=same.format("x"), ours=same.format("y"), theirs=same.format("z"))
    done = call("merge-driver", *paths)
    assert done.exit_code == 1
    assert "'a'" in done.output
    assert catalog.read(paths[1])[0].fuzzy


def test_merge_driver_leaves_what_it_cannot_read(versions):
    paths = versions(base="", ours="<<<<<<< HEAD\n", theirs="")
    done = call("merge-driver", *paths)
    assert isinstance(done.exception, UnreadableError)
    assert paths[1].read_text(encoding="utf-8").endswith("<<<<<<< HEAD\n")


@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
def test_git_merges_what_it_would_call_a_conflict(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, value in {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_AUTHOR_NAME": "Li", "GIT_AUTHOR_EMAIL": "li@heron.example",
                        "GIT_COMMITTER_NAME": "Li", "GIT_COMMITTER_EMAIL": "li@heron.example"}.items():
        monkeypatch.setenv(name, value)

    def git(*args, code=0):
        done = subprocess.run(["git", *args], capture_output=True, text=True, check=False)
        assert done.returncode == code, done.stdout + done.stderr

    def commit(text, branch=None):
        if branch:
            git("checkout", "-q", "-b", branch, "start")
        (tmp_path / "page.po").write_text(HEADER + text, encoding="utf-8")
        git("add", ".")
        git("commit", "-q", "-m", "a version")
    git("init", "-q")
    assert call("init", "--git").exit_code == 0
    git("config", "merge.diglot.driver", f"{sys.executable} -m pipeline merge-driver %O %A %B")
    commit('msgid "a"\nmsgstr ""\n\nmsgid "b"\nmsgstr ""\n')
    git("branch", "start")
    commit('msgid "a"\nmsgstr "甲"\n\nmsgid "b"\nmsgstr ""\n', "one")
    commit('msgid "a"\nmsgstr ""\n\nmsgid "b"\nmsgstr "乙"\n', "two")
    commit('msgid "a"\nmsgstr "另一个甲"\n\nmsgid "b"\nmsgstr ""\n', "three")
    git("checkout", "-q", "one")
    git("merge", "-q", "two")
    assert [(entry.msgstr, entry.fuzzy) for entry in catalog.read("page.po")] == [("甲", False), ("乙", False)]
    git("merge", "-q", "three", code=1)
    first = catalog.read("page.po")[0]
    assert (first.msgstr, first.fuzzy, first.tcomment) == ("甲", True, "another translation: 另一个甲")

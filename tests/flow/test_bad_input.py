"""Bad input gets its own clear message, the other pages go on, and no translator's work is touched."""
import os

import pytest

GOOD = "The door is open.\n"


@pytest.fixture
def work(site):
    site.write(good=GOOD, bad=GOOD)
    site.call("run")
    site.translate("bad", The="门开着。")
    site.call("run")
    return site


BAD_PAGES = {
    "empty": (b"", "raw/bad.txt: the file is empty"),
    "only white space": (b" \n\n", "raw/bad.txt: only white space"),
    "NUL bytes": (b"a\0b", "raw/bad.txt:1:2: a NUL byte"),
    "invalid UTF-8": (b"abc\n\xff", "raw/bad.txt:2:1: byte 0xFF is not valid UTF-8"),
    "an endless line": (b"x" * 5_000_000, "raw/bad.txt:1: one line of 5,000,000 characters"),
}


@pytest.mark.parametrize("name", BAD_PAGES)
def test_a_bad_page(work, name):
    data, said = BAD_PAGES[name]
    before = work.po("bad").read_bytes()
    (work.root / "raw" / "bad.txt").write_bytes(data)
    work.write(good="The door is shut.\n")
    done = work.call("run")
    assert done.exit_code == 3
    assert said in done.stderr
    assert work.po("bad").read_bytes() == before
    assert list(work.entries("good")) == ["The door is shut."]


def test_a_folder_with_the_name_of_a_page(work):
    (work.root / "raw" / "folder.txt").mkdir()
    done = work.call("run")
    assert done.exit_code == 3
    assert "raw/folder.txt: a folder with the name of a page" in done.stderr


def test_a_link_out_of_the_project(work, tmp_path_factory):
    secret = tmp_path_factory.mktemp("elsewhere") / "secret.txt"
    secret.write_text("Nobody may read this.\n")
    (work.root / "raw" / "link.txt").symlink_to(secret)
    done = work.call("run")
    assert done.exit_code == 3
    assert "raw/link.txt: a link out of the project" in done.stderr
    assert not work.po("link").exists()


def test_a_name_with_a_line_break(work):
    (work.root / "raw" / "two\nlines.txt").write_text(GOOD)
    done = work.call("run")
    assert done.exit_code == 3
    assert "control characters" in done.stderr


def test_two_pages_with_one_catalog(work):
    work.write(**{"good.md": GOOD})
    done = work.call("run")
    assert done.exit_code == 2
    assert "raw/good.md and raw/good.txt would share the catalog locales/good.pot" in done.stderr


BAD_CATALOGS = {
    "conflict markers": (lambda text: text.replace("\n#: ", "\n<<<<<<< HEAD\n#: ", 1), "conflict marker"),
    "broken syntax": (lambda text: text.replace('msgstr "门', 'msgstr "门"', 1), "bad.po:"),
    "truncated": (lambda text: text[:text.index("门开着。") + 2], "bad.po:"),
    "not UTF-8": (lambda text: text.encode().replace("。".encode(), b"\xe3\x80"), "bad.po:"),
}


@pytest.mark.parametrize("name", BAD_CATALOGS)
def test_a_bad_catalog_is_not_overwritten(work, name):
    damage, said = BAD_CATALOGS[name]
    damaged = damage(work.po("bad").read_text(encoding="utf-8"))
    damaged = damaged if isinstance(damaged, bytes) else damaged.encode()
    work.po("bad").write_bytes(damaged)
    work.write(bad="The door is shut.\n", good="The window is shut.\n")
    done = work.call("run")
    assert done.exit_code == 3
    assert said in done.stderr
    assert work.po("bad").read_bytes() == damaged
    assert list(work.entries("good")) == ["The window is shut."]


def test_a_page_that_is_gone_leaves_its_catalogs(work):
    (work.root / "raw" / "bad.txt").unlink()
    before = work.po("bad").read_bytes()
    done = work.call("run")
    assert done.exit_code == 0
    assert "bad: the page is gone, its catalogs stay" in done.stderr
    assert work.po("bad").read_bytes() == before


def test_a_folder_that_cannot_be_written(work):
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    work.write(bad="The door is shut.\n")
    folder = work.po("bad").parent
    folder.chmod(0o500)
    done = work.call("run")
    folder.chmod(0o700)
    assert done.exit_code == 3
    assert "cannot be written" in done.stderr


def test_a_path_that_is_no_page(work):
    assert work.call("run", "raw/nothing.txt").exit_code == 2
    assert work.call("run", "/etc").exit_code == 2

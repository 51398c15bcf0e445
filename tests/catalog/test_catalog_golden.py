"""The cases in `cases/`: what is written, what an update and a merge make, what is told about broken files."""
import shutil
import subprocess
from functools import partial

import pytest
from catalog_cases import cases

from pipeline import catalog
from pipeline.catalog.template import identity
from pipeline.errors import UnreadableError


def loaded(text):
    return catalog.loads(text.encode())


def written(one):
    return catalog.dumps(one).decode()


CANONICAL = cases("canonical", {"written", "canonical"}, frozenset({"refused by gettext"}))


@pytest.mark.parametrize("case", CANONICAL, ids=str)
def test_canonical_form(case):
    assert written(loaded(case.parts["written"])) == case.parts["canonical"]
    assert written(loaded(case.parts["canonical"])) == case.parts["canonical"]


@pytest.mark.parametrize("case", CANONICAL, ids=str)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_line_ends_and_marks_of_order_say_nothing(case, line_end):
    data = b"\xef\xbb\xbf" + case.parts["written"].replace("\n", line_end).encode()
    assert written(catalog.loads(data)) == case.parts["canonical"]


@pytest.mark.skipif(not shutil.which("msgcat"), reason="gettext is not installed")
@pytest.mark.parametrize("case", [case for case in CANONICAL if "refused by gettext" not in case.parts], ids=str)
def test_msgcat_writes_the_same(case, tmp_path):
    header = "" if 'msgid ""\nmsgstr ""\n"Project' in case.parts["written"] else (
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n')
    path = tmp_path / "a.po"
    path.write_text(header + case.parts["written"], encoding="utf-8")
    done = subprocess.run(["msgcat", "--no-wrap", path], capture_output=True, check=True)
    assert done.stdout == catalog.dumps(catalog.read(path))


@pytest.mark.parametrize("case", cases("update", {"old", "template", "new"}, frozenset({"identity"})), ids=str)
def test_update(case):
    old, template = loaded(case.parts["old"]), loaded(case.parts["template"])
    born = {"identity": partial(identity, locale=case.parts["identity"])} if "identity" in case.parts else {}
    new = catalog.update(old, template, **born)
    assert written(new) == case.parts["new"]
    assert written(catalog.update(loaded(written(new)), template, **born)) == case.parts["new"], "a second run"


MERGES = cases("merge", {"base", "ours", "theirs", "merged"}, frozenset({"conflicts"}))


@pytest.mark.parametrize("case", MERGES, ids=str)
def test_merge(case):
    base, ours, theirs = (loaded(case.parts[name]) for name in ("base", "ours", "theirs"))
    merged, conflicts = catalog.merge3(base, ours, theirs)
    assert written(merged) == case.parts["merged"]
    assert len(conflicts) == int(case.parts.get("conflicts", "0"))


@pytest.mark.parametrize("case", cases("broken", {"written", "told"}), ids=str)
def test_broken(case):
    with pytest.raises(UnreadableError) as caught:
        catalog.loads(case.parts["written"].encode(), "page.po")
    line, _, reason = case.parts["told"].strip().partition(": ")
    assert (f"page.po:{line}: {reason}" if line.isdecimal() else case.parts["told"].strip()) in str(caught.value)


def test_a_malformed_case_fails():
    with pytest.raises(ValueError, match="is no part"):
        cases("merge", {"base"})
    with pytest.raises(ValueError, match="missing"):
        cases("broken", {"written", "told", "more"})

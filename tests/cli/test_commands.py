"""What each command prints and how it exits."""
import json

import pytest
from click.testing import CliRunner

from pipeline.cli import group

DIRTY = "Call thedoctor,,,, if it hurts。多喝水,少吃盐.\n"


def call(*args, text=None):
    return CliRunner().invoke(group, args, input=text)


def test_clean_prints_the_text_and_counts_the_repairs():
    done = call("clean", "-", text=DIRTY)
    assert done.exit_code == 0
    assert done.stdout == "Call the doctor, if it hurts. 多喝水，少吃盐。\n"
    assert "repairs: " in done.stderr
    assert "glued-words 1" in done.stderr


def test_clean_lists_every_edit():
    found = json.loads(call("clean", "-", "--format", "json", text=DIRTY).stdout)
    text = DIRTY
    for edit in reversed(found["edits"]):
        assert text[edit["start"]:edit["end"]] == edit["old"]
        text = text[:edit["start"]] + edit["new"] + text[edit["end"]:]
    assert text == found["text"]


def test_clean_shows_what_changed():
    lines = call("clean", "-", "--diff", text=DIRTY).stdout.splitlines()
    assert "-" + DIRTY.strip() in lines
    assert "+Call the doctor, if it hurts. 多喝水，少吃盐。" in lines


def test_clean_without_a_rule():
    assert "thedoctor" in call("clean", "-", "--off", "glued-words", text=DIRTY).stdout
    wrong = call("clean", "-", "--off", "glued-word", text=DIRTY)
    assert wrong.exit_code == 2
    assert "did you mean 'glued-words'?" in wrong.output


def test_segment():
    rows = json.loads(call("segment", "-", "--format", "json", text=DIRTY).stdout)
    assert [(row["lang"], row["text"]) for row in rows] == [
        ("en", "Call the doctor, if it hurts."), ("zh", "多喝水，少吃盐。")]
    assert call("segment", "-", text=DIRTY).stdout.splitlines()[1].split() == ["zh", "paragraph", "多喝水，少吃盐。"]


def test_explain(site):
    site.write(page=DIRTY)
    output = call("explain", "raw/page.txt:1:15").stdout
    assert "repeated-marks" in output
    assert "Call the doctor, if it hurts." in output
    found = json.loads(call("explain", "raw/page.txt:1:1", "--format", "json").stdout)
    assert found == {"raw": "C", "edits": [], "sentences": [{"lang": "en", "kind": "paragraph",
                                                              "text": "Call the doctor, if it hurts."}]}


@pytest.mark.parametrize("place", ["raw/page.txt", "raw/page.txt:0", "raw/page.txt:99", "raw/page.txt:1:999"])
def test_explain_says_what_is_wrong_with_the_place(site, place):
    site.write(page=DIRTY)
    assert call("explain", place).exit_code == 2


def test_rules():
    listed = call("rules").stdout
    assert "glued-words" in listed
    assert "end-marks" in listed
    assert "Wrong" in call("rules", "end-marks").stdout
    wrong = call("rules", "end-mark")
    assert wrong.exit_code == 2
    assert "did you mean 'end-marks'?" in wrong.output


def finished(site):
    site.write(page="The door is open.\n\nPlatform 17 is closed.\n")
    site.call("run")
    site.translate("page", The="门开着。", Platform="17号站台已关闭。")
    site.call("run")


def test_check_passes_what_is_finished(site):
    finished(site)
    done = site.call("check")
    assert (done.exit_code, done.stdout) == (0, "")
    assert json.loads(site.call("check", "--format", "json").stdout) == []


def test_check_names_file_line_and_entry(site):
    finished(site)
    site.translate("page", Platform="18号站台已关闭。")
    done = site.call("check", "--format", "concise")
    assert done.exit_code == 1
    line = site.po("page").read_text(encoding="utf-8").splitlines().index('msgid "Platform 17 is closed."') + 1
    assert done.stdout.startswith(f"locales/zh_CN/LC_MESSAGES/page.po:{line}:1: error: numbers: ")


def test_check_select_ignore_advisory(site):
    finished(site)
    site.translate("page", Platform="18号站台已关闭")
    assert {row["rule"] for row in json.loads(site.call("check", "--format", "json").stdout)} == {"numbers", "end-marks"}
    assert site.call("check", "--select", "missing").exit_code == 0
    assert site.call("check", "--ignore", "numbers,end-marks").exit_code == 0
    assert site.call("check", "--ignore", "number").exit_code == 2
    assert site.call("check", "--advisory").exit_code == 0


def test_advisory_pages_are_told_of_and_pass(site):
    (site.root / "diglot.toml").write_text('[pages."page"]\nadvisory = true\n')
    site.write(page="The door is open.\n")
    site.call("run")
    done = site.call("check")
    assert done.exit_code == 0
    assert "1 more on pages that do not fail" in done.stderr
    assert "not translated" in site.call("check", "--notes").stdout


def test_check_fix(site):
    finished(site)
    site.translate("page", The=" 门开着.")
    assert site.call("check").exit_code == 1
    done = site.call("check", "--fix")
    assert done.exit_code == 0
    assert site.entries("page")["The door is open."].msgstr == "门开着。"


def test_baseline(site):
    (site.root / "diglot.toml").write_text('[check]\nbaseline = "known.txt"\n')
    finished(site)
    site.translate("page", Platform="18号站台已关闭。")
    assert site.call("check").exit_code == 1
    assert site.call("check", "--write-baseline").exit_code == 0
    assert site.call("check").exit_code == 0
    site.translate("page", The="门开着")
    assert site.call("check").exit_code == 1


def test_a_page_that_was_not_run(site):
    site.write(page="The door is open.\n")
    done = site.call("check")
    assert done.exit_code == 1
    assert "there is no catalog: call `diglot run`" in done.stdout


def test_a_broken_catalog_is_named_and_exits_3(site):
    finished(site)
    path = site.po("page")
    path.write_text(path.read_text(encoding="utf-8").replace('msgid "The', 'msgid "The" door', 1), encoding="utf-8")
    done = site.call("check")
    assert done.exit_code == 3
    assert "catalog-file" in done.stdout


def test_status_and_render(site):
    finished(site)
    assert json.loads(site.call("status", "--format", "json").stdout)[1]["done"] == 2
    (site.root / "build" / "zh_CN" / "page.txt").unlink()
    assert site.call("render").exit_code == 0
    assert site.clean_page("page", "zh_CN") == "门开着。\n\n17号站台已关闭。\n"


def test_compiled_catalogs(site):
    (site.root / "diglot.toml").write_text("compile = true\n")
    finished(site)
    import gettext

    with site.po("page").with_suffix(".mo").open("rb") as file:
        assert gettext.GNUTranslations(file).gettext("The door is open.") == "门开着。"


def test_a_second_run_at_the_same_time(site):
    from pipeline.files import locked

    finished(site)
    with locked(site.root):
        done = site.call("run")
    assert done.exit_code == 3
    assert "another diglot is at work" in done.stderr

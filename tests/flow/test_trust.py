"""What must hold when things go wrong: kills, links, misspelt settings, doubts and comments of translators."""
import json
import os
import signal
import subprocess
import sys
import time

import polib
import pytest

PAGE = "Keep warm today.\n\nGo out now.\n"


def edit(site, locale, start, **fields):
    catalog = polib.pofile(str(site.po("page", locale)), wrapwidth=0)
    for entry in catalog:
        if entry.msgid.startswith(start):
            for name, value in fields.items():
                setattr(entry, name, value)
    catalog.save()


def test_a_comment_on_a_sentence_that_stands_for_itself_survives_its_absence(site):
    site.write(page=PAGE)
    site.call("run")
    edit(site, "en", "Keep", tcomment="agreed with the doctor")
    site.write(page="Go out now.\n")
    site.call("run")
    assert "agreed with the doctor" in site.po("page", "en").read_text(encoding="utf-8")
    site.write(page=PAGE)
    site.call("run")
    assert site.entries("page", "en")["Keep warm today."].tcomment == "agreed with the doctor"


def test_a_doubt_about_a_sentence_that_stands_for_itself_stays(site):
    site.write(page=PAGE)
    site.call("run")
    edit(site, "en", "Keep", flags=["fuzzy"])
    site.call("run")
    assert site.entries("page", "en")["Keep warm today."].fuzzy


def test_a_new_own_sentence_is_not_offered_its_neighbours_improvement(site):
    site.write(page="博物馆的门票是十元，请不要触摸展品。\n")
    site.call("run")
    edit(site, "zh_CN", "博物馆", msgstr="博物馆门票十元一张，请勿触摸展品。")
    site.write(page="博物馆的门票是十元。请不要触摸展品。\n")
    site.call("run")
    entry = site.entries("page")["请不要触摸展品。"]
    assert (entry.msgstr, entry.fuzzy) == ("请不要触摸展品。", False)


def test_more_emphasis_is_not_another_sentence(site):
    site.write(page="Take only 10 mg!\n")
    site.call("run")
    site.translate("page", Take="只服10毫克！")
    site.write(page="Take only 10 mg!!\n")
    site.call("run")
    assert all(entry.translated() for entry in site.entries("page").values())


@pytest.mark.parametrize(("config", "said"), [
    ('[check]\nselect = ["mising"]', "did you mean 'missing'?"),
    ('[check]\nignore = ["numbres"]', "did you mean 'numbers'?"),
    ('[check.severity]\nlenght = "note"', "did you mean 'length'?"),
    ('off = ["glued-word"]', "did you mean 'glued-words'?"),
    ("[check]\nminimum = { zh_TW = 0 }", "not among the locales"),
    ('locales = ["en", "en"]', "different locales"),
    ('build = "raw"', "a folder of its own"),
    ('locales = ["en", "xx_YY"]', "xx_YY"),
])
def test_a_misspelt_setting_does_not_open_the_gate(site, config, said):
    site.write(page=PAGE)
    (site.root / "diglot.toml").write_text(config, encoding="utf-8")
    done = site.call("check") if "check" in config else site.call("run")
    assert done.exit_code == 2
    assert said in done.stderr


def test_an_unreadable_page_stands_in_every_report(site):
    site.write(page=PAGE)
    site.call("run")
    (site.root / "raw" / "page.txt").write_bytes(b"abc\n\xff")
    done = site.call("check", "--format", "json")
    assert done.exit_code == 3
    assert [(row["rule"], row["path"], row["line"]) for row in json.loads(done.stdout)
            if row["rule"] == "unreadable-page"] == [("unreadable-page", "raw/page.txt", 2)]
    assert "raw/page.txt" in site.call("check", "--format", "sarif").stdout


def test_nothing_is_written_out_of_the_project(site, tmp_path_factory):
    site.write(page=PAGE)
    site.call("run")
    outside = tmp_path_factory.mktemp("outside") / "page.txt"
    outside.write_text("mine\n")
    target = site.root / "build" / "en" / "page.txt"
    target.unlink()
    target.symlink_to(outside)
    done = site.call("run")
    assert done.exit_code == 3
    assert "leads out of the project" in done.stderr
    assert outside.read_text() == "mine\n"


def test_a_folder_where_a_catalog_should_be(site):
    site.write(page=PAGE)
    site.call("run")
    site.po("page").unlink()
    site.po("page").mkdir()
    assert site.call("check").exit_code == 3
    assert site.call("run").exit_code == 3


def test_conflict_markers_in_a_page(site):
    site.write(page="One.\n<<<<<<< HEAD\nTwo.\n=======\nThree.\n>>>>>>> branch\n")
    done = site.call("run")
    assert done.exit_code == 3
    assert "raw/page.txt:2: a conflict marker" in done.stderr


def test_clean_pages_that_are_not_kept_are_not_missed(site):
    site.write(page=PAGE)
    site.call("run")
    for path in sorted((site.root / "build").rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    (site.root / "build").rmdir()
    assert site.call("run", "--check").exit_code == 0


def test_changed_since_sees_pages_that_were_not_run(site):
    site.write(page=PAGE)
    site.call("run")
    site.translate("page", Keep="今天注意保暖。", Go="现在出去吧。")
    site.call("run")
    for call in (["init", "-q"], ["add", "-A"], ["-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "x"]):
        subprocess.run(["git", *call], cwd=site.root, check=True)
    assert site.call("check", "--changed-since", "HEAD").exit_code == 0
    site.write(page=PAGE.replace("warm", "dry"))
    assert site.call("check", "--changed-since", "HEAD").exit_code == 1
    site.write(page=PAGE, other="A new page.\n")
    assert site.call("check", "--changed-since", "HEAD").exit_code == 1


def test_a_line_for_diglot_leaves_nothing_on_the_clean_page(site):
    site.write(page="diglot:off missing-stop\nKeep warm today.\n")
    site.call("run")
    assert site.clean_page("page", "en") == "Keep warm today.\n"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_a_killed_run_leaves_the_project_free(site, number):
    for page in range(12):
        site.write(**{f"page{page}": "".join(f"Sentence {line} of page {page} is here.\n\n" for line in range(300))})
    run = subprocess.Popen([sys.executable, "-m", "pipeline", "run", "--jobs", "2"], cwd=site.root,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(1.0)
    os.kill(run.pid, number)
    run.wait()
    time.sleep(1.2)
    done = site.call("run")
    assert done.exit_code == 0, done.stderr
    assert not list(site.root.rglob(".*.tmp"))

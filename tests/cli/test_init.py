"""`diglot init` makes a project and keeps what is there."""
import subprocess

from click.testing import CliRunner

from pipeline.cli import group
from pipeline.config import load


def test_makes_a_project(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(group, ["init", "--locales", "en,zh_TW"])
    assert done.exit_code == 0
    assert load(tmp_path / "diglot.toml").locales == ("en", "zh_TW")
    assert (tmp_path / "raw").is_dir()


def test_keeps_what_is_there(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "diglot.toml").write_text("locales = ['en']\n")
    assert CliRunner().invoke(group, ["init"]).exit_code == 0
    assert (tmp_path / "diglot.toml").read_text() == "locales = ['en']\n"


def test_refuses_what_is_no_locale(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(group, ["init", "--locales", "English"])
    assert done.exit_code == 2
    assert "zh_CN" in done.output


def test_sets_git_up_once(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    subprocess.run(["git", "init", "-q"], check=True)
    (tmp_path / ".gitattributes").write_text("*.png binary")
    for _ in range(2):
        assert CliRunner().invoke(group, ["init", "--git"]).exit_code == 0
    assert (tmp_path / ".gitattributes").read_text() == "*.png binary\n*.po merge=diglot\n*.pot merge=diglot\n"
    said = subprocess.run(["git", "config", "merge.diglot.driver"], capture_output=True, text=True, check=True).stdout
    assert said.strip() == "diglot merge-driver %O %A %B"

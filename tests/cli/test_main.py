"""The top of the command line: help that teaches, errors of one line, lazy imports."""
import subprocess
import sys

import pytest
from click.testing import CliRunner

from pipeline.cli import COMMANDS, group


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_examples(name):
    done = CliRunner().invoke(group, [name, "--help"])
    assert done.exit_code == 0
    assert "diglot " + name in done.output.partition("Examples:")[2]


def test_help_lists_every_command_and_the_exit_codes():
    output = CliRunner().invoke(group, ["--help"]).output
    assert all(name in output for name in COMMANDS)
    assert "Exit codes" in output


def test_a_mistyped_command_is_guessed():
    done = CliRunner().invoke(group, ["statsu"])
    assert done.exit_code == 2
    assert "did you mean 'status'?" in done.output


def test_outside_of_a_project(tmp_path):
    call = [sys.executable, "-m", "pipeline", "run"]
    done = subprocess.run(call, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("error: no diglot project")
    assert "Traceback" not in done.stderr


def test_help_imports_nothing_heavy():
    code = ("import sys; from pipeline.cli import group\n"
            "try: group.main(['--help'])\nexcept SystemExit: pass\n"
            "heavy = {'polib', 'babel', 'ftfy', 'opencc', 'rapidfuzz', 'markdown_it'} & set(sys.modules)\n"
            "sys.exit(str(heavy) if heavy else 0)")
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 0

"""The action and the hooks name commands and options that exist; their scripts run."""
import re
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from pipeline.cli import COMMANDS, group

ROOT = Path(__file__).parents[1]
FILES = ("action.yml", ".pre-commit-hooks.yaml", "docs/ci.md", "README.md")


@pytest.mark.parametrize("name", FILES)
def test_only_commands_and_options_that_exist(name):
    path = ROOT / name
    if not path.exists():
        pytest.skip(f"{name} is not installed with the package")
    text = path.read_text(encoding="utf-8")
    calls = re.findall(r"diglot(?:\"?) ([a-z][a-z-]+)((?: --[a-z-]+(?:[ =][a-z]+)?)*)", text)
    assert calls
    for command, options in calls:
        if command not in COMMANDS:
            continue
        output = CliRunner().invoke(group, [command, "--help"]).output
        for option in re.findall(r"--[a-z-]+", options):
            assert option in output, f"diglot {command} has no {option}"


def test_the_script_of_the_action(site, monkeypatch):
    path = ROOT / "action.yml"
    if not path.exists():
        pytest.skip("action.yml is not installed with the package")
    step = path.read_text(encoding="utf-8").split("run: |")[-1].split("\n    - name")[0]
    script = step.replace('"$RUNNER_TEMP/diglot/bin/diglot"', "echo diglot")
    for advisory, since, said in (("false", "", "check --format github"), ("true", "", "--advisory"),
                                  ("false", "origin/main", "--changed-since origin/main")):
        done = subprocess.run(["bash", "-euc", script], capture_output=True, text=True, check=True,
                              env={"ADVISORY": advisory, "CHANGED_SINCE": since, "PATH": "/usr/bin:/bin"})
        assert said in done.stdout

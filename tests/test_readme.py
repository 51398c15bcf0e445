"""The README's example is what the tool does."""
import re
from pathlib import Path

import pytest

README = Path(__file__).parents[1] / "README.md"


def test_before_and_after(site):
    if not README.exists():
        pytest.skip("README.md is not installed with the package")
    before, after = re.findall(r"```(?:po)?\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)[:2]
    site.write(page=before)
    assert site.call("run").exit_code == 0
    assert site.po("page").read_text(encoding="utf-8").split("\n\n", 1)[1] == after

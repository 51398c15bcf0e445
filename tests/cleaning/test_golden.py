"""What cleaning repairs and what it leaves, case by case."""
from pathlib import Path

import pytest
from cleaning_cases import Case, MalformedCaseError, cases

from pipeline.cleaning import clean

FILES = sorted((Path(__file__).parent / "golden").glob("*.txt"))
CASES = [pytest.param(case, id=f"{path.stem}: {case.prose}") for path in FILES for case in cases(path)]


@pytest.mark.parametrize("case", CASES)
def test_case(case: Case):
    cleaned = clean(case.source)
    assert cleaned.text == case.expected
    assert clean(cleaned.text).text == cleaned.text


@pytest.mark.parametrize("text", [
    "prose only", "prose\n< in", "prose\n< in\nout", "< in\n> out\n=", "prose\n\n< in\n> out"])
def test_a_malformed_case_fails(tmp_path, text):
    path = tmp_path / "bad.txt"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(MalformedCaseError):
        cases(path)

"""Whole pages with whole expected outputs, through the command line.

A folder is a case: the raw page, `clean` (both versions before anything is translated), `sentences.txt` (language, kind
and text), `translations.txt` (a line of prose, then a sentence and its translations in each paragraph) and the two
finished versions.
"""
from __future__ import annotations

import re
from pathlib import Path

import polib
import pytest

from pipeline import clean
from pipeline.catalog.template import KIND, ORIGIN

HERE = Path(__file__).parent
CASES = sorted(path.name for path in HERE.iterdir() if path.is_dir() and not path.name.startswith("_"))
LOCALES = ("en", "zh_CN")


class Case:
    """The files of one folder."""

    def __init__(self, name: str) -> None:
        self.folder = HERE / name
        raw, = self.folder.glob("raw.*")
        self.suffix = raw.suffix
        files = {path.name for path in self.folder.iterdir()}
        wanted = {"sentences.txt", "translations.txt"} | {
            f"{stem}{self.suffix}" for stem in ("raw", "clean", *LOCALES)}
        assert files == wanted, f"{name}: {files ^ wanted}"

    def text(self, stem: str) -> str:
        return (self.folder / f"{stem}{self.suffix}").read_text(encoding="utf-8")

    def sentences(self) -> list[tuple[str, str, str]]:
        lines = (self.folder / "sentences.txt").read_text(encoding="utf-8").splitlines()
        return [re.fullmatch(r"(\S+) (\S+): (.+)", line).groups() for line in lines]

    def translations(self) -> dict[str, dict[str, str]]:
        prose, *parts = (self.folder / "translations.txt").read_text(encoding="utf-8").strip().split("\n\n")
        assert "\n" not in prose, "the first paragraph is one line that says what the case is about"
        found: dict[str, dict[str, str]] = {locale: {} for locale in LOCALES}
        for part in parts:
            source, *lines = part.split("\n")
            assert lines, f"no translation: {source}"
            for line in lines:
                locale, text = line.split(": ", 1)
                found[locale][source] = text
        return found


@pytest.fixture(params=CASES)
def case(request):
    return Case(request.param)


def test_a_page_becomes_two(site, case):
    site.write(**{f"page{case.suffix}": case.text("raw")})
    assert site.call("run").exit_code == 0
    clean_pages = [site.clean_page("page", locale, case.suffix) for locale in LOCALES]
    assert clean_pages[0] == case.text("clean")
    assert facts(site.root / "locales/page.pot") == case.sentences()

    for locale, texts in case.translations().items():
        translate(site.po("page", locale), texts)
    assert site.call("run").exit_code == 0
    for locale in LOCALES:
        assert site.clean_page("page", locale, case.suffix) == case.text(locale), locale
    assert site.call("run", "--check").exit_code == 0


def test_a_clean_page_stays_clean(case):
    if case.suffix == ".txt":
        assert clean(case.text("clean")).text == case.text("clean")


def facts(template: Path) -> list[tuple[str, str, str]]:
    found = []
    for entry in polib.pofile(str(template), wrapwidth=0):
        said = dict.fromkeys((ORIGIN, KIND), "")
        for line in entry.comment.split("\n"):
            for word in said:
                if line.startswith(word):
                    said[word] = line.removeprefix(word)
        found.append((said[ORIGIN], said[KIND], entry.msgid))
    return found


def translate(path: Path, texts: dict[str, str]) -> None:
    catalog = polib.pofile(str(path), wrapwidth=0)
    msgids = {entry.msgid for entry in catalog}
    assert texts.keys() <= msgids, f"not among the sentences: {texts.keys() - msgids}"
    for entry in catalog:
        entry.msgstr = texts.get(entry.msgid, entry.msgstr)
    catalog.save()

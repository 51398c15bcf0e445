"""Speed of each stage as a ratio to a peer, both in this run, on text of the repository's own pages.

    make bench

A ratio above 1 means that diglot is faster. The best of three runs counts on each side; times are CPU seconds, except for
programs that run as a process of their own.
"""
from __future__ import annotations

import contextlib
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import polib

from pipeline import catalog, clean, detect, segment
from pipeline.catalog.similarity import folded
from pipeline.checks import CHECKS, CheckSettings, PageView, check_page

ROOT = Path(__file__).parents[1]
TEXTS = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "raw").rglob("*.*")) if path.suffix in (".txt", ".md")]
SENTENCES = [one.text for text in TEXTS for one in segment(text)]


def spent(work: Callable[[], object], clock: Callable[[], float] = time.process_time) -> float:
    """Seconds of the best of three runs."""
    best = float("inf")
    for _ in range(3):
        start = clock()
        work()
        best = min(best, clock() - start)
    return best


def each(function: Callable[[str], object], texts: list[str], times: int = 5) -> Callable[[], None]:
    """Work: the function on every text."""
    def work() -> None:
        for _ in range(times):
            for text in texts:
                function(text)
    return work


def entries(count: int, *, edited: bool = False) -> list[polib.POEntry]:
    """Distinct entries made of the pages' sentences; with `edited` one in fifty has another word."""
    out = []
    for number in range(count):
        text = f"{SENTENCES[number % len(SENTENCES)]} {number}"
        if edited and number % 50 == 0:
            text = f"Now {text}"
        out.append(polib.POEntry(msgid=text, msgstr="" if edited else f"译文{number}。", occurrences=[("raw/a.txt", "")]))
    return out


def segmentation() -> tuple[str, str, float]:
    """Cleaning, splitting and labelling, against pysbd, which only splits."""
    import pysbd

    peer = pysbd.Segmenter(language="en", clean=False)
    return "segment", "pysbd", spent(each(peer.segment, TEXTS)) / spent(each(segment, TEXTS))


def splitting() -> tuple[str, str, float]:
    """Splitting alone, against pysbd."""
    import pysbd

    from pipeline.language.segmentation import split
    peer = pysbd.Segmenter(language="en", clean=False)
    return "split only", "pysbd", spent(each(peer.segment, TEXTS)) / spent(each(split, TEXTS))


def detection() -> tuple[str, str, float]:
    """Labels of sentences, against seeded langdetect."""
    from langdetect import DetectorFactory, LangDetectException
    from langdetect import detect as peer

    DetectorFactory.seed = 0

    def tolerant(text: str) -> None:
        with contextlib.suppress(LangDetectException):
            peer(text)
    detect(SENTENCES[0])
    return "detect", "langdetect", spent(each(tolerant, SENTENCES, 1)) / spent(each(detect, SENTENCES, 1))


def cleaning() -> tuple[str, str, float]:
    """All repairs, against ftfy, which repairs characters only."""
    from ftfy import fix_text

    clean(TEXTS[0])
    return "clean", "ftfy", spent(each(fix_text, TEXTS)) / spent(each(clean, TEXTS))


def reading_and_writing(folder: Path) -> tuple[str, str, float]:
    """20,000 entries read and written, against polib."""
    book = catalog.new_catalog("zh_CN")
    book.extend(entries(20_000))
    path, out = folder / "a.po", folder / "b.po"
    catalog.write(book, path)

    def theirs() -> None:
        polib.pofile(str(path), wrapwidth=0).save(str(out))
    return "PO read + write", "polib", spent(theirs) / spent(lambda: out.write_bytes(catalog.dumps(catalog.read(path))))


def updating(folder: Path) -> tuple[str, str, float] | None:
    """2,000 entries, 2 % edited, brought to a new template, against msgmerge; whole time on both sides."""
    if not shutil.which("msgmerge"):
        return None
    old, new = catalog.new_catalog("zh_CN"), catalog.new_template(entries(2_000, edited=True))
    old.extend(entries(2_000))
    catalog.write(old, folder / "old.po")
    catalog.write(new, folder / "new.pot")

    def ours() -> None:
        folded.cache_clear()
        catalog.update(catalog.read(folder / "old.po"), catalog.read(folder / "new.pot"))

    def theirs() -> None:
        subprocess.run(["msgmerge", "-q", "--previous", "-o", str(folder / "out.po"), str(folder / "old.po"),
                        str(folder / "new.pot")], check=True)
    return "update", "msgmerge", spent(theirs, time.perf_counter) / spent(ours, time.perf_counter)


def checking() -> str:
    """Entries a second through every check."""
    book = catalog.new_catalog("zh_CN")
    book.extend(entries(2_000))
    page = PageView("a", "zh_CN", "a.po", catalog=book)
    return f"check: {2_000 / spent(lambda: check_page(page, CheckSettings(), CHECKS)):,.0f} entries a CPU second"


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows = [segmentation(), splitting(), detection(), cleaning(), reading_and_writing(folder), updating(folder)]
        print(f"{'stage':<16} {'peer':<12} times as fast")
        for row in filter(None, rows):
            print(f"{row[0]:<16} {row[1]:<12} {row[2]:>8.1f}")
        print(checking())


if __name__ == "__main__":
    main()

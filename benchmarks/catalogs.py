"""How fast catalogs are read, written and updated, against polib and GNU gettext in the same run.

    python benchmarks/catalogs.py [ENTRIES]

Prints seconds of processor time (the better of two), and peak memory over that at the start, in MB. The catalog is made
of invented sentences, alike as those of one site are: every fourth is boilerplate that differs in a number.
"""
from __future__ import annotations

import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

CHILD = """
import re, sys, time
tool, path, template, out = sys.argv[1:]
if tool == "polib":
    import polib
    read, write = (lambda path: polib.pofile(path, wrapwidth=0)), (lambda made, path: made.save(path))
else:
    from pipeline import catalog
    read, write = catalog.read, catalog.write
peak = lambda: int(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1]) / 1024
before, start = peak(), time.process_time()
made = read(path)
if template:
    made = catalog.update(made, read(template))
write(made, out)
print(time.process_time() - start, peak() - before)
"""
NOUNS = "heron lake stone bridge ferry alder winter path harbour lantern orchard well mill garden tower".split()
VERBS = "stands sleeps waits grows turns opens closes shines leads belongs".split()
PLACES = "behind the mill|near the old well|at the edge of the lake|in the orchard|beside the harbour|under the tower".split("|")


def sentence(rng: random.Random, number: int) -> str:
    if number % 4 == 0:
        return f"House {number} of the village has {rng.randrange(2, 90)} windows and a {rng.choice(NOUNS)}."
    words = [f"The {rng.choice(NOUNS)} {rng.choice(VERBS)} {rng.choice(PLACES)}" for _ in range(rng.randrange(1, 4))]
    return f"{', and '.join(words)}, as letter {number} says."


def write_files(folder: Path, size: int, share: float) -> tuple[Path, Path]:
    """A catalog and a template in which a share of the sentences are edited."""
    from pipeline import catalog

    rng = random.Random(7)
    old, new = catalog.new_catalog("zh_CN"), catalog.new_template([])
    for number in range(size):
        text = sentence(rng, number)
        page = [(f"raw/page{number // 50}.txt", "")]
        list.append(old, catalog.Entry(msgid=text, msgstr=f"第{number}句译文，{text[:20]}。", occurrences=page))
        if rng.random() < share:
            text = text.replace(" the ", " the very ", 1) if rng.random() < 0.5 else text.replace("a", "one", 1)
        list.append(new, catalog.Entry(msgid=text, occurrences=page))
    catalog.write(old, folder / "old.po")
    catalog.write(new, folder / "new.pot")
    return folder / "old.po", folder / "new.pot"


def child(tool: str, path: Path, template: Path | str, out: Path) -> tuple[float, float]:
    runs = []
    for _ in range(2):
        done = subprocess.run([sys.executable, "-c", CHILD, tool, str(path), str(template), str(out)],
                              capture_output=True, text=True, check=True)
        runs.append(tuple(map(float, done.stdout.split())))
    return min(runs)[0], min(runs)[1]


def gnu(*command: str | Path) -> float | None:
    if not shutil.which(str(command[0])):
        return None
    start = time.perf_counter()
    subprocess.run([*map(str, command)], check=True, capture_output=True)
    return time.perf_counter() - start


def show(name: str, seconds: float | None, memory: float | None, size: int, ours: float) -> None:
    if seconds is not None:
        print(f"{name:28}{seconds:9.2f} s{size / seconds:12,.0f} entries/s{seconds / ours:8.1f} x ours"
              + (f"{memory:8.0f} MB" if memory is not None else ""))


def main() -> None:
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path, template = write_files(folder, size, 0.02)
        out = folder / "out.po"
        ours, memory = child("diglot", path, "", out)
        show("diglot read + write", ours, memory, size, ours)
        show("polib read + write", *child("polib", path, "", out), size, ours)
        show("msgcat", gnu("msgcat", "--no-wrap", "-o", out, path), None, size, ours)
        ours, memory = child("diglot", path, template, out)
        show("diglot update, 2 % edited", ours, memory, size, ours)
        if size <= 20_000:  # its cost grows with the square
            show("msgmerge, 2 % edited", gnu("msgmerge", "-q", "--previous", "--no-wrap", "-o", out, path, template), None,
                 size, ours)


if __name__ == "__main__":
    main()

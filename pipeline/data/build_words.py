"""Builds `words/`, the data by which glued words are told from rare ones.

Sources, all with notices beside the data: SCOWL (Debian `wamerican-huge`, `wbritish-huge`): which words there are, and
which of them are names; wordfreq (`pip install wordfreq`): how frequent they are; WordNet (Debian `wordnet-base`):
parts of speech, and by its definitions and examples which part follows which; the dictionaries of software terms,
companies and people of CSpell (`npm pack @cspell/dict-NAME`, unpacked into folders of one directory): what stays whole.

    python -m pipeline.data.build_words CSPELL [DICTIONARIES] [WORDNET]
"""
from __future__ import annotations

import gzip
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from pipeline.data.closed_classes import FUNCTION_WORDS

HERE = Path(__file__).parent / "words"
LISTS = ("american-english-huge", "british-english-huge")
STEP = 0.25  # nats: probabilities are kept in steps of a quarter, which costs no accuracy
RARE = -20.0  # log probability of a listed word that the frequency list does not hold
LEAST_SEEN = math.log(1e-7)  # below this, an unlisted spelling is kept only to be left whole
LOWERED = -4.0  # log of how often a name is written in lower case
SUFFIXES = frozenset("a in as is an on or us he i".split())  # function words that words and names end with by chance
OF_PROSE = frozenset("of the and a an any all to from his her their or more most no not that i some these".split())
FREQUENT = -11.5  # one in a hundred thousand
LOST_SPACE = -4.5  # log of how often two words are written as one in the text behind the frequency list
TERMS = ("software-terms companies python typescript node fullstack html css cpp bash npm golang java php docker k8s aws git "
         "filetypes sql latex data-science google gaming-terms cryptocurrencies")
COMMON_LISTS = ("american-english", "british-english")  # words of these are never doubted
LETTER_TAGS = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
WORD = re.compile(r"[A-Za-z]+(?:['-][A-Za-z]+)*")
SHORT = FUNCTION_WORDS | frozenset(
    "go ox oh ok hi Mr Dr Ms St TV UK US EU UN NY LA DC PC AI IT HR PR GP CT MR VW HP GM PD".split())
SHRINK = 4.0  # counts added on both sides, so that rare transitions say little


# ---------------------------------------------------------------- words
def listed_words(folder: Path) -> set[str]:
    """The words of SCOWL without possessives; capitals tell the names."""
    lines = {line for name in LISTS for line in (folder / name).read_text(encoding="utf-8").split("\n")}
    return {word for word in lines if word and "'" not in word and (len(word) > 2 or word in SHORT)}


def cspell_words(folder: Path, packages: str) -> set[str]:
    """The words of some of CSpell's dictionaries; lines that begin with a sign are comments and bans."""
    words: set[str] = set()
    for name in packages.split():
        for path in sorted(folder.glob(f"cspell-dict-{name}-*/package/dict/*.txt*")):
            data = path.read_bytes()
            text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode()
            words.update(line for line in text.split("\n") if re.fullmatch(r"[^\W\d_]{4,40}", line))
    return words


def frequencies() -> dict[str, float]:
    """Log probabilities of words made of letters and apostrophes only."""
    import wordfreq
    table: dict[str, float] = wordfreq.get_frequency_dict("en", "large")
    return {word: math.log(value) for word, value in table.items() if re.fullmatch(r"[^\W\d_]+(?:'[a-z]+)?", word)}


class LostSpaces:
    """Tells spellings that come from lost spaces, such as "ofthe", from words, where a piece is a function word."""

    def __init__(self, listed: set[str], frequency: dict[str, float], classes: dict[str, str],
                 follows: dict[str, dict[str, float]]) -> None:
        self.frequency, self.follows = frequency, follows
        self.pieces = {word: class_of(word, classes) for word in listed | FUNCTION_WORDS
                       if word in frequency and (word in FUNCTION_WORDS or len(word) > 2)}

    def may_be(self, word: str) -> bool:
        """Could it be two frequent words of prose? Lists of terms hold parts of identifiers such as "allof"."""
        parts = ((word[:cut], word[cut:]) for cut in range(1, len(word)))
        return any((left in OF_PROSE or right in OF_PROSE - {"a", "an", "no", "i"})
                   and min(self.frequency.get(part, RARE) if part in self.pieces else RARE for part in (left, right)) > FREQUENT
                   for left, right in parts)

    def explain(self, word: str, *, is_name: bool) -> bool:
        """Are there two pieces that make the spelling likelier as a slip than it is frequent?"""
        log = self.frequency.get(word, RARE) + LOWERED * is_name
        for cut in range(1, len(word)):
            left, right = word[:cut], word[cut:]
            if left in self.pieces and right in self.pieces and (
                    left in FUNCTION_WORDS or (right in FUNCTION_WORDS and right not in SUFFIXES)):
                bond = self.follows[self.pieces[left]][self.pieces[right]]
                if self.frequency[left] + self.frequency[right] + bond + LOST_SPACE > log:
                    return True
        return False


# ---------------------------------------------------------------- parts of speech
def tags(folder: Path) -> dict[str, str]:
    """Word forms → their parts of speech as sorted letters.

    n(oun), p(lural), v(erb), z (-s), d (-ed), g (-ing), a(djective), (adve)r(b). A part that makes up less than
    a tenth of the tagged uses of a lemma is left out.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for line in (folder / "cntlist.rev").read_text(encoding="utf-8").splitlines():
        key, _, number = line.split()
        lemma, sense = key.split("%")
        counts[lemma]["nvara"[int(sense[0]) - 1]] += int(number)
    forms: dict[str, set[str]] = defaultdict(set)
    for letter, name in LETTER_TAGS.items():
        irregular = _irregular(folder / f"{name}.exc")
        for line in (folder / f"index.{name}").read_text(encoding="utf-8").splitlines():
            lemma = line.split(" ")[0]
            total = sum(counts[lemma].values())
            if lemma and lemma.isalpha() and (total < 5 or counts[lemma][letter] >= total / 10):
                for form, tag in _inflected(lemma, letter, irregular.get(lemma, [])):
                    forms[form].add(tag)
    return {form: "".join(sorted(found)) for form, found in forms.items()}


def _irregular(path: Path) -> dict[str, list[str]]:
    table: dict[str, list[str]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        form, *lemmas = line.split()
        for lemma in lemmas:
            table[lemma].append(form)
    return table


def _inflected(lemma: str, letter: str, irregular: list[str]) -> Iterator[tuple[str, str]]:
    yield lemma, letter
    sibilant = "es" if re.search(r"(?:s|x|z|ch|sh|o)$", lemma) else "s"
    plural = re.sub(r"(?<=[^aeiou])y$", "ie", lemma) + ("s" if re.search("[^aeiou]y$", lemma) else sibilant)
    stem = lemma.removesuffix("e")
    doubled = lemma + lemma[-1] if re.search("[^aeiou][aeiou][bdgklmnprt]$", lemma) else stem
    if letter == "n":
        yield from [(plural, "p"), *((form, "p") for form in irregular)]
    elif letter == "v":
        yield plural, "z"
        for base in {stem, doubled}:
            yield from ((re.sub(r"(?<=[^aeiou])y$", "i", base) + "ed", "d"), (base + "ing", "g"))
        yield from ((form, "g" if form.endswith("ing") else "d") for form in irregular)
    elif letter == "a":
        yield from ((form, "a") for form in irregular)


def glosses(folder: Path) -> Iterator[list[str]]:
    """Runs of words without a mark between them, from the definitions and examples of WordNet."""
    for name in LETTER_TAGS.values():
        for line in (folder / f"data.{name}").read_text(encoding="utf-8").splitlines():
            if line[:1] != " ":
                for run in re.split(r"[^A-Za-z' -]+", line.partition(" | ")[2]):
                    yield WORD.findall(run)


def pairs(folder: Path) -> dict[str, set[str]]:
    """Neighbours inside the terms and names of WordNet, such as "heart disease" and "united states"."""
    table: dict[str, set[str]] = defaultdict(set)
    for name in LETTER_TAGS.values():
        for line in (folder / f"index.{name}").read_text(encoding="utf-8").splitlines():
            words = line.split(" ")[0].split("_")
            for first, second in pairwise(words):
                if min(len(first), len(second)) > 2 and (first + second).isalpha():
                    table[first].add(second)
    return table


def transitions(runs: Iterable[list[str]], classes: dict[str, str]) -> tuple[list[str], list[list[float]]]:
    """Names of the classes, and how much likelier the second is after the first than anywhere, in nats."""
    pairs: Counter[tuple[str, str]] = Counter()
    for run in runs:
        found = [class_of(word, classes) for word in run]
        pairs.update(pairwise(found))
    first: Counter[str] = Counter()
    second: Counter[str] = Counter()
    for (a, b), count in pairs.items():
        first[a] += count
        second[b] += count
    total = sum(first.values())
    names = sorted(set(classes.values()) | FUNCTION_WORDS | {"", "N"})
    return names, [[math.log((pairs[a, b] + SHRINK) / (first[a] * second[b] / total + SHRINK)) for b in names]
                   for a in names]


def class_of(word: str, classes: dict[str, str]) -> str:
    """A function word is a class of its own; else the parts of speech; "N" for names, "" for the rest."""
    low = word.lower()
    if low in FUNCTION_WORDS:
        return low
    return classes.get(low, "N" if word[0].isupper() else "")


# ---------------------------------------------------------------- parts of compounds
def parts(listed: set[str]) -> tuple[Counter[str], Counter[str]]:
    """How many listed words start with a string, and how many end with it, the rest being a listed word too."""
    lower = {word for word in listed if word.islower()}
    first: Counter[str] = Counter()
    last: Counter[str] = Counter()
    for word in lower:
        for cut in range(1, len(word)):
            if word[cut:] in lower and len(word) - cut > 2:
                first[word[:cut]] += 1
            if cut > 2 and word[:cut] in lower:
                last[word[cut:]] += 1
    return first, last


# ---------------------------------------------------------------- files
def write_lines(name: str, lines: Iterable[str]) -> None:
    """One file of the data."""
    (HERE / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_entries(entries: dict[str, tuple[int, str, str]]) -> None:
    """`entries.txt`: level, kind and class, one a line; `words.txt`: by first letters and that line, words."""
    rows = sorted(set(entries.values()))
    number = {row: k for k, row in enumerate(rows)}
    write_lines("entries.txt", ("\t".join(map(str, row)) for row in rows))
    buckets: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for word in sorted(entries):
        buckets[word[:3].lower()][number[entries[word]]].append(word)
    write_lines("words.txt", ("\t".join([head, *(f"{k} {' '.join(words)}" for k, words in sorted(groups.items()))])
                              for head, groups in sorted(buckets.items())))


def read_list(path: Path) -> set[str]:
    """The lines of a word list."""
    return set(path.read_text(encoding="utf-8").split("\n"))


class Sources:
    """The lists, and the judgement of each word by them."""

    def __init__(self, cspell: Path, folder: Path, classes: dict[str, str], follows: dict[str, dict[str, float]]) -> None:
        self.listed, self.frequency, self.classes = listed_words(folder), frequencies(), classes
        lower = {word.lower() for word in self.listed}
        people = cspell_words(cspell, "people-names")
        self.listed |= {name for name in people if name[0].isupper() and name.lower() not in lower}
        lower |= {word.lower() for word in self.listed}
        self.common = {word for name in COMMON_LISTS for word in read_list(folder / name)} | FUNCTION_WORDS
        self.slips = LostSpaces(lower, self.frequency, classes, follows)
        inner = {word.lower() for word in self.listed if not word[1:].islower() and not word.isupper()} - self.listed
        self.seen = {word for word in self.frequency
                     if (word not in lower or word in inner) and len(word) > 2 and not word.endswith("'s")}
        self.terms = {word.lower() for word in cspell_words(cspell, TERMS)}

    def entries(self) -> dict[str, tuple[int, str, str]]:
        """Words → level, kind and class."""
        found = {word: self.entry(word) for word in self.listed | self.seen | FUNCTION_WORDS}
        table = {word: entry for word, entry in found.items() if entry}
        whole = {word.lower() for word in table}
        table.update({word: (level(RARE), "term", "") for word in self.terms - whole if not self.slips.may_be(word)})
        return table

    def entry(self, word: str) -> tuple[int, str, str] | None:
        """The level, kind and class of a word, None for one to leave out."""
        low, log = word.lower(), self.frequency.get(word.lower(), RARE)
        if word != low and word not in SHORT and (low in self.common or (low in self.listed and word not in self.common)):
            both = word in self.common and low in self.common  # such as "China"; else first of all a word
            return (level(log), "name-too", "N") if both else None
        kind = "seen" if word in self.seen else "name" if word != low else "word"
        if (word != low or word not in self.common) and self.slips.explain(low, is_name=kind == "name"):
            if kind != "name":
                return None
            kind = "rare-name"
        elif kind == "word" and word not in self.common and word.capitalize() in self.common:
            log = RARE  # a word, but first of all a name
        is_rare = log <= (LEAST_SEEN if kind == "seen" else RARE)
        return level(RARE if is_rare else log), kind, class_of(word, self.classes)


def level(log: float) -> int:
    """A log probability as the data keep it."""
    return round(-log / STEP)


def main() -> None:
    """Read the sources, write the data."""
    cspell, folder, wordnet = map(Path, (*sys.argv[1:], "/usr/share/dict", "/usr/share/wordnet")[:3])
    classes = tags(wordnet)
    names, table = transitions(glosses(wordnet), classes)
    follows = {name: dict(zip(names, row, strict=True)) for name, row in zip(names, table, strict=True)}
    sources = Sources(cspell, folder, classes, follows)
    write_entries(sources.entries())
    write_lines("follows.txt", (f"{name}\t{' '.join(str(round(value * 10)) for value in row)}"
                                for name, row in zip(names, table, strict=True)))
    write_lines("pairs.txt", (f"{first}\t{' '.join(sorted(second))}"
                              for first, second in sorted(pairs(wordnet).items())))
    for name, counts in zip(("first_parts.txt", "last_parts.txt"), parts(sources.listed), strict=True):
        by_count: dict[int, list[str]] = defaultdict(list)
        for part, count in counts.items():
            if count > 2:
                by_count[count].append(part)
        write_lines(name, (f"{count}\t{' '.join(sorted(found))}" for count, found in sorted(by_count.items())))


if __name__ == "__main__":
    main()

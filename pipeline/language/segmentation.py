"""Where sentences end, in English, Chinese and text that mixes them.

One pass over the candidate stops of a line, knowing what is quoted or bracketed, what is an address or a number, and
which words a full stop belongs to. Abbreviations are looked up in the run of Latin letters, not in the word between
spaces, since Chinese puts none ("患者Dr. Wang"). Every step is linear in the text.
"""
from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Iterator

from pipeline.cleaning.protection import protected
from pipeline.formats.lines import HAN
from pipeline.language.abbreviations import BEFORE_NUMBER, MAY_END, NEVER_END, SAID, STARTERS
from pipeline.language.brackets import CLOSING, OPENING, pairs

STOPS = ".!?…。．！？｡"
QUOTES = "”’」』\"'"
IS_HAN = re.compile(f"[{HAN}\u3041-\u30ff]")
MARK = re.compile(rf"[{re.escape(OPENING + CLOSING)}\"]|[{re.escape(STOPS)}]+")
SPACED_STOPS = re.compile(r"(?:[ \u00a0]\.){2,}")
BLANK = re.compile(r"[ \t\u00a0\u3000]*")
WORD_BEFORE = re.compile(r"[A-Za-z\u00c0-\u024f&°№§.'’-]*[A-Za-z\u00c0-\u024f°№§]\Z")
WORD_AFTER = re.compile(r"[“\"‘'(\[]*([A-Za-z\u00c0-\u024f]+(?:['’][a-z]+)?)")
BULLET = re.compile(r"(?:(?<=[\s:：。；;])|(?<=^))[•◆●▪‣⁃](?=\s?\S)|(?<=\S)[•◆●▪‣⁃](?=\s?\S)")
NUMBERED = re.compile(rf"(?<![A-Za-z0-9_.,/$€£-])(?P<open>[(（]?)(?P<number>\d{{1,2}}|[a-h])(?P<close>\.\)|[.)）、])"
                      rf"(?:(?=\s*[A-Za-z{HAN}“\"])|(?<=[)）])(?=\s*\d))|[①-⑳]")
# Not as the end of another word: 一般来说, 小说, 知道, 报道, 访问.
REPORTING = re.compile(r"(?![据據听聽也所换換但而然因]|不过|不過|可是)[^，。！？；：\n“”「」]{0,12}?(?<![来來据據所小传傳学學知街报報频頻铁鐵味听聽访訪顾顧疑轨軌])"
                       r"(?:说|說|道|问|問|答|喊|叫|表示|解释|解釋)(?:道|着|著|了|：|，|。|$|[他她我你您])")
NOTE = re.compile(r"(?:\[(?:\d{1,3}|[a-z]|note \d{1,3}|citation needed)\]|(?<!\s)\(\d{1,2}\)|[¹²³⁰⁴-⁹])+(?=\s|[A-Z]|\Z)", re.ASCII)
OF_TIME = re.compile(r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Eastern|Central"
                     r"|Mountain|Pacific|[A-Z]{2,4}\b)")
# "At 5 a.m. Mr. Lind left."
OPENING_TIME = re.compile(r"\b(?:At|By|Around|About|Until|Before|After|From|Since) [\d:.]+\s?[AaPp]\.[Mm]\Z")
YEAR = re.compile(rf"\d{{1,4}}[{HAN}]")
CONTINUES = "，,、;；:：)）】》〉]」』”’%。！？!?"


def split(text: str) -> list[tuple[int, int]]:
    """(start, end) of every sentence with the blanks behind it, so that the pieces tile the text."""
    cuts, at = [0], 0
    shields = protected(text)
    for line in text.splitlines(keepends=True):
        cuts += (at + cut for cut in _cuts(line, _within(shields, at, at + len(line))))
        at += len(line)
        cuts.append(at)
    return [(a, b) for a, b in itertools.pairwise(cuts) if b > a]


def _within(spans: tuple[tuple[int, int], ...], start: int, end: int) -> list[tuple[int, int]]:
    """The protected spans of a line, in its own offsets."""
    k = bisect_right(spans, (start, start))
    out = []
    while k < len(spans) and spans[k][0] < end:
        out.append((spans[k][0] - start, spans[k][1] - start))
        k += 1
    return out


def _cuts(line: str, shields: list[tuple[int, int]]) -> list[int]:
    """The inner starts of sentences in one line."""
    marks = dict(_list_marks(line))
    found = {*marks, *(set(_stop_cuts(line, shields)) - set(marks.values()))}  # the stop of "b. " ends nothing
    return sorted(cut for cut in found if 0 < cut < len(line) and line[cut:].strip())


def _list_marks(line: str) -> Iterator[tuple[int, int]]:
    """Bullets inside a line, and numbered marks that count up, each with the blanks behind it."""
    bullets = [(found.start(), _past_blanks(line, found.end())) for found in BULLET.finditer(line)]
    if len(bullets) > 1 or (bullets and line[:bullets[0][0]].rstrip()[-1:] in (":", "：")):
        yield from bullets
    families: dict[tuple[str, str], list[tuple[int, int, int]]] = {}
    for found in NUMBERED.finditer(line):
        number = found["number"]
        if number is None:
            key, value = ("①", ""), ord(found[0]) - ord("①") + 1
        else:
            key = (found["open"].replace("（", "("), found["close"].replace("）", ")") + str(number.isdigit()))
            value = int(number) if number.isdigit() else ord(number) - ord("a") + 1
        families.setdefault(key, []).append((value, found.start(), _past_blanks(line, found.end())))
    for places in families.values():
        values = [place[0] for place in places]
        if len(values) > 1 and values == list(range(values[0], values[0] + len(values))):
            yield from (place[1:] for place in places)


def _past_blanks(line: str, at: int) -> int:
    return BLANK.match(line, at).end()  # type: ignore[union-attr]


def _stop_cuts(line: str, shields: list[tuple[int, int]]) -> Iterator[int]:
    """The places after stops that end a sentence."""
    partner = pairs(line)
    depth_end = k = 0
    at = 0
    while found := MARK.search(line, at):
        start, at = found.span()
        if found[0][0] not in STOPS:
            if partner.get(start, -1) > start:
                depth_end = max(depth_end, partner[start])
            continue
        while k < len(shields) and shields[k][1] <= start:
            k += 1
        if k < len(shields) and shields[k][0] <= start:
            at = max(at, min(shields[k][1], len(line)))
            continue
        if spaced := SPACED_STOPS.match(line, at):
            at = spaced.end()
        stop = at
        while at < len(line) and (line[at] in CLOSING or line[at] in "\"'") and (
                partner.get(at, len(line)) < at or line[at] in "'’"):
            at += 1
        note = NOTE.match(line, at)
        after = _past_blanks(line, note.end() if note else at)
        if at > depth_end and after < len(line) and _ends(line, start, stop, at, after, partner):
            yield after


def _ends(line: str, start: int, stop: int, closed: int, after: int, partner: dict[int, int]) -> bool:
    """Does the run of stops `line[start:stop]` end a sentence?

    Closers stand up to `closed`; the next text begins at `after`. `partner` has the other end of brackets and quotations.
    """
    marks, closer, following, spaced = line[start:stop].replace(" ", ""), line[stop:closed], line[after], after > closed
    before, quoted = line[start - 1:start], any(char in QUOTES for char in closer)
    if (following in CONTINUES and partner.get(after, 0) <= after) or (following in "—–-" and not spaced):
        return False
    if quoted and _is_reported(line, after):
        return False
    if closer[-1:] in ("》", "〉") or (closer[-1:] in tuple("）)】]") and not _stands_alone(line, partner.get(closed - 1, 0))):
        return False
    if marks[0] in "。！？｡．":
        return not (marks == "．" and before.isdigit() and following.isdigit())
    if marks[0] == "…" or (marks[0] == "." and len(marks) > 1 and set(marks) <= {".", "…"}):
        return bool(YEAR.match(line, after)) or _ellipsis_ends(line, start, marks, after, spaced)
    if set(marks) <= set("!?！？…"):
        return _exclamation_ends(line, start, after, spaced, quoted)
    if marks[0] == "." and len(marks) > 1:
        return not following.islower()
    return _period_ends(line, start, after, spaced, quoted)


def _stands_alone(line: str, opened: int) -> bool:
    """Does the bracket at `opened` open a sentence of its own?"""
    before = line[max(0, opened - 3):opened].rstrip(" ")
    return not before or before[-1] in STOPS + QUOTES


def _is_reported(line: str, after: int) -> bool:
    """Does a quotation go on with who said it?"""
    word = WORD_AFTER.match(line, after)
    if word and line[after].isalpha():
        first = word[1].lower()
        if line[after].islower():
            return True
        following = WORD_AFTER.match(line, _past_blanks(line, word.end()))
        return bool(following) and following[1].lower() in SAID and first != "i"  # type: ignore[index]
    return bool(IS_HAN.match(line[after]) and REPORTING.match(line, after, after + 24))


def _ellipsis_ends(line: str, start: int, marks: str, after: int, spaced: bool) -> bool:  # noqa: FBT001
    following = line[after]
    opens = _opens(line, after) and not line.startswith(("I ", "I'", "I’"), after)
    if line[start - 1:start] == " ":
        return (len(marks) > 3 and following.isupper()) or (spaced and opens)
    if spaced:
        return following.isupper() or bool(IS_HAN.match(following)) or following in "“\"「"
    if IS_HAN.match(following):
        return marks[0] != "…" or _is_long(line, start)
    return following.isupper() or following.isdigit()


def _is_long(line: str, start: int) -> bool:
    """Is there a whole sentence before the ellipsis, rather than a hesitation?"""
    piece = re.split("[，。！？；：、“「『（]", line[max(0, start - 60):start])[-1]
    return len(piece) >= 7 or start >= 60 or "，" in line[max(0, start - 60):start] or not _hesitates(line, start)


def _hesitates(line: str, start: int) -> bool:
    return line[max(0, start - 1):start] in ("说", "說", "我", "你", "他", "她", "这", "那", "就", "是", "的", "嗯", "啊", "呃")


def _exclamation_ends(line: str, start: int, after: int, spaced: bool, quoted: bool) -> bool:  # noqa: FBT001
    following = line[after]
    if not spaced:
        return quoted or following.isupper() or bool(IS_HAN.match(following) and not _is_name(line, start)) or following in "“\"「『《（"
    if line[start] == "!" and IS_HAN.match(following) and _is_name(line, start):  # "Jeopardy! 是一档节目"
        return not _opens_with_name(line, start)
    return not (following.islower() and (_is_name(line, start) or line[start:start + 1] == "!")) or following in "“\"‘"


def _opens_with_name(line: str, start: int) -> bool:
    """Is the name before the mark all there is of the sentence so far, or part of a Chinese one?"""
    before = line[max(0, start - 40):start].rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz").rstrip()
    return not before or before[-1] in STOPS + QUOTES or bool(IS_HAN.match(before[-1]))


def _is_name(line: str, start: int) -> bool:
    """Is the mark part of a name such as Yahoo! or Jeopardy! ?"""
    word = re.search(r"(?<![A-Za-z])[A-Z][A-Za-z]+\Z", line[max(0, start - 20):start])
    return word is not None


def _period_ends(line: str, start: int, after: int, spaced: bool, quoted: bool) -> bool:  # noqa: FBT001
    """A single full stop, before text that no closing mark follows."""
    before, following = line[start - 1:start], line[after]
    if before == " " or not before:
        return spaced and following.isupper()
    found = WORD_BEFORE.search(line[max(0, start - 24):start])
    word = found[0].lower().lstrip("'’-.&") if found else ""
    opener = _opens(line, after)
    if before.isdigit():
        return _number_ends(line, start, following, spaced)
    if word in BEFORE_NUMBER and following.isdigit():
        return False
    if word in NEVER_END and not (word in ("al", "est") and opener):
        return False
    if len(word) == 1 and found and found[0][-1].isupper() and found[0][-2:-1] not in tuple("'’") \
            and not line[max(0, start - 2)].isdigit():
        return word == "i" and opener and spaced
    if word in ("a.m", "p.m") and spaced and following.isupper():
        return not OF_TIME.match(line, after) and not OPENING_TIME.search(line[max(0, start - 24):start])
    if word in MAY_END or re.fullmatch(r"(?:[a-z]\.)+[a-z]", word):
        return (opener and spaced) or (_is_chinese(following) and not _joins_host(line, start, word, spaced))
    if not spaced:
        return _glued_ends(line, start, following, quoted)
    return not following.islower() or (len(word) > 1 and word.isalpha()) or not word


def _is_chinese(char: str) -> bool:
    return char in "《「『" or bool(IS_HAN.match(char))


def _joins_host(line: str, start: int, word: str, spaced: bool) -> bool:  # noqa: FBT001
    """Is the abbreviation, before Chinese, a term in a Chinese sentence?"""
    if spaced:
        return bool(IS_HAN.match(line[max(0, start - len(word) - 1)]))
    before = line[max(0, start - 40):start]
    return before.count(" ") < 4 or bool(IS_HAN.search(before))


def _opens(line: str, after: int) -> bool:
    """Does the next word open a sentence?"""
    found = WORD_AFTER.match(line, after)
    return bool(found) and found[1][0].isupper() and found[1].lower().replace("’", "'") in STARTERS  # type: ignore[index]


def _number_ends(line: str, start: int, following: str, spaced: bool) -> bool:  # noqa: FBT001
    """After a digit: never in a decimal, nor behind the number that opens a list item."""
    if not spaced:
        return bool(IS_HAN.match(following)) or (following.isupper() and line[start + 2:start + 3].islower())
    number = re.search(r"[\w.]+\Z", line[max(0, start - 24):start])
    if number and len(number[0]) <= 2 and not line[:start - len(number[0])].strip("•⁃-* \t("):
        return False
    return not following.islower()


def _glued_ends(line: str, start: int, following: str, quoted: bool) -> bool:  # noqa: FBT001
    """A stop without a space behind it."""
    if IS_HAN.match(following) or quoted or following in "“\"「『（《":
        return True
    before = line[start - 1]
    if IS_HAN.match(before):
        return following.isupper() or following.isdigit()
    two = line[max(0, start - 2):start]
    if following.isdigit():  # "…in Auckland.1992年…"
        return line[max(0, start - 2):start].isalpha() and bool(YEAR.match(line, start + 1))
    return ((two.isalpha() and two.islower() and following.isupper() and line[start + 2:start + 3].islower())
            or bool(re.fullmatch(r"[a-z]{2}", two) and following in "AI" and line[start + 2:start + 3] == " "))

"""What no fix may touch: addresses, code, placeholders, tags, identifiers, file names.

One regular expression, without nested repetition, finds them all; a quick test spares most paragraphs the search.
"""
from __future__ import annotations

import re

NOT_IN_URL = "\\s\u3000-\u303f\u3400-\u9fff\uff00-\uffef<>\"“”"
ADDRESS = (rf"(?:https?|ftp|file|git|ssh|mailto)(?:://|:(?=[\w.]+@))[^{NOT_IN_URL}]+|\bwww\.[^{NOT_IN_URL}]+"
           r"|(?<![A-Za-z0-9.+_-])[A-Za-z0-9.+_-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,4}"
           r"(?::[A-Za-z0-9_./-]+)?")
CODE = r"```[^`]{1,5000}```|``[^`\n]+``|`[^`\n]+`"
PLACEHOLDER = (r"%\([A-Za-z_]\w*\)[#0 +-]*\d*(?:\.\d+)?[a-zA-Z]"
               r"|%(?:\d+\$)?[#0+-]*\d*(?:\.\d+)?(?:[sdifuxXcgGeE@]|l[du])(?![A-Za-z])"
               r"|\{\w{1,40}, ?(?:plural|select|selectordinal),(?:[^{}\n]{0,80}\{[^{}\n]{0,200}\}){1,12}[^{}\n]{0,40}\}"
               r"|\{\{[^{}\n]{0,80}\}\}|[$#]?\{[^{}\n]{0,80}\}|\$[A-Za-z_]\w*|%[A-Z_]{2,}%")
TAG = (r"</?[A-Za-z][^<>\n]{0,200}>|<!--[^\n]{0,300}?-->|\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?\)"
       r"|&(?:[a-zA-Z]{2,10}|#\d{1,7});")
PATH = (r"(?<![A-Za-z0-9_.])(?:~|\.{1,2})?/[A-Za-z_.][A-Za-z0-9_.@+-]*(?:/[A-Za-z0-9_.@+-]*)+"
        r"|(?<![A-Za-z0-9_])[A-Za-z]:\\[A-Za-z0-9_.\\-]*[A-Za-z0-9_\\]"
        r"|(?<![A-Za-z0-9_/])[A-Za-z_][A-Za-z0-9_.-]{0,80}(?:/[A-Za-z0-9_.-]{1,80}){1,20}\.[A-Za-z][A-Za-z0-9]{0,4}"
        r"(?![A-Za-z0-9_])")
FILE = (r"(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{1,80}(?:\.[A-Za-z0-9_-]{1,80}){0,3}\."
        r"(?:com|org|net|io|edu|gov|info|example|cn|uk|de|js|ts|py|rs|go|rb|java|cpp|hpp"
        r"|c|h|sh|html?|css|php|txt|json|xml|ya?ml|toml|cfg|ini|conf|md|rst|csv|tsv|pdf|docx?|xlsx?|pptx?|png|jpe?g|gif|svg"
        r"|mp[34]|zip|gz|tar|exe|dll|log|sql|db|po|pot|mo)(?![A-Za-z0-9_])(?:/[A-Za-z0-9_./?=&%#-]*)?")
IDENTIFIER = (
    r"(?<![A-Za-z0-9_])[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+(?:=[A-Za-z0-9_.-]+)?|(?<![A-Za-z0-9_])_[A-Za-z0-9_]+"
    r"|(?<![A-Za-z0-9_])[a-z]+(?:[A-Z][a-z0-9]+)*\([A-Za-z0-9_, .'\"-]*\)"
    r"|(?<![A-Za-z0-9_])[A-Za-z_][A-Za-z0-9_]{0,80}(?:\.[A-Za-z_][A-Za-z0-9_]{0,80}){0,8}\(\)"
    r"|(?<![A-Za-z0-9_])[#@][A-Za-z_][A-Za-z0-9_]+|--?[a-z][\w-]*=\S+|(?<!\S)--[a-z][\w-]+")
PROTECTED = re.compile("|".join((CODE, ADDRESS, TAG, PLACEHOLDER, PATH, FILE, IDENTIFIER)))
# Every alternative opens with a rare character: the search then runs at the speed of a character class.
SIGN = re.compile(r"[@/\\_`<{%$#&]|\.\w|\([\w'\").-]|--[a-z]")
ACRONYM = re.compile(r"[A-Z]{2,6}s?\)")
CALLED = frozenset(("print", "printf", "assert", "return", "raise", "throw", "yield", "sizeof", "typeof", "malloc", "alert",
                    "define", "defined", "export", "include"))
TRAILING = ".,;:!?)'\"*，。；：！？）"


def protected(text: str) -> tuple[tuple[int, int], ...]:
    """Sorted, disjoint (start, end) of the protected spans of a text."""
    if not SIGN.search(text):
        return ()
    spans = []
    for found in PROTECTED.finditer(text):
        start, end = found.span()
        if text[start] not in "`<{%$#]&":
            end = _end(text, start, end)
        if end > start and not _is_glued_call(text, start, end):
            spans.append((start, end))
    return tuple(spans)


def _end(text: str, start: int, end: int) -> int:
    """The end without marks of the sentence around, and without a bracket that was opened before the span."""
    unmatched = text.count(")", start, end) - text.count("(", start, end)
    while end > start and text[end - 1] in TRAILING:
        if text[end - 1] == ")":
            if unmatched <= 0:
                break
            unmatched -= 1
        end -= 1
    return end


def _is_glued_call(text: str, start: int, end: int) -> bool:
    """Is `word(inner words)` or `organization(WHO)` prose that lost its space, and no call?"""
    if not text[start].isalpha():
        return False
    found = text[start:end]
    name, bracket, inside = found.partition("(")
    if bracket and name.islower() and len(name) > 4 and name not in CALLED and ACRONYM.fullmatch(inside):
        return True
    return bool(bracket) and " " in inside and "," not in inside and name.islower()


class Shield:
    """Answers, for rising offsets, whether a place is protected; linear over a text."""

    def __init__(self, spans: tuple[tuple[int, int], ...]) -> None:
        self.spans, self.k = spans, 0

    def covers(self, start: int, end: int) -> bool:
        """Does `text[start:end]` (for an empty range: the place between two characters) touch a protected span?"""
        if not self.spans:
            return False
        while self.k < len(self.spans) and self.spans[self.k][1] <= start:
            self.k += 1
        return self.k < len(self.spans) and self.spans[self.k][0] < max(end, start + 1) and (
            end > start or self.spans[self.k][0] < start)

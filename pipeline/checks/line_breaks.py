r"""Line breaks that the translation adds or loses, real ones and those written as backslash and n.

    msgid "One line.\nAnother."
    msgstr "一行。另一行。"

Wrong where a format reflows text; there the source should not hold line breaks either.
"""
from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.view import Check, EntryView, Problem


def find(view: EntryView) -> Iterator[Problem]:
    """A number of line breaks that differs, or an end that does."""
    for target in view.targets:
        if view.source.count("\n") != target.count("\n") or view.source.endswith("\n") != target.endswith("\n"):
            yield Problem(f"{view.source.count(chr(10))} line breaks in the source, {target.count(chr(10))} here", "")
        elif view.source.count("\\n") != target.count("\\n"):
            yield Problem("another number of \\n than the source", "\\n")


CHECK = Check("line-breaks", "error", find)

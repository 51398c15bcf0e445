"""One source text with different translations.

The same sentence, in two contexts or with other typography, should read the same on the page.

    msgctxt "heading"    msgid "Opening hours"    msgstr "开放时间"
    msgctxt "caption"    msgid "Opening hours"    msgstr "营业时间"

Wrong where the context asks for another word: accept it with `# diglot: ignore=inconsistent`.
"""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from pipeline.catalog.similarity import folded
from pipeline.checks.view import Check, EntryView, PageView, Problem


def find(page: PageView) -> Iterator[Problem]:
    """Finished entries with the same text and another translation."""
    groups: dict[str, list[EntryView]] = defaultdict(list)
    for view in page.finished():
        groups[folded(view.source)].append(view)
    for group in groups.values():
        texts = {view.target for view in group}
        if len(texts) > 1:
            for view in group:
                other = next(text for text in sorted(texts) if text != view.target)
                yield Problem(f"the same source is translated {other[:50]!r} elsewhere", entry=view.entry)


CHECK = Check("inconsistent", "warning", find, "page")

"""An entry whose source changed after it was translated.

The old translation is kept as fuzzy, the text it belonged to stands in `#|`; compare the two, mend, remove the flag.

    #, fuzzy
    #| msgid "The door is open."
    msgid "The door is not open."
    msgstr "门开着。"

Also found: `#|` left on an entry whose flag was removed by hand. `diglot run` takes it away; until then it may be that the
flag went without a look.
"""
from __future__ import annotations

from collections.abc import Iterator

from pipeline.catalog import state
from pipeline.catalog.similarity import difference
from pipeline.checks.view import Check, PageView, Problem


def find(page: PageView) -> Iterator[Problem]:
    """Live entries with a previous msgid."""
    for entry in page.live:
        if entry.previous_msgid is None:
            continue
        changed = "; ".join(difference(entry.previous_msgid, entry.msgid))
        if state(entry) == "stale":
            yield Problem("the source changed since it was translated" + (f" ({changed})" if changed else ""), entry=entry)
        elif state(entry) == "done" and entry.previous_msgid != entry.msgid:
            yield Problem("the fuzzy flag was removed but the previous text is still there: was it reviewed? "
                          "`diglot run` accepts it", entry=entry)


CHECK = Check("stale", "error", find, "page")

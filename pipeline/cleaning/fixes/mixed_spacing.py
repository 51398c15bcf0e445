"""Space between Chinese and Latin, in the style that the project chose.

With `spacing = "space"` a space is put between a Chinese character and a Latin letter or digit, with "none" it is
taken out. With "keep", the default, nothing is done: both styles are in use, and consistent text is left alone.

    请做CT检查 → 请做 CT 检查      (spacing = "space")

Wrong inside names such as "B站" or "T恤" when "space" is chosen.
"""
from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.cleaning.passage import Fix, Passage
from pipeline.cleaning.protection import Shield
from pipeline.formats.lines import HAN
from pipeline.model import Edit

BORDER = re.compile(rf"(?<=[{HAN}])(?P<a> *)(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?P<b> *)(?=[{HAN}])")


def find(passage: Passage) -> Iterator[Edit]:
    """Edits of the borders between the scripts."""
    if passage.settings.spacing == "keep":
        return
    wanted, shield = (" " if passage.settings.spacing == "space" else ""), Shield(passage.protected)
    for found in BORDER.finditer(passage.text):
        if found[0] != wanted and not shield.covers(*found.span()):
            yield Edit(found.start(), found.end(), wanted, FIX.name)


FIX = Fix("mixed-spacing", find)

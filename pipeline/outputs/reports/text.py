"""For people: every finding with its entry, the offending part underlined, and a sum at the end."""
from __future__ import annotations

import unicodedata
from collections import Counter

from pipeline.model import Finding
from pipeline.outputs.reports.report import Report

WIDTH = 76  # columns of a quoted msgid


def render(findings: list[Finding]) -> str:
    """The report, "" without findings."""
    if not findings:
        return ""
    out = []
    for finding in findings:
        place = f"{finding.path}:{finding.line}" if finding.line else finding.path
        out.append(f"{place}: {finding.severity}: {finding.message} [{finding.rule}]")
        out += _quoted(finding)
    counts = Counter(finding.severity for finding in findings)
    out.append("")
    out.append(", ".join(f"{counts[name]} {name}{'s' * (counts[name] != 1)}" for name in ("error", "warning", "note")
                         if counts[name]))
    return "\n".join(out) + "\n"


def _quoted(finding: Finding) -> list[str]:
    """The source text, and below it the offending part of the translation."""
    lines = [f"    {_shortened(finding.msgid)}"] if finding.msgid else []
    if finding.excerpt and finding.excerpt.strip():
        shown = _shortened(finding.excerpt)
        lines += [f"    {shown}", f"    {'^' * _columns(shown)}"]
    return lines


def _shortened(text: str) -> str:
    text = "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text.replace("\n", "⏎"))
    out, width = "", 0
    for char in text:
        width += _columns(char)
        if width > WIDTH:
            return out + "…"
        out += char
    return out


def _columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


REPORT = Report("text", render)

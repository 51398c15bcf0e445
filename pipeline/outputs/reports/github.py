"""For GitHub Actions: workflow commands that annotate the changed files."""
from __future__ import annotations

from pipeline.model import Finding
from pipeline.outputs.reports.report import Report

LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def render(findings: list[Finding]) -> str:
    """One `::error file=…` a line."""
    return "".join(map(_line, findings))


def _line(finding: Finding) -> str:
    place = f"file={_property(finding.path)}"
    if finding.line:
        place += f",line={finding.line}"
    place += f",title={_property(f'diglot {finding.rule}')}"
    about = f" — {finding.msgid}" if finding.msgid else ""
    return f"::{LEVELS[finding.severity]} {place}::{_data(finding.message + about)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


REPORT = Report("github", render)

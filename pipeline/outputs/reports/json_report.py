"""For programs: an array of objects with rule, severity, path, line, column, locale, msgid, message, excerpt."""
from __future__ import annotations

import json
from dataclasses import asdict

from pipeline.model import Finding
from pipeline.outputs.reports.report import Report


def render(findings: list[Finding]) -> str:
    """The array; empty without findings."""
    return json.dumps([asdict(finding) for finding in findings], ensure_ascii=False, indent=2) + "\n"


REPORT = Report("json", render)

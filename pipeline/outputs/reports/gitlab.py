"""For GitLab: a Code Quality report, whose fingerprints are unique and stay when lines move."""
from __future__ import annotations

import json

from pipeline.fingerprints import fingerprints
from pipeline.model import Finding
from pipeline.outputs.reports.report import Report

SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def render(findings: list[Finding]) -> str:
    """The array that GitLab reads."""
    rows = [{"description": f"{finding.message}" + (f" — {finding.msgid}" if finding.msgid else ""),
             "check_name": finding.rule, "fingerprint": mark, "severity": SEVERITIES[finding.severity],
             "location": {"path": finding.path, "lines": {"begin": max(1, finding.line)}}}
            for finding, mark in zip(findings, fingerprints(findings), strict=True)]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


REPORT = Report("gitlab", render)

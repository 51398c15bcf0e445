"""For editors and grep: one line a finding."""
from __future__ import annotations

from pipeline.model import Finding
from pipeline.outputs.reports.report import Report


def render(findings: list[Finding]) -> str:
    """path:line:column: severity: rule: message."""
    return "".join(f"{finding.path}:{finding.line}:{finding.column}: {finding.severity}: {finding.rule}: {finding.message}"
                   f"{f' — {finding.msgid}' if finding.msgid and not finding.line else ''}\n"
                   for finding in findings)


REPORT = Report("concise", render)

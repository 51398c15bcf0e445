"""Reports: findings for people, programs and CI services. To add one, write a module and enter it in `REPORTS`."""
from __future__ import annotations

from pipeline.outputs.reports import concise, github, gitlab, json_report, junit, sarif, text
from pipeline.outputs.reports.report import Report

__all__ = ["REPORTS", "Report"]

REPORTS: tuple[Report, ...] = (text.REPORT, concise.REPORT, json_report.REPORT, github.REPORT, gitlab.REPORT, junit.REPORT,
                               sarif.REPORT)

"""For code scanning: SARIF 2.1.0, with fingerprints that do not move with lines, and the rules' own documentation."""
from __future__ import annotations

import json
from urllib.parse import quote

from pipeline import __version__
from pipeline.checks import CHECKS
from pipeline.fingerprints import fingerprints
from pipeline.model import Finding
from pipeline.outputs.reports.report import Report
from pipeline.registry import documentation, summary

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(findings: list[Finding]) -> str:
    """The log, with one run."""
    rules = [check for check in CHECKS if any(finding.rule == check.name for finding in findings)]
    index = {check.name: number for number, check in enumerate(rules)}
    driver = {"name": "diglot", "semanticVersion": __version__, "rules": [
        {"id": check.name, "shortDescription": {"text": summary(check)}, "fullDescription": {"text": documentation(check)},
         "defaultConfiguration": {"level": check.severity}} for check in rules]}
    results = [_result(finding, mark, index) for finding, mark in zip(findings, fingerprints(findings), strict=True)]
    log = {"$schema": SCHEMA, "version": "2.1.0",
           "runs": [{"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _result(finding: Finding, mark: str, index: dict[str, int]) -> dict[str, object]:
    place: dict[str, object] = {"artifactLocation": {"uri": quote(finding.path)}}
    if finding.line:
        place["region"] = {"startLine": finding.line}
    about = f" — {finding.msgid}" if finding.msgid else ""
    return {"ruleId": finding.rule, "ruleIndex": index[finding.rule], "level": finding.severity,
            "message": {"text": finding.message + about}, "locations": [{"physicalLocation": place}],
            "partialFingerprints": {"diglot/v1": mark}}


REPORT = Report("sarif", render)

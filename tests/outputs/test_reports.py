"""Reports: each says everything in its consumer's own form; fingerprints do not move with lines."""
import json
import re
import xml.etree.ElementTree as ElementTree
from dataclasses import replace

import jsonschema
import pytest

from pipeline.fingerprints import fingerprints, unknown
from pipeline.model import Finding
from pipeline.outputs.reports import REPORTS

FINDINGS = [
    Finding("numbers", "error", "locales/zh_CN/LC_MESSAGES/a b.po", 12, "number 17, 18: 50% off\nsecond line", 1, "zh_CN",
            "Platform 17 is closed.", "18"),
    Finding("end-marks", "warning", "locales/zh_CN/LC_MESSAGES/a b.po", 20, "no mark <&>", 1, "zh_CN", "The door.", None),
    Finding("end-marks", "warning", "locales/zh_CN/LC_MESSAGES/a b.po", 20, "no mark <&>", 1, "zh_CN", "The door.", None),
    Finding("catalog-file", "error", "locales/zh_CN/LC_MESSAGES/c.po", 0, "no catalog", 0, "zh_CN", None, None),
    Finding("obsolete", "note", "locales/zh_CN/LC_MESSAGES/c.po", 0, "3 obsolete entries", 0, "zh_CN", None, None),
]
# The parts of SARIF 2.1.0 that diglot uses, as the standard's schema constrains them.
SARIF = {
    "type": "object", "required": ["version", "runs"], "additionalProperties": False,
    "properties": {
        "$schema": {"type": "string", "format": "uri"}, "version": {"enum": ["2.1.0"]},
        "runs": {"type": "array", "items": {
            "type": "object", "required": ["tool"], "additionalProperties": False,
            "properties": {
                "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                "tool": {"type": "object", "required": ["driver"], "properties": {"driver": {
                    "type": "object", "required": ["name"], "properties": {"rules": {"type": "array", "uniqueItems": True, "items": {
                        "type": "object", "required": ["id"], "properties": {
                            "shortDescription": {"type": "object", "required": ["text"]},
                            "defaultConfiguration": {"properties": {"level": {"enum": ["none", "note", "warning", "error"]}}}}}}}}}},
                "results": {"type": "array", "items": {
                    "type": "object", "required": ["message"], "additionalProperties": False,
                    "properties": {
                        "ruleId": {"type": "string"}, "ruleIndex": {"type": "integer", "minimum": 0},
                        "level": {"enum": ["none", "note", "warning", "error"]},
                        "message": {"type": "object", "required": ["text"]},
                        "partialFingerprints": {"type": "object", "additionalProperties": {"type": "string"}},
                        "locations": {"type": "array", "items": {"properties": {"physicalLocation": {"properties": {
                            "artifactLocation": {"properties": {"uri": {"pattern": "^[^ ]+$"}}},
                            "region": {"properties": {"startLine": {"type": "integer", "minimum": 1}}}}}}}}}}}}}}},
}


def rendered(name, findings=FINDINGS):
    return next(report for report in REPORTS if report.name == name).render(findings)


@pytest.mark.parametrize("name", [report.name for report in REPORTS])
def test_nothing_found(name):
    text = rendered(name, [])
    assert text == "" if name in ("text", "concise", "github") else text.endswith("\n")


def test_text_underlines_the_offending_part():
    text = rendered("text", FINDINGS[:1])
    assert text.splitlines()[-5:] == ["    Platform 17 is closed.", "    18", "    ^^", "", "1 error"]


def test_concise():
    assert rendered("concise", FINDINGS[1:2]) == "locales/zh_CN/LC_MESSAGES/a b.po:20:1: warning: end-marks: no mark <&>\n"


def test_json_has_every_field():
    rows = json.loads(rendered("json"))
    assert len(rows) == len(FINDINGS)
    assert rows[0] == {"rule": "numbers", "severity": "error", "path": "locales/zh_CN/LC_MESSAGES/a b.po", "line": 12, "column": 1,
                       "message": "number 17, 18: 50% off\nsecond line", "locale": "zh_CN", "msgid": "Platform 17 is closed.",
                       "excerpt": "18"}


def test_github_escapes_what_its_commands_reserve():
    lines = rendered("github").splitlines()
    assert len(lines) == len(FINDINGS)
    assert lines[0] == ("::error file=locales/zh_CN/LC_MESSAGES/a b.po,line=12,title=diglot numbers::number 17, 18: 50%25 off"
                        "%0Asecond line — Platform 17 is closed.")
    assert lines[-1].startswith("::notice file=")


def test_gitlab_fingerprints_are_unique():
    rows = json.loads(rendered("gitlab"))
    assert len({row["fingerprint"] for row in rows}) == len(FINDINGS)
    assert all(row["location"]["lines"]["begin"] >= 1 for row in rows)
    assert {row["severity"] for row in rows} <= {"info", "minor", "major", "critical", "blocker"}


def test_junit_is_xml_and_counts():
    root = ElementTree.fromstring(rendered("junit"))  # our own output
    assert (root.get("tests"), root.get("failures")) == ("5", "4")
    assert len(root.findall(".//failure")) == 4


def test_sarif():
    log = json.loads(rendered("sarif"))
    jsonschema.validate(log, SARIF)
    run = log["runs"][0]
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    assert "%20" in run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]


def test_fingerprints_do_not_move_with_lines():
    moved = [replace(finding, line=finding.line + 7) for finding in FINDINGS]
    assert fingerprints(moved) == fingerprints(FINDINGS)
    assert all(re.fullmatch("[0-9a-f]{32}", mark) for mark in fingerprints(FINDINGS))


def test_a_baseline_lets_old_findings_pass():
    known = frozenset(fingerprints(FINDINGS[:3]))
    assert unknown(FINDINGS, known) == FINDINGS[3:]

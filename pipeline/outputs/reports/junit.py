"""For CI servers that read JUnit: a suite a file, a failed case a finding; notes are not failures."""
from __future__ import annotations

import re
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from pipeline.model import Finding
from pipeline.outputs.reports.report import Report

NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def render(findings: list[Finding]) -> str:
    """The XML; without findings one suite with one passed case."""
    failures = sum(finding.severity != "note" for finding in findings)
    out = ['<?xml version="1.0" encoding="UTF-8"?>',
           f'<testsuites name="diglot" tests="{len(findings) or 1}" failures="{failures}" errors="0">']
    if not findings:
        out += ['  <testsuite name="diglot" tests="1" failures="0" errors="0">',
                '    <testcase classname="diglot" name="check"/>', "  </testsuite>"]
    for path, group in groupby(sorted(findings, key=lambda finding: finding.path), key=lambda finding: finding.path):
        out += _suite(path, list(group))
    return "\n".join([*out, "</testsuites>"]) + "\n"


def _suite(path: str, findings: list[Finding]) -> list[str]:
    failures = sum(finding.severity != "note" for finding in findings)
    out = [f'  <testsuite name={_attribute(path)} tests="{len(findings)}" failures="{failures}" errors="0">']
    for finding in findings:
        name = f"{finding.rule}:{finding.line} {finding.msgid or ''}".strip()
        out.append(f"    <testcase classname={_attribute(path)} name={_attribute(name)}>")
        if finding.severity != "note":
            out.append(f'      <failure type={_attribute(finding.rule)} message={_attribute(finding.message)}>'
                       f"{escape(_clean(f'{path}:{finding.line}: {finding.message}'))}</failure>")
        out.append("    </testcase>")
    return [*out, "  </testsuite>"]


def _clean(text: str) -> str:
    return NOT_XML.sub("�", text)


def _attribute(text: str) -> str:
    return quoteattr(_clean(text), {"\n": "&#10;", "\t": "&#9;"})


REPORT = Report("junit", render)

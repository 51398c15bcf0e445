"""What makes two findings the same from one run to the next: rule, file and text, but not the line."""
from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from pipeline.errors import UnreadableError
from pipeline.model import Finding


def fingerprints(findings: Iterable[Finding]) -> list[str]:
    """One fingerprint a finding, 32 hexadecimal digits; equal findings of one file are numbered."""
    seen: Counter[str] = Counter()
    out = []
    for finding in findings:
        text = "\0".join((finding.rule, finding.path, finding.locale or "", finding.msgid or "", finding.excerpt or ""))
        seen[text] += 1
        out.append(hashlib.sha256(f"{text}\0{seen[text]}".encode("utf-8", "surrogatepass")).hexdigest()[:32])
    return out


def read_baseline(path: Path) -> frozenset[str]:
    """The fingerprints in a baseline file, one a line; none when there is no file. Raises `UnreadableError`."""
    try:
        return frozenset(path.read_text(encoding="utf-8").split())
    except FileNotFoundError:
        return frozenset()
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableError(path, f"the baseline cannot be read: {error}") from error


def unknown(findings: list[Finding], baseline: frozenset[str]) -> list[Finding]:
    """The findings that the baseline does not have."""
    return [finding for finding, mark in zip(findings, fingerprints(findings), strict=True) if mark not in baseline]

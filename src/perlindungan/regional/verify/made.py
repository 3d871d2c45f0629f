"""Making findings: each is made once and shared by everybody of whom it is found.

So a finding says what was asked and how it came out, never the value of a person: people with the
same answers have the very same findings, and a million of them cost little more than one.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from perlindungan.law import Confidence, Rule
from perlindungan.regional.candidates import Candidate
from perlindungan.regional.findings import Finding, Severity
from perlindungan.regional.sources import Ruling

Test = Callable[[Candidate, bool], Finding | None]
"""What one test finds of a person. The truth value says whether the NIK can be looked up."""


@lru_cache(maxsize=65536)
def of_scheme(
    name: str, severity: Severity, fact: str, point: str, ruling: Ruling[Any], **details: object
) -> Finding:
    """Return what a test of the scheme finds, with the ruling behind it."""
    return Finding(
        code=name,
        severity=severity,
        fact=fact,
        rule=_rule(f"scheme.{point}", ruling),
        ruling=ruling,
        details=tuple(details.items()),
    )


@lru_cache(maxsize=65536)
def of_list(name: str, severity: Severity, fact: str, rule: Rule, **details: object) -> Finding:
    """Return a finding on what any list must keep."""
    return Finding(
        code=name, severity=severity, fact=fact, rule=rule, details=tuple(details.items())
    )


@lru_cache(maxsize=1024)
def _rule(name: str, ruling: Ruling[Any]) -> Rule:
    return Rule(id=name, citations=ruling.citations, confidence=ruling.confidence)


def convention(name: str, confidence: Confidence = Confidence.DERIVED) -> Rule:
    """Return a rule of careful lists, for which no article is cited."""
    return Rule(id=name, citations=(), confidence=confidence)

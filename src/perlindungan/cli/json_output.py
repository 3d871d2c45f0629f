"""Bills as one JSON object, written statement by statement.

The lines of many workers share all but base and amount; what they share is encoded once.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import IO, Any

from perlindungan.cli.cells import Problem
from perlindungan.contributions import (
    Line,
    Share,
    Statement,
    explanation,
    share_data,
    to_data,
    totals,
)
from perlindungan.law import Decision, Outcome
from perlindungan.wording.statement import warnings

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class JsonWriter:
    """One object: a head, the statements as they come, then problems and a summary.

    With ``whole`` each statement is all of :func:`perlindungan.contributions.to_data`, with the
    reasons of every decision and the steps of every line.
    """

    def __init__(self, file: IO[str], head: Mapping[str, Any], locale: str, *, whole: bool) -> None:
        self._file, self._locale, self._whole = file, locale, whole
        self._first = True
        self._problems: list[dict[str, Any]] = []
        file.write(f'{_encode(dict(head))[:-1]},"statements":[')

    def statement(self, row: int, statement: Statement, extra: list[dict[str, Any]]) -> None:
        """Write one statement."""
        self._file.write("\n" if self._first else ",\n")
        self._first = False
        told = [*extra, *warnings(statement, self._locale)]
        if self._whole:
            data = to_data(statement) | {"row": row, "warnings": told}
            self._file.write(_encode(data | {"explanation": explanation(statement)}))
            return
        lines = ",".join(map(_line, statement.lines))
        decisions = ",".join(
            f'"{programme.value}":{_decision(decision)}'
            for programme, decision in statement.decisions.items()
        )
        rest = {
            "totals": totals(statement),
            "complete": statement.complete,
            "warnings": told,
            "choices": dict(statement.choices),
        }
        self._file.write(
            f'{{"row":{row},"worker_id":{_encode(statement.worker_id)},'
            f'"segment":"{statement.segment.value}","lines":[{lines}],'
            f'"decisions":{{{decisions}}},{_encode(rest)[1:]}'
        )

    def problem(self, problem: Problem) -> None:
        """Keep one problem for the end."""
        self._problems.append(problem.told(self._locale))

    def close(self, summary: Mapping[str, Any]) -> None:
        """Write the problems and the summary."""
        errors = ",\n".join(map(_encode, self._problems))
        told = {name: value for name, value in summary.items() if name != "due_dates"}
        self._file.write(f'\n],"errors":[{errors}],"summary":{_encode(told)}}}\n')


def _line(line: Line) -> str:
    times = "" if line.times == 1 else f'"times":{line.times},'
    return f'{_shared(line.share)},"base":{line.base},{times}"amount":{line.amount}}}'


@lru_cache(maxsize=4096)
def _shared(share: Share) -> str:
    """Return what the lines of a share have in common, as the open beginning of an object."""
    data = share_data(share)
    shown = ("programme", "payer", "part", "informational", "rate", "citation", "confidence")
    told = {name: data[name] for name in shown}
    told |= {name: data[name] for name in ("relief", "ceiling", "less") if data[name]}
    return _encode(told)[:-1]


@lru_cache(maxsize=4096)
def _decision(decision: Decision) -> str:
    """Return a decision; one that is met needs no reasons in a long list."""
    told: dict[str, Any] = {"outcome": decision.outcome.value}
    if decision.outcome is not Outcome.MET:
        told["reasons"] = [
            {"rule": reason.rule.id, "citation": "; ".join(map(str, reason.rule.citations))}
            for reason in decision.reasons
        ]
    return _encode(told)

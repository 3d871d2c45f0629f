"""How each amount came about, as data: steps with operation, value and source."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from perlindungan.contributions.data import exact
from perlindungan.contributions.statement import Line, Share, Statement
from perlindungan.facts import Segment
from perlindungan.law import Citation
from perlindungan.programmes import Form, Part
from perlindungan.programmes.wage_base import wage_citations


def explanation(statement: Statement) -> list[dict[str, Any]]:
    """Return the steps of every line of a statement, in the order of the lines.

    Each item has ``line`` (the id), and ``steps``: ``wage`` (or ``band``, ``sum``,
    ``contract_value``, ``basic_pay``), then ``floor`` or ``ceiling`` where the base was lifted or
    capped, ``rate`` or ``layer``, ``relief``, ``times``, ``less``, ``amount``. The
    values are JSON-ready; rupiah are whole numbers, rates exact decimals.
    """
    return [{"line": line.share.id, "steps": _steps(line, statement)} for line in statement.lines]


def _steps(line: Line, statement: Statement) -> list[dict[str, Any]]:
    share, wage, minimum = line.share, statement.wage, statement.minimum_wage
    steps: list[dict[str, Any]] = []
    if wage is not None:
        steps.append(
            {
                "step": "wage",
                "value": wage.amount,
                "kind": wage.kind,
                "count": wage.count,
                "citations": _told(wage_citations(wage, line.programme)),
            }
        )
    if share.floored and minimum is not None and line.base == minimum.rupiah:
        steps.append(
            {
                "step": "floor",
                "value": minimum.rupiah,
                "basis": minimum.basis.value,
                "region": minimum.region,
                "source": minimum.source,
                "citations": _told(share.floor_citations),
            }
        )
    if share.form is Form.BANDS:
        steps.append(
            {"step": "band", "value": line.base, "least": share.least, "most": share.most}
            | {"citations": _told(share.tariff_citations)}
        )
    elif wage is None and statement.segment is not Segment.PU:
        steps.append({"step": _BASE_OF_FORM[share.form], "value": line.base})
    before = steps[-1]["value"] if steps else None
    if share.ceiling is not None and line.base == share.ceiling != before:
        cited = _told(share.ceiling_citations)
        steps.append({"step": "ceiling", "value": share.ceiling, "citations": cited})
    if line.base != (steps[-1]["value"] if steps else None):
        steps.append({"step": "wage_paid", "value": line.base})
    steps += _rate_steps(share)
    if line.times != 1:
        steps.append({"step": "times", "value": line.times})
    if share.less:
        less = next(item for item in statement.lines if item.share.id == share.less)
        steps.append({"step": "less", "line": share.less, "value": less.amount})
    steps.append({"step": "amount", "value": line.amount})
    return steps


_BASE_OF_FORM = {
    Form.RUPIAH: "sum",
    Form.CHOSEN: "chosen",
    Form.LAYERS: "contract_value",
    Form.SHARE: "basic_pay",
}


@lru_cache(maxsize=4096)
def _rate_steps(share: Share) -> list[dict[str, Any]]:
    """Return the steps that all lines of a share have in common."""
    cited = {"citations": _told(share.tariff_citations), "confidence": share.confidence.value}
    steps: list[dict[str, Any]] = []
    if share.form is Form.LAYERS:
        over = {"over": share.over, "plus": exact(share.plus)}
        steps.append({"step": "layer", "value": exact(share.usual_rate)} | over | cited)
    elif share.form not in (Form.RUPIAH, Form.CHOSEN):
        steps.append({"step": "rate", "value": exact(share.usual_rate)} | cited)
    if share.relief and share.part is not Part.DEFERRED:
        # A deferred line is the whole less what is paid now, so that both add up exactly.
        steps.append(
            {"step": "relief", "relief": share.relief, "value": exact(share.pays)}
            | {"citations": _told(share.relief_citations)}
        )
    return steps


@lru_cache(maxsize=4096)
def _told(citations: tuple[Citation, ...]) -> list[str]:
    return [str(citation) for citation in citations]

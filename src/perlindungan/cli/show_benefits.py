"""Values of the parameters of benefits as texts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from perlindungan.facts.claims import HeirClass, Kin
from perlindungan.programmes.jkk.benefit_sums import Phase
from perlindungan.programmes.jkk.disability import DisabilityRow, DisabilityTable, Per
from perlindungan.programmes.scholarship import Rung, Scholarship
from perlindungan.wording import percentage, text
from perlindungan.wording.texts import number, texts


def _yes_no(value: bool, lang: str) -> str:
    return text("word.yes" if value else "word.no", lang)


def _scholarship(value: Scholarship, lang: str) -> str:
    if value.once is not None:
        return number(value.once, lang)
    return "; ".join(_rung(rung, lang) for rung in value.rungs)


def _rung(rung: Rung, lang: str) -> str:
    level = text(f"claim_of.school.{rung.school.value}", lang)
    return f"{level}: {number(rung.amount, lang)} × {rung.years}"


def _phase(phase: Phase, lang: str) -> str:
    months = "…" if phase.months is None else phase.months
    return text("word.months_at", lang, months=months, share=percentage(phase.share, lang))


def _disability(row: DisabilityRow, lang: str) -> str:
    side = "" if row.side is None else f".{row.side.value}"
    shown = percentage(row.least, lang)
    if row.most != row.least:
        shown += f" - {percentage(row.most, lang)}"
    if row.per is not Per.WHOLE:
        shown += f" {text(f'word.{row.per.value}', lang)}"
    return text(f"claim_step.loss.{row.part}{side}", lang, percent=shown)


def word(value: str, lang: str) -> str:
    """Tell a word of the law: a paper by its name, and what has no text as it is."""
    known = texts(lang)
    return known.get(f"paper.{value}", known.get(f"law_word.{value}", value))


TOLD: Mapping[Any, Callable[[Any, str], str]] = {
    bool: _yes_no,
    type(None): lambda _, lang: text("word.not_found", lang),
    date: lambda value, _: value.isoformat(),
    str: word,
    HeirClass: lambda value, lang: text(f"heirs.{value.value}", lang),
    Kin: lambda value, lang: text(f"kin.{value.value}", lang),
    frozenset: lambda value, lang: ", ".join(
        sorted(text(f"kin.{one.value}", lang) for one in value)
    ),
    Scholarship: _scholarship,
    Phase: _phase,
    DisabilityTable: lambda value, lang: "; ".join(_disability(row, lang) for row in value.rows),
}
"""How each kind of value is told."""

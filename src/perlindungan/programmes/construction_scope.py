"""Construction projects: what JKK and JKM ask alike (PP 44/2015 Pasal 53 to 56)."""

from __future__ import annotations

from datetime import date

from perlindungan.facts import Payer, Programme, Segment
from perlindungan.law import (
    AllOf,
    AnyOf,
    Check,
    Condition,
    Confidence,
    Entry,
    Op,
    Presumed,
    Rule,
    Timeline,
    percent,
)
from perlindungan.law.registry import PP_44_2015
from perlindungan.programmes.declaration import Base, Contribution
from perlindungan.programmes.tariff import Layers

_START = date(2015, 7, 1)
_MILLION = 1_000_000
_STARTS = (0, 100 * _MILLION, 500 * _MILLION, 1_000 * _MILLION, 5_000 * _MILLION)


def _rule(id: str) -> Rule:
    return Rule(id=id, citations=(PP_44_2015.article(53),), confidence=Confidence.TEXT)


_BY_VALUE = Check("counted_by", Op.IS, "value", _rule("construction.by_value"))
_BY_WAGE = Check("counted_by", Op.IS, "wage", _rule("construction.by_wage"))
_NOT_PERMANENT = Check("permanent", Op.IS, False, _rule("construction.not_permanent"))
_SET_NOW = Presumed(Check("registered_in_month", Op.IS, True, _rule("construction.once")))
_AT_WORK = Presumed(Check("employed", Op.IS, True, _rule("construction.at_work")))


def due_in_construction(programme: Programme) -> Timeline[Condition]:
    """Return for whom JKK, or JKM, is due on a construction project: firms of every size."""
    name = programme.value
    return Timeline(
        name=f"{name.lower()}.construction.due",
        title_id=f"Siapa yang wajib ikut {name} pada jasa konstruksi",
        title_en=f"For whom {name} is due in construction",
        unit="condition",
        entries=(
            Entry(
                since=_START,
                value=AnyOf(AllOf(_BY_VALUE, _SET_NOW), AllOf(_BY_WAGE, _AT_WORK, _NOT_PERMANENT)),
                citations=(PP_44_2015.article(53),),
                confidence=Confidence.TEXT,
            ),
        ),
    )


def layers_since_2015(programme: Programme, article: int, *rates: str) -> Timeline[Layers]:
    """Return the shares of the contract value, layer by layer, in percent as the article has it."""
    name = programme.value
    shares = tuple(percent(rate) for rate in rates)
    return Timeline(
        name=f"{name.lower()}.construction.layers",
        title_id=f"Tarif {name} menurut lapisan nilai kontrak kerja konstruksi",
        title_en=f"{name} by layers of the value of a construction contract",
        unit="share of the contract value without value-added tax, once",
        entries=(
            Entry(
                since=_START,
                value=Layers(tuple(zip(_STARTS, shares, strict=True))),
                citations=(PP_44_2015.article(article, 2),),
                confidence=Confidence.TEXT,
                note="that the tax is taken out first is practice; the article says contract value",
            ),
        ),
    )


def construction_pays(programme: Programme) -> tuple[Contribution, ...]:
    """Declare both ways: on the value of the contract, or on a wage that is known."""
    name = programme.value.lower()
    return (
        Contribution(
            id=f"{name}.construction.value",
            programme=programme,
            payer=Payer.EMPLOYER,
            segment=Segment.JAKON,
            base=Base(fact="contract_value"),
            tariff=f"{name}.construction.layers",
            where=_BY_VALUE,
        ),
        Contribution(
            id=f"{name}.construction.wage",
            programme=programme,
            payer=Payer.EMPLOYER,
            segment=Segment.JAKON,
            base=Base(fact="wage"),
            tariff=f"{name}.construction.wage_rate",
            where=_BY_WAGE,
        ),
    )

"""JKK and JKM of migrant workers, for which the law sets one amount (Permenaker 4/2023 Pasal 18).

Paid once: before departure, and for the contract with the way home; further months of an
extended contract by the month.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import TypeVar

from attrs import frozen

from perlindungan.facts import Payer, Programme, Route, Segment
from perlindungan.law import (
    Check,
    Citation,
    Condition,
    Confidence,
    Entry,
    Op,
    Rule,
    Timeline,
)
from perlindungan.law.registry import PERMENAKER_4_2023, PERMENAKER_18_2018
from perlindungan.programmes.declaration import Contribution, Part
from perlindungan.programmes.migrants import SINCE_2018, SINCE_2023, due_for_migrants
from perlindungan.programmes.tariff import Rupiah

T = TypeVar("T")


class MigrantTerms(Enum):
    """How a contract finds its term."""

    ONE_FOR_ALL = "one_for_all"
    """One amount for every contract of up to 24 months (2018)."""
    BY_LENGTH = "by_length"
    """6, 12 or 24 months, and so much for each month beyond (2023)."""


@frozen(kw_only=True)
class JKKForMigrants:
    """The rules of JKK and JKM for migrant workers, in force from a day, not from a month.

    ``during`` is by months of the term.
    """

    before: Timeline[Rupiah]
    during: Mapping[int, Timeline[Rupiah]]
    extension_month: Timeline[Rupiah]
    terms: Timeline[MigrantTerms]
    months_before: Mapping[Route, Timeline[int]]
    months_to_return: Timeline[int]
    due: Timeline[Condition]
    contributions: tuple[Contribution, ...]


_OLD, _NEW = PERMENAKER_18_2018, PERMENAKER_4_2023
_TEXT, _SECONDARY = Confidence.TEXT, Confidence.SECONDARY


def _entry(
    since: date, value: T, citation: Citation, confidence: Confidence, note: str = ""
) -> Entry[T]:
    return Entry(since=since, value=value, citations=(citation,), confidence=confidence, note=note)


def _timeline(
    name: str, title_id: str, title_en: str, unit: str, *entries: Entry[T]
) -> Timeline[T]:
    return Timeline(
        name=f"jkk.pmi.{name}",
        title_id=title_id,
        title_en=title_en,
        unit=unit,
        entries=entries,
    )


def _during(months: int, amount: int, paragraph: str, *earlier: Entry[Rupiah]) -> Timeline[Rupiah]:
    return _timeline(
        f"during.{months}",
        f"Iuran JKK dan JKM selama dan setelah bekerja, kontrak {months} bulan",
        f"JKK and JKM during and after work, contract of {months} months",
        "rupiah, once",
        *earlier,
        _entry(SINCE_2023, Rupiah(amount), _NEW.article(18, 1, "b", note=paragraph), _TEXT),
    )


def _rule(id: str, citation: Citation) -> Rule:
    return Rule(id=id, citations=(citation,), confidence=_SECONDARY)


_BY_AGENCY = Check("route", Op.IS, Route.AGENCY, _rule("pmi.by_agency", _NEW.article(18, 1, "a")))


def _once(
    id: str,
    part: Part,
    tariff: str,
    times: str,
    *,
    where: Check | None = None,
    by: str | None = None,
) -> Contribution:
    return Contribution(
        id=f"pmi.{id}",
        programme=Programme.JKK,
        also=(Programme.JKM,),
        payer=Payer.WORKER,
        part=part,
        segment=Segment.PMI,
        tariff=tariff,
        times=times,
        where=where,
        by=by,
    )


JKK_PMI = JKKForMigrants(
    before=_timeline(
        "before",
        "Iuran JKK dan JKM sebelum bekerja, melalui penempatan",
        "JKK and JKM before work, by way of an agency",
        "rupiah, once",
        _entry(SINCE_2018, Rupiah(37_500), _OLD.article(12), _SECONDARY),
        _entry(SINCE_2023, Rupiah(37_500), _NEW.article(18, 1, "a"), _TEXT),
    ),
    during=MappingProxyType(
        {
            6: _during(6, 108_000, "angka 3"),
            12: _during(12, 189_000, "angka 2"),
            24: _during(
                24,
                332_500,
                "angka 1",
                _entry(
                    SINCE_2018,
                    Rupiah(332_500),
                    _OLD.article(13),
                    _SECONDARY,
                    note="flat for every contract of up to 24 months",
                ),
            ),
        }
    ),
    extension_month=_timeline(
        "extension_month",
        "Iuran JKK dan JKM untuk setiap bulan di luar jangka waktu yang dipilih",
        "JKK and JKM for each month beyond the term",
        "rupiah a month, at once",
        _entry(SINCE_2023, Rupiah(13_500), _NEW.article(18, 3), _TEXT),
    ),
    terms=_timeline(
        "terms",
        "Cara menentukan jangka waktu iuran",
        "How a contract finds its term",
        "rule",
        _entry(SINCE_2018, MigrantTerms.ONE_FOR_ALL, _OLD.article(13), _SECONDARY),
        _entry(SINCE_2023, MigrantTerms.BY_LENGTH, _NEW.article(18, 1, "b"), _TEXT),
    ),
    months_before=MappingProxyType(
        {
            Route.AGENCY: _timeline(
                "months_before.agency",
                "Pelindungan sebelum bekerja paling lama, melalui penempatan",
                "Longest cover before work, by way of an agency",
                "months",
                _entry(SINCE_2018, 5, _OLD.whole(), _SECONDARY),
                _entry(SINCE_2023, 5, _NEW.article(16), _SECONDARY),
            ),
            Route.INDIVIDUAL: _timeline(
                "months_before.individual",
                "Pelindungan JKM sebelum berangkat paling lama, perseorangan",
                "Longest cover of JKM before departure, individual",
                "months",
                _entry(SINCE_2023, 1, _NEW.article(16), _TEXT),
            ),
        }
    ),
    months_to_return=_timeline(
        "months_to_return",
        "Pelindungan setelah kontrak berakhir paling lama",
        "Longest cover after the end of the contract, the way home included",
        "months",
        _entry(
            SINCE_2018, 2, _OLD.whole(), _SECONDARY, note="a branch: 31 months in all, 5 + 24 + 2"
        ),
        _entry(SINCE_2023, 1, _NEW.article(16), _TEXT),
    ),
    due=due_for_migrants(Programme.JKK),
    contributions=(
        _once("before", Part.BEFORE_WORK, "jkk.pmi.before", "once", where=_BY_AGENCY),
        _once("during", Part.DURING_AND_AFTER_WORK, "jkk.pmi.during", "once", by="term"),
        _once("extension", Part.EXTENSION, "jkk.pmi.extension_month", "months_beyond"),
    ),
)
"""National law."""

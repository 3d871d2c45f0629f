"""Both languages: every code has a text with the same values, and numbers as written there."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from itertools import product
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests._effort import examples

import perlindungan
from perlindungan import NATIONAL, Statement, contributions
from perlindungan.cli.layouts import FACTS
from perlindungan.data import rows
from perlindungan.facts import (
    Case,
    ConstructionProject,
    ConstructionWork,
    ContractKind,
    ContractValue,
    DailyWage,
    Employer,
    EmployerSize,
    Employment,
    FactError,
    Funding,
    HealthMembership,
    InputError,
    MigrantWork,
    Month,
    MonthlyWage,
    Payer,
    Programme,
    RiskGroup,
    Route,
    Segment,
    SelfEmployment,
    WardClass,
    Worker,
)
from perlindungan.law import Condition, Confidence, NotInForce, NotYetPublished, Outcome
from perlindungan.law.condition import checks
from perlindungan.programmes import Choices, Form, OnHoliday, Part, Presumptions
from perlindungan.strategies import employments, months
from perlindungan.wording import LOCALES, number, percentage, rupiah, text, to_html, warning
from perlindungan.wording.statement import warnings
from perlindungan.wording.texts import _TABLES, month_name, rule_text, texts

SOURCE = Path(perlindungan.__file__).parent
NOTHING_PRESUMED = attrs.evolve(NATIONAL, choices=Choices(presumptions=Presumptions.NOT_MADE))


def job(*, worker: dict[str, Any] | None = None, **changes: Any) -> Employment:
    person: dict[str, Any] = {
        "id": "W1",
        "name": "Contoh Rekaan",
        "nik": "9901011705900001",
        "birth_date": date(1990, 5, 17),
        "citizenship": "ID",
        "household_size": 1,
    }
    facts: dict[str, Any] = {
        "wage": MonthlyWage(basic=10_000_000),
        "region": "31.74",
        "started_on": date(2014, 1, 6),
        "joined": frozenset(),
    }
    return Employment(
        worker=Worker(**person | (worker or {})),
        employer=Employer(
            size=EmployerSize.LARGE,
            risk_group=RiskGroup.I,
            labour_intensive=True,
            workers_registered=60,
        ),
        **facts | changes,
    )


def conditions() -> Iterator[Condition]:
    for programme, segment in product(Programme, Segment):
        due = NATIONAL.due(programme, segment)
        for entry in () if due is None else due.entries:
            yield entry.value
    for contribution in NATIONAL.contributions:
        if contribution.where is not None:
            yield contribution.where
    for relief in NATIONAL.reliefs:
        yield relief.condition
    for deferral in NATIONAL.deferrals:
        yield deferral.condition


def calls(name: str) -> Iterator[ast.Call]:
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] == name:
                yield node


def constants(name: str, argument: str) -> set[str]:
    """Return the texts that stand as an argument in calls of a function, anywhere in the source."""
    found = [
        keyword.value
        for call in calls(name)
        for keyword in call.keywords
        if keyword.arg == argument
    ]
    return {n.value for n in found if isinstance(n, ast.Constant) and isinstance(n.value, str)}


def first_arguments(name: str) -> set[str]:
    found = [call.args[0] for call in calls(name) if call.args]
    return {n.value for n in found if isinstance(n, ast.Constant) and isinstance(n.value, str)}


def assigned(name: str) -> set[str]:
    """Return the texts that a variable of this name may be, in any function of the source."""
    return {
        text.value
        for path in sorted(SOURCE.rglob("*.py"))
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(function, ast.FunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Assign)
        and [ast.unparse(target) for target in node.targets] == [name]
        for text in ast.walk(node.value)
        if isinstance(text, ast.Constant) and isinstance(text.value, str)
    }


def refusals() -> Iterator[tuple[str, set[str]]]:
    """Return each code of an error about what was given, with the names of its details."""
    for name, place in (("FactError", 2), ("InputError", 1), ("SourceError", 1)):
        yield from _refusals(name, place)
    yield from _refusals("LayoutError", 1)
    yield from _refusals("LayoutFileError", 1)


def _refusals(name: str, place: int) -> Iterator[tuple[str, set[str]]]:
    for call in calls(name):
        code = call.args[place]
        if isinstance(code, ast.Constant) and isinstance(code.value, str):
            yield code.value, {keyword.arg for keyword in call.keywords if keyword.arg}


RULES = {check.rule.id for condition in conditions() for check in checks(condition)}
CODES = constants("Finding", "code") | assigned("code") | (first_arguments("warning") - {"warning"})


@pytest.mark.parametrize("locale", LOCALES)
def test_every_rule_has_a_text(locale: str) -> None:
    written = constants("Rule", "id")
    assert len(RULES) > 30
    assert "programme_in_force" in written
    assert {rule for rule in RULES | written if f"rule.{rule}" not in texts(locale)} == set()


@pytest.mark.parametrize("locale", LOCALES)
def test_every_finding_has_a_text(locale: str) -> None:
    assert {"wage_below_minimum", "umk_not_known", "presumed", "nik_birth_date"} <= CODES
    assert {"province_only", "deferred", "deferral_not_used"} <= CODES
    assert {code for code in CODES if f"warning.{code}" not in texts(locale)} == set()


def test_every_refusal_has_a_text_and_the_values_it_needs() -> None:
    found = list(refusals())
    assert {"whole_rupiah", "not_empty", "header_once", "layout_fact", "nik_once"} <= {
        code for code, _ in found
    }
    for locale in LOCALES:
        for code, details in found:
            assert fields(texts(locale)[f"expected.{code}"]) <= details


def test_every_error_of_the_law_has_a_text_and_the_values_it_needs() -> None:
    day = date(2026, 3, 1)
    for error in (NotInForce("jp.ceiling", day, day), NotYetPublished("jp.ceiling", day, day, day)):
        for locale in LOCALES:
            assert fields(texts(locale)[f"expected.law.{error.code}"]) <= set(error.details)


def test_a_refusal_is_told_in_both_languages() -> None:
    error = FactError("region", "99.99", "region")
    assert (error.field, error.value, error.code, error.details) == (
        "region",
        "99.99",
        "region",
        {},
    )
    assert error.told("id") == "kode Kemendagri seperti 64.72, atau 64 untuk provinsi"
    assert error.told("en") == "a Kemendagri code such as 64.72, or 64 for a province"
    assert error.expected == error.told("en")
    assert str(error) == f"region: '99.99' is not accepted; expected {error.expected}"
    other = InputError(3, "header_row", count=3, needs="x: wage")
    assert isinstance(error, InputError)
    assert not isinstance(other, FactError)
    assert (other.value, other.code, other.details) == (
        3,
        "header_row",
        {"count": 3, "needs": "x: wage"},
    )
    assert "3 columns" in other.expected
    assert "3 kolom" in other.told("id")
    with pytest.raises(ValueError, match="id, en"):
        other.told("fr")


@pytest.mark.parametrize("locale", LOCALES)
def test_every_choice_and_answer_has_a_text(locale: str) -> None:
    known = texts(locale)
    choices = Choices()
    for field in attrs.fields(Choices):
        assert known[f"choice.{field.name}"]
        for answer in type(getattr(choices, field.name)):
            assert known[f"answer.{answer.value}"]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(
    ("prefix", "kinds"),
    [
        ("part", Part),
        ("payer", Payer),
        ("programme", Programme),
        ("confidence", Confidence),
        ("outcome", Outcome),
        ("decision", Outcome),
        ("holiday", OnHoliday),
        ("segment", Segment),
    ],
)
def test_every_kind_has_a_text(locale: str, prefix: str, kinds: Any) -> None:
    for kind in kinds:
        assert text(f"{prefix}.{kind.value}", locale)


STEPS = {
    "step.amount",
    "step.band",
    "step.basic_pay",
    "step.ceiling",
    "step.chosen",
    "step.contract_value",
    "step.floor",
    "step.layer",
    "step.less",
    "step.rate",
    "step.relief",
    "step.sum",
    "step.times",
    "step.wage.daily",
    "step.wage.monthly",
    "step.wage.piece",
    "step.wage.piece_mean_given",
    "step.wage_paid",
}


def test_every_step_has_a_text() -> None:
    for locale in LOCALES:
        assert {key for key in texts(locale) if key.startswith("step.")} == STEPS


def missing_facts() -> set[str]:
    nobody = Employment(worker=Worker(), employer=Employer())
    found: set[str] = set()
    for law in (NATIONAL.projected(), NOTHING_PRESUMED.projected()):
        for step in range(144):
            for known in (
                nobody,
                attrs.evolve(job(), worker=Worker()),
                attrs.evolve(job(), employer=Employer(), joined=None),
                attrs.evolve(job(worker={"citizenship": "MY"}), started_on=None, joined=None),
                job(worker={"birth_date": date(1970, 1, 1)}),
                job(wage=None),
                job(region=None),
                job(worker={"household_size": None}),
            ):
                statement = contributions(known, Month(2015, 7) + step, law=law)
                found |= {name for item in statement.open for name in item.missing}
    return found


MISSING = missing_facts()


@pytest.mark.parametrize("locale", LOCALES)
def test_every_fact_that_can_be_missing_has_a_text(locale: str) -> None:
    assert {"wage", "birth_date", "citizenship", "risk_group", "region"} <= MISSING
    assert {name for name in MISSING if f"fact.{name}" not in texts(locale)} == set()


def test_every_fact_that_can_be_missing_can_be_given_in_a_roster() -> None:
    assert MISSING <= FACTS


ELSEWHERE: tuple[Case, ...] = (
    SelfEmployment(worker=Worker()),
    SelfEmployment(worker=Worker(birth_date=date(1950, 1, 1), citizenship="MY")),
    SelfEmployment(
        worker=Worker(birth_date=date(1990, 1, 1), citizenship="ID"), funding=Funding.OWN
    ),
    SelfEmployment(
        worker=Worker(birth_date=date(1990, 1, 1), citizenship="ID"),
        funding=Funding.OWN,
        income=3_000_000,
    ),
    SelfEmployment(
        worker=Worker(birth_date=date(1990, 1, 1), citizenship="ID"),
        funding=Funding.APBD,
        joined=frozenset({Programme.JHT}),
        registered_on=date(2016, 1, 4),
    ),
    ConstructionProject(),
    ConstructionWork(worker=Worker()),
    ConstructionWork(worker=Worker(), started_on=date(2015, 7, 1), contract=ContractKind.PKWT),
    MigrantWork(worker=Worker()),
    MigrantWork(worker=Worker(citizenship="ID")),
    MigrantWork(worker=Worker(citizenship="ID"), contract_months=12, jht=50_000),
    HealthMembership(segment=Segment.PBPU, funding=Funding.OWN),
    *(HealthMembership(segment=s) for s in (Segment.PBPU, Segment.PBI, Segment.VETERAN)),
)
"""Of each segment somebody of whom next to nothing is known."""


def missing_elsewhere() -> dict[Segment, set[str]]:
    found: dict[Segment, set[str]] = {}
    for case, law in product(ELSEWHERE, (NATIONAL, NOTHING_PRESUMED)):
        for month in (Month(2018, 1), Month(2020, 10), Month(2022, 1), Month(2026, 2)):
            if case.segment is Segment.PMI and month < Month(2019, 1):
                continue
            if isinstance(case, ConstructionProject) and month == Month(2020, 10):
                continue  # refused: PP 49/2020
            statement = contributions(case, month, law=law)
            found.setdefault(case.segment, set()).update(
                name for item in statement.open for name in item.missing
            )
    return found


MISSING_ELSEWHERE = missing_elsewhere()


@pytest.mark.parametrize("locale", LOCALES)
def test_facts_of_every_segment_that_can_be_missing_have_a_text(locale: str) -> None:
    assert {"income", "funding", "birth_date", "transport", "is_employer"} <= MISSING_ELSEWHERE[
        Segment.BPU
    ]
    assert "jht_funding" in MISSING_ELSEWHERE[Segment.BPU]
    assert {"contract_value", "wage", "registered_on"} <= MISSING_ELSEWHERE[Segment.JAKON]
    assert {"route", "contract_months", "extension_months", "jht"} <= MISSING_ELSEWHERE[Segment.PMI]
    assert "registered_on" in MISSING_ELSEWHERE[Segment.PMI]
    assert MISSING_ELSEWHERE[Segment.PBPU] >= {"ward_class", "funding", "persons"}
    assert MISSING_ELSEWHERE[Segment.PBI] == {"persons"}
    assert MISSING_ELSEWHERE[Segment.VETERAN] == {"basic_pay", "persons"}
    for names in MISSING_ELSEWHERE.values():
        assert {name for name in names if f"fact.{name}" not in texts(locale)} == set()


# -- the table ------------------------------------------------------------------------------------


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


PARTED_BY_SPACES = {"poverty.or", "renew.row"}
"""Texts that stand beside others, parted from them by spaces of their own."""


def test_keys_stand_once_and_no_text_is_empty() -> None:
    table = [row for name in _TABLES for row in rows(name)]
    assert len(table) == len({row["key"] for row in table})
    for row in table:
        assert set(row) == {"key", *LOCALES}
        for locale in LOCALES:
            assert row[locale].strip()
            assert row[locale] == row[locale].strip() or row["key"] in PARTED_BY_SPACES


@pytest.mark.parametrize("key", sorted(texts("en")))
def test_both_languages_have_the_same_values_in_a_text(key: str) -> None:
    assert fields(texts("id")[key]) == fields(texts("en")[key])


ONE_TEXT = {
    frozenset({"rule.citizen", "rule.pmi.citizen"}),
    frozenset({"rule.bpu.paid_by_own", "rule.jkn.paid_by_own"}),
    frozenset({"rule.bpu.paid_by_apbd", "rule.jkn.paid_by_apbd"}),
    frozenset({"rule.jht.bpu_joined", "rule.pmi.chose_jht"}),
    frozenset({"rule.jkk.employer_owes", "rule.jkm.employer_owes"}),
    frozenset({"rule.jkk.by_employer", "rule.jkm.by_employer"}),
    frozenset({"rule.jkk.bpu_within_arrears", "rule.jkm.bpu_within_arrears"}),
    frozenset({"rule.jht.died", "rule.jkk.result_death"}),
}
"""Rules of two segments, by articles of their own, that ask the same; all others are told apart."""


@pytest.mark.parametrize("locale", LOCALES)
def test_texts_that_are_told_apart_in_one_language_are_so_in_the_other(locale: str) -> None:
    shared: set[frozenset[str]] = set()
    for prefix in ("rule", "warning", "confidence", "part", "outcome", "programme", "segment"):
        told: dict[str, set[str]] = {}
        for key, value in texts(locale).items():
            if key.startswith(f"{prefix}."):
                told.setdefault(value, set()).add(key)
        assert told
        shared |= {frozenset(keys) for keys in told.values() if len(keys) > 1}
    assert shared == ONE_TEXT


@pytest.mark.parametrize("locale", ["", "ID", "en_US", "fr", "id "])
def test_another_language_is_refused(locale: str) -> None:
    with pytest.raises(ValueError, match="id, en"):
        texts(locale)
    with pytest.raises(ValueError, match="id, en"):
        contributions(job(), Month(2026, 3)).explain(locale)


def test_a_text_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        text("no.such.text", "id")


# -- numbers --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("amount", "id", "en"),
    [
        (0, "0", "0"),
        (999, "999", "999"),
        (1_000, "1.000", "1,000"),
        (11_086_300, "11.086.300", "11,086,300"),
        (10**12, "1.000.000.000.000", "1,000,000,000,000"),
    ],
)
def test_amounts_in_the_groups_of_the_language(amount: int, id: str, en: str) -> None:
    assert (number(amount, "id"), number(amount, "en")) == (id, en)
    assert (rupiah(amount, "id"), rupiah(amount, "en")) == (f"Rp{id}", f"Rp{en}")


def test_sen_are_written_where_there_are_some() -> None:
    assert rupiah("3856694.43", "id") == "Rp3.856.694,43"
    assert rupiah("3856694.43", "en") == "Rp3,856,694.43"
    assert rupiah("3856694.00", "en") == "Rp3,856,694"


@pytest.mark.parametrize(
    ("rate", "id", "en"),
    [
        (Fraction(24, 10_000), "0,24%", "0.24%"),
        (Fraction(24, 1_000_000), "0,0024%", "0.0024%"),
        (Fraction(445, 100_000), "0,445%", "0.445%"),
        (Fraction(2, 100), "2%", "2%"),
        (Fraction(1, 2), "50%", "50%"),
        (Fraction(99, 100), "99%", "99%"),
    ],
)
def test_shares_as_percentages(rate: Fraction, id: str, en: str) -> None:
    assert (percentage(rate, "id"), percentage(rate, "en")) == (id, en)


@given(st.integers(0, 10**15), st.sampled_from(LOCALES))
def test_no_digit_is_lost(amount: int, locale: str) -> None:
    assert int("".join(c for c in rupiah(amount, locale) if c.isdigit())) == amount


# -- statements in words --------------------------------------------------------------------------


def rider(**changes: Any) -> SelfEmployment:
    facts: dict[str, Any] = {
        "worker": Worker(
            id="B1", name="Contoh Rekaan", birth_date=date(1990, 5, 17), citizenship="ID"
        ),
        "income": 3_000_000,
        "jobs": 2,
        "joined": frozenset({Programme.JHT}),
        "is_employer": False,
        "transport": True,
        "funding": Funding.OWN,
        "registered_on": date(2020, 1, 6),
    }
    return SelfEmployment(**facts | changes)


def household(**changes: Any) -> HealthMembership:
    facts: dict[str, Any] = {
        "id": "H1",
        "segment": Segment.PBPU,
        "ward_class": WardClass.III,
        "persons": 3,
        "funding": Funding.OWN,
        "active": True,
    }
    return HealthMembership(**facts | changes)


PROJECT = ConstructionProject(
    id="P1", value=ContractValue(amount=199_800_000, vat_rate=Fraction(11, 100))
)
ABROAD = MigrantWork(
    worker=Worker(id="M1", name="Contoh Rekaan", birth_date=date(1990, 5, 17), citizenship="ID"),
    route=Route.AGENCY,
    contract_months=18,
    extension_months=0,
    jht=100_000,
)
STATEMENTS: dict[str, Statement] = {
    "now": contributions(job(), Month(2026, 3)),
    "floor": contributions(job(wage=MonthlyWage(basic=3_000_000)), Month(2026, 3)),
    "relief": contributions(job(), Month(2020, 9)),
    "half": contributions(job(), Month(2025, 9)),
    "open": contributions(job(region=None, worker={"birth_date": None}), Month(2026, 3)),
    "nothing": contributions(Employment(worker=Worker(), employer=Employer()), Month(2026, 3)),
    "family": contributions(job(worker={"household_size": 8}), Month(2026, 3)),
    "bpu": contributions(rider(), Month(2025, 12)),
    "bpu, half": contributions(rider(), Month(2026, 2)),
    "bpu, 2020": contributions(rider(income=25_000_000), Month(2020, 9)),
    "bpu, open": contributions(SelfEmployment(worker=Worker(id="B2")), Month(2026, 2)),
    "project": contributions(PROJECT, Month(2026, 3)),
    "project, of sen": contributions(
        ConstructionProject(
            id="P3", value=ContractValue(amount=4_186_400, vat_rate=Fraction(12, 100))
        ),
        Month(2026, 3),
    ),
    "project, of an earlier month": contributions(
        attrs.evolve(PROJECT, registered_on=date(2020, 1, 6)), Month(2021, 2)
    ),
    "project, of a later month": contributions(
        attrs.evolve(PROJECT, registered_on=date(2021, 2, 1)), Month(2020, 9)
    ),
    "wages on a project, new in 2020": contributions(
        ConstructionWork(
            worker=Worker(id="C2"), wage=DailyWage(day=180_000), registered_on=date(2020, 9, 1)
        ),
        Month(2020, 9),
    ),
    "permanent on a project": contributions(
        ConstructionWork(
            worker=Worker(id="C3"),
            wage=MonthlyWage(basic=5_000_000),
            contract=ContractKind.PKWTT,
        ),
        Month(2026, 3),
    ),
    "bpu, by a budget": contributions(
        rider(funding=Funding.APBN, jht_funding=Funding.OWN), Month(2026, 2)
    ),
    "bpu, jht open": contributions(rider(funding=Funding.APBD), Month(2026, 2)),
    "abroad, returned": contributions(
        attrs.evolve(ABROAD, returns_on=date(2026, 2, 28)), Month(2026, 3)
    ),
    "project, open": contributions(ConstructionProject(id="P2"), Month(2026, 3)),
    "day labourer": contributions(
        ConstructionWork(worker=Worker(id="C1"), wage=DailyWage(day=180_000)), Month(2026, 3)
    ),
    "abroad": contributions(ABROAD, Month(2026, 3)),
    "abroad, 2019": contributions(
        attrs.evolve(ABROAD, contract_months=18, paid_on=date(2019, 5, 6)), Month(2019, 5)
    ),
    "abroad, paid": contributions(attrs.evolve(ABROAD, paid_on=date(2026, 3, 2)), Month(2026, 3)),
    "abroad, extended later": contributions(
        attrs.evolve(
            ABROAD,
            extension_months=6,
            paid_on=date(2025, 3, 3),
            extension_paid_on=date(2026, 3, 2),
        ),
        Month(2026, 3),
    ),
    "abroad, open": contributions(MigrantWork(worker=Worker(id="M2")), Month(2026, 3)),
    "class iii": contributions(household(), Month(2026, 3)),
    "class i": contributions(household(ward_class=WardClass.I), Month(2020, 3)),
    "household, open": contributions(HealthMembership(segment=Segment.PBPU), Month(2026, 3)),
    "pbi": contributions(household(segment=Segment.PBI), Month(2026, 3)),
    "veteran": contributions(household(segment=Segment.VETERAN), Month(2026, 3)),
}


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", STATEMENTS)
def test_a_statement_is_told_with_amounts_articles_and_reasons(name: str, locale: str) -> None:
    statement = STATEMENTS[name]
    told = statement.explain(locale)
    for line in statement.lines:
        assert rupiah(line.amount, locale) in told
        assert line.citation in told
        if line.share.form not in (Form.RUPIAH, Form.CHOSEN):
            assert percentage(line.share.usual_rate, locale) in told
        assert text(f"confidence.{line.confidence.value}", locale) in told
        assert text(f"payer.{line.payer.value}", locale) in told
    assert rupiah(statement.total, locale) in told
    assert statement.fingerprint in told
    assert statement.law in told
    for decision in statement.decisions.values():
        for reason in decision.reasons:
            assert rule_text(reason.rule.id, reason.limit, locale) in told
            for citation in reason.rule.citations:
                assert str(citation) in told
    for item in warnings(statement, locale):
        assert item["message"] in told
    assert (text("statement.incomplete", locale) in told) == (not statement.complete)
    assert "{" not in told


@pytest.mark.parametrize("name", STATEMENTS)
def test_the_two_languages_differ_in_words_and_not_in_what_is_cited(name: str) -> None:
    first, en = STATEMENTS[name].explain("id"), STATEMENTS[name].explain("en")
    assert first != en
    assert first.count("Pasal ") == en.count("Pasal ")
    assert len(first.splitlines()) == len(en.splitlines())


@pytest.mark.parametrize("locale", LOCALES)
def test_no_personal_fact_is_told(locale: str) -> None:
    for statement in STATEMENTS.values():
        for told in (statement.explain(locale), to_html(statement, locale)):
            assert "Rekaan" not in told
            assert "9901011705900001" not in told
            assert "1990" not in told


def test_the_number_of_the_worker_is_told_as_it_is() -> None:
    told = contributions(job(worker={"id": "{month} {0} %s"}), Month(2026, 3)).explain("en")
    assert told.startswith("Contributions of {month} {0} %s for March 2026\n")
    told = contributions(job(worker={"id": "{month} {0} %s"}), Month(2026, 3)).explain("id")
    assert told.startswith("Iuran {month} {0} %s bulan Maret 2026\n")


@settings(max_examples=examples(150))
@given(employments(), months(last=Month(2026, 12)), st.sampled_from(LOCALES))
def test_any_statement_can_be_told(employment: Employment, month: Month, locale: str) -> None:
    for law in (NATIONAL, NOTHING_PRESUMED):
        statement = contributions(employment, month, law=law)
        assert statement.explain(locale)
        assert to_html(statement, locale).startswith("<table>")


@pytest.mark.parametrize("locale", LOCALES)
def test_a_warning_tells_missing_facts_in_words_and_by_name(locale: str) -> None:
    details = {"programmes": ["JKK", "JKP"], "missing": ["risk_group"]}
    told = warning("undetermined", details, locale)
    assert "JKK, JKP" in told
    assert text("fact.risk_group", locale) in told
    assert "(risk_group)" in told


def test_a_warning_about_a_wage_writes_it_as_rupiah() -> None:
    (told,) = [
        item["message"]
        for item in warnings(STATEMENTS["floor"], "id")
        if item["code"] == "wage_below_minimum"
    ]
    assert "Rp3.000.000" in told
    assert "Rp5.729.876" in told


@pytest.mark.parametrize(("locale", "shown"), [("id", "Rp1.234.567"), ("en", "Rp1,234,567")])
def test_a_warning_about_an_amount_writes_it_as_rupiah(locale: str, shown: str) -> None:
    told = warning("reactivation", {"months": 3, "most": 24, "amount": 1_234_567}, locale)
    assert shown in told
    assert "24" in told
    assert "{" not in told


@pytest.mark.parametrize("locale", LOCALES)
def test_what_2020_meant_for_wages_on_a_project_is_told(locale: str) -> None:
    told = warning("covid_new_project_by_wages", {}, locale)
    for name, statement in STATEMENTS.items():
        expected = name == "wages on a project, new in 2020"
        assert (told in statement.explain(locale)) is expected, name


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("registered", [None, date(2020, 1, 6), date(2020, 9, 1)])
def test_a_project_of_2020_is_refused_and_told_what_to_use(
    registered: date | None, locale: str
) -> None:
    with pytest.raises(FactError) as refused:
        contributions(attrs.evolve(PROJECT, registered_on=registered), Month(2020, 9))
    told = refused.value.told(locale)
    assert (refused.value.field, refused.value.code) == ("registered_on", "covid_project")
    for part in ("PP 49/2020", "1%", "relieved_in_2020"):
        assert part in told
    assert "{" not in told


@pytest.mark.parametrize("locale", LOCALES)
def test_findings_that_refusals_took_the_place_of_have_no_text_any_more(locale: str) -> None:
    gone = {"covid_remaining", "covid_new_project", "region_class_iii"}
    assert gone.isdisjoint(CODES)
    assert {code for code in gone if f"warning.{code}" in texts(locale)} == set()


@pytest.mark.parametrize("locale", LOCALES)
def test_the_class_that_regions_pay_is_told(locale: str) -> None:
    case = household(ward_class=WardClass.I, funding=Funding.APBD)
    with pytest.raises(FactError) as refused:
        contributions(case, Month(2026, 3))
    told = refused.value.told(locale)
    assert told.startswith({"id": "kelas III;", "en": "class III,"}[locale])
    assert "{" not in told


@pytest.mark.parametrize("locale", LOCALES)
def test_that_what_is_due_once_is_taken_to_be_paid_now_is_told(locale: str) -> None:
    told = warning("pmi_paid_now", {"month": "2026-03"}, locale)
    assert "2026-03" in told
    assert told in STATEMENTS["abroad"].explain(locale)
    for name in ("abroad, paid", "abroad, 2019", "abroad, extended later"):
        assert told.replace("2026-03", "2019-05") not in STATEMENTS[name].explain(locale)
        assert told not in STATEMENTS[name].explain(locale)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("project", "construction.once"),
        ("project, of an earlier month", "construction.once"),
        ("project, of a later month", "construction.once"),
        ("permanent on a project", "construction.not_permanent"),
        ("abroad", "pmi.member_in_month"),
        ("abroad, returned", "pmi.member_in_month"),
    ],
)
def test_why_something_is_due_in_this_month_is_told(name: str, rule: str, locale: str) -> None:
    told = STATEMENTS[name].explain(locale)
    assert rule_text(rule, None, locale) in told
    assert rule in RULES


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("code", ["region_since", "pmi_before", "pmi_cover_since"])
def test_a_refusal_for_want_of_an_old_rule_says_from_when_it_is_known(
    code: str, locale: str
) -> None:
    told = FactError("funding", "APBD", code, since=date(2020, 7, 1)).told(locale)
    assert "2020-07-01" in told
    assert "{" not in told


def test_the_name_of_a_place_stands_beside_its_code() -> None:
    for code, region, name in (
        ("umk_not_known", "64.72", "Samarinda"),
        ("province_only", "64", "Kalimantan Timur"),
    ):
        for locale in LOCALES:
            told = warning(code, {"region": region}, locale)
            assert f"{region} " in told
            assert name.casefold() in told.casefold()
    assert "99.99 " in warning("umk_not_known", {"region": "99.99"}, "en")


@pytest.mark.parametrize(
    ("month", "id", "en"),
    [
        (Month(2026, 3), "Maret 2026", "March 2026"),
        (Month(2020, 8), "Agustus 2020", "August 2020"),
    ],
)
def test_a_month_is_written_with_its_name(month: Month, id: str, en: str) -> None:
    assert (month_name(month, "id"), month_name(month, "en")) == (id, en)
    with pytest.raises(ValueError, match="id, en"):
        month_name(month, "fr")
    statement = contributions(job(), month, law=NATIONAL)
    for locale, told in (("id", id), ("en", en)):
        assert told in statement.explain(locale).splitlines()[0]
        assert told in to_html(statement, locale)

"""A suite for authors of policies: run by pytest, it tells what is wrong with one.

Install your distribution beside the library, and let one of your test files hold::

    import pytest

    from perlindungan.regional.conformance import *


    @pytest.fixture
    def entry_point():
        return "id-6472-perwali-999-2026"

Each test is one thing that users of a policy rely on. All of them pass for the policies that come
with the library. ``docs/tutorial_policy.md`` builds a policy step by step.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from importlib.metadata import entry_points
from typing import Any

from perlindungan.facts import Funding
from perlindungan.law import Confidence
from perlindungan.regional.candidates import Candidate, Sex
from perlindungan.regional.contract import Breach, breaches
from perlindungan.regional.findings import Standing
from perlindungan.regional.installed import GROUP, catalogue
from perlindungan.regional.interface import Policy
from perlindungan.regional.known import policy_lines
from perlindungan.regional.scheme import POINTS, Scheme, UnsetPoint
from perlindungan.regional.sources import Ruling

__all__ = [
    "test_a_budget_can_be_reckoned_for_each_scheme",
    "test_each_ruling_can_be_told_in_both_languages",
    "test_each_ruling_is_as_sure_as_its_source_allows",
    "test_each_scheme_decides_or_says_what_is_missing",
    "test_it_can_be_loaded",
    "test_it_is_found_among_the_policies",
    "test_it_keeps_the_interface",
    "test_its_answers_hold_in_its_own_place_alone",
    "test_rulings_change_on_the_day_they_name",
]


def _offered(entry_point: str) -> Any:
    found = [point for point in entry_points(group=GROUP) if point.name == entry_point]
    assert found, (
        f'no entry point "{entry_point}" in the group "{GROUP}"; is the distribution installed?'
    )
    return found[0].load()


def _policy(entry_point: str) -> Policy:
    offered = _offered(entry_point)
    assert isinstance(offered, Policy), f"expected a Policy, found {type(offered).__name__}"
    return offered


def test_it_can_be_loaded(entry_point: str) -> None:
    """The entry point names something that can be imported."""
    _offered(entry_point)


def test_it_keeps_the_interface(entry_point: str) -> None:
    """Every rule of the interface is kept."""
    found = breaches(_offered(entry_point), name=entry_point)
    assert not found, _listed(found)


def _listed(found: tuple[Breach, ...]) -> str:
    return "\n".join(f"{breach.rule}: {breach.told}" for breach in found)


def test_it_is_found_among_the_policies(entry_point: str) -> None:
    """The catalogue offers it."""
    found = catalogue()
    broken = [one for one in found.broken if one.name == entry_point]
    assert not broken, f"reported as broken: {'; '.join(broken[0].why)}"
    assert entry_point in [policy.id for policy in found.policies]


def test_its_answers_hold_in_its_own_place_alone(entry_point: str) -> None:
    """It applies in its region and its parts, and nowhere else."""
    policy = _policy(entry_point)
    assert policy.applies_in(policy.region)
    elsewhere = "11" if not policy.region.startswith("11") else "12"
    assert not policy.applies_in(elsewhere), f"{policy.region} does not lie in {elsewhere}"


def _rulings(scheme: Scheme) -> Iterator[tuple[str, Ruling[Any]]]:
    for point in POINTS:
        for ruling in getattr(scheme, point).rulings:
            yield f"{scheme.id}: {point}", ruling
    for preset in scheme.presets:
        for point, ruling in preset.points.items():
            yield f"{scheme.id}: preset {preset.id}: {point}", ruling


def test_each_ruling_is_as_sure_as_its_source_allows(entry_point: str) -> None:
    """An article that was read is cited by its number; what a page tells names the page."""
    for scheme in _policy(entry_point).schemes:
        for place, ruling in _rulings(scheme):
            if ruling.confidence is Confidence.TEXT:
                read = any(citation.article for citation in ruling.citations)
                assert read, f"{place}: said to be read in the text, but no article is cited"
            if ruling.confidence is Confidence.SECONDARY:
                assert ruling.sources, f"{place}: somebody else says so, but no page is named"
            assert ruling.confidence not in (Confidence.GIVEN, Confidence.PROJECTED), (
                f"{place}: {ruling.confidence.value} is for users, not for policies"
            )


def test_each_ruling_can_be_told_in_both_languages(entry_point: str) -> None:
    """What is known of the policy can be printed in Indonesian and in English."""
    policy = _policy(entry_point)
    told = {lang: "\n".join(policy_lines(policy, None, lang)) for lang in ("id", "en")}
    assert policy.title_id in told["id"]
    assert policy.title_en in told["en"]


def test_rulings_change_on_the_day_they_name(entry_point: str) -> None:
    """A ruling holds from its first day on, and the one before until the day before."""
    for scheme in _policy(entry_point).schemes:
        for point in POINTS:
            rulings = getattr(scheme, point).rulings
            for number, ruling in enumerate(rulings):
                later = rulings[number + 1 :]
                if ruling.since is None or any(one.holds(ruling.since) for one in later):
                    continue
                place = f"{scheme.id}: {point}"
                assert getattr(scheme, point).on(ruling.since) is ruling, f"{place}: is never used"
                before = getattr(scheme, point).on(ruling.since - timedelta(days=1))
                assert before is not ruling, f"{place}: holds before {ruling.since}"


def _days(policy: Policy) -> tuple[date, ...]:
    """Return days on which the policy is tried: its first one, and those of its rulings."""
    named = {policy.since}
    for scheme in policy.schemes:
        named |= {scheme.since} | {ruling.since for _, ruling in _rulings(scheme)}
    return tuple(sorted(day for day in named if day is not None)) or (date(2026, 1, 2),)


def _variants(policy: Policy) -> Iterator[Scheme]:
    for scheme in policy.schemes:
        yield scheme
        yield from (scheme.with_preset(preset.id) for preset in scheme.presets)


def _candidates(policy: Policy) -> tuple[Candidate, ...]:
    """Return people who cannot exist: one of whom all is known, one of whom nothing is."""
    known = Candidate(
        row=2,
        name="Contoh",
        nik="9901010101800001",
        birth_date=date(1980, 1, 1),
        sex=Sex.MALE,
        region=policy.region,
        resident_since=date(1990, 1, 1),
        indigenous=True,
        marks=frozenset(),
        income=500_000,
        decile=1,
        lists=frozenset(),
        covered=False,
        civil_servant=False,
        student=False,
        has_employer=False,
        proofs=frozenset(),
        registered_on=date(2026, 1, 2),
    )
    return known, Candidate(row=3)


def test_each_scheme_decides_or_says_what_is_missing(entry_point: str) -> None:
    """Verification ends everybody somewhere, or names the points that are not set."""
    from perlindungan.regional.verify import verify

    policy = _policy(entry_point)
    for scheme in _variants(policy):
        for day in filter(scheme.runs, _days(policy)):
            try:
                verified = verify(_candidates(policy), scheme, on=day, policy=policy.id)
            except UnsetPoint as unset:
                assert set(unset.points) <= set(POINTS)  # noqa: PT017 - the points are the answer
            else:
                assert sum(verified.counts.values()) == len(verified.people)
                assert verified.people[1].standing is not Standing.ACCEPTED, (
                    f"{scheme.id}: accepts somebody of whom nothing is known"
                )


def test_a_budget_can_be_reckoned_for_each_scheme(entry_point: str) -> None:
    """Where programmes and months are known, national law has a price for each of them."""
    from perlindungan.regional.fund import prices

    for scheme in _variants(_policy(entry_point)):
        terms = scheme.terms(scheme.since or date(2026, 1, 2))
        if terms.benefits is None or terms.benefits.value is None:
            continue
        if terms.months is None or terms.months.value is None:
            continue
        for month in terms.months.value.months:
            paid = prices(terms.benefits.value, month, Funding.APBD, transport=None)
            assert set(paid) == set(terms.benefits.value.programmes), f"{scheme.id}: {month}"

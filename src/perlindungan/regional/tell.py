"""What verification found, in words: of one person, of a list, and as rows of a table.

Findings hold no value of a person, so what is told of somebody is the row, the number masked, and
what was asked. Name and NIK are told where the caller asks for them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from perlindungan.facts import FactError, InputError
from perlindungan.facts.errors import mask
from perlindungan.regional.collect.occupations import DICTIONARY
from perlindungan.regional.findings import Finding, Severity, Standing, Verification, Verified
from perlindungan.regional.notes import sources_of
from perlindungan.regional.places import region_name
from perlindungan.wording import number, rupiah, text

COLUMNS = ("row", "nik", "name", "standing", "because", "give", "also")
"""Columns of :func:`rows`."""


def finding_text(finding: Finding, locale: str) -> str:
    """Tell one finding, with what was asked: ``the age is above …: at most 64 years``.

    Parameters
    ----------
    finding
        What to tell.
    locale
        ``id`` or ``en``.
    """
    told = text(f"finding.{finding.code}", locale)
    details = "; ".join(_details(finding, locale))
    if finding.severity is Severity.ASKS and any(name in _BOUNDS for name, _ in finding.details):
        # "There is no income: Rp1,000,000" would give the bound for the fact.
        return f"{told} ({text('detail.asked', locale, value=details)})"
    return f"{told}: {details}" if details else told


def grounds_text(finding: Finding, locale: str) -> str:
    """Tell on what a finding rests, and how sure that is; ``""`` for what every list must keep."""
    rule = finding.rule
    grounds = tuple(
        sources_of(finding.ruling, locale) if finding.ruling else map(str, rule.citations)
    )
    if not grounds:
        return ""
    return f"{'; '.join(grounds)}; {text(f'confidence.{rule.confidence.value}', locale)}"


def _details(finding: Finding, locale: str) -> Iterator[str]:
    for name, value in finding.details:
        if value is not None:
            yield _TOLD[name](value, locale)


def _place(code: str, _: str) -> str:
    try:
        return f"{code} {region_name(code)}"
    except FactError:
        return code


def _group(name: str, locale: str) -> str:
    """Return what a group is called; one that a user added to the dictionary, by its name."""
    return DICTIONARY.title(name, locale) if name in DICTIONARY.names else name


def _each(told: Callable[[str, str], str]) -> Callable[[Iterable[str], str], str]:
    return lambda values, locale: ", ".join(told(value, locale) for value in values)


def fact_text(name: str, locale: str) -> str:
    """Return what a fact of a candidate is called."""
    return text(f"candidate.{name}", locale)


_TOLD: Mapping[str, Callable[[Any, str], str]] = MappingProxyType(
    {
        "least": lambda value, locale: text("age.least", locale, least=value),
        "most": lambda value, locale: text("age.most", locale, most=value),
        "age_limit": lambda value, locale: text("detail.age_limit", locale, value=value),
        "months": lambda value, locale: text("detail.months", locale, value=value),
        "deciles": lambda value, locale: text("poverty.decile", locale, most=value),
        "list": lambda value, _: value,
        "amount": lambda value, locale: text("income.most", locale, most=rupiah(value, locale)),
        "basis": lambda value, _: value,
        "region": _place,
        "day": lambda value, _: value,
        "by": lambda value, locale: text(f"detail.by.{value}", locale),
        "register": lambda value, locale: text(f"register.{value}", locale),
        "groups": _each(_group),
        "papers": _each(lambda value, _: value),
        "facts": _each(fact_text),
        "rows": lambda value, locale: text("detail.rows", locale, value=", ".join(map(str, value))),
    }
)
"""How each value of a finding is told."""

_BOUNDS = frozenset({"least", "most", "months", "deciles", "amount"})
"""Values that say what a test asks of a fact, and not what is wrong with it."""


def explain(verified: Verified, locale: str, *, masked: bool = True) -> str:
    """Tell where a person ends and why, with the grounds of each finding.

    Parameters
    ----------
    verified
        The person.
    locale
        ``id`` or ``en``.
    masked
        Whether the NIK is told by its last digits alone, and the name not at all.
    """
    return "\n".join(_person(verified, locale, masked))


def _person(verified: Verified, locale: str, masked: bool) -> Iterator[str]:
    person = verified.candidate
    values: dict[str, object] = {
        "row": person.row,
        "nik": _nik(verified, masked),
        "standing": text(f"standing.{verified.standing.value}", locale),
    }
    if masked or person.name is None:
        yield text("verified.title", locale, **values)
    else:
        yield text("verified.named", locale, name=person.name, **values)
    if verified.duplicate_of is not None:
        yield "  " + text("verified.counted", locale, row=verified.duplicate_of)
    for severity in Severity:
        found = verified.of(severity)
        if found:
            yield f"  {text(f'severity.{severity.value}', locale)}:"
            for told, grounds in _with_grounds(verified, found, locale).items():
                yield f"    - {told}" + (f" ({' | '.join(grounds)})" if grounds else "")


def _with_grounds(
    verified: Verified, found: Iterable[Finding], locale: str
) -> Mapping[str, list[str]]:
    """Return what is told, each once, with all its grounds.

    A test that the scheme and the state both ask for is found twice.
    """
    together: dict[str, list[str]] = {}
    for finding in found:
        grounds = grounds_text(finding, locale)
        told = together.setdefault(_of_person(verified, finding, locale), [])
        if grounds and grounds not in told:
            told.append(grounds)
    return together


def _of_person(verified: Verified, finding: Finding, locale: str) -> str:
    """Tell a finding; of a cell that could not be read, also what was expected there."""
    told = finding_text(finding, locale)
    if finding.code == "unreadable":
        for cell in verified.candidate.unreadable:
            if cell.fact == finding.fact:
                wanted = InputError(cell.value, cell.code, **dict(cell.details)).told(locale)
                return f"{told}; {text('detail.expected', locale, value=wanted)}"
    return told


def _nik(verified: Verified, masked: bool) -> str:
    nik = verified.candidate.nik
    if nik is None:
        return "-"
    return mask(nik) if masked else nik


def headers(locale: str) -> tuple[str, ...]:
    """Return the heads of the columns of :func:`rows`."""
    known = {name: f"candidate.{name}" for name in ("row", "nik", "name")}
    return tuple(text(known.get(name, f"verified.column.{name}"), locale) for name in COLUMNS)


def rows(
    people: Iterable[Verified], locale: str, *, masked: bool = True
) -> Iterator[tuple[str, ...]]:
    """Yield a row for each person: who, where he or she ends, why, and what is to be given.

    Parameters
    ----------
    people
        The people, such as those of one standing.
    locale
        ``id`` or ``en``.
    masked
        As for :func:`explain`; the column of names is then empty.
    """
    told: dict[tuple[Finding, ...], tuple[str, ...]] = {}
    for verified in people:
        found = verified.findings
        if found not in told:
            told[found] = _reasons(verified, locale)
        reasons = told[found]
        if verified.candidate.unreadable:
            reasons = _reasons(verified, locale)
        if verified.duplicate_of is not None:
            counts = text("verified.counted", locale, row=verified.duplicate_of)
            reasons = (f"{reasons[0]}; {counts}", *reasons[1:])
        name = "" if masked else verified.candidate.name or ""
        standing = text(f"standing.{verified.standing.value}", locale)
        yield (str(verified.candidate.row), _nik(verified, masked), name, standing, *reasons)


def _reasons(verified: Verified, locale: str) -> tuple[str, ...]:
    def joined(*severities: Severity) -> str:
        # What two rules ask alike is told once.
        told = dict.fromkeys(
            _of_person(verified, finding, locale)
            for severity in severities
            for finding in verified.of(severity)
        )
        return "; ".join(told)

    return (
        joined(Severity.REJECTS, Severity.DUPLICATES),
        joined(Severity.ASKS),
        joined(Severity.WARNS),
    )


def explain_list(verification: Verification, locale: str) -> str:
    """Tell how a list came out: the four standings, the settings with their reasons, the findings.

    Parameters
    ----------
    verification
        The list.
    locale
        ``id`` or ``en``.
    """
    return "\n".join(_list(verification, locale))


def _list(verification: Verification, locale: str) -> Iterator[str]:
    scheme = verification.scheme
    yield text(
        "verification.title",
        locale,
        scheme=scheme.title_id if locale == "id" else scheme.title_en,
        day=verification.on.isoformat(),
    )
    if verification.policy:
        yield text("verification.policy", locale, policy=verification.policy)
    yield text("verification.total", locale, count=number(len(verification.people), locale))
    for standing in Standing:
        told = text(f"standing.{standing.value}", locale)
        yield f"  {told}: {number(verification.counts[standing], locale)}"
    if verification.registers:
        named = ", ".join(text(f"register.{name}", locale) for name in verification.registers)
        yield text("verification.registers", locale, registers=named)
    else:
        yield text("verification.no_register", locale)
    if verification.terms.settings:
        yield f"{text('verification.settings', locale)}:"
        for point, ruling in verification.terms.settings.items():
            yield f"  {text(f'point.{point}', locale)}: {ruling.reason}"
    found = Counter(dict(verification.findings)).most_common()
    if found:
        yield f"{text('verification.findings', locale)}:"
        for code, count in sorted(found, key=lambda one: (-one[1], one[0])):
            yield f"  {text(f'finding.{code}', locale)}: {number(count, locale)}"

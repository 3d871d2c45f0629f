"""JKP: who pays (PP 37/2021 Pasal 37, 39 and 39A)."""

from __future__ import annotations

from perlindungan.claims.assessment import Bearer
from perlindungan.claims.case import Case, Unknown, attempt
from perlindungan.claims.jkp.facts import JKP
from perlindungan.claims.jkp.transition import rules_day
from perlindungan.facts.claims import EmployerState
from perlindungan.law import NotInForce

_GONE = frozenset({EmployerState.BANKRUPT, EmployerState.CLOSED})


def bearer(case: Case) -> Bearer:
    """Return who pays: BPJS, or the employer by its neglect.

    Raises
    ------
    Unknown
        If nobody said whether the worker is enrolled, how far the employer is in arrears, or,
        where that decides, whether the firm is bankrupt or closed.
    """
    programmes = case.membership.programmes
    if programmes is None:
        raise Unknown("membership.programmes", *attempt(_by_arrears, case)[1])
    return _by_arrears(case) if JKP in programmes else Bearer.EMPLOYER


def _by_arrears(case: Case) -> Bearer:
    covered = case.value("jkp.arrears_months", rules_day(case))
    closed = closed_firm_months(case)
    if case.membership.arrears_months is None and closed > covered:
        case.ask_all("membership.arrears_months", "membership.employer_state")
    months = case.ask("membership.arrears_months")
    if months <= covered:
        return Bearer.BPJS
    if months <= closed and case.ask("membership.employer_state") in _GONE:
        return Bearer.BPJS
    return Bearer.EMPLOYER_FIRST


def closed_firm_months(case: Case) -> int:
    """Return the arrears of a bankrupt or closed firm that are covered; none before 2025."""
    try:
        months: int = case.value("jkp.benefit.closed_firm_months", rules_day(case))
    except NotInForce:
        return 0
    return months

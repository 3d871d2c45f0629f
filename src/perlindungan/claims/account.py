"""What memberships hold: JHT and JP are one account of a person, whichever employer pays."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from perlindungan.claims.case import Case, Unknown
from perlindungan.facts import Programme, Segment
from perlindungan.facts.claims import Membership, PaidMonths


def enrolled_anywhere(
    programme: Programme, segment: Segment | None = None
) -> Callable[[Case], bool]:
    """Return how a case tells whether the person is enrolled in a programme by any membership."""
    return lambda case: is_enrolled_anywhere(case, programme, segment)


def is_enrolled_anywhere(case: Case, programme: Programme, segment: Segment | None = None) -> bool:
    """Tell whether the person is enrolled in a programme by any membership, also by another.

    Each employer enrols its worker (PP 46/2015 Pasal 5), and all pay into one account. That there
    is no other membership is not presumed here: somebody would be refused on a guess.

    Parameters
    ----------
    segment
        Where only memberships of that kind can hold the programme.

    Raises
    ------
    Unknown
        If none is known to hold it, with the facts that would tell it of the others.
    """
    missing = list[str]()
    for name, one in memberships(case):
        if segment is not None and one.segment is not segment:
            continue
        if one.programmes is None:
            missing.append(f"{name}.programmes")
        elif programme in one.programmes:
            return True
    if case.others is None:
        missing.append("others")
    if missing:
        raise Unknown(*missing)
    return False


def memberships(case: Case) -> Iterator[tuple[str, Membership]]:
    """Yield each membership that was given, and the path of its facts."""
    yield "membership", case.membership
    for place, other in enumerate(case.others or ()):
        yield f"others.{place}", other


def counts(run: PaidMonths, membership: Membership, programme: Programme) -> bool:
    """Tell whether a run counts: where it names no programmes, those of its membership."""
    if run.programmes is None:
        return may_hold(membership, programme)
    return programme in run.programmes


def may_hold(membership: Membership, programme: Programme) -> bool:
    """Tell whether a membership holds a programme, as far as anybody said."""
    return membership.programmes is None or programme in membership.programmes

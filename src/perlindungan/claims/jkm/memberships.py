"""Through which memberships JKM is paid: a person may have several at the time of the death.

Each company enrols a worker (PP 44/2015 Pasal 15 ayat (3)), and who works for a wage may take part
without one besides. Each membership is looked at for itself: whether insured, in arrears, or new.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, field, frozen

from perlindungan.claims.assessment import Bearer
from perlindungan.claims.case import Case, Unknown, attempt
from perlindungan.claims.common import Facts, bearer, gathered
from perlindungan.claims.days import months_after
from perlindungan.claims.questions import in_order
from perlindungan.facts import Month, Programme, Segment
from perlindungan.facts.claims import Membership
from perlindungan.law import Decision, Outcome
from perlindungan.programmes import RejoinedBPU, SeveralJKM

_JKM = Programme.JKM


@frozen(kw_only=True, eq=False)
class Way:
    """A membership that may pay: the case as of it, and whether it pays.

    ``place`` is its place among the others; ``None`` for the membership of the case.
    """

    case: Case
    decision: Decision
    place: int | None

    def name(self, fact: str) -> str:
        """Return a fact of this membership by its path in the whole case."""
        if self.place is None or not fact.startswith("membership."):
            return fact
        return f"others.{self.place}.{fact.removeprefix('membership.')}"

    def names(self, facts: tuple[str, ...]) -> tuple[str, ...]:
        """Return several such names."""
        return tuple(map(self.name, facts))


@frozen(kw_only=True, eq=False)
class Paying:
    """What all memberships come to.

    Parameters
    ----------
    decision
        Whether any of them pays.
    first
        The case as of the first that pays, or may.
    whole, new
        How many pay JKM whole, and how many as for a new participant.
    bearer, employers
        Who pays, and how many of them an employer pays first beside BPJS.
    through
        Place among the others of the one that pays, where the membership of the case does not.
    missing
        Facts without which that cannot be told.
    """

    decision: Decision
    first: Case
    whole: int = 1
    new: int = 0
    bearer: Bearer | None = None
    employers: int = 0
    through: int | None = None
    missing: tuple[str, ...] = field(default=())


def paying(case: Case, facts: Facts) -> Paying:
    """Return through which memberships JKM is paid for a death."""
    day = case.event.on
    own = Way(case=case, place=None, decision=case.decide("jkm.benefit.entitled", day, facts))
    ways = (own, *_others(case, facts))
    met = [way for way in ways if way.decision.met]
    unsure = [way for way in ways if way.decision.met is None]
    decision = _together(own, met, unsure)
    if decision.outcome is Outcome.NOT_MET:
        return Paying(decision=decision, first=case)
    open_ = [*(way.names(way.decision.missing) for way in unsure), *_asks_others(case)]
    chosen = met or unsure[:1]
    new, bearers = list[bool](), list[Bearer]()
    for way in chosen:
        is_new, no_start = attempt(_is_new, way.case)
        payer, no_bearer = attempt(bearer, way.case, _JKM, day)
        open_ += [way.names(no_start), way.names(no_bearer)]
        new.append(bool(is_new))
        bearers += [payer] if payer is not None else []
    each = len(chosen) == 1
    if not each:
        answer, no_answer = attempt(_each_pays, case)
        open_.append(no_answer)
        each = bool(answer)
    whole, fresh = new.count(False), new.count(True)
    if not each:
        whole, fresh = min(whole, 1), 0 if whole else 1
    return Paying(
        decision=decision,
        first=chosen[0].case,
        whole=whole,
        new=fresh,
        bearer=_bearer(bearers) if len(bearers) == len(chosen) else None,
        employers=len(bearers) - bearers.count(Bearer.BPJS),
        through=None if own in chosen else chosen[0].place,
        missing=in_order(gathered(open_)),
    )


def _together(own: Way, met: list[Way], unsure: list[Way]) -> Decision:
    """Return whether any membership pays, with the reasons of the one that settles it."""
    if met:
        return met[0].decision
    if not unsure:
        return own.decision
    missing = in_order(gathered(way.names(way.decision.missing) for way in unsure))
    return Decision(
        outcome=Outcome.UNDETERMINED, reasons=unsure[0].decision.reasons, missing=missing
    )


def _others(case: Case, facts: Facts) -> Iterator[Way]:
    """Yield the other memberships that were enrolled in JKM, or may have been."""
    memberships = case.others or ()
    for place, other in enumerate(memberships):
        if other.programmes is not None and _JKM not in other.programmes:
            continue
        rest = (*memberships[:place], case.membership, *memberships[place + 1 :])
        person = evolve(case.participant, membership=other, others=rest)
        of_it = evolve(case, participant=person)
        decision = of_it.decide("jkm.benefit.entitled", case.event.on, facts)
        yield Way(case=of_it, place=place, decision=decision)


def _asks_others(case: Case) -> Iterator[tuple[str, ...]]:
    if case.others is None and not case.presumes:
        yield ("others",)


def _is_new(case: Case) -> bool:
    """Tell whether a participant without wage had not been a member for long enough.

    Raises
    ------
    Unknown
        If nobody said since when, or, for one who joined again, whether that starts anew.
    """
    day, membership = case.event.on, case.membership
    months = case.value("jkm.benefit.newcomer_months", day)
    if membership.segment is not Segment.BPU or not months:
        return False
    registered = case.ask("membership.registered_on")
    if day >= months_after(registered, months):
        return False
    if not _paid_before(membership, Month.of(registered)):
        return True
    answer = case.choice("rejoined_bpu")
    if answer is RejoinedBPU.LEAVE_OPEN:
        raise Unknown("choice.rejoined_bpu")
    return answer is RejoinedBPU.ANEW


def _paid_before(membership: Membership, month: Month) -> bool:
    return any(run.since < month for run in membership.paid or ())


def _each_pays(case: Case) -> bool:
    each: bool | None = case.value("jkm.benefit.several_memberships", case.event.on)
    if each is not None:
        return each
    answer = case.choice("several_jkm")
    if answer is SeveralJKM.LEAVE_OPEN:
        raise Unknown("choice.several_jkm")
    return answer is SeveralJKM.EACH


def _bearer(bearers: list[Bearer]) -> Bearer:
    return Bearer.BPJS if Bearer.BPJS in bearers else bearers[0]

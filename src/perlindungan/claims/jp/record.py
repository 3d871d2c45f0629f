"""What a case tells of a pension: the event, the age, the months paid, whether it was drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from fractions import Fraction
from functools import cached_property, lru_cache
from typing import Any, cast

import attrs
from attrs import define

from perlindungan.claims.account import enrolled_anywhere, may_hold, memberships
from perlindungan.claims.case import Case, Unknown, attempt
from perlindungan.claims.common import Facts, death, end_of_case, paid_by
from perlindungan.claims.days import months_after, whole_months
from perlindungan.claims.jp.figures import after
from perlindungan.facts import EmployerSize, Month, Programme, Segment
from perlindungan.facts.claims import Membership, Retirement, TotalDisability, WorkAccident
from perlindungan.programmes import Density, Law, WorkPastPensionAge
from perlindungan.programmes.benefits import FIRST_DAY
from perlindungan.programmes.jp.pension_age import Steps, month_of_pension_age, pension_steps

JP = Programme.JP
in_jp = enrolled_anywhere(JP, Segment.PU)
"""Whether the person takes part: by any membership, and as a wage earner."""
FIRST_MONTH = Month.of(FIRST_DAY)
_WHOLE = 100
_YEAR = 12


@lru_cache(maxsize=64)
def _steps(law: Law) -> Steps:
    return pension_steps(law.jp.pension_age)


def day_of_pension_age(birth: date, law: Law) -> date:
    """Return the first day on which a person is as old as the pension age of that day.

    Source: PP 45/2015 Pasal 15. Who was born on 29 February is a year older on 1 March of a year
    without that day.
    """
    month = month_of_pension_age(Month.of(birth), _steps(law))
    year, number = divmod(month, _YEAR)
    try:
        return date(year, number + 1, birth.day)
    except ValueError:
        return date(year, number + 2, 1)


def together(*finds: Callable[[], Any]) -> tuple[Any, ...]:
    """Return what several functions find, or raise :class:`Unknown` with all that they lack."""
    tried = [attempt(find) for find in finds]
    missing = [name for _, names in tried for name in names]
    if missing:
        raise Unknown(*missing)
    return tuple(found for found, _ in tried)


@define(eq=False, slots=False)
class Record:
    """A case, read for JP. What is costly is found once."""

    case: Case

    @cached_property
    def kind(self) -> str:
        """Name of the benefit: ``old_age``, ``disability`` or ``survivors``."""
        if isinstance(self.case.event, Retirement):
            return "old_age"
        return "survivors" if death(self.case) else "disability"

    @property
    def law_day(self) -> date:
        """Day whose rules count, also while the day of the doctor's statement is unknown."""
        stated = getattr(self.case.event, "stated_on", None)
        return stated or self.case.event.on

    @property
    def on(self) -> date:
        """Day on which the right arose: disability established, death, pension age or stopping."""
        return end_of_case(self.case)

    @cached_property
    def reached(self) -> date:
        """Day on which the pension age is reached."""
        return day_of_pension_age(self.case.ask("worker.birth_date"), self.case.law)

    # -- months -----------------------------------------------------------------------------------

    @cached_property
    def _paid(self) -> Mapping[int, int | None]:
        """Wages of the months paid until the event; the memberships of wage earners alone."""
        _, missing = attempt(lambda: self.on)
        missing = (*missing, *self._untold_months())
        if missing:
            raise Unknown(*missing)
        return self._known

    @cached_property
    def _known(self) -> Mapping[int, int | None]:
        """The same, of the months that were told."""
        own = self.case.membership
        if self.owed_by_employer:
            # Such an employer paid nothing, and owes what those months would have earned.
            named = tuple(run for run in own.paid or () if JP in (run.programmes or ()))
            runs = (*(own.unpaid or ()), *named)
            own = attrs.evolve(own, paid=runs, programmes=frozenset({JP}))
        others = self.case.others or ()
        counted = tuple(one for one in (own, *others) if one.segment is Segment.PU)
        return paid_by(counted, JP, first=FIRST_MONTH, last=Month.of(self.on))

    @property
    def owed_by_employer(self) -> bool:
        """Whether nobody is known to have enrolled the worker in JP, as the employer had to."""
        own = self.case.membership
        if own.programmes is None or own.segment is not Segment.PU:
            return False
        return not attempt(in_jp, self.case)[0]

    def _untold_months(self) -> Iterator[str]:
        """Yield the facts without which the months are not all told."""
        own = self.case.membership
        enrolled, unknown = attempt(in_jp, self.case)
        yield from unknown
        if self.case.others is None and not self.case.presumes and not unknown:
            yield "others"
        if own.segment is Segment.PU:
            if own.paid is None and may_hold(own, JP):
                yield "membership.paid"
            if own.unpaid is None and not enrolled and JP not in (own.programmes or ()):
                yield "membership.unpaid"
        for name, one in memberships(self.case):
            if one is own or one.segment is not Segment.PU:
                continue
            if one.programmes is None and name not in unknown:
                yield f"{name}.programmes"
            if one.paid is None and may_hold(one, JP):
                yield f"{name}.paid"

    @cached_property
    def _before_and_past(self) -> tuple[Mapping[int, int | None], Mapping[int, int | None]]:
        """The months up to that of the pension age, and those past it."""
        paid, reached = together(lambda: self._paid, lambda: self.reached)
        month = Month.of(reached).index
        if max(paid, default=month) <= month:
            return paid, {}
        early = {index: wage for index, wage in paid.items() if index <= month}
        last = month + self.case.value("jp.months_after_pension_age", self.law_day)
        late = {index: wage for index, wage in paid.items() if month < index <= last}
        return early, late

    def _counts_late(self) -> bool:
        answer = self.case.choice("work_past_pension_age")
        if answer is WorkPastPensionAge.LEAVE_OPEN:
            raise Unknown("choice.work_past_pension_age")
        return answer is WorkPastPensionAge.COUNT

    def months(self) -> int:
        """Return the months that count; whether those past the pension age do, only if it matters.

        Raises
        ------
        Unknown
            If the months, the age, or the answer is unknown.
        """
        early, late = self._before_and_past
        low, high = len(early), len(early) + len(late)
        needed = self.case.value("jp.benefit.months_for_pension", self.law_day)
        if low < needed <= high:
            return high if self._counts_late() else low
        return low

    def wages(self) -> Mapping[int, int]:
        """Return the wage of each month that counts.

        Raises
        ------
        Unknown
            If the months are unknown, or the wage of one.
        """
        return self._wages

    @cached_property
    def _wages(self) -> Mapping[int, int]:
        early, late = self._before_and_past
        counted = {**early, **late} if late and self._counts_late() else early
        if not counted and self.case.others is None:
            raise Unknown("others")
        if not counted or None in counted.values():
            raise Unknown("membership.paid")
        return cast("Mapping[int, int]", counted)

    # -- conditions -------------------------------------------------------------------------------

    def has_contributed(self) -> bool:
        """Tell whether a contribution was ever paid; a dead participant who drew a pension had."""
        drew = self.kind == "survivors" and self.case.jp.pension
        known, _ = attempt(lambda: self._known)
        if drew or known:
            return True
        # By another employer it may have been: nobody is refused on what is presumed.
        others = () if self.case.others is not None else ("others",)
        paid, missing = attempt(lambda: self._paid)
        if missing or (others and not paid):
            raise Unknown(*missing, *others)
        return bool(paid)

    def pension_age_reached(self) -> bool:
        """Tell whether the pension age was reached on the day of the event."""
        if isinstance(self.case.event, WorkAccident):
            self.case.ask_all("event.stated_on", "worker.birth_date")
        return self.on >= self.reached

    def was_drawing(self) -> bool:
        """Tell whether the participant drew a pension; the sum 0 says that none was drawn.

        Before the pension age that can only be for a disability: who still worked drew none, and
        else none is presumed.
        """
        case = self.case
        if case.jp.pension is not None:
            return case.jp.pension > 0
        reached, unknown = attempt(self.pension_age_reached)
        known = case.presumes or case.membership.ended_on or case.membership.active is not None
        state = () if reached or known else ("membership.active",)
        if unknown or reached or not (self._worked() or case.presumes):
            raise Unknown(*unknown, *state, "jp.pension")
        return False

    @property
    def presumes_not_drawing(self) -> bool:
        """Whether it was presumed that no disability pension was drawn."""
        return self.case.jp.pension is None and not self._worked()

    def _worked(self) -> bool:
        ended = self.case.membership.ended_on
        return bool(self.case.membership.active) or (ended is not None and ended >= self.on)

    def density(self) -> Fraction:
        """Return the percentage of contributions that were paid.

        The choice tells which it is: that which BPJS states, or that of the months counted.
        """
        if self.case.choice("density") is Density.ASK:
            stated: Fraction = self.case.ask("jp.density")
            return stated
        return self._counted_density()

    def _counted_density(self) -> Fraction:
        """Count the months from registration to before the event, and those of them paid."""
        registered, paid_in = together(self._registered, lambda: self._paid)
        first = max(Month.of(registered), FIRST_MONTH).index
        last = Month.of(self.on).index - 1
        if last < first:
            return Fraction(_WHOLE)
        paid = sum(first <= index <= last for index in paid_in)
        return Fraction(_WHOLE * paid, last - first + 1)

    def member_months(self) -> int:
        """Return the whole months of membership."""
        months = self.case.value("jp.benefit.member_months", self.law_day)

        def since(registered: date) -> int:
            return whole_months(max(registered, FIRST_DAY), self.on)

        return since(self._registered(lambda day: since(day) >= months))

    def _registered(self, enough: Callable[[date], bool] = lambda _: False) -> date:
        """Return the day of the first registration for JP.

        Parameters
        ----------
        enough
            Whether a day settles what is asked, so that none before it needs to be known.
        """
        held = [(name, one) for name, one in memberships(self.case) if self._holds(one)]
        days, missing = list[date](), list[str]()
        for name, one in held or [("membership", self.case.membership)]:
            if one.registered_on is None:
                missing.append(f"{name}.registered_on")
            else:
                days.append(one.registered_on)
        first = min(days, default=None)
        if first is None or (missing and not enough(first)):
            raise Unknown(*missing)
        return first

    def _holds(self, one: Membership) -> bool:
        """Tell whether a membership is, or may be, one of JP."""
        return one.segment is Segment.PU and may_hold(one, JP)

    def months_to_cause(self) -> int:
        """Return the whole months from registration to what caused the disability."""
        event = self.case.event
        if isinstance(event, WorkAccident):
            return self._months_to(event.on)
        cause = "event.caused_on"
        if isinstance(event, TotalDisability) and event.caused_on is None and event.accident_on:
            # Asked for as well, unless work is known not to have done it.
            cause = cause if event.from_work is False else "event.accident_on"
        caused, unknown = attempt(self.case.ask, cause)
        if caused is None:
            raise Unknown(*unknown, *attempt(self._registered)[1])
        return self._months_to(caused)

    def _months_to(self, caused: date) -> int:
        months = self.case.value("jp.benefit.months_before_cause", self.law_day)
        first = self._registered(lambda day: whole_months(day, caused) >= months)
        return whole_months(first, caused)

    def _segment(self) -> Segment:
        """Return how the person takes part: as a wage earner, also through another employer."""
        own = self.case.membership.segment
        return Segment.PU if own is Segment.PU or in_jp(self.case) else own

    def _employer_size(self) -> EmployerSize:
        found: EmployerSize = self.case.ask("membership.employer_size")
        return found

    @property
    def facts(self) -> Facts:
        """What the conditions of JP name, and how this case answers.

        Of somebody who is no wage earner, that alone speaks against.
        """
        return {
            "segment": lambda _: self._segment(),
            "enrolled": lambda case: self._segment() is not Segment.PU or in_jp(case),
            "employer_size": lambda _: self._employer_size(),
            "has_contributed": lambda _: (
                self._segment() is not Segment.PU or self.has_contributed()
            ),
            "pension_age_reached": lambda _: self.pension_age_reached(),
            "paid_months": lambda _: self.months(),
            "was_drawing": lambda _: self.was_drawing(),
            "density": lambda _: self.density(),
            "member_months": lambda _: self.member_months(),
            "months_to_cause": lambda _: self.months_to_cause(),
        }

    # -- the first day ----------------------------------------------------------------------------

    def start(self) -> date:
        """Return the 1st of the month after the right arose.

        Old age begins with the pension age; who was kept in work may begin on stopping, at most
        three years later. Nothing begins before JP did (PP 45/2015 Pasal 38).
        """
        if self.kind != "old_age":
            return after(self.on)
        return max(FIRST_DAY, after(self._stopped() if self.deferred() else self.reached))

    def _stopped(self) -> date:
        months = self.case.value("jp.months_after_pension_age", self.law_day)
        return min(self.on, months_after(self.reached, months))

    def deferred(self) -> bool:
        """Tell whether work went on past the month of the pension age; the event implies it."""
        if after(self.on) <= after(self.reached):
            return False
        if self.case.jp.works_on is None and self.case.presumes:
            return True
        return bool(self.case.ask("jp.works_on"))

    @property
    def was_capped(self) -> bool:
        """Whether work went on for longer than a pension may be put off."""
        return self._stopped() < self.on

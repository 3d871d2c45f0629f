"""What a pension is after its first day: raised by inflation, and to the smallest one of the day.

When a pension rises, and whether the smallest is looked at again, are open questions of PP 45/2015
Pasal 17 ayat (1) huruf b and Pasal 18: the choices ``pension_rise`` and ``smallest_pension``.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache

from perlindungan.claims.assessment import Details, Every, Instalment
from perlindungan.claims.case import Case, attempt
from perlindungan.claims.common import step
from perlindungan.claims.jp.amounts import Amount, payments
from perlindungan.claims.jp.figures import after, inflation, limits
from perlindungan.law import Timeline
from perlindungan.programmes import Law, PensionRise, SmallestPension, SurvivorLimits

_WHOLE = Fraction(1)
_DAY = timedelta(days=1)
_FEBRUARY = 2


def through_years(
    case: Case,
    amount: Amount,
    start: date,
    until: date | None = None,
    *,
    of: Details = (),
    survivors: bool = False,
    part: Fraction = _WHOLE,
) -> tuple[tuple[Instalment, ...], Amount]:
    """Return the instalments up to the year of the question, and the last amount.

    The last goes on at the same sum until its end, as later inflation is not known; its number is
    told only where it ends in that year.

    Parameters
    ----------
    start, until
        First day of the pension, and the last of the right where it is known.
    of
        Whose.
    survivors
        Whether somebody draws it who is left.
    part
        Share of each sum that goes to whom it concerns.
    """
    last = _last_year(case, start, until)
    found = list[Instalment]()
    sums = list(_sums(case, amount, start, until, survivors=survivors))
    following = [since for since, _ in sums[1:]]
    for (since, now), then in zip(sums, [*following, None], strict=True):
        ends = until if then is None else then - _DAY
        times = None if ends is None or ends.year > last else payments(since, ends)
        if times == 0:
            continue
        found.append(
            Instalment(
                amount=case.law.choices.rounding.round(now.exact * part),
                times=times,
                every=Every.MONTH,
                since=since,
                until=ends,
                of=of,
            )
        )
    return tuple(found), sums[-1][1]


def amount_on(
    case: Case, amount: Amount, start: date, day: date, *, survivors: bool = False
) -> Amount:
    """Return what a pension, of which the first sum is given, has become by a day."""
    now = amount
    for since, later in _sums(case, amount, start, day, survivors=survivors):
        if since <= day:
            now = later
    return now


def unknown_figures(
    case: Case, start: date, until: date | None = None, *, survivors: bool = False
) -> tuple[str, ...]:
    """Return the figures that limits and later years still lack."""
    rises = (day.year - 1 for day in _rises(case, start, until))
    _, missing = attempt(inflation, case, rises)
    if survivors and case.choice("survivor_limits") is SurvivorLimits.NOT_APPLIED:
        return missing
    days = [start]
    if case.law.choices.smallest_pension is SmallestPension.EACH_CHANGE:
        days += _changes(case, start, until)
    lacking = (name for day in days for name in attempt(limits, case, day)[1])
    return tuple(dict.fromkeys((*missing, *lacking)))


# -- the days on which it changes -----------------------------------------------------------------


def _sums(
    case: Case, amount: Amount, start: date, until: date | None, *, survivors: bool
) -> Iterator[tuple[date, Amount]]:
    """Yield each sum with the first day on which it is paid."""
    rises = frozenset(_rises(case, start, until))
    lifted = frozenset(_changes(case, start, until) if _limited(case, survivors) else ())
    now = amount
    yield start, now
    for day in sorted(rises | lifted):
        before = now
        if day in rises:
            now = _raised(case, now, day)
        if day in lifted:
            now = _lifted(case, now, day)
        if day in rises or now is not before:
            yield day, now


def _last_year(case: Case, start: date, until: date | None) -> int:
    """Return the last calendar year whose sum is told."""
    last = case.on.year if until is None else min(case.on.year, until.year)
    return max(start.year, last)


def _rises(case: Case, start: date, until: date | None) -> list[date]:
    """Return the days of "each following year" (Pasal 17 ayat (1) huruf b) up to the question."""
    years = range(start.year + 1, _last_year(case, start, until) + 1)
    january = [date(year, 1, 1) for year in years]
    if not january or january == [date(year, start.month, 1) for year in years]:
        return january
    if case.choice("pension_rise") is PensionRise.JANUARY:
        return january
    last = case.on if until is None else min(case.on, until)
    return [day for year in years if (day := date(year, start.month, 1)) <= last]


def _changes(case: Case, start: date, until: date | None) -> list[date]:
    """Return the days, up to that of the question, from which another smallest pension is paid."""
    known, due = _known(case.law)
    last = case.on if until is None else min(case.on, until)
    found = [day for day in known if start < day <= last]
    if due is not None:
        years = range(due.year, last.year + 1)
        later = (date(year, _FEBRUARY, 1) for year in years)
        found += [day for day in later if day >= due and start < day <= last]
    return found


@lru_cache(maxsize=64)
def _known(law: Law) -> tuple[tuple[date, ...], date | None]:
    """Return from when each smallest pension that the law knows is paid, and where they end."""
    timeline: Timeline[int] = law.jp.benefit.smallest
    days = (one.since for one in timeline.entries)
    due = None if timeline.projects else timeline.entries[-1].next_due
    return tuple(day if day.day == 1 else after(day) for day in days), due


def _limited(case: Case, survivors: bool) -> bool:
    choices = case.law.choices
    return not survivors or choices.survivor_limits is SurvivorLimits.APPLY


# -- each change ----------------------------------------------------------------------------------


def _raised(case: Case, amount: Amount, day: date) -> Amount:
    """Return an amount raised by the inflation of the year before."""
    rate = inflation(case, (day.year - 1,))[day.year - 1]
    exact = amount.exact * (1 + rate.value)
    rounded = case.law.choices.rounding.round(exact)
    told = step("jp_adjusted", day=day, rate=rate.value, pension=rounded)
    return amount.then(exact, told, entries=(rate,))


def _lifted(case: Case, amount: Amount, day: date) -> Amount:
    """Return an amount raised to the smallest pension of a day, where it lies below."""
    found, _ = attempt(limits, case, day)
    if found is not None and amount.exact >= found[0].value:
        return amount
    # Only where it lies below, or might, does it matter whether the smallest is looked at again.
    if case.choice("smallest_pension") is SmallestPension.FIRST_DAY:
        return amount
    least, _ = limits(case, day)
    told = step("jp_smallest_from", day=day, pension=least.value)
    return amount.then(Fraction(least.value), told, entries=(least,))

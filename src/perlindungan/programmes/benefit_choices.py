"""Where the law on benefits is silent: each open question, its answers, and the one we take."""

from __future__ import annotations

from enum import Enum

from attrs import frozen


class SeveralJKM(Enum):
    """JKM of a worker with several employers, for deaths since Permenaker 1/2025."""

    LEAVE_OPEN = "leave_open"
    """Undetermined: the regulation is said to make it clear, and its text was not found."""
    EACH = "each_membership"
    """Each membership pays, as was done in 2023."""
    ONE = "one_membership"


class RejoinedBPU(Enum):
    """Whether a BPU who joined again has to wait three months anew for the whole of JKM."""

    LEAVE_OPEN = "leave_open"
    ANEW = "anew"
    CONTINUES = "continues"
    """Earlier months count."""


class DeathFloor(Enum):
    """The least that JKK pays for a death: "at least JKM" (PP 44/2015 Lampiran III)."""

    LUMP_SUM = "jkm_lump_sum"
    """The lump sum of JKM, as BPJS reads it."""
    WHOLE_JKM = "whole_jkm"
    """Lump sum, periodic benefit and funeral money of JKM together."""


class PartMonthUnable(Enum):
    """STMB for days beyond the last whole month."""

    LEAVE_OPEN = "leave_open"
    THIRTIETHS = "thirtieths"
    """A thirtieth of the month for each day; seen in public code alone."""


class SeveralLosses(Enum):
    """The percentages of several permanent losses of one accident.

    Each row counts and they add up while they are together at most a total permanent disability.
    What holds beyond, which the annex does not say, is the question.
    """

    LEAVE_OPEN = "leave_open"
    ADDED = "added"
    """Each row of the table counts."""
    UP_TO_TOTAL = "added_up_to_total"
    """Together not more than a total permanent disability."""


class JKKDeathLaw(Enum):
    """The law of a death from an accident before 2 December 2019, where the death came after.

    PP 82/2019 is told to hold for "accidents and deaths" from that day on.
    """

    ACCIDENT = "law_of_accident"
    """That of the day of the accident: "by the day of the event", as BPJS said."""
    DEATH = "law_of_death"
    """That of the day of the death, for what is paid for the death and for the time to claim."""


class ConstructionDays(Enum):
    """Days by which JKK multiplies a day's wage in construction.

    PP 44/2015 Pasal 56 ayat (2) leaves it to the Minister, whose rule was not found.
    """

    AS_CONTRIBUTIONS = "as_contributions"
    """As for other workers (Pasal 19 ayat (3)): 25."""
    THIRTY = "thirty_days"
    """30: so a death of February 2018 was paid."""


class UnequalEyes(Enum):
    """Loss of visual efficiency where the eyes differ; the annex prints no divisor."""

    LEAVE_OPEN = "leave_open"
    OVER_FOUR = "over_four"
    """Three times the better eye and once the worse, over four: the usual formula."""


class JHTCrediting(Enum):
    """How a yearly JHT return is credited month by month; the rule of BPJS was not found."""

    EFFECTIVE = "effective_monthly"
    """A twelfth root of the year: gives the published illustration of the ministry exactly."""
    TWELFTHS = "twelfths"
    """A twelfth of the yearly rate each month."""


class JHTUnlistedStops(Enum):
    """The end of a contract, or of work without wage, before 26 April 2022.

    Permenaker 19/2015 names who resigned, who was dismissed and who leaves Indonesia, and no more.
    """

    AFTER_MONTH = "after_one_month"
    """Like a dismissal: so it was done, a director general of the ministry said in March 2022."""
    AT_PENSION_AGE = "at_pension_age"
    """Only at the pension age, not being named."""
    LEAVE_OPEN = "leave_open"


class PensionWages(Enum):
    """Wages in the pension formula; PP 45/2015 Pasal 17 does not speak of the ceiling."""

    CAPPED = "capped_wages"
    """Up to the ceiling on which contributions were paid."""
    WHOLE = "whole_wages"


class WageIndexation(Enum):
    """Years whose inflation raises a wage to the value of the pension's first year."""

    AFTER_WAGE = "years_after_wage"
    """Each year after that of the wage, up to the one before the pension."""
    WITH_WAGE_YEAR = "with_wage_year"
    """The year of the wage too."""


class Density(Enum):
    """The density rate of JP, of which PP 45/2015 gives neither numerator nor denominator."""

    ASK = "ask"
    """Asked for, as BPJS states it."""
    PAID_OF_MEMBERSHIP = "paid_of_membership"
    """Months paid out of the months since registration."""


class ChildrenPension(Enum):
    """The pension of two children."""

    TOGETHER = "together"
    """One amount for both; how they share it is not said."""
    EQUAL = "equal_shares"
    """In equal shares; whoever is left gets the whole."""


class SurvivorLimits(Enum):
    """Whether the smallest and largest pension hold for widow(er), child and parent."""

    APPLY = "apply"
    """Pasal 18 speaks of every pension of Pasal 16; two widows were paid the smallest in 2024."""
    NOT_APPLIED = "not_applied"


class PensionRise(Enum):
    """When a pension rises by inflation: "each following year" (PP 45/2015 Pasal 17 ayat (1) b)."""

    JANUARY = "each_january"
    """Each 1 January, as inflation is told by calendar years."""
    ANNIVERSARY = "each_anniversary"
    """Twelve months after the first payment, and so on."""


class SmallestPension(Enum):
    """Whether the smallest pension holds after the first day too, as it rises (Pasal 18)."""

    EACH_CHANGE = "each_change"
    """No pension that is paid lies below the smallest of its day."""
    FIRST_DAY = "first_day_only"
    """It is looked at when the pension begins, and then inflation alone moves it."""


class WorkPastPensionAge(Enum):
    """Whether months paid past the pension age count for the 180 months and the formula."""

    LEAVE_OPEN = "leave_open"
    COUNT = "count"
    NOT_COUNTED = "not_counted"


class SixInARow(Enum):
    """Where the six months in a row of JKP lie (until February 2025)."""

    ANYWHERE = "anywhere_in_24"
    """Anywhere in the 24 months: only so does a printed simulation of PP 6/2025 pass."""
    LAST = "last_six"
    """The last six before the dismissal."""


class JKPTransition(Enum):
    """Whose conditions hold for one dismissed before 7 February 2025 who is found eligible after.

    The sums are settled: months from that day on are paid by PP 6/2025. Of the conditions and of
    the time to claim the texts do not speak by name. Yet benefits follow PP 6/2025 from that day,
    new claims included (PP 6/2025 Pasal II angka 2 and explanation), and PP 37/2021 rules on only
    claims made and found eligible before it (Permenaker 2/2025 Pasal II angka 2 and 4).
    """

    DISMISSAL = "law_of_dismissal"
    """Those in force on the day of the dismissal."""
    CLAIM = "law_of_claim"
    """Those of PP 6/2025, unless the right had lapsed before it."""


@frozen(kw_only=True)
class BenefitChoices:
    """The answers taken on benefits; no contribution rests on them."""

    several_jkm: SeveralJKM = SeveralJKM.LEAVE_OPEN
    rejoined_bpu: RejoinedBPU = RejoinedBPU.LEAVE_OPEN
    death_floor: DeathFloor = DeathFloor.LUMP_SUM
    part_month_unable: PartMonthUnable = PartMonthUnable.LEAVE_OPEN
    several_losses: SeveralLosses = SeveralLosses.LEAVE_OPEN
    jkk_death_law: JKKDeathLaw = JKKDeathLaw.ACCIDENT
    construction_days: ConstructionDays = ConstructionDays.AS_CONTRIBUTIONS
    unequal_eyes: UnequalEyes = UnequalEyes.LEAVE_OPEN
    jht_crediting: JHTCrediting = JHTCrediting.EFFECTIVE
    jht_unlisted_stops: JHTUnlistedStops = JHTUnlistedStops.AFTER_MONTH
    pension_wages: PensionWages = PensionWages.CAPPED
    wage_indexation: WageIndexation = WageIndexation.AFTER_WAGE
    density: Density = Density.ASK
    children_pension: ChildrenPension = ChildrenPension.TOGETHER
    survivor_limits: SurvivorLimits = SurvivorLimits.APPLY
    pension_rise: PensionRise = PensionRise.JANUARY
    smallest_pension: SmallestPension = SmallestPension.EACH_CHANGE
    work_past_pension_age: WorkPastPensionAge = WorkPastPensionAge.LEAVE_OPEN
    six_in_a_row: SixInARow = SixInARow.ANYWHERE
    jkp_transition: JKPTransition = JKPTransition.CLAIM

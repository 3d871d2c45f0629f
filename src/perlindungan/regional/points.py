"""What a scheme can rule: the kinds of value that its points take.

The points are those in which the schemes that were found do differ. Ages are completed years on
the day of registration; incomes are rupiah a month; deciles count from 1, the poorest.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from types import MappingProxyType
from typing import Any, TypeVar

from attrs import Attribute, field, frozen
from attrs.validators import optional

from perlindungan.facts import FactError, Month, Programme
from perlindungan.regional.folding import paper
from perlindungan.regional.places import known_region, place_code
from perlindungan.regional.wholes import check_whole, whole

T = TypeVar("T")


def _some(_: Any, attribute: Attribute[Any], value: Any) -> None:
    if not value:
        raise FactError(attribute.name, value, "not_nothing")


class Table(dict[str, T]):
    """A mapping that can be hashed; nobody changes it."""

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(frozenset(self.items()))


def _named(papers: Iterable[str]) -> frozenset[str]:
    return frozenset(map(paper, papers))


def _papers(given: Mapping[str, frozenset[str]]) -> Table[frozenset[str]]:
    return Table({group: _named(papers) for group, papers in given.items()})


def _numbers(given: Mapping[str, int]) -> Table[int]:
    return Table(given)


def _each_counts(_: Any, attribute: Attribute[Any], given: Mapping[str, Any]) -> None:
    for name, most in given.items():
        check_whole(f"{attribute.name}.{name}", most, 0)


def _places_once(_: Any, attribute: Attribute[Any], given: Mapping[str, Any]) -> None:
    """Refuse a place that is named twice, such as by its old code and its new one."""
    seen: dict[str, str] = {}
    for code in given:
        before = seen.setdefault(place_code(code), code)
        if before != code:
            raise FactError(attribute.name, f"{before}, {code}", "place_once")


@frozen(kw_only=True, cache_hash=True)
class Groups:
    """Whom the scheme is for: occupations and marks of the dictionary of occupations.

    A person belongs who has one of them; ``names`` may name a family of occupations, such as
    ``religious_worker``, or a mark, such as ``disability``.
    """

    names: frozenset[str] = field(validator=_some)


@frozen(kw_only=True, cache_hash=True)
class AgeWindow:
    """Least and greatest age in completed years; ``None`` for no bound on that side."""

    least: int | None = field(default=None, validator=optional(whole(0)))
    most: int | None = field(default=None, validator=optional(whole(0)))

    def __attrs_post_init__(self) -> None:
        if self.least is None and self.most is None:
            raise FactError("least", None, "not_nothing")
        if self.least is not None and self.most is not None and self.least > self.most:
            raise FactError("least", f"{self.least}-{self.most}", "age_window")


@frozen(kw_only=True, cache_hash=True)
class Residence:
    """Where one must live, by the identity card, and for how many months at least.

    ``region`` is a Kemendagri code; who lives in a part of it lives in it.
    """

    region: str = field(validator=known_region)
    months: int | None = field(default=None, validator=optional(whole(1)))


@frozen(kw_only=True, cache_hash=True)
class PovertyTest:
    """How the poor are told: by decile at most, or by standing in a welfare list.

    Either suffices where both are given.
    """

    decile_most: int | None = None
    listed: str | None = None
    """Name of the list, such as ``DTKS``."""

    def __attrs_post_init__(self) -> None:
        if self.decile_most is None and not self.listed:
            raise FactError("decile_most", None, "not_nothing")
        if self.decile_most is not None and self.decile_most not in range(1, 11):
            raise FactError("decile_most", self.decile_most, "decile")


@frozen(kw_only=True, cache_hash=True)
class IncomeTest:
    """The greatest income: an amount, or the minimum wage of the place of residence."""

    most: int | None = field(default=None, validator=optional(whole(1)))
    minimum_wage: bool = False

    def __attrs_post_init__(self) -> None:
        if (self.most is None) is not self.minimum_wage:
            raise FactError("most", self.most, "income_test")


class Exclusion(Enum):
    """Who is left out."""

    COVERED = "covered"
    """Already insured with BPJS Ketenagakerjaan."""
    CIVIL_SERVANT = "civil_servant"
    """Civil servants (PNS, ASN), soldiers, police."""
    STUDENT = "student"
    """Pupils and students."""
    HAS_EMPLOYER = "has_employer"
    """Has an employer or a work agreement: then the employer must register and pay."""


@frozen(kw_only=True, cache_hash=True)
class Proofs:
    """Papers to be shown: by all, and by those of some groups besides.

    However a name is written, it is kept as ``ktp`` or ``surat_keterangan_usaha``.
    """

    all: frozenset[str] = field(default=frozenset(), converter=_named)
    by_group: Table[frozenset[str]] = field(factory=Table, converter=_papers)


@frozen(kw_only=True, cache_hash=True)
class Quota:
    """How many people at most: in all, by region (Kemendagri code), by group.

    A region or group that is not named has no bound of its own.
    """

    total: int | None = field(default=None, validator=optional(whole(0)))
    by_region: Table[int] = field(
        factory=Table, converter=_numbers, validator=[_each_counts, _places_once]
    )
    by_group: Table[int] = field(factory=Table, converter=_numbers, validator=_each_counts)


class Order(Enum):
    """By what the accepted are put in order; several are applied one after the other."""

    DECILE = "decile"
    """The poorest first."""
    INCOME = "income"
    """The smallest income first."""
    OLDEST = "oldest"
    YOUNGEST = "youngest"
    DISABILITY = "disability"
    """People with disabilities first."""
    GROUP = "group"
    """In the order of :attr:`Priority.groups`."""
    REGISTERED = "registered"
    """By the day of registration, the earliest first."""
    RENEWED = "renewed"
    """Who was on the last list first."""


ORDERED_BY: Mapping[Order, str] = MappingProxyType(
    {
        Order.DECILE: "decile",
        Order.INCOME: "income",
        Order.OLDEST: "birth_date",
        Order.YOUNGEST: "birth_date",
        Order.DISABILITY: "marks",
        Order.GROUP: "occupation",
        Order.REGISTERED: "registered_on",
        Order.RENEWED: "on_last_list",
    }
)
"""The fact on which each order rests."""


@frozen(kw_only=True, cache_hash=True)
class Priority:
    """The order in which places are given.

    People whom the orders leave equal are told apart by their NIK, read as text from its serial
    number backwards: repeatable, and free of birth date and place. With ``seed`` they are
    shuffled instead, in a way that the same seed repeats.
    """

    orders: tuple[Order, ...] = field(validator=_some)
    groups: tuple[str, ...] = ()
    seed: int | None = None

    def __attrs_post_init__(self) -> None:
        if (Order.GROUP in self.orders) is not bool(self.groups):
            raise FactError("groups", self.groups, "priority_groups")


@frozen(kw_only=True, cache_hash=True)
class Benefits:
    """Which programmes are paid, and on which reported income (the row of the BPU table).

    What it costs a month follows from national law: programme by programme, by the month.
    """

    programmes: frozenset[Programme] = field(validator=_some)
    income: int = field(validator=whole(1))
    """Rupiah a month; 1,000,000 is in the lowest row, which costs Rp16,800 for JKK and JKM."""


@frozen(kw_only=True, cache_hash=True)
class MonthsPaid:
    """For which months the region pays: from the first on, so many."""

    first: Month
    count: int = field(validator=whole(1))

    @property
    def months(self) -> tuple[Month, ...]:
        """The months."""
        return tuple(self.first + step for step in range(self.count))


class Exit(Enum):
    """Why somebody leaves the list."""

    DIED = "died"
    MOVED_AWAY = "moved_away"
    GOT_EMPLOYER = "got_employer"
    """Has an employer, who must register and pay from then on."""
    INCOME_IMPROVED = "income_improved"
    FAILED_VERIFICATION = "failed_verification"
    BUDGET_ENDED = "budget_ended"
    COVERED_ELSEWHERE = "covered_elsewhere"
    """Pays herself, or another scheme pays."""
    WITHDREW = "withdrew"
    OVER_AGE = "over_age"


class Every(Enum):
    """How often a list is made anew."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"


@frozen(kw_only=True, cache_hash=True)
class Renewal:
    """How often the list is made anew, whether old members are verified again, and by what act."""

    every: Every
    verified_again: bool | None = None
    act: str = ""


@frozen(kw_only=True, cache_hash=True)
class Agencies:
    """Who proposes names, verifies them, fixes the list and pays; ``""`` where not known."""

    proposes: str = ""
    verifies: str = ""
    fixes: str = ""
    pays: str = ""

"""What comes of putting lists together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType

from attrs import frozen

from perlindungan.facts.errors import mask
from perlindungan.regional.determine.decision import Determination
from perlindungan.regional.places import regency_of
from perlindungan.regional.roll import Roll

List = Roll | Determination
"""A list: of a month, or as it was decided, with its waiting list."""


@frozen(kw_only=True, cache_hash=True, order=True)
class Holder:
    """Whose list: the policy, the scheme, and the region where it is known."""

    region: str
    policy: str
    scheme: str

    def __str__(self) -> str:
        return f"{self.policy} / {self.scheme}"


@frozen(kw_only=True, repr=False)
class Cover:
    """Somebody who is covered, once.

    Parameters
    ----------
    nik, region
        The person, and where he or she lives by the list that covers.
    by
        Who covers.
    also
        On whose lists he or she stood as well; they need not pay.
    moved_up
        Whether the place was one that another list had freed.
    """

    nik: str
    region: str | None
    by: Holder
    also: tuple[Holder, ...] = ()
    moved_up: bool = False

    def __repr__(self) -> str:
        return f"<Cover {mask(self.nik)} by {self.by}>"


@frozen(kw_only=True, repr=False)
class Waits:
    """Somebody who was accepted, waits, and is covered by nobody."""

    nik: str
    region: str | None
    at: tuple[Holder, ...]

    def __repr__(self) -> str:
        return f"<Waits {mask(self.nik)}>"


@frozen(kw_only=True, repr=False)
class Conflict:
    """What the lists do not agree on.

    Parameters
    ----------
    code
        ``two_districts``: on the lists of several; ``province_too``: on a district's and the
        province's; ``elsewhere``: lives outside the place whose list covers him or her;
        ``facts_differ``: the lists tell different things of the person.
    nik
        The person.
    holders
        Whose lists; the one that covers comes first.
    facts
        Names of the facts that differ.
    """

    code: str
    nik: str
    holders: tuple[Holder, ...]
    facts: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"<Conflict {self.code} {mask(self.nik)}>"


@frozen(kw_only=True)
class Share:
    """One list, before and after.

    Parameters
    ----------
    holder
        Whose.
    before
        People on it.
    left
        How many of them are covered by another list, so that their places became free.
    moved_up
        How many came from its waiting list in their stead.
    after
        The list with those whom it covers; places in the order are as they were decided.
    """

    holder: Holder
    before: int
    left: int
    moved_up: int
    after: List

    @property
    def covers(self) -> int:
        """How many people it covers."""
        return self.before - self.left + self.moved_up


@frozen(kw_only=True, slots=False)
class Together:
    """A province and its districts, with nobody covered twice.

    Parameters
    ----------
    province, districts
        The lists; districts in the order of their codes.
    covered, waiting
        People in the order of their NIK.
    conflicts
        What somebody should look at, in the order of the NIK.
    """

    province: Share
    districts: tuple[Share, ...]
    covered: tuple[Cover, ...]
    waiting: tuple[Waits, ...]
    conflicts: tuple[Conflict, ...]

    @cached_property
    def by_region(self) -> Mapping[tuple[str, Holder], int]:
        """How many people live in each regency or city and are covered by whom."""
        counted = Counter((regency(cover.region), cover.by) for cover in self.covered)
        return MappingProxyType(dict(sorted(counted.items())))

    @cached_property
    def found(self) -> Mapping[str, int]:
        """How many conflicts there are of each kind."""
        return MappingProxyType(dict(sorted(Counter(one.code for one in self.conflicts).items())))

    def to_markdown(self, locale: str = "id", *, masked: bool = True) -> str:
        """Return who covers how many and where, and the conflicts, as Markdown."""
        from perlindungan.regional.together.telling import lines

        return "\n".join(lines(self, locale, masked=masked)) + "\n"


def regency(region: str | None) -> str:
    """Return the code of the regency or city of a place; empty where none is known."""
    return "" if region is None else regency_of(region)

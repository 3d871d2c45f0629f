"""Coverage, with what it is a share of: a percentage never travels without its denominator.

No definition of UCJ (universal coverage Jamsostek) was found, and the published figures rest on
different counts: the labour force, the employed, "potential members". So the denominator is given
by the user, with its name, its day and its source, and figures of different ones are never joined.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from fractions import Fraction
from itertools import combinations, pairwise
from typing import Any

from attrs import Attribute, evolve, field, frozen

from perlindungan.facts import FactError, InputError
from perlindungan.law import Confidence
from perlindungan.regional.places import inside, known_place, place_code
from perlindungan.regional.sources import Source
from perlindungan.regional.wholes import whole


class By(Enum):
    """By what people are counted."""

    REGION = "region"
    GROUP = "group"
    """By the category of occupation."""
    SEX = "sex"
    AGE = "age"
    """By band of completed years on the first day of the month."""
    MONTH = "month"


def _some(_: object, attribute: Attribute[Any], value: str) -> None:
    if not value.strip():
        raise FactError(attribute.name, value, "not_nothing")


@frozen(kw_only=True, cache_hash=True)
class Counted:
    """Whom the numerator counts. Two percentages of different people are not joined either."""

    id: str = field(validator=_some)
    title_id: str = field(validator=_some)
    title_en: str = field(validator=_some)

    def title(self, locale: str) -> str:
        """Return what it is called in a language."""
        return self.title_id if locale == "id" else self.title_en


ON_THE_LIST = Counted(
    id="on_the_list",
    title_id="peserta dalam daftar skema pada bulan itu",
    title_en="people on the scheme's list in that month",
)
"""The numerator of a list of members."""


@frozen(kw_only=True, cache_hash=True)
class Kind:
    """What makes two denominators the same kind of figure; where one differs, nothing is joined."""

    id: str
    at: str
    source: Source


@frozen(kw_only=True, cache_hash=True)
class Denominator:
    """Of whom a coverage is a share, in one place.

    Parameters
    ----------
    id
        Names the count, such as ``labour_force``; two of one name, day and source are of a kind.
    title_id, title_en
        The definition, in words: ``angkatan kerja`` alone, or with its ages and survey.
    count
        People, at least 1.
    region
        Kemendagri code, of any level.
    at
        When it was counted, as its source tells: ``2025``, ``2025-08``, ``2025-03-31``.
    source, confidence
        Who says so, and how sure.
    of, part
        For a part of the people of the place: by what, and which, such as ``By.SEX`` and
        ``female``; both or neither.
    joined
        Of a sum: the codes or parts that were added.

    Raises
    ------
    FactError
        If a value breaks its rule.
    """

    id: str = field(validator=_some)
    title_id: str = field(validator=_some)
    title_en: str = field(validator=_some)
    count: int = field(validator=whole(1))
    region: str = field(validator=known_place)
    at: str = field(validator=_some)
    source: Source
    confidence: Confidence = Confidence.GIVEN
    of: By | None = None
    part: str | None = None
    joined: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        if (self.of is None) is not (self.part is None) or self.of in {By.REGION, By.MONTH}:
            raise FactError("part", self.part, "denominator_part")

    @property
    def kind(self) -> Kind:
        """What must be equal for two of them to be added or set against each other."""
        return Kind(id=self.id, at=self.at, source=self.source)

    def title(self, locale: str) -> str:
        """Return its definition in a language."""
        return self.title_id if locale == "id" else self.title_en


@frozen(kw_only=True, cache_hash=True)
class Coverage:
    """How many of whom: an exact share, with both its parts.

    It may exceed 1: a list can hold more people than an estimate counted. It is never cut off.
    """

    covered: int = field(validator=whole(0))
    denominator: Denominator
    what: Counted = ON_THE_LIST

    @property
    def share(self) -> Fraction:
        """The share, exactly."""
        return Fraction(self.covered, self.denominator.count)

    @property
    def above_whole(self) -> bool:
        """Whether more people are covered than the denominator counts."""
        return self.covered > self.denominator.count


def check_same(coverages: Iterable[Coverage]) -> None:
    """Check that figures may stand in one series or be set against each other.

    Raises
    ------
    InputError
        If they rest on denominators of different kinds, or count different people.
    """
    found = tuple(coverages)
    for first, second in pairwise(found):
        check_kind(first.denominator, second.denominator)
        _same(first.what.id, second.what.id)


def check_kind(first: Denominator, second: Denominator) -> None:
    """Check that two denominators are of one kind.

    Raises
    ------
    InputError
        If they differ in name, time or source.
    """
    _same(*(f"{one.id} {one.at} ({one.source})" for one in (first, second)))


def _same(first: str, second: str) -> None:
    if first != second:
        raise InputError(second, "one_denominator", first=first, second=second)


def join(coverages: Iterable[Coverage]) -> Coverage:
    """Add coverages of places that lie apart, or of parts of the people of one place.

    The result is of those places and parts alone, which ``denominator.joined`` names; it does not
    claim to be of the whole region around them.

    Raises
    ------
    InputError
        If there are none; if they rest on denominators of different kinds or count different
        people; if two of them count somebody twice.

    Notes
    -----
    32.15, 35.68 and 52.15 per cent were in print side by side and rest on different bases: this is
    where such figures are kept apart.
    """
    found = tuple(coverages)
    if not found:
        raise InputError("", "not_nothing")
    check_same(found)
    for first, second in combinations((each.denominator for each in found), 2):
        if not _apart(first, second):
            told = f"{second.region} {second.part or ''}".strip()
            raise InputError(told, "parts_apart")
    first = found[0].denominator
    regions = [place_code(each.denominator.region) for each in found]
    total = sum(each.denominator.count for each in found)
    if len(set(regions)) == 1:
        names = [each.denominator.part or "" for each in found]
        added = evolve(first, count=total, of=None, part=None, joined=_names(found, names))
    else:
        around = _around(regions)
        added = evolve(first, count=total, region=around, joined=_names(found, regions))
    return evolve(
        found[0],
        covered=sum(each.covered for each in found),
        denominator=first if len(found) == 1 else added,
    )


def _names(found: tuple[Coverage, ...], own: list[str]) -> tuple[str, ...]:
    names: list[str] = []
    for each, name in zip(found, own, strict=True):
        names.extend(each.denominator.joined or (name,))
    return tuple(sorted(names))


def _apart(first: Denominator, second: Denominator) -> bool:
    """Tell whether nobody can stand in both: parts of one place, or one part of places apart."""
    here, there = place_code(first.region), place_code(second.region)
    if first.joined or second.joined:
        return _sums_apart(first, second)
    if here == there:
        return first.of is second.of is not None and first.part != second.part
    if (first.of, first.part) != (second.of, second.part):
        return False
    return not inside(here, there) and not inside(there, here)


def _sums_apart(first: Denominator, second: Denominator) -> bool:
    """Tell the same of sums of places; a sum of parts of one place is joined with nothing."""
    if (first.of, first.part) != (second.of, second.part):
        return False
    here, there = first.joined or (first.region,), second.joined or (second.region,)
    if not all(code[:2].isdigit() for code in (*here, *there)):
        return False
    return not any(inside(one, two) or inside(two, one) for one in here for two in there)


def _around(regions: list[str]) -> str:
    """Return the smallest place around several; the first province where there is none.

    Raises
    ------
    InputError
        If they lie in several provinces: there is no code for what they make up.
    """
    shared: list[str] = []
    for level in zip(*(code.split(".") for code in regions), strict=False):
        if len(set(level)) > 1:
            break
        shared.append(level[0])
    if not shared:
        raise InputError(", ".join(regions), "one_province")
    return ".".join(shared)

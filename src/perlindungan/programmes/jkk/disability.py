"""The table of permanent losses, each with its percentage (PP 44/2015 Lampiran III)."""

from __future__ import annotations

from enum import Enum
from fractions import Fraction

from attrs import field, frozen

from perlindungan.data import rows
from perlindungan.facts.claims import Side
from perlindungan.law import Timeline, percent
from perlindungan.law.registry import PP_44_2015, PP_82_2019
from perlindungan.programmes.benefits import (
    FIRST_DAY,
    PP_82_DAY,
    SECONDARY,
    entry,
    through_time,
)


class Per(Enum):
    """What a row's percentage is for."""

    WHOLE = "whole"
    """The loss as a whole."""
    TEN_DECIBEL = "each_10_decibel"
    TEN_PERCENT = "each_10_percent"


@frozen(kw_only=True, cache_hash=True)
class DisabilityRow:
    """A row: what was lost, on which side, and its share of 80 monthly wages.

    ``least`` and ``most`` differ where the table prints a range, of which a doctor sets the value.
    ``reversed_if_left_handed`` stands on three rows of the annex, and on no finger.
    """

    part: str
    side: Side | None
    least: Fraction
    most: Fraction
    per: Per
    reversed_if_left_handed: bool


@frozen(cache_hash=True)
class DisabilityTable:
    """The rows in the order of the annex."""

    rows: tuple[DisabilityRow, ...]
    _found: dict[tuple[str, Side | None], DisabilityRow] = field(init=False, repr=False, eq=False)
    _of_part: dict[str, list[DisabilityRow]] = field(init=False, repr=False, eq=False)

    @_found.default
    def _by_part_and_side(self) -> dict[tuple[str, Side | None], DisabilityRow]:
        return {(row.part, row.side): row for row in self.rows}

    @_of_part.default
    def _by_part(self) -> dict[str, list[DisabilityRow]]:
        found: dict[str, list[DisabilityRow]] = {}
        for row in self.rows:
            found.setdefault(row.part, []).append(row)
        return found

    @property
    def parts(self) -> tuple[str, ...]:
        """What can be lost, in the order of the annex."""
        return tuple(self._of_part)

    def sides(self, part: str) -> tuple[Side, ...]:
        """Return the sides that the table tells apart; none where it has a single row."""
        return tuple(row.side for row in self._of_part.get(part, ()) if row.side is not None)

    def row(self, part: str, side: Side | None) -> DisabilityRow:
        """Return the row of a part and side.

        Raises
        ------
        KeyError
            If the table has none.
        """
        return self._found[part, side]

    def reversible(self, part: str) -> bool:
        """Tell whether right and left change places for a left-handed worker."""
        return any(row.reversed_if_left_handed for row in self._of_part.get(part, ()))


def _read() -> DisabilityTable:
    return DisabilityTable(
        tuple(
            DisabilityRow(
                part=row["part"],
                side=Side(row["side"]) if row["side"] else None,
                least=percent(row["percent_from"]),
                most=percent(row["percent_to"]),
                per=Per(row["unit"]),
                reversed_if_left_handed=row["remark"] == "reversed_if_left_handed",
            )
            for row in rows("jkk_disabilities")
        )
    )


_TABLE = _read()
_CITED = PP_44_2015.article(25, 5, note="Lampiran III.II")

DISABILITIES: Timeline[DisabilityTable] = through_time(
    "jkk.benefit.disabilities",
    "Persentase cacat",
    "Percentages of disabilities",
    "share of 80 monthly wages",
    entry(
        FIRST_DAY,
        _TABLE,
        _CITED,
        note="for eyes that differ, the annex prints three times the better and once the worse "
        "without a divisor; the remark on the left-handed stands on three rows only",
    ),
    entry(
        PP_82_DAY,
        _TABLE,
        _CITED,
        PP_82_2019.whole(note="annex not read"),
        confidence=SECONDARY,
        note="a list printed after 2019 is the same in every row that could be seen, and BPJS "
        "went on pointing to the annex of 2015",
    ),
)
"""National law."""

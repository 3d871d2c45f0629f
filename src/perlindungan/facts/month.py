"""A month: the unit in which contributions are counted."""

from __future__ import annotations

import re
from datetime import date

from attrs import field, frozen

_DECEMBER = 12
_PATTERN = re.compile(r"([0-9]{4})-([0-9]{2})")


@frozen(order=True, cache_hash=True)
class Month:
    """A calendar month. The contribution month is the month that a contribution is for.

    >>> Month(2026, 3) + 11
    Month(2027, 2)
    >>> Month.parse("2026-03") - Month(2015, 7)
    128
    """

    year: int = field()
    number: int = field()

    @year.validator
    def _in_calendar(self, _: object, year: int) -> None:
        if type(year) is not int or not 1900 <= year <= 9998:
            raise ValueError(f"month: year {year} is outside 1900 to 9998")

    @number.validator
    def _in_year(self, _: object, number: int) -> None:
        if type(number) is not int or not 1 <= number <= 12:
            raise ValueError(f"month: {number} is no month of the year; give 1 to 12")

    @classmethod
    def parse(cls, text: str) -> Month:
        """Read ``YYYY-MM``.

        Raises
        ------
        ValueError
            If the text has another form or names no month.
        """
        match = _PATTERN.fullmatch(text)
        if match is None:
            raise ValueError(f"month: {text!r} is not of the form YYYY-MM, such as 2026-03")
        return cls(int(match[1]), int(match[2]))

    @classmethod
    def of(cls, day: date) -> Month:
        """Return the month in which a day lies."""
        return cls(day.year, day.month)

    @property
    def index(self) -> int:
        """Months since year 0: differences and comparisons on plain integers."""
        return self.year * 12 + self.number - 1

    @property
    def first(self) -> date:
        """First day."""
        return date(self.year, self.number, 1)

    @property
    def last(self) -> date:
        """Last day."""
        if self.number == _DECEMBER:
            return date(self.year, _DECEMBER, 31)
        return date.fromordinal(date(self.year, self.number + 1, 1).toordinal() - 1)

    def __add__(self, months: int) -> Month:
        year, number = divmod(self.index + months, 12)
        return Month(year, number + 1)

    def __sub__(self, other: Month) -> int:
        """Return the number of months from ``other`` to this one."""
        return self.index - other.index

    def __str__(self) -> str:
        return f"{self.year:04}-{self.number:02}"

    def __repr__(self) -> str:
        return f"Month({self.year}, {self.number})"

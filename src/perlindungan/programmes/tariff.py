"""What a contribution may cost: a share of a base, a sum of rupiah, bands, or layers.

Whatever its form, for one base a tariff is a share and a sum: ``plus + rate * (base - over)``.
A :class:`Piece` says which; everything downstream computes with pieces alone.

>>> layers = Layers.of((0, Fraction("0.0021")), (100_000_000, Fraction("0.0017")))
>>> piece = layers.pieces[layers.place(180_000_000)]
>>> piece.plus + piece.rate * (180_000_000 - piece.over)
Fraction(346000, 1)
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from enum import Enum
from fractions import Fraction
from itertools import pairwise

from attrs import field, frozen


class Form(Enum):
    """In which form the law sets a tariff."""

    SHARE = "share"
    RUPIAH = "rupiah"
    CHOSEN = "chosen"
    BANDS = "bands"
    LAYERS = "layers"


@frozen(kw_only=True, cache_hash=True)
class Piece:
    """One straight stretch of a tariff.

    Parameters
    ----------
    rate
        Share of what the base has above ``over``.
    over
        Rupiah above which the share is counted.
    plus
        Rupiah due besides.
    base
        The base that the tariff fixes itself, whatever the fact was; ``None`` where the fact is
        the base.
    least, most
        Where the stretch is printed to begin and to end, in rupiah of the fact.
    """

    rate: Fraction
    over: int = 0
    plus: Fraction = Fraction(0)
    base: int | None = None
    least: int = 0
    most: int | None = None


@frozen(cache_hash=True)
class Rupiah:
    """A sum of rupiah, whatever the base: once, or for each month or person."""

    amount: int

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The one piece: all of a base that is the sum itself."""
        return (Piece(rate=Fraction(1), base=self.amount),)


@frozen(cache_hash=True)
class Band:
    """A printed row: incomes ``least`` to ``most``, the base and the sum that belong to it."""

    least: int
    most: int | None
    base: int
    amount: int


@frozen(cache_hash=True)
class Bands:
    """Sums of rupiah by band of an income, as a regulation prints them.

    Bands may leave gaps between what they print; :meth:`place` says so, and a choice of the law
    answers.
    """

    rows: tuple[Band, ...] = field()
    _starts: list[int] = field(init=False, repr=False, eq=False)

    @rows.validator
    def _in_order(self, _: object, rows: tuple[Band, ...]) -> None:
        if not rows or rows[0].least != 0 or rows[-1].most is not None:
            raise ValueError("bands: the first begins at 0, and the last has no end")
        for one, two in pairwise(rows):
            if one.most is None or not one.least <= one.most < two.least:
                raise ValueError(f"bands: {one} must end before {two} begins")

    @_starts.default
    def _first_of_each(self) -> list[int]:
        return [row.least for row in self.rows]

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """One piece a band: the printed sum as a share of the printed base, exactly."""
        return tuple(
            Piece(
                rate=Fraction(row.amount, row.base), base=row.base, least=row.least, most=row.most
            )
            for row in self.rows
        )

    def place(self, income: int) -> int:
        """Return the place of the band in which an income lies, or which begins last below it."""
        return bisect_right(self._starts, income) - 1

    def between(self, income: int) -> bool:
        """Tell whether an income lies between two printed bands."""
        most = self.rows[self.place(income)].most
        return most is not None and income > most


@frozen(cache_hash=True)
class Layers:
    """Shares by layer: each bears on the part of the value that lies in it."""

    rows: tuple[tuple[int, Fraction], ...] = field()
    _starts: list[int] = field(init=False, repr=False, eq=False)

    @classmethod
    def of(cls, *rows: tuple[int, Fraction]) -> Layers:
        """Return layers of ``(above how much, share)``, the first above 0."""
        return cls(rows)

    @rows.validator
    def _in_order(self, _: object, rows: tuple[tuple[int, Fraction], ...]) -> None:
        starts = [over for over, _ in rows]
        if not rows or starts[0] != 0 or starts != sorted(set(starts)):
            raise ValueError("layers: the first begins at 0, the others in order")

    @_starts.default
    def _first_of_each(self) -> list[int]:
        return [over for over, _ in self.rows]

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """One piece a layer: the sum of the layers below, and the share of its own part."""
        made: list[Piece] = []
        plus = Fraction(0)
        ends = [over for over, _ in self.rows[1:]]
        for (over, rate), most in zip(self.rows, [*ends, None], strict=True):
            made.append(Piece(rate=rate, over=over, plus=plus, least=over, most=most))
            plus += 0 if most is None else rate * (most - over)
        return tuple(made)

    def place(self, value: Fraction | int) -> int:
        """Return the place of the layer in which a value ends; its upper edge belongs to it."""
        return max(0, sum(over < value for over in self._starts) - 1)


@frozen(cache_hash=True)
class OneOf:
    """One of a few sums, as the participant chooses."""

    amounts: tuple[int, ...]

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The one piece: all of the sum that was chosen."""
        return (Piece(rate=Fraction(1)),)

    def __iter__(self) -> Iterator[int]:
        return iter(self.amounts)

    def __str__(self) -> str:
        """Return what can be chosen; 0 is to choose none."""
        return ", ".join(map(str, (0, *self.amounts)))


Tariff = Fraction | Rupiah | Bands | Layers | OneOf
"""A share of the base, or one of the others."""


def pieces_of(tariff: Tariff) -> tuple[Piece, ...]:
    """Return the straight stretches of a tariff, one for a plain share."""
    return (Piece(rate=tariff),) if isinstance(tariff, Fraction) else tariff.pieces


def form_of(tariff: Tariff) -> Form:
    """Return in which form the law sets a tariff."""
    match tariff:
        case Rupiah():
            return Form.RUPIAH
        case OneOf():
            return Form.CHOSEN
        case Bands():
            return Form.BANDS
        case Layers():
            return Form.LAYERS
        case _:
            return Form.SHARE

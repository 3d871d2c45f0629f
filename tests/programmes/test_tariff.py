"""Tariffs: shares, sums of rupiah, bands with gaps, layers that meet at every edge, choices."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from perlindungan.facts import Month
from perlindungan.programmes import NATIONAL, Bands, Form, Layers, OneOf, Rupiah
from perlindungan.programmes.tariff import Band, Piece, Tariff, form_of, pieces_of

MILLION = 1_000_000
MARCH = Month(2026, 3)
JKK_LAYERS = NATIONAL.jkk.construction.layers.on(MARCH).value
JKM_LAYERS = NATIONAL.jkm.construction.layers.on(MARCH).value
JKK_BANDS = NATIONAL.jkk.bpu.bands.on(MARCH).value


def cost(tariff: Bands | Layers, value: int) -> Fraction:
    """What a tariff costs by its pieces alone, as everything downstream counts it."""
    piece = tariff.pieces[tariff.place(value)]
    base = value if piece.base is None else piece.base
    return piece.plus + piece.rate * (base - piece.over)


def by_layers(rows: tuple[tuple[int, Fraction], ...], value: int) -> Fraction:
    """What layers cost, added up layer by layer without pieces."""
    ends = [over for over, _ in rows[1:]]
    total = Fraction(0)
    for (over, rate), end in zip(rows, [*ends, None], strict=True):
        top = value if end is None else min(value, end)
        total += rate * max(0, top - over)
    return total


@st.composite
def layers(draw: st.DrawFn) -> Layers:
    starts = draw(st.lists(st.integers(1, 10**10), max_size=5, unique=True).map(sorted))
    share = st.builds(Fraction, st.integers(0, 100), st.integers(100, 10_000))
    return Layers(tuple((over, draw(share)) for over in (0, *starts)))


@st.composite
def bands(draw: st.DrawFn) -> Bands:
    starts = draw(st.lists(st.integers(10, 10**8), max_size=6, unique=True).map(sorted))
    rows = []
    for least, following in pairwise([0, *starts, None]):
        assert least is not None
        most = None if following is None else following - draw(st.integers(1, 3))
        if most is not None and most < least:
            most = least
        rows.append(
            Band(
                least=least,
                most=most,
                base=draw(st.integers(1, 10**8)),
                amount=draw(st.integers(0, 10**6)),
            )
        )
    return Bands(tuple(rows))


# -- layers ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "jkk", "jkm"),
    [
        (0, 0, 0),
        (100 * MILLION, 210_000, 30_000),
        (180 * MILLION, 346_000, 46_000),  # the example in the explanation of PP 44/2015
        (500 * MILLION, 890_000, 110_000),
        (1_000 * MILLION, 1_540_000, 210_000),
        (5_000 * MILLION, 5_940_000, 610_000),
        (6_000 * MILLION, 6_840_000, 710_000),
    ],
)
def test_what_a_contract_costs(value: int, jkk: int, jkm: int) -> None:
    assert cost(JKK_LAYERS, value) == jkk
    assert cost(JKM_LAYERS, value) == jkm


@pytest.mark.parametrize(
    ("value", "place"),
    [
        (0, 0),
        (1, 0),
        (100 * MILLION - 1, 0),
        (100 * MILLION, 0),
        (100 * MILLION + 1, 1),
        (500 * MILLION, 1),
        (500 * MILLION + 1, 2),
        (1_000 * MILLION, 2),
        (1_000 * MILLION + 1, 3),
        (5_000 * MILLION, 3),
        (5_000 * MILLION + 1, 4),
        (10**15, 4),
    ],
)
def test_the_upper_edge_belongs_to_its_layer(value: int, place: int) -> None:
    """PP 44/2015 Pasal 54 ayat (2): up to 100 million; above 100 up to 500 million."""
    assert JKK_LAYERS.place(value) == place
    assert JKK_LAYERS.place(Fraction(value)) == place


def test_a_value_with_sen_just_above_an_edge_is_in_the_next_layer() -> None:
    assert JKK_LAYERS.place(Fraction(100 * MILLION) + Fraction(1, 3)) == 1
    assert JKK_LAYERS.place(Fraction(100 * MILLION) - Fraction(1, 3)) == 0


@given(layers())
def test_layers_meet_at_every_edge(tariff: Layers) -> None:
    for one, two in pairwise(tariff.pieces):
        edge = two.over
        assert one.most == two.least == edge
        assert one.plus + one.rate * (edge - one.over) == two.plus


@given(layers(), st.integers(0, 10**11))
def test_a_piece_costs_what_its_layers_cost(tariff: Layers, value: int) -> None:
    assert cost(tariff, value) == by_layers(tariff.rows, value)


@given(layers(), st.integers(0, 10**11), st.integers(0, 10**10))
def test_a_higher_value_never_costs_less(tariff: Layers, value: int, more: int) -> None:
    assert cost(tariff, value) <= cost(tariff, value + more)


@given(st.integers(0, 10**12))
def test_layers_that_fall_cost_a_falling_share_of_the_whole(value: int) -> None:
    for tariff in (JKK_LAYERS, JKM_LAYERS):
        shares = [rate for _, rate in tariff.rows]
        assert shares == sorted(shares, reverse=True)
        assert shares[-1] * value <= cost(tariff, value) <= shares[0] * value


def test_one_layer_is_a_share() -> None:
    one = Layers.of((0, Fraction(1, 100)))
    assert one.pieces == (Piece(rate=Fraction(1, 100)),)
    assert [one.place(value) for value in (0, 1, 10**12)] == [0, 0, 0]


@pytest.mark.parametrize(
    "rows",
    [
        (),
        ((1, Fraction(1)),),
        ((0, Fraction(1)), (0, Fraction(2))),
        ((0, Fraction(1)), (200, Fraction(2)), (100, Fraction(3))),
        ((0, Fraction(1)), (100, Fraction(2)), (100, Fraction(3))),
    ],
)
def test_layers_that_are_none_are_refused(rows: tuple[tuple[int, Fraction], ...]) -> None:
    with pytest.raises(ValueError, match="layers"):
        Layers(rows)


# -- bands ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("income", "base", "between"),
    [
        (0, 1_000_000, False),
        (1_099_000, 1_000_000, False),
        (1_099_001, 1_000_000, True),
        (1_099_999, 1_000_000, True),
        (1_100_000, 1_200_000, False),
        (2_699_000, 2_600_000, False),
        (2_699_500, 2_600_000, True),
        (2_700_000, 2_950_000, False),
        (8_199_000, 7_950_000, False),
        (8_200_000, 8_700_000, False),
        (20_199_000, 19_700_000, False),
        (20_199_999, 19_700_000, True),
        (20_200_000, 20_700_000, False),
        (10**15, 20_700_000, False),
    ],
)
def test_the_band_of_an_income(income: int, base: int, between: bool) -> None:
    assert JKK_BANDS.rows[JKK_BANDS.place(income)].base == base
    assert JKK_BANDS.between(income) is between
    assert cost(JKK_BANDS, income) == Fraction(base, 100)


@given(bands(), st.integers(0, 2 * 10**8))
def test_a_band_is_the_last_that_began(tariff: Bands, income: int) -> None:
    place = tariff.place(income)
    begun = [number for number, row in enumerate(tariff.rows) if row.least <= income]
    assert place == begun[-1]
    row = tariff.rows[place]
    inside = any(
        one.least <= income and (one.most is None or income <= one.most) for one in tariff.rows
    )
    assert tariff.between(income) is not inside
    assert cost(tariff, income) == row.amount


@given(bands())
def test_a_piece_of_a_band_gives_its_printed_sum_exactly(tariff: Bands) -> None:
    assert len(tariff.pieces) == len(tariff.rows)
    for piece, row in zip(tariff.pieces, tariff.rows, strict=True):
        assert piece.base == row.base
        assert piece.rate * row.base == row.amount
        assert (piece.least, piece.most, piece.over) == (row.least, row.most, 0)
        assert piece.plus == 0


@given(st.integers(0, 30_000_000), st.integers(0, 5_000_000))
def test_a_higher_income_never_costs_less(income: int, more: int) -> None:
    for tariff in (JKK_BANDS, NATIONAL.jht.bpu.bands.on(MARCH).value):
        assert cost(tariff, income) <= cost(tariff, income + more)


def band(least: int, most: int | None) -> Band:
    return Band(least=least, most=most, base=100, amount=1)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ((), "begins at 0"),
        ((band(1, None),), "begins at 0"),
        ((band(0, 9),), "has no end"),
        ((band(0, None), band(10, None)), "must end before"),
        ((band(0, 10), band(10, None)), "must end before"),
        ((band(0, 20), band(10, None)), "must end before"),
        ((band(0, 9), band(20, 15), band(30, None)), "must end before"),
        ((band(0, 9), band(30, 40), band(20, None)), "must end before"),
    ],
)
def test_bands_that_are_none_are_refused(rows: tuple[Band, ...], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        Bands(rows)


def test_bands_may_touch_and_one_may_do() -> None:
    touching = Bands((band(0, 9), band(10, None)))
    assert [touching.between(income) for income in (0, 9, 10, 11)] == [False] * 4
    assert [touching.place(income) for income in (0, 9, 10, 11)] == [0, 0, 1, 1]
    assert Bands((band(0, None),)).place(10**9) == 0


# -- sums, choices and shares ---------------------------------------------------------------------


@given(st.integers(0, 10**9))
def test_a_sum_is_all_of_itself_whatever_the_base(amount: int) -> None:
    (piece,) = Rupiah(amount).pieces
    assert piece.base == amount
    assert piece.plus + piece.rate * (amount - piece.over) == amount


@given(st.integers(0, 10**9))
def test_what_was_chosen_is_due_in_full(chosen: int) -> None:
    (piece,) = OneOf((50_000, 100_000)).pieces
    assert piece.base is None
    assert piece.plus + piece.rate * (chosen - piece.over) == chosen


def test_a_share_has_one_piece() -> None:
    assert pieces_of(Fraction(3, 1000)) == (Piece(rate=Fraction(3, 1000)),)
    assert pieces_of(JKK_LAYERS) == JKK_LAYERS.pieces
    assert len(pieces_of(JKK_BANDS)) == 33


@pytest.mark.parametrize(
    ("tariff", "form"),
    [
        (Fraction(1, 100), Form.SHARE),
        (Rupiah(6_800), Form.RUPIAH),
        (OneOf((50_000,)), Form.CHOSEN),
        (JKK_BANDS, Form.BANDS),
        (JKK_LAYERS, Form.LAYERS),
    ],
)
def test_every_tariff_has_its_form(tariff: Tariff, form: Form) -> None:
    assert form_of(tariff) is form


def test_every_form_is_the_form_of_something_in_the_law() -> None:
    found = {
        form_of(entry.value)
        for contribution in NATIONAL.contributions
        if contribution.by is None
        for entry in NATIONAL.parameter(contribution.tariff).entries
    }
    assert found == set(Form)


def test_tariffs_are_values() -> None:
    assert Layers.of(*JKK_LAYERS.rows) == JKK_LAYERS
    assert hash(Layers.of(*JKK_LAYERS.rows)) == hash(JKK_LAYERS)
    assert Bands(JKK_BANDS.rows) == JKK_BANDS
    assert Rupiah(6_800) == Rupiah(6_800) != Rupiah(6_801)
    assert JKK_LAYERS != JKM_LAYERS
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Rupiah(1).amount = 2  # type: ignore[misc]

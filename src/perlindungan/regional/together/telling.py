"""Province and districts in words, as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from perlindungan.facts.errors import mask
from perlindungan.regional.determine.printing import markdown_table
from perlindungan.regional.determine.words import fact_name, place_name
from perlindungan.regional.together.results import Share, Together
from perlindungan.wording import number, text

Row = tuple[str, ...]


def lines(found: Together, locale: str, *, masked: bool) -> Iterator[str]:
    """Yield who covers how many and where, and the conflicts, line by line."""
    yield f"# {text('together.title', locale)}"
    tables = (
        ("lists", ("list", "before", "left", "moved_up", "covers"), _lists(found, locale)),
        ("regions", ("place", "by_districts", "by_province", "total"), _regions(found, locale)),
        ("conflicts", ("nik", "what", "lists"), _conflicts(found, locale, masked=masked)),
    )
    for name, columns, rows in tables:
        held = tuple(rows)
        if held:
            headers = tuple(text(f"together.column.{column}", locale) for column in columns)
            yield from markdown_table(text(f"together.{name}", locale), headers, held)
    yield ""
    yield text("together.waiting", locale, count=number(len(found.waiting), locale))


def _lists(found: Together, locale: str) -> Iterator[Row]:
    shares = (*found.districts, found.province)
    for share in shares:
        yield (str(share.holder), *_numbers(share, locale))
    sums = [sum(counts) for counts in zip(*(_counts(share) for share in shares), strict=True)]
    yield text("together.total", locale), *(number(one, locale) for one in sums)


def _counts(share: Share) -> tuple[int, ...]:
    return share.before, share.left, share.moved_up, share.covers


def _numbers(share: Share, locale: str) -> Row:
    return tuple(number(one, locale) for one in _counts(share))


def _regions(found: Together, locale: str) -> Iterator[Row]:
    province = found.province.holder
    for code in dict.fromkeys(code for code, _ in found.by_region):
        by_province = found.by_region.get((code, province), 0)
        everybody = sum(count for (place, _), count in found.by_region.items() if place == code)
        yield (
            place_name(code) if code else text("together.no_place", locale),
            *(number(one, locale) for one in (everybody - by_province, by_province, everybody)),
        )


def _conflicts(found: Together, locale: str, *, masked: bool) -> Iterator[Row]:
    for one in found.conflicts:
        facts = ", ".join(fact_name(fact, locale) for fact in one.facts)
        yield (
            mask(one.nik) if masked else one.nik,
            text(f"together.conflict.{one.code}", locale, facts=facts),
            "; ".join(map(str, one.holders)),
        )

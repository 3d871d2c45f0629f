"""The answers of the command ``fund``, shown or written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from rich.console import Console

from perlindungan.cli.regional.fund_run import Answers
from perlindungan.cli.regional.tables import Sheet, write
from perlindungan.cli.target import Format
from perlindungan.facts.errors import mask
from perlindungan.regional import FUNDS
from perlindungan.regional.fund import Cost, Plan
from perlindungan.regional.places import regency_of, region_name
from perlindungan.wording import text


def show(
    found: Answers, *, form: Format, out: Path | None, console: Console, lang: str, names: bool
) -> None:
    """Show the answers, or write them; what was written to a file is told in short besides."""
    plan = None if found.whom is None else found.whom.plan
    costs = found.all.cost if plan is None else plan.cost
    titles = _titles(plan, costs, lang)
    sheets = [
        _amounts("month", {str(key): value for key, value in costs.by_month.items()}, lang),
        _amounts("region", _by_regency(costs), lang),
        _amounts(
            "programme", {one.value: value for one, value in costs.by_programme.items()}, lang
        ),
        _amounts("purse", {titles[key]: value for key, value in costs.by_purse.items()}, lang),
    ]
    told = list(_told(found, lang))
    if form is not Format.TABLE:
        first = [_lines(costs, titles, lang)]
        if plan is not None:
            first.append(_paid(plan, titles, lang, names=names))
        answer = Sheet(
            name=text("fund_sheet.answers", lang),
            heads={"told": text("fund_column.told", lang)},
            rows=[{"told": one} for one in told],
        )
        write([*first, *sheets, answer], form=form, out=out, console=console, lang=lang)
    elif out is not None:
        write(sheets, form=form, out=out, console=console, lang=lang, before=told)
    if form is Format.TABLE or out is not None:
        for one in told:
            console.print(one, markup=False, highlight=False, soft_wrap=True)
    if form is Format.TABLE and out is None:
        write(sheets, form=form, out=None, console=console, lang=lang)


def _told(found: Answers, lang: str) -> Iterator[str]:
    """Yield the answers, one a line, and below that on money what must be known beside it."""
    yield found.all.told(lang)
    if found.whom is not None:
        yield found.whom.answer(lang)
        yield from (f"- {remark}" for remark in found.whom.remarks(lang))
    if found.shared is not None:
        yield found.shared.told(lang)


def _titles(plan: Plan | None, costs: Cost, lang: str) -> Mapping[str, str]:
    """Return what the purses are called, by their labels."""
    funds = {fund.kind.value: fund for fund in FUNDS}
    found = {label: funds[label] for label in costs.by_purse if label in funds}
    titles = {
        label: fund.title_id if lang == "id" else fund.title_en for label, fund in found.items()
    }
    for account in () if plan is None else plan.accounts:
        purse = account.purse
        title = purse.fund.title_id if lang == "id" else purse.fund.title_en
        number = purse.label.removeprefix(purse.fund.kind.value)
        titles[purse.label] = f"{title}{number}"
    return titles


def _by_regency(costs: Cost) -> dict[str, int]:
    found: Counter[str] = Counter()
    for code, amount in costs.by_region.items():
        found[regency_of(code) if code else ""] += amount
    return {
        f"{code} {region_name(code)}" if code else "": amount
        for code, amount in sorted(found.items())
    }


def _amounts(by: str, amounts: Mapping[str, int], lang: str) -> Sheet:
    heads = {"key": text(f"fund_column.{by}", lang), "rupiah": text("fund_column.rupiah", lang)}
    rows: list[dict[str, Any]] = [{"key": key, "rupiah": amount} for key, amount in amounts.items()]
    rows.append({"key": text("list_column.total", lang), "rupiah": sum(amounts.values())})
    return Sheet(name=text(f"fund_sheet.{by}", lang), heads=heads, rows=rows)


_COST_COLUMNS = ("month", "region", "programme", "purse", "people", "price", "rupiah")


def _lines(costs: Cost, titles: Mapping[str, str], lang: str) -> Sheet:
    rows = [
        {
            "month": str(line.month),
            "region": line.region,
            "programme": line.programme.value,
            "purse": titles[line.purse],
            "people": line.people,
            "price": line.price,
            "rupiah": line.amount,
        }
        for line in costs.lines
    ]
    return Sheet(name=text("fund_sheet.lines", lang), heads=_heads(_COST_COLUMNS, lang), rows=rows)


def _paid(plan: Plan, titles: Mapping[str, str], lang: str, *, names: bool) -> Sheet:
    """Return for each person in order which purse pays which month."""
    months = [str(month) for month in plan.months]
    rows = []
    for place, payee in enumerate(plan.payees):
        row: dict[str, Any] = {"number": place + 1, "nik": payee.id if names else mask(payee.id)}
        for month, purse in zip(months, plan.purses_of(place), strict=True):
            row[month] = "" if purse is None else titles[purse.label]
        rows.append(row)
    heads = _heads(("number", "nik"), lang) | {month: month for month in months}
    return Sheet(name=text("fund_sheet.people", lang), heads=heads, rows=rows)


def _heads(columns: Collection[str], lang: str) -> dict[str, str]:
    return {name: text(f"fund_column.{name}", lang) for name in columns}

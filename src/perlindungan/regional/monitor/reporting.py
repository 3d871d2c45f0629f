"""The report that a bureau brings to the coordination meeting (rapat koordinasi, evaluasi)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import frozen

from perlindungan.facts import InputError
from perlindungan.regional.findings import Verification
from perlindungan.regional.interface import Policy
from perlindungan.regional.monitor.denominators import By, Denominator
from perlindungan.regional.monitor.document import Document
from perlindungan.regional.monitor.inputs import Monitoring
from perlindungan.regional.monitor.money import BudgetLine, ClaimPaid
from perlindungan.regional.monitor.movements import Movement
from perlindungan.regional.monitor.parts.changes import movements_section
from perlindungan.regional.monitor.parts.data import quality_section
from perlindungan.regional.monitor.parts.grounds import law_section, target_section
from perlindungan.regional.monitor.parts.money import budget_section, claims_section
from perlindungan.regional.monitor.parts.open_points import open_section
from perlindungan.regional.monitor.parts.people import by_section, coverage_section
from perlindungan.regional.monitor.parts.summary import summary_section
from perlindungan.regional.monitor.targets import Target, targets_for
from perlindungan.regional.monitor.telling import place_name, say
from perlindungan.regional.places import regency_of
from perlindungan.regional.roll import Roll
from perlindungan.wording.texts import month_name


@frozen(kw_only=True)
class Report:
    """A report of monitoring, in either language; it names nobody and holds counts alone.

    The same facts give the same bytes: no day of today, nothing drawn by lot.
    """

    given: Monitoring

    def document(self, locale: str = "id") -> Document:
        """Return its parts in a language, before they are written as Markdown or HTML."""
        given = self.given
        return Document(
            locale=locale,
            title=say("title", locale, place=place_name(given.region)),
            subtitle=_subtitle(given, locale),
            contents=say("contents", locale),
            sections=(
                summary_section(given, locale),
                coverage_section(given, locale),
                *(by_section(given, by, locale) for by in By),
                budget_section(given, locale),
                claims_section(given, locale),
                quality_section(given, locale),
                movements_section(given, locale),
                target_section(given, locale),
                open_section(given, locale),
                law_section(given, locale),
            ),
        )

    def to_markdown(self, locale: str = "id") -> str:
        """Return it as Markdown, in Indonesian unless asked otherwise; tables and no pictures."""
        from perlindungan.regional.monitor.markdown import markdown

        return markdown(self.document(locale))

    def to_html(self, locale: str = "id", *, charts: bool = True) -> str:
        """Return it as one page of HTML that needs nothing else.

        Parameters
        ----------
        locale
            ``id`` or ``en``.
        charts
            Whether to draw charts, as SVG inside the page; needs the extra ``charts``.

        Raises
        ------
        InputError
            If charts are asked for and the extra is not installed.
        """
        from perlindungan.regional.monitor.html import html

        return html(self.document(locale), charts=charts)


def report(
    rolls: Iterable[Roll],
    *,
    region: str,
    denominators: Iterable[Denominator] = (),
    targets: Iterable[Target] | None = None,
    verification: Verification | None = None,
    budget: Iterable[BudgetLine] | None = None,
    claims: Iterable[ClaimPaid] | None = None,
    movements: Iterable[Movement] | None = None,
    policy: Policy | None = None,
    **more: Any,
) -> Report:
    """Return the report of some months of a scheme.

    Parameters
    ----------
    rolls
        The lists, the last of the month of the report.
    region
        Kemendagri code of the place whose meeting it is for.
    denominators
        Of whom the coverage is a share; without them counts stand alone.
    targets
        Those printed for the place and the nation unless given.
    verification, budget, claims, movements
        As given; the report says so where one is not.
    policy
        The policy; looked up among those installed unless given.
    **more
        ``terms``, ``since``, ``waiting``, ``level``, ``bands``,
        ``occupations`` of :class:`Monitoring`.

    Raises
    ------
    InputError
        If there is no list, a month stands twice, or the lists are of several schemes.
    """
    found = tuple(rolls)
    if policy is None and found:
        policy = _installed(found[0].policy)
    return Report(
        given=Monitoring(
            rolls=found,
            region=region,
            denominators=tuple(denominators),
            targets=targets_for(regency_of(region)) if targets is None else tuple(targets),
            verification=verification,
            budget=budget,
            claims=claims,
            movements=movements,
            policy=policy,
            **more,
        )
    )


def _installed(id: str) -> Policy | None:
    from perlindungan.regional.installed import policy

    try:
        return policy(id)
    except InputError:
        return None


def _subtitle(given: Monitoring, locale: str) -> str:
    title = given.last.policy
    if given.policy is not None:
        title = given.policy.title_id if locale == "id" else given.policy.title_en
        for scheme in given.policy.schemes:
            if scheme.id == given.last.scheme:
                title += f" – {scheme.title_id if locale == 'id' else scheme.title_en}"
    first, last = month_name(given.first_month, locale), month_name(given.last_month, locale)
    period = last if first == last else f"{first} – {last}"
    return say("subtitle", locale, scheme=title, period=period)

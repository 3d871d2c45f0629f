"""What a reader of a plan must know beside its figures."""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from perlindungan.facts import Month
from perlindungan.wording import text


@frozen(kw_only=True)
class Remark:
    """Something to know; its texts stand in the table of texts as ``fund.<code>``.

    Parameters
    ----------
    code
        Names it.
    purse
        Label of the purse that it concerns, or ``""``.
    title_id, title_en
        What the purse is called in each language.
    details
        Values that the text needs; nothing personal.
    """

    code: str
    purse: str = ""
    title_id: str = ""
    title_en: str = ""
    details: tuple[tuple[str, object], ...] = ()

    def told(self, locale: str) -> str:
        """Tell it in Indonesian (``id``) or English (``en``)."""
        title = self.title_id if locale == "id" else self.title_en
        return sentence(self.code, locale, purse=title, **dict(self.details))


def sentence(code: str, locale: str, **values: object) -> str:
    """Return a sentence of this room, with its numbers and months as written in the language."""
    return text(
        f"fund.{code}", locale, **{name: _told(one, locale) for name, one in values.items()}
    )


def _told(value: object, locale: str) -> str:
    from perlindungan.wording import month_name, number, percentage

    if isinstance(value, int):
        return number(value, locale)
    if isinstance(value, Month):
        return month_name(value, locale)
    if isinstance(value, Fraction):
        return percentage(value, locale) if _ends(value) else str(value)
    return str(value)


def _ends(share: Fraction) -> bool:
    """Tell whether a share can be written as a percentage of at most two places."""
    return not (share * 100 * 100) % 1

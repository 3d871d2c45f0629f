"""Errors about what was given: the value, and what would be right, told in either language."""

from __future__ import annotations

from typing import Any


class InputError(ValueError):
    """Something given cannot be taken.

    Parameters
    ----------
    value
        What was given, already masked where it is personal.
    code
        Names what is expected; its texts stand in the table of texts as ``expected.<code>``.
    details
        Values that the text needs.
    """

    def __init__(self, value: object, code: str, **details: Any) -> None:
        self.value, self.code, self.details = value, code, details
        super().__init__(value, code)

    def told(self, locale: str) -> str:
        """Return what is expected, in Indonesian (``id``) or English (``en``)."""
        from perlindungan.wording.texts import text

        return text(f"expected.{self.code}", locale, **self.details)

    @property
    def expected(self) -> str:
        """What is expected, in English."""
        return self.told("en")

    def __str__(self) -> str:
        return f"{self.value!r} is not accepted; expected {self.expected}"


class FactError(InputError):
    """A fact breaks a rule of its kind.

    Parameters
    ----------
    field
        Name of the fact, such as ``wage``.
    value, code, details
        As for :class:`InputError`.
    """

    def __init__(self, field: str, value: object, code: str, **details: Any) -> None:
        self.field = field
        super().__init__(value, code, **details)

    def __str__(self) -> str:
        return f"{self.field}: {super().__str__()}"


def mask(value: str) -> str:
    """Hide all but the last four characters of a personal value.

    >>> mask("9901011705900001")
    '************0001'
    """
    shown = value[-4:] if len(value) > 4 else ""
    return "*" * (len(value) - len(shown)) + shown

"""The error for a fact that cannot be."""

from __future__ import annotations


class FactError(ValueError):
    """A fact breaks a rule of its kind.

    Parameters
    ----------
    field
        Name of the fact, such as ``wage``.
    value
        What was given, already masked where it is personal.
    expected
        What would be right.
    """

    def __init__(self, field: str, value: object, expected: str) -> None:
        self.field, self.value, self.expected = field, value, expected
        super().__init__(f"{field}: {value!r} is not accepted; expected {expected}")


def mask(value: str) -> str:
    """Hide all but the last four characters of a personal value.

    >>> mask("9901011705900001")
    '************0001'
    """
    shown = value[-4:] if len(value) > 4 else ""
    return "*" * (len(value) - len(shown)) + shown

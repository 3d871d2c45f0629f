"""What is raised where a frame cannot be taken as it is."""

from __future__ import annotations

from typing import Any

from perlindungan.facts import InputError


class FrameError(InputError):
    """A frame cannot be taken as it is.

    Parameters
    ----------
    field
        The column or argument.
    value, code, details
        As for ``InputError``.
    """

    def __init__(self, field: str, value: object, code: str, **details: Any) -> None:
        self.field = field
        super().__init__(value, code, **details)

    def __str__(self) -> str:
        return f"{self.field}: {super().__str__()}"

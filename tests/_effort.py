"""How many examples the property tests try."""

from __future__ import annotations

from hypothesis import settings

_USUAL = settings.get_profile("default").max_examples


def examples(number: int) -> int:
    """Return how many examples to try where usually so many are: by the profile of the run.

    ``--hypothesis-profile=soak`` tries so many times more of each.
    """
    return number * settings().max_examples // _USUAL

"""How sure a value of the law is: the word that travels with every figure."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum


class Confidence(Enum):
    """State of the source behind a value, from the firmest to the weakest."""

    TEXT = "text"
    """The article itself was read."""
    OFFICIAL = "official"
    """A government body or BPJS says so, in a page or a letter."""
    SECONDARY = "secondary"
    """Somebody else says so: press, a law office, public code."""
    DERIVED = "derived"
    """Computed or inferred by a stated rule."""
    UNVERIFIED = "unverified"
    """Nobody was found who says so."""
    GIVEN = "given"
    """Set by the user, who answers for it with a reason such as the number of a decree."""
    PROJECTED = "projected"
    """Not published: the last known value carried forward at the caller's request."""

    @property
    def rank(self) -> int:
        """0 for the firmest; larger is weaker."""
        return _RANK[self]


_RANK = {confidence: rank for rank, confidence in enumerate(Confidence)}


def weakest(confidences: Iterable[Confidence]) -> Confidence:
    """Return the weakest of several: a chain is as sure as its weakest link."""
    return max(confidences, key=_RANK.__getitem__)

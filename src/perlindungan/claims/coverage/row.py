"""What of the rules on benefits is computed, and what is not, with the reason.

The documentation's table is made from these rows.
"""

from __future__ import annotations

from typing import Any

from attrs import field, frozen

from perlindungan.law import Citation


@frozen(kw_only=True)
class Row:
    """One rule.

    Parameters
    ----------
    section
        Heading under which it stands.
    item
        What it rules.
    by
        Paths of the parameters that it is computed with, or ids of benefits; the citations of the
        table are theirs.
    citations
        Where a rule stands that has no parameter of its own, such as who is paid.
    reason
        Why it is not computed, or not wholly.
    """

    section: str
    item: str
    by: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
    reason: str = field(default="")

    @reason.validator
    def _said(self, _: Any, reason: str) -> None:
        if not self.by and not reason:
            raise ValueError(f"{self.item}: give what computes it, or why nothing does")

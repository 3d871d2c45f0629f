"""How people take part: so far as wage earners (PU)."""

from perlindungan.segments.wage_earner import PROGRAMMES, facts_in_month

__all__ = ["PROGRAMMES", "facts_in_month"]

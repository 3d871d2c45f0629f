"""JKK: what a work accident or an occupational disease gives a right to."""

from perlindungan.claims.jkk.owed import entitlement

__all__ = ["entitlement"]

"""JHT: who may claim the savings and when, how much they are, and what to do (PP 46/2015)."""

from perlindungan.claims.jht.claim import entitlement

__all__ = ["entitlement"]

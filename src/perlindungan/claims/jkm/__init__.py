"""JKM: what the heirs are owed for a death that work did not cause."""

from perlindungan.claims.jkm.owed import entitlement

__all__ = ["entitlement"]

"""Verifying a list: tests of the scheme, identity, registers, and people who stand in it twice."""

from perlindungan.regional.verify.likely import Likely
from perlindungan.regional.verify.registers import Registers
from perlindungan.regional.verify.verifying import verify

__all__ = ["Likely", "Registers", "verify"]

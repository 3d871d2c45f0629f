"""JKM, death insurance (jaminan kematian): PP 44/2015.

The employer alone pays 0.30 % of the whole wage. A firm of any size must enrol.

>>> from perlindungan.facts import Month
>>> from perlindungan.programmes.jkm import JKM
>>> JKM.rate.on(Month(2026, 3)).value
Fraction(3, 1000)
"""

from perlindungan.programmes.jkm.parameters import JKM, JKMLaw

__all__ = ["JKM", "JKMLaw"]

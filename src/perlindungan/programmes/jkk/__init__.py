"""JKK, work accident insurance (jaminan kecelakaan kerja): PP 44/2015.

The employer alone pays, on the whole wage without floor or ceiling, at the rate of the firm's
risk group, which BPJS sets. A firm of any size must enrol.

>>> from perlindungan.facts import Month, RiskGroup
>>> from perlindungan.programmes.jkk.parameters import JKK
>>> JKK.rate[RiskGroup.I].on(Month(2026, 3)).value
Fraction(3, 1250)
"""

from perlindungan.programmes.jkk.parameters import JKK, JKKLaw

__all__ = ["JKK", "JKKLaw"]

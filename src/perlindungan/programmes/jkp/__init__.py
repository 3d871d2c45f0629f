"""JKP, job-loss insurance (jaminan kehilangan pekerjaan): PP 37/2021, amended by PP 6/2025.

Nothing is added to the bill of employer or worker. The state pays 0.22 % of the wage up to
5,000,000; the rest is set aside inside JKK (0.14 %) and, before February 2025, inside JKM (0.10 %).
For citizens registered before the age of 54 who take part in the other programmes.

>>> from perlindungan.facts import Month
>>> from perlindungan.programmes.jkp import JKP
>>> JKP.government_rate.on(Month(2026, 3)).value
Fraction(11, 5000)
"""

from perlindungan.programmes.jkp.parameters import JKP, JKPLaw

__all__ = ["JKP", "JKPLaw"]

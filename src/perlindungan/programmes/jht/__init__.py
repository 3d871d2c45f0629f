"""JHT, old-age savings (jaminan hari tua): PP 46/2015.

5.7 % of the whole wage, 3.7 % by the employer and 2 % by the worker; no ceiling, no age limit.
Compulsory for small, medium and large firms; a micro firm may join.

>>> from perlindungan.facts import Month
>>> from perlindungan.programmes.jht import JHT
>>> JHT.worker_rate.on(Month(2026, 3)).value
Fraction(1, 50)
"""

from perlindungan.programmes.jht.parameters import JHT, JHTLaw

__all__ = ["JHT", "JHTLaw"]

"""JKN, health insurance (jaminan kesehatan nasional), for wage earners.

5 % of the wage, 4 % by the employer and 1 % by the worker, between the minimum wage of the place
of work and a ceiling. It covers worker, spouse and three children; for each further member the
worker pays 1 % more.

>>> from perlindungan.facts import Month
>>> from perlindungan.programmes.jkn import JKN
>>> JKN.ceiling.on(Month(2019, 12)).value, JKN.ceiling.on(Month(2020, 1)).value
(8000000, 12000000)
"""

from perlindungan.programmes.jkn.parameters import JKN, JKNLaw

__all__ = ["JKN", "JKNLaw"]

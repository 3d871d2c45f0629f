"""JP, the pension (jaminan pensiun): PP 45/2015.

3 % of the wage up to a ceiling that changes every March: 2 % by the employer and 1 % by the
worker, on the same base. Compulsory for medium and large firms; smaller ones may join. It ends
at the pension age of the calendar year; who stays in work may choose to go on for three years.

>>> from perlindungan.facts import Month
>>> from perlindungan.programmes.jp import JP
>>> JP.ceiling.on(Month(2026, 2)).value, JP.ceiling.on(Month(2026, 3)).value
(10547400, 11086300)
"""

from perlindungan.programmes.jp.parameters import JP, JPLaw

__all__ = ["JP", "JPLaw"]

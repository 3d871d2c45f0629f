"""Province and district together: who is covered by whom, nobody twice.

A district covers first those on its own list; the province fills what the districts leave, as
Kalimantan Timur and Papua Barat Daya do. Places that this frees go to those who wait.
"""

from perlindungan.regional.together.joining import together
from perlindungan.regional.together.results import (
    Conflict,
    Cover,
    Holder,
    List,
    Share,
    Together,
    Waits,
)

__all__ = ["Conflict", "Cover", "Holder", "List", "Share", "Together", "Waits", "together"]

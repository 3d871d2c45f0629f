"""JKP: the state's share, and what is set aside inside JKK and JKM (PP 37/2021 Pasal 11)."""

from perlindungan.facts import Payer, Programme
from perlindungan.programmes.declaration import Base, Contribution, Part

BASE = Base(fact="wage", ceiling="jkp.wage_ceiling")

GOVERNMENT = Contribution(
    id="jkp.government",
    programme=Programme.JKP,
    payer=Payer.GOVERNMENT,
    base=BASE,
    tariff="jkp.government_rate",
)

FROM_JKK = Contribution(
    id="jkp.from_jkk",
    programme=Programme.JKP,
    payer=Payer.EMPLOYER,
    part=Part.RECOMPOSITION,
    base=BASE,
    tariff="jkp.rate_from_jkk",
    recomposes=Programme.JKK,
)
"""Information: already paid inside JKK."""

FROM_JKM = Contribution(
    id="jkp.from_jkm",
    programme=Programme.JKP,
    payer=Payer.EMPLOYER,
    part=Part.RECOMPOSITION,
    base=BASE,
    tariff="jkp.rate_from_jkm",
    recomposes=Programme.JKM,
)
"""Information: already paid inside JKM."""

CONTRIBUTIONS = (GOVERNMENT, FROM_JKK, FROM_JKM)

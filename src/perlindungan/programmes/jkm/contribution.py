"""JKM: who pays on what (PP 44/2015 Pasal 18 and 19)."""

from perlindungan.facts import Payer, Programme
from perlindungan.programmes.declaration import Base, Contribution, Part

EMPLOYER = Contribution(
    id="jkm.employer",
    programme=Programme.JKM,
    payer=Payer.EMPLOYER,
    base=Base(fact="wage"),
    tariff="jkm.rate",
)
"""The employer alone (Pasal 18 ayat (2))."""

NET = Contribution(
    id="jkm.net",
    programme=Programme.JKM,
    payer=Payer.EMPLOYER,
    part=Part.NET,
    base=Base(fact="wage"),
    tariff="jkm.rate",
    less="jkp.from_jkm",
)
"""Information: what stays in JKM after the part set aside for JKP (2021 to January 2025)."""

CONTRIBUTIONS = (EMPLOYER, NET)

"""JKK: who pays on what (PP 44/2015 Pasal 16 and 19)."""

from perlindungan.facts import Payer, Programme
from perlindungan.programmes.declaration import Base, Contribution, Part

EMPLOYER = Contribution(
    id="jkk.employer",
    programme=Programme.JKK,
    payer=Payer.EMPLOYER,
    base=Base(fact="wage"),
    tariff="jkk.rate",
    by="risk_group",
)
"""The employer alone (Pasal 16 ayat (3))."""

NET = Contribution(
    id="jkk.net",
    programme=Programme.JKK,
    payer=Payer.EMPLOYER,
    part=Part.NET,
    base=Base(fact="wage"),
    tariff="jkk.rate",
    by="risk_group",
    less="jkp.from_jkk",
)
"""Information: what stays in JKK after the part set aside for JKP."""

CONTRIBUTIONS = (EMPLOYER, NET)

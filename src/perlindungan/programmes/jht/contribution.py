"""JHT: who pays on what (PP 46/2015 Pasal 16 and 17)."""

from perlindungan.facts import Payer, Programme
from perlindungan.programmes.declaration import Base, Contribution

EMPLOYER = Contribution(
    id="jht.employer",
    programme=Programme.JHT,
    payer=Payer.EMPLOYER,
    base=Base(fact="wage"),
    tariff="jht.employer_rate",
)

WORKER = Contribution(
    id="jht.worker",
    programme=Programme.JHT,
    payer=Payer.WORKER,
    base=Base(fact="wage"),
    tariff="jht.worker_rate",
)

CONTRIBUTIONS = (EMPLOYER, WORKER)

"""JP: who pays on what (PP 45/2015 Pasal 28 and 29)."""

from perlindungan.facts import Payer, Programme
from perlindungan.programmes.declaration import Base, Contribution

BASE = Base(fact="jp_wage", ceiling="jp.ceiling")

EMPLOYER = Contribution(
    id="jp.employer",
    programme=Programme.JP,
    payer=Payer.EMPLOYER,
    base=BASE,
    tariff="jp.employer_rate",
)

WORKER = Contribution(
    id="jp.worker",
    programme=Programme.JP,
    payer=Payer.WORKER,
    base=BASE,
    tariff="jp.worker_rate",
)

CONTRIBUTIONS = (EMPLOYER, WORKER)

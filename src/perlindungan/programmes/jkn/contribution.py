"""JKN of wage earners: who pays on what (Perpres 82/2018 as amended)."""

from perlindungan.facts import Payer, Programme
from perlindungan.programmes.declaration import Base, Contribution, Part

BASE = Base(fact="jkn_wage", floor="minimum_wage", floor_rule="jkn.floor", ceiling="jkn.ceiling")

EMPLOYER = Contribution(
    id="jkn.employer",
    programme=Programme.JKN,
    payer=Payer.EMPLOYER,
    base=BASE,
    tariff="jkn.employer_rate",
    by="employer_kind",
)

WORKER = Contribution(
    id="jkn.worker",
    programme=Programme.JKN,
    payer=Payer.WORKER,
    base=BASE,
    tariff="jkn.worker_rate",
    by="employer_kind",
)

EXTRA_MEMBERS = Contribution(
    id="jkn.extra_members",
    programme=Programme.JKN,
    payer=Payer.WORKER,
    part=Part.EXTRA_MEMBERS,
    base=BASE,
    tariff="jkn.extra_member_rate",
    times="extra_members",
)

CONTRIBUTIONS = (EMPLOYER, WORKER, EXTRA_MEMBERS)

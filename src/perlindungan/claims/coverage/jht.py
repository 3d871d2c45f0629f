"""JHT, row by row."""

from perlindungan.claims.coverage.row import Row

_ENTITLED = "jht.benefit.entitled"
_PAPERS = "jht.benefit.papers"
_STOPPED = (f"{_ENTITLED}.resignation", f"{_ENTITLED}.dismissal")
_JHT, _RETURNS, _TAX = "JHT", "JHT: declared returns", "JHT: income tax"
_LISTS, _WAYS = "JHT: papers", "JHT: ways to claim"
_TEXT_OF_2 = "read in Permenaker 2/2022, which never applied; taken to be kept in 4/2022"

ROWS = (
    Row(
        section=_JHT,
        item="notice of the sum 30 days before the pension age",
        by=("jht.benefit.notice_days",),
    ),
    Row(
        section=_JHT,
        item="all contributions that were paid, with their return",
        by=("jht.benefit.share.balance", "jht.benefit.returns"),
        reason="the balance that BPJS states comes first; computed from the months paid, what the "
        "return does inside a year is a choice (jht_crediting)",
    ),
    Row(
        section=_JHT,
        item="the return: by yearly and monthly accounts, at least the one-year deposit rate",
        by=("jht.benefit.returns",),
        reason="the deposit rates of the state banks are not known here, so the floor is not "
        "checked; how BPJS works the return out stands in its own regulation, not found",
    ),
    Row(
        section=_JHT,
        item="July and August 2015: at 56, death, total disability, leaving Indonesia",
        by=(
            f"{_ENTITLED}.retirement",
            f"{_ENTITLED}.death",
            f"{_ENTITLED}.total_disability",
            f"{_ENTITLED}.leaving_indonesia",
            "jht.benefit.pension_age",
        ),
    ),
    Row(
        section=_JHT,
        item="resigned or dismissed before 12 August 2015: only at 56",
        by=_STOPPED,
    ),
    Row(
        section=_JHT,
        item="from 12 August 2015: pension age, total disability, death; the rest by the minister",
        by=(f"{_ENTITLED}.retirement", f"{_ENTITLED}.total_disability", f"{_ENTITLED}.death"),
        reason="no rule of the minister was found for 12 to 31 August 2015: until 1 September "
        "whoever stopped working is paid at 56 only, and the answer says so",
    ),
    Row(
        section=_JHT,
        item="resigned or dismissed, September 2015 to April 2022: after a month, whenever it was",
        by=(*_STOPPED, "jht.benefit.wait_months"),
        reason="what the rule does not name, the end of a contract and a participant without wage "
        "who stops, is a choice (jht_unlisted_stops)",
    ),
    Row(
        section=_JHT,
        item="resigned or dismissed, the rule of February 2022: only at 56",
        reason="it never applied; PERMENAKER_2_2022_BENEFIT in "
        "perlindungan.programmes.jht.permenaker_2_2022 is that rule, to assess a case under it",
    ),
    Row(
        section=_JHT,
        item="pension age since April 2022: 56, or as agreed",
        by=(f"{_ENTITLED}.retirement", "jht.benefit.pension_age"),
    ),
    Row(
        section=_JHT,
        item="end of a fixed-term contract, participant without wage who stops: without a wait",
        by=(
            f"{_ENTITLED}.contract_end",
            f"{_ENTITLED}.bpu_stops",
            "jht.benefit.wait_months.contract_end",
            "jht.benefit.wait_months.bpu_stops",
        ),
    ),
    Row(
        section=_JHT,
        item="resigned: a month after the employer's statement",
        by=(f"{_ENTITLED}.resignation", "jht.benefit.wait_months.resignation"),
    ),
    Row(
        section=_JHT,
        item="dismissed: a month after that day",
        by=(f"{_ENTITLED}.dismissal", "jht.benefit.wait_months.dismissal"),
    ),
    Row(
        section=_JHT,
        item="leaving Indonesia for good, since April 2022: foreigners",
        by=(f"{_ENTITLED}.leaving_indonesia",),
        reason="that citizens are left out is told by a union's summary alone",
    ),
    Row(
        section=_JHT,
        item="total disability: from the 1st of the month after it was established",
        by=(f"{_ENTITLED}.total_disability", "jht.benefit.disability_next_month"),
        reason=_TEXT_OF_2,
    ),
    Row(
        section=_JHT,
        item="a part for a home: at most 30 %, after ten years",
        by=(
            f"{_ENTITLED}.partial_withdrawal",
            "jht.benefit.share.housing",
            "jht.benefit.partial_years",
        ),
    ),
    Row(
        section=_JHT,
        item="a part to prepare for the pension: at most 10 %, after ten years",
        by=(
            f"{_ENTITLED}.partial_withdrawal",
            "jht.benefit.share.preparation",
            "jht.benefit.partial_years",
        ),
    ),
    Row(section=_JHT, item="only one part, once", by=(f"{_ENTITLED}.partial_withdrawal",)),
    Row(
        section=_JHT,
        item="still working at 56: payment may wait",
        by=(f"{_ENTITLED}.retirement",),
        reason="said in a note; whether to wait is the participant's choice",
    ),
    Row(section=_JHT, item="heirs, class after class", by=("heirs.order",)),
    Row(section=_JHT, item="paid within five working days", by=("jht.benefit.paid_within",)),
    Row(
        section=_JHT,
        item="not enrolled: the employer pays; too low a wage: it pays the shortfall",
        by=(f"{_ENTITLED}.dismissal", "jht.employer_rate", "jht.worker_rate", "jht.shortfall"),
        reason="of a worker who was never enrolled the sum is asked for; the shortfall is computed "
        "for the months reported on the lower wage, and else asked for",
    ),
    Row(
        section=_JHT,
        item="not to be transferred, pledged or seized",
        reason="bears on courts and creditors, not on what is paid",
    ),
    Row(
        section=_RETURNS,
        item="2015",
        reason="not found; ask the balance of BPJS, or supply the return",
    ),
    Row(section=_RETURNS, item="2016", by=("jht.benefit.returns",)),
    Row(section=_RETURNS, item="2017", by=("jht.benefit.returns",)),
    Row(section=_RETURNS, item="2018", by=("jht.benefit.returns",)),
    Row(section=_RETURNS, item="2019", by=("jht.benefit.returns",)),
    Row(section=_RETURNS, item="2020", by=("jht.benefit.returns",)),
    Row(
        section=_RETURNS,
        item="from 2021 on",
        reason="not found; ask the balance of BPJS, or supply the returns",
    ),
    Row(
        section=_TAX,
        item="up to 50 million: 0 %, final",
        by=("jht.benefit.tax",),
        reason="told in a note, unverified: the articles were not read",
    ),
    Row(
        section=_TAX,
        item="above 50 million: 5 %, final",
        by=("jht.benefit.tax",),
        reason="told in a note, unverified: that only the part above bears it was not read",
    ),
    Row(
        section=_TAX,
        item="payments from the third year on: the general rates",
        by=("jht.benefit.tax_years",),
        reason="not computed: they bear on all income of that year; a note says so",
    ),
    Row(
        section=_TAX,
        item="the general rates of article 17",
        reason="not computed, for the same reason",
    ),
    Row(
        section=_LISTS,
        item="pension age, end of contract",
        by=(f"{_PAPERS}.retirement",),
    ),
    Row(section=_LISTS, item="resigned", by=(f"{_PAPERS}.resignation",)),
    Row(section=_LISTS, item="dismissed", by=(f"{_PAPERS}.dismissal",)),
    Row(
        section=_LISTS,
        item="leaving Indonesia",
        by=(f"{_PAPERS}.leaving_indonesia",),
        reason=_TEXT_OF_2,
    ),
    Row(
        section=_LISTS,
        item="total disability",
        by=(f"{_PAPERS}.total_disability",),
        reason=_TEXT_OF_2,
    ),
    Row(
        section=_LISTS,
        item="death, of a citizen and of a foreigner",
        by=(f"{_PAPERS}.death", f"{_PAPERS}.death_of_foreigner"),
        reason=_TEXT_OF_2,
    ),
    Row(
        section=_LISTS,
        item="partial payment",
        by=(f"{_PAPERS}.preparation", f"{_PAPERS}.housing"),
    ),
    Row(
        section=_LISTS,
        item="tax number",
        by=(f"{_PAPERS}.npwp", "jht.benefit.npwp_above"),
    ),
    Row(
        section=_WAYS,
        item="JMO app until May 2025: up to 10 million",
        by=("jht.benefit.app_limit",),
    ),
    Row(
        section=_WAYS,
        item="JMO app since May 2025: up to 15 million",
        by=("jht.benefit.app_limit",),
        reason="taken as a limit of the balance, as BPJS is quoted; some pages say of the payment",
    ),
    Row(
        section=_WAYS,
        item="larger claims: Lapak Asik on line, or a branch",
        reason="named as places to go; no rule of law",
    ),
    Row(
        section=_WAYS,
        item="papers on line or on site, as copies",
        reason="how papers are handed in changes nothing that is computed",
    ),
)
"""In the order of the articles."""

"""The kinds into which the law sorts programmes, payers, firms, workers and contracts."""

from __future__ import annotations

from enum import Enum


class Programme(Enum):
    """A programme of social security (program jaminan sosial)."""

    JKK = "JKK"
    """Work accident (jaminan kecelakaan kerja)."""
    JKM = "JKM"
    """Death (jaminan kematian)."""
    JHT = "JHT"
    """Old-age savings (jaminan hari tua)."""
    JP = "JP"
    """Pension (jaminan pensiun)."""
    JKP = "JKP"
    """Job loss (jaminan kehilangan pekerjaan)."""
    JKN = "JKN"
    """Health (jaminan kesehatan nasional)."""


class Payer(Enum):
    """Who pays a line. The state as an employer pays as employer."""

    EMPLOYER = "employer"
    WORKER = "worker"
    """The worker or participant, or whoever gives it for him or her other than a budget."""
    GOVERNMENT = "government"
    """The central government, out of the state budget (APBN)."""
    REGION = "region"
    """A province, regency, city or village, out of its own budget (APBD, APBDes)."""


class RiskGroup(Enum):
    """JKK risk group of the firm, set by BPJS (PP 44/2015 Pasal 16)."""

    I = "I"  # noqa: E741 - the law's own numeral
    II = "II"
    III = "III"
    IV = "IV"
    V = "V"


class EmployerSize(Enum):
    """Size of a business (PP 7/2021 Pasal 35), which decides what is compulsory."""

    MICRO = "micro"
    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"


class EmployerKind(Enum):
    """Who the employer is, as JKN and the staging tell employers apart."""

    BUSINESS = "private"
    """Any employer other than the state; state-owned firms (BUMN, BUMD) too."""
    CENTRAL_GOVERNMENT = "central_government"
    REGIONAL_GOVERNMENT = "regional_government"
    """Province, regency or city; villages as employers of their officials."""


class ContractKind(Enum):
    """Kind of work agreement."""

    PKWTT = "PKWTT"
    """Permanent."""
    PKWT = "PKWT"
    """For a fixed term or a certain work."""


class WagePeriod(Enum):
    """By what the wage is paid."""

    MONTH = "month"
    DAY = "day"
    PIECE = "piece"


class Relation(Enum):
    """Relation of a family member to the worker."""

    SPOUSE = "spouse"
    CHILD = "child"
    PARENT = "parent"
    PARENT_IN_LAW = "parent_in_law"


class Segment(Enum):
    """How a person takes part."""

    PU = "PU"
    """Wage earner (penerima upah)."""
    BPU = "BPU"
    """No wage earner (bukan penerima upah): employers themselves, the self-employed, workers
    outside an employment relation."""
    JAKON = "JAKON"
    """Daily, piece-rate or fixed-term work on a construction project (jasa konstruksi)."""
    PMI = "PMI"
    """Indonesian migrant worker (pekerja migran Indonesia)."""
    PBPU = "PBPU"
    """JKN of those without wage and without work (peserta PBPU dan BP), by ward class."""
    PBI = "PBI"
    """JKN of the poor, paid by the state (penerima bantuan iuran)."""
    VETERAN = "VETERAN"
    """JKN of veterans, pioneers of independence and their widows and orphans."""


class Funding(Enum):
    """Who pays what a participant without wage owes."""

    OWN = "own"
    """The participant, or a person, firm or donor in his or her place."""
    APBN = "APBN"
    """The state budget."""
    APBD = "APBD"
    """The budget of a province, regency or city; a village's too."""


class Route(Enum):
    """How a migrant worker goes abroad."""

    AGENCY = "agency"
    """Placed by an agency or by the state (P3MI, BP2MI)."""
    INDIVIDUAL = "individual"
    """On his or her own."""


class WardClass(Enum):
    """Class of the ward for which a JKN member without wage pays (kelas rawat inap)."""

    I = "I"  # noqa: E741 - the law's own numeral
    II = "II"
    III = "III"

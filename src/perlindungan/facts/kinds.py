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
    GOVERNMENT = "government"


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

"""The kinds into which the law sorts what happened, who is left, and what was lost."""

from __future__ import annotations

from enum import Enum


class Result(Enum):
    """What the doctor's statement says of the outcome (PP 44/2015 Pasal 43 ayat (3))."""

    IN_TREATMENT = "in_treatment"
    """No statement yet."""
    RECOVERED = "recovered"
    PARTIAL = "partial"
    """A part of the body, or of its function, is lost for good."""
    TOTAL = "total"
    """Unable to work for good (cacat total tetap)."""
    DEATH = "death"


class Mode(Enum):
    """By what an injured worker was carried (PP 44/2015 Lampiran III)."""

    LAND = "land"
    """Land, river or lake."""
    SEA = "sea"
    AIR = "air"


class Side(Enum):
    """Which of two; the table of disabilities tells some apart by right and left."""

    RIGHT = "right"
    LEFT = "left"
    ONE = "one"
    BOTH = "both"


class Kin(Enum):
    """How somebody is related to the participant, as the articles on heirs tell them apart."""

    SPOUSE = "spouse"
    CHILD = "child"
    PARENT = "parent"
    GRANDPARENT = "grandparent"
    GRANDCHILD = "grandchild"
    SIBLING = "sibling"
    PARENT_IN_LAW = "parent_in_law"
    NAMED_IN_WILL = "named_in_will"


class HeirClass(Enum):
    """The first class with somebody in it (PP 44/2015 Pasal 37, 40; PP 46/2015 Pasal 23)."""

    FIRST = "first"
    """Widow, widower or child."""
    BLOOD = "blood"
    """Blood line up and down to the second degree."""
    SIBLING = "sibling"
    PARENT_IN_LAW = "parent_in_law"
    WILL = "will"
    NONE = "none"


class School(Enum):
    """Levels of the scholarship (PP 82/2019), in their order."""

    NONE = "none"
    """Not yet at school."""
    TK_SD = "tk_sd"
    """Kindergarten and primary."""
    SMP = "smp"
    """Lower secondary."""
    SMA = "sma"
    """Upper secondary."""
    HIGHER = "higher"
    """Higher education up to S1, or training."""
    FINISHED = "finished"
    """No longer at school."""


class ReportedAs(Enum):
    """How the employer told BPJS that the work ended; a wrong word shuts a worker out of JKP."""

    DISMISSAL = "dismissal"
    RESIGNATION = "resignation"
    CONTRACT_END = "contract_end"


class EmployerState(Enum):
    """Whether the employer still is (PP 37/2021 Pasal 39A)."""

    RUNNING = "running"
    BANKRUPT = "bankrupt"
    """By a final court ruling."""
    CLOSED = "closed"
    """By a letter of dissolution from the law ministry."""


class Purpose(Enum):
    """For what part of the JHT is taken out (PP 46/2015 Pasal 22 ayat (5))."""

    HOUSING = "housing"
    PREPARATION = "preparation"
    """Any other preparation for the pension."""

"""Renew: last month's list and what has changed since become this month's, with a log of it."""

from perlindungan.regional.renew.changes import (
    CORRECTABLE,
    USUAL_LEAVING,
    Change,
    ChangeKind,
    LastMonth,
    Leaving,
    verified_again,
)
from perlindungan.regional.renew.gaps import of_first_months
from perlindungan.regional.renew.lines import event_lines
from perlindungan.regional.renew.log import Event, Log
from perlindungan.regional.renew.renewing import renew
from perlindungan.regional.renew.results import (
    EMPLOYER_REGISTERS,
    Changed,
    Gap,
    Joined,
    Left,
    Notice,
    Origin,
    Refused,
    Renewed,
    Struck,
    Waits,
)

__all__ = [
    "CORRECTABLE",
    "EMPLOYER_REGISTERS",
    "USUAL_LEAVING",
    "Change",
    "ChangeKind",
    "Changed",
    "Event",
    "Gap",
    "Joined",
    "LastMonth",
    "Leaving",
    "Left",
    "Log",
    "Notice",
    "Origin",
    "Refused",
    "Renewed",
    "Struck",
    "Waits",
    "event_lines",
    "of_first_months",
    "renew",
    "verified_again",
]

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
from perlindungan.regional.renew.table import ChangesRead, changes_of, new_rows
from perlindungan.regional.renew.words import (
    change_text,
    gap_text,
    joined_text,
    left_text,
    notice_text,
    refused_text,
    renewed_lines,
    struck_text,
    waits_text,
)

__all__ = [
    "CORRECTABLE",
    "EMPLOYER_REGISTERS",
    "USUAL_LEAVING",
    "Change",
    "ChangeKind",
    "Changed",
    "ChangesRead",
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
    "change_text",
    "changes_of",
    "event_lines",
    "gap_text",
    "joined_text",
    "left_text",
    "new_rows",
    "notice_text",
    "of_first_months",
    "refused_text",
    "renew",
    "renewed_lines",
    "struck_text",
    "verified_again",
    "waits_text",
]

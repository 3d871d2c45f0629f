"""What the law side refuses, each with the rule, the day, and the remedy."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any


class LawError(LookupError):
    """The law, as the library knows it, gives no answer for what was asked."""

    code = "law"
    details: Mapping[str, Any] = MappingProxyType({})
    """What a text about it needs."""


class NotInForce(LawError):
    """The rule did not yet apply (or is not known so far back) on that day."""

    code = "not_in_force"

    def __init__(self, name: str, on: date, since: date | None) -> None:
        self.name, self.on, self.since = name, on, since
        self.details = {"name": name, "on": on, "since": since or "?"}
        start = f"it is known from {since.isoformat()}" if since else "no value is known"
        super().__init__(f"{name}: not in force on {on.isoformat()}; {start}")


class NotYetPublished(LawError):
    """The value ends with its next change, and that change is not known here."""

    code = "not_yet_published"

    def __init__(self, name: str, on: date, last: date, due: date) -> None:
        self.name, self.on, self.last, self.due = name, on, last, due
        self.details = {"name": name, "on": on, "last": last, "due": due}
        super().__init__(
            f"{name}: not yet published for {on.isoformat()}; the last known value is in force "
            f"since {last.isoformat()} and was due to change on {due.isoformat()}. "
            "Ask for a projection to carry the last value forward"
        )

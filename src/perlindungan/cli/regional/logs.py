"""The log of a list as a file."""

from __future__ import annotations

import json
from pathlib import Path

from perlindungan.cli.output import replacing
from perlindungan.facts import FactError, InputError, Month
from perlindungan.regional.determine import Determination, roll_of
from perlindungan.regional.renew import Log
from perlindungan.regional.settings import Chosen


def begun(determination: Determination, month: Month) -> Log:
    """Return the log of a new list.

    Raises
    ------
    InputError
        If the place of residence of a member is not known.
    """
    return Log(first=roll_of(determination, month))


def write_log(log: Log, path: Path) -> None:
    """Write a log; it takes the place of the file only when it is whole."""
    with replacing(path) as draft, draft.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{line}\n" for line in log.to_lines())


def read_log(path: Path, chosen: Chosen) -> Log:
    """Read the log of a list of the policy and scheme of the settings.

    Raises
    ------
    InputError
        If the file is not there, is none, or is of another policy or scheme.
    """
    log = _read(path)
    wanted = f"{chosen.policy.id} {chosen.scheme.id}"
    found = f"{log.first.policy} {log.first.scheme}"
    if found != wanted:
        raise FactError(path.name, found, "renew_scheme", scheme=wanted)
    return log


def _read(path: Path) -> Log:
    if not path.is_file():
        raise InputError(str(path), "file_present")
    try:
        with path.open(encoding="utf-8") as file:
            return Log.from_lines(file)
    except InputError as error:
        raise InputError(f"{path.name}: {error.value}", error.code, **error.details) from None
    except (UnicodeDecodeError, json.JSONDecodeError):
        raise InputError(path.name, "json_file") from None

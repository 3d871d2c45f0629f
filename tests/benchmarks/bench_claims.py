"""Time of one assessment for each sample case, and of a pension from forty years of wages.

Run: ``python tests/benchmarks/bench_claims.py``. The best of several repeats is printed.
"""

import json
import timeit
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from perlindungan.claims import assess_claim, claim_from_data

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"


def microseconds(work: Callable[[], Any], number: int) -> float:
    return min(timeit.repeat(work, number=number, repeat=7)) / number * 1e6


def forty_years() -> dict[str, Any]:
    """Return a retirement in 2055 after 480 months, each with its own wage."""
    months = [(2015 + (6 + number) // 12, (6 + number) % 12 + 1) for number in range(480)]
    years = range(2026, 2060)
    return {
        "on": "2055-08-01",
        "event": {"kind": "retirement", "on": "2055-07-20"},
        "worker": {"birth_date": "1990-07-20", "citizenship": "ID"},
        "membership": {
            "segment": "PU",
            "programmes": ["JP"],
            "registered_on": "2015-07-01",
            "employer_size": "large",
            "active": False,
            "arrears_months": 0,
            "paid": [
                {
                    "since": f"{year}-{month:02}",
                    "until": f"{year}-{month:02}",
                    "wage": 5_000_000 + 10_007 * number,
                }
                for number, (year, month) in enumerate(months)
            ],
        },
        "jp": {"works_on": False},
        "supplied": {
            "inflation": {str(year): "2.5" for year in years},
            "pension_limits": {str(year): [500_000, 9_000_000] for year in years},
        },
        "choices": {"pension_wages": "whole_wages"},
    }


def main() -> None:
    for path in sorted(EXAMPLES.glob("claim_*.json")):
        claim = claim_from_data(json.loads(path.read_text(encoding="utf-8")))
        print(f"{path.stem:60}{microseconds(partial(assess_claim, claim), 500):9.1f} us")
    claim = claim_from_data(forty_years())
    print(f"{'pension of 480 months':60}{microseconds(partial(assess_claim, claim), 50):9.1f} us")


if __name__ == "__main__":
    main()

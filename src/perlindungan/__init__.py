"""The rules of Indonesia's labour social security, as a library.

Start with :func:`contributions`: one worker, one month, every line with its article. The rooms
are ``law`` (citations and dated values), ``facts`` (what is known), ``programmes`` (the rules),
``wages``, ``contributions``, and ``wording`` (explanations in Indonesian and English).
"""

from typing import TYPE_CHECKING

from perlindungan._lazy import names_on_demand
from perlindungan.contributions import contributions

if TYPE_CHECKING:
    from perlindungan.contributions import Line, Statement
    from perlindungan.facts import Employer, Employment, Month, Worker
    from perlindungan.programmes import NATIONAL, Law

__version__ = "0.1.0"

__all__ = [
    "NATIONAL",
    "Employer",
    "Employment",
    "Law",
    "Line",
    "Month",
    "Statement",
    "Worker",
    "__version__",
    "contributions",
]

__getattr__ = names_on_demand(
    __name__,
    {
        "NATIONAL": "perlindungan.programmes",
        "Law": "perlindungan.programmes",
        "Employer": "perlindungan.facts",
        "Employment": "perlindungan.facts",
        "Month": "perlindungan.facts",
        "Worker": "perlindungan.facts",
        "Line": "perlindungan.contributions.statement",
        "Statement": "perlindungan.contributions.statement",
    },
)

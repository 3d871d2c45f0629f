"""What of the rules on benefits is computed, and what is not, with the reason.

The table of the documentation is made from the rows.
"""

from perlindungan.claims.coverage.row import Row

__all__ = ["Row"]

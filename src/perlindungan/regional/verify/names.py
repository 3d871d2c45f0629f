"""Names in a form in which they can be compared: no case, no accents, no marks, words in order."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"\w+")


def plain(name: str) -> str:
    """Return a name for comparison; titles stay, as nobody can tell them from names.

    >>> plain("  Rekaan,  SITI ") == plain("Siti Rekaan")
    True
    """
    apart = unicodedata.normalize("NFKD", name)
    letters = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return " ".join(sorted(_WORD.findall(letters.casefold())))

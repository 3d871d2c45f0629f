"""Words as they are compared: headers, occupations, names of papers and of welfare lists."""

from __future__ import annotations

import re

_NO_LETTER = re.compile(r"[^\w]+|_+")


def folded(text: str) -> str:
    """Return words as they are compared: in lower case, with single blanks for what is no letter.

    >>> folded(" Petani/Pekebun "), folded("No. KTP")
    ('petani pekebun', 'no ktp')
    """
    return _NO_LETTER.sub(" ", text.casefold()).strip()


def paper(text: str) -> str:
    """Return the name of a paper as it is kept, however it was written.

    >>> paper("KTP"), paper("Surat keterangan usaha")
    ('ktp', 'surat_keterangan_usaha')
    """
    return folded(text).replace(" ", "_")

"""Results in words, in Indonesian (``id``) and English (``en``). Reads results, not rules."""

from perlindungan.wording.conditions import condition_text
from perlindungan.wording.html import to_html
from perlindungan.wording.statement import explain
from perlindungan.wording.texts import (
    LOCALES,
    month_name,
    number,
    percentage,
    rupiah,
    text,
    warning,
)

__all__ = [
    "LOCALES",
    "condition_text",
    "explain",
    "month_name",
    "number",
    "percentage",
    "rupiah",
    "text",
    "to_html",
    "warning",
]

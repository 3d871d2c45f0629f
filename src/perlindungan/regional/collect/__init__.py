"""Collect candidates: rows of a table with any headers, read into facts, nothing guessed."""

from perlindungan.regional.collect.headers import FACTS, header_facts
from perlindungan.regional.collect.occupations import DICTIONARY, Group, Occupations
from perlindungan.regional.collect.reading import Collected, candidates_of

__all__ = [
    "DICTIONARY",
    "FACTS",
    "Collected",
    "Group",
    "Occupations",
    "candidates_of",
    "header_facts",
]

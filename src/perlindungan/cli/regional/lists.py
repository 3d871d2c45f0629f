"""A list of candidates: read, verified and determined for the commands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from attrs import frozen

from perlindungan.cli.regional.inputs import (
    Places,
    all_rows,
    deciles_of,
    niks_of,
    pairs_of,
    read_settings,
    rows_of,
)
from perlindungan.cli.regional.logs import read_log
from perlindungan.facts import FactError, InputError
from perlindungan.regional.collect import DICTIONARY, Collected, Occupations, candidates_of
from perlindungan.regional.determine import Determination, determine
from perlindungan.regional.findings import Standing, Verification
from perlindungan.regional.folding import folded
from perlindungan.regional.fund import Payee, payees_of
from perlindungan.regional.points import Exclusion
from perlindungan.regional.scheme import Terms
from perlindungan.regional.settings import Chosen
from perlindungan.regional.verify import Likely, Registers, verify


@frozen(kw_only=True)
class ListOptions:
    """What a command on a list was given."""

    candidates: tuple[Path, ...]
    settings: Path
    on: date
    members: Path | None
    deceased: Path | None
    public_employees: Path | None
    poverty: Path | None
    poverty_list: str
    occupations: Path | None
    headers: Mapping[str, str]
    given: Mapping[str, str]
    likely: int | None
    header_row: int | None

    @classmethod
    def of(
        cls,
        candidates: Sequence[Path],
        settings: Path,
        on: date,
        *,
        registers: tuple[Path | None, Path | None, Path | None, Path | None],
        poverty_list: str,
        occupations: Path | None,
        header: Sequence[str] | None,
        given: Sequence[str] | None,
        likely: int | None,
        header_row: int | None,
    ) -> ListOptions:
        """Make the options from those of a command line."""
        members, deceased, public_employees, poverty = registers
        return cls(
            candidates=tuple(candidates),
            settings=settings,
            on=on,
            members=members,
            deceased=deceased,
            public_employees=public_employees,
            poverty=poverty,
            poverty_list=poverty_list,
            occupations=occupations,
            headers=pairs_of(header or (), "--header"),
            given=pairs_of(given or (), "--given"),
            likely=likely,
            header_row=header_row,
        )


@frozen(kw_only=True)
class Checked:
    """A list that was read and verified, and the dictionary by which it was."""

    chosen: Chosen
    collected: Collected
    verification: Verification
    occupations: Occupations
    registers: Registers
    places: Places

    def determined(self) -> Determination:
        """Give the places of the scheme; deciles of a register win here too."""
        return determine(
            self.verification, deciles=self.registers.poverty, occupations=self.occupations
        )

    @property
    def unreadable(self) -> int:
        """How many rows have a cell that could not be read."""
        return sum(1 for person in self.collected.candidates if person.unreadable)


def checked(options: ListOptions) -> Checked:
    """Read and verify a list.

    Raises
    ------
    InputError
        For what cannot be read, or a scheme that cannot decide.
    """
    chosen = read_settings(options.settings)
    terms = chosen.scheme.terms(options.on)
    terms.need(*terms.eligibility)
    occupations = occupations_of(options)
    places = Places()
    with naming(options.candidates):
        collected = candidates_of(
            all_rows(options.candidates, places, header_row=options.header_row),
            headers=options.headers,
            given=options.given,
            occupations=occupations,
        )
    registers = registers_of(options)
    _named(registers, terms)
    verification = verify(
        collected.candidates,
        chosen.scheme,
        on=options.on,
        policy=chosen.policy.id,
        registers=registers,
        occupations=occupations,
        likely=None if options.likely is None else Likely(threshold=options.likely),
    )
    return Checked(
        chosen=chosen,
        collected=collected,
        verification=verification,
        occupations=occupations,
        registers=registers,
        places=places,
    )


@contextmanager
def naming(paths: Sequence[Path]) -> Iterator[None]:
    """Name the files where their headers are refused; the rooms know no files."""
    try:
        yield
    except InputError as error:
        if error.code not in {"candidate_headers", "change_headers"}:
            raise
        shown = ", ".join(path.name for path in paths)
        raise InputError(shown, error.code, **error.details) from None


def _named(registers: Registers, terms: Terms) -> None:
    """Refuse a welfare list that would not be looked at: no deciles, and not the list asked for.

    Raises
    ------
    FactError
        With the lists for which the scheme asks.
    """
    if registers.poverty is None or any(registers.poverty.values()):
        return
    tests = [ruling.value for ruling in terms.poverty if ruling.value is not None]
    asked = {test.listed for test in tests if test.listed}
    if folded(registers.poverty_list) not in {folded(name) for name in asked}:
        values = ", ".join(sorted(asked)) or "-"
        raise FactError("--poverty-list", registers.poverty_list, "poverty_list", values=values)


def occupations_of(options: ListOptions) -> Occupations:
    """Return the dictionary of occupations, with the terms that were given.

    Raises
    ------
    InputError
        If a term cannot be taken.
    """
    if options.occupations is None:
        return DICTIONARY
    return DICTIONARY.with_terms(dict(_terms(options.occupations)))


def _terms(path: Path) -> Iterator[tuple[str, str]]:
    for row, cells in rows_of(path):
        if not cells.get("term") or not cells.get("category"):
            raise InputError(f"{path.name}: {row}", "term_column")
        yield cells["term"], cells["category"]


def registers_of(options: ListOptions) -> Registers:
    """Read the registers that were given."""

    def niks(path: Path | None) -> frozenset[str] | None:
        return None if path is None else niks_of(path)

    return Registers(
        members=niks(options.members),
        deceased=niks(options.deceased),
        public_employees=niks(options.public_employees),
        poverty=None if options.poverty is None else deciles_of(options.poverty),
        poverty_list=options.poverty_list,
    )


def payees(
    options: ListOptions, chosen: Chosen, *, everyone: bool, registered: frozenset[str] | None
) -> tuple[tuple[Payee, ...], int]:
    """Return for whom is paid, and how many rows of candidates have a cell that is unreadable.

    These are the members of a log, or of candidates those who have a place. Candidates come in
    the order of the decision, members of a log by their NIK. Without a register of who was
    insured before, nobody was whom a scheme accepted that leaves out the insured.
    """
    terms = chosen.scheme.terms(options.on)
    left_out = terms.value(terms.exclusions) or ()
    if registered is None and Exclusion.COVERED in left_out:
        registered = frozenset()
    if any(path.suffix.lower() == ".jsonl" for path in options.candidates):
        if len(options.candidates) > 1:
            raise InputError(len(options.candidates), "one_log")
        listed = read_log(options.candidates[0], chosen).latest
        known = occupations_of(options)
        return payees_of(listed, occupations=known, registered=registered), 0
    found = checked(options)
    people = (
        found.verification.of(Standing.ACCEPTED)
        if everyone
        else [placed.person for placed in found.determined().granted]
    )
    paid = payees_of(
        [person.candidate for person in people],
        occupations=found.occupations,
        registered=registered,
    )
    return paid, found.unreadable

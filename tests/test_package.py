"""The package itself: what it needs, what it offers, and what never stands in its source."""

from __future__ import annotations

import ast
import importlib
import json
import pkgutil
import subprocess
import sys
import textwrap
import tomllib
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path
from types import ModuleType

import attrs
import jsonschema
import pytest

import perlindungan
from perlindungan import NATIONAL, contributions
from perlindungan.contributions import to_data
from perlindungan.facts import (
    Case,
    ConstructionProject,
    ConstructionWork,
    ContractValue,
    DailyWage,
    Employer,
    EmployerSize,
    Employment,
    Funding,
    HealthMembership,
    MigrantWork,
    Month,
    MonthlyWage,
    Programme,
    RiskGroup,
    Route,
    Segment,
    SelfEmployment,
    WardClass,
    Worker,
)
from perlindungan.programmes import Choices, Presumptions

SOURCE = Path(perlindungan.__file__).parent
ROOT = Path(__file__).parents[1]
EXTRAS = (
    "typer",
    "rich",
    "python_calamine",
    "xlsxwriter",
    "holidays",
    "jsonschema",
    "hypothesis",
    "narwhals",
    "rapidfuzz",
    "matplotlib",
)
ROOMS = (
    "perlindungan",
    "perlindungan.law",
    "perlindungan.facts",
    "perlindungan.programmes",
    "perlindungan.programmes.jkk",
    "perlindungan.programmes.jkm",
    "perlindungan.programmes.jht",
    "perlindungan.programmes.jp",
    "perlindungan.programmes.jkp",
    "perlindungan.programmes.jkn",
    "perlindungan.segments",
    "perlindungan.wages",
    "perlindungan.contributions",
    "perlindungan.regional",
    "perlindungan.regional.collect",
    "perlindungan.regional.verify",
    "perlindungan.regional.determine",
    "perlindungan.regional.fund",
    "perlindungan.regional.renew",
    "perlindungan.regional.monitor",
    "perlindungan.wording",
)
BLOCKER = f"""
import sys

class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {EXTRAS!r}:
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)
        return None

sys.meta_path.insert(0, Blocker())
"""


def python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own interpreter and our own text
        [sys.executable, "-W", "error", "-c", BLOCKER + textwrap.dedent(code)],
        capture_output=True,
        text=True,
        check=False,
    )


# -- imports --------------------------------------------------------------------------------------


@pytest.mark.parametrize("room", ROOMS)
def test_the_core_can_be_imported_without_any_extra(room: str) -> None:
    ran = python(f"import {room}")
    assert (ran.returncode, ran.stderr) == (0, "")


def test_the_blocker_of_these_tests_does_block() -> None:
    ran = python("import typer")
    assert ran.returncode != 0
    assert "No module named 'typer'" in ran.stderr


def test_a_bill_can_be_made_and_told_without_any_extra() -> None:
    ran = python(
        """
        from datetime import date
        from perlindungan import Employer, Employment, Month, Worker, contributions
        from perlindungan.contributions import due_date, from_data, to_data
        from perlindungan.facts import EmployerSize, MonthlyWage, Programme, RiskGroup, Segment

        worker = Worker(birth_date=date(1990, 5, 17), citizenship="ID", household_size=1)
        firm = Employer(size=EmployerSize.LARGE, risk_group=RiskGroup.I)
        job = Employment(worker=worker, employer=firm, wage=MonthlyWage(basic=10_000_000),
                         region="31.74", started_on=date(2020, 1, 6), joined=frozenset())
        statement = contributions(job, Month(2026, 3))
        statement.explain("id"), statement._repr_html_()
        assert from_data(to_data(statement)) == statement
        assert due_date(Programme.JHT, Month(2026, 3), Segment.PU).day == date(2026, 4, 15)
        print(statement.total)
        """
    )
    assert (ran.stdout, ran.stderr) == ("1435000\n", "")


def test_months_ahead_and_several_cases_need_no_extra_either() -> None:
    ran = python(
        """
        from datetime import date
        from perlindungan import Month, Worker
        from perlindungan.contributions import ahead, several
        from perlindungan.facts import Funding, MigrantWork, Route, SelfEmployment

        worker = Worker(birth_date=date(1990, 5, 17), citizenship="ID")
        seller = SelfEmployment(worker=worker, income=1_000_000, joined=frozenset(),
                                is_employer=False, transport=False, funding=Funding.OWN)
        abroad = MigrantWork(worker=worker, route=Route.AGENCY, contract_months=24,
                             extension_months=0, jht=0)
        together = several([seller, abroad], Month(2026, 3))
        together.explain("id"), together.explain("en")
        print(sum(statement.total for statement in ahead(seller, Month(2026, 1), 12)))
        print(together.total, [finding.code for finding in together.findings])
        """
    )
    told = "126000\n386800 ['migrant_and_other']\n"
    assert (ran.stdout, ran.stderr) == (told, "")


def test_holidays_ask_for_their_extra() -> None:
    ran = python(
        """
        from perlindungan.contributions import public_holidays
        try:
            public_holidays([2026])
        except ImportError as error:
            print(error.name)
        """
    )
    assert (ran.stdout, ran.stderr) == ("holidays\n", "")


def test_the_command_line_without_its_extra_says_what_to_install() -> None:
    ran = python(
        """
        import runpy
        runpy.run_module("perlindungan", run_name="__main__")
        """
    )
    assert ran.returncode == 1
    assert ran.stdout == ""
    assert "pip install 'perlindungan[cli]'" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_importing_the_package_loads_neither_extras_nor_the_command_line() -> None:
    ran = python(
        """
        import perlindungan
        loaded = [name for name in sys.modules if name.startswith("perlindungan.cli")]
        print(loaded, "perlindungan.strategies" in sys.modules)
        """
    )
    assert (ran.stdout, ran.stderr) == ("[] False\n", "")


def test_as_a_module_it_runs() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "perlindungan", "--version"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stdout) == (0, f"{perlindungan.__version__}\n")


# -- what it offers -------------------------------------------------------------------------------


def project() -> dict[str, object]:
    loaded = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    found: dict[str, object] = loaded["project"]
    return found


def test_it_is_typed() -> None:
    assert (SOURCE / "py.typed").is_file()


def test_the_version_is_told_once() -> None:
    assert perlindungan.__version__ == project()["version"]


def test_the_core_needs_three_packages() -> None:
    dependencies = project()["dependencies"]
    assert isinstance(dependencies, list)
    names = {name.partition(">")[0] for name in dependencies}
    assert names == {"attrs", "babel", "python-dateutil"}


def modules() -> Iterator[ModuleType]:
    yield perlindungan
    for found in pkgutil.walk_packages(perlindungan.__path__, "perlindungan."):
        if found.name != "perlindungan.__main__":
            yield importlib.import_module(found.name)


def test_every_name_that_is_offered_is_there() -> None:
    offering = [module for module in modules() if hasattr(module, "__all__")]
    assert {module.__name__ for module in offering} >= set(ROOMS)
    for module in offering:
        for name in module.__all__:
            assert hasattr(module, name), f"{module.__name__}.{name}"
        assert len(set(module.__all__)) == len(module.__all__)


def test_every_room_says_what_it_is() -> None:
    for module in modules():
        assert module.__doc__, module.__name__


# -- what never stands in its source --------------------------------------------------------------


DRAWN = SOURCE / "frames" / "population"
"""Made-up people are drawn from distributions of real numbers; no amount of the law is."""


def nodes() -> Iterator[tuple[str, ast.AST]]:
    paths = sorted(path for path in SOURCE.rglob("*.py") if DRAWN not in path.parents)
    assert len(paths) > 50
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            yield f"{path.relative_to(SOURCE)}:{getattr(node, 'lineno', 0)}", node


def test_no_float_stands_in_the_source() -> None:
    literals = [
        place
        for place, node in nodes()
        if isinstance(node, ast.Constant) and isinstance(node.value, float | complex)
    ]
    assert literals == []
    called = [
        place
        for place, node in nodes()
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"float", "round"}
    ]
    assert called == []


def test_no_true_division_stands_in_the_source_but_of_fractions() -> None:
    divided = [
        ast.unparse(node)
        for _, node in nodes()
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div)
    ]
    of_paths = [text for text in divided if "'" in text]
    assert set(divided) - set(of_paths) == {
        "Fraction(text) / 100",
        "Fraction(self.amount) / (1 + self.vat_rate)",
        "Decimal(shown.numerator) / Decimal(shown.denominator)",
        "Decimal(value.numerator) / value.denominator",
        "loss.percent / _WHOLE",
        "loss.function_lost / _WHOLE",
    }


def test_the_source_never_asks_what_day_it_is() -> None:
    asked = [
        place
        for place, node in nodes()
        if isinstance(node, ast.Attribute)
        and node.attr in {"today", "now", "utcnow", "localtime", "gmtime"}
    ]
    assert asked == []
    imported = [
        place
        for place, node in nodes()
        if (isinstance(node, ast.Import) and "time" in {name.name for name in node.names})
        or (isinstance(node, ast.ImportFrom) and node.module == "time")
    ]
    assert imported == []


def test_no_month_or_day_has_a_default_in_a_public_function() -> None:
    defaulted = []
    for place, node in nodes():
        if not isinstance(node, ast.FunctionDef) or node.name.startswith("_"):
            continue
        given = dict(
            zip(
                [argument.arg for argument in node.args.args][::-1],
                node.args.defaults[::-1],
                strict=False,
            )
        )
        if {"month", "when"} & set(given):
            defaulted.append(place)
    assert defaulted == []


# -- the schema of a statement --------------------------------------------------------------------

SCHEMA = ROOT / "docs" / "statement.schema.json"


def statements() -> Iterator[object]:
    worker = Worker(id="W1", birth_date=date(1990, 5, 17), citizenship="ID", household_size=7)
    firm = Employer(
        size=EmployerSize.LARGE,
        risk_group=RiskGroup.I,
        labour_intensive=True,
        workers_registered=60,
        defers_jp=True,
    )
    job = Employment(
        worker=worker,
        employer=firm,
        wage=MonthlyWage(basic=3_000_000),
        region="31.74",
        started_on=date(2014, 1, 6),
        joined=frozenset(),
    )
    asking = attrs.evolve(NATIONAL, choices=Choices(presumptions=Presumptions.NOT_MADE))
    for month in (Month(2015, 7), Month(2020, 9), Month(2022, 1), Month(2025, 9), Month(2026, 3)):
        yield to_data(contributions(attrs.evolve(job, minimum_wage=3_500_000), month))
        yield to_data(contributions(Employment(worker=Worker(), employer=Employer()), month))
        yield to_data(contributions(job, month, law=asking))
    yield to_data(contributions(job, Month(2028, 3), law=NATIONAL.projected()))
    for case in elsewhere():
        for month in (Month(2020, 9), Month(2022, 1), Month(2026, 3)):
            if isinstance(case, ConstructionProject) and month == Month(2020, 9):
                continue  # refused: PP 49/2020
            yield to_data(contributions(case, month))
            yield to_data(contributions(case, month, law=asking))


def elsewhere() -> Iterator[Case]:
    """Yield cases of the segments other than wage earners, known and unknown."""
    person = Worker(id="W1", birth_date=date(1990, 5, 17), citizenship="ID")
    yield SelfEmployment(
        worker=person,
        income=3_000_000,
        joined=frozenset({Programme.JHT}),
        is_employer=False,
        transport=True,
        funding=Funding.OWN,
    )
    yield SelfEmployment(worker=Worker())
    yield SelfEmployment(
        worker=person,
        income=3_000_000,
        joined=frozenset({Programme.JHT}),
        is_employer=False,
        transport=True,
        funding=Funding.APBD,
        jht_funding=Funding.OWN,
    )
    yield ConstructionProject(
        id="P2",
        value=ContractValue(amount=7_000_000_000, vat_rate=Fraction(11, 100)),
        registered_on=date(2022, 1, 3),
    )
    yield ConstructionWork(
        worker=person, wage=DailyWage(day=180_000), registered_on=date(2020, 9, 1)
    )
    yield ConstructionProject(
        id="P1", value=ContractValue(amount=7_000_000_000, vat_rate=Fraction(11, 100))
    )
    yield ConstructionProject()
    yield ConstructionWork(worker=person, wage=DailyWage(day=180_000))
    yield ConstructionWork(worker=Worker())
    yield MigrantWork(
        worker=person, route=Route.AGENCY, contract_months=18, extension_months=0, jht=100_000
    )
    yield MigrantWork(worker=Worker())
    for segment in (Segment.PBPU, Segment.PBI, Segment.VETERAN):
        yield HealthMembership(
            segment=segment, ward_class=WardClass.III, persons=4, funding=Funding.APBD, active=True
        )
        yield HealthMembership(segment=segment)


def validator() -> jsonschema.Draft202012Validator:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_every_statement_is_of_the_schema() -> None:
    checks = validator()
    for data in statements():
        assert [error.message for error in checks.iter_errors(json.loads(json.dumps(data)))] == []


def test_the_schema_refuses_what_is_none() -> None:
    checks = validator()
    good = next(iter(statements()))
    assert isinstance(good, dict)
    for part, wrong in (
        ("month", "March"),
        ("lines", [{}]),
        ("totals", {"worker": 1.5}),
        ("worker_id", 7),
        ("decisions", []),
    ):
        assert not checks.is_valid({**good, part: wrong}), part
    for part in ("lines", "totals", "month", "fingerprint"):
        assert not checks.is_valid({name: good[name] for name in good if name != part}), part

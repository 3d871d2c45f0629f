"""Tables of every kind for the tests of ``frames``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from tests.frames._backends import LAZY, NAMES, ORDERED, Backend, backend, spark_sessions


@pytest.fixture(scope="session")
def spark() -> Iterator[Any]:
    """A PySpark session, shared because it takes long to begin."""
    yield from spark_sessions()


def _made(request: pytest.FixtureRequest) -> Backend:
    name: str = request.param
    return backend(name, request.getfixturevalue("spark") if name == "pyspark" else None)


@pytest.fixture(params=NAMES)
def every_table(request: pytest.FixtureRequest) -> Backend:
    """Return each kind of table in turn, PySpark too, which is slow."""
    return _made(request)


@pytest.fixture(params=[name for name in NAMES if name != "pyspark"])
def tables(request: pytest.FixtureRequest) -> Backend:
    """Return each kind of table in turn but PySpark, whose every call takes seconds."""
    return _made(request)


@pytest.fixture(params=ORDERED)
def ordered(request: pytest.FixtureRequest) -> Backend:
    """Return each kind of table whose rows have an order."""
    return _made(request)


@pytest.fixture(params=LAZY)
def lazy(request: pytest.FixtureRequest) -> Backend:
    """Return each kind of table that computes when it is asked."""
    return _made(request)

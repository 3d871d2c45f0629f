"""The conformance suite of perlindungan, run on the policy of this distribution."""

import pytest

from perlindungan.regional.conformance import *  # noqa: F403


@pytest.fixture
def entry_point() -> str:
    """Return the name of the entry point that is tried."""
    return "id-6472-perwali-999-2026"

"""Settings that all tests share."""

from __future__ import annotations

import pytest
from hypothesis import settings
from hypothesis.configuration import set_hypothesis_home_dir

settings.register_profile("no-deadline", deadline=None)
settings.load_profile("no-deadline")


def pytest_configure(config: pytest.Config) -> None:
    """Keep the examples of Hypothesis with the cache of pytest."""
    set_hypothesis_home_dir(config.rootpath / ".pytest_cache" / "hypothesis")

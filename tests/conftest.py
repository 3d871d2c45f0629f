"""Settings that all tests share."""

from __future__ import annotations

import pytest
from hypothesis import settings
from hypothesis.configuration import set_hypothesis_home_dir

_PLAIN = settings(settings.get_profile("default"), deadline=None, print_blob=True)

settings.register_profile("same", _PLAIN, derandomize=True)
"""The same examples in every run, so that a commit passes always or never."""
settings.register_profile("soak", _PLAIN, derandomize=False, max_examples=2000)
"""Others in every run, and twenty times as many: to look for what no run has met yet."""
settings.load_profile("same")


def pytest_configure(config: pytest.Config) -> None:
    """Keep the examples of Hypothesis with the cache of pytest."""
    set_hypothesis_home_dir(config.rootpath / ".pytest_cache" / "hypothesis")

"""Cases of which some facts are taken away: what is asked for settles them, and nothing else."""

from __future__ import annotations

import copy

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from tests._effort import examples
from tests.properties._claims import Data, Path, answer, cases, give, has, leaves, named, without
from tests.properties._found import FOUND, changed

GIVES_WAY = "jkp.not_registered_elsewhere"
"""Presumed, and told to be, while nobody speaks of other memberships; it gives way to the fact."""

SETTINGS = settings(max_examples=examples(150), suppress_health_check=list(HealthCheck))


@SETTINGS
@given(cases())
def test_with_every_fact_nothing_is_left_open(case: Data) -> None:
    found = answer(case)
    assert found["missing"] == []
    assert all(one["outcome"] != "undetermined" for one in found["entitlements"].values())


@SETTINGS
@given(st.data(), cases())
def test_what_is_asked_for_settles_the_case(data: st.DataObject, case: Data) -> None:
    """Giving exactly what is asked for, once, leaves nothing open."""
    paths = data.draw(st.lists(st.sampled_from(list(leaves(case))), max_size=12))
    settles(case, paths)


def settles(case: Data, paths: list[Path]) -> None:
    partial = without(case, paths)
    # Whether an accident bears on JHT and JP too is known with its result, and not before.
    rounds = 2 if "event.result" in answer(partial)["missing"] else 1
    for _ in range(rounds):
        for name in answer(partial)["missing"]:
            assert has(case, named(name)), f"{name} is asked for, and no case has it"
            assert not has(partial, named(name)), f"{name} is asked for, though it is given"
            give(partial, case, named(name))
    assert answer(partial)["missing"] == []


@SETTINGS
@given(st.data(), cases())
def test_what_is_not_asked_for_changes_no_decision(data: st.DataObject, case: Data) -> None:
    paths = data.draw(st.lists(st.sampled_from(list(leaves(case))), min_size=1, max_size=12))
    free = unasked(case, paths)
    assume(free)
    changes_nothing(case, paths, data.draw(st.sampled_from(free)))


def unasked(case: Data, paths: list[Path]) -> list[Path]:
    """Return the facts taken away that may be given, though they are not asked for."""
    partial = without(case, paths)
    before = answer(partial)
    asked = {named(name) for name in before["missing"]}
    if before["choices"].get("density") == "ask":
        # Told as the law that is applied; the other answer is another law, and counts the months.
        asked.add(("choices", "density"))
    free = [path for path in paths if path not in asked and not has(partial, path)]
    free = [path for path in free if has(partial, path[:-1])]
    return [path for path in free if not any(one[: len(path)] == path for one in asked)]


def changes_nothing(case: Data, paths: list[Path], path: Path) -> None:
    partial = without(case, paths)
    more = copy.deepcopy(partial)
    give(more, case, path)
    before, after = answer(partial), answer(more)
    for programme, one in before["entitlements"].items():
        if GIVES_WAY in {reason["rule"] for reason in one["reasons"] if reason["presumed"]}:
            continue
        other = after["entitlements"][programme]
        assert (one["outcome"], one["missing"]) == (other["outcome"], other["missing"])


@pytest.mark.parametrize(("changes", "paths"), FOUND)
def test_what_was_found_once(changes: Data, paths: list[Path]) -> None:
    """Each broke a rule above, in a run that tried others than usual."""
    case = changed(changes)
    assert answer(case)["missing"] == []
    settles(case, paths)
    for path in unasked(case, paths):
        changes_nothing(case, paths, path)

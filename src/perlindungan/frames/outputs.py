"""Under which names the columns that are made stand beside those that came in."""

from __future__ import annotations

from collections.abc import Mapping

from perlindungan.frames.cells import Cell
from perlindungan.frames.errors import FrameError
from perlindungan.frames.table import Table


def renamed_in(
    table: Table, outputs: Mapping[str, Cell], names: Mapping[str, str]
) -> Mapping[str, Cell]:
    """Give added columns their names.

    Raises
    ------
    FrameError
        If a name is taken, or there is no such column to name.
    """
    for name in names:
        if name not in outputs:
            raise FrameError("names", name, "one_of", values=", ".join(outputs))
    found = {names.get(name, name): cell for name, cell in outputs.items()}
    taken = {name.casefold() if table.any_case else name for name in table.schema}
    for name in found:
        if (name.casefold() if table.any_case else name) in taken:
            raise FrameError(name, name, "frame_name_taken")
    if len(found) != len(outputs):
        raise FrameError("names", ", ".join(names.values()), "frame_name_taken")
    return found

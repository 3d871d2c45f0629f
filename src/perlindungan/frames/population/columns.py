"""Columns of a chunk, made of numbers without copying them."""

from __future__ import annotations

from typing import Any


class Rows:
    """The rows of a chunk that have a fact; in the others it is null."""

    def __init__(self, size: int, which: Any | None = None) -> None:
        self._size = size
        self._which = None if which is None else _packed(which)

    def numbers(self, values: Any) -> Any:
        """Return 64-bit integers."""
        import pyarrow as pa

        return self._array(pa.int64(), values)

    def days(self, values: Any) -> Any:
        """Return dates, from days since 1970."""
        import pyarrow as pa

        return self._array(pa.date32(), values)

    def truths(self, values: Any) -> Any:
        """Return booleans."""
        import pyarrow as pa

        buffers = [self._which, _packed(values)]
        return pa.Array.from_buffers(pa.bool_(), self._size, buffers)

    def texts(self, codes: Any, values: tuple[str, ...]) -> Any:
        """Return texts, as a dictionary and places in it."""
        import pyarrow as pa

        indices = self._array(pa.from_numpy_dtype(codes.dtype), codes)
        return pa.DictionaryArray.from_arrays(indices, pa.array(values))

    def _array(self, type_: Any, values: Any) -> Any:
        import numpy as np
        import pyarrow as pa

        buffers = [self._which, pa.py_buffer(np.ascontiguousarray(values))]
        return pa.Array.from_buffers(type_, self._size, buffers)


def _packed(truths: Any) -> Any:
    import numpy as np
    import pyarrow as pa

    return pa.py_buffer(np.packbits(truths, bitorder="little"))

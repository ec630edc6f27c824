"""The kinds of array that matching works on, for type checkers: numpy comes with the extra, so nothing of it is loaded here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    from scipy.sparse import csr_array

    Integers = npt.NDArray[np.int64]
    Truths = npt.NDArray[np.bool_]
    Table = csr_array[np.int64]

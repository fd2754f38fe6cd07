"""The result tables: which columns each has, in the contract's order and types."""

import numpy as np
import pandas as pd

from .dependence import MORAN_COLUMNS
from .ecological import ECOLOGICAL_COLUMNS
from .factors import FACTOR_COLUMNS
from .interactions import INTERACTION_COLUMNS
from .optimal import OPTIMAL_COLUMNS
from .risk import RISK_COLUMNS, RISK_TEST_COLUMNS
from .stability import PAIR_STABILITY_COLUMNS, STABILITY_COLUMNS

COLUMNS = {
    "factors": FACTOR_COLUMNS,
    "interactions": INTERACTION_COLUMNS,
    "risk": RISK_COLUMNS,
    "risk_tests": RISK_TEST_COLUMNS,
    "ecological": ECOLOGICAL_COLUMNS,
    "stability": STABILITY_COLUMNS,
    "pair_stability": PAIR_STABILITY_COLUMNS,
    "optimal": OPTIMAL_COLUMNS,
    "moran": MORAN_COLUMNS,
}
WHOLE = ("n", "strata", "smallest_stratum", "rank", "stratum", "stratum1", "stratum2", "classes", "chosen")
TEXT = ("period", "group", "factor", "factor1", "factor2", "type", "note", "label", "scheme")


def make_table(rows, name):
    """A table with exactly the columns of ``name``, whole numbers nullable.

    Parameters
    ----------
    rows : list of dict
    name : str
        Key of :data:`COLUMNS`.

    Returns
    -------
    DataFrame
    """
    columns = {column: _column(column, [row.get(column) for row in rows]) for column in COLUMNS[name]}
    return pd.DataFrame(columns, columns=COLUMNS[name])


def _column(name, values):
    """One column in its type; missing figures are NaN or NA, missing text is None."""
    missing = [value is None or value != value for value in values]
    if name in WHOLE:
        whole = np.array([0 if gone else int(value) for value, gone in zip(values, missing)], dtype=np.int64)
        return pd.arrays.IntegerArray(whole, np.array(missing, dtype=bool))
    if name not in TEXT:
        return np.array([np.nan if gone else value for value, gone in zip(values, missing)], dtype=float)
    if name == "period":
        return pd.Series(values, dtype=None if values else object)
    return pd.Series([None if gone else value for value, gone in zip(values, missing)], dtype=object)

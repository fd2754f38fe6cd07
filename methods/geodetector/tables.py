"""The result tables: which columns each has, in the contract's order and types."""

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
    columns = COLUMNS[name]
    table = pd.DataFrame(rows, columns=columns)
    for column in columns:
        if column in WHOLE:
            table[column] = table[column].astype("Int64")
        elif column not in TEXT:
            table[column] = table[column].astype(float)
        elif column != "period":
            table[column] = table[column].astype(object).where(table[column].notna(), None)
    return table

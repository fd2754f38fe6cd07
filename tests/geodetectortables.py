"""Contract tables of the geographical detector as it writes them for regions of few units."""

import functools

import numpy as np
import pandas as pd
from geocoupling.methods.geodetector.analysis import geodetector

SIZES = {"East": 12, "Central": 8, "West": 20}


@functools.cache
def tables(periods, factors=("a", "b"), seed=1):
    """FACTORS_TABLE and INTERACTIONS_TABLE of made-up units, all together and by region."""
    rng = np.random.default_rng(seed)
    regions = [name for name, size in SIZES.items() for _ in range(size)]
    rows = []
    for period in periods:
        response = rng.normal(0.5, 0.1, len(regions))
        own = {name: response + rng.normal(0, 0.05 * k, len(regions)) for k, name in enumerate(factors, 1)}
        units = [f"u{i}" for i in range(len(regions))]
        rows.append(pd.DataFrame({"unit": units, "period": period, "region": regions, "y": response, **own}))
    frame = pd.concat(rows, ignore_index=True)
    shared = {"units": "unit", "period": "period", "group": "region", "permutations": 99, "classes": 5}
    found = geodetector(frame, "y", list(factors), **shared)
    return found.factors, found.interactions

"""Made-up panels for the tests of growth, and the contract tables that come of them."""

import numpy as np
import pandas as pd
from geocoupling.methods.growth import growth
from geocoupling.methods.lagging import lagging_over_time

YEARS = tuple(range(2010, 2021))
GROUPS = ("Growing", "Mature", "Recessionary", "Regenerative")
FIELDS = ("resilience", "emissions")
SYSTEMS = ("U_society", "U_ecology")


def panel(periods=YEARS, groups=GROUPS, fields=FIELDS, systems=SYSTEMS, units=5, seed=1):
    """Units of each group with fields that grow and shrink, and scores that take turns."""
    rng = np.random.default_rng(seed)
    rows = []
    for k, group in enumerate(groups or (None,)):
        for i in range(units):
            level = rng.lognormal(0, 0.3, len(fields))
            for t, period in enumerate(periods):
                wave = rng.normal(0, 0.03, len(fields))
                values = level * np.exp((0.04 - 0.025 * np.arange(len(fields)) - 0.01 * k) * t + wave)
                scores = np.clip(
                    0.3 + 0.02 * t * np.arange(len(systems)) + 0.04 * k + rng.normal(0, 0.06, len(systems)), 0.01, 1
                )
                rows.append((f"{group} {i}", group, period, *values, *scores))
    return pd.DataFrame(rows, columns=["unit", "group", "period", *fields, *systems])


def tables(periods=YEARS, groups=GROUPS, fields=FIELDS, systems=SYSTEMS, chosen=None, tolerance=0.0, seed=1):
    """Every table of the contract; without ``groups`` there are all units and each unit."""
    frame = panel(periods, groups, fields, systems, seed=seed)
    group = "group" if groups else None
    found = growth(frame, list(fields), "unit", "period", group, chosen)
    lagging = lagging_over_time(frame, list(systems), "period", group, tolerance)
    return {"RATES_TABLE": found.rates, "COMPARISON_TABLE": found.comparison, "LAGGING_TABLE": lagging}


def small_panel(values, periods=(2010, 2012, 2015), groups=None):
    """A row for each unit and period; None leaves the row out."""
    rows = [
        {"u": unit, "t": period, "x": float(value), "g": (groups or {}).get(unit, "all")}
        for unit, own in values.items()
        for period, value in zip(periods, own)
        if value is not None
    ]
    return pd.DataFrame(rows)


def row_of(found, unit=None, group=None, field="x", span=-1):
    """One row of the table of rates, as a dict."""
    rates = found.rates
    same = rates["unit"].isna() if unit is None else rates["unit"] == unit
    if unit is None:
        same &= rates["group"].isna() if group is None else rates["group"] == group
    return rates[same & (rates["field"] == field)].iloc[span].to_dict()

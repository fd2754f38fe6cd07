"""Contract tables of ``ginidecomposition`` for the reports' tests, computed pair by pair from a made-up panel."""

from itertools import combinations

import numpy as np
import pandas as pd

REGIONS = ("East", "Central", "West")
COMPONENTS = ("Industry", "Transport", "Transfers")
YEARS = tuple(range(2011, 2021))


def panel(periods=YEARS, regions=REGIONS, components=COMPONENTS, units=4, seed=1):
    """``region``, ``period`` and components of a few units; the last of several components is a negative equaliser."""
    rng = np.random.default_rng(seed)
    base = (
        rng.lognormal(1, 0.5, (len(regions), units, len(components))) * np.linspace(2.2, 1, len(regions))[:, None, None]
    )
    rows = []
    for t, period in enumerate(periods):
        parts = base * (1 + 0.03 * t * np.linspace(-1, 1, len(components))) * rng.uniform(0.9, 1.1, base.shape)
        if len(components) > 2:
            parts[..., -1] = 6 - 0.3 * parts[..., :-1].sum(axis=2)
        for region, block in zip(regions, parts):
            rows += [(region, period, *values) for values in block]
    return pd.DataFrame(rows, columns=["region", "period", *components])


def cells(frame, components=COMPONENTS):
    """CELLS_TABLE by the definition: every ordered pair of units by itself."""
    rows = []
    for period, own in frame.groupby("period", sort=True, dropna=False):
        parts, codes = own[list(components)].to_numpy(), own["region"].to_numpy()
        x = parts.sum(axis=1)
        unequal = np.sign(x[:, None] - x)[..., None] * (parts[:, None] - parts)
        unequal /= 2 * x.mean() * len(x) ** 2
        regions = list(dict.fromkeys(own["region"]))
        start = len(rows)
        for a, b in [*((r, None) for r in regions), *combinations(regions, 2)]:
            inside = np.outer(codes == a, codes == (a if b is None else b))
            both = unequal[inside].sum(axis=0) * (1 if b is None else 2)
            rows += [(period, a, b, name, value) for name, value in zip(components, both)]
        whole = sum(row[-1] for row in rows[start:])
        rows[start:] = [(*row, 100 * row[-1] / whole) for row in rows[start:]]
    table = pd.DataFrame(rows, columns=["period", "group1", "group2", "component", "contribution", "share"])
    table["net"] = table["transvariation"] = np.where(table["group2"].isna(), np.nan, table["contribution"] / 2)
    by = {"largest_in_row": ["period", "group1", "group2"], "largest_in_column": ["period", "component"]}
    for name, keys in by.items():
        largest = table.groupby(keys, dropna=False)["contribution"].transform("max")
        table[name] = (table["contribution"] == largest).astype(int)
    return table


def tables(periods=YEARS, regions=REGIONS, components=COMPONENTS, seed=1):
    """Every table of the contract; a cross-section has the period None."""
    frame = panel([0 if p is None else p for p in periods], regions, components, seed=seed)
    split = cells(frame, components)
    groups = _summed(split, ["group1", "group2"]).assign(relative_affluence=0.6, net=0.01, transvariation=0.01)
    groups["gini"] = 0.2 + groups["contribution"]
    component = _summed(split, ["component"])
    overall = pd.DataFrame([_overall(p, groups[groups["period"] == p]) for p in sorted(set(frame["period"]))])
    found = {
        "OVERALL_TABLE": overall,
        "GROUPS_TABLE": groups,
        "COMPONENTS_TABLE": component,
        "CELLS_TABLE": split,
        "LORENZ_TABLE": _lorenz(frame, components),
    }
    if len(periods) > 1:
        found["CHANGES_TABLE"] = _changes(overall, groups, component, split)
    else:
        for table in found.values():
            table["period"] = pd.Series([periods[0]] * len(table), dtype=object)
    found["INTERVALS_TABLE"] = _intervals(found["OVERALL_TABLE"], found["GROUPS_TABLE"])
    return found


def _summed(split, keys):
    table = split.groupby(["period", *keys], sort=False, dropna=False)[["contribution", "share"]].sum().reset_index()
    if "group2" in keys:
        table["group2"] = table["group2"].astype(object).where(table["group2"].notna(), None)
    return table


def _overall(period, groups):
    inside = groups["group2"].isna()
    whole, within = groups["contribution"].sum(), groups.loc[inside, "contribution"].sum()
    between, rest = 0.7 * (whole - within), 0.3 * (whole - within)
    parts = {"within": within, "between": between, "transvariation": rest}
    shares = {f"{name}_share": 100 * value / whole for name, value in parts.items()}
    theil = dict.fromkeys(("theil_t", "theil_l", "cv", "theil_t_within", "theil_t_between"), 0.1)
    return {
        "period": period,
        "n": 12,
        "mean": 5.0,
        "gini": whole,
        **parts,
        "between_gross": between + rest,
        **shares,
        **theil,
    }


def _lorenz(frame, components):
    rows = []
    x = frame[list(components)].sum(axis=1)
    for period in sorted(set(frame["period"])):
        for region in (None, *dict.fromkeys(frame["region"])):
            own = np.sort(x[(frame["period"] == period) & ((frame["region"] == region) | (region is None))])
            shares = np.concatenate([[0], own.cumsum() / own.sum()])
            rows += [(period, region, i / len(own), share) for i, share in enumerate(shares)]
    return pd.DataFrame(rows, columns=["period", "group", "share_units", "share_value"])


def _changes(overall, groups, component, split):
    """From the first to the last period; parts without a region or component have None there."""
    first, last = overall["period"].iloc[0], overall["period"].iloc[-1]
    rows = [
        ((part, None, None, None), *(overall[part].iloc[i] for i in (0, -1)))
        for part in ("gini", "within", "between", "transvariation", "between_gross")
    ]
    for kind, table in (("", groups), ("component", component), ("cell", split)):
        names = [name for name in ("group1", "group2", "component") if name in table.columns]
        for values, own in table.groupby(names, sort=False, dropna=False):
            values = values if isinstance(values, tuple) else (values,)
            named = {name: None if pd.isna(value) else value for name, value in zip(names, values)}
            part = kind or ("pair" if named["group2"] else "region")
            where = (part, *(named.get(name) for name in ("group1", "group2", "component")))
            ends = [own.loc[own["period"] == period, "contribution"].sum() for period in (first, last)]
            rows.append((where, *ends))
    columns = ["part", "group1", "group2", "component", "from_period", "to_period", "start", "end", "total"]
    columns += ["mean_geometric", "mean_arithmetic", "share_start", "share_end"]
    lines = []
    for where, a, b in rows:
        total, rate = (100 * (b / a - 1), 1.2) if a > 0 else (np.nan, np.nan)
        lines.append((*where, first, last, a, b, total, rate, rate, 100 * a, 100 * b))
    return pd.DataFrame(lines, columns=columns)


def _intervals(overall, groups):
    """Levels of the Gini and of regions, and the change of the Gini; the first region is too small."""
    columns = ["period", "to_period", "part", "group1", "group2", "value", "lower", "upper", "note"]
    rows = [
        (p, None, "gini", None, None, g, g - 0.02, g + 0.03, None) for p, g in zip(overall["period"], overall["gini"])
    ]
    inside = groups[groups["group2"].isna()]
    small = inside["group1"].iloc[0]
    for p, region, g in zip(inside["period"], inside["group1"], inside["gini"]):
        ends = (np.nan, np.nan, "interval_small_region") if region == small else (g - 0.02, g + 0.02, None)
        rows.append((p, None, "region", region, None, g, *ends))
    if len(overall) > 1:
        (p, g), *_, (q, h) = zip(overall["period"], overall["gini"])
        rows.append((p, q, "gini", None, None, h - g, h - g - 0.01, h - g + 0.01, None))
    return pd.DataFrame(rows, columns=columns)

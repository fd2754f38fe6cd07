"""Contract tables as a paper prints them: short, one row for what a reader compares."""

from ..layers.translation import translate
from .charts_matrices import MOST_INDICATORS, pair_cells
from .contract import empty, missing, number, periods_of, rows_of_group, rows_of_period

TOP = 5


def correlation_matrix(rows):
    """Lower triangle of the correlations of one set; the pairs as they are where a page cannot hold the triangle.

    Parameters
    ----------
    rows : pandas.DataFrame
        The rows of one system of CORRELATIONS_TABLE.
    """
    import pandas as pd

    names, cells = pair_cells(rows, "indicator1", "indicator2", "correlation")
    if len(names) > MOST_INDICATORS:
        return rows
    columns = {names[j]: [cells.get((i, j)) for i in range(1, len(names))] for j in range(len(names) - 1)}
    return pd.DataFrame({"indicator": names[1:], **columns})


def top_obstacles(means_table, top=TOP):
    """One row for each period and group with its largest obstacles, degrees in percent.

    Parameters
    ----------
    means_table : pandas.DataFrame
        MEANS_TABLE of ``obstacles``.
    """
    import pandas as pd

    heads = [translate("Geocoupling", "Rank {number}").format(number=k) for k in range(1, top + 1)]
    lines = []
    for period in periods_of(means_table):
        rows = rows_of_period(means_table, period)
        groups = [None, *dict.fromkeys(g for g in rows.get("group", []) if not missing(g))]
        for group in groups:
            own = rows_of_group(rows, group)
            own = own[own["obstacle"].notna()].sort_values("rank", kind="stable").head(top)
            texts = [f"{name} ({100 * number(degree):.1f})" for name, degree in zip(own["indicator"], own["obstacle"])]
            if texts:
                texts += [None] * (top - len(texts))
                lines.append({"period": period, "group": group, **dict(zip(heads, texts))})
    table = pd.DataFrame(lines, columns=["period", "group", *heads])
    return table.dropna(axis=1, how="all")


def mean_agreement(ranks_table):
    """RANKS_TABLE over all periods: mean and smallest Spearman, mean Kendall, grades changed in all."""
    return _over_periods(ranks_table, ["method1", "method2"])


def mean_left_out(indicators_table):
    """INDICATORS_TABLE over all periods, with the largest shift of a rank."""
    return _over_periods(indicators_table, ["indicator"])


def _over_periods(table, keys):
    """A row for each of ``keys``; the table itself, without its period, where there is one."""
    if empty(table):
        return table
    if len(periods_of(table)) == 1:
        return table.drop(columns=[name for name in ("period",) if name in table.columns])
    groups = table.groupby(keys, sort=False)
    found = {
        "weight": groups["weight"].first() if "weight" in table.columns else None,
        "spearman": groups["spearman"].mean(),
        "spearman_lowest": groups["spearman"].min(),
        "kendall": groups["kendall"].mean(),
        "grades_changed": groups["grades_changed"].sum(min_count=1),
        "rank_shift": groups["rank_shift"].max() if "rank_shift" in table.columns else None,
    }
    import pandas as pd

    return pd.DataFrame({name: values for name, values in found.items() if values is not None}).reset_index()


def stability_summary(stability_table):
    """For each period, group and factor the strata in use, and the range of q and rank over all that were tried.

    Parameters
    ----------
    stability_table : pandas.DataFrame
        STABILITY_TABLE of ``geodetector``.
    """
    import pandas as pd

    if empty(stability_table):
        return None
    lines = []
    for where, rows in _by(stability_table, ["period", "group", "factor"]):
        used = rows.loc[[number(c) == 1 for c in rows["chosen"]]]
        first = used.iloc[0] if len(used) else {}
        lines.append(
            {
                **where,
                "scheme": first.get("scheme"),
                "classes": first.get("classes"),
                "q": first.get("q"),
                "q_lowest": rows["q"].min(),
                "q_highest": rows["q"].max(),
                "rank": first.get("rank"),
                "rank_best": rows["rank"].min(),
                "rank_worst": rows["rank"].max(),
                "agreement": rows["agreement"].max(),
            }
        )
    return pd.DataFrame(lines).dropna(axis=1, how="all")


def pair_stability_summary(pair_stability_table):
    """For each period, group and pair of factors the range of q12 and the type that most choices give.

    Parameters
    ----------
    pair_stability_table : pandas.DataFrame
        PAIR_STABILITY_TABLE of ``geodetector``.
    """
    import pandas as pd

    if empty(pair_stability_table):
        return None
    lines = []
    for where, rows in _by(pair_stability_table, ["period", "group", "factor1", "factor2"]):
        types = rows["type"].dropna().value_counts()
        measures = {"q12_lowest": rows["q12"].min(), "q12_highest": rows["q12"].max()}
        usual = {"type": types.index[0] if len(types) else None, "agreement": rows["agreement"].max()}
        lines.append({**where, **measures, **usual})
    return pd.DataFrame(lines).dropna(axis=1, how="all")


def _by(table, names):
    """(values of ``names``, rows) of each combination; a missing value is one of them."""
    names = [name for name in names if name in table.columns]
    for values, rows in table.groupby(names, sort=False, dropna=False):
        yield {name: None if missing(value) else value for name, value in zip(names, values)}, rows

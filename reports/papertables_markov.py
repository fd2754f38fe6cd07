"""Markov chains as papers print them: matrices with the number of transitions, tests and mobility in one row each."""

import math

from ..layers.translation import translate
from .cells import SMALLEST_P
from .charts_markov import class_names, share_heads
from .contract import distinct, empty, missing, number, rows_of_group


def matrices_paper_table(transitions_table, groups=False):
    """A row for each chain and class that units start in: transitions, and a column for each class they end in.

    Parameters
    ----------
    transitions_table : pandas.DataFrame
        TRANSITIONS_TABLE of ``markov``.
    groups : bool
        The matrices of the groups in place of those of all units.

    Returns
    -------
    pandas.DataFrame or None
        None where there are no such chains.
    """
    import pandas as pd

    if empty(transitions_table):
        return None
    chosen = transitions_table.loc[[missing(group) != groups for group in transitions_table["group"]]]
    if empty(chosen):
        return None
    lines = []
    for (group, lag), rows in _chains(chosen):
        for start, own in rows.groupby("from_class"):
            shares = {_end_head(end): number(p) for end, p in zip(own["to_class"], own["probability"])}
            where = {"group": group} if groups else {}
            where[_lag_head()] = _whole() if lag is None else str(int(lag))
            lines.append({**where, _class_head(): int(start), "n": int(own["count"].sum()), **shares})
    table = pd.DataFrame(lines)
    return table if len(distinct(chosen["lag_class"])) else table.drop(columns=_lag_head())


def _chains(table):
    """((group, lag class), rows) in the order of the table."""
    for group in [None, *distinct(table["group"])]:
        own = rows_of_group(table, group)
        for lag in [None, *distinct(own["lag_class"])]:
            rows = rows_of_group(own, lag, "lag_class")
            if len(rows):
                yield (group, lag), rows


def _lag_head():
    return translate("Geocoupling", "Class of neighbours")


def _class_head():
    return translate("Geocoupling", "From class")


def _end_head(number):
    return translate("Geocoupling", "To class {number}").format(number=int(number))


def _whole():
    return translate("Geocoupling", "all")


def _group(value):
    return translate("Geocoupling", "All units") if missing(value) else str(value)


def hypotheses():
    """The tests in words."""
    return {
        "spatial": translate("Geocoupling", "Same for all classes of neighbours"),
        "groups": translate("Geocoupling", "Same for all groups"),
        "halves": translate("Geocoupling", "Same in both halves of the period"),
        "steps": translate("Geocoupling", "Same in all steps"),
        "order": translate("Geocoupling", "Same whatever the class before (Markov property)"),
    }


def homogeneity_paper_table(tests_table):
    """One row for each test over all classes: both statistics with their p.

    Parameters
    ----------
    tests_table : pandas.DataFrame
        TESTS_TABLE of ``markov``.
    """
    import pandas as pd

    if empty(tests_table):
        return None
    whole = tests_table.loc[[missing(value) for value in tests_table["from_class"]]]
    lines, small = {}, translate("Geocoupling", "Expected counts < 5 / all")
    hypothesis = translate("Geocoupling", "Null hypothesis")
    for _, row in whole.iterrows():
        key = _group(row["group"]), hypotheses().get(row["test"], row["test"])
        line = lines.setdefault(key, {"group": key[0], hypothesis: key[1]})
        name = row["statistic_name"]
        line.update({name: number(row["statistic"]), "df": int(row["df"]), f"p ({name})": p_cell(row["p"])})
        line[small] = f"{int(row['small'])} / {int(row['cells'])}" if row["cells"] else None
    order = ["group", hypothesis, "df", "LR", "p (LR)", "Q", "p (Q)", small]
    table = pd.DataFrame(list(lines.values()), columns=order)
    return table.drop(columns="group" if table["group"].nunique() == 1 else []).dropna(axis=1, how="all")


def p_cell(p):
    """p with four decimals, so that 0.0497 does not look like 0.05; None where there is no test."""
    p = number(p)
    return None if not math.isfinite(p) else "<0.001" if p < SMALLEST_P else f"{p:.4f}"


def homogeneity_in_words(tests_table):
    """Every test, whole and by class, with its null hypothesis in words; without the columns that the run left empty.

    Parameters
    ----------
    tests_table : pandas.DataFrame
        TESTS_TABLE of ``markov``.
    """
    if empty(tests_table):
        return None
    table = tests_table.assign(test=[hypotheses().get(test, test) for test in tests_table["test"]])
    words = {"test": translate("Geocoupling", "Null hypothesis"), "from_class": _class_head()}
    return table.dropna(axis=1, how="all").rename(columns=words)


def states_paper_table(steady_state_table):
    """A row for each chain and class: shares at the start, at the end and in the steady state, and mean stays.

    Parameters
    ----------
    steady_state_table : pandas.DataFrame
        STEADY_STATE_TABLE of ``markov``.
    """
    if empty(steady_state_table):
        return None
    lags = [_whole() if missing(lag) else str(int(lag)) for lag in steady_state_table["lag_class"]]
    table = steady_state_table.assign(
        lag_class=lags, sojourn=[steps_cell(value) for value in steady_state_table["sojourn"]]
    )
    heads = {
        "lag_class": _lag_head(),
        **share_heads(),
        "sojourn": translate("Geocoupling", "Sojourn (steps)"),
    }
    table = table.drop(columns="lag_class" if len(set(lags)) == 1 else [])
    return table.dropna(axis=1, how="all").rename(columns=heads)


def steps_cell(value):
    """A number of steps with one decimal, a dash where it is missing."""
    value = number(value)
    return f"{value:.1f}" if math.isfinite(value) else "–"


def mobility_paper_table(mobility_table):
    """One row for each chain, with the class of its neighbours in words.

    Parameters
    ----------
    mobility_table : pandas.DataFrame
        MOBILITY_TABLE of ``markov``.
    """
    if empty(mobility_table):
        return None
    lags = [_whole() if missing(lag) else str(int(lag)) for lag in mobility_table["lag_class"]]
    groups = [_group(group) for group in mobility_table["group"]]
    heads = {
        "n": "n",
        "classes": translate("Geocoupling", "Number of classes"),
        "shorrocks": "Shorrocks",
        "determinant": "1 − |det P|",
        "second_eigenvalue": "1 − |λ₂|",
        "half_life": translate("Geocoupling", "Half-life (steps)"),
        "upward": translate("Geocoupling", "Up"),
        "downward": translate("Geocoupling", "Down"),
        "stay": translate("Geocoupling", "Stay"),
    }
    table = mobility_table[list(heads)].astype({"classes": "Int64"}).dropna(axis=1, how="all")
    if "half_life" in table.columns:
        table = table.assign(half_life=[steps_cell(value) for value in table["half_life"]])
    table = table.rename(columns=heads)
    if len(set(lags)) > 1:
        table.insert(0, _lag_head(), lags)
    if len(set(groups)) > 1:
        table.insert(0, "group", groups)
    return table


def class_list(transitions_table):
    """``1: 0.36 – 0.84; 2: ...``; None where classes have no ranges that hold in all periods."""
    if empty(transitions_table):
        return None
    found = [f"{value}: {text}" for value, text in class_names(transitions_table).items() if text]
    return "; ".join(found) or None

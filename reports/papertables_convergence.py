"""Tables of convergence as papers print them: dispersion by year, β by group and model, coefficients."""

import math

from ..layers.translation import translate
from .canvas import LEVELS, stars
from .charts_convergence import rows_of_span, whole_span
from .contract import (
    distinct,
    empty,
    missing,
    number,
    period_label,
    periods_of,
    rows_of_group,
    rows_of_period,
    value_at,
)

MOST_COLUMNS = 10
DASH = "–"


def everyone():
    return translate("Geocoupling", "All units")


def sigma_paper_table(sigma_table):
    """A row for each period: the coefficient of variation of all units and inside each group.

    Parameters
    ----------
    sigma_table : pandas.DataFrame
        SIGMA_TABLE of ``convergence``.

    Returns
    -------
    pandas.DataFrame or None
        Without groups the mean, the standard deviations and the coefficient.
    """
    import pandas as pd

    if empty(sigma_table):
        return None
    groups = distinct(sigma_table["group"])
    if not groups:
        return sigma_table.drop(columns="group")
    periods = periods_of(sigma_table)
    columns = {"period": periods}
    for group in [None, *groups]:
        rows = rows_of_group(sigma_table, group)
        name = everyone() if group is None else str(group)
        columns[name] = [value_at(rows_of_period(rows, period), "cv") for period in periods]
    return pd.DataFrame(columns)


def beta_paper_table(beta_table):
    """A row for each span, group and model: beta with stars and its standard error, speed, half-life, fit.

    Parameters
    ----------
    beta_table : pandas.DataFrame
        BETA_TABLE of ``convergence``.

    Returns
    -------
    pandas.DataFrame or None
        Span, group and model are left out where there is one only. Texts, so that a missing value is a dash.
    """
    import pandas as pd

    if empty(beta_table):
        return None
    names = model_names()
    lines = []
    for _, row in beta_table.iterrows():
        beta = number(row["beta"])
        lines.append(
            {
                translate("Geocoupling", "Span"): span_text((row["from_period"], row["to_period"])),
                translate("Geocoupling", "Group"): everyone() if missing(row["group"]) else str(row["group"]),
                translate("Geocoupling", "Model"): names.get(row["model"], row["model"]),
                translate("Geocoupling", "β (s.e.)"): estimate(beta, row["std_error"], row["p"]),
                "p": number(row["p"]),
                translate("Geocoupling", "Speed (% a year)"): rounded(100 * number(row["speed"]), 2),
                translate("Geocoupling", "Half-life (years)"): rounded(row["half_life"], 1),
                "R²": rounded(row["r_squared"], 3),
                "n": int(row["n"]),
            }
        )
    table = pd.DataFrame(lines)
    single = [name for name in table.columns[:3] if table[name].nunique() == 1]
    return table.drop(columns=single)


def model_names():
    """Models in words."""
    return {
        "absolute": translate("Geocoupling", "Absolute"),
        "conditional": translate("Geocoupling", "Conditional"),
    }


def note_words():
    """Codes of notes in words."""
    return {
        "convergence_too_few_units": translate("Geocoupling", "too few units for a regression"),
        "convergence_few_units": translate("Geocoupling", "fewer than 10 units"),
        "convergence_initial_identical": translate("Geocoupling", "all initial values are equal"),
        "convergence_initial_collinear": translate("Geocoupling", "the controls determine the initial value"),
        "convergence_control_left_out": translate("Geocoupling", "a control was left out"),
        "convergence_no_control": translate("Geocoupling", "no control varies"),
        "convergence_exact_fit": translate("Geocoupling", "every point is on the line, no test"),
        "convergence_leverage": translate("Geocoupling", "a control singles out one unit, no standard errors"),
        "convergence_no_speed": translate("Geocoupling", "1 + βT is not above 0, no speed"),
    }


def in_words(table):
    """A table of the method with its codes of models, terms and notes in words, without the columns that are empty."""
    if empty(table):
        return None
    words = {"model": model_names().get, "term": lambda term, _: _term(term), "note": _note}
    made = {name: [word(v, v) for v in table[name]] for name, word in words.items() if name in table.columns}
    return table.assign(**made).dropna(axis=1, how="all")


def _note(codes, _):
    words = note_words()
    return None if missing(codes) else "; ".join(words.get(code, code) for code in codes.split(";"))


def span_text(span):
    """``1929–2009``."""
    return f"{period_label(span[0])}–{period_label(span[1])}"


def rounded(value, decimals):
    """A number as text, a dash where it is missing."""
    value = number(value)
    return f"{value:.{decimals}f}" if math.isfinite(value) else DASH


def estimate(value, error, p):
    """``-0.009153*** (0.000488)``: as many decimals as three digits of the smaller number need, four at least."""
    value, error = number(value), number(error)
    if not math.isfinite(value):
        return DASH
    small = min((abs(v) for v in (value, error) if math.isfinite(v) and v), default=1.0)
    decimals = max(4, 2 - math.floor(math.log10(small))) if small < 1 else 4
    if decimals > 9:
        text, beside = f"{value:.3g}", f"{error:.3g}"
    else:
        text, beside = f"{value:.{decimals}f}", f"{error:.{decimals}f}"
    mark = stars(number(p), LEVELS)
    return f"{text}{mark} ({beside})" if math.isfinite(error) else text


def coefficients_paper_table(coefficients_table, beta_table=None):
    """Terms by group and model of the whole span, as papers print regressions; with R² and n below.

    Parameters
    ----------
    coefficients_table, beta_table : pandas.DataFrame
        COEFFICIENTS_TABLE and BETA_TABLE of ``convergence``.

    Returns
    -------
    pandas.DataFrame or None
        None without controls, when the table of beta says all, and where a page cannot hold the columns.
    """
    import pandas as pd

    span = whole_span(coefficients_table)
    if span is None or "conditional" not in set(coefficients_table["model"]):
        return None
    rows = rows_of_span(coefficients_table, span)
    models = list(dict.fromkeys(_model(row) for _, row in rows.iterrows()))
    if len(models) > MOST_COLUMNS:
        return None
    found = {(_model(row), row["term"]): row for _, row in rows.iterrows()}
    terms = distinct(rows["term"])
    terms = [term for term in terms if term != "intercept"] + ["intercept"]
    fits = {} if empty(beta_table) else {_model(row): row for _, row in rows_of_span(beta_table, span).iterrows()}
    columns = {translate("Geocoupling", "Term"): [*map(_term, terms), "R²", "n"]}
    for group, model in models:
        own = [found.get(((group, model), term)) for term in terms]
        cells = ["" if row is None else estimate(row["coefficient"], row["std_error"], row["p"]) for row in own]
        fit = fits.get((group, model))
        cells += [DASH, DASH] if fit is None else [rounded(fit["r_squared"], 3), str(int(fit["n"]))]
        name = everyone() if group is None else str(group)
        columns[f"{name}, {model_names().get(model, model).lower()}"] = cells
    return pd.DataFrame(columns)


def _model(row):
    return None if missing(row["group"]) else row["group"], row["model"]


def _term(term):
    words = {
        "initial": translate("Geocoupling", "ln of the initial value"),
        "intercept": translate("Geocoupling", "Intercept"),
    }
    return words.get(term, str(term))

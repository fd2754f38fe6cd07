"""Beta convergence: do units that start low grow faster, alike or with the same controls?"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .convergencespans import growth_spans
from .leastsquares import independent_columns, least_squares
from .problems import Notice

BETA_COLUMNS = [
    *("group", "model", "from_period", "to_period", "years", "n", "beta", "std_error", "t", "p", "speed"),
    *("speed_std_error", "half_life", "intercept", "r_squared", "adjusted_r_squared", "note"),
]
COEFFICIENTS_COLUMNS = ["group", "model", "from_period", "to_period", "term", "coefficient", "std_error", "t", "p"]
UNITS_COLUMNS = ["unit", "group", "from_period", "to_period", "initial", "growth", "fitted", "residual"]
INTERCEPT, INITIAL = "intercept", "initial"
FEW_UNITS = 10

# Notices in the order in which they are told; each is also a note of the table.
_NOTES = (
    "convergence_too_few_units",
    "convergence_initial_identical",
    "convergence_initial_collinear",
    "convergence_no_control",
    "convergence_exact_fit",
    "convergence_leverage",
    "convergence_no_speed",
    "convergence_few_units",
)


@dataclass(frozen=True)
class BetaConvergence:
    """Tables of :func:`beta_convergence`."""

    table: pd.DataFrame
    coefficients: pd.DataFrame
    units: pd.DataFrame
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True)
class _Model:
    """One regression to run: which units, which terms, and what it is called."""

    group: object
    name: str
    span: object
    rows: pd.DataFrame
    controls: tuple
    values: np.ndarray

    @property
    def place(self):
        """``East 1929–2009``; of all units the span alone."""
        where = f"{self.span.first}–{self.span.last}"
        return where if self.group is None else f"{self.group} {where}"


def speed_of_convergence(beta, years):
    """Annual speed at which the gap to the steady state closes, and the years in which half of it is closed.

    Parameters
    ----------
    beta : float
        Slope of annual log growth on the log of the initial value.
    years : float
        Length of the span, above 0.

    Returns
    -------
    speed, half_life : float
        speed = -ln(1 + beta years) / years, NaN where 1 + beta years is 0 or less; half_life = ln 2 / speed, NaN unless
        the speed is above 0.

    References
    ----------
    Barro, R. J., Sala-i-Martin, X. (1992). Convergence. Journal of Political Economy 100(2), doi 10.1086/261816

    Examples
    --------
    >>> [round(value, 4) for value in speed_of_convergence(-0.02, 30)]
    [0.0305, 22.6941]
    """
    left = 1.0 + beta * years
    if not left > 0:
        return float("nan"), float("nan")
    speed = float(-np.log1p(beta * years) / years)
    return speed, float(np.log(2.0) / speed) if speed > 0 else float("nan")


def beta_convergence(
    frame,
    value,
    unit,
    period,
    controls=(),
    group=None,
    chosen=None,
    standard_errors="classical",
    missing="error",
    tick=None,
):
    """Regress annual log growth on the log of the initial value, for all units and for each group.

    ln(x_T / x_0) / T = a + beta ln x_0 (absolute), plus a coefficient for each control (conditional), by least squares.
    T is in real years. p values are two-sided, by Student's t with n - k degrees of freedom, k the number of
    coefficients, whatever the standard errors.

    Parameters
    ----------
    frame : DataFrame
        One row per unit and period.
    value, unit, period : str
        Columns; values above 0 in the periods of the spans, periods numbers or dates.
    controls : sequence of str
        Columns of numbers, taken in the first period of a span. Without them there is no conditional model.
    group : str, optional
        Column of groups; a unit counts in its group of the first period of the span.
    chosen : sequence, optional
        Two periods or more; by default the first and the last. With more than two there is a span from the first to the
        last, and one from each to the next.
    standard_errors : {"classical", "hc1", "hc3"}
    missing : {"error", "drop"}
        What becomes of a unit without a control in the first period of a span; ``drop`` leaves it out of the
        conditional models and nothing else.
    tick : callable, optional
        Called with the finished part, 0 to 1; may raise ``Cancelled``.

    Returns
    -------
    BetaConvergence
        ``table``: one row for each span (the whole one first), group (None: all units) and model, with beta, the speed
        of convergence with its standard error by the delta method, std_error / (1 + beta T), and the half-life. NaN
        where there is no value; ``note`` then has the codes of the notices that say why, parted by semicolons.
        ``coefficients``: a row for every term; NaN for a control that was left out since it does not vary or follows
        from the controls before it. ``units``: a row for each span and unit, with the absolute model of all units.

    Raises
    ------
    DataProblem
        Periods that are no years, fewer than two of them, values of 0 or less, no unit in both periods of a span, a
        unit twice in a period, missing controls.

    References
    ----------
    Barro, R. J., Sala-i-Martin, X. (1992), doi 10.1086/261816; Sala-i-Martin, X. (1996), doi 10.2307/2235375; with
    controls: Mankiw, N. G., Romer, D., Weil, D. N. (1992), doi 10.2307/2118477

    Examples
    --------
    >>> panel = pd.DataFrame({"unit": list("abcd") * 2, "year": [2000] * 4 + [2020] * 4})
    >>> panel["x"] = [1.0, 2.0, 4.0, 8.0, 3.0, 4.0, 6.5, 9.0]
    >>> found = beta_convergence(panel, "x", "unit", "year").table.iloc[0]
    >>> [round(found[name], 4) for name in ("beta", "std_error", "speed", "half_life")]
    [-0.0227, 0.0019, 0.0303, 22.8764]
    """
    controls = tuple(dict.fromkeys(controls))
    spans, notices = growth_spans(frame, value, unit, period, controls, group, chosen, missing)
    models = list(_models(spans, controls, group))
    lines, terms, units, told = [], [], [], _Told()
    for number, model in enumerate(models):
        line, coefficients, fit = _fitted(model, standard_errors, told)
        lines.append(line)
        terms += coefficients
        if model.group is None and model.name == "absolute":
            units.append(_units(model, fit))
        if tick is not None:
            tick((number + 1) / len(models))
    return BetaConvergence(
        pd.DataFrame(lines, columns=BETA_COLUMNS),
        pd.DataFrame(terms, columns=COEFFICIENTS_COLUMNS),
        pd.concat(units, ignore_index=True)[UNITS_COLUMNS],
        (*notices, *told.notices()),
    )


def _models(spans, controls, group):
    """Every regression in the order of the table."""
    for span in spans:
        groups = [None] if group is None else [None, *sorted(span.units["group"].dropna().unique())]
        known = ~np.isnan(span.controls).any(axis=1)
        for label in groups:
            own = np.ones(len(span.units), dtype=bool) if label is None else (span.units["group"] == label).to_numpy()
            yield _Model(label, "absolute", span, span.units[own], (), span.controls[own, :0])
            if controls:
                yield _Model(label, "conditional", span, span.units[own & known], controls, span.controls[own & known])


class _Told:
    """Places of each notice, each told once."""

    def __init__(self):
        self.places, self.controls = {}, {}

    def note(self, code, model):
        self.places.setdefault(code, {})[model.place] = None
        return code

    def left_out(self, control, model):
        self.controls.setdefault(control, {})[model.place] = None
        return "convergence_control_left_out"

    def notices(self):
        for control, places in self.controls.items():
            yield Notice("convergence_control_left_out", {"field": control, "places": list(places)})
        for code in _NOTES:
            places = list(self.places.get(code, ()))
            if places:
                yield Notice(code, {"count": len(places), "places": places, "needed": FEW_UNITS})


def _fitted(model, standard_errors, told):
    """A row of the table, the rows of its terms, and the regression; None where it can not be run."""
    varying = independent_columns(model.values) if len(model.rows) else np.ones(len(model.controls), dtype=bool)
    notes = [told.left_out(name, model) for name, used in zip(model.controls, varying) if not used][:1]
    columns = np.column_stack([model.values[:, varying], model.rows["initial"]])
    stop = _hindrance(model, columns)
    fit = None
    if stop is not None:
        notes.append(told.note(stop, model))
    else:
        fit = least_squares(model.rows["growth"].to_numpy(), columns, standard_errors, model.span.rounding)
    line = {**_head(model), "years": model.span.years, "n": len(model.rows), **_beta(model, fit, notes, told)}
    line["note"] = ";".join(notes) or None
    return line, _terms(model, fit, varying), fit


def _hindrance(model, columns):
    """Why the regression can not be run, if so."""
    if len(columns) <= columns.shape[1] + 1:
        return "convergence_too_few_units"
    if model.controls and columns.shape[1] == 1:
        return "convergence_no_control"
    if not independent_columns(columns[:, -1:]).all():
        return "convergence_initial_identical"
    return None if independent_columns(columns)[-1] else "convergence_initial_collinear"


def _head(model):
    span = model.span
    return {"group": model.group, "model": model.name, "from_period": span.first, "to_period": span.last}


def _beta(model, fit, notes, told):
    """The slope and what follows from it; adds to ``notes``."""
    if fit is None:
        return {}
    beta, error, years = fit.coefficients[-1], fit.std_errors[-1], model.span.years
    speed, half_life = speed_of_convergence(beta, years)
    if fit.exact:
        notes.append(told.note("convergence_exact_fit", model))
    elif np.isnan(error):
        notes.append(told.note("convergence_leverage", model))
    if np.isnan(speed):
        notes.append(told.note("convergence_no_speed", model))
    if len(model.rows) < FEW_UNITS:
        notes.append(told.note("convergence_few_units", model))
    found = {"beta": beta, "std_error": error, "t": fit.t[-1], "p": fit.p[-1], "speed": speed, "half_life": half_life}
    found["speed_std_error"] = np.nan if np.isnan(speed) else error / (1.0 + beta * years)
    found.update(intercept=fit.coefficients[0], r_squared=fit.r_squared, adjusted_r_squared=fit.adjusted_r_squared)
    return found


def _terms(model, fit, varying):
    """Rows of coefficients: the intercept, the initial value, then the controls as they were given."""
    found = {INTERCEPT: 0, INITIAL: int(varying.sum()) + 1}
    places = [*found.items(), *zip(model.controls, np.where(varying, np.cumsum(varying), -1))]
    for term, place in places:
        line = {**_head(model), "term": term}
        if fit is not None and place >= 0:
            line.update(coefficient=fit.coefficients[place], std_error=fit.std_errors[place])
            line.update(t=fit.t[place], p=fit.p[place])
        yield line


def _units(model, fit):
    lost = np.full(len(model.rows), np.nan)
    fitted, residual = (lost, lost) if fit is None else (fit.fitted, fit.residuals)
    span = model.span
    return model.rows.assign(from_period=span.first, to_period=span.last, fitted=fitted, residual=residual)

"""The geographical detector at several scales: the chart of q by scale."""

import math

from ..layers.translation import translate
from .axes import line_chart
from .charts_drivers import CERTAIN, p_value
from .contract import distinct, empty, number, rows_of_group
from .links import keeps_table


@keeps_table
def q_by_scale(factors_table):
    """q of each factor over the scales, in the order of the table.

    Parameters
    ----------
    factors_table : pandas.DataFrame
        FACTORS_TABLE of ``geodetectorscale``.

    Returns
    -------
    str or None
        SVG of a line per factor, the largest q first in the legend; a marker is empty where the adjusted p is not below
        0.05. None where there is nothing to draw.
    """
    if empty(factors_table):
        return None
    rows = rows_of_group(factors_table)
    scales, names = distinct(rows["scale"]), distinct(rows["factor"])
    found = {(row["scale"], row["factor"]): (number(row["q"]), p_value(row)) for _, row in rows.iterrows()}
    cells = {name: [found.get((scale, name), (math.nan, math.nan)) for scale in scales] for name in names}
    ordered = sorted(names, key=lambda name: -_mean([q for q, _ in cells[name]]))
    values = {name: [q for q, _ in cells[name]] for name in ordered}
    weak = {name: [p >= CERTAIN for _, p in cells[name]] for name in ordered}
    label = translate("Geocoupling", "Explanatory power q")
    if any(any(flags) for flags in weak.values()):
        label += "\n" + translate("Geocoupling", "(empty marker: adjusted p ≥ {level})").format(level=CERTAIN)
    return line_chart(scales, values, label, hollow=weak)


def _mean(values):
    known = [value for value in values if math.isfinite(value)]
    return sum(known) / len(known) if known else -1.0

"""Triangles of tests of pairs, marked Y and N as papers print them: strata of a factor, and factors."""

import math

from ..layers.translation import translate
from .axes import note_handle, shaded_cells
from .canvas import CELL, INK, QUIET, WIDTH, Drawing, label_inches, legend_height, shortened
from .charts_drivers import CERTAIN, p_value
from .contract import (
    distinct,
    empty,
    first_middle_last,
    missing,
    number,
    period_label,
    periods_of,
    rows_of_group,
    rows_of_period,
)
from .links import keeps_table

MOST_STRATA = 10
MOST_PANELS = 12
MOST_FACTORS = 25
WIDEST_CELL = 0.56  # inches
ONE_LINE, TWO_LINES = 0.22, 0.31  # inches of a cell's height
GAP = 0.35  # inches between panels
HIGHER, LOWER, EQUAL, UNTESTED = "#f6c9a8", "#a9cfe8", "#ffffff", "#f2f2f2"


@keeps_table
def risk_tests_matrix(risk_tests_table, risk_table=None, group=None, period=None):
    """For each factor a triangle of differences between the means of strata: row minus column, Y where they differ.

    Parameters
    ----------
    risk_tests_table : pandas.DataFrame
        RISK_TESTS_TABLE of ``geodetector``. Factors with more than ten strata are left out and named.
    risk_table : pandas.DataFrame, optional
        RISK_TABLE, for the names of the strata.
    group : optional
        The group to draw; None draws all units together.
    period : optional
        The period to draw; the last by default.

    Returns
    -------
    str or None
    """
    if empty(risk_tests_table):
        return None
    rows = rows_of_group(risk_tests_table, group)
    if empty(rows):
        return None
    period = periods_of(rows)[-1] if missing(period) else period
    rows = rows_of_period(rows, period)
    labels = {} if empty(risk_table) else _labels(rows_of_period(rows_of_group(risk_table, group), period))
    panels, large = [], []
    for factor in distinct(rows["factor"]):
        own = rows.loc[[f == factor for f in rows["factor"]]]
        strata = sorted(distinct([*own["stratum1"], *own["stratum2"]]))
        if len(strata) > MOST_STRATA:
            large.append(str(factor))
            continue
        cells = _cells(own, strata, "stratum1", "stratum2", "difference")
        numbers = [period_label(stratum) for stratum in strata]
        names = [_with_label(n, labels.get((factor, stratum))) for n, stratum in zip(numbers, strata)]
        panels.append({"title": str(factor), "rows": names, "columns": numbers, "cells": cells})
    notes = []
    if large:
        text = translate("Geocoupling", "Not drawn, more than {most} strata: {names}")
        notes.append(text.format(most=MOST_STRATA, names=", ".join(large[:4]) + (", ..." if len(large) > 4 else "")))
    words = (
        translate("Geocoupling", "Y: the mean of the row is higher, adjusted p < 0.05"),
        translate("Geocoupling", "Y: the mean of the row is lower, adjusted p < 0.05"),
    )
    return _draw(panels[:MOST_PANELS], words, _left_out(panels, notes)) if panels else None


def _labels(risk_rows):
    """(factor, stratum) -> name."""
    if "label" not in risk_rows.columns:
        return {}
    columns = (risk_rows["factor"], risk_rows["stratum"], risk_rows["label"])
    return {(factor, stratum): label for factor, stratum, label in zip(*columns) if not missing(label)}


def _with_label(stratum, label):
    return stratum if label is None else f"{shortened(label, 18)}  {stratum}"


def _left_out(panels, notes):
    if len(panels) <= MOST_PANELS:
        return notes
    text = translate("Geocoupling", "The first {shown} of {count} factors")
    return [*notes, text.format(shown=MOST_PANELS, count=len(panels))]


@keeps_table
def ecological_matrix(ecological_table, group=None, periods=None):
    """Triangle of pairs of factors: the difference of their q, row minus column, Y where the F test tells them apart.

    Parameters
    ----------
    ecological_table : pandas.DataFrame
        ECOLOGICAL_TABLE of ``geodetector``; None is returned beyond 25 factors.
    group : optional
        The group to draw; None draws all units together.
    periods : list, optional
        At most three periods to draw; the first, the middle and the last by default.

    Returns
    -------
    str or None
    """
    if empty(ecological_table):
        return None
    rows = rows_of_group(ecological_table, group)
    factors = distinct([*rows["factor1"], *rows["factor2"]])
    if not 2 <= len(factors) <= MOST_FACTORS:
        return None
    panels = []
    for period in list(periods or first_middle_last(periods_of(rows)))[:3]:
        cells = _cells(rows_of_period(rows, period), factors, "factor1", "factor2", "q_difference")
        names = [shortened(name, 24) for name in factors]
        panels.append({"title": period_label(period), "rows": names, "columns": names, "cells": cells})
    panels = [panel for panel in panels if any(math.isfinite(v) for cell in panel["cells"].values() for v in cell)]
    words = (
        translate("Geocoupling", "Y: the row explains more, adjusted p < 0.05"),
        translate("Geocoupling", "Y: the row explains less, adjusted p < 0.05"),
    )
    return _draw(panels, words, []) if panels else None


def _cells(rows, names, first, second, column):
    """(row, column) -> difference, row minus column, and p; the column always left of the row."""
    place = {name: i for i, name in enumerate(names)}
    cells = {}
    for _, row in rows.iterrows():
        i, j = place[row[first]], place[row[second]]
        difference = number(row.get(column))
        cells[(max(i, j), min(i, j))] = (difference if i > j else -difference, p_value(row))
    return cells


def _draw(panels, words, notes):
    shape = _shape(panels)
    columns, count = shape["columns"], len(panels)
    grid_rows = math.ceil(count / columns)
    names_below = max(label_inches(name) for panel in panels for name in panel["columns"][:-1])
    turned = names_below > 0.3
    under = names_below * 0.72 + 0.25 if turned else 0.25
    longest = [max(len(p["rows"]) - 1 for p in panels[i * columns : (i + 1) * columns]) for i in range(grid_rows)]
    handles = _handles(panels, words, notes)
    legend_columns = 2 if len(handles) > 2 else 1
    heights = [length * shape["height"] + under + 0.32 for length in longest]
    heights.append(legend_height(math.ceil(len(handles) / legend_columns)))

    def draw(figure):
        spec = figure.add_gridspec(grid_rows + 1, columns, height_ratios=heights)
        for i, panel in enumerate(panels):
            axes = figure.add_subplot(spec[i // columns, i % columns])
            _panel(axes, panel, shape)
            if shape["shared"] and i % columns:
                axes.set_yticklabels([])
            if turned:
                axes.set_xticklabels(panel["columns"][:-1], rotation=45, ha="right", rotation_mode="anchor")
            axes.set_title(shortened(panel["title"], int(WIDTH / columns * 11)), loc="left", fontweight="bold")
        below = figure.add_subplot(spec[grid_rows, :])
        below.set_axis_off()
        below.legend(handles=handles, loc="center", ncol=legend_columns, columnspacing=2.5)

    return Drawing(WIDTH, max(sum(heights), 1.6), draw)


def _shape(panels):
    """How many panels stand side by side, and the inches of a cell: as many as leave room for number and letter.

    ``shared`` tells that all panels have the same rows, whose names then stand on the left only.
    """
    size = max(len(panel["rows"]) for panel in panels) - 1
    beside = max(label_inches(name) for panel in panels for name in panel["rows"][1:])
    shared = all(panel["rows"] == panels[0]["rows"] for panel in panels)
    number = max(label_inches(text, CELL) for panel in panels for text in _numbers(panel).values()) + 0.05
    letter = label_inches(" Y", CELL)
    for columns in (3, 2, 1):
        names = beside * (1 if shared else columns)
        width = min(WIDEST_CELL, (WIDTH - names - GAP * columns) / (columns * max(size, 1)))
        if columns <= len(panels) and width >= number:
            height = ONE_LINE if width >= number + letter else TWO_LINES
            return {"columns": columns, "width": width, "height": height, "shared": shared, "numbers": True}
    return {"columns": 1, "width": width, "height": ONE_LINE, "shared": False, "numbers": False}


def _panel(axes, panel, shape):
    """The triangle of one panel, rows from the second name, columns up to the last but one."""
    n = len(panel["rows"]) - 1
    shades = {(row - 1, column): _shade(*cell) for (row, column), cell in panel["cells"].items()}
    shaded_cells(axes, shades, n, n)
    for collection in axes.collections:
        collection.set_edgecolor("#d5d5d5")
        collection.set_linewidth(0.7)
    numbers = _numbers(panel)
    for (row, column), (_, p) in panel["cells"].items():
        text = numbers[row, column] if shape["numbers"] else ""
        _cell_text(axes, column, row - 1, text, p, shape["height"])
    axes.set_xticks(range(n))
    axes.set_xticklabels(panel["columns"][:-1])
    axes.set_yticks(range(n))
    axes.set_yticklabels(panel["rows"][1:])
    axes.set_aspect(shape["height"] / shape["width"], anchor="NW")


def _numbers(panel):
    """(row, column) -> the difference as text, all with the same decimals."""
    differences = {at: difference for at, (difference, _) in panel["cells"].items()}
    digits = _digits(differences.values())
    return {at: _number_text(difference, digits) for at, difference in differences.items()}


def _number_text(value, digits):
    if not math.isfinite(value):
        return "–"
    text = f"{value:.{digits}f}"
    return text.lstrip("-") if float(text) == 0 else text


def _shade(difference, p):
    if not math.isfinite(p):
        return UNTESTED
    if p >= CERTAIN:
        return EQUAL
    return HIGHER if difference > 0 else LOWER


def _digits(differences):
    """Decimals that show the larger differences with two or three figures."""
    top = max([abs(d) for d in differences if math.isfinite(d)] or [1.0])
    return 2 if top < 10 and top >= 0.1 else 3 if top < 0.1 else 1 if top < 100 else 0


def _cell_text(axes, x, y, number, p, height):
    """The difference, then Y or N behind or under it; the letter alone where there is no room for a number."""
    letter = "–" if not math.isfinite(p) else "Y" if p < CERTAIN else "N"
    style = {"ha": "center", "va": "center_baseline", "fontsize": CELL, "in_layout": False}
    style.update({"color": INK, "fontweight": "bold"} if letter == "Y" else {"color": QUIET})
    between = "\n" if height == TWO_LINES else " "
    axes.text(x, y, f"{number}{between}{letter}" if number else letter, **style)


def _handles(panels, words, notes):
    """Legend entries of the shades that occur."""
    from matplotlib.patches import Patch

    present = {_shade(*cell) for panel in panels for cell in panel["cells"].values()}
    entries = (
        (HIGHER, words[0]),
        (LOWER, words[1]),
        (EQUAL, translate("Geocoupling", "N: not told apart")),
        (UNTESTED, translate("Geocoupling", "–: not tested")),
    )
    shown = [
        Patch(facecolor=shade, edgecolor="#b0b0b0", linewidth=0.7, label=text)
        for shade, text in entries
        if shade in present
    ]
    return [*shown, note_handle(translate("Geocoupling", "Numbers: row minus column")), *map(note_handle, notes)]

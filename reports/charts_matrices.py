"""Triangles of shaded cells: correlations of indicators, agreement of weighting methods."""

import math

from ..layers.translation import translate
from .axes import cell_text, colour_bar, line_chart, round_scale, shaded_cells
from .canvas import CELL, SMALL, WIDTH, Drawing, label_inches, shortened, wrapped
from .charts_drivers import BLANK
from .contract import distinct, empty, number, periods_of, rows_of_group, rows_of_period, value_at
from .links import keeps_table

MOST_INDICATORS = 25
SIDE = 0.62  # inches of the largest cell
SHORT = 30  # columns of a name beside the cells


@keeps_table
def correlation_heatmap(correlations_table, system=None):
    """Lower triangle of the correlations of one set of indicators; None beyond 25 indicators or below three.

    Parameters
    ----------
    correlations_table : pandas.DataFrame
        CORRELATIONS_TABLE of ``weights``.
    system : optional
        The system to draw; None draws the pairs over all indicators.
    """
    if empty(correlations_table):
        return None
    rows = rows_of_group(correlations_table, system, column="system")
    names, cells = pair_cells(rows, "indicator1", "indicator2", "correlation")
    if not 3 <= len(names) <= MOST_INDICATORS or not any(math.isfinite(r) for r in cells.values()):
        return None
    return _triangle(names, cells, _signed_scale(), "r", 2)


def _signed_scale():
    """From red for -1 over pale colours to blue for 1, as correlation plots are used to."""
    from matplotlib import cm
    from matplotlib.colors import BoundaryNorm, ListedColormap

    edges = [k / 4 - 1 for k in range(9)]
    return BoundaryNorm(edges, 8), ListedColormap([cm.RdBu(0.1 + 0.8 * k / 7) for k in range(8)])


def pair_cells(rows, first, second, column):
    """Names in order, and (row, column) -> value with the column left of the row."""
    names = distinct([*rows[first], *rows[second]])
    place = {name: i for i, name in enumerate(names)}
    cells = {}
    for _, row in rows.iterrows():
        i, j = place[row[first]], place[row[second]]
        cells[(max(i, j), min(i, j))] = number(row[column])
    return names, cells


@keeps_table
def agreement_heatmap(ranks_table, labels=None):
    """Lower triangle of Spearman's correlation between weighting methods, the mean over the periods.

    Parameters
    ----------
    ranks_table : pandas.DataFrame
        RANKS_TABLE of ``weightsensitivity``. Two methods have lines over the periods instead, and nothing where there
        is one period.
    labels : dict, optional
        Method -> name to print.
    """
    if empty(ranks_table):
        return None
    names = distinct([*ranks_table["method1"], *ranks_table["method2"]])
    if len(names) < 3:
        return _agreement_over_time(ranks_table)
    means = ranks_table.groupby(["method1", "method2"], sort=False)["spearman"].mean().reset_index()
    names, cells = pair_cells(means, "method1", "method2", "spearman")
    known = [value for value in cells.values() if math.isfinite(value)]
    if not known:
        return None
    scale = round_scale(min([*known, 0.95]), 1.0, _sequential())
    shown = [str((labels or {}).get(name, name)) for name in names]
    return _triangle(shown, cells, scale, "ρ", 3)


def _sequential():
    from matplotlib import cm

    return lambda share: cm.YlGnBu(0.04 + 0.8 * share)


def _agreement_over_time(table):
    periods = periods_of(table)
    if len(periods) < 2:
        return None
    series = {
        translate("Geocoupling", "Spearman's ρ"): [value_at(rows_of_period(table, p), "spearman") for p in periods],
        translate("Geocoupling", "Kendall's τ"): [value_at(rows_of_period(table, p), "kendall") for p in periods],
    }
    if not any(math.isfinite(v) for values in series.values() for v in values):
        return None
    return line_chart(periods, series, translate("Geocoupling", "Rank correlation"), height=2.8)


def _triangle(names, cells, scale, title, digits):
    """Rows from the second name, columns up to the last but one: the diagonal says nothing."""
    n = len(names) - 1
    beside_names = [wrapped(name, SHORT) for name in names[1:]]
    under_names = [shortened(name, 26) for name in names[:-1]]
    beside = max(label_inches(line) for name in beside_names for line in name.split("\n"))
    under = max(label_inches(name) for name in under_names) * 0.72 + 0.2
    cell = min(SIDE, (WIDTH - beside - 1.0) / n)
    norm, colours = scale

    def draw(figure):
        from matplotlib.colors import to_hex

        axes = figure.subplots()
        shades = {
            (row - 1, column): to_hex(colours(norm(value))) if math.isfinite(value) else BLANK
            for (row, column), value in cells.items()
        }
        shaded_cells(axes, shades, n, n)
        size = SMALL if cell > 0.45 else CELL
        for (row, column), value in cells.items():
            text = _value_text(value, digits, cell, size)
            cell_text(axes, column, row - 1, text, shades[row - 1, column], size)
        axes.set_xticks(range(n))
        axes.set_xticklabels(under_names, rotation=45, ha="right", rotation_mode="anchor")
        axes.set_yticks(range(n))
        axes.set_yticklabels(beside_names)
        axes.set_aspect("equal")
        colour_bar(figure, axes, norm, colours, title)

    return Drawing(WIDTH, max(n * cell + under + 0.3, 1.6), draw)


def _value_text(value, digits, cell, size):
    """The number as long as the cell allows: with its 0, without it, or none."""
    if not math.isfinite(value):
        return "–"
    text = f"{value:.{digits}f}"
    short = text.replace("0.", ".", 1) if abs(value) < 1 else f"{value:.0f}"
    sample = "-0." + "0" * digits
    for shown, longest in ((text, sample), (short, sample.replace("0.", ".", 1))):
        if cell >= label_inches(longest, size) + 0.03:
            return shown
    return ""

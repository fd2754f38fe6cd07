"""Charts of what results are made of: contributions of indicators, and what happens when one is left out."""

import math

from ..layers.translation import translate
from .axes import bar_chart, cell_text, horizontal_bars, time_axis, with_period
from .canvas import CELL, INK, SERIES, WIDTH, Drawing, label_inches, wrapped
from .contract import distinct, empty, number, periods_of, rows_of_period
from .links import keeps_table

MOST_PARTS = 12
MOST_BARS = 25
LEGEND_SPACE = 2.4
BAR = "#0072B2"
CHANGED = "#E69F00"


@keeps_table
def contributions_over_time(contributions_table):
    """Stacked bars of the mean shares in the total score by period; plain bars when there is one period.

    Parameters
    ----------
    contributions_table : pandas.DataFrame
        CONTRIBUTIONS_TABLE of ``compositeindex``; shares in percent. Up to twelve indicators are drawn as such, more of
        them by system.
    """
    if empty(contributions_table) or not contributions_table["share"].notna().any():
        return None
    table = contributions_table
    indicators, systems = distinct(table["indicator"]), distinct(table["system"])
    column = "system" if len(indicators) > MOST_PARTS and 1 < len(systems) <= MOST_PARTS else "indicator"
    periods = periods_of(table)
    parts = {str(name): _mean_shares(table, column, name, periods) for name in distinct(table[column])}
    label = translate("Geocoupling", "Mean share of the total score (%)")
    return shares_over_time(periods, parts, label)


def _mean_shares(table, column, name, periods):
    """Mean over the units of the shares of ``name``, by period; units without a score have none."""
    own = table.loc[[value == name for value in table[column]]]
    means = []
    for period in periods:
        rows = rows_of_period(own, period)
        indicators = max(len(distinct(rows["indicator"])), 1)
        means.append(number(rows["share"].mean()) * indicators)
    return means


def _largest(parts):
    """The eleven largest parts, and all others together."""
    ranked = sorted(parts, key=lambda name: -sum(abs(v) for v in parts[name] if math.isfinite(v)))
    kept = set(ranked[: MOST_PARTS - 1])
    rest = [values for name, values in parts.items() if name not in kept]
    others = [sum(v for v in column if math.isfinite(v)) for column in zip(*rest)]
    return {**{n: v for n, v in parts.items() if n in kept}, translate("Geocoupling", "Others"): others}


def ranked_bars(parts, label):
    """Bars of the parts of one period, the largest first."""
    ranked = sorted(parts, key=lambda name: -parts[name][0] if math.isfinite(parts[name][0]) else math.inf)[:MOST_BARS]
    values = [parts[name][0] for name in ranked]
    texts = [f"{v:.1f}" if math.isfinite(v) else "–" for v in values]
    return bar_chart(ranked, values, [BAR] * len(ranked), texts, label)


def _shades(count):
    """Colours that differ between neighbours: the series' own, each followed by its tint where there are many."""
    from matplotlib.colors import to_hex, to_rgb

    if count <= len(SERIES):
        return list(SERIES[:count])
    pairs = [(c, to_hex([0.45 * part + 0.55 for part in to_rgb(c)])) for c in SERIES]
    return [colour for pair in pairs for colour in pair][:count]


def shares_over_time(periods, parts, label):
    """Stacked bars of parts that sum to 100 %, those below 0 under the axis; plain bars when there is one period.

    ``parts`` is name -> share by period. Beyond twelve the smallest are drawn together.
    """
    if len(periods) == 1:
        return ranked_bars(parts, with_period(label, periods[0]))
    return _stacked(periods, _largest(parts) if len(parts) > MOST_PARTS else parts, label)


def _stacked(periods, parts, label):
    """Bars of at most twelve parts."""
    inches = WIDTH - LEGEND_SPACE
    slot = inches / len(periods)
    roomy = 0.78 * slot >= label_inches("00", CELL)

    def draw(figure):
        axes = figure.subplots()
        places, above, below = list(range(len(periods))), [0.0] * len(periods), [0.0] * len(periods)
        for (name, values), colour in zip(parts.items(), _shades(len(parts))):
            drawn = [v if math.isfinite(v) else 0.0 for v in values]
            style = {"color": colour, "edgecolor": "white", "linewidth": 0.5}
            bottom = [low if value < 0 else high for value, low, high in zip(drawn, below, above)]
            axes.bar(places, drawn, 0.78, bottom, label=wrapped(name, 24), **style)
            for place, value, base in zip(places, drawn, bottom):
                if roomy and abs(value) >= 5:
                    cell_text(axes, place, base + value / 2, f"{value:.0f}", colour)
            above = [high + max(value, 0.0) for high, value in zip(above, drawn)]
            below = [low + min(value, 0.0) for low, value in zip(below, drawn)]
        axes.set_xlim(-0.6, len(periods) - 0.4)
        _percent_limits(axes, min(below), max(above))
        time_axis(axes, places, periods, inches)
        axes.set_ylabel(label)
        handles, labels = axes.get_legend_handles_labels()
        place = {"loc": "upper left", "bbox_to_anchor": (1.01, 1.0), "borderaxespad": 0, "handlelength": 1.2}
        axes.legend(handles[::-1], labels[::-1], **place)

    lines = sum(1 + wrapped(name, 24).count("\n") for name in parts)
    return Drawing(WIDTH, max(3.4, 0.6 + 0.2 * lines), draw)


def _percent_limits(axes, low, high):
    """0 to 100 %, and as far beyond as parts below 0 make it necessary."""
    if low >= 0:
        axes.set_ylim(0, 100)
        return
    room = 0.04 * (high - low)
    axes.set_ylim(low - room, max(high, 100.0) + room)
    axes.axhline(0, color=INK, linewidth=0.8)


@keeps_table
def left_out_bars(left_out):
    """Two columns of bars: how far ranks change, and how many grades, when an indicator is left out.

    Parameters
    ----------
    left_out : pandas.DataFrame
        ``indicator, spearman, grades_changed``, a row for each indicator, such as
        :func:`~geocoupling.reports.papertables.mean_left_out` makes of INDICATORS_TABLE of ``weightsensitivity``.
    """
    if empty(left_out):
        return None
    columns = (left_out["indicator"], left_out["spearman"], left_out["grades_changed"])
    found = [(str(name), 1.0 - number(rho), number(changed)) for name, rho, changed in zip(*columns)]
    if not any(math.isfinite(v) for _, *values in found for v in values):
        return None
    found = sorted(found, key=lambda row: -row[1] if math.isfinite(row[1]) else math.inf)[:MOST_BARS]
    names, shifts, changed = (list(column) for column in zip(*found))
    height = 0.75 + sum(0.25 + 0.16 * wrapped(name, 30).count("\n") for name in names)

    def draw(figure):
        left, right = figure.subplots(1, 2, gridspec_kw={"width_ratios": [3, 2]})
        texts = [f"{abs(v):.4f}" if math.isfinite(v) else "–" for v in shifts]
        horizontal_bars(left, names, shifts, [BAR] * len(names), texts)
        left.set_xlabel(translate("Geocoupling", "1 - Spearman's ρ"))
        counts = [f"{v:.0f}" if math.isfinite(v) else "–" for v in changed]
        horizontal_bars(right, names, changed, [CHANGED] * len(names), counts)
        right.set_yticklabels([])
        right.set_xlabel(translate("Geocoupling", "Changed grades"))
        right.xaxis.get_major_locator().set_params(integer=True)

    return Drawing(WIDTH, max(1.6, height), draw)

"""Charts of the geographical detector's factors: ranked bars of q, and q over time."""

import math

from ..layers.translation import translate
from .axes import axes_over_legend_rows, cell_text, line_chart, note_handle, room_for_texts, shaded_cells, time_axis
from .canvas import (
    CELL,
    INK,
    LEVELS,
    QUIET,
    SMALL,
    WIDTH,
    Drawing,
    label_inches,
    legend_height,
    star_note,
    stars,
    wrapped,
)
from .contract import distinct, empty, number, period_label, periods_of, rows_of_group, rows_of_period, value_at
from .links import Link, keeps_table, mean, unless_missing

# Never so dark that the line of the interval is lost in the bar.
PERIOD_BLUES = {1: ("#5b9fcd",), 2: ("#b5d2e8", "#5b9fcd"), 3: ("#c9dff0", "#8fbcde", "#4a93c6")}
CERTAIN = 0.05  # an empty marker says that p is not below, whatever the stars
MOST_LINES = 8
BLANK = "#f2f2f2"


@keeps_table
def q_bars(factors_table, group=None, levels=LEVELS):
    """Ranked bars of q with interval, value and stars; beyond three periods, :func:`q_over_time`.

    Parameters
    ----------
    factors_table : pandas.DataFrame
        FACTORS_TABLE of ``geodetector``.
    group : optional
        The group to draw; None draws all units together.
    levels : tuple of float
        Levels of ``***``, ``**`` and ``*``, held against ``p_adjusted`` (``p`` where there is none); none for no stars.

    Returns
    -------
    str or None
    """
    if empty(factors_table):
        return None
    rows = rows_of_group(factors_table, group)
    periods = periods_of(rows)
    if empty(rows) or len(periods) > 3:
        return q_over_time(factors_table, group, levels)
    bars = [_bars_of_period(rows, period, levels) for period in periods]
    names = _ranked(bars)
    return _draw_bars(names, periods, bars, levels)


def _bars_of_period(rows, period, levels):
    """Factor -> q, interval, chance value and text of one period."""
    found = {}
    for _, row in rows_of_period(rows, period).iterrows():
        q = number(row.get("q"))
        found[row["factor"]] = {
            "q": q,
            "lower": number(row.get("q_lower")),
            "upper": number(row.get("q_upper")),
            "expected": number(row.get("q_expected")),
            "text": f"{q:.3f}{stars(p_value(row), levels)}" if math.isfinite(q) else "–",
            "link": Link("factor", period, unless_missing(row.get("group")), (row["factor"],)),
        }
    return found


def p_value(row):
    """The adjusted p of a row; the plain one where the table has no adjusted."""
    adjusted = number(row.get("p_adjusted"))
    return adjusted if math.isfinite(adjusted) else number(row.get("p"))


def _ranked(bars):
    """Factors by falling mean of q; those without any q last."""
    means = {}
    for name in dict.fromkeys(n for found in bars for n in found):
        values = [found[name]["q"] for found in bars if name in found and math.isfinite(found[name]["q"])]
        means[name] = sum(values) / len(values) if values else -1.0
    return sorted(means, key=lambda name: -means[name])


def _draw_bars(names, periods, bars, levels):
    chart_height = 0.6 + len(names) * max(0.42, 0.2 * len(periods) + 0.1)
    handles = _bar_handles(periods, bars, levels)
    rows = math.ceil(len(handles) / 2)

    def draw(figure):
        axes, below = axes_over_legend_rows(figure, chart_height, rows)
        ends = [0.0]
        for i, found in enumerate(bars):
            ends += _one_period(axes, names, found, i, len(periods))
        axes.set_yticks(range(len(names)))
        axes.set_yticklabels([wrapped(name, 30) for name in names])
        axes.set_ylim(len(names) - 0.4, -0.6)
        room_for_texts(axes, ends)
        axes.set_xticks([t for t in axes.get_xticks() if t <= 1.0 + 1e-9 and t <= axes.get_xlim()[1]])
        axes.tick_params(axis="y", length=0)
        axes.grid(axis="x")
        axes.set_xlabel(translate("Geocoupling", "Explanatory power q"))
        below.legend(handles=handles, loc="center", ncol=2, columnspacing=2.5)

    return Drawing(WIDTH, chart_height + legend_height(rows), draw)


def _one_period(axes, names, found, index, count):
    """Draw the bars of one period; their ends."""
    thick = 0.8 / count
    ends = []
    for place, name in enumerate(names):
        bar = found.get(name, {"q": math.nan, "lower": math.nan, "upper": math.nan, "expected": math.nan, "text": "–"})
        y = place - 0.4 + thick * (index + 0.5)
        q = bar["q"] if math.isfinite(bar["q"]) else 0.0
        (drawn,) = axes.barh(y, q, height=thick * 0.9, color=PERIOD_BLUES[count][index])
        mean(drawn, bar.get("link"))
        end = q
        if math.isfinite(bar["lower"]) and math.isfinite(bar["upper"]):
            axes.plot([bar["lower"], bar["upper"]], [y, y], color=INK, linewidth=1.0, solid_capstyle="butt")
            end = max(q, bar["upper"])
        if math.isfinite(bar["expected"]):
            axes.plot([bar["expected"]] * 2, [y - thick * 0.45, y + thick * 0.45], color="#D55E00", linewidth=1.4)
            end = max(end, bar["expected"])
        axes.annotate(
            bar["text"], (end, y), xytext=(5, 0), textcoords="offset points", va="center_baseline", fontsize=SMALL
        )
        ends.append(end)
    return ends


def _bar_handles(periods, bars, levels):
    """Legend entries of what is in the chart."""
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    shown = [bar for found in bars for bar in found.values()]
    handles = []
    if len(periods) > 1:
        colours = PERIOD_BLUES[len(periods)]
        handles += [Patch(color=c, label=period_label(p)) for c, p in zip(colours, periods)]
    if any(math.isfinite(bar["upper"]) for bar in shown):
        handles.append(Line2D([], [], color=INK, linewidth=1, label=translate("Geocoupling", "Interval of q")))
    if any(math.isfinite(bar["expected"]) for bar in shown):
        label = translate("Geocoupling", "q expected by chance")
        handles.append(Line2D([], [], color="#D55E00", marker="|", markersize=9, linestyle="none", label=label))
    if any("*" in bar["text"] for bar in shown):
        handles.append(note_handle(star_note(levels)))
    return handles


@keeps_table
def q_over_time(factors_table, group=None, levels=LEVELS):
    """q by factor over the periods: lines, or a shaded grid beyond eight factors.

    The markers of the lines are empty where the (adjusted) p is not below 0.05; the grid has stars at ``levels``.
    """
    if empty(factors_table):
        return None
    rows = rows_of_group(factors_table, group)
    names = distinct(rows["factor"])
    if not names:
        return None
    periods = periods_of(rows)
    cells = {name: _series(rows[[f == name for f in rows["factor"]]], periods) for name in names}
    cells = dict(sorted(cells.items(), key=lambda item: -_mean([q for q, _ in item[1]])))
    links = {name: [Link("factor", period, group, (name,)) for period in periods] for name in cells}
    if len(names) > MOST_LINES:
        return _grid(cells, periods, levels, links)
    values = {name: [q for q, _ in series] for name, series in cells.items()}
    weak = {name: [p >= CERTAIN for _, p in series] for name, series in cells.items()}
    label = translate("Geocoupling", "Explanatory power q")
    if any(any(flags) for flags in weak.values()):
        label += "\n" + translate("Geocoupling", "(empty marker: adjusted p ≥ {level})").format(level=CERTAIN)
    return line_chart(periods, values, label, hollow=weak, links=links)


def _series(rows, periods):
    """(q, p) of one factor by period."""
    found = [rows_of_period(rows, period) for period in periods]
    return [(value_at(f, "q"), p_value(f.iloc[0]) if len(f) else math.nan) for f in found]


def _mean(values):
    values = [v for v in values if math.isfinite(v)]
    return sum(values) / len(values) if values else -1.0


def _grid(cells, periods, levels, links):
    """A shaded grid, factors by periods, with q and stars in the cells."""
    from matplotlib import cm
    from matplotlib.colors import Normalize, to_hex

    top = max([q for series in cells.values() for q, _ in series if math.isfinite(q)] or [1.0])
    norm = Normalize(0, top)
    found = {(i, j): cell for i, series in enumerate(cells.values()) for j, cell in enumerate(series)}
    shades = {at: to_hex(cm.YlGnBu(0.9 * norm(q))) if math.isfinite(q) else BLANK for at, (q, _) in found.items()}
    room = (WIDTH - 2.4) / len(periods) >= label_inches("0.00", CELL)

    def draw(figure):
        axes = figure.subplots()
        places = {(i, j): link for i, name in enumerate(cells) for j, link in enumerate(links[name])}
        shaded_cells(axes, shades, len(cells), len(periods), places)
        for (row, column), (q, p) in found.items() if room else ():
            text = f"{q:.2f}\n{stars(p, levels)}".rstrip() if math.isfinite(q) else "–"
            cell_text(axes, column, row, text, shades[row, column])
        axes.set_yticks(range(len(cells)))
        axes.set_yticklabels([wrapped(name, 26) for name in cells])
        time_axis(axes, list(range(len(periods))), periods, WIDTH - 2.4)
        noted = [translate("Geocoupling", "Explanatory power q"), *([star_note(levels)] if levels else [])]
        axes.set_xlabel("   ".join(noted), color=QUIET)

    return Drawing(WIDTH, 0.8 + 0.36 * len(cells), draw)

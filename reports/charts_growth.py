"""Charts of growth: indexed series, annual rates over time, mean annual rates of groups."""

import math

from ..layers.translation import translate
from .axes import note_handle, room_for_texts, time_axis
from .canvas import (
    ALL_UNITS,
    INK,
    QUIET,
    SMALL,
    WIDTH,
    Drawing,
    display_width,
    label_inches,
    legend_height,
    series_style,
    shortened,
    wrapped,
)
from .contract import (
    distinct,
    empty,
    missing,
    number,
    period_label,
    period_positions,
    periods_of,
    rows_of_group,
    value_at,
)
from .links import keeps_table

MOST_PANELS = 9
MOST_LINES = 12
MOST_BARS = 25
LOGARITHMIC = 10  # times that the largest index may be the smallest on a linear axis
MANY_PERIODS = {True: 30, False: 15}  # in a single panel, in one of several: markers on more would be a thick line
PANEL = 2.0  # inches
GEOMETRIC, ARITHMETIC = "#0072B2", "#E69F00"


@keeps_table
def indexed_curves(comparison_table):
    """Series indexed to their first period: a panel for each group, or one panel of all groups for a single field.

    Parameters
    ----------
    comparison_table : pandas.DataFrame
        COMPARISON_TABLE of ``growth``. Of many groups (more than eight, for a single field more than twelve) those with
        the most units are drawn, and a line below says so.
    """
    if empty(comparison_table):
        return None
    if wide_range(comparison_table["index"]):
        label = translate("Geocoupling", "Index (first period = 100, logarithmic scale)")
        return _curves(comparison_table, "index", label, 100.0, logarithmic)
    return _curves(comparison_table, "index", translate("Geocoupling", "Index (first period = 100)"), 100.0)


@keeps_table
def rate_curves(comparison_table):
    """Annual rates from period to period, in the panels of :func:`indexed_curves`; None for fewer than two rates."""
    if empty(comparison_table) or not comparison_table["rate"].notna().any():
        return None
    periods = periods_of(comparison_table)[1:]
    later = comparison_table.loc[[period in periods for period in comparison_table["period"]]]
    return _curves(later, "rate", translate("Geocoupling", "Annual growth rate (%)"), 0.0)


@keeps_table
def mean_growth_bars(rates_table, field=None):
    """Bars of both mean annual rates over the longest span: of one field by group, else of all units by field.

    Parameters
    ----------
    rates_table : pandas.DataFrame
        RATES_TABLE of ``growth``.
    field : optional
        One field, by group; None draws all fields of all units.

    Returns
    -------
    str or None
        None where no rate is known.
    """
    if empty(rates_table):
        return None
    rows = longest_spans(rates_table)
    if empty(rows):
        return None
    rows = rows_of_group(rows) if field is None else rows.loc[[name == field for name in rows["field"]]]
    kept, note = _most_units(rows, MOST_BARS) if field is not None else (distinct(rows["field"])[:MOST_BARS], "")
    bars = []
    for _, row in rows.iterrows():
        name = row["field"] if field is None else None if missing(row["group"]) else row["group"]
        if name in kept or name is None:
            bars.append((_group_name(name), number(row["mean_geometric"]), number(row["mean_arithmetic"])))
    if not any(math.isfinite(v) for _, *both in bars for v in both):
        return None
    return _draw_bars(bars, note)


def longest_spans(rates_table):
    """The rows of all units and groups over the longest span, which stands last among those of a group and field."""
    import pandas as pd

    together = rates_table.loc[[missing(unit) for unit in rates_table["unit"]]]
    last = {}
    for place, (group, name) in enumerate(zip(together["group"], together["field"])):
        last[None if missing(group) else group, name] = place
    return together.iloc[sorted(last.values())] if last else pd.DataFrame(columns=rates_table.columns)


def _group_name(group):
    return translate("Geocoupling", "All units") if group is None else str(group)


def _most_units(table, most):
    """The groups to draw, in their order, and what to say of those that are left out."""
    groups = distinct(table["group"])
    if len(groups) <= most:
        return groups, ""
    size = {group: value_at(rows_of_group(table, group), "n") for group in groups}
    kept = set(sorted(groups, key=lambda group: -size[group])[:most])
    text = translate("Geocoupling", "{shown} of {count} groups, those with the most units")
    return [group for group in groups if group in kept], text.format(shown=most, count=len(groups))


def wide_range(values):
    """Whether a linear axis would press the smaller values flat; values of 0 or less have no logarithm."""
    known = [v for v in map(number, values) if math.isfinite(v)]
    return bool(known) and 0 < LOGARITHMIC * min(known) < max(known)


def logarithmic(axes):
    """A vertical axis in powers, labelled in plain numbers."""
    from matplotlib.ticker import FuncFormatter, LogLocator, NullLocator

    axes.set_yscale("log")
    axes.yaxis.set_major_locator(LogLocator(subs=(1.0, 2.0, 5.0)))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:g}"))
    axes.yaxis.set_minor_locator(NullLocator())


def _curves(table, column, label, level, scale=None):
    if empty(table) or not table[column].notna().any():
        return None
    periods, fields = periods_of(table), distinct(table["field"])
    if len(periods) < 2:
        return None
    alone = len(fields) == 1
    groups, note = _most_units(table, MOST_LINES if alone else MOST_PANELS - 1)
    notes = [note] if note else []
    if len(fields) > MOST_LINES:
        text = translate("Geocoupling", "The first {shown} of {count} fields")
        notes.append(text.format(shown=MOST_LINES, count=len(fields)))
    cells = _cells(table, column)
    panels = {}
    for group in (None, *groups):
        lines = {str(f): [cells.get((group, f, p), math.nan) for p in periods] for f in fields[:MOST_LINES]}
        panels[_group_name(group)] = {name: line for name, line in lines.items() if any(map(math.isfinite, line))}
    panels = {name: lines for name, lines in panels.items() if lines}
    if alone:
        panels = {"": {name: line for name, lines in panels.items() for line in lines.values()}}
    return _draw_panels(panels, periods, label, level, notes, scale)


def _cells(table, column):
    """(group, field, period) -> number; all units have the group None."""
    keys = zip([None if missing(group) else group for group in table["group"]], table["field"], table["period"])
    return dict(zip(keys, map(number, table[column])))


def _draw_panels(panels, periods, label, level, notes, scale):
    """Panels on one scale, their legend below them; of a single panel beside it."""
    names = list(dict.fromkeys(name for lines in panels.values() for name in lines))
    single = len(panels) == 1
    columns = 1 if single else 2 if len(panels) in (2, 4) else 3
    rows = math.ceil(len(panels) / columns)
    wide = max(display_width(name) for name in names) > 22
    legend_columns = 1 if single else min(len(names), 2 if wide else 3)
    legend_rows = len(notes) if single else math.ceil(len(names) / legend_columns) + len(notes)
    tall = max(3.2, 0.5 + sum(0.17 + 0.14 * wrapped(n, 22, 3).count("\n") for n in names)) if single else PANEL
    heights = [tall] * rows + ([legend_height(legend_rows)] if legend_rows else [])
    inches = WIDTH - 1.9 if single else WIDTH / columns - 0.45
    places = period_positions(periods)

    def draw(figure):
        grid = figure.add_gridspec(len(heights), columns, height_ratios=heights)
        first, handles = None, {}
        for place, (title, lines) in enumerate(panels.items()):
            axes = figure.add_subplot(grid[place // columns, place % columns], sharey=first)
            first = first or axes
            _lines(axes, lines, names, periods, handles, len(periods) > MANY_PERIODS[single])
            if scale is not None:
                scale(axes)
            axes.axhline(level, color=QUIET, linewidth=0.9, zorder=1)
            shown = _labelled(periods, inches)
            time_axis(axes, [places[i] for i in shown], [periods[i] for i in shown], inches)
            axes.grid(axis="y")
            if title:
                axes.set_title(wrapped(title, 32), loc="left", fontweight="bold")
            if place % columns == 0:
                axes.set_ylabel(label if single else wrapped(label, 26))
            else:
                axes.tick_params(labelleft=False)
        if single:
            axes.legend(loc="upper left", bbox_to_anchor=(1.01, 1.0), borderaxespad=0, handlelength=2.6)
        if legend_rows:
            _legend_below(figure.add_subplot(grid[-1, :]), {} if single else handles, notes, legend_columns)

    return Drawing(WIDTH, sum(heights) + 0.15, draw)


def _labelled(periods, inches):
    """Places of periods that have room for their labels, in even steps from the first."""
    widest = max(label_inches(period_label(period)) for period in periods) + 0.12
    step = math.ceil(len(periods) / max(int(inches / widest), 1))
    return range(0, len(periods), step)


def _lines(axes, lines, names, periods, handles, plain):
    """The lines of a panel; a name has the same style in each. All units together are thick and black."""
    everyone = _group_name(None)
    others = [name for name in names if name != everyone]
    for name, values in lines.items():
        if name == everyone:
            style = {"color": ALL_UNITS, "linewidth": 2.2, "marker": "o", "markersize": 4.5, "zorder": 4}
        else:
            style = series_style(others.index(name))
        if plain:
            style = {**style, "marker": "", "linewidth": 0.8 * style["linewidth"]}
        (line,) = axes.plot(period_positions(periods), values, label=_label(wrapped(name, 22, lines=3)), **style)
        handles.setdefault(name, line)


def _label(name):
    """The name as a legend takes it: matplotlib leaves out those that begin with an underscore."""
    return f" {name}" if name.startswith("_") else name


def _legend_below(axes, handles, notes, columns):
    """Names under the panels, and under these what was left out."""
    axes.set_axis_off()
    place = {"loc": "upper center", "borderaxespad": 0, "columnspacing": 1.8}
    if handles:
        labels = [_label(shortened(name, 34)) for name in handles]
        named = axes.legend(list(handles.values()), labels, ncol=columns, handlelength=2.6, **place)
        axes.add_artist(named)
    if notes:
        axes.legend(handles=[note_handle(line) for line in notes], **{**place, "loc": "lower center"})


def _draw_bars(bars, note):
    """Two bars a name, or one where both kinds are the same everywhere, as over a single step."""
    same = all(abs(a - b) <= 1e-9 * max(1.0, abs(a)) for _, a, b in bars if math.isfinite(a) and math.isfinite(b))
    kinds = [(1, GEOMETRIC, translate("Geocoupling", "geometric (constant rate from start to end)"))]
    if not same:
        kinds.append((2, ARITHMETIC, translate("Geocoupling", "arithmetic (mean of the rates from period to period)")))
    names = [wrapped(name, 30) for name, *_ in bars]
    height = 0.7 + sum(0.24 if same else 0.38 for _ in names) + 0.04 * sum(name.count("\n") for name in names)
    legend = legend_height((0 if same else 2) + bool(note))

    def draw(figure):
        axes, below = figure.subplots(2, 1, gridspec_kw={"height_ratios": [height, legend]})
        thick = 0.7 if same else 0.36
        for number_of, (column, colour, label) in enumerate(kinds):
            shift = 0.0 if same else (number_of - 0.5) * thick
            places = [place + shift for place in range(len(bars))]
            values = [bar[column] for bar in bars]
            drawn = [v if math.isfinite(v) else 0.0 for v in values]
            axes.barh(places, drawn, height=0.94 * thick, color=colour, label=label)
            for place, value, end in zip(places, values, drawn):
                text = f"{value:.2f}" if math.isfinite(value) else "–"
                at = {"textcoords": "offset points", "va": "center", "fontsize": SMALL}
                at |= {"xytext": (-3, 0), "ha": "right"} if end < 0 else {"xytext": (3, 0), "ha": "left"}
                axes.annotate(text, (end, place), **at)
        room_for_texts(axes, [v for _, *both in bars for v in both if math.isfinite(v)], 0.12)
        axes.set_yticks(range(len(bars)))
        axes.set_yticklabels(names)
        axes.set_ylim(len(bars) - 0.4, -0.6)
        axes.axvline(0, color=INK, linewidth=0.8)
        axes.grid(axis="x")
        axes.tick_params(axis="y", length=0)
        axes.set_xlabel(translate("Geocoupling", "Mean annual growth rate (%)"))
        below.set_axis_off()
        handles = [] if same else axes.get_legend_handles_labels()[0]
        if handles or note:
            below.legend(handles=[*handles, *([note_handle(note)] if note else [])], loc="center", handlelength=1.2)

    return Drawing(WIDTH, max(1.4, height) + legend, draw)

"""How q changes with the way strata are made: curves over the number of strata, a line for each scheme."""

import math

from ..layers.translation import translate
from .axes import note_handle
from .canvas import INK, WIDTH, Drawing, legend_height, series_style, shortened
from .contract import distinct, empty, missing, number, periods_of, rows_of_group, rows_of_period
from .links import keeps_table

# In the order of the legend; a scheme that is not among them follows.
SCHEMES = ("natural_breaks", "quantile", "equal_interval", "geometric", "std_mean", "head_tail")
CATEGORY = "category"
MOST_PANELS = 12
SAME = 1e-12  # q that differ by less are one q, differently rounded
LEVEL_DASH = ((0, (5, 2)), (0, (2, 1.2)))


def scheme_name(scheme):
    """A scheme of classes in words."""
    words = {
        "natural_breaks": translate("Geocoupling", "natural breaks"),
        "quantile": translate("Geocoupling", "quantiles"),
        "equal_interval": translate("Geocoupling", "equal intervals"),
        "geometric": translate("Geocoupling", "geometric intervals"),
        "std_mean": translate("Geocoupling", "standard deviations"),
        "head_tail": translate("Geocoupling", "head/tail breaks"),
        "manual": translate("Geocoupling", "manual breaks"),
        CATEGORY: translate("Geocoupling", "categories"),
    }
    return words.get(scheme, str(scheme))


@keeps_table
def q_by_scheme(stability_table, group=None, period=None, column="q_adjusted"):
    """q by the number of strata, a line for each scheme, a panel for each factor; what was used is ringed.

    A scheme that decides the number by itself is a level line without markers.

    Parameters
    ----------
    stability_table : pandas.DataFrame
        STABILITY_TABLE of ``geodetector``. Factors whose q is the same under every choice, as that of categories is,
        are left out and named.
    group : optional
        The group to draw; None draws all units together.
    period : optional
        The period to draw; the last by default.
    column : {"q_adjusted", "q"}
        More strata raise q by chance; the adjusted q is free of that.

    Returns
    -------
    str or None
    """
    rows = one_period(stability_table, group, period)
    if empty(rows) or column not in rows.columns:
        return None
    schemes = [s for s in ordered_schemes(rows["scheme"]) if s != CATEGORY]
    panels, fixed = [], []
    for factor in distinct(rows["factor"]):
        own = rows.loc[[f == factor for f in rows["factor"]]]
        if _varies(own[column]):
            panels.append((factor, _curves(own, schemes, column)))
        else:
            fixed.append(str(factor))
    return _draw_curves(panels, fixed, schemes, column) if panels else None


def _varies(values):
    known = [v for v in map(number, values) if math.isfinite(v)]
    return bool(known) and max(known) - min(known) > SAME


def one_period(table, group, period):
    """Rows of a group in one period, the last by default; None or no rows where there are none."""
    if empty(table):
        return None
    rows = rows_of_group(table, group)
    if empty(rows):
        return None
    return rows_of_period(rows, periods_of(rows)[-1] if missing(period) else period)


def ordered_schemes(schemes):
    """Schemes that occur, in the order of the legend."""
    found = distinct(schemes)
    return [*[s for s in SCHEMES if s in found], *[s for s in found if s not in SCHEMES]]


def _curves(rows, schemes, column):
    """Scheme -> (classes, q) pairs in rising order, those in use, and the levels of a scheme without numbers."""
    curves = {}
    for scheme in schemes:
        found = [
            (number(row.get("classes")), number(row[column]), number(row.get("chosen")) == 1)
            for _, row in rows.iterrows()
            if row["scheme"] == scheme and math.isfinite(number(row[column]))
        ]
        numbered = sorted(v for v in found if math.isfinite(v[0]))
        curves[scheme] = {
            "values": [v[:2] for v in numbered],
            "chosen": [v[:2] for v in numbered if v[2]],
            "levels": [v[1:] for v in found if not math.isfinite(v[0])],
        }
    return curves


def _draw_curves(panels, fixed, schemes, column):
    shown = panels[:MOST_PANELS]
    count = len(shown)
    columns = min(count, 3)
    grid_rows = math.ceil(count / columns)
    handles = _curve_handles(shown, schemes)
    notes = _notes(panels, shown, fixed)
    legend_columns = min(len(handles), 4)
    heights = [1.75 if columns > 1 else 2.6] * grid_rows
    heights.append(legend_height(math.ceil(len(handles) / legend_columns)) + 0.1)
    heights += [legend_height(len(notes)) + 0.1] if notes else []

    def draw(figure):
        spec = figure.add_gridspec(len(heights), columns, height_ratios=heights)
        for i, (factor, curves) in enumerate(shown):
            axes = figure.add_subplot(spec[i // columns, i % columns])
            _curve_panel(axes, curves, schemes)
            axes.set_title(shortened(factor, int(WIDTH / columns * 11)), loc="left", fontweight="bold")
            if i + columns >= count:
                axes.set_xlabel(translate("Geocoupling", "Number of strata"))
            if i % columns == 0:
                axes.set_ylabel(translate("Geocoupling", "Adjusted q") if column == "q_adjusted" else "q")
        below = figure.add_subplot(spec[grid_rows, :])
        below.set_axis_off()
        below.legend(handles=handles, loc="center", ncol=legend_columns, columnspacing=1.8)
        if notes:
            lowest = figure.add_subplot(spec[grid_rows + 1, :])
            lowest.set_axis_off()
            lowest.legend(handles=[note_handle(note) for note in notes], loc="center", handlelength=0)

    return Drawing(WIDTH, sum(heights), draw)


def _curve_panel(axes, curves, schemes):
    from matplotlib.ticker import MaxNLocator

    last = max([k for curve in curves.values() for k, _ in curve["values"]] or [1.0])
    for i, scheme in enumerate(schemes):
        curve, style = curves[scheme], {**series_style(i), "linewidth": 1.2}
        if curve["values"]:
            axes.plot(*zip(*curve["values"]), **style)
        if curve["chosen"]:
            axes.plot(*zip(*curve["chosen"]), **_ring())
        for level, chosen in curve["levels"]:
            axes.axhline(level, color=style["color"], linewidth=1.2, linestyle=LEVEL_DASH[i % 2])
            if chosen:
                axes.plot(last, level, **_ring())
    axes.xaxis.set_major_locator(MaxNLocator(6, integer=True))
    axes.yaxis.set_major_locator(MaxNLocator(5))
    axes.margins(x=0.08, y=0.12)
    axes.grid(axis="y")


def _ring():
    ring = {"linestyle": "none", "marker": "o", "markersize": 9.5, "markerfacecolor": "none"}
    return {**ring, "markeredgecolor": INK, "markeredgewidth": 1.2, "zorder": 6}


def _curve_handles(shown, schemes):
    from matplotlib.lines import Line2D

    drawn = [curves for _, curves in shown]
    handles = []
    for i, scheme in enumerate(schemes):
        style = series_style(i)
        if any(curves[scheme]["values"] for curves in drawn):
            handles.append(Line2D([], [], label=scheme_name(scheme), **style))
        elif any(curves[scheme]["levels"] for curves in drawn):
            line = {"color": style["color"], "linewidth": 1.2, "linestyle": LEVEL_DASH[i % 2]}
            handles.append(Line2D([], [], label=scheme_name(scheme), **line))
    ringed = any(curve["chosen"] or any(c for _, c in curve["levels"]) for curves in drawn for curve in curves.values())
    if ringed:
        handles.append(Line2D([], [], label=translate("Geocoupling", "in use"), **_ring()))
    return handles


def _notes(panels, shown, fixed):
    notes = []
    if any(curve["levels"] for _, curves in shown for curve in curves.values()):
        notes.append(translate("Geocoupling", "Level lines: schemes that decide the number of strata by themselves"))
    if fixed:
        text = translate("Geocoupling", "Not drawn, the same under every choice: {names}")
        notes.append(text.format(names=shortened(", ".join(fixed), 70)))
    if len(panels) > len(shown):
        text = translate("Geocoupling", "The first {shown} of {count} factors")
        notes.append(text.format(shown=len(shown), count=len(panels)))
    return notes

"""The risk detector's means: the response in each stratum of each factor, with intervals."""

import math

from ..layers.translation import translate
from .axes import note_handle
from .canvas import INK, QUIET, WIDTH, Drawing, label_inches, legend_height, series_style, shortened
from .contract import (
    distinct,
    empty,
    first_middle_last,
    number,
    period_label,
    periods_of,
    rows_of_group,
    rows_of_period,
)
from .links import Link, keeps_table, unless_missing
from .links import mean as stand_for

MOST_STRATA = 12
MOST_PANELS = 12
LABEL = 22  # columns of a stratum's name
NARROW = 1.05  # inches of names up to which three panels stand side by side
REACH = 0.6  # how far the axis follows an interval beyond the means, as a share of their span


@keeps_table
def risk_means(risk_table, group=None, response=""):
    """Mean of the response in each stratum with its interval, a panel for each factor.

    The strata stand on the upright axis, where the longest name can be read; behind it is the number of rows. Of
    several periods the first, the middle and the last are drawn.

    Parameters
    ----------
    risk_table : pandas.DataFrame
        RISK_TABLE of ``geodetector``. The first twelve factors are drawn, and the first twelve strata of each.
    group : optional
        The group to draw; None draws all units together.
    response : str
        The name of the response, for the axis.

    Returns
    -------
    str or None
    """
    if empty(risk_table):
        return None
    rows = rows_of_group(risk_table, group)
    factors = distinct(rows["factor"])
    periods = first_middle_last(periods_of(rows)) if factors else []
    panels = [_panel_of(rows[[f == factor for f in rows["factor"]]], factor, periods) for factor in factors]
    panels = [panel for panel in panels if _means(panel)]
    return _draw(panels, periods, response) if panels else None


def _panel_of(rows, factor, periods):
    """What one panel shows: names of its strata, and by period stratum -> mean, interval and n."""
    strata = distinct(rows["stratum"])
    try:
        strata = sorted(strata)
    except TypeError:  # numbers and texts in one column
        strata = sorted(strata, key=str)
    shown = strata[:MOST_STRATA]
    series = [_series(rows_of_period(rows, period), shown) for period in periods]
    labels = [_labels(rows[[s == stratum for s in rows["stratum"]]]) for stratum in shown]
    # Where one stratum has other breaks in another period, numbers for all: a mixture could not be read.
    numbered = any(len(found) > 1 for found in labels)
    names = [str(f[0]) if f and not numbered else _numbered(s) for f, s in zip(labels, shown)]
    counts = [[found[stratum]["n"] for found in series if stratum in found] for stratum in shown]
    return {
        "factor": factor,
        "names": [f"{shortened(name, LABEL)} ({_count(n)})" for name, n in zip(names, counts)],
        "series": series,
        "order": shown,
        "overall": [_overall(rows_of_period(rows, period)) for period in periods],
        "left_out": len(strata) - len(shown),
        "numbered": numbered,
    }


def _labels(rows):
    return distinct(rows["label"]) if "label" in rows.columns else []


def _numbered(stratum):
    return translate("Geocoupling", "Stratum {number}").format(number=period_label(stratum))


def _series(rows, strata):
    found = {}
    for _, row in rows.iterrows():
        if row["stratum"] in strata:
            values = {name: number(row.get(name)) for name in ("mean", "lower", "upper", "n")}
            place = (unless_missing(row.get("period")), unless_missing(row.get("group")))
            values["link"] = Link("stratum", *place, (row["factor"], row["stratum"]))
            found[row["stratum"]] = values
    return found


def _count(counts):
    """``12``, ``10–14`` where periods differ, a dash where the table does not say."""
    known = sorted({int(n) for n in counts if math.isfinite(n)})
    if not known:
        return "–"
    return str(known[0]) if len(known) == 1 else f"{known[0]}–{known[-1]}"


def _overall(rows):
    """The mean of all rows: that of the strata, weighted by their rows."""
    pairs = [(number(row.get("mean")), number(row.get("n"))) for _, row in rows.iterrows()]
    pairs = [(mean, n) for mean, n in pairs if math.isfinite(mean) and math.isfinite(n)]
    total = sum(n for _, n in pairs)
    return sum(mean * n for mean, n in pairs) / total if total else math.nan


def _means(panel):
    return [v["mean"] for found in panel["series"] for v in found.values() if math.isfinite(v["mean"])]


def _draw(panels, periods, response):
    shown = panels[:MOST_PANELS]
    count = len(shown)
    beside = max(label_inches(name) for panel in shown for name in panel["names"])
    columns = 1 if count == 1 else 3 if count > 4 and beside <= NARROW else 2
    grid_rows = math.ceil(count / columns)
    step = 0.13 + 0.07 * len(periods)
    lengths = [max(len(panel["order"]) for panel in shown[i * columns : (i + 1) * columns]) for i in range(grid_rows)]
    heights = [0.55 + step * length for length in lengths]
    limits = _limits(shown)
    handles = _handles(panels, shown, periods, limits)
    legend_columns = 2 if len(handles) > 2 else 1
    heights.append(legend_height(math.ceil(len(handles) / legend_columns)) + 0.15)

    def draw(figure):
        spec = figure.add_gridspec(grid_rows + 1, columns, height_ratios=heights)
        for i, panel in enumerate(shown):
            axes = figure.add_subplot(spec[i // columns, i % columns])
            # Panels of one row are as tall as the one with most strata, so that a stratum has one height in all.
            _panel(axes, panel, lengths[i // columns], limits)
            axes.set_title(_title(panel, WIDTH / columns), loc="left", fontweight="bold")
            if i + columns >= count:
                axes.set_xlabel(_axis_label(response))
        below = figure.add_subplot(spec[grid_rows, :])
        below.set_axis_off()
        below.legend(handles=handles, loc="center", ncol=legend_columns, columnspacing=2.5)

    return Drawing(WIDTH, sum(heights) + 0.1, draw)


def _title(panel, inches):
    if not panel["left_out"]:
        return shortened(panel["factor"], int(inches * 12))
    text = translate("Geocoupling", "{factor} (first {shown} of {count})")
    shown = len(panel["order"])
    name = shortened(panel["factor"], int(inches * 12) - 16)
    return text.format(factor=name, shown=shown, count=shown + panel["left_out"])


def _axis_label(response):
    if not response:
        return translate("Geocoupling", "Mean of the response")
    return translate("Geocoupling", "Mean of {field}").format(field=response)


def _limits(panels):
    """One axis for all panels; an interval of two or three rows may not squeeze the others."""
    means = [mean for panel in panels for mean in _means(panel)]
    ends = [
        value[name]
        for panel in panels
        for found in panel["series"]
        for value in found.values()
        for name in ("lower", "upper")
        if math.isfinite(value[name])
    ]
    low, high = min(means), max(means)
    reach = REACH * ((high - low) or abs(high) or 1.0)
    bottom, top = max(min([*ends, low]), low - reach), min(max([*ends, high]), high + reach)
    margin = 0.04 * ((top - bottom) or 1.0)
    return bottom - margin, top + margin


def _panel(axes, panel, length, limits):
    count = len(panel["series"])
    # The strata of a short panel keep to its top.
    axes.set_ylim(length - 0.4, -0.6)
    axes.set_xlim(*limits)
    for i, (found, overall) in enumerate(zip(panel["series"], panel["overall"])):
        style = _style(i, count)
        if math.isfinite(overall):
            axes.plot([overall] * 2, [-0.5, len(panel["order"]) - 0.5], linewidth=0.8, **style["line"])
        for place, stratum in enumerate(panel["order"]):
            if stratum in found:
                _whisker(axes, found[stratum], place + (i - (count - 1) / 2) * 0.26, style, limits)
    axes.set_yticks(range(len(panel["order"])))
    axes.set_yticklabels(panel["names"])
    axes.tick_params(axis="y", length=0)
    axes.locator_params(axis="x", nbins=4)
    axes.spines["left"].set_visible(False)
    # The axis stands under the last stratum of this panel, not under that of its neighbour.
    bottom = len(panel["order"]) - 0.4
    axes.spines["bottom"].set_position(("data", bottom))
    ticks = [tick for tick in axes.get_xticks() if limits[0] <= tick <= limits[1]]
    axes.vlines(ticks, -0.6, bottom, color="#e6e6e6", linewidth=0.7, zorder=0)


def _style(index, count):
    """Colour and marker of a period; one period alone is blue."""
    chosen = series_style(index)
    dashed = (0, (3, 2)) if count == 1 else ("-", (0, (3, 2)), (0, (1, 1.5)))[index]
    return {
        "line": {"color": QUIET if count == 1 else chosen["color"], "linestyle": dashed, "zorder": 1},
        "point": {"color": chosen["color"], "marker": chosen["marker"], "markersize": 4, "zorder": 3},
    }


def _whisker(axes, value, y, style, limits):
    """A mean with its interval; an arrow where the interval goes on beyond the panel."""
    mean, low, high = value["mean"], value["lower"], value["upper"]
    if not math.isfinite(mean):
        return
    if math.isfinite(low) and math.isfinite(high):
        colour = style["point"]["color"]
        axes.plot([max(low, limits[0]), min(high, limits[1])], [y, y], color=colour, linewidth=1.1, zorder=2)
        for beyond, place, marker in ((low < limits[0], limits[0], "<"), (high > limits[1], limits[1], ">")):
            if beyond:
                axes.plot(place, y, marker=marker, color=colour, markersize=3.5, clip_on=False, zorder=3)
    (point,) = axes.plot(mean, y, linestyle="none", **style["point"])
    stand_for(point, [value["link"]])


def _handles(panels, shown, periods, limits):
    from matplotlib.lines import Line2D

    several = len(periods) > 1
    mean = translate("Geocoupling", "Mean with its 95 % interval")
    handles = []
    for i, period in enumerate(periods):
        style = {**series_style(i), "linestyle": "-", "linewidth": 1.1}
        text = translate("Geocoupling", "{label}, {period}").format(label=mean, period=period_label(period))
        handles.append(Line2D([], [], label=text if period_label(period) else mean, **style))
    line = {"color": INK if several else QUIET, "linewidth": 0.8, "linestyle": (0, (3, 2))}
    thin = translate("Geocoupling", "Thin line: mean of all rows")
    handles.append(note_handle(thin) if several else Line2D([], [], label=thin, **line))
    handles.append(note_handle(translate("Geocoupling", "In brackets: number of rows")))
    if any(panel["numbered"] for panel in shown):
        text = translate("Geocoupling", "Numbered from low to high values, since breaks differ between periods")
        handles.append(note_handle(text))
    if _cut(shown, limits):
        handles.append(note_handle(translate("Geocoupling", "Arrow: the interval goes on beyond the panel")))
    if len(panels) > len(shown):
        text = translate("Geocoupling", "The first {shown} of {count} factors")
        handles.append(note_handle(text.format(shown=len(shown), count=len(panels))))
    return handles


def _cut(panels, limits):
    values = [value for panel in panels for found in panel["series"] for value in found.values()]
    return any(value["lower"] < limits[0] or value["upper"] > limits[1] for value in values)

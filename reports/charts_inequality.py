"""Charts of regional inequality: where the Gini coefficient comes from, and the Gini inside each region."""

import math

from ..layers.translation import translate
from .axes import bar_chart, interval_bars, line_chart, time_axis, with_period
from .canvas import CELL, INK, SERIES, WIDTH, Drawing, ink_on, label_inches
from .contract import distinct, empty, missing, number, period_positions, periods_of, rows_of_period, value_at
from .links import Link, keeps_table, mean

SOURCE_COLOURS = {"within": "#0072B2", "between": "#E69F00", "transvariation": "#9fb7c4"}
MOST_BARS = 12  # more periods are drawn as areas


@keeps_table
def gini_sources(overall_table, intervals_table=None):
    """The Gini's parts by period on top of each other, with the Gini above: bars, beyond twelve periods areas.

    Parameters
    ----------
    overall_table : pandas.DataFrame
        OVERALL_TABLE of ``ginidecomposition``. One period gives plain bars.
    intervals_table : pandas.DataFrame, optional
        INTERVALS_TABLE; the interval of the Gini is drawn.
    """
    if empty(overall_table):
        return None
    periods = periods_of(overall_table)
    parts = {part: _by_period(overall_table, periods, part) for part in SOURCE_COLOURS}
    gini = _by_period(overall_table, periods, "gini")
    if not any(math.isfinite(g) for g in gini):
        return None
    if len(periods) == 1:
        links = [Link("units", periods[0])] * len(parts)
        return _single_sources({part: values[0] for part, values in parts.items()}, gini[0], links)
    return _stacked_sources(periods, parts, gini, level_intervals(intervals_table, periods, "gini"))


@keeps_table
def gini_line(overall_table, intervals_table=None):
    """The Gini by period alone, for units without regions; None for one period.

    Parameters
    ----------
    overall_table, intervals_table : pandas.DataFrame
        As in :func:`gini_sources`.
    """
    if empty(overall_table):
        return None
    periods = periods_of(overall_table)
    gini = _by_period(overall_table, periods, "gini")
    if len(periods) < 2 or not any(math.isfinite(g) for g in gini):
        return None
    bands = {_gini_name(): level_intervals(intervals_table, periods, "gini")}
    more = {"bands": bands, "links": {_gini_name(): [Link("units", period) for period in periods]}}
    return line_chart(periods, {_gini_name(): gini}, _with_interval(_gini_name(), bands), _gini_name(), **more)


def level_intervals(intervals_table, periods, part, region=None):
    """(lower, upper) by period of the level of a part; None where no interval is known."""
    if empty(intervals_table):
        return None
    found = {}
    for _, row in intervals_table.iterrows():
        if row["part"] == part and missing(row["to_period"]) and (region is None or row["group1"] == region):
            period = None if missing(row["period"]) else row["period"]
            found[period] = number(row["lower"]), number(row["upper"])
    ends = [found.get(period, (math.nan, math.nan)) for period in periods]
    if not any(math.isfinite(low) and math.isfinite(high) for low, high in ends):
        return None
    return [low for low, _ in ends], [high for _, high in ends]


def _with_interval(label, bands):
    """The title of an axis, with what the bars are."""
    if not any(bands.values()):
        return label
    return translate("Geocoupling", "{label}\n(bars: 95 % intervals)").format(label=label)


def _source_names():
    return {
        "within": translate("Geocoupling", "Within regions"),
        "between": translate("Geocoupling", "Between regions (net)"),
        "transvariation": translate("Geocoupling", "Transvariation"),
    }


def _by_period(table, periods, column):
    return [value_at(rows_of_period(table, period), column) for period in periods]


def _share(value, whole):
    return value / whole if whole and math.isfinite(value) and math.isfinite(whole) else math.nan


def _single_sources(parts, gini, links):
    names = [_source_names()[part] for part in parts]
    texts = [
        f"{value:.4f} ({100 * _share(value, gini):.1f} %)" if math.isfinite(_share(value, gini)) else "–"
        for value in parts.values()
    ]
    label = translate("Geocoupling", "Part of the Gini coefficient (G = {gini})").format(gini=f"{gini:.4f}")
    return bar_chart(names, list(parts.values()), list(SOURCE_COLOURS.values()), texts, label, links)


def _stacked_sources(periods, parts, gini, band):
    bars = len(periods) <= MOST_BARS
    inches = WIDTH - 0.7
    places = [float(i) for i in range(len(periods))] if bars else period_positions(periods)
    top = max(v for values in (gini, *(band or ())) for v in values if math.isfinite(v)) or 1.0

    def draw(figure):
        axes = figure.subplots()
        bottom = [0.0] * len(periods)
        for part, values in parts.items():
            values = [v if math.isfinite(v) else 0.0 for v in values]
            if bars:
                style = {"color": SOURCE_COLOURS[part], "label": _source_names()[part]}
                for bar, period in zip(axes.bar(places, values, 0.72, bottom, **style), periods):
                    mean(bar, Link("units", period))
            else:
                _area(axes, places, bottom, values, gini, part)
            for i in _shared(len(periods), inches, bars):
                _share_text(axes, places[i], values[i], bottom[i], gini[i], top, SOURCE_COLOURS[part])
            bottom = [b + v for b, v in zip(bottom, values)]
        _gini_over(axes, places, gini, band, inches, [Link("units", period) for period in periods])
        axes.set_ylim(0, 1.12 * top)
        axes.set_xlim(*((-0.6, len(periods) - 0.4) if bars else _outer(places)))
        time_axis(axes, places, periods, inches)
        axes.grid(axis="y")
        axes.set_ylabel(_with_interval(_gini_name(), {"gini": band}))
        _legend_above(axes)

    return Drawing(WIDTH, 3.6, draw)


def _legend_above(axes):
    """The Gini first, whatever the parts are drawn with."""
    handles, labels = axes.get_legend_handles_labels()
    order = sorted(range(len(labels)), key=lambda i: labels[i] != _gini_name())
    place = {"loc": "lower center", "bbox_to_anchor": (0.5, 1.0), "ncol": 4}
    axes.legend([handles[i] for i in order], [labels[i] for i in order], columnspacing=1.6, handlelength=1.6, **place)


def _outer(places):
    """Limits that leave room for the numbers at the first and the last period."""
    room = 0.03 * (places[-1] - places[0])
    return places[0] - room, places[-1] + room


def _area(axes, places, bottom, values, gini, part):
    """One layer of the areas; a period without a Gini is a gap."""
    known = [math.isfinite(g) for g in gini]
    upper = [b + v for b, v in zip(bottom, values)]
    style = {"color": SOURCE_COLOURS[part], "linewidth": 0, "label": _source_names()[part]}
    axes.fill_between(places, bottom, upper, where=known, **style)


def _gini_over(axes, places, gini, band, inches, links):
    """The line of the Gini with its intervals and as many numbers as there is room for."""
    (line,) = axes.plot(places, gini, color=INK, marker="o", markersize=3.5, linewidth=1.3, label=_gini_name())
    mean(line, links)
    interval_bars(axes, places, band, INK)
    tops = [max(v for v in (g, high) if math.isfinite(v)) if math.isfinite(g) else g for g, high in _tops(gini, band)]
    slot = inches / len(places)
    every = max(1, math.ceil(label_inches("0.000 ") / slot))
    for i in range(len(places) - 1, -1, -every):
        if math.isfinite(gini[i]):
            offset = {"xytext": (0, 5), "textcoords": "offset points"}
            axes.annotate(f"{gini[i]:.3f}", (places[i], tops[i]), ha="center", fontsize=CELL, **offset)


def _tops(gini, band):
    return zip(gini, band[1] if band else [math.nan] * len(gini))


def _gini_name():
    return translate("Geocoupling", "Gini coefficient")


def _shared(count, inches, bars):
    """Indices of periods with percents: all bars that are wide enough, and some places inside the areas."""
    slot = inches / count
    if bars:
        return range(count) if 0.72 * slot >= label_inches("00 %", CELL) else range(0)
    return range(1, count - 1, max(1, math.ceil(1.8 * label_inches("00 % ", CELL) / slot)))


def _share_text(axes, place, value, base, whole, top, colour):
    """Percent of the Gini inside a segment that is tall enough; its ground keeps intervals from crossing it."""
    share = _share(value, whole)
    if value <= 0.07 * top or not math.isfinite(share):
        return
    style = {"ha": "center", "va": "center_baseline", "fontsize": CELL, "in_layout": False, "zorder": 6}
    ground = {"facecolor": colour, "edgecolor": "none", "pad": 0.6}
    axes.text(place, base + value / 2, f"{100 * share:.0f} %", color=ink_on(colour), bbox=ground, **style)


@keeps_table
def gini_regions(groups_table, intervals_table=None):
    """Lines of the Gini inside each region over the periods; bars when there is one period.

    Parameters
    ----------
    groups_table : pandas.DataFrame
        GROUPS_TABLE of ``ginidecomposition``; the rows of a region with itself (``group2`` NULL) are drawn.
    intervals_table : pandas.DataFrame, optional
        INTERVALS_TABLE; regions that have one are drawn with their interval.
    """
    if empty(groups_table):
        return None
    own = groups_table.loc[[missing(g) for g in groups_table["group2"]]]
    regions = distinct(own["group1"])
    if not regions:
        return None
    periods = periods_of(own)
    rows = {region: own[[g == region for g in own["group1"]]] for region in regions}
    series = {str(region): _by_period(rows[region], periods, "gini") for region in regions}
    if not any(math.isfinite(g) for values in series.values() for g in values):
        return None
    bands = {str(region): level_intervals(intervals_table, periods, "region", region) for region in regions}
    label = translate("Geocoupling", "Gini coefficient inside the region")
    links = {str(region): [Link("units", period, region) for period in periods] for region in regions}
    if len(periods) > 1:
        return line_chart(periods, series, _with_interval(label, bands), bands=bands, links=links)
    ranked = sorted(series, key=lambda region: -series[region][0] if math.isfinite(series[region][0]) else 1.0)
    values = [series[region][0] for region in ranked]
    texts = [_text(value, bands[region]) for region, value in zip(ranked, values)]
    own = [links[region][0] for region in ranked]
    return bar_chart(ranked, values, [SERIES[0]] * len(ranked), texts, with_period(label, periods[0]), own)


def _text(value, band):
    """The number, with its interval where there is one."""
    if not math.isfinite(value):
        return "–"
    return f"{value:.4f} [{band[0][0]:.4f}, {band[1][0]:.4f}]" if band else f"{value:.4f}"

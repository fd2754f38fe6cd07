"""Charts of regional inequality: where the Gini coefficient comes from, and the Gini inside each region."""

import math

from ..layers.translation import translate
from .axes import bar_chart, cell_text, line_chart, time_axis, with_period
from .canvas import CELL, INK, SERIES, WIDTH, label_inches, to_svg
from .contract import distinct, empty, missing, periods_of, rows_of_period, value_at

SOURCE_COLOURS = {"within": "#0072B2", "between": "#E69F00", "transvariation": "#9fb7c4"}


def gini_sources(overall_table):
    """Stacked bars of the Gini's parts by period, with the Gini above; one period gives plain bars.

    Parameters
    ----------
    overall_table : pandas.DataFrame
        OVERALL_TABLE of ``ginidecomposition``.
    """
    if empty(overall_table):
        return None
    periods = periods_of(overall_table)
    parts = {part: _by_period(overall_table, periods, part) for part in SOURCE_COLOURS}
    gini = _by_period(overall_table, periods, "gini")
    if not any(math.isfinite(g) for g in gini):
        return None
    if len(periods) == 1:
        return _single_sources({part: values[0] for part, values in parts.items()}, gini[0])
    return _stacked_sources(periods, parts, gini)


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


def _single_sources(parts, gini):
    names = [_source_names()[part] for part in parts]
    texts = [
        f"{value:.4f} ({100 * _share(value, gini):.1f} %)" if math.isfinite(_share(value, gini)) else "–"
        for value in parts.values()
    ]
    label = translate("Geocoupling", "Part of the Gini coefficient (G = {gini})").format(gini=f"{gini:.4f}")
    return bar_chart(names, list(parts.values()), list(SOURCE_COLOURS.values()), texts, label)


def _stacked_sources(periods, parts, gini):
    inches = WIDTH - 0.7
    slot = inches / len(periods)

    def draw(figure):
        axes = figure.subplots()
        places = list(range(len(periods)))
        bottom = [0.0] * len(periods)
        for part, values in parts.items():
            values = [v if math.isfinite(v) else 0.0 for v in values]
            axes.bar(places, values, 0.72, bottom, color=SOURCE_COLOURS[part], label=_source_names()[part])
            _share_texts(axes, places, values, bottom, gini, SOURCE_COLOURS[part], slot)
            bottom = [b + v for b, v in zip(bottom, values)]
        axes.plot(places, gini, color=INK, marker="o", markersize=3.5, linewidth=1.3, label=_gini_name())
        _gini_texts(axes, places, gini, slot)
        axes.set_ylim(0, 1.12 * max(g for g in gini if math.isfinite(g)) or 1.0)
        axes.set_xlim(-0.6, len(periods) - 0.4)
        time_axis(axes, places, periods, inches)
        axes.grid(axis="y")
        axes.set_ylabel(_gini_name())
        axes.legend(loc="lower center", bbox_to_anchor=(0.5, 1.0), ncol=4, columnspacing=1.6, handlelength=1.6)

    return to_svg(WIDTH, 3.6, draw)


def _gini_name():
    return translate("Geocoupling", "Gini coefficient")


def _share_texts(axes, places, values, bottom, gini, colour, slot):
    """Percent of the Gini inside each segment that is tall and wide enough for it."""
    top = max(g for g in gini if math.isfinite(g)) or 1.0
    if 0.72 * slot < label_inches("00 %", CELL):
        return
    for place, value, base, whole in zip(places, values, bottom, gini):
        share = _share(value, whole)
        if value > 0.07 * top and math.isfinite(share):
            cell_text(axes, place, base + value / 2, f"{100 * share:.0f} %", colour)


def _gini_texts(axes, places, gini, slot):
    every = max(1, math.ceil(label_inches("0.000 ") / slot))
    for i in range(len(places) - 1, -1, -every):
        if math.isfinite(gini[i]):
            offset = {"xytext": (0, 5), "textcoords": "offset points"}
            axes.annotate(f"{gini[i]:.3f}", (places[i], gini[i]), ha="center", fontsize=CELL, **offset)


def gini_regions(groups_table):
    """Lines of the Gini inside each region over the periods; bars when there is one period.

    Parameters
    ----------
    groups_table : pandas.DataFrame
        GROUPS_TABLE of ``ginidecomposition``; the rows of a region with itself (``group2`` NULL) are drawn.
    """
    if empty(groups_table):
        return None
    own = groups_table[[missing(g) for g in groups_table["group2"]]]
    regions = distinct(own["group1"])
    if not regions:
        return None
    periods = periods_of(own)
    rows = {region: own[[g == region for g in own["group1"]]] for region in regions}
    series = {str(region): _by_period(rows[region], periods, "gini") for region in regions}
    label = translate("Geocoupling", "Gini coefficient inside the region")
    if len(periods) > 1:
        return line_chart(periods, series, label)
    ranked = sorted(series, key=lambda region: -series[region][0] if math.isfinite(series[region][0]) else 1.0)
    values = [series[region][0] for region in ranked]
    texts = [f"{v:.4f}" if math.isfinite(v) else "–" for v in values]
    return bar_chart(ranked, values, [SERIES[0]] * len(ranked), texts, with_period(label, periods[0]))

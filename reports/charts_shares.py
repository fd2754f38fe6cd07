"""What the Gini coefficient is made of over time: components, and pairs of regions."""

import math

from ..layers.translation import translate
from .axes import cell_text, colour_bar, line_chart, note_handle, round_scale, shaded_cells, time_axis, with_period
from .canvas import CELL, WIDTH, Drawing, label_inches, legend_height, shortened, without_common_start
from .charts_cells import term_name
from .charts_drivers import BLANK
from .charts_parts import ranked_bars, shares_over_time
from .contract import distinct, empty, missing, number, periods_of
from .links import Link, keeps_table

MOST_LINES = 6
MOST_PAIRS = 25
ROW = 0.24  # inches


@keeps_table
def component_shares(components_table):
    """Stacked bars of the components' shares in the Gini by period; those below 0 stand under the axis.

    Parameters
    ----------
    components_table : pandas.DataFrame
        COMPONENTS_TABLE of ``ginidecomposition``. Beyond twelve components the smallest are drawn together.
    """
    if empty(components_table) or not components_table["share"].notna().any():
        return None
    periods = periods_of(components_table)
    names = distinct(components_table["component"])
    parts = _by_period(components_table, [(name,) for name in names], ["component"], periods)
    label = translate("Geocoupling", "Share of the Gini coefficient (%)")
    shown = dict(zip(names, without_common_start(names)))
    return shares_over_time(periods, {shown[name]: parts[(name,)] for name in names}, label)


@keeps_table
def pair_shares(groups_table):
    """The share of each pair of regions in the Gini: lines, a shaded grid beyond six pairs, bars for one period.

    Parameters
    ----------
    groups_table : pandas.DataFrame
        GROUPS_TABLE of ``ginidecomposition``; of more than 25 pairs the largest are drawn, and a line below says so.
    """
    if empty(groups_table):
        return None
    rows = groups_table.loc[[not missing(second) for second in groups_table["group2"]]]
    if empty(rows) or not rows["share"].notna().any():
        return None
    periods = periods_of(rows)
    pairs = list(dict.fromkeys(zip(rows["group1"], rows["group2"])))
    shares = _by_period(rows, pairs, ["group1", "group2"], periods)
    largest = sorted(pairs, key=lambda pair: -_size(shares[pair]))[:MOST_PAIRS]
    shares = {term_name(*pair): shares[pair] for pair in largest}
    links = {term_name(*pair): [Link("regions", period, of=pair) for period in periods] for pair in largest}
    label = translate("Geocoupling", "Share of the pair in the Gini coefficient (%)")
    if len(periods) == 1:
        return ranked_bars(shares, with_period(label, periods[0]))
    if len(pairs) <= MOST_LINES:
        return line_chart(periods, shares, label, links=links)
    return _grid(periods, shares, len(pairs), label, links)


def _by_period(table, keys, columns, periods):
    """Key -> shares by period, NaN where the period lacks it."""
    place = {period: i for i, period in enumerate(periods)}
    shares = {key: [math.nan] * len(periods) for key in keys}
    times = table["period"] if "period" in table.columns else [None] * len(table)
    for period, key, share in zip(times, zip(*(table[name] for name in columns)), table["share"]):
        if key in shares:
            shares[key][place[None if missing(period) else period]] = number(share)
    return shares


def _size(values):
    known = [abs(v) for v in values if math.isfinite(v)]
    return sum(known) / len(known) if known else -1.0


def _grid(periods, shares, count, label, links):
    """Pairs below each other, the largest on top, periods beside each other."""
    names = [shortened(name, 34) for name in shares]
    width = WIDTH - max(label_inches(name) for name in names) - 0.9
    cell = width / len(periods)
    roomy = cell >= label_inches("00.0", CELL)
    known = [v for values in shares.values() for v in values if math.isfinite(v)]
    norm, colours = round_scale(min([*known, 0.0]), max(known), _sequential())
    text = translate("Geocoupling", "{shown} of {count} pairs, the largest")
    notes = [text.format(shown=len(shares), count=count)] if len(shares) < count else []
    heights = [len(names) * ROW + 0.55, legend_height(1 + len(notes))]

    def draw(figure):
        from matplotlib.colors import to_hex

        axes, below = figure.subplots(2, 1, gridspec_kw={"height_ratios": heights})
        found = {(i, j): value for i, values in enumerate(shares.values()) for j, value in enumerate(values)}
        shades = {at: to_hex(colours(norm(v))) if math.isfinite(v) else BLANK for at, v in found.items()}
        places = {(i, j): link for i, name in enumerate(shares) for j, link in enumerate(links[name])}
        shaded_cells(axes, shades, len(names), len(periods), places)
        for (i, j), value in found.items():
            shown = "–" if not math.isfinite(value) else f"{value:.1f}" if roomy else ""
            cell_text(axes, j, i, shown, shades[i, j])
        axes.set_yticks(range(len(names)))
        axes.set_yticklabels(names)
        time_axis(axes, list(range(len(periods))), periods, width)
        colour_bar(figure, axes, norm, colours, "%")
        below.set_axis_off()
        below.legend(handles=[note_handle(line) for line in (label, *notes)], loc="center")

    return Drawing(WIDTH, sum(heights), draw)


def _sequential():
    from matplotlib import cm

    return lambda share: cm.YlGnBu(0.04 + 0.8 * share)

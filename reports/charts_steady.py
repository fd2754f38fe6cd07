"""Chart of the steady states of Markov chains, a parted bar for each chain."""

import math

from ..layers.translation import translate
from .axes import axes_over_legend_rows
from .canvas import CELL, SMALL, WIDTH, Drawing, ink_on, label_inches, legend_height, shortened, wrapped
from .charts_markov import chains_by_name, class_names, percent_text
from .contract import empty, number, rows_of_group
from .links import keeps_table


@keeps_table
def steady_states(steady_state_table, transitions_table=None):
    """A bar for each chain, parted by the steady shares of the classes; None where fewer than two chains have one.

    A chain that ends in one class only has its number of transitions beside its name.

    Parameters
    ----------
    steady_state_table : pandas.DataFrame
        STEADY_STATE_TABLE of ``markov``: all units, its lag classes, and each group as a whole.
    transitions_table : pandas.DataFrame, optional
        TRANSITIONS_TABLE of ``markov``.
    """
    if empty(steady_state_table):
        return None
    counts = {} if empty(transitions_table) else chains_by_name(transitions_table)
    shares = {}
    for name, rows in chains_by_name(steady_state_table).items():
        values = [number(value) for value in rows["steady_state"]]
        if not any(map(math.isfinite, values)):
            continue
        if 1.0 in values and name in counts:
            text = translate("Geocoupling", "{chain} ({count} transitions)")
            name = text.format(chain=name, count=int(counts[name]["count"].sum()))
        shares[name] = values
    names = class_names(rows_of_group(steady_state_table), "class", "label")
    return _parted_bars(shares, names) if len(shares) > 1 else None


def _parted_bars(shares, names):
    from_names = [wrapped(name, 30) for name in shares]
    entries = [shortened(f"{value}: {text}" if text else str(value), 34) for value, text in names.items()]
    legend_rows = math.ceil(len(entries) * (max(map(label_inches, entries)) + 0.45) / WIDTH)
    height = 0.75 + 0.3 * len(shares) + 0.13 * sum(name.count("\n") for name in from_names)
    beside = max(label_inches(line) for name in from_names for line in name.split("\n")) + 0.3

    def draw(figure):
        from matplotlib import cm
        from matplotlib.colors import to_hex
        from matplotlib.patches import Patch

        axes, below = axes_over_legend_rows(figure, height, legend_rows)
        k = len(names)
        colours = [to_hex(cm.YlGnBu(0.12 + 0.76 * i / max(k - 1, 1))) for i in range(k)]
        for place, values in enumerate(shares.values()):
            _parted_bar(axes, place, values, colours, WIDTH - beside)
        axes.set_yticks(range(len(shares)))
        axes.set_yticklabels(from_names)
        axes.set_ylim(len(shares) - 0.45, -0.55)
        axes.set_xlim(0, 100)
        axes.tick_params(axis="y", length=0)
        axes.set_xlabel(translate("Geocoupling", "Share in the steady state (%)"))
        handles = [Patch(facecolor=colour, label=text) for colour, text in zip(colours, entries)]
        title = translate("Geocoupling", "Class")
        style = {"columnspacing": 1.4, "handlelength": 1.2, "title": title, "title_fontsize": SMALL}
        below.legend(handles=handles, loc="center", ncol=math.ceil(len(entries) / legend_rows), **style)

    return Drawing(WIDTH, height + legend_height(legend_rows + 1), draw)


def _parted_bar(axes, place, values, colours, inches):
    """One bar of parts that are labelled where they are wide enough."""
    left = 0.0
    for value, colour in zip(values, colours):
        if not math.isfinite(value):
            continue
        axes.barh(place, 100 * value, 0.68, left, color=colour)
        if value * inches >= label_inches("00.0", CELL) + 0.06:
            style = {"ha": "center", "va": "center_baseline", "fontsize": CELL, "in_layout": False}
            axes.text(left + 50 * value, place, percent_text(value), color=ink_on(colour), **style)
        left += 100 * value

"""Ranks of factors under every way of making their strata, and how many ways agree."""

import math

from ..layers.translation import translate
from .axes import note_handle, shaded_cells
from .canvas import CELL, SMALL, WIDTH, Drawing, ink_on, label_inches, legend_height, wrapped
from .charts_drivers import BLANK
from .charts_stability import CATEGORY, one_period, ordered_schemes, scheme_name
from .contract import distinct, empty, number
from .links import keeps_table

TINY = 5.5  # points, where two digits would not fit otherwise
GAP = 0.4  # between two schemes, in widths of a cell


@keeps_table
def stability_ranks(stability_table, group=None, period=None):
    """Rank of each factor under every scheme and number of strata, with the share of choices that agree.

    Parameters
    ----------
    stability_table, group, period
        As for :func:`~geocoupling.reports.charts_stability.q_by_scheme`.

    Returns
    -------
    str or None
        None where there are no two factors to rank.
    """
    rows = one_period(stability_table, group, period)
    if empty(rows) or "rank" not in rows.columns:
        return None
    factors = distinct(rows["factor"])
    choices = _choices(rows)
    place = {choice: i for i, choice in enumerate(choices)}
    cells, agreement = {}, {}
    for _, row in rows.iterrows():
        rank, at = number(row.get("rank")), (factors.index(row["factor"]), place[_choice(row)])
        if math.isfinite(rank):
            cells[at] = (int(rank), number(row.get("chosen")) == 1)
        share = number(row.get("agreement"))
        if math.isfinite(share):
            agreement.setdefault(row["factor"], share)
    cells = _of_whole_choices(cells)
    if len(factors) < 2 or not cells:
        return None
    order = sorted(range(len(factors)), key=lambda i: _mean_rank(cells, i))
    cells = {(order.index(i), j): cell for (i, j), cell in cells.items()}
    return _draw_ranks([factors[i] for i in order], choices, cells, agreement)


def _of_whole_choices(cells):
    """The ranks of choices that all factors take part in, if there are any: ranks among fewer factors are others."""
    every = {factor for factor, _ in cells}
    taking = {}
    for factor, choice in cells:
        taking.setdefault(choice, set()).add(factor)
    return {at: cell for at, cell in cells.items() if taking[at[1]] == every} or cells


def _choice(row):
    """Scheme and number of strata, None where the scheme decides it; categories stand in one column."""
    classes = number(row.get("classes"))
    return row["scheme"], int(classes) if math.isfinite(classes) and row["scheme"] != CATEGORY else None


def _choices(rows):
    """All (scheme, classes), schemes in the order of the legend, classes rising; categories last."""
    found = dict.fromkeys(_choice(row) for _, row in rows.iterrows())
    schemes = [s for s in ordered_schemes(rows["scheme"]) if s != CATEGORY]
    own = [sorted((c for c in found if c[0] == scheme), key=lambda choice: choice[1] or 0) for scheme in schemes]
    return [*[choice for choices in own for choice in choices], *[c for c in found if c[0] == CATEGORY]]


def _mean_rank(cells, factor):
    ranks = [rank for (i, _), (rank, _) in cells.items() if i == factor]
    return sum(ranks) / len(ranks) if ranks else math.inf


def _draw_ranks(factors, choices, cells, agreement):
    names = [wrapped(name, 22) for name in factors]
    tall = 0.3 if any("\n" in name for name in names) else 0.24
    beside = max(label_inches(line) for name in names for line in name.split("\n"))
    places = _places(choices)
    cell = min(0.3, (WIDTH - beside - 0.85) / (places[-1] + 1.5))
    size = CELL if cell >= label_inches("10", CELL) + 0.01 else TINY
    height = len(factors) * tall + 1.05

    def draw(figure):
        axes, below = figure.subplots(2, 1, gridspec_kw={"height_ratios": [height, legend_height(1)]})
        below.set_axis_off()
        shades = _rank_shades(len(factors), cells)
        shaded_cells(axes, {(i, places[j]): shade for (i, j), shade in shades.items()}, len(factors), places[-1] + 1)
        for (row, column), (rank, chosen) in cells.items():
            _rank_cell(axes, row, places[column], rank, chosen, shades[row, column], size)
        for row, factor in enumerate(factors):
            _agreement(axes, places[-1] + 0.8, row, agreement.get(factor, math.nan))
        style = {"fontsize": SMALL, "ha": "left", "va": "bottom"}
        axes.text(places[-1] + 0.8, -0.6, translate("Geocoupling", "Agreement"), **style)
        axes.set_yticks(range(len(factors)))
        axes.set_yticklabels(names)
        _choice_axis(axes, choices, places, cell, size)
        below.legend(handles=_rank_handles(cells), loc="center", ncol=2, columnspacing=2.5)

    return Drawing(WIDTH, height + legend_height(1), draw)


def _places(choices):
    """Where the columns stand: side by side, with a gap before another scheme."""
    places = [0.0]
    for before, after in zip(choices, choices[1:]):
        places.append(places[-1] + 1 + (GAP if before[0] != after[0] else 0))
    return places


def _rank_shades(count, cells):
    """Dark for the first rank, pale for the last."""
    from matplotlib import cm
    from matplotlib.colors import to_hex

    return {
        at: to_hex(cm.YlGnBu(0.04 + 0.8 * (1 - (rank - 1) / max(count - 1, 1)))) if rank > 0 else BLANK
        for at, (rank, _) in cells.items()
    }


def _rank_cell(axes, row, column, rank, chosen, shade, size):
    from matplotlib.patches import Rectangle

    style = {"ha": "center", "va": "center_baseline", "fontsize": size, "in_layout": False}
    axes.text(column, row, str(rank), color=ink_on(shade), **style)
    if chosen:
        ring = Rectangle((column - 0.5, row - 0.46), 1, 0.92, fill=False, edgecolor="#D55E00", linewidth=1.5, zorder=5)
        axes.add_patch(ring)


def _agreement(axes, x, y, share):
    text = f"{100 * share:.0f} %" if math.isfinite(share) else "–"
    axes.text(x, y, text, fontsize=SMALL, ha="left", va="center_baseline", clip_on=False)


def _choice_axis(axes, choices, places, cell, size):
    """Numbers of strata under the cells, the schemes under them."""
    axes.set_xticks(places)
    axes.set_xticklabels(["" if k is None else str(k) for _, k in choices])
    axes.tick_params(axis="x", labelsize=size, pad=1)
    for scheme in distinct(scheme for scheme, _ in choices):
        own = [place for place, choice in zip(places, choices) if choice[0] == scheme]
        text = wrapped(scheme_name(scheme), 12)
        style = {"ha": "center", "va": "top"}
        if max(label_inches(line) for line in text.split("\n")) > (len(own) + GAP) * cell:
            text = scheme_name(scheme)
            style = {"ha": "right", "va": "top", "rotation": 40, "rotation_mode": "anchor"}
        axes.annotate(
            text,
            ((own[0] + own[-1]) / 2, 0),
            xycoords=("data", "axes fraction"),
            xytext=(0, -14),
            textcoords="offset points",
            fontsize=SMALL,
            **style,
        )


def _rank_handles(cells):
    from matplotlib.patches import Patch

    handles = [note_handle(translate("Geocoupling", "Cells: rank of the factor; numbers below: strata"))]
    if any(chosen for _, chosen in cells.values()):
        handles.insert(0, Patch(fill=False, edgecolor="#D55E00", label=translate("Geocoupling", "in use")))
    return handles

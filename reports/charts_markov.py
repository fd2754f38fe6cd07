"""Charts of Markov chains: transition matrices by neighbourhood and by group, shares of classes, steady states."""

import math

from ..layers.translation import translate
from .axes import cell_text, note_handle, shaded_cells
from .canvas import CELL, SERIES, WIDTH, Drawing, label_inches, legend_height, shortened, wrapped
from .charts_drivers import BLANK
from .contract import distinct, empty, number, rows_of_group
from .links import Link, keeps_table, mean, unless_missing

MOST_PANELS = 9
LARGEST, BESIDE, UNDER, OVER = 0.5, 0.85, 0.62, 0.3  # inches: a cell, row labels, column labels, the title
NOTHING = "#ffffff"
SHADE_0, SHADE_1 = 0.06, 0.55  # ends on YlGnBu of 0 and 1: all shades are light enough for black numbers
PERIOD_COLOURS = ("#b9cad3", SERIES[0], SERIES[1])


@keeps_table
def transition_matrices(transitions_table):
    """The matrix of all units and that of each lag class: probabilities in shaded cells, transitions beside the rows.

    Parameters
    ----------
    transitions_table : pandas.DataFrame
        TRANSITIONS_TABLE of ``markov``. Lag classes without transitions are left out; of more than eight the lowest,
        middle and highest are drawn.
    """
    if empty(transitions_table):
        return None
    rows = rows_of_group(transitions_table)
    lags = [lag for lag in distinct(rows["lag_class"]) if rows_of_group(rows, lag, "lag_class")["count"].sum()]
    shown = lags if len(lags) < MOST_PANELS else [lags[0], lags[len(lags) // 2], lags[-1]]
    panels = [(translate("Geocoupling", "All units"), rows_of_group(rows, column="lag_class"))]
    panels += [(lag_name(lag), rows_of_group(rows, lag, "lag_class")) for lag in shown]
    note = translate("Geocoupling", "{shown} of {count} lag classes")
    return _matrices(panels, [note.format(shown=len(shown), count=len(lags))] if len(shown) < len(lags) else [])


@keeps_table
def group_matrices(transitions_table):
    """The matrix of each group; None without groups.

    Parameters
    ----------
    transitions_table : pandas.DataFrame
        TRANSITIONS_TABLE of ``markov``. Of more than nine groups those with most transitions are drawn.
    """
    if empty(transitions_table):
        return None
    whole = rows_of_group(transitions_table, column="lag_class")
    groups = distinct(whole["group"])
    if not groups:
        return None
    size = {group: rows_of_group(whole, group)["count"].sum() for group in groups}
    kept = set(sorted(groups, key=lambda group: -size[group])[:MOST_PANELS])
    panels = [(str(group), rows_of_group(whole, group)) for group in groups if group in kept]
    note = translate("Geocoupling", "{shown} of {count} groups, those with most transitions")
    return _matrices(panels, [note.format(shown=len(kept), count=len(groups))] if len(kept) < len(groups) else [])


def lag_name(lag):
    """A lag class in words."""
    return translate("Geocoupling", "Neighbours in class {number}").format(number=int(lag))


def class_names(rows, first="from_class", label="from_label"):
    """Class number -> its range; numbers whose label says no more have none."""
    found = {int(number): str(text) for number, text in zip(rows[first], rows[label])}
    return {number: "" if text == str(number) else text for number, text in sorted(found.items())}


def _matrices(panels, notes):
    """Square panels of shaded cells, under each other where a row is full, and the ranges of the classes below."""
    names = class_names(panels[0][1])
    k = len(names)
    columns = min(len(panels), 3 if k <= 6 else 2)
    side = min(LARGEST, (WIDTH / columns - BESIDE) / k)
    grid_rows = math.ceil(len(panels) / columns)
    entries = [shortened(f"{number}: {text}", 34) for number, text in names.items() if text]
    per_row = max(1, int(WIDTH / (max([label_inches(text) for text in entries] or [1]) + 0.45)))
    below = [(entries, per_row, math.ceil(len(entries) / per_row))] if entries else []
    below += [(notes, 1, len(notes))] if notes else []
    heights = [k * side + UNDER + OVER] * grid_rows + [legend_height(lines) for *_, lines in below]

    def draw(figure):
        spec = figure.add_gridspec(len(heights), columns, height_ratios=heights)
        for i, (title, rows) in enumerate(panels):
            axes = figure.add_subplot(spec[i // columns, i % columns])
            _panel(axes, rows, list(names), min(0.75 * WIDTH / columns, k * side + 0.5))
            axes.set_title(shortened(title, int(24 * 3 / columns)), loc="left", fontweight="bold")
            if i % columns == 0:
                axes.set_ylabel(translate("Geocoupling", "From class (transitions)"))
            if i // columns == grid_rows - 1:
                axes.set_xlabel(translate("Geocoupling", "To class"))
        for i, (texts, beside, _) in enumerate(below):
            _texts(figure.add_subplot(spec[grid_rows + i, :]), texts, beside)

    return Drawing(WIDTH, sum(heights), draw)


def _texts(axes, texts, beside):
    """Texts, so many beside each other, in axes of their own."""
    axes.set_axis_off()
    style = {"loc": "center left", "columnspacing": 1.6, "handlelength": 0, "handletextpad": 0}
    axes.legend(handles=[note_handle(text) for text in texts], ncol=beside, **style)


def _panel(axes, rows, numbers, inches):
    """Shades and probabilities; a row without transitions is grey, a cell without any is white and empty."""
    from matplotlib import cm
    from matplotlib.colors import to_hex

    place = {value: i for i, value in enumerate(numbers)}
    k, cell = len(numbers), inches / len(numbers)
    shares = {
        (place[int(row["from_class"])], place[int(row["to_class"])]): number(row["probability"])
        for _, row in rows.iterrows()
    }
    shades = {
        at: BLANK if math.isnan(p) else NOTHING if p == 0 else to_hex(cm.YlGnBu(SHADE_0 + (SHADE_1 - SHADE_0) * p))
        for at, p in shares.items()
    }
    shaded_cells(axes, shades, k, k, _moves(rows, place))
    for (row, column), p in shares.items():
        cell_text(axes, column, row, _share_text(p, cell), shades[row, column])
    starts = rows.groupby("from_class")["count"].sum()
    axes.set_xticks(range(k))
    axes.set_xticklabels([str(value) for value in numbers])
    axes.set_yticks(range(k))
    axes.set_yticklabels([f"{value} ({int(starts.get(value, 0))})" for value in numbers])
    axes.set_aspect("equal", anchor="NW")
    axes.add_patch(_border(k))


def _moves(rows, place):
    """Place of each cell to its link."""
    return {
        (place[int(row["from_class"])], place[int(row["to_class"])]): Link(
            "move",
            group=unless_missing(row.get("group")),
            of=(int(row["from_class"]), int(row["to_class"]), unless_missing(row.get("lag_class"))),
        )
        for _, row in rows.iterrows()
    }


def _border(k):
    """A thin frame, since white cells have no border of their own."""
    from matplotlib.patches import Rectangle

    return Rectangle((-0.5, -0.5), k, k, fill=False, edgecolor="#c8c8c8", linewidth=0.8, zorder=0.5)


def _share_text(p, cell):
    """Two decimals, without the 0 before the point in narrow cells; what is not 0 does not look like it."""
    if math.isnan(p):
        return "–"
    if p == 0:
        return ""
    text = f"{p:.2f}" if p >= 0.005 else "<.01"
    return text if cell >= label_inches("0.00", CELL) + 0.06 else text.replace("0.", ".", 1)


@keeps_table
def class_shares(steady_state_table):
    """Shares of the classes in the first and in the last period and in the steady state, for all units.

    Parameters
    ----------
    steady_state_table : pandas.DataFrame
        STEADY_STATE_TABLE of ``markov``. A chain without a steady state has two bars a class.
    """
    if empty(steady_state_table):
        return None
    rows = rows_of_group(rows_of_group(steady_state_table), column="lag_class")
    heads = share_heads()
    series = {name: [number(value) for value in rows[column]] for column, name in heads.items()}
    colours, when = dict(zip(series, PERIOD_COLOURS)), dict(zip(series, ("first", "last")))
    series = {name: values for name, values in series.items() if any(map(math.isfinite, values))}
    if not series:
        return None
    names = class_names(rows, "class", "label")
    labels, entries = _tick_labels(names, (WIDTH - 0.8) / len(names))
    lines = math.ceil(len(entries) / 4)
    width, slot = 0.8 / len(series), (WIDTH - 0.8) / len(names)

    def draw(figure):
        heights = [2.7, legend_height(1), *[legend_height(lines)] * bool(lines)]
        axes, below, *rest = figure.subplots(len(heights), 1, gridspec_kw={"height_ratios": heights})
        below.set_axis_off()
        for i, (name, values) in enumerate(series.items()):
            places = [c + (i - (len(series) - 1) / 2) * width for c in range(len(names))]
            heights = [100 * value if math.isfinite(value) else 0.0 for value in values]
            bars = axes.bar(places, heights, 0.92 * width, color=colours[name], label=name)
            for bar, at in zip(bars, names) if name in when else ():
                mean(bar, Link("class", of=(at, when[name])))
            for place, value, height in zip(places, values, heights):
                if math.isfinite(value) and width * slot >= label_inches("00.0", CELL):
                    text = {"xytext": (0, 2), "textcoords": "offset points", "ha": "center", "fontsize": CELL}
                    axes.annotate(percent_text(value), (place, height), **text)
        axes.set_xticks(range(len(names)))
        axes.set_xticklabels(labels)
        axes.tick_params(axis="x", length=0)
        axes.set_xlabel(translate("Geocoupling", "Class"))
        axes.set_ylabel(translate("Geocoupling", "Share of units (%)"))
        axes.margins(y=0.12)
        axes.grid(axis="y")
        below.legend(*axes.get_legend_handles_labels(), loc="center", ncol=len(series))
        for last in rest:
            _texts(last, entries, 4)

    return Drawing(WIDTH, 2.7 + legend_height(1) + legend_height(lines) * bool(lines), draw)


def share_heads():
    """Columns of shares in words."""
    return {
        "share_first": translate("Geocoupling", "First period"),
        "share_last": translate("Geocoupling", "Last period"),
        "steady_state": translate("Geocoupling", "Steady state"),
    }


def _tick_labels(names, inches):
    """Classes with their ranges in two lines; where these are too long, numbers, and the ranges to stand below."""
    texts = [f"{value}: {text}" if text else str(value) for value, text in names.items()]
    two_lines = [wrapped(text, max(5, int(inches / label_inches("0"))), 2) for text in texts]
    if all(wide.replace("\n", " ") == text for wide, text in zip(two_lines, texts)):
        return two_lines, []
    return [str(value) for value in names], [shortened(text, 34) for text in texts]


def percent_text(share):
    """Percent with one decimal; a whole 0 and 100 without."""
    return f"{100 * share:.0f}" if share in (0, 1) or share > 0.9995 else f"{100 * share:.1f}"


def chains_by_name(table):
    """Name -> rows of all units, of its lag classes, and of each group as a whole."""
    everyone, whole = rows_of_group(table), rows_of_group(table, column="lag_class")
    chains = {translate("Geocoupling", "All units"): rows_of_group(everyone, column="lag_class")}
    for lag in distinct(everyone["lag_class"]):
        chains[lag_name(lag)] = rows_of_group(everyone, lag, "lag_class")
    chains.update({str(group): rows_of_group(whole, group) for group in distinct(whole["group"])})
    return chains

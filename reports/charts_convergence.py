"""Charts of convergence: dispersion over time, and growth against the initial value with the regression line."""

import math

from ..layers.translation import translate
from .axes import note_handle
from .canvas import ALL_UNITS, CELL, MARKERS, QUIET, SERIES, SMALL, WIDTH, Drawing, label_inches, wrapped
from .charts_coordination import mean_over_time
from .contract import distinct, empty, missing, number, period_label, rows_of_group
from .links import Link, keeps_table, mean

MOST_GROUPS = 24
MOST_LABELS = 6
LABELLED = 400  # among more points no label finds room
MARGIN, LEGEND = 0.85, 1.75  # inches that the axis and a legend take
HEIGHT, BELOW = 4.1, 0.65
STRIP = 0.16  # part of the height above the points that is kept for the equation


@keeps_table
def cv_over_time(sigma_table):
    """Lines of the coefficient of variation over the periods: all units in black, and each group.

    Parameters
    ----------
    sigma_table : pandas.DataFrame
        SIGMA_TABLE of ``convergence``.
    """
    if empty(sigma_table):
        return None
    shown = distinct(sigma_table["group"])[:MOST_GROUPS]
    kept = sigma_table.loc[[missing(group) or group in shown for group in sigma_table["group"]]]
    return mean_over_time(kept, "cv", translate("Geocoupling", "Coefficient of variation"))


def whole_span(table):
    """First and last period of the span that a table of convergence begins with, the longest one."""
    return None if empty(table) else (table["from_period"].iloc[0], table["to_period"].iloc[0])


def rows_of_span(table, span):
    """Rows from one period to another."""
    return table.loc[[pair == span for pair in zip(table["from_period"], table["to_period"])]]


@keeps_table
def beta_scatter(units_table, beta_table=None, field=None):
    """Annual growth against the logarithm of the initial value over the whole span, with the line of all units.

    Parameters
    ----------
    units_table, beta_table : pandas.DataFrame
        UNITS_TABLE and BETA_TABLE of ``convergence``.
    field : str, optional
        Name of the value, for the axis.

    Returns
    -------
    str or None
        Units far from the line or at the ends of the axis are named where their names touch nothing.
    """
    span = whole_span(units_table)
    if span is None:
        return None
    points = [_point(row) for _, row in rows_of_span(units_table, span).iterrows()]
    points = [point for point in points if math.isfinite(point[0]) and math.isfinite(point[1])]
    if not points:
        return None
    line = _line(beta_table, span)
    groups = sorted(distinct(point[3] for point in points), key=str)  # as in the tables, so that colours agree
    beside = LEGEND if groups else 0.1

    def draw(figure):
        axes = figure.subplots()
        _limits(axes, points)
        _markers(axes, points, groups)
        if line is not None:
            _draw_line(axes, line)
            _equation(axes, line)
        _names(axes, points, line, WIDTH - MARGIN - beside)
        axes.set_xlabel(_x_label(field, span))
        axes.set_ylabel(_y_label(span))
        axes.grid()
        if groups:
            _legend(axes, len(groups) > MOST_GROUPS, 1.0 if len(points) <= LABELLED else 2.0)

    return Drawing(WIDTH, max(HEIGHT, 0.5 + 0.19 * min(len(groups), MOST_GROUPS + 1)), draw)


def _point(row):
    group = None if missing(row["group"]) else row["group"]
    return number(row["initial"]), number(row["growth"]), str(row["unit"]), group, number(row["residual"])


def _line(beta_table, span):
    """The row of the absolute model of all units; None where it was not estimated."""
    if empty(beta_table):
        return None
    rows = rows_of_group(rows_of_span(beta_table, span))
    rows = rows[(rows["model"] == "absolute") & rows["beta"].notna()]
    return None if empty(rows) else rows.iloc[0]


def _x_label(field, span):
    first = period_label(span[0])
    if not field:
        return translate("Geocoupling", "ln of the value in {period}").format(period=first)
    text = translate("Geocoupling", "ln of {field} in {period}")
    return text.format(field=wrapped(field, 60, 1), period=first)


def _y_label(span):
    text = translate("Geocoupling", "Mean annual growth of the logarithm, {first} – {last}")
    return text.format(first=period_label(span[0]), last=period_label(span[1]))


def _limits(axes, points):
    """Room around the points, and a strip above them."""
    x, y = [point[0] for point in points], [point[1] for point in points]
    wide, high = (max(x) - min(x)) or 1.0, (max(y) - min(y)) or max(abs(max(y)), 0.01)
    axes.set_xlim(min(x) - 0.05 * wide, max(x) + 0.05 * wide)
    low = min(y) - 0.07 * high
    axes.set_ylim(low, low + (max(y) + 0.05 * high - low) / (1 - STRIP))


def _markers(axes, points, groups):
    style = {"linestyle": "none", "markersize": 5 if len(points) <= 60 else 4, "zorder": 3}
    if len(points) <= LABELLED:
        style.update(markeredgecolor="white", markeredgewidth=0.4)
    else:
        style.update(markersize=2.2, markeredgewidth=0, alpha=0.6)
    rest = [point for point in points if point[3] is None or point[3] not in groups[:MOST_GROUPS]]
    for i, group in enumerate(groups[:MOST_GROUPS]):
        own = [point for point in points if point[3] == group]
        # The marker moves on with every round of colours, so that no two groups look alike.
        marker = MARKERS[(i + i // len(SERIES)) % len(MARKERS)]
        # matplotlib leaves names that begin with an underscore out of legends.
        name = " " * str(group).startswith("_") + wrapped(group, 20, 2)
        look = {"color": SERIES[i % len(SERIES)], "marker": marker, "label": name}
        (dots,) = axes.plot([point[0] for point in own], [point[1] for point in own], **look, **style)
        mean(dots, [Link("unit", of=(point[2],)) for point in own])
    colour = QUIET if groups else SERIES[0]
    (dots,) = axes.plot([point[0] for point in rest], [point[1] for point in rest], marker="o", color=colour, **style)
    mean(dots, [Link("unit", of=(point[2],)) for point in rest])


def _draw_line(axes, line):
    left, right = axes.get_xlim()
    ends = [number(line["intercept"]) + number(line["beta"]) * x for x in (left, right)]
    label = translate("Geocoupling", "Regression, all units")
    limits = axes.get_ylim()
    axes.plot([left, right], ends, color=ALL_UNITS, linewidth=1.6, zorder=4, label=wrapped(label, 20, 2))
    axes.set_xlim(left, right)
    axes.set_ylim(limits)


def _equation(axes, line):
    """The regression in the strip above the points."""
    intercept, beta = number(line["intercept"]), number(line["beta"])
    sign = "+" if beta >= 0 else "-"
    places = {"a": f"{intercept:.4f}", "sign": sign, "b": f"{abs(beta):.4f}", "n": int(line["n"])}
    first = translate("Geocoupling", "growth = {a} {sign} {b} × ln of the initial value").format(**places)
    second = [f"n = {places['n']}"]
    if math.isfinite(number(line["r_squared"])):
        second.insert(0, f"R² = {number(line['r_squared']):.3f}")
    if math.isfinite(number(line["p"])):
        second.insert(0, p_text(number(line["p"])))
    # A rising line leaves through the right corner, a falling one through the left.
    place, side = (0.985, "right") if beta <= 0 else (0.015, "left")
    style = {"ha": side, "va": "top", "fontsize": SMALL, "transform": axes.transAxes, "linespacing": 1.35}
    ground = {"facecolor": "white", "edgecolor": "none", "pad": 1.5}
    axes.text(place, 0.985, first + "\n" + ", ".join(second), in_layout=False, zorder=6, bbox=ground, **style)


def p_text(p):
    """``p = 0.0320`` or ``p < 0.001``; four decimals, so that 0.0497 does not look like 0.05."""
    return "p < 0.001" if p < 0.001 else f"p = {p:.4f}"


def _legend(axes, cut, scale):
    handles, labels = axes.get_legend_handles_labels()
    if cut:
        handles.append(note_handle(translate("Geocoupling", "(grey: other groups)")))
        labels.append(handles[-1].get_label())
    place = {"loc": "upper left", "bbox_to_anchor": (1.01, 1.0), "borderaxespad": 0, "handlelength": 1.4}
    axes.legend(handles, labels, markerscale=scale, **place)


def _names(axes, points, line, inches):
    """Names of units far from the line and at both ends, each where it touches no point, line or other name."""
    if len(points) > LABELLED:
        return
    (left, right), (low, high) = axes.get_xlim(), axes.get_ylim()
    across, up = inches / (right - left), (HEIGHT - BELOW) / (high - low)
    places = [((x - left) * across, (y - low) * up) for x, y, *_ in points]
    size = (inches, (HEIGHT - BELOW) * (1 - STRIP))
    course = None
    if line is not None:
        rise, start = number(line["beta"]) * up / across, number(line["intercept"]) + number(line["beta"]) * left
        course = ((start - low) * up, rise)
    taken = []
    for i in _extremes(points):
        box = _free_box(places, i, label_inches(points[i][2], CELL), taken, size, course)
        if box is None:
            continue
        taken.append(box)
        middle = ((box[0] + box[1]) / 2 / across + left, (box[2] + box[3]) / 2 / up + low)
        style = {"ha": "center", "va": "center_baseline", "fontsize": CELL, "color": QUIET, "in_layout": False}
        axes.text(*middle, points[i][2], zorder=5, **style)


def _extremes(points):
    """Positions of the units to name: farthest from the line, then the lowest and the highest start."""
    known = [i for i, point in enumerate(points) if math.isfinite(point[4])]
    far = sorted(known, key=lambda i: -abs(points[i][4]))[: MOST_LABELS - 2]
    ends = sorted(range(len(points)), key=lambda i: points[i][0])
    return list(dict.fromkeys([*far, ends[0], ends[-1]]))


def _free_box(places, own, width, taken, size, course):
    """Left, right, bottom, top in inches of a free place beside, above or below a point; None where there is none."""
    x, y = places[own]
    away, half = 0.07, 0.065
    for box in (
        (x + away, x + away + width, y - half, y + half),
        (x - away - width, x - away, y - half, y + half),
        (x - width / 2, x + width / 2, y + away, y + away + 2 * half),
        (x - width / 2, x + width / 2, y - away - 2 * half, y - away),
    ):
        inside = box[0] >= 0.03 and box[1] <= size[0] - 0.03 and box[2] >= 0.03 and box[3] <= size[1]
        if inside and _clear(box, places, own, taken, course):
            return box
    return None


def _clear(box, places, own, taken, course):
    left, right, low, high = box
    room = 0.05
    for i, (x, y) in enumerate(places):
        if i != own and left - room < x < right + room and low - room < y < high + room:
            return False
    if any(left < b and a < right and low < d and c < high for a, b, c, d in taken):
        return False
    if course is None:
        return True
    heights = [course[0] + course[1] * x for x in (left, right)]
    return max(heights) < low - 0.02 or min(heights) > high + 0.02

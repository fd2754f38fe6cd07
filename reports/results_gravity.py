"""The section on gravity centres: where they are and go, and how the weight is spread around them."""

import math

from ..layers.translation import translate
from .charts_gravity import MOST_PANELS, centre_paths, gravity_ellipses, gravity_paths
from .contract import distinct, empty, missing, number, period_label, rows_of_group
from .page import Chart, Table, Text
from .wording_gravity import direction_name

MILLION = 1e6


def gravity_section(tables, facts):
    """What moved in words, the table and picture of centres, and those of ellipses."""
    centres, ellipses = tables["CENTRES"], tables.get("ELLIPSES")
    titles = translate("Geocoupling", "Gravity centres"), translate("Geocoupling", "Standard deviational ellipses")
    if len(distinct(centres["group"])):
        titles = [translate("Geocoupling", "{title}, all units").format(title=title) for title in titles]
    blocks = (
        Text(tuple(_movements(centres))),
        Table(titles[0], centres_paper_table(rows_of_group(centres)), decimals=3),
        Chart(
            translate("Geocoupling", "Path of the gravity centre"),
            gravity_paths(centres),
            translate("Geocoupling", "Arrows from each period's centre to the next, in kilometres from the first one."),
        ),
        Table(titles[1], None if empty(ellipses) else ellipses_paper_table(rows_of_group(ellipses)), decimals=2),
        Chart(
            translate("Geocoupling", "Standard deviational ellipses of the first, middle and last period"),
            gravity_ellipses(ellipses, centres),
            translate("Geocoupling", "Outlines of the ellipses around their centres, in kilometres."),
        ),
        Text(tuple(_left_out(centres))),
    )
    shown = (
        Table(translate("Geocoupling", "Gravity centres: all columns"), _known(centres)),
        Table(translate("Geocoupling", "Ellipses: all columns"), _known(ellipses)),
    )
    return translate("Geocoupling", "Gravity centre and ellipses"), blocks, shown


def _known(table):
    """The columns that have values, directions in words."""
    if table is None:
        return None
    if "direction" in table.columns:
        table = table.assign(direction=[direction_name(number(bearing)) for bearing in table["bearing"]])
    return table.dropna(axis=1, how="all")


def _movements(centres):
    """How far the centre of all units came, straight and along its path."""
    path = next(iter(centre_paths(centres).values()))
    if len(path) < 2:
        return
    last_period, east, north = path[-1]
    distance = math.hypot(east, north)
    length = sum(math.dist(a[1:], b[1:]) for a, b in zip(path, path[1:]))
    first, last = period_label(path[0][0]), period_label(last_period)
    if distance < 1e-6:
        text = translate("Geocoupling", "From {first} to {last} the centre of all units did not move away.")
        yield text.format(first=first, last=last)
        return
    angle = math.degrees(math.atan2(east, north)) % 360
    text = translate(
        "Geocoupling",
        "From {first} to {last} the centre of all units moved {distance} km to the {direction} ({angle}° "
        "clockwise from grid north); its path through all periods is {length} km long.",
    )
    numbers = {"distance": f"{distance:.1f}", "angle": f"{angle:.1f}", "length": f"{length:.1f}"}
    yield text.format(first=first, last=last, direction=direction_name(angle), **numbers)


def _left_out(centres):
    """That there are more groups than panels."""
    count = len(distinct(centres["group"])) + 1
    if count > MOST_PANELS:
        text = translate("Geocoupling", "The pictures show all units and the first {count} groups.")
        yield text.format(count=MOST_PANELS - 1)


def centres_paper_table(centres_table):
    """Centres as papers print them: degrees, kilometres, directions in words.

    Parameters
    ----------
    centres_table : pandas.DataFrame
        CENTRES of ``gravitycentre``.

    Returns
    -------
    pandas.DataFrame or None
        Columns without a value are left out.
    """
    if empty(centres_table):
        return None
    speed = {} if _speed_repeats_distance(centres_table) else {translate("Geocoupling", "Speed (km a year)"): "speed"}
    return _table(
        {
            **_term(row),
            translate("Geocoupling", "Longitude (°)"): number(row["longitude"]),
            translate("Geocoupling", "Latitude (°)"): number(row["latitude"]),
            translate("Geocoupling", "Distance (km)"): _digits(row["distance"], 1),
            translate("Geocoupling", "Direction"): direction_name(number(row["bearing"])),
            translate("Geocoupling", "Bearing (°)"): _digits(row["bearing"], 1),
            **{head: _digits(row[column], 1) for head, column in speed.items()},
        }
        for _, row in centres_table.iterrows()
    )


def ellipses_paper_table(ellipses_table):
    """Ellipses as papers print them, areas in million square kilometres.

    Parameters
    ----------
    ellipses_table : pandas.DataFrame
        ELLIPSES of ``gravitycentre``.

    Returns
    -------
    pandas.DataFrame or None
    """
    if empty(ellipses_table):
        return None
    wide = max(number(area) for area in ellipses_table["area"]) >= MILLION / 100
    area = translate("Geocoupling", "Area (10⁴ km²)") if wide else translate("Geocoupling", "Area (km²)")
    return _table(
        {
            **_term(row),
            translate("Geocoupling", "Semi-major (km)"): _digits(row["semi_major"], 1),
            translate("Geocoupling", "Semi-minor (km)"): _digits(row["semi_minor"], 1),
            translate("Geocoupling", "Axis ratio"): _digits(row["axis_ratio"], 3),
            translate("Geocoupling", "Rotation (°)"): _digits(row["rotation"], 1),
            area: number(row["area"]) / (1e4 if wide else 1.0),
            translate("Geocoupling", "Weight inside (%)"): _digits(row["coverage"], 1),
        }
        for _, row in ellipses_table.iterrows()
    )


def _digits(value, digits):
    """A number as text, so that columns of one table can have different numbers of digits; None where it is missing."""
    value = number(value)
    return f"{value:.{digits}f}" if math.isfinite(value) else None


def _speed_repeats_distance(centres_table):
    """Whether every step takes one year."""
    pairs = [(number(row["distance"]), number(row["speed"])) for _, row in centres_table.iterrows()]
    return all(math.isclose(distance, speed, rel_tol=1e-9) for distance, speed in pairs if math.isfinite(speed))


def _term(row):
    return {
        translate("Geocoupling", "Group"): None if missing(row["group"]) else str(row["group"]),
        "period": None if missing(row["period"]) else row["period"],
    }


def _table(lines):
    """The lines with the name of all units where other groups have one; without empty columns."""
    import pandas as pd

    table = pd.DataFrame(list(lines)).dropna(axis=1, how="all")
    group = translate("Geocoupling", "Group")
    if group in table:
        table[group] = table[group].fillna(translate("Geocoupling", "All units"))
    return table

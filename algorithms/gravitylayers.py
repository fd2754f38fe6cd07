"""The layers of the gravity centre: places of units on a plane, and points, arrows and ellipses coloured by time."""

from ..layers.projection import crs_name, places, plane_of, to_degrees
from ..layers.renderers import ClassStyle, OutlineStyle, PathStyle, time_colours
from ..layers.translation import translate
from ..methods.problems import DataProblem
from .outcome import ShapeOutput

_TERM = {"period": "period", "group": "text", "n": "integer"}
_STEP = {"distance": "real", "bearing": "real", "direction": "text", "speed": "real"}
COLUMNS = {
    "CENTRES": {**_TERM, **dict.fromkeys(("weight", "x", "y", "longitude", "latitude"), "real"), **_STEP},
    "PATH": {"group": "text", "step": "integer", "from_period": "period", "to_period": "period", **_STEP},
    "ELLIPSES": {
        **_TERM,
        **dict.fromkeys(("x", "y", "semi_major", "semi_minor", "rotation", "area", "axis_ratio", "coverage"), "real"),
    },
}
# A field of days is shown as text: a style keeps dates in no form that QGIS could compare.
_DAY, _MOMENT = ("yyyy-MM-dd", "%Y-%m-%d"), ("yyyy-MM-dd HH:mm", "%Y-%m-%d %H:%M")


def plane(inputs):
    """The plane to compute in, by the choice made in CRS.

    Raises
    ------
    DataProblem
        ``gravity_crs_unknown``, or those of :func:`~geocoupling.layers.projection.plane_of`.
    """
    crs = inputs.algorithm.parameterAsCrs(inputs.parameters, "CRS", inputs.context) if inputs.given("CRS") else None
    if crs is not None and not crs.isValid():
        given = inputs.parameters["CRS"]
        if isinstance(given, str):
            raise DataProblem("gravity_crs_unknown", value=given)
        crs = None  # the dialog gives an empty CRS where none is chosen
    used = plane_of(inputs.source(), crs)
    if not used.known:
        inputs.notice("gravity_units_unknown", name=inputs.source().sourceName())
    return used


def placed_frame(inputs, frame, value, used):
    """The frame with the places of its rows, ``x`` and ``y``; what was wrong with them is told.

    Raises
    ------
    DataProblem
        ``gravity_all_bare`` or ``gravity_no_place`` where no row has a place.
    """
    source, name = inputs.source(), inputs.source().sourceName()
    inside = inputs.choice("POSITION") == "inside"
    found = places(source, used.crs, inputs.context.transformContext(), inside, inputs.ticker(35, 55))
    frame = frame.assign(x=found.x[frame.index], y=found.y[frame.index])
    if frame["x"].isna().all():
        if not found.lost:
            raise DataProblem("gravity_all_bare", name=name)
        raise DataProblem("gravity_no_place", name=name, crs=crs_name(used.crs))
    weighted = set(frame.index[frame[value] > 0])
    remarks = {
        "gravity_without_geometry": (found.bare, {}),
        "gravity_not_transformed": (found.lost, {"crs": crs_name(used.crs)}),
        "gravity_repaired": (found.repaired, {}),
    }
    for code, (rows, values) in remarks.items():
        rows = [row for row in rows if row in weighted]
        if rows:
            inputs.notice(code, count=len(rows), rows=rows, **values)
    return frame


def centre_points(inputs, centres, crs):
    """A point for each centre, in the colour of its period and with its period beside it."""
    longitude, latitude = to_degrees(centres["x"], centres["y"], crs, inputs.context.transformContext())
    frame = centres.assign(longitude=longitude, latitude=latitude)
    shapes = frame[["x", "y"]].to_numpy()
    named = ("group", "period") if inputs.group else ("period",)
    style = _by_time(inputs, ClassStyle, frame["period"], "period", frame["period"], named)
    return _shapes(inputs, "CENTRES", frame, style, "period", "point", shapes, crs)


def path_lines(inputs, found, crs):
    """An arrow for each step, in the colour of the period that it leads to."""
    style = _by_time(inputs, PathStyle, found.path["to_period"], "to_period", found.centres["period"])
    return _shapes(inputs, "PATH", found.path, style, "to_period", "line", found.lines, crs)


def ellipse_polygons(inputs, found, periods, crs):
    """The outline of each ellipse in the colour of its period; ``periods`` are those of the centres."""
    style = _by_time(inputs, OutlineStyle, found.table["period"], "period", periods)
    return _shapes(inputs, "ELLIPSES", found.table, style, "period", "polygon", found.outlines, crs)


def _shapes(inputs, key, frame, style, time_field, kind, shapes, crs):
    columns = COLUMNS[key]
    times = {"time_field": time_field if inputs.time else ""}
    return ShapeOutput(frame[list(columns)], columns, style, **times, kind=kind, shapes=shapes, crs=crs)


def _by_time(inputs, kind, periods, field, all_periods, label_by=()):
    """A style in the colours of time; a period has the same colour in every layer, whichever of them it is in.

    Parameters
    ----------
    kind : type
        The style to make.
    periods : sequence
        Of the rows of this layer.
    field : str
    all_periods : sequence
        Of all layers.
    label_by : tuple of str
    """
    if not len(periods):
        return None
    if not inputs.time:
        # NULL is the only value: QGIS has a category for all that are in no other one.
        words = (
            translate("Geocoupling", "All units and groups") if inputs.group else translate("Geocoupling", "All units")
        )
        return kind("period", ("",), (words,), time_colours(1), label_by=label_by[:-1])
    known = sorted(set(all_periods))
    colours = dict(zip(known, time_colours(len(known))))
    shown = sorted(set(periods))
    field_or_text, texts = _as_text(inputs.period_kind(), field, shown)
    return kind(
        field_or_text,
        tuple(texts),
        tuple(str(text) for text in texts),
        tuple(colours[period] for period in shown),
        order_by=field,
        label_by=label_by,
    )


def _as_text(kind, field, periods):
    """What the style compares, and the values it compares with."""
    forms = {"date": _DAY, "datetime": _MOMENT}
    if kind not in forms:
        return field, periods
    theirs, ours = forms[kind]
    return f"format_date(\"{field}\", '{theirs}')", [period.strftime(ours) for period in periods]

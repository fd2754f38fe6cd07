"""The scales of an analysis: the input as it is, its rows put together by grid cell, and further layers."""

from dataclasses import dataclass, replace
from typing import Any

from qgis.core import QgsUnitTypes, QgsWkbTypes

from ..layers.centroids import centroids
from ..layers.frames import ANY, NUMBER, Column, read_frame
from ..methods import panel
from ..methods.problems import DataProblem, Notice
from . import parameters as p
from .layerlists import listed_layers
from .roles import UNIT


@dataclass(frozen=True)
class Scale:
    """One scale.

    Attributes
    ----------
    name : str
    frame : pandas.DataFrame
    notices : tuple of Notice
        About rows of ``frame``.
    """

    name: str
    frame: Any
    notices: tuple = ()


def read_scales(inputs, response, factors, categorical):
    """All scales in the order in which they are compared.

    Raises
    ------
    DataProblem
        ``scales_absent``, and what is wrong with a layer or a grid size.
    """
    sizes = _sizes(inputs.text("GRID_SIZES"))
    layers = listed_layers(inputs, "LAYERS")
    if not sizes and not layers:
        raise DataProblem("scales_absent")
    kinds = {**dict.fromkeys(factors, ANY), response: NUMBER}
    frame = inputs.frame(kinds, units_repeat=True)
    if inputs.choice(p.MISSING) == "error":
        frame = inputs.complete(frame, list(kinds))
    scales = [Scale(inputs.source().sourceName(), frame)]
    if sizes:
        scales += _grids(inputs, frame, response, categorical, sizes)
    scales += [Scale(layer.name(), _layer_frame(layer, scales[0], kinds)) for layer in layers]
    return _named_apart(scales)


def _sizes(text):
    """Grid sizes from ``1000;5000``."""
    sizes = []
    for part in (piece.strip() for piece in text.split(";") if piece.strip()):
        try:
            size = float(part)
        except ValueError:
            size = 0.0
        if not 0 < size < float("inf"):
            raise DataProblem("grid_sizes_form", value=part)
        sizes.append(size)
    return sizes


def _grids(inputs, frame, response, categorical, sizes):
    """The rows that have a response, by cells of each size."""
    from ..methods.gridcells import aggregate_cells

    source = inputs.source()
    crs, name = source.sourceCrs(), source.sourceName()
    if source.wkbType() == QgsWkbTypes.Type.NoGeometry:
        raise DataProblem("grid_no_geometry", name=name)
    if crs.isGeographic():
        raise DataProblem("grid_geographic", name=name, crs=crs.authid())
    x, y = (values[frame.index] for values in centroids(source, inputs.ticker(20, 35)))
    placeless = frame.index[x != x]
    if len(placeless) == len(frame):
        raise DataProblem("grid_no_geometry", name=name)
    if len(placeless):
        inputs.notice("grid_rows_placeless", count=len(placeless), rows=list(placeless))
    known = frame[response].notna().to_numpy()
    if not known.any():
        raise DataProblem("all_missing", field=response)
    numeric = [n for n in frame.columns if frame[n].dtype == float and n not in categorical]
    modes = [n for n in frame.columns if n not in numeric]
    unit = QgsUnitTypes.toAbbreviatedString(crs.mapUnits())
    least = inputs.whole("MIN_ROWS")
    for size in sizes:
        made = aggregate_cells(frame[known], x[known], y[known], size, numeric, modes, least)
        notices = (Notice("grid_cells_thin", {"count": made.thin, "least": least}),) if made.thin else ()
        places = [f"x {a:.10g}, y {b:.10g}" for a, b in zip(made.x, made.y)]
        yield Scale(f"{size:.10g} {unit}".strip(), made.frame.assign(**{UNIT: places}), notices)


def _layer_frame(layer, first, kinds):
    """The same fields of another layer."""
    known = {field.name().lower(): field.name() for field in layer.fields()}
    for name in kinds:
        if name.lower() not in known:
            raise DataProblem("scale_field_absent", name=layer.name(), field=name, fields=list(known.values()))
    frame = read_frame(layer, [Column(name, known[name.lower()], kind) for name, kind in kinds.items()])
    for name in kinds:
        either = first.frame[name].notna().any() and frame[name].notna().any()
        if either and (frame[name].dtype == float) != (first.frame[name].dtype == float):
            raise DataProblem("scale_kind_differs", field=name, first=first.name, name=layer.name())
    panel.require_complete(frame, [])
    return frame


def _named_apart(scales):
    """Scales of which no two have the same name."""
    taken, apart = set(), []
    for scale in scales:
        name, number = scale.name, 2
        while name in taken:
            name, number = f"{scale.name} ({number})", number + 1
        taken.add(name)
        apart.append(replace(scale, name=name))
    return apart

"""What a map series is to show besides its maps: labels, small maps, pages; checked before anything is made."""

from qgis.core import QgsCoordinateTransform, QgsFeatureRequest, QgsProject, QgsVectorLayer, QgsWkbTypes

from ..layers.atlas import MOST_PAGES, dim_other_groups, group_atlas, other_group, period_atlas
from ..layers.cells import to_text
from ..layers.extents import common_box, common_extent, feature_boxes
from ..layers.languages import language_of, speak
from ..layers.layout_inset import Inset
from ..layers.layout_labels import label_expression, label_units
from ..layers.periods import periods_of
from ..layers.schemes import OWN, recoloured
from ..layers.versions import is_null
from ..methods.problems import DataProblem
from . import parameters as p
from .layerlists import listed_layers
from .mapseriesparameters import extent_in, extent_problem
from .periodinputs import checked_periods


def overlay_layers(inputs):
    """The layers to draw above every map.

    Raises
    ------
    DataProblem
        One of them can not be drawn.
    """
    overlays = listed_layers(inputs, "OVERLAYS")
    for overlay in overlays:
        if not isinstance(overlay, QgsVectorLayer) or not overlay.isSpatial():
            raise DataProblem("no_geometry", name=overlay.name())
    return overlays


def outlines(inputs):
    """The layer to draw below every map, if there is one.

    Raises
    ------
    DataProblem
        It can not be drawn.
    """
    found = listed_layers(inputs, "OUTLINE")
    for outline in found:
        kinds = (QgsWkbTypes.GeometryType.PolygonGeometry, QgsWkbTypes.GeometryType.LineGeometry)
        if not isinstance(outline, QgsVectorLayer) or outline.geometryType() not in kinds:
            raise DataProblem("outline_kind", name=outline.name())
    return found


def chosen_periods(inputs):
    """The periods to show; None as the only one where there is no field of periods."""
    time, paged = inputs.field(p.TIME_FIELD), inputs.choice("ATLAS") == "period"
    if time is None:
        if paged:
            raise DataProblem("atlas_without_periods")
        return [None]
    known = periods_of(inputs.source(), time)
    # A page has room for a period of its own.
    periods = known if paged and not inputs.text("PERIODS").strip() else checked_periods(known, inputs.text("PERIODS"))
    if paged:
        _require_few_pages(len(periods))
    return periods


def shown_extent(inputs, layer, crs):
    """The extent that the user wants, in ``crs``; None where he wants all units."""
    boxes = feature_boxes([layer], crs)
    if not boxes:
        raise DataProblem("no_geometry", name=layer.name())
    if not inputs.given("EXTENT"):
        return None
    extent = extent_in(inputs, "EXTENT", crs)
    if not any(extent.intersects(box) for box in boxes):
        raise extent_problem(inputs, "EXTENT", layer, crs)
    return extent


def wanted_inset(inputs, layer, overlays, crs):
    """The small map, or None; of an overview the extent is that of all units."""
    kind, corner = inputs.choice("INSET"), inputs.choice("INSET_CORNER")
    if kind == "none":
        return None
    if kind == "overview":
        if not inputs.given("EXTENT") and inputs.choice("ATLAS") != "group":
            inputs.notice("overview_shows_the_same")
            return None
        return Inset(kind, common_extent([layer], crs), corner)
    if not inputs.given("INSET_EXTENT"):
        raise DataProblem("inset_extent_missing")
    extent = extent_in(inputs, "INSET_EXTENT", crs)
    if not any(extent.intersects(box) for box in feature_boxes([layer, *overlays], crs)):
        raise extent_problem(inputs, "INSET_EXTENT", layer, crs)
    return Inset(kind, extent, corner)


def wanted_labels(inputs, layer):
    """The expression of the labels; empty where none are wanted.

    Raises
    ------
    DataProblem
        It can not be read, or names a field that the layer lacks.
    """
    text = inputs.text("LABELS").strip()
    if not text:
        return ""
    expression, reason, absent = label_expression(layer, text)
    if absent:
        fields = [field.name() for field in layer.fields()]
        label = inputs.algorithm.parameterDefinition("LABELS").description()
        raise DataProblem("field_absent", field=absent, key=label, fields=fields)
    if reason:
        raise DataProblem("labels_unreadable", value=text, reason=reason)
    return expression


def group_boxes(inputs, layer, crs):
    """What each group's page shows, by the group's name; None without pages of groups."""
    if inputs.choice("ATLAS") != "group":
        return None
    name = inputs.field(p.GROUP_FIELD)
    if name is None:
        raise DataProblem("atlas_without_group")
    found = {}
    transform = QgsCoordinateTransform(layer.crs(), crs, QgsProject.instance())
    position = layer.fields().lookupField(name)
    for feature in layer.getFeatures(QgsFeatureRequest().setSubsetOfAttributes([position])):
        value = feature.attribute(position)
        if is_null(value) or str(value).strip() == "" or feature.geometry().isEmpty():
            continue
        box = transform.transformBoundingBox(feature.geometry().boundingBox())
        found.setdefault(value, []).append(box)
    if not found:
        raise DataProblem("atlas_empty_group", field=name)
    _require_few_pages(len(found))
    return {to_text(value): common_box(found[value]) for value in sorted(found)}


def dressed(layer, inputs, labels):
    """Colours, labels and language of a copy of the layer, before it is parted into periods."""
    styled = layer.clone()
    if inputs.choice("COLOURS") != OWN and not recoloured(styled, inputs.choice("COLOURS")):
        inputs.notice("no_classes_to_colour", name=layer.name())
    speak(styled, language_of(inputs.choice("LANGUAGE")))
    group = inputs.field(p.GROUP_FIELD) if inputs.choice("ATLAS") == "group" else None
    if group:
        dim_other_groups(styled, group)
    if labels:
        only = f"NOT ({other_group(group)})" if group else ""
        label_units(styled, labels, inputs.real("LABEL_SIZE"), only)
    return styled


def wanted_atlas(inputs, name, maps, boxes, crs):
    """The pages of the layout, or None."""
    kind = inputs.choice("ATLAS")
    if kind == "period":
        return period_atlas(name, maps)
    return group_atlas(name, inputs.field(p.GROUP_FIELD), boxes, crs) if kind == "group" else None


def _require_few_pages(count):
    if count > MOST_PAGES:
        raise DataProblem("too_many_pages", count=count, most=MOST_PAGES)

"""Maps of chosen periods side by side, in one layout with one legend."""

import math
import os

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsProcessingAlgorithm,
    QgsProcessingOutputString,
    QgsProcessingParameterCrs,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterVectorLayer,
    QgsProject,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..layers.layouts import MapSeries as Series
from ..layers.layouts import (
    added_layers,
    build_layout,
    common_box,
    common_extent,
    export_layout,
    feature_boxes,
    suitable_crs,
)
from ..layers.periods import period_layer, periods_of
from ..layers.renderers import shown_field
from ..layers.styling import keep_present_classes, style_by_field, with_saved_style
from ..layers.translation import translate
from ..methods.problems import QT_TRANSLATE_NOOP, DataProblem
from . import parameters as p
from .base import GeocouplingAlgorithm
from .layerlists import layer_list, listed_layers
from .outcome import Outcome
from .periodinputs import checked_periods

FILES = ("PNG", "PDF", "SVG")
MOST_CATEGORIES = 30  # more colours can not be told apart


class MapSeries(GeocouplingAlgorithm):
    NAME = "mapseries"
    GROUP = "maps"
    TITLE = QT_TRANSLATE_NOOP("Geocoupling", "Map series")
    SUMMARY = QT_TRANSLATE_NOOP(
        "Geocoupling", "Maps of chosen periods side by side with one legend, as a layout and as PNG, PDF or SVG."
    )
    TAGS = QT_TRANSLATE_NOOP("Geocoupling", "map,series,layout,print,figure,legend,years,small multiples,publication")

    def flags(self):
        # Layouts and the project belong to the main thread.
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def parameters(self):
        pages = {
            "a4_landscape": translate("Geocoupling", "A4 landscape"),
            "a4_portrait": translate("Geocoupling", "A4 portrait"),
            "width_190": translate("Geocoupling", "190 mm wide"),
            "width_140": translate("Geocoupling", "140 mm wide"),
            "width_90": translate("Geocoupling", "90 mm wide"),
        }
        crs = QgsProcessingParameterCrs("CRS", translate("Geocoupling", "Projection of the maps"), optional=True)
        extent = QgsProcessingParameterExtent("EXTENT", translate("Geocoupling", "Extent of the maps"), optional=True)
        columns = p.whole("COLUMNS", translate("Geocoupling", "Maps per row (0: automatic)"), 0, least=0, most=20)
        return [
            QgsProcessingParameterVectorLayer(p.INPUT, translate("Geocoupling", "Styled layer or panel layer")),
            p.time_field(),
            p.field("VALUE_FIELD", translate("Geocoupling", "Field to show (empty: the layer's own style)")),
            p.text("PERIODS", translate("Geocoupling", "Periods (2011;2015;2020; empty: first, middle, last)")),
            p.whole("CLASSES", translate("Geocoupling", "Classes of the field to show"), 5, least=2, most=9),
            p.text("STYLE", translate("Geocoupling", "Named style of the layer (empty: the one shown)")),
            layer_list("OVERLAYS", translate("Geocoupling", "Layers drawn above every map, in their own style")),
            p.text("TITLE", translate("Geocoupling", "Title")),
            p.text("LEGEND_TITLE", translate("Geocoupling", "Title of the legend")),
            p.text("NOTE", translate("Geocoupling", "Note below the maps (sources)")),
            p.choice("PAGE", translate("Geocoupling", "Page"), pages, "a4_landscape"),
            p.advanced(columns),
            p.advanced(crs),
            p.advanced(extent),
            p.whole("DPI", translate("Geocoupling", "Resolution (dpi)"), 300, least=50, most=1200),
            *(_file(kind) for kind in FILES),
        ]

    def initAlgorithm(self, config=None):
        super().initAlgorithm(config)
        self.addOutput(QgsProcessingOutputString("LAYOUT", translate("Geocoupling", "Name of the layout")))

    def compute(self, inputs):
        layer = inputs.layer()
        if layer is None or not layer.isValid():
            raise DataProblem("layer_not_found")
        if layer.geometryType() == QgsWkbTypes.GeometryType.NullGeometry:
            raise DataProblem("no_geometry", name=layer.name())
        if layer.featureCount() == 0:
            raise DataProblem("no_rows")
        periods = self._periods(inputs)
        overlays = listed_layers(inputs, "OVERLAYS")
        for overlay in overlays:
            if not isinstance(overlay, QgsVectorLayer) or not overlay.isSpatial():
                raise DataProblem("no_geometry", name=overlay.name())
        crs = self.parameterAsCrs(inputs.parameters, "CRS", inputs.context)
        crs = crs if crs.isValid() else suitable_crs(layer)
        facts = {"periods": periods, "layer": layer, "overlays": overlays, "crs": crs}
        facts["extent"] = self._extent(inputs, layer, crs)
        facts["styled"] = _styled(layer, inputs, inputs.field("VALUE_FIELD"))
        return Outcome(outputs={}, facts=facts)

    def _extent(self, inputs, layer, crs):
        """The extent that the user wants, in ``crs``; None where he wants all units."""
        boxes = feature_boxes([layer], crs)
        if not boxes:
            raise DataProblem("no_geometry", name=layer.name())
        if not inputs.given("EXTENT"):
            return None
        extent = self.parameterAsExtent(inputs.parameters, "EXTENT", inputs.context, crs)
        if not (0 < extent.width() < math.inf and 0 < extent.height() < math.inf):
            raise DataProblem("extent_without_size", value=inputs.text("EXTENT"))
        if not any(extent.intersects(box) for box in boxes):
            # Both in the system in which the user gave his.
            own = self.parameterAsExtentCrs(inputs.parameters, "EXTENT", inputs.context)
            own = own if own.isValid() else crs
            given = self.parameterAsExtent(inputs.parameters, "EXTENT", inputs.context, own)
            found = _shown_extent(common_box(feature_boxes([layer], own)))
            raise DataProblem("extent_outside", name=layer.name(), extent=_shown_extent(given), layer=found)
        return extent

    def write(self, inputs, outcome):
        facts = outcome.facts
        layer, styled, time = facts["layer"], facts["styled"], inputs.field(p.TIME_FIELD)
        project = inputs.context.project() or QgsProject()
        tick = inputs.ticker(5, 60)
        maps = []
        for number, period in enumerate(facts["periods"]):
            tick(number / len(facts["periods"]))
            name = layer.name() if period is None else f"{period} {layer.name()}"
            part = styled.clone() if period is None else period_layer(styled, time, period, name)
            maps.append(("" if period is None else str(period), part))
        series = Series(
            name=_free_layout_name(project, inputs.text("TITLE") or layer.name()),
            maps=tuple(maps),
            title=inputs.text("TITLE"),
            legend_title=inputs.text("LEGEND_TITLE") or inputs.field("VALUE_FIELD") or shown_field(styled),
            note=inputs.text("NOTE"),
            crs=facts["crs"],
            page=inputs.choice("PAGE"),
            columns=inputs.whole("COLUMNS"),
            overlays=tuple(_drawn_above(overlay, project) for overlay in facts["overlays"]),
            extent=facts["extent"] or common_extent([part for _, part in maps], facts["crs"], layer.name()),
        )
        with added_layers(project, series):
            layout = build_layout(project, series)
            files = self._export(inputs, layout)
            project.layoutManager().addLayout(layout)
        return {"LAYOUT": series.name, **files}

    def _periods(self, inputs):
        time = inputs.field(p.TIME_FIELD)
        if time is None:
            return [None]
        return checked_periods(periods_of(inputs.source(), time), inputs.text("PERIODS"))

    def _export(self, inputs, layout):
        """Write the files that were asked for; where one fails, the new ones before it go again."""
        results, new = {}, []
        dpi = inputs.whole("DPI")
        for kind in FILES:
            if not inputs.given(kind):
                continue
            path = inputs.file(kind)
            if not os.path.exists(path):
                new.append(path)
            if not export_layout(layout, path, dpi):
                for written in filter(os.path.exists, new):
                    os.remove(written)
                raise DataProblem("path_not_writable", path=path)
            results[kind] = path
        return results


def _styled(layer, inputs, value):
    """The layer in its style; by ``value`` where that is given and the style does not show its categories already."""
    saved = with_saved_style(layer, inputs.context.project(), inputs.text("STYLE"))
    shown = isinstance(saved.renderer(), QgsCategorizedSymbolRenderer) and shown_field(saved) == value
    if not value or shown:
        return saved
    styled = style_by_field(layer, value, inputs.whole("CLASSES"))
    if isinstance(styled.renderer(), QgsCategorizedSymbolRenderer):
        count = len(styled.renderer().categories())
        if count > MOST_CATEGORIES:
            inputs.notice("many_categories", field=value, count=count)
    return styled


def _drawn_above(layer, project):
    """A copy of ``layer`` in its style, over all of its periods: what is drawn above a map does not follow time."""
    copy = with_saved_style(layer, project).clone()
    copy.temporalProperties().setIsActive(False)
    keep_present_classes(copy)
    return copy


def _shown_extent(box):
    """West, east, south and north, as EXTENT is written."""
    edges = (box.xMinimum(), box.xMaximum(), box.yMinimum(), box.yMaximum())
    return ",".join(f"{edge:.10g}" for edge in edges)


def _file(kind):
    labels = {
        "PNG": translate("Geocoupling", "Picture (PNG)"),
        "PDF": translate("Geocoupling", "Document (PDF)"),
        "SVG": translate("Geocoupling", "Drawing (SVG)"),
    }
    pattern = f"{kind} (*.{kind.lower()})"
    return QgsProcessingParameterFileDestination(kind, labels[kind], pattern, optional=True, createByDefault=False)


def _free_layout_name(project, title):
    name, number = title, 2
    while project.layoutManager().layoutByName(name) is not None:
        name, number = f"{title} {number}", number + 1
    return name

"""Maps of chosen periods side by side, in one layout with one legend."""

import os

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsProcessingAlgorithm,
    QgsProcessingOutputString,
    QgsProject,
    QgsWkbTypes,
)

from ..layers.atlas import PAGE_NAME, export_pages, files_of
from ..layers.backdrop import backdrop_layer
from ..layers.extents import common_extent, suitable_crs
from ..layers.languages import language_of, speak
from ..layers.layout_files import export_layout
from ..layers.layouts import MapSeries as Series
from ..layers.layouts import added_layers, build_layout
from ..layers.periods import period_layer
from ..layers.renderers import shown_field
from ..layers.styling import keep_present_classes, style_by_field, with_saved_style
from ..layers.translation import translate
from ..methods.problems import QT_TRANSLATE_NOOP, DataProblem
from . import mapseriesplan as plan
from . import parameters as p
from .base import GeocouplingAlgorithm
from .mapseriesparameters import FILES, map_parameters
from .outcome import Outcome

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
        return map_parameters()

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
        overlays = plan.overlay_layers(inputs)
        periods = plan.chosen_periods(inputs)
        crs = self.parameterAsCrs(inputs.parameters, "CRS", inputs.context)
        crs = crs if crs.isValid() else suitable_crs(layer)
        facts = {"periods": periods, "layer": layer, "overlays": overlays, "crs": crs}
        facts["extent"] = plan.shown_extent(inputs, layer, crs)
        facts["inset"] = plan.wanted_inset(inputs, layer, overlays, crs)
        facts["boxes"] = plan.group_boxes(inputs, layer, crs)
        facts["backdrop"] = plan.outlines(inputs)
        labels = plan.wanted_labels(inputs, layer)
        styled = _styled(layer, inputs, inputs.field("VALUE_FIELD"))
        facts["shown"] = shown_field(styled)
        facts["styled"] = plan.dressed(styled, inputs, labels)
        return Outcome(outputs={}, facts=facts)

    def write(self, inputs, outcome):
        project = inputs.context.project() or QgsProject()
        series = self._series(inputs, outcome.facts, project)
        with added_layers(project, series):
            layout = build_layout(project, series)
            files = self._export(inputs, layout, series.atlas)
            project.layoutManager().addLayout(layout)
        return {"LAYOUT": series.name, **files}

    def _series(self, inputs, facts, project):
        layer, crs, language = facts["layer"], facts["crs"], language_of(inputs.choice("LANGUAGE"))
        name = _free_layout_name(project, inputs.text("TITLE") or layer.name())
        maps = self._maps(inputs, facts, language)
        title, atlas = inputs.text("TITLE"), plan.wanted_atlas(inputs, name, maps, facts["boxes"], crs)
        if facts["boxes"]:
            title = f"{title} – {PAGE_NAME}" if title else PAGE_NAME
        return Series(
            name=name,
            maps=tuple(maps),
            title=title,
            legend_title=language.words(inputs.text("LEGEND_TITLE")) or inputs.field("VALUE_FIELD") or facts["shown"],
            note=inputs.text("NOTE"),
            crs=crs,
            page=inputs.choice("PAGE"),
            columns=inputs.whole("COLUMNS"),
            overlays=tuple(_drawn_above(overlay, project, language) for overlay in facts["overlays"]),
            backdrop=tuple(backdrop_layer(outline) for outline in facts["backdrop"]),
            extent=facts["extent"] or common_extent([part for _, part in maps], crs, layer.name()),
            inset=facts["inset"],
            atlas=atlas,
            language=language,
        )

    def _maps(self, inputs, facts, language):
        """Heading and layer of each period."""
        layer, styled, time = facts["layer"], facts["styled"], inputs.field(p.TIME_FIELD)
        tick = inputs.ticker(5, 60)
        maps = []
        for number, period in enumerate(facts["periods"]):
            tick(number / len(facts["periods"]))
            name = layer.name() if period is None else f"{period} {layer.name()}"
            part = styled.clone() if period is None else period_layer(styled, time, period, name)
            if period is not None and styled.labelsEnabled():
                # A copy of a memory layer has its renderer only.
                part.setLabeling(styled.labeling().clone())
                part.setLabelsEnabled(True)
            maps.append(("" if period is None else language.period(str(period)), part))
        return maps

    def _export(self, inputs, layout, atlas):
        """Write the files that were asked for; where one fails, the new ones before it go again."""
        kinds = {kind: inputs.file(kind) for kind in FILES if inputs.given(kind)}
        planned = [file for path in kinds.values() for file in files_of(path, atlas)]
        new = [file for file in planned if not os.path.exists(file)]
        try:
            for number, path in enumerate(kinds.values()):
                share = 35 / len(kinds)
                tick = inputs.ticker(60 + number * share, 60 + (number + 1) * share)
                self._write_file(inputs, layout, path, atlas, tick)
        except BaseException:
            for written in filter(os.path.exists, new):
                os.remove(written)
            raise
        return {kind: files_of(path, atlas)[0] for kind, path in kinds.items()}

    def _write_file(self, inputs, layout, path, atlas, tick):
        dpi = inputs.whole("DPI")
        if atlas:
            failed = export_pages(layout, path, atlas, dpi, tick)
        else:
            failed = "" if export_layout(layout, path, dpi) else path
        if failed:
            raise DataProblem("path_not_writable", path=failed)


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


def _drawn_above(layer, project, language):
    """A copy of ``layer`` in its style, over all of its periods: what is drawn above a map does not follow time."""
    copy = with_saved_style(layer, project).clone()
    copy.setName(language.words(copy.name()))
    copy.temporalProperties().setIsActive(False)
    keep_present_classes(copy)
    speak(copy, language)
    return copy


def _free_layout_name(project, title):
    layouts = {layout.name() for layout in project.layoutManager().layouts()}
    themes = project.mapThemeCollection().mapThemes()
    name, number = title, 2
    # Themes of pages begin with the name of their layout.
    while name in layouts or any(theme.startswith(f"{name} ") for theme in themes):
        name, number = f"{title} {number}", number + 1
    return name

"""Give layers their style, keep it when they are saved, and make panels ready for the temporal controller."""

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsProcessingLayerPostProcessorInterface,
    QgsRendererCategory,
    QgsVectorLayerTemporalProperties,
    QgsVectorLayerUtils,
    QgsWkbTypes,
)
from qgis.PyQt.QtXml import QDomDocument

from ..methods.problems import DataProblem
from .frames import ANY, Column, read_frame
from .renderers import ClassStyle, RangeStyle, category_colours, make_renderer, sequential_colours
from .shapestyles import labelling

RESULT_PROPERTY = "geocoupling/result"

# QGIS holds post-processors by a bare pointer: without a reference here Python would free them before they run.
_alive = set()


class StylePostProcessor(QgsProcessingLayerPostProcessorInterface):
    """Styles one loaded output."""

    def __init__(self, style_layer):
        super().__init__()
        self._style_layer = style_layer
        _alive.add(self)

    def postProcessLayer(self, layer, context, feedback):
        self._style_layer(layer)
        layer.triggerRepaint()
        _alive.discard(self)


def apply_style(layer, style, algorithm_id, time_field="", time_kind="", more_styles=None):
    """Set renderer, result property and temporal properties of a layer.

    Parameters
    ----------
    layer : QgsVectorLayer
    style : ClassStyle or RangeStyle, optional
        What the layer shows.
    algorithm_id : str
    time_field, time_kind : str
    more_styles : dict of str to ClassStyle or RangeStyle, optional
        Further styles by name, for the user to switch to.
    """
    layer.setCustomProperty(RESULT_PROPERTY, algorithm_id)
    drawn = layer.geometryType() != QgsWkbTypes.GeometryType.NullGeometry
    if style is not None and drawn:
        _show(layer, style)
    if time_field:
        _make_temporal(layer, time_field, time_kind)
    if more_styles and drawn:
        _add_styles(layer, more_styles)


def _add_styles(layer, styles):
    manager = layer.styleManager()
    shown = manager.currentStyle()
    for wanted, style in styles.items():
        # QGIS's own name for the shown style may be the name of a factor
        name = f"{wanted} 2" if wanted == shown else wanted
        manager.addStyleFromLayer(name)
        manager.setCurrentStyle(name)
        _show(layer, style)
    manager.setCurrentStyle(shown)


def _show(layer, style):
    """Set the renderer and, where the style says so, labels."""
    layer.setRenderer(make_renderer(style, layer.geometryType()))
    fields = getattr(style, "label_by", ())
    if fields:
        layer.setLabeling(labelling(fields))
    layer.setLabelsEnabled(bool(fields))


def keep_present_classes(layer):
    """Leave those classes of a layer's categories that occur in it: the legend of a part tells nothing of the rest."""
    renderer = layer.renderer()
    if not isinstance(renderer, QgsCategorizedSymbolRenderer):
        return
    values, _ = QgsVectorLayerUtils.getValues(layer, renderer.classAttribute())
    present = {str(value) for value in values}
    kept = [QgsRendererCategory(c) for c in renderer.categories() if not c.value() or str(c.value()) in present]
    layer.setRenderer(renderer.clone())
    layer.renderer().deleteAllCategories()
    for category in kept:
        layer.renderer().addCategory(category)


def style_by_field(layer, field, classes):
    """A copy of ``layer`` that shows ``field``: numbers in natural breaks over all periods, text as categories."""
    from ..methods.strata import categories, stratify

    columns = [Column(field, field, ANY)]
    values = read_frame(layer, columns)[field]
    if values.dtype == float:
        strata = stratify(values, "natural_breaks", classes, name=field)
        edges = (float(values.min()), *strata.breaks)
        colours = sequential_colours(len(strata.labels))
        style = RangeStyle(field, edges, strata.labels, colours, bool(values.isna().any()))
    else:
        labels = categories(values).labels
        style = ClassStyle(field, labels, labels, category_colours(len(labels)), bool(values.isna().any()))
    styled = layer.clone()
    styled.setRenderer(make_renderer(style, layer.geometryType()))
    return styled


def with_saved_style(layer, project, name=""):
    """``layer`` with the style that is saved with its data, unless it is part of a project, which has its own say.

    Processing loads layers without their styles.

    Raises
    ------
    DataProblem
        The layer has no style called ``name``.
    """
    if name:
        return _with_named_style(layer, name)
    in_project = project is not None and project.mapLayer(layer.id()) is not None
    if not in_project and layer.dataProvider().name() == "ogr":
        layer.loadDefaultStyle()
    return layer


def _with_named_style(layer, name):
    """A copy of ``layer`` in one of its styles."""
    in_manager = layer.styleManager().styles()
    if name in in_manager:
        styled = layer.clone()
        styled.styleManager().setCurrentStyle(name)
        return styled
    saved = _saved_styles(layer)
    if name not in saved:
        raise DataProblem("style_absent", value=name, names=sorted({*saved, *in_manager}))
    styled = layer.clone()
    document = QDomDocument()
    document.setContent(layer.getStyleFromDatabase(saved[name])[0])
    styled.importNamedStyle(document)
    return styled


def _saved_styles(layer):
    """Name to id of the styles that are saved in the layer's GeoPackage."""
    if layer.dataProvider().name() != "ogr" or layer.dataProvider().storageType() != "GPKG":
        return {}
    count, ids, names, *_ = layer.listStylesInDatabase()
    own = max(count, 0)
    return dict(zip(names[:own], ids[:own]))


def save_style(layer):
    """Keep the styles with the data: inside a GeoPackage, else as a QML file beside it, which holds the shown one only.

    Memory layers keep them anyway.
    """
    if layer.dataProvider() is None or layer.dataProvider().name() != "ogr":
        return
    if layer.dataProvider().storageType() != "GPKG":
        layer.saveDefaultStyle()
        return
    for number in _saved_styles(layer).values():
        # They are of a table of this name that is gone; QGIS would ask in a dialog before it replaces one, and wait
        # for ever where nobody answers.
        layer.deleteStyleFromDatabase(number)
    manager = layer.styleManager()
    shown = manager.currentStyle()
    layer.saveStyleToDatabase("default", "", True, "")
    for name in manager.styles():
        if name != shown:
            manager.setCurrentStyle(name)
            layer.saveStyleToDatabase(name, "", False, "")
    manager.setCurrentStyle(shown)


def _make_temporal(layer, field, kind):
    properties = layer.temporalProperties()
    properties.setMode(QgsVectorLayerTemporalProperties.ModeFeatureDateTimeStartAndEndFromExpressions)
    if kind in ("date", "datetime"):
        start = f'to_datetime("{field}")'
        end = f"{start} + to_interval('1 day')"
    else:
        # An interval of a year has 365.25 days in QGIS and would reach into the next one.
        start, end = (f"to_datetime(lpad(to_string({year}), 4, '0') || '-01-01')" for year in _years(field))
    properties.setStartExpression(start)
    properties.setEndExpression(end)
    properties.setIsActive(True)


def _years(field):
    year = f'to_int("{field}")'
    return year, f"{year} + 1"

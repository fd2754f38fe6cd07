"""Give layers their style, and keep it when they are saved."""

import math
from dataclasses import replace

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsExpression,
    QgsGraduatedSymbolRenderer,
    QgsProcessingLayerPostProcessorInterface,
    QgsRendererCategory,
    QgsVectorLayerUtils,
    QgsWkbTypes,
)
from qgis.PyQt.QtXml import QDomDocument

from ..methods.problems import DataProblem
from .cells import to_number
from .frames import ANY, Column, read_frame
from .renderers import ClassStyle, RangeStyle, category_colours, make_renderer, sequential_colours
from .shapestyles import labelling
from .temporal import make_temporal

RESULT_PROPERTY = "geocoupling/result"
# Fields of a result layer by role, so that charts find the units again.
UNIT_PROPERTY, TIME_PROPERTY, GROUP_PROPERTY = "geocoupling/unit", "geocoupling/time", "geocoupling/group"

_LONGEST_NAME = 30  # of a style in a GeoPackage

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


def apply_style(layer, style, algorithm_id, time_field="", time_kind="", more_styles=None, planned=(), roles=None):
    """Set renderer, result properties and temporal properties of a layer.

    Parameters
    ----------
    layer : QgsVectorLayer
    style : ClassStyle or RangeStyle, optional
        What the layer shows.
    algorithm_id : str
    time_field, time_kind : str
    more_styles : dict of str to ClassStyle or RangeStyle, optional
        Further styles by name, for the user to switch to.
    planned : sequence of str, optional
        The layer's fields as they were to be written: a Shapefile cuts their names, so that the style must follow.
    roles : dict of str to str, optional
        ``geocoupling/unit``, ``geocoupling/time`` and ``geocoupling/group`` to field.
    """
    layer.setCustomProperty(RESULT_PROPERTY, algorithm_id)
    written = _written_names(layer, planned)
    for name, field in (roles or {}).items():
        if field:
            layer.setCustomProperty(name, written.get(field, field))
    style, time_field = _renamed(style, written), written.get(time_field, time_field)
    more_styles = {name: _renamed(more, written) for name, more in (more_styles or {}).items()}
    drawn = layer.geometryType() != QgsWkbTypes.GeometryType.NullGeometry
    if style is not None and drawn:
        _show(layer, style)
    if time_field:
        make_temporal(layer, time_field, time_kind)
    if more_styles and drawn:
        _add_styles(layer, more_styles)


def _written_names(layer, planned):
    """Planned to written names of fields; they stand in the same order, after the key that some formats add."""
    names = [field.name() for field in layer.fields()]
    names = names[len(names) - len(planned) :]
    return dict(zip(planned, names)) if len(names) == len(planned) else {}


def _renamed(style, written):
    """The style with the fields as they are called in the file."""
    if style is None or not written:
        return style
    labels = getattr(style, "label_by", ())
    more = {"label_by": tuple(written.get(name, name) for name in labels)} if labels else {}
    field, order = (written.get(name, name) for name in (style.field, style.order_by))
    return replace(style, field=field, order_by=order, **more)


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
    """A copy of ``layer`` that shows ``field``: numbers in natural breaks over all periods, text as categories.

    Text that holds only numbers is shown as numbers.
    """
    from ..methods.strata import categories, stratify

    columns = [Column(field, field, ANY)]
    values = read_frame(layer, columns)[field]
    numbers = _numbers_in_text(values)
    if numbers is not None:
        values = numbers
    if values.dtype == float:
        strata = stratify(values, "natural_breaks", classes, name=field)
        edges = (float(values.min()), *strata.breaks)
        colours = sequential_colours(len(strata.labels))
        style = RangeStyle(field, edges, strata.labels, colours, bool(values.isna().any()))
    else:
        labels = categories(values).labels
        style = ClassStyle(field, labels, labels, category_colours(len(labels)), bool(values.isna().any()))
    styled = layer.clone()
    renderer = make_renderer(style, layer.geometryType())
    styled.setRenderer(renderer if numbers is None else _reading_text(renderer, field))
    return styled


def _numbers_in_text(values):
    """Text that holds numbers and marks for no figure only, as numbers; None for all else, and for codes like 007."""
    import pandas as pd

    texts = [value for value in values if isinstance(value, str)]
    if not texts or any(len(text) > 1 and text.startswith("0") and text.isdigit() for text in texts):
        return None
    try:
        numbers = pd.Series([to_number(value) for value in values], dtype=float)
    except ValueError:
        return None
    return None if numbers.isna().all() or numbers.abs().eq(math.inf).any() else numbers


def _reading_text(renderer, field):
    """The renderer of a numeric field, for a field that holds the numbers as text."""
    column = QgsExpression.quotedColumnRef(field)
    # As to_number reads them: without commas between thousands, full-width digits like others.
    wide = {chr(0xFF10 + digit): str(digit) for digit in range(10)}
    signs = {",": "", "，": "", "．": ".", "\u2212": "-", "－": "-", "＋": "+", **wide}
    pairs = ", ".join(f"'{old}', '{new}'" for old, new in signs.items())
    number = f"to_real(trim(replace({column}, map({pairs}))))"
    if isinstance(renderer, QgsGraduatedSymbolRenderer):
        renderer.setClassAttribute(number)
        return renderer
    for rule in renderer.rootRule().children():
        if not rule.isElse():
            rule.setFilterExpression(rule.filterExpression().replace(column, number))
    return renderer


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
    kept = name if name in saved else _short_name(name)
    if kept not in saved:
        raise DataProblem("style_absent", value=name, names=sorted({*saved, *in_manager}))
    styled = layer.clone()
    document = QDomDocument()
    document.setContent(layer.getStyleFromDatabase(saved[kept])[0])
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
    taken = {"default"}
    for name in manager.styles():
        if name != shown:
            manager.setCurrentStyle(name)
            short = _short_name(name, taken)
            taken.add(short)
            layer.saveStyleToDatabase(short, "", False, "")
    manager.setCurrentStyle(shown)


def _short_name(name, taken=()):
    """The name as a GeoPackage can keep it, its middle left out, and other than those that are taken."""
    short = name
    if len(name) > _LONGEST_NAME:
        half = _LONGEST_NAME // 2
        short = f"{name[: half - 1]}…{name[-half:]}"
    first, number = short, 2
    while short in taken:
        ending = f" {number}"
        short, number = first[: _LONGEST_NAME - len(ending)] + ending, number + 1
    return short

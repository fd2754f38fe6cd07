"""The parameters of the map series, and its extents as the user gave them."""

import math

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterCrs,
    QgsProcessingParameterExpression,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterVectorLayer,
)

from ..layers.extents import common_box, feature_boxes
from ..layers.translation import translate
from ..methods.problems import DataProblem
from . import parameters as p
from .layerlists import layer_list

FILES = ("PNG", "PDF", "SVG")


def map_parameters():
    """Parameter definitions in the dialog's order."""
    crs = QgsProcessingParameterCrs("CRS", translate("Geocoupling", "Projection of the maps"), optional=True)
    columns = p.whole("COLUMNS", translate("Geocoupling", "Maps per row (0: automatic)"), 0, least=0, most=20)
    return [
        QgsProcessingParameterVectorLayer(p.INPUT, translate("Geocoupling", "Styled layer or panel layer")),
        p.time_field(),
        p.field("VALUE_FIELD", translate("Geocoupling", "Field to show (empty: the layer's own style)")),
        p.text("PERIODS", translate("Geocoupling", "Periods (2011;2015;2020; empty: first, middle, last)")),
        p.whole("CLASSES", translate("Geocoupling", "Classes of the field to show"), 5, least=2, most=9),
        p.text("STYLE", translate("Geocoupling", "Named style of the layer (empty: the one shown)")),
        _colours(),
        _labels(),
        layer_list("OVERLAYS", translate("Geocoupling", "Layers drawn above every map, in their own style")),
        _outline(),
        p.text("TITLE", translate("Geocoupling", "Title")),
        p.text("LEGEND_TITLE", translate("Geocoupling", "Title of the legend")),
        p.text("NOTE", translate("Geocoupling", "Note below the maps (sources)")),
        _page(),
        _atlas(),
        p.advanced(p.group_field()),
        p.advanced(columns),
        p.advanced(crs),
        p.advanced(_extent("EXTENT", translate("Geocoupling", "Extent of the maps"))),
        *(p.advanced(parameter) for parameter in _inset()),
        p.advanced(p.real("LABEL_SIZE", translate("Geocoupling", "Size of the unit labels (points)"), 6.0, 3.0, 30.0)),
        p.advanced(_language()),
        p.whole("DPI", translate("Geocoupling", "Resolution (dpi)"), 300, least=50, most=1200),
        *(_file(kind) for kind in FILES),
    ]


def extent_in(inputs, key, crs):
    """The extent of a parameter in ``crs``.

    Raises
    ------
    DataProblem
        It has no width or no height.
    """
    extent = inputs.algorithm.parameterAsExtent(inputs.parameters, key, inputs.context, crs)
    if not (0 < extent.width() < math.inf and 0 < extent.height() < math.inf):
        code = "extent_without_size" if key == "EXTENT" else "inset_without_size"
        raise DataProblem(code, value=inputs.text(key))
    return extent


def extent_problem(inputs, key, layer, crs):
    """The problem that an extent shows nothing, with both extents in the system in which the user gave his."""
    own = inputs.algorithm.parameterAsExtentCrs(inputs.parameters, key, inputs.context)
    own = own if own.isValid() else crs
    given = inputs.algorithm.parameterAsExtent(inputs.parameters, key, inputs.context, own)
    found = _shown_extent(common_box(feature_boxes([layer], own)))
    code = "extent_outside" if key == "EXTENT" else "inset_outside"
    return DataProblem(code, name=layer.name(), extent=_shown_extent(given), layer=found)


def _shown_extent(box):
    """West, east, south and north, as EXTENT is written."""
    edges = (box.xMinimum(), box.xMaximum(), box.yMinimum(), box.yMaximum())
    return ",".join(f"{edge:.10g}" for edge in edges)


def _extent(key, label):
    return QgsProcessingParameterExtent(key, label, optional=True)


def _outline():
    label = translate("Geocoupling", "Outlines below every map (provinces, country)")
    kinds = [QgsProcessing.SourceType.TypeVectorPolygon, QgsProcessing.SourceType.TypeVectorLine]
    return QgsProcessingParameterVectorLayer("OUTLINE", label, kinds, optional=True)


def _page():
    pages = {
        "a4_landscape": translate("Geocoupling", "A4 landscape"),
        "a4_portrait": translate("Geocoupling", "A4 portrait"),
        "width_190": translate("Geocoupling", "190 mm wide"),
        "width_140": translate("Geocoupling", "140 mm wide"),
        "width_90": translate("Geocoupling", "90 mm wide"),
    }
    return p.choice("PAGE", translate("Geocoupling", "Page"), pages, "a4_landscape")


def _colours():
    words = {
        "own": translate("Geocoupling", "those of the style"),
        "viridis": translate("Geocoupling", "yellow to violet (viridis), safe for the colour-blind"),
        "cividis": translate("Geocoupling", "yellow to blue (cividis), alike for the colour-blind"),
        "diverging": translate("Geocoupling", "brown to blue with a pale middle, safe for the colour-blind"),
        "greys": translate("Geocoupling", "greys with dark borders, for black-and-white print"),
    }
    return p.choice("COLOURS", translate("Geocoupling", "Colours of the classes"), words, "own")


def _labels():
    label = translate("Geocoupling", "Labels of the units (field or expression; empty: none)")
    return QgsProcessingParameterExpression("LABELS", label, parentLayerParameterName=p.INPUT, optional=True)


def _atlas():
    words = {
        "none": translate("Geocoupling", "one page with all maps"),
        "period": translate("Geocoupling", "a page for each period, with one large map"),
        "group": translate("Geocoupling", "a page for each group, zoomed to it, the others dimmed"),
    }
    return p.choice("ATLAS", translate("Geocoupling", "Pages"), words, "none")


def _inset():
    kinds = {
        "none": translate("Geocoupling", "none"),
        "overview": translate("Geocoupling", "the whole area, with a frame around what the map shows"),
        "extent": translate("Geocoupling", "another extent, such as islands far off"),
    }
    corners = {
        "auto": translate("Geocoupling", "where it covers least"),
        "bottom_right": translate("Geocoupling", "bottom right"),
        "bottom_left": translate("Geocoupling", "bottom left"),
        "top_right": translate("Geocoupling", "top right"),
        "top_left": translate("Geocoupling", "top left"),
    }
    return [
        p.choice("INSET", translate("Geocoupling", "Small map in a corner of each map"), kinds, "none"),
        _extent("INSET_EXTENT", translate("Geocoupling", "Extent of the small map")),
        p.choice("INSET_CORNER", translate("Geocoupling", "Corner of the small map"), corners, "auto"),
    ]


def _language():
    words = {
        "interface": translate("Geocoupling", "as in the style"),
        "en": translate("Geocoupling", "English"),
        "zh_CN": translate("Geocoupling", "Chinese"),
    }
    return p.choice(
        "LANGUAGE", translate("Geocoupling", "Language of known class names, years and units"), words, "interface"
    )


def _file(kind):
    labels = {
        "PNG": translate("Geocoupling", "Picture (PNG)"),
        "PDF": translate("Geocoupling", "Document (PDF)"),
        "SVG": translate("Geocoupling", "Drawing (SVG)"),
    }
    pattern = f"{kind} (*.{kind.lower()})"
    return QgsProcessingParameterFileDestination(kind, labels[kind], pattern, optional=True, createByDefault=False)

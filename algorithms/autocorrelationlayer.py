"""The layer of spatial autocorrelation: its fields, and the styles between which the user can switch."""

from ..layers.renderers import ClassStyle, RangeStyle, sequential_colours
from ..layers.translation import translate
from ..reports.clusters import CLUSTER_COLOURS, HOT_SPOT_COLOURS, ISLAND, cluster_names, hot_spot_names, quadrant_names
from .outcome import LayerOutput
from .stratify import natural_edges


def autocorrelation_layer(inputs, units, columns):
    """Local statistics of each row; clusters are shown, hot spots and local I stand ready as further styles."""
    whole = units.reindex(inputs.rows)
    shown = _class_style(inputs, whole, "cluster", cluster_names(), CLUSTER_COLOURS)
    more = {
        translate("Geocoupling", "Local clusters (LISA)"): shown,
        translate("Geocoupling", "Hot spots (Getis-Ord G*)"): _class_style(
            inputs, whole, "hot_spot", hot_spot_names(), HOT_SPOT_COLOURS
        ),
    }
    more[translate("Geocoupling", "Moran quadrants (not tested)")] = _class_style(
        inputs, whole, "quadrant", quadrant_names(), CLUSTER_COLOURS
    )
    edges, labels = natural_edges(whole["local_i"], "local_i")
    if labels:
        colours, missing = sequential_colours(len(labels)), bool(whole["local_i"].isna().any())
        style = RangeStyle("local_i", edges, labels, colours, missing, inputs.order_field())
        more[translate("Geocoupling", "Local Moran's I")] = style
    return LayerOutput(whole, columns, shown, more)


def _class_style(inputs, whole, field, names, colours):
    """All classes, also empty ones; units without neighbours have theirs only where there are any."""
    codes = [code for code in names if code != ISLAND or (whole[field] == ISLAND).any()]
    return ClassStyle(
        field,
        tuple(codes),
        tuple(names[code] for code in codes),
        tuple(colours[code] for code in codes),
        bool(whole[field].isna().any()),
        inputs.order_field(),
    )

"""Single maps of a sample study beside its map series: drivers, clusters, and the gravity centre."""

from dataclasses import dataclass

from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingContext, QgsReferencedRectangle, QgsVectorLayer

from ..layers.renderers import shown_field
from ..layers.translation import translate
from .chain import layer_in

DRIVERS, SPACE = "drivers", "space"


@dataclass(frozen=True)
class Map:
    """A map to draw with ``mapseries``.

    Attributes
    ----------
    name : str
        Part of its file's name.
    topic : str
        :data:`DRIVERS` or :data:`SPACE`.
    title : str
    parameters : dict
        Those of ``mapseries`` that are its own.
    """

    name: str
    topic: str
    title: str
    parameters: dict


def maps(sample, package):
    """The maps of a study.

    Parameters
    ----------
    sample : Sample
    package : str
        The study's GeoPackage.

    Returns
    -------
    tuple of Map
    """
    last = {"PERIODS": str(sample.periods[-1])}
    ends = {"PERIODS": f"{sample.periods[0]};{sample.periods[-1]}"}
    degree = {
        "INPUT": layer_in(package, "coordination"),
        "VALUE_FIELD": "D",
        "LEGEND_TITLE": translate("Geocoupling", "Coupling coordination degree D"),
    }
    centres = _centres(package)
    return (
        Map(
            "strata",
            DRIVERS,
            translate("Geocoupling", "Strata of the strongest factor"),
            {**last, "INPUT": layer_in(package, "strata"), "LEGEND_TITLE": _shown_factor(package)},
        ),
        Map(
            "zones",
            DRIVERS,
            translate("Geocoupling", "Mean coupling coordination degree by zone of the strongest pair of factors"),
            {
                **last,
                "INPUT": layer_in(package, "strata"),
                "VALUE_FIELD": "pair_zone_mean",
                "LEGEND_TITLE": translate("Geocoupling", "Mean D"),
            },
        ),
        Map(
            "clusters",
            SPACE,
            translate("Geocoupling", "Local clusters of the coupling coordination degree (Moran's I)"),
            {
                **ends,
                "INPUT": layer_in(package, "clusters"),
                "LEGEND_TITLE": translate("Geocoupling", "Local clusters (p ≤ 0.05, FDR)"),
            },
        ),
        Map(
            "quadrants",
            SPACE,
            translate("Geocoupling", "Quadrants of the Moran scatter plot (not tested)"),
            {
                **ends,
                "INPUT": layer_in(package, "clusters"),
                "VALUE_FIELD": "quadrant",
                "STYLE": translate("Geocoupling", "Moran quadrants (not tested)"),
                "LEGEND_TITLE": translate("Geocoupling", "Own value – mean of neighbours"),
            },
        ),
        Map(
            "ellipses",
            SPACE,
            translate("Geocoupling", "Standard deviational ellipses of the coupling coordination degree"),
            {**last, **degree, "OVERLAYS": [_ellipses(sample, package)]},
        ),
        Map(
            "gravity",
            SPACE,
            translate("Geocoupling", "Path of the gravity centre of the coupling coordination degree"),
            {**last, **degree, "OVERLAYS": centres, "EXTENT": _around(centres[-1])},
        ),
    )


def draw(sample, chosen, path):
    """Draw one map.

    Parameters
    ----------
    sample : Sample
    chosen : Map
    path : str
        PNG to write.
    """
    import processing

    shared = {
        "TIME_FIELD": sample.time,
        "NOTE": sample.note,
        "PAGE": "width_140",
        "CRS": QgsCoordinateReferenceSystem.fromProj(sample.crs),
        "DPI": 200,
    }
    # without a project of its own the context lets the maps go when they are drawn
    parameters = {**shared, **chosen.parameters, "TITLE": chosen.title, "PNG": path}
    processing.run("geocoupling:mapseries", parameters, context=QgsProcessingContext())


def _ellipses(sample, package):
    """Ellipses of all units in the periods of the map series."""
    name = translate("Geocoupling", "Standard deviational ellipse")
    layer = QgsVectorLayer(layer_in(package, "ellipses"), name, "ogr")
    layer.setSubsetString('"group" IS NULL AND "period" IN ({})'.format(", ".join(map(str, sample.periods))))
    return layer


def _centres(package):
    """Path and centres of all units, the heads of its arrows on top."""
    names = {
        "centre_path": translate("Geocoupling", "Path of the centre"),
        "centres": translate("Geocoupling", "Gravity centres"),
    }
    layers = [QgsVectorLayer(layer_in(package, table), name, "ogr") for table, name in names.items()]
    for layer in layers:
        layer.setSubsetString('"group" IS NULL')
    return layers


def _around(layer):
    """The extent of a layer with its surroundings."""
    box = layer.extent()
    box.grow(0.7 * max(box.width(), box.height()))
    return QgsReferencedRectangle(box, layer.crs())


def _shown_factor(package):
    """Name of the factor that the layer of strata shows."""
    layer = QgsVectorLayer(layer_in(package, "strata"), "strata", "ogr")
    layer.loadDefaultStyle()
    return shown_field(layer)[: -len("_stratum")]

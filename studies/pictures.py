"""Single maps of a study beside its map series: drivers, clusters, and the gravity centre."""

from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsProcessingContext,
    QgsReferencedRectangle,
    QgsVectorLayer,
)

from ..layers.periods import periods_of
from ..layers.renderers import shown_field
from ..layers.translation import translate
from .chain import Chosen, layer_in
from .plan import period_field
from .study import Maps, source_note
from .studydata import open_layer


@dataclass(frozen=True)
class Map:
    """A map to draw with ``mapseries``.

    Attributes
    ----------
    name : str
        Part of its file's name.
    step : str
        Algorithm beside whose results it stands.
    title : str
    parameters : dict
        Those of ``mapseries`` that are its own.
    """

    name: str
    step: str
    title: str
    parameters: dict


def maps(study, run):
    """The single maps of a study, as far as it has the results.

    Parameters
    ----------
    study : Study
    run : StudyRun

    Yields
    ------
    Map
    """
    package, tables = run.package, {table for step in run.steps for table in step.outputs.values()}
    periods = shown_periods(study, run)
    last, ends = _chosen(periods[-1:]), _chosen([periods[0], periods[-1]] if len(periods) > 1 else periods)
    if "strata" in tables:
        yield from _driver_maps(study, package, last)
    if "clusters" in tables:
        yield from _cluster_maps(study, package, ends)
    if "ellipses" in tables and mapped_table(run):
        yield from _centre_maps(study, run, last, periods)


def shown_periods(study, run):
    """Periods of the maps: those of the study, else the first, the middle and the last one of its results."""
    if study.maps.periods:
        return list(study.maps.periods)
    time = period_field(study)
    if not time:
        return []
    layer = QgsVectorLayer(layer_in(run.package, mapped_table(run) or ""), "", "ogr")
    found = periods_of(layer, time) if layer.fields().lookupField(time) >= 0 else []
    return list(dict.fromkeys([found[0], found[len(found) // 2], found[-1]])) if found else []


def mapped_table(run):
    """The table whose layer the map series shows: the last one that carries the study's fields; None without layers."""
    order = ("coordination", "index", "setpair", "efficiency", "emissions", "filled", "panel")
    made = {table for step in run.steps for table in step.outputs.values()}
    layers = [step for step in reversed(run.steps) if "OUTPUT" in step.shapes and "OUTPUT" in step.outputs]
    layers.sort(key=lambda step: isinstance(step.parameters.get("INPUT"), Chosen))  # all periods first
    return next((table for table in (*order, *(step.outputs["OUTPUT"] for step in layers)) if table in made), None)


def _chosen(periods):
    return {"PERIODS": ";".join(str(period) for period in periods)} if periods else {}


def _field_of(study, algorithm, key):
    """The field that an analysis is about."""
    return study.analysis(algorithm).parameters.get(key) or "D"


def _said(field):
    """A field in words: the degree has a name."""
    return translate("Geocoupling", "the coupling coordination degree") if field == "D" else field


def _driver_maps(study, package, last):
    strata = {**last, "INPUT": layer_in(package, "strata")}
    value = _field_of(study, "geodetector", "RESPONSE")
    yield Map(
        "strata",
        "geodetector",
        translate("Geocoupling", "Strata of the strongest factor"),
        {**strata, "LEGEND_TITLE": _shown_factor(package)},
    )
    layer = QgsVectorLayer(strata["INPUT"], "strata", "ogr")
    if layer.fields().lookupField("pair_zone_mean") >= 0:
        title = translate("Geocoupling", "Mean of {field} by zone of the strongest pair of factors")
        mean = translate("Geocoupling", "Mean {field}").format(field=value)
        own = {"VALUE_FIELD": "pair_zone_mean", "LEGEND_TITLE": mean}
        yield Map("zones", "geodetector", title.format(field=value), {**strata, **own})


def _cluster_maps(study, package, ends):
    clusters = {**ends, "INPUT": layer_in(package, "clusters")}
    value = _field_of(study, "spatialautocorrelation", "VALUE_FIELD")
    yield Map(
        "clusters",
        "spatialautocorrelation",
        translate("Geocoupling", "Local clusters of {field} (Moran's I)").format(field=_said(value)),
        {**clusters, "LEGEND_TITLE": _tested(study.analysis("spatialautocorrelation").parameters)},
    )
    title = translate("Geocoupling", "Quadrants of the Moran scatter plot of {field} (not tested)")
    yield Map(
        "quadrants",
        "spatialautocorrelation",
        title.format(field=value),
        {
            **clusters,
            "VALUE_FIELD": "quadrant",
            "STYLE": translate("Geocoupling", "Moran quadrants (not tested)"),
            "LEGEND_TITLE": translate("Geocoupling", "Own value – mean of neighbours"),
        },
    )


def _tested(options):
    """How the clusters were tested, for the legend."""
    level = f"{float(options.get('SIGNIFICANCE_LEVEL', 0.05)):g}"
    if options.get("CORRECTION", "fdr") == "fdr":
        return translate("Geocoupling", "Local clusters (p ≤ {level}, FDR)").format(level=level)
    return translate("Geocoupling", "Local clusters (p ≤ {level})").format(level=level)


def _centre_maps(study, run, last, periods):
    value = _field_of(study, "gravitycentre", "VALUE_FIELD")
    shown = {**last, "INPUT": layer_in(run.package, mapped_table(run)), "VALUE_FIELD": value, "LEGEND_TITLE": value}
    if value == "D":
        shown["LEGEND_TITLE"] = translate("Geocoupling", "Coupling coordination degree D")
    centres = _centres(run.package)
    ellipses = translate("Geocoupling", "Standard deviational ellipses of {field}")
    yield Map(
        "ellipses",
        "gravitycentre",
        ellipses.format(field=_said(value)),
        {**shown, "OVERLAYS": [_ellipses(run.package, periods)]},
    )
    path = translate("Geocoupling", "Path of the gravity centre of {field}")
    yield Map(
        "gravity",
        "gravitycentre",
        path.format(field=_said(value)),
        {**shown, "OVERLAYS": centres, "EXTENT": _around(centres[-1])},
    )


def map_parameters(study):
    """What all maps of a study have in common, as ``mapseries`` takes it."""
    maps = study.maps or Maps()
    shared = {"TIME_FIELD": period_field(study) or None, "NOTE": source_note(study), "PAGE": maps.page, "DPI": maps.dpi}
    if maps.crs:
        shared["CRS"] = QgsCoordinateReferenceSystem(maps.crs)
    if maps.outline:
        shared["OUTLINE"] = open_layer(maps.outline, translate("Geocoupling", "Outlines"))
    return shared


def draw(study, chosen, path):
    """Draw one map.

    Parameters
    ----------
    study : Study
    chosen : Map
    path : str
        PNG to write.
    """
    import processing

    own = {"PAGE": "width_140", "DPI": 200, **chosen.parameters, "TITLE": chosen.title, "PNG": path}
    parameters = {**map_parameters(study), **own}
    # without a project of its own the context lets the maps go when they are drawn
    processing.run("geocoupling:mapseries", parameters, context=QgsProcessingContext())


def _ellipses(package, periods):
    """Ellipses of all units in the periods of the map series."""
    name = translate("Geocoupling", "Standard deviational ellipse")
    layer = QgsVectorLayer(layer_in(package, "ellipses"), name, "ogr")
    # dates as the GeoPackage writes them: the filter is SQL, which does not know how QGIS's expressions write dates
    values = (period if isinstance(period, (int, float)) else str(period) for period in periods)
    chosen = ", ".join(QgsExpression.quotedValue(value) for value in values)
    layer.setSubsetString('"group" IS NULL' + (f' AND "period" IN ({chosen})' if periods else ""))
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

"""The project of a sample study: a tree of named, styled layers and the layout with its maps."""

from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsLayerTreeLayer,
    QgsProject,
    QgsReferencedRectangle,
    QgsVectorLayer,
)

from ..layers.layouts import common_extent
from ..layers.translation import translate
from .chain import layer_in


@dataclass(frozen=True)
class _Entry:
    table: str
    name: str
    visible: bool = False


def add_study(project, sample, package, files):
    """Add a study's layers and its layout to ``project``.

    Parameters
    ----------
    project : QgsProject
        The current one, which Processing lays out in.
    sample : Sample
    package : str
        The study's GeoPackage.
    files : dict of str to str
        Files to export the layout to: ``PNG``, ``PDF``, ``SVG`` to path.

    Returns
    -------
    str
        Name of the layout.
    """
    import processing

    root = project.layerTreeRoot()
    study = root.addGroup(sample.title)
    before = {group.name() for group in root.findGroups()}
    crs = QgsCoordinateReferenceSystem.fromProj(sample.crs)
    coordination = QgsVectorLayer(layer_in(package, "coordination"), _coordination_name(), "ogr")
    project.addMapLayer(coordination, False)
    result = processing.run(
        "geocoupling:mapseries",
        {
            "INPUT": coordination,
            "TIME_FIELD": sample.time,
            "PERIODS": ";".join(str(period) for period in sample.periods),
            "TITLE": sample.map_title,
            "LEGEND_TITLE": translate("Geocoupling", "Grade of the coupling coordination degree"),
            "NOTE": sample.note,
            "PAGE": "width_190",
            "CRS": crs,
            **files,
        },
    )
    _gather(root, study, before)
    _add_layers(project, study, package, coordination)
    return result["LAYOUT"]


def _coordination_name():
    return translate("Geocoupling", "Coupling coordination")


def _gather(root, study, before):
    """Move the group of maps that the map series made into the study's group; the last period is shown."""
    for group in root.findGroups():
        if group.name() in before:
            continue
        maps = group.clone()
        maps.setName(translate("Geocoupling", "Maps by period"))
        for number, node in enumerate(maps.findLayers()):
            node.setItemVisibilityChecked(number == len(maps.findLayers()) - 1)
            node.setExpanded(number == len(maps.findLayers()) - 1)
        study.addChildNode(maps)
        root.removeChildNode(group)


def _add_layers(project, study, package, coordination):
    study.addLayer(coordination)
    study.findLayer(coordination).setItemVisibilityChecked(False)
    results = [
        _Entry("index", translate("Geocoupling", "Composite index")),
        _Entry("strata", translate("Geocoupling", "Strata of factors")),
        _Entry("gini_units", translate("Geocoupling", "Contributions of units")),
        _Entry("gini_links", translate("Geocoupling", "Pairs of regions")),
        _Entry("clusters", translate("Geocoupling", "Local clusters")),
        _Entry("centres", translate("Geocoupling", "Gravity centres")),
        _Entry("centre_path", translate("Geocoupling", "Path of the centre")),
        _Entry("ellipses", translate("Geocoupling", "Standard deviational ellipses")),
    ]
    tables = [
        _Entry("weights", translate("Geocoupling", "Weights of indicators")),
        _Entry("summary", translate("Geocoupling", "Summary by period and region")),
        _Entry("factors", translate("Geocoupling", "Factor detector")),
        _Entry("interactions", translate("Geocoupling", "Interaction detector")),
        _Entry("risk", translate("Geocoupling", "Risk detector: means by stratum")),
        _Entry("ecological", translate("Geocoupling", "Ecological detector")),
        _Entry("stability", translate("Geocoupling", "Stability: q by scheme and number of strata")),
        _Entry("gini", translate("Geocoupling", "Gini by period")),
        _Entry("gini_regions", translate("Geocoupling", "Gini by region and pair of regions")),
        _Entry("gini_changes", translate("Geocoupling", "Change between the first and the last period")),
        _Entry("gini_intervals", translate("Geocoupling", "Bootstrap intervals")),
        _Entry("infrastructure_cells", translate("Geocoupling", "Inequality by region and component")),
        _Entry("density_descriptors", translate("Geocoupling", "Descriptors of the density curves")),
        _Entry("density_evolution", translate("Geocoupling", "Evolution of the density curves")),
        _Entry("growth_rates", translate("Geocoupling", "Growth by unit, group and span")),
        _Entry("lagging", translate("Geocoupling", "Lagging system by period and group")),
        _Entry("sigma", translate("Geocoupling", "Sigma convergence")),
        _Entry("beta", translate("Geocoupling", "Beta convergence")),
        _Entry("transitions", translate("Geocoupling", "Transitions between classes")),
        _Entry("steady_state", translate("Geocoupling", "Shares of the classes and steady state")),
        _Entry("moran", translate("Geocoupling", "Moran's I by period")),
        _Entry("cluster_counts", translate("Geocoupling", "Members of clusters by period")),
        _Entry("obstacle_means", translate("Geocoupling", "Mean obstacle degrees by period and group")),
        _Entry("weight_ranks", translate("Geocoupling", "Agreement of methods")),
        _Entry("left_out", translate("Geocoupling", "Indicators left out")),
        _Entry("unmatched", translate("Geocoupling", "Units without a partner")),
    ]
    for entry in results:
        _add(project, study, package, entry)
    group = study.addGroup(translate("Geocoupling", "Tables"))
    group.setExpanded(False)
    for entry in tables:
        _add(project, group, package, entry)


def _add(project, group, package, entry):
    layer = QgsVectorLayer(layer_in(package, entry.table), entry.name, "ogr")
    if not layer.isValid():
        return
    project.addMapLayer(layer, False)
    node = QgsLayerTreeLayer(layer)
    node.setItemVisibilityChecked(entry.visible)
    node.setExpanded(False)
    group.addChildNode(node)


def finish(project, sample, path):
    """Show ``sample`` alone, at its extent and in its projection, and save the project with relative paths."""
    crs = QgsCoordinateReferenceSystem.fromProj(sample.crs)
    project.setCrs(crs)
    project.setTitle("Geocoupling")
    for study in project.layerTreeRoot().children():
        shown = study.name() == sample.title
        study.setItemVisibilityChecked(shown)
        study.setExpanded(shown)
        if shown:
            extent = common_extent([node.layer() for node in study.findLayers() if node.isVisible()], crs)
            project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(extent, crs))
    project.writeEntryBool("Paths", "/Absolute", False)
    return project.write(path)


def current_project():
    """QGIS's project, emptied."""
    project = QgsProject.instance()
    project.clear()
    return project

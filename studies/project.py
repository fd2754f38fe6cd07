"""The results of a study in a project: a group of named, styled layers and the layout with its maps."""

import os
from dataclasses import dataclass

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsLayerTreeLayer,
    QgsProcessingContext,
    QgsReferencedRectangle,
    QgsVectorLayer,
)

from ..layers.extents import common_extent
from ..layers.translation import translate
from .chain import layer_in
from .pictures import map_parameters, mapped_table, shown_periods


@dataclass(frozen=True)
class Shown:
    """What was added to a project.

    Attributes
    ----------
    group : str
        Name of the group in the layer tree.
    layout : str
        Name of the layout; empty where there are no maps.
    files : dict of str to str
        Pictures of the layout: ``PNG``, ``PDF`` to path.
    """

    group: str
    layout: str = ""
    files: dict = None


def add_results(project, study, run, folder):
    """Add a study's layers and its map series to a project; for the main thread.

    Parameters
    ----------
    project : QgsProject
    study : Study
    run : StudyRun
    folder : str
        Takes ``<key>_maps.png`` and ``<key>_maps.pdf``.

    Returns
    -------
    Shown
    """
    root = project.layerTreeRoot()
    group = root.insertGroup(0, study.title)
    main = mapped_table(run)
    mapped = _open(run.package, main, _title_of(run, main)) if main else None
    if mapped is None:
        _add_layers(project, group, run, None)
        return Shown(study.title)
    project.addMapLayer(mapped, False)
    layout, files = "", {}
    if study.maps is not None and mapped.isSpatial():
        files = {kind: os.path.join(folder, f"{study.key}_maps.{kind.lower()}") for kind in ("PNG", "PDF")}
        layout = _lay_out(project, group, study, run, mapped, files)
    _add_layers(project, group, run, mapped)
    return Shown(study.title, layout, files)


def _lay_out(project, group, study, run, layer, files):
    """The map series; its layers go into the study's group."""
    import processing

    root = project.layerTreeRoot()
    before = root.findGroups()
    parameters = {
        **map_parameters(study),
        "INPUT": layer,
        "PERIODS": ";".join(str(period) for period in shown_periods(study, run)),
        "TITLE": study.maps.title or study.title,
        **files,
    }
    if mapped_table(run) == "coordination":
        parameters["LEGEND_TITLE"] = translate("Geocoupling", "Grade of the coupling coordination degree")
    context = QgsProcessingContext()
    context.setProject(project)
    result = processing.run("geocoupling:mapseries", parameters, context=context)
    _gather(root, group, before)
    return result["LAYOUT"]


def _gather(root, study, before):
    """Move the group of maps that the map series made into the study's group; the last period is shown."""
    for group in root.findGroups():
        if any(group is known for known in before):  # names may be alike
            continue
        maps = group.clone()
        maps.setName(translate("Geocoupling", "Maps by period"))
        for number, node in enumerate(maps.findLayers()):
            node.setItemVisibilityChecked(number == len(maps.findLayers()) - 1)
            node.setExpanded(number == len(maps.findLayers()) - 1)
        study.addChildNode(maps)
        root.removeChildNode(group)


def _add_layers(project, group, run, mapped):
    """The layer of the maps, the other layers, and the tables in a group of their own."""
    if mapped is not None:
        group.addLayer(mapped)
        group.findLayer(mapped).setItemVisibilityChecked(len(group.findGroups()) == 0)
    shown = mapped.source() if mapped is not None else ""
    tables = None
    for step in run.steps:
        for table in step.outputs.values():
            layer = None if layer_in(run.package, table) == shown else _open(run.package, table, "")
            if layer is None or layer.featureCount() == 0:
                continue
            layer.setName(_title_of(run, table))
            if layer.isSpatial():
                _add(project, group, layer)
                continue
            if tables is None:
                tables = group.addGroup(translate("Geocoupling", "Tables"))
                tables.setExpanded(False)
            _add(project, tables, layer)
    if tables is not None:  # last, whatever came after the first table
        group.addChildNode(tables.clone())
        group.removeChildNode(tables)


def _add(project, group, layer):
    project.addMapLayer(layer, False)
    node = QgsLayerTreeLayer(layer)
    node.setItemVisibilityChecked(False)
    node.setExpanded(False)
    group.addChildNode(node)


def _open(package, table, name):
    layer = QgsVectorLayer(layer_in(package, table), name, "ogr")
    return layer if layer.isValid() else None


def _title_of(run, table):
    """What the algorithm calls the output, with the name of the analysis where it occurs twice."""
    step, key = next((step, key) for step in run.steps for key, name in step.outputs.items() if name == table)
    algorithm = QgsApplication.processingRegistry().algorithmById(step.id)
    label = algorithm.parameterDefinition(key).description()
    if key == "OUTPUT" or len(step.outputs) == 1:
        label = algorithm.displayName()
    name = step.name[: -len(step.algorithm) - 1]
    return translate("Geocoupling", "{name}: {title}").format(name=name, title=label) if name else label


def remove_results(project, study, folder):
    """Take the layers and layouts of an earlier run out of a project, so that its files can be replaced.

    Returns
    -------
    bool
        Whether there were any.
    """
    package = os.path.realpath(os.path.join(folder, f"{study.key}.gpkg"))
    found = [
        layer.id()
        for layer in project.mapLayers().values()
        if os.path.realpath(layer.source().partition("|")[0]) == package
    ]
    project.removeMapLayers(found)
    root = project.layerTreeRoot()
    group = root.findGroup(study.title)
    if found and group is not None and not group.findLayers():
        root.removeChildNode(group)
    if found:
        title = study.maps.title or study.title if study.maps else study.title
        layout = project.layoutManager().layoutByName(title)
        if layout is not None:
            project.layoutManager().removeLayout(layout)
    return bool(found)


def finish(project, study, path):
    """Show ``study`` alone, at its extent and in its projection, and save the project with relative paths.

    Returns
    -------
    bool
        Whether the project could be written.
    """
    shown = project.layerTreeRoot().findGroup(study.title)
    for group in project.layerTreeRoot().children():
        group.setItemVisibilityChecked(group.name() == study.title)
        group.setExpanded(group.name() == study.title)
    visible = [node.layer() for node in shown.findLayers() if node.isVisible()] if shown else []
    visible = [layer for layer in visible if layer.isSpatial()]
    if not visible and shown:  # a study without a layer of its units, such as one of gravity centres alone
        drawn = [node for node in shown.findLayers() if node.layer().isSpatial()]
        for node in drawn:
            node.setItemVisibilityChecked(True)
        visible = [node.layer() for node in drawn]
    wanted = study.maps.crs if study.maps else ""
    crs = QgsCoordinateReferenceSystem(wanted) if wanted else None
    crs = crs or (visible[0].crs() if visible else QgsCoordinateReferenceSystem())
    project.setCrs(crs)
    project.setTitle(study.title)
    if visible:
        project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(common_extent(visible, crs), crs))
    project.writeEntryBool("Paths", "/Absolute", False)
    return project.write(path)

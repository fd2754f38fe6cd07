"""The data of a study: its layer and table, the fields it names, and what a thread of its own may read."""

import os
import shutil
from dataclasses import replace

from qgis.core import QgsProcessingUtils, QgsProject, QgsVectorLayer

from ..layers.tables import MADE_UP, read_header
from ..layers.translation import translate
from ..methods.problems import DataProblem
from .study import fields_of
from .studyfile import safe_key
from .tables import copy_layer

MOST_BYTES = 5e8  # of a file that is copied
# Endings of the files that go with a file of the given ending.
_PARTS = {
    ".gpkg": ("-wal", "-shm"),
    ".shp": (".shx", ".dbf", ".prj", ".cpg", ".SHX", ".DBF", ".PRJ", ".CPG"),
    ".tab": (".dat", ".map", ".id", ".DAT", ".MAP", ".ID"),
    ".mif": (".mid", ".MID"),
    ".csv": (".csvt", ".prj"),
}


def open_data(study):
    """The layer and the table of a study.

    Returns
    -------
    QgsVectorLayer, QgsVectorLayer or None

    Raises
    ------
    DataProblem
        One of them is not there.
    """
    layer = open_layer(study.data.layer, study.data.name)
    if layer is None:
        raise DataProblem("study_layer_missing", source=study.data.layer)
    if study.data.join is None:
        return layer, None
    table = open_layer(study.data.join.table, "")
    if table is None:
        raise DataProblem("study_table_missing", source=study.data.join.table)
    return layer, table


def open_layer(source, name):
    """A layer by id or name in the project, or by source; None where there is none."""
    project = QgsProject.instance()
    known = project.mapLayer(source) or next(iter(project.mapLayersByName(source)), None)
    if isinstance(known, QgsVectorLayer) and known.isValid():
        return known
    layer = QgsVectorLayer(source, name or os.path.basename(source.partition("|")[0]), "ogr")
    return layer if layer.isValid() else None


def with_data(study, layer="", table="", name=""):
    """The study with another layer, or another table to join to it.

    Parameters
    ----------
    study : Study
    layer, table : str
        Sources; empty leaves what the study has.
    name : str
        What the new layer is called; empty for its file.

    Returns
    -------
    Study
        Without the note on where the data come from, if its figures are other ones now.

    Raises
    ------
    DataProblem
        ``study_table_unasked``: a table, and the study joins none.
    """
    data = study.data
    if table and data.join is None:
        raise DataProblem("study_table_unasked", key=study.key)
    note = "" if table or (layer and data.join is None) else data.note
    if table:
        data = replace(data, join=replace(data.join, table=_whole_path(table)))
    if layer:
        data = replace(data, layer=_whole_path(layer), name=name)
    return replace(study, data=replace(data, note=note))


def source_of(layer):
    """Source by which a study finds a layer again: its file, or a temporary copy of what is shown."""
    if _is_saved(layer):
        return _whole_path(layer.source())
    path = QgsProcessingUtils.generateTempFilename(f"{safe_key(layer.name())}.gpkg")
    return copy_layer(layer, path, safe_key(layer.name()))


def _is_saved(layer):
    """Whether a layer is a file that holds what is shown."""
    return layer.providerType() == "ogr" and not layer.isEditable() and not layer.source().startswith("/vsimem")


def _whole_path(source):
    """A source whose file is named in full, whatever the current folder is."""
    path, bar, rest = source.partition("|")
    return os.path.abspath(path) + bar + rest if os.path.exists(path) else source


def require_fields(study, layer, table):
    """Every field that the study names must be in its data.

    Raises
    ------
    DataProblem
    """
    absent = absent_fields(study, layer, table)
    if absent:
        broken = [name for name in _names(layer, table) if "\ufffd" in name]
        if broken:
            raise DataProblem("study_fields_encoding", fields=absent, broken=broken)
        known = read_header(table).names if table is not None else [field.name() for field in layer.fields()]
        if 2 * sum(1 for name in known if MADE_UP.fullmatch(name)) > len(known):  # as below a title in merged cells
            raise DataProblem("study_fields_headless", fields=absent)
        raise DataProblem("study_fields_absent", fields=absent, known=translate("Geocoupling", ", ").join(known[:30]))


def absent_fields(study, layer, table):
    """Fields that a study names and its data do not have; a wide table's are known only when it is joined."""
    join = study.data.join
    if join is not None and join.pattern:
        return []
    known = {name.lower() for name in _names(layer, table)}
    made = {"co2_total"} if study.analysis("emissions") else set()
    return [name for name in fields_of(study) if name.lower() not in known | made]


def _names(layer, table):
    """Names of the fields of layer and table."""
    return [*(field.name() for field in layer.fields()), *(read_header(table).names if table is not None else ())]


def readable(layer, work, name, apart):
    """A source that a run can open.

    Parameters
    ----------
    layer : QgsVectorLayer
    work : str
        Working folder, for copies.
    name : str
    apart : bool
        Whether the run has a thread of its own. QGIS 3.22 stands still for good where two threads open the same OGR
        file at the same moment, so that such a run reads a copy of the file.

    Returns
    -------
    str
        A file as it was saved; of anything else a copy of what is shown.
    """
    if not _is_saved(layer):
        return copy_layer(layer, os.path.join(work, f"{name}.gpkg"), name)
    path, bar, rest = layer.source().partition("|")
    if not apart or not os.path.isfile(path) or os.path.getsize(path) > MOST_BYTES:
        return layer.source()
    folder = os.path.join(work, name)
    os.makedirs(folder)
    for part in (path, *_beside(path)):
        shutil.copy(part, folder)
    return os.path.join(folder, os.path.basename(path)) + bar + rest


def _beside(path):
    """Files that belong to a file: the parts of a shapefile, the log of a GeoPackage that is open."""
    stem, ending = os.path.splitext(path)
    known = [path + part for part in _PARTS.get(ending.lower(), ()) if part[0] == "-"]
    known += [stem + part for part in _PARTS.get(ending.lower(), ()) if part[0] == "."]
    return [part for part in known if os.path.isfile(part)]

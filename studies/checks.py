"""What is refused before a study computes: results in the place of its data, and maps that could not be drawn."""

import os

from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsVectorLayer

from ..layers.periods import periods_of
from ..methods.problems import DataProblem
from .chain import Chosen
from .plan import period_field
from .studydata import open_layer


def require_other_files(study, folder, layers):
    """The results must not take the place of the data.

    Parameters
    ----------
    study : Study
    folder : str
        Folder of the results.
    layers : iterable of QgsVectorLayer or None

    Raises
    ------
    DataProblem
    """
    package = os.path.join(folder, f"{study.key}.gpkg")
    for layer in layers:
        if layer is not None and same_file(layer.source().partition("|")[0], package):
            raise DataProblem("study_over_data", path=package, key=study.key)


def require_other_page(page, study, path):
    """The report must not take the place of the study file or of its data.

    Parameters
    ----------
    page : str
        Path of the report; empty for none.
    study : Study
    path : str
        The study file.

    Raises
    ------
    DataProblem
    """
    tables = [study.data.layer, *([study.data.join.table] if study.data.join else [])]
    for source in (path, *(table.partition("|")[0] for table in tables)):
        if page and same_file(source, page):
            raise DataProblem("study_page_over_data", path=page)


def same_file(first, second):
    """Whether two paths are one file, whatever they are called; a file that there is not is no other."""
    return os.path.exists(first) and os.path.exists(second) and os.path.samefile(first, second)


def require_maps(maps):
    """Projection, page and resolution are such as ``mapseries`` takes.

    Parameters
    ----------
    maps : Maps or None

    Raises
    ------
    DataProblem
    """
    if maps is None:
        return
    if maps.crs and not QgsCoordinateReferenceSystem(maps.crs).isValid():
        raise DataProblem("study_no_crs", crs=maps.crs)
    if maps.outline and open_layer(maps.outline, "") is None:
        raise DataProblem("study_outline_missing", source=maps.outline)
    algorithm = QgsApplication.processingRegistry().algorithmById("geocoupling:mapseries")
    page, dpi = (algorithm.parameterDefinition(key) for key in ("PAGE", "DPI"))
    if not page.checkValueIsAcceptable(maps.page):
        raise DataProblem("study_no_page", page=maps.page, known=", ".join(page.options()))
    if not dpi.checkValueIsAcceptable(maps.dpi):
        least, most = int(dpi.minimum()), int(dpi.maximum())
        raise DataProblem("study_no_resolution", dpi=maps.dpi, least=least, most=most)


def require_periods(study, layer):
    """The periods of the maps occur in a layer; one that lacks the field of periods is not asked.

    Raises
    ------
    DataProblem
    """
    time = period_field(study)
    if study.maps is not None and time and layer.fields().lookupField(time) >= 0:
        _require(study.maps.periods, layer, time)


def require_chosen_periods(step, parameters):
    """The periods that a step is limited to occur in its layer.

    Parameters
    ----------
    step : Step
    parameters : dict
        As the algorithm takes them.

    Raises
    ------
    DataProblem
    """
    chosen = step.parameters.get("INPUT")
    if isinstance(chosen, Chosen):
        whole = QgsVectorLayer(parameters["INPUT"], "", "ogr")
        whole.setSubsetString("")
        _require(chosen.periods, whole, chosen.field)


def _require(periods, layer, field):
    if not periods:
        return
    known = [str(period) for period in periods_of(layer, field)]
    unknown = [str(period) for period in periods if str(period) not in known]
    if unknown and known:
        raise DataProblem("period_absent", value=unknown[0], periods=known)

"""A sample study in a folder of the user's: its data, its indicator table and its study file."""

import os
import shutil
import tempfile
from dataclasses import dataclass

from qgis.core import QgsVectorLayer

from ..methods.problems import DataProblem
from .sampledata import prepare
from .samples import SAMPLE, sample_study
from .studyfile import ENDING, write_study


@dataclass(frozen=True)
class SampleFiles:
    """A sample study on disk.

    Attributes
    ----------
    study : Study
    folder, units, table, file : str
        Paths; ``file`` is the study file.
    """

    study: object
    folder: str
    units: str
    table: str
    file: str


def make_sample(sample, folder):
    """Write a sample study's data and study file into ``folder``; files that hold the same already are left alone.

    Everything is made in a working folder first, so that nothing half-written is left.

    Raises
    ------
    DataProblem
        The folder can not be made or written to.
    """
    try:
        os.makedirs(folder, exist_ok=True)
        work = tempfile.mkdtemp(prefix=".geocoupling-", dir=folder)
    except OSError:
        raise DataProblem("path_not_writable", path=folder) from None
    try:
        made = prepare(sample, work)
        units, table = (_placed(path, folder, work) for path in made)
        if sample.key == "us":
            _placed(os.path.join(SAMPLE, "us_indicators.csv"), folder, work)
    except OSError:
        raise DataProblem("path_not_writable", path=folder) from None
    finally:
        shutil.rmtree(work, ignore_errors=True)
    study = sample_study(sample, units, table)
    path = os.path.join(folder, sample.key + ENDING)
    write_study(study, path)
    return SampleFiles(study, folder, units, table, path)


def _placed(path, folder, work):
    """The file in the folder: moved from the working folder, copied from that of the samples."""
    target = os.path.join(folder, os.path.basename(path))
    if os.path.exists(target) and _rows(target) == _rows(path):
        return target  # it may be open in the project
    if os.path.dirname(path) != work:
        path = shutil.copy(path, work)
    for ending in ("-wal", "-shm"):  # of the GeoPackage that was there
        if os.path.exists(target + ending):
            os.remove(target + ending)
    os.replace(path, target)
    return target


def _rows(path):
    layer = QgsVectorLayer(path, "", "ogr")
    return [layer.fields().names(), *(feature.attributes() for feature in layer.getFeatures())]

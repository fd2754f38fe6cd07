"""A whole study from its file: tables, maps, project and page."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingOutputFile,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterVectorLayer,
)

from ..layers.translation import translate
from ..methods.problems import QT_TRANSLATE_NOOP
from . import parameters as p
from .base import GeocouplingAlgorithm
from .outcome import Outcome

STUDY, FOLDER, PACKAGE, PROJECT = "STUDY", "OUTPUT_FOLDER", "PACKAGE", "PROJECT"
LAYER, TABLE = "LAYER", "TABLE"


class RunStudy(GeocouplingAlgorithm):
    NAME = "runstudy"
    GROUP = "studies"
    TITLE = QT_TRANSLATE_NOOP("Geocoupling", "Run study")
    SUMMARY = QT_TRANSLATE_NOOP(
        "Geocoupling", "Runs a study that was saved by the study assistant: all tables, maps, a project and a report."
    )
    TAGS = QT_TRANSLATE_NOOP("Geocoupling", "study,batch,reproduce,replicate,assistant,pipeline,report")
    NUMBERS = {"STEPS": QT_TRANSLATE_NOOP("Geocoupling", "Number of analyses")}

    def flags(self):
        # Layouts and projects belong to the main thread.
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def parameters(self):
        kind = QgsProcessingParameterFile.Behavior.File
        label = translate("Geocoupling", "Study file (.study.json)")
        filters = translate("Geocoupling", "Study files (*.study.json *.json)")
        return [
            QgsProcessingParameterFile(STUDY, label, kind, fileFilter=filters),
            _data(LAYER, translate("Geocoupling", "Layer (instead of the study's)")),
            _data(TABLE, translate("Geocoupling", "Table to join (instead of the study's)")),
            QgsProcessingParameterFolderDestination(FOLDER, translate("Geocoupling", "Folder of the results")),
            p.report(),
        ]

    def initAlgorithm(self, config=None):
        super().initAlgorithm(config)
        self.addOutput(QgsProcessingOutputFile(PACKAGE, translate("Geocoupling", "GeoPackage with all tables")))
        self.addOutput(QgsProcessingOutputFile(PROJECT, translate("Geocoupling", "QGIS project")))

    def checkParameterValues(self, parameters, context):
        for key in (LAYER, TABLE):
            given = parameters.get(key) not in (None, "")
            if given and self.parameterAsVectorLayer(parameters, key, context) is None:
                return False, self.invalidSourceError(parameters, key)  # Processing itself does not say which file
        return super().checkParameterValues(parameters, context)

    def compute(self, inputs):
        # Studies call algorithms, and this one calls studies: neither imports the other before it runs.
        from ..studies.checks import require_other_page
        from ..studies.otherperiods import fitted_to_data
        from ..studies.studydata import source_of, with_data
        from ..studies.studyfile import read_study

        study = read_study(inputs.text(STUDY))
        given = {key: inputs.layer(key) for key in (LAYER, TABLE) if inputs.given(key)}
        for key in (key for key, layer in given.items() if layer is None):
            raise QgsProcessingException(self.invalidSourceError(inputs.parameters, key))
        name = given[LAYER].name() if LAYER in given else ""
        sources = {key.lower(): source_of(layer) for key, layer in given.items()}
        study = with_data(study, **sources, name=name)
        study, notices = fitted_to_data(study) if given else (study, ())
        require_other_page(inputs.file(p.REPORT) if inputs.given(p.REPORT) else "", study, inputs.text(STUDY))
        return Outcome(outputs={}, notices=notices, facts={"study": study, "replaced": tuple(given)})

    def write(self, inputs, outcome):
        from ..studies.wholestudy import finish_study

        report = inputs.file(p.REPORT) if inputs.given(p.REPORT) else ""
        folder = inputs.file(FOLDER)
        done = finish_study(outcome.facts["study"], folder, inputs.feedback, report, outcome.facts["replaced"])
        files = {FOLDER: folder, PACKAGE: done.run.package, PROJECT: done.project}
        return {**files, "STEPS": len(done.run.steps), **({p.REPORT: report} if report else {})}


def _data(key, label):
    """A layer with or without geometry, in place of one that the study names."""
    return QgsProcessingParameterVectorLayer(key, label, [QgsProcessing.SourceType.TypeVector], optional=True)

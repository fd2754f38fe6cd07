"""A whole study from its file: tables, maps, project and page."""

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingOutputFile,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
)

from ..layers.translation import translate
from ..methods.problems import QT_TRANSLATE_NOOP
from . import parameters as p
from .base import GeocouplingAlgorithm
from .outcome import Outcome

STUDY, FOLDER, PACKAGE, PROJECT = "STUDY", "OUTPUT_FOLDER", "PACKAGE", "PROJECT"


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
            QgsProcessingParameterFolderDestination(FOLDER, translate("Geocoupling", "Folder of the results")),
            p.report(),
        ]

    def initAlgorithm(self, config=None):
        super().initAlgorithm(config)
        self.addOutput(QgsProcessingOutputFile(PACKAGE, translate("Geocoupling", "GeoPackage with all tables")))
        self.addOutput(QgsProcessingOutputFile(PROJECT, translate("Geocoupling", "QGIS project")))

    def compute(self, inputs):
        # Studies call algorithms, and this one calls studies: neither imports the other before it runs.
        from ..studies.checks import require_other_page
        from ..studies.studyfile import read_study

        study = read_study(inputs.text(STUDY))
        require_other_page(inputs.file(p.REPORT) if inputs.given(p.REPORT) else "", study, inputs.text(STUDY))
        return Outcome(outputs={}, facts={"study": study})

    def write(self, inputs, outcome):
        from ..studies.wholestudy import finish_study

        report = inputs.file(p.REPORT) if inputs.given(p.REPORT) else ""
        folder = inputs.file(FOLDER)
        done = finish_study(outcome.facts["study"], folder, inputs.feedback, report)
        files = {FOLDER: folder, PACKAGE: done.run.package, PROJECT: done.project}
        return {**files, "STEPS": len(done.run.steps), **({p.REPORT: report} if report else {})}

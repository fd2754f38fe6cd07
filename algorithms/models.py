"""Ready chains of algorithms, shipped as .model3 files and shown in words."""

import os

from qgis.core import QgsProcessingModelAlgorithm
from qgis.PyQt.QtGui import QIcon

from ..layers.translation import translate
from ..methods.problems import QT_TRANSLATE_NOOP
from .base import GROUPS, ROOT
from .helptext import parameter_help, short_help

TITLES = {
    "coupling_study": QT_TRANSLATE_NOOP("Geocoupling", "Coupling study (index, coordination, drivers)"),
    "indicators_to_grades": QT_TRANSLATE_NOOP("Geocoupling", "From indicators with gaps to grades"),
}
GROUP = "coordination"


class ShippedModel(QgsProcessingModelAlgorithm):
    """A model whose id is its ASCII name, while the toolbox shows its title in the user's language."""

    def __init__(self, path):
        super().__init__()
        self.path = path

    def createInstance(self):
        return load_model(self.path)

    def displayName(self):
        return translate("Geocoupling", TITLES.get(self.name(), self.name()))

    def group(self):
        return translate("Geocoupling", GROUPS[self.groupId()])

    def groupId(self):
        return GROUP

    def shortHelpString(self):
        return short_help(self.name())

    def icon(self):
        return QIcon(self.svgIconPath())

    def svgIconPath(self):
        return os.path.join(ROOT, "icons", f"{self.name()}.svg")


def shipped_models(folder):
    """The models in ``folder``, in alphabetical order."""
    models = []
    for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else []:
        if not name.endswith(".model3"):
            continue
        model = load_model(os.path.join(folder, name))
        if model is not None:
            models.append(model)
    return models


def load_model(path):
    """A model from its file, its inputs in the user's language; None where the file can not be read."""
    model = ShippedModel(path)
    if not model.fromFile(path):
        return None
    words = parameter_help(model.name())
    for definition in model.parameterDefinitions():
        # The inputs carry the labels of the algorithms' own parameters, which are translated already.
        definition.setDescription(translate("Geocoupling", definition.description()))
        definition.setHelp(words.get(definition.name(), ""))
    return model

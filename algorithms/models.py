"""Ready chains of algorithms, shipped as .model3 files and shown in words."""

import os

from qgis.core import QgsProcessingModelAlgorithm
from qgis.PyQt.QtGui import QIcon

from ..layers.translation import translate
from ..methods.problems import QT_TRANSLATE_NOOP
from .base import GROUPS, ROOT
from .helptext import short_help

TITLES = {"coupling_study": QT_TRANSLATE_NOOP("Geocoupling", "Coupling study (index, coordination, drivers)")}
GROUP = {"coupling_study": "coordination"}


class ShippedModel(QgsProcessingModelAlgorithm):
    """A model whose id is its ASCII name, while the toolbox shows its title in the user's language."""

    def displayName(self):
        return translate("Geocoupling", TITLES.get(self.name(), self.name()))

    def group(self):
        return translate("Geocoupling", GROUPS[self.groupId()])

    def groupId(self):
        return GROUP.get(self.name(), "coordination")

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
        model = ShippedModel()
        if model.fromFile(os.path.join(folder, name)):
            models.append(model)
    return models

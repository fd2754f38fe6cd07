"""The provider: the plugin's algorithms and shipped models in the Processing toolbox."""

import os

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..layers.translation import translate
from .base import ROOT
from .buildpanel import BuildPanel
from .compositeindex import CompositeIndex
from .convergence import Convergence
from .coupling import Coupling
from .densityevolution import DensityEvolution
from .emissions import Emissions
from .fillmissing import FillMissing
from .geodetector import Geodetector
from .geodetectorraster import GeodetectorRaster
from .geodetectorscale import GeodetectorScale
from .ginidecomposition import GiniDecomposition
from .gravitycentre import GravityCentre
from .growth import Growth
from .mapseries import MapSeries
from .markov import Markov
from .models import shipped_models
from .obstacles import Obstacles
from .packages import missing_packages, missing_packages_message
from .runstudy import RunStudy
from .setpair import SetPair
from .spatialautocorrelation import SpatialAutocorrelation
from .stratify import Stratify
from .systemefficiency import SystemEfficiency
from .weights import Weights
from .weightsensitivity import WeightSensitivity

ALGORITHMS = (
    BuildPanel,
    FillMissing,
    Emissions,
    Weights,
    CompositeIndex,
    SetPair,
    WeightSensitivity,
    Coupling,
    Obstacles,
    SystemEfficiency,
    Stratify,
    Geodetector,
    GeodetectorRaster,
    GeodetectorScale,
    GiniDecomposition,
    DensityEvolution,
    Growth,
    Convergence,
    Markov,
    SpatialAutocorrelation,
    GravityCentre,
    MapSeries,
    RunStudy,
)


class GeocouplingProvider(QgsProcessingProvider):
    """All algorithms of Geocoupling."""

    def id(self):
        return "geocoupling"

    def name(self):
        return "Geocoupling"

    def longName(self):
        return translate("Geocoupling", "Geocoupling: coupling coordination, drivers and inequality of regions")

    def icon(self):
        return QIcon(self.svgIconPath())

    def svgIconPath(self):
        return os.path.join(ROOT, "icons", "geocoupling.svg")

    def warningMessage(self):
        missing = missing_packages()
        return missing_packages_message(missing) if missing else ""

    def loadAlgorithms(self):
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
        # Models come last: they are checked against the algorithms above.
        for model in shipped_models(os.path.join(ROOT, "models")):
            self.addAlgorithm(model)

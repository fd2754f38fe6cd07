"""Gravity centres of a weighted quantity, their path through the periods, and standard deviational ellipses."""

from qgis.core import QgsProcessingParameterCrs

from ..layers.projection import crs_name
from ..layers.translation import translate
from ..methods.problems import QT_TRANSLATE_NOOP
from . import parameters as p
from .base import GeocouplingAlgorithm
from .gravitylayers import COLUMNS, centre_points, ellipse_polygons, path_lines, placed_frame, plane
from .outcome import Outcome
from .roles import GROUP


class GravityCentre(GeocouplingAlgorithm):
    NAME = "gravitycentre"
    GROUP = "dynamics"
    TITLE = QT_TRANSLATE_NOOP("Geocoupling", "Gravity centre and ellipse")
    SUMMARY = QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Where the weight of all units lies, how far and in which direction it moves, and how it is spread.",
    )
    TAGS = QT_TRANSLATE_NOOP(
        "Geocoupling",
        "gravity centre,centre of gravity,mean center,standard deviational ellipse,directional distribution,"
        "centroid,migration,path,SDE",
    )
    NUMBERS = {
        "TOTAL_DISTANCE": QT_TRANSLATE_NOOP("Geocoupling", "Distance from the first to the last centre (km)"),
        "PATH_LENGTH": QT_TRANSLATE_NOOP("Geocoupling", "Length of the path of the centre (km)"),
    }

    def parameters(self):
        crs = translate("Geocoupling", "Projected CRS to compute in")
        deviations = translate("Geocoupling", "Half axes in standard deviations")
        return [
            p.source(),
            p.field("VALUE_FIELD", translate("Geocoupling", "Weights (0 or more)"), optional=False),
            p.unit_field(),
            p.time_field(),
            p.group_field(),
            QgsProcessingParameterCrs("CRS", crs, optional=True),
            p.real("STANDARD_DEVIATIONS", deviations, 1.0, least=1.0, most=3.0),
            p.choice("VARIANCE", translate("Geocoupling", "Length of the axes"), variances(), "population"),
            p.advanced(p.choice("POSITION", translate("Geocoupling", "Place of a unit"), positions(), "centroid")),
            p.missing(),
            p.output_shapes("CENTRES", translate("Geocoupling", "Gravity centres"), "point", by_default=True),
            p.output_shapes("PATH", translate("Geocoupling", "Path of the centre"), "line", by_default=True),
            p.output_shapes("ELLIPSES", translate("Geocoupling", "Ellipses"), "polygon", by_default=True),
            p.report(),
        ]

    def compute(self, inputs):
        from ..methods.deviationellipse import deviation_ellipses
        from ..methods.gravitycentre import gravity_centres

        value = inputs.field("VALUE_FIELD")
        frame = inputs.numbers([value])
        used = plane(inputs)
        frame = placed_frame(inputs, frame, value, used)
        terms = {"period": inputs.time, "group": inputs.group, "kilometres": used.kilometres}
        found = gravity_centres(frame, value, unit=inputs.unit, **terms, tick=inputs.ticker(55, 65))
        ellipses = deviation_ellipses(
            frame,
            value,
            **terms,
            standard_deviations=inputs.real("STANDARD_DEVIATIONS"),
            variance=inputs.choice("VARIANCE"),
            tick=inputs.ticker(65, 75),
        )
        return Outcome(
            outputs={
                "CENTRES": centre_points(inputs, found.centres, used.crs),
                "PATH": path_lines(inputs, found, used.crs),
                "ELLIPSES": ellipse_polygons(inputs, ellipses, found.centres["period"], used.crs),
            },
            numbers={"TOTAL_DISTANCE": found.total_distance, "PATH_LENGTH": found.path_length},
            notices=(*found.notices, *ellipses.notices),
            facts={
                "groups": sorted(frame[GROUP].dropna().unique()) if inputs.group else [],
                "crs": crs_name(used.crs) if used.crs.isValid() else "",
            },
        )


def variances():
    """What the half axes are, in words."""
    return {
        "population": translate("Geocoupling", "standard deviations"),
        "sample_corrected": translate("Geocoupling", "standard deviations × √(n/(n − 2))"),
        "arcgis": translate("Geocoupling", "standard deviations × √2 (ArcGIS)"),
        "crimestat": translate("Geocoupling", "standard deviations × √(2n/(n − 2)) (CrimeStat)"),
    }


def positions():
    return {
        "centroid": translate("Geocoupling", "centroid"),
        "inside": translate("Geocoupling", "a point inside the polygon"),
    }


__all__ = ["COLUMNS", "GravityCentre"]

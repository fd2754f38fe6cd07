"""Sentences on gravity centres and standard deviational ellipses, and the points of the compass in words."""

import math

from ..layers.translation import translate
from .wording_parts import listed, names


def direction_name(bearing):
    """The nearest of eight directions in words; None for NaN."""
    if not math.isfinite(bearing):
        return None
    words = (
        translate("Geocoupling", "north"),
        translate("Geocoupling", "north-east"),
        translate("Geocoupling", "east"),
        translate("Geocoupling", "south-east"),
        translate("Geocoupling", "south"),
        translate("Geocoupling", "south-west"),
        translate("Geocoupling", "west"),
        translate("Geocoupling", "north-west"),
    )
    return words[int((bearing % 360 + 22.5) // 45) % 8]


def gravity_sentences(options, facts):
    """The centre, the plane, its path, groups, and the ellipse with its convention."""
    field = options.get("VALUE_FIELD") or translate("Geocoupling", "the variable")
    if options.get("POSITION") == "inside":
        text = translate(
            "Geocoupling",
            "The gravity centre of {field} is the mean centre of points inside the units, weighted by {field} "
            "(Yuill 1971).",
        )
    else:
        text = translate(
            "Geocoupling",
            "The gravity centre of {field} is the mean centre of unit centroids, weighted by {field} (Yuill 1971).",
        )
    yield text.format(field=field)
    if facts.get("crs"):
        text = translate("Geocoupling", "Coordinates, distances and directions are those of the plane of {crs}.")
        yield text.format(crs=facts["crs"])
    if (facts.get("periods") or 1) > 1:
        yield translate(
            "Geocoupling",
            "The movement of the centre from one period to the next is given as a distance and as a bearing in degrees "
            "clockwise from grid north.",
        )
    groups = names(facts.get("groups"))
    if groups:
        text = translate("Geocoupling", "The same was done in each of {count} groups ({groups}).")
        yield text.format(count=len(groups), groups=listed(groups))
    yield from _ellipse(options)


def gravity_keys(options, facts):
    """Works that :func:`gravity_sentences` cites."""
    return ["lefever1926", "yuill1971", "wang2015"]


def _ellipse(options):
    deviations = float(options.get("STANDARD_DEVIATIONS") or 1)
    yield translate(
        "Geocoupling",
        "The spread around it is shown by standard deviational ellipses (Lefever 1926, Yuill 1971), whose axes are the "
        "principal axes of the weighted covariance matrix of the coordinates (Wang et al. 2015).",
    )
    one = translate("Geocoupling", "Half axes are one standard deviation long.")
    more = translate("Geocoupling", "Half axes are {count} standard deviations long.")
    yield one if deviations == 1 else more.format(count=f"{deviations:g}")
    conventions = {
        "population": translate(
            "Geocoupling", "Variances are divided by the sum of weights, without any correction for small samples."
        ),
        "sample_corrected": translate(
            "Geocoupling",
            "Axes were multiplied by √(n/(n - 2)), with n the number of units, to allow for small samples.",
        ),
        "arcgis": translate(
            "Geocoupling", "Axes were multiplied by √2, as ArcGIS does, and are longer by that than Yuill's."
        ),
        "crimestat": translate(
            "Geocoupling",
            "Axes were multiplied by √(2n/(n - 2)), with n the number of units, as CrimeStat does, and are longer by "
            "that than Yuill's.",
        ),
    }
    yield conventions.get(options.get("VARIANCE"), conventions["population"])
    yield translate(
        "Geocoupling",
        "The rotation of an ellipse is the angle clockwise from grid north to its major axis; the weight inside is the "
        "share of the weight of units whose places lie inside the ellipse.",
    )
    if deviations == 1 and options.get("VARIANCE", "population") == "population":
        yield translate(
            "Geocoupling", "An ellipse of one standard deviation holds about 39 % of a bivariate normal distribution."
        )

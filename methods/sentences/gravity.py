"""Gravity centres and ellipses: what can be wrong and what the user must know."""

from ..marking import QT_TRANSLATE_NOOP

SENTENCES = {
    # projection
    "gravity_degrees": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Gravity centres and ellipses need a plane measured in metres, but “{name}” is in degrees ({crs}). Choose a projected CRS under “Projected CRS to compute in”, best one that keeps areas or distances of the country, or reproject the layer.",
    ),
    "gravity_crs_degrees": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "“Projected CRS to compute in” must be measured in metres, but {crs} is in degrees. Choose a projected CRS, best one that keeps areas or distances of the country.",
    ),
    "gravity_crs_unknown": QT_TRANSLATE_NOOP(
        "Geocoupling", "“Projected CRS to compute in” is no CRS that QGIS knows: “{value}”. Choose another one."
    ),
    "gravity_no_crs": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Layer “{name}” has no CRS and can not be transformed to {crs}. Set the CRS of the layer first.",
    ),
    "gravity_units_unknown": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The unit of the coordinates of “{name}” is not known: they were taken for metres. Set the CRS of the layer, or choose a projected CRS, to be sure of kilometres.",
    ),
    # places
    "gravity_no_place": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "No row of “{name}” has a geometry that lies in {crs}. Join the table to a layer of units, or choose another CRS.",
    ),
    "gravity_all_bare": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "No row of “{name}” has a geometry, so that there is no centre. Join the rows to a layer of units, or choose another layer.",
    ),
    "gravity_without_geometry": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} row(s) have a weight but no geometry and were left out: {rows}. Centres lack their weight; give these units a geometry.",
    ),
    "gravity_not_transformed": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} row(s) lie where {crs} does not reach and were left out: {rows}. Check their geometry, or choose a CRS made for the whole area.",
    ),
    "gravity_repaired": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} row(s) have an invalid geometry: {rows}. Their place was taken from the geometry as QGIS repairs it; the layer itself is unchanged. Check these units.",
    ),
    # weights
    "gravity_negative": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Field “{field}” has negative values: {rows}. They can not be weights: correct them, leave these rows out, or choose a field of 0 or more.",
    ),
    "gravity_no_weight": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Field “{field}” is 0 wherever there is a geometry, so that there is no centre. Choose another field, or check its values.",
    ),
    "gravity_without_weight": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} period(s) or group(s) have only weights of 0 and no centre: {places}. The next step starts at the last centre before. Check these values.",
    ),
    "gravity_deviations": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The half axes of an ellipse must be longer than 0 standard deviations, not {value}. Choose 1 to 3.",
    ),
    # periods
    "gravity_one_period": QT_TRANSLATE_NOOP(
        "Geocoupling", "There is one period only ({period}): the centre has no path. Add periods to follow it."
    ),
    "gravity_units_absent": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} unit(s) are not in every period: {names}. The centre also moves because units come and go. Use the same units in all periods.",
    ),
    "gravity_counts_differ": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Periods have different numbers of units, from {least} (in {period}) to {most}. The centre also moves because units come and go. Use the same units in all periods.",
    ),
    "gravity_unmoved": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The centre does not move: units have the same shares of the weight in every period. Check that the right field and periods are chosen.",
    ),
    # ellipses
    "gravity_ellipse_absent": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "There is no ellipse, since fewer than three units have a weight above 0 or all of these lie on one line. Add units.",
    ),
    "gravity_ellipses_absent": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} ellipse(s) are left out, since fewer than three units have a weight above 0 or all of these lie on one line: {places}. Merge small groups, or add units.",
    ),
}

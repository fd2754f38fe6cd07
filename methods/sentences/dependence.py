"""Spatial dependence and neighbours: what can be wrong and what the user must know."""

from ..marking import QT_TRANSLATE_NOOP

SENTENCES = {
    "rows_in_one_place": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} row(s) lie in exactly the same place as another one, and no period field is chosen: rows in one place "
        "count as neighbours. If the layer is a panel, choose its period field.",
    ),
    # spatial autocorrelation
    "neighbours_no_geometry": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The layer has no geometry, so that no unit has a neighbour. Join the table to a layer of units first.",
    ),
    "significance_level_invalid": QT_TRANSLATE_NOOP(
        "Geocoupling", "The significance level is {value}; it must lie between 0 and 1, such as 0.05. Correct it."
    ),
    "islands_left_out": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} row(s) have no neighbour and were left out of all that is spatial: {rows}. Join them to the nearest unit, "
        "or choose the nearest units as neighbours, to keep them.",
    ),
    "autocorrelation_few": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} period(s) have fewer than {needed} units with a value and a neighbour: {run}. There are no results there. "
        "Add units, or choose the nearest units as neighbours.",
    ),
    "autocorrelation_constant": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Field “{field}” has the same value in all units of {count} period(s): {run}. There are no results there. Check the "
        "values, or choose another field.",
    ),
    "autocorrelation_units_differ": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The periods do not have the same units ({fewest} to {most} of them). Neighbours are those of the same period; use "
        "the same units in every period to compare Moran's I.",
    ),
    "permutations_coarse": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{permutations} permutations can give no p below {p}. {count} row(s) have that p and are not significant after "
        "correction for {tests} tests; ask for {needed} permutations to see whether they are.",
    ),
}

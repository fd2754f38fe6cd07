"""Strata and the geographical detector: what can be wrong and what the user must know."""

from ..marking import QT_TRANSLATE_NOOP

SENTENCES = {
    # strata and the geographical detector
    "classes_invalid": QT_TRANSLATE_NOOP(
        "Geocoupling", "The number of classes is {classes}; it must be a whole number, 1 or more. Correct it."
    ),
    "fewer_classes": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Field “{field}” has only {found} distinct value(s), which gives {found} class(es) instead of {classes}.",
    ),
    "empty_classes": QT_TRANSLATE_NOOP(
        "Geocoupling", "{count} of the {classes} classes of field “{field}” ({scheme}) hold no value and were left out."
    ),
    "manual_breaks_form": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The breaks of field “{field}” ({value}) must be finite numbers, each above the one before. Correct them.",
    ),
    "package_needed": QT_TRANSLATE_NOOP(
        "Geocoupling", "“{option}” needs the Python package {package}. Install it, or choose another option."
    ),
    "factors_absent": QT_TRANSLATE_NOOP("Geocoupling", "No factor was chosen. Choose at least one factor field."),
    "factor_twice": QT_TRANSLATE_NOOP(
        "Geocoupling", "Field “{field}” is chosen more than once as response or factor. Keep it in one place."
    ),
    "categorical_not_factor": QT_TRANSLATE_NOOP(
        "Geocoupling", "Field “{field}” is listed as categorical but is not a factor. Add it to the factors: {fields}."
    ),
    "category_too_fine": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Factor “{field}” is used as a category and has {found} distinct numbers (at most {most}). Leave it out of the "
        "categorical factors, so that it is divided into classes.",
    ),
    "risk_tests_too_many": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Factor “{field}” has {count} pairs of strata, more than {most}: its means are listed but not compared. Divide "
        "it into fewer classes to compare them.",
    ),
    "permutations_invalid": QT_TRANSLATE_NOOP(
        "Geocoupling", "The number of permutations is {n}; it must be a whole number, 99 or more. Correct it."
    ),
    "response_constant": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Response “{field}” has the same value in all {n} rows, so there is nothing to explain. Choose another "
        "response.",
    ),
    "response_missing": QT_TRANSLATE_NOOP(
        "Geocoupling", "Response “{field}” is missing in {count} row(s), which were left out: {rows}."
    ),
    "factor_missing": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Factor “{field}” is missing in {count} row(s), which were left out for this factor only: {rows}.",
    ),
    "group_missing": QT_TRANSLATE_NOOP(
        "Geocoupling", "Group field “{field}” is empty in {count} row(s), which count among all units only: {rows}."
    ),
    "run_constant": QT_TRANSLATE_NOOP(
        "Geocoupling", "Response “{field}” has the same value in all {n} rows of {run}: no results there."
    ),
    "run_too_small": QT_TRANSLATE_NOOP(
        "Geocoupling", "Only {n} row(s) of {run} can be used and {needed} are needed: no results there."
    ),
    "factor_one_stratum": QT_TRANSLATE_NOOP(
        "Geocoupling", "All rows are in one stratum, so the factor explains nothing here."
    ),
    "factor_all_strata": QT_TRANSLATE_NOOP(
        "Geocoupling", "Every row is a stratum of its own: q is 1 by construction and can not be tested."
    ),
    "factor_no_rows": QT_TRANSLATE_NOOP("Geocoupling", "Only {n} row(s) have a value here."),
    "strata_small": QT_TRANSLATE_NOOP("Geocoupling", "{count} of {strata} strata have fewer than 5 rows."),
    "small_strata": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Strata of fewer than {least} rows in {count} of {total} factor results: {cases}. Means of so few rows are "
        "uncertain, and q is inflated. Choose fewer classes or another scheme, merge categories, or raise the fewest rows "
        "of a stratum.",
    ),
    "small_strata_more": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Strata of fewer than {least} rows in {count} of {total} factor results: {cases} and {more} more. Means of so few "
        "rows are uncertain, and q is inflated. Choose fewer classes or another scheme, merge categories, or raise the "
        "fewest rows of a stratum.",
    ),
    "small_stratum_case": QT_TRANSLATE_NOOP("Geocoupling", "“{field}” in {run} (smallest stratum: {n})"),
    "singletons_kept": QT_TRANSLATE_NOOP("Geocoupling", "{count} stratum(s) of a single row raise q."),
    "singletons_dropped": QT_TRANSLATE_NOOP("Geocoupling", "{count} stratum(s) of a single row were left out."),
    "crossing_thin": QT_TRANSLATE_NOOP(
        "Geocoupling", "{n} rows in {strata} crossed strata: fewer than 5 a stratum, q12 is inflated."
    ),
    "crossing_no_type": QT_TRANSLATE_NOOP(
        "Geocoupling", "No type: {n} rows are fewer than 10 more than the {strata} crossed strata."
    ),
    "additive_too_large": QT_TRANSLATE_NOOP(
        "Geocoupling", "{strata} pairs of strata are too many for the additive model, which was not computed."
    ),
    "permutations_raised": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{n} permutations were used instead of {asked}, so that p can stay small after adjusting {tests} tests.",
    ),
    "units_repeat": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} unit(s) have several rows in one run; permutations move them whole. Set the period field if these are "
        "periods.",
    ),
    "p_disagrees": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Factor(s) {fields} in {run}: p by {option} and the default p lie on different sides of 0.05. The noncentral "
        "test depends on the zero point of the response; rely on the default.",
    ),
    "factor_is_indicator": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Factor(s) {fields} are indicators of the response, which they explain by construction. Leave them out, or say so.",
    ),
    "manual_breaks_factor": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "“{value}” in the manual breaks is not of the form factor: 5;15. The factors are {fields}. Correct it; parts are "
        "separated by |.",
    ),
    "geometric_sign": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Field “{field}” reaches from {smallest} to {largest}; geometric classes need values that are all above or all "
        "below zero. Choose another scheme, or add a constant to the field.",
    ),
    "strata_merged": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} class(es) of field “{field}” with fewer than {least} values were merged with a neighbouring class.",
    ),
    "categories_left_out": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} category(ies) of field “{field}” with fewer than {least} rows were left out, {n} row(s) in all. Lower the "
        "fewest rows of a stratum to keep them.",
    ),
    "min_stratum_invalid": QT_TRANSLATE_NOOP(
        "Geocoupling", "The fewest rows of a stratum is {least}; it must be a whole number, 1 or more. Correct it."
    ),
    "classes_range_invalid": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The numbers of classes to try reach from {low} to {high}; they must be whole numbers from 2 to {most}, the first "
        "not above the second. Correct them.",
    ),
    "p_conditional": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Scheme and number of classes were chosen by the response, and p takes this choice as given: it may be too small.",
    ),
    "p_conditional_shared": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The strata of {fields} were chosen by the response of more rows than some runs have: p is conditional on them "
        "there. Give every period and group breaks of its own for p values that repeat the search.",
    ),
    "p_conditional_pairs": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "All p values of pairs take the strata as given that the response has chosen for {fields}: they may be too small. "
        "Confirm a pair with strata that were set beforehand.",
    ),
    "pair_not_distinguishable": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Not distinguishable from having more classes: the gain over the better factor has an adjusted p of {p}, so do not "
        "read the type as an interaction.",
    ),
    "interval_at_zero": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Here q is smaller than chance alone usually gives, so both ends of its interval are 0: read it as no sign of an "
        "effect, not as proof of none.",
    ),
    # neighbours and spatial dependence
    "nearest_invalid": QT_TRANSLATE_NOOP(
        "Geocoupling", "The number of nearest neighbours is {k}; it must be a whole number, 1 or more. Correct it."
    ),
    "distance_invalid": QT_TRANSLATE_NOOP(
        "Geocoupling", "The distance of neighbours is {value}; it must be a number above 0. Correct it."
    ),
    "neighbours_too_many": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} pairs of neighbours among {n} units are too many. Choose a smaller distance or another kind of "
        "neighbours, and check that the units do not all lie in one place.",
    ),
    "contiguity_polygons": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Neighbours by “{value}” need polygons, and this layer has none. Choose knn or distance, or a layer of polygons.",
    ),
    "spatial_too_large": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The spatial test works on at most {most} units, and there are {n}. Choose the test “permutation” and look at "
        "Moran's I of the residuals, or divide the units into groups.",
    ),
    "moran_too_large": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Spatial dependence was not looked at: {n} rows are more than {most}. Check Moran's I on a sample or by region.",
    ),
    "moran_units_repeat": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Spatial dependence was not looked at, since units have several rows in one run. Set the period field to do so.",
    ),
    "moran_no_geometry": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Spatial dependence was not looked at, since the layer has no geometry. Neighbouring units that resemble each other "
        "make p values too small; join the table to a layer of units to see whether they do.",
    ),
    "moran_package": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Spatial dependence was not looked at: it needs the Python package {package}. Install it to see Moran's I.",
    ),
    "moran_response": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Neighbouring units resemble each other: Moran's I of the response is significant in {count} of {runs} run(s), {i} "
        "at most. Tests that take rows as independent find too much; choose the significance “spatial”, or say so.",
    ),
    "moran_residual": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "What the strata of {fields} leave unexplained is still alike among neighbours (significant Moran's I): their p "
        "values are too small. Choose the significance “spatial”, or say so.",
    ),
    "neighbours_not_chosen": QT_TRANSLATE_NOOP(
        "Geocoupling", "Which units are neighbours was not said: choose a kind of neighbours."
    ),
    "spatial_needs_neighbours": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The significance “spatial” needs a layer with geometry, one row per unit in each run, and neighbours. {reason} "
        "Choose another significance otherwise.",
    ),
}

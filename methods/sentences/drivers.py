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
}

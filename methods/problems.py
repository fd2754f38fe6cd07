"""What can be wrong with the data, said once.

The science cannot speak to QGIS, so it raises :class:`DataProblem` and returns :class:`Notice` objects: a code and
values. Their ``str`` is the English sentence; ``algorithms.base`` says the same sentence in the user's language, with
rows named by unit and period. Every sentence names the variable and the way out.
"""

from dataclasses import dataclass, field


class Cancelled(Exception):
    """Raised by a ``tick`` callback to stop a long computation."""


def QT_TRANSLATE_NOOP(context, text):  # noqa: N802 - the name that pylupdate collects strings by
    """Mark ``text`` for translation and return it unchanged."""
    return text


SENTENCES = {
    # reading
    "no_rows": QT_TRANSLATE_NOOP(
        "Geocoupling", "The input has no rows. Choose a layer with features, or check its filter."
    ),
    "too_few_rows": QT_TRANSLATE_NOOP(
        "Geocoupling", "Only {n} row(s) can be used, and at least {needed} are needed. Add units or periods."
    ),
    "missing_values": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Field “{field}” has {count} missing value(s): {rows}. Fill them first, or set “Missing values” to drop.",
    ),
    "all_missing": QT_TRANSLATE_NOOP("Geocoupling", "Field “{field}” has no value in any row. Choose another field."),
    "rows_dropped": QT_TRANSLATE_NOOP("Geocoupling", "{count} row(s) with missing values were left out: {rows}."),
    "text_in_number": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Field “{field}” must hold numbers, but {rows} holds “{value}”. Correct the value or choose another field.",
    ),
    "infinite_values": QT_TRANSLATE_NOOP(
        "Geocoupling", "Field “{field}” has infinite values: {rows}. Correct them or leave these rows out."
    ),
    "duplicate_rows": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Unit “{unit}” occurs more than once in period “{period}”: {rows}. Remove the duplicates, or check the period field.",
    ),
    "duplicate_units": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Unit “{unit}” occurs more than once: {rows}. Choose the period field of the panel, or remove the duplicates.",
    ),
    "no_complete_row": QT_TRANSLATE_NOOP(
        "Geocoupling", "No row has a value in all of these fields: {fields}. Fill gaps first, or use fewer fields."
    ),
    "field_absent": QT_TRANSLATE_NOOP(
        "Geocoupling", "There is no field “{field}” (given as {key}). Fields at hand: {fields}."
    ),
    # options
    "option_unknown": QT_TRANSLATE_NOOP("Geocoupling", "{key} must be one of {options}, not “{value}”."),
    "per_period_without_period": QT_TRANSLATE_NOOP(
        "Geocoupling", "Standardising per period needs the period field. Set it, or choose pooled standardisation."
    ),
    "path_not_writable": QT_TRANSLATE_NOOP(
        "Geocoupling", "“{path}” can not be written. Choose a folder that exists and that you may write to."
    ),
    # panels
    "table_without_rows": QT_TRANSLATE_NOOP(
        "Geocoupling", "The table has no rows. Choose another table, or check its filter."
    ),
    "nothing_matched": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "No name of the table occurs in the layer. The layer has {layer}; the table has {table}. Check both key fields.",
    ),
    "names_unmatched": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} unit(s) have no partner: {names}. Give aliases (table name=layer name), or choose to keep or leave out "
        "such units.",
    ),
    "names_left": QT_TRANSLATE_NOOP("Geocoupling", "{count} unit(s) have no partner: {names}."),
    "panel_gaps": QT_TRANSLATE_NOOP(
        "Geocoupling", "The panel is not balanced: {count} unit-period row(s) are absent from the table."
    ),
    "long_and_wide": QT_TRANSLATE_NOOP(
        "Geocoupling", "Give either the period field of a long table or the pattern of a wide table, not both."
    ),
    # maps
    "layer_not_found": QT_TRANSLATE_NOOP("Geocoupling", "The input layer could not be loaded. Check its path."),
    "no_geometry": QT_TRANSLATE_NOOP(
        "Geocoupling", "Layer “{name}” has no geometry and can not be mapped. Join the table to a layer of units first."
    ),
    "period_absent": QT_TRANSLATE_NOOP(
        "Geocoupling", "Period “{value}” does not occur in the layer. Periods at hand: {periods}."
    ),
    # indicator systems and weights
    "indicator_column_absent": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The indicator table has no column “{field}”. It needs indicator, system and direction; it has {fields}.",
    ),
    "indicator_table_empty": QT_TRANSLATE_NOOP(
        "Geocoupling", "The indicator table names no indicator. Fill its column “indicator” with field names."
    ),
    "indicator_absent": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The indicator table names “{field}” ({rows}), which the input does not have. Correct the name; fields at hand: "
        "{fields}.",
    ),
    "indicator_twice": QT_TRANSLATE_NOOP(
        "Geocoupling", "Indicator “{field}” occurs twice in the indicator table ({rows}). Keep one of them."
    ),
    "system_empty": QT_TRANSLATE_NOOP(
        "Geocoupling", "Indicator “{field}” belongs to no system ({rows}). Fill the column “system”."
    ),
    "direction_unknown": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The direction of indicator “{field}” is “{value}” ({rows}). Write +, - or moderate (or positive, negative).",
    ),
    "optimum_absent": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Moderate indicator “{field}” ({rows}) needs an optimum, or lower and upper. Fill these columns.",
    ),
    "interval_reversed": QT_TRANSLATE_NOOP(
        "Geocoupling", "Indicator “{field}” ({rows}) has a lower bound above its upper bound. Exchange them."
    ),
    "names_collide": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "In column “{field}”, “{value}” and “{other}” would give the same field name. Spell them alike or rename one.",
    ),
    "constant_indicator": QT_TRANSLATE_NOOP(
        "Geocoupling", "Indicator “{field}” has the same value everywhere: it is standardised to 0 and gets no weight."
    ),
    "standardized_per_period": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Indicators were standardised inside each period: scores of different periods can not be compared.",
    ),
    "system_constant": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "No indicator of system “{system}” varies ({fields}), so it can not be scored. Check these fields or leave the "
        "system out.",
    ),
    "combined_with_itself": QT_TRANSLATE_NOOP(
        "Geocoupling", "Method “{value}” can not be combined with itself. Choose another second method, or none."
    ),
    "judgements_absent": QT_TRANSLATE_NOOP(
        "Geocoupling", "AHP needs a judgement table. Choose one under AHP_MATRIX, or another method."
    ),
    "fuels_wide_or_long": QT_TRANSLATE_NOOP(
        "Geocoupling", "Choose either the fields of fuels, or the two fields fuel and amount of a long table."
    ),
    "weight_missing": QT_TRANSLATE_NOOP(
        "Geocoupling", "Indicator “{field}” has no weight. Fill the column “weight” or choose another method."
    ),
    "weight_negative": QT_TRANSLATE_NOOP(
        "Geocoupling", "The weight of indicator “{field}” is {value}; weights must be 0 or more. Correct it."
    ),
    "weight_absent": QT_TRANSLATE_NOOP(
        "Geocoupling", "The weights table has no row for indicator “{field}”. It names {fields}. Add the row."
    ),
    "weights_column_absent": QT_TRANSLATE_NOOP(
        "Geocoupling", "The weights table has no column “{field}”. It needs indicator and weight; it has {fields}."
    ),
    "system_without_weight": QT_TRANSLATE_NOOP(
        "Geocoupling", "All weights of system “{system}” are 0. Give at least one indicator a weight above 0."
    ),
    "weights_normalised": QT_TRANSLATE_NOOP(
        "Geocoupling", "The weights of system “{system}” summed to {sum} and were divided by that sum."
    ),
    # weighting methods
    "indicator_flattened": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Indicator “{field}” varies, but standardised it has the same value in every row: it gets no weight. Check its "
        "optimum or interval, or standardise over all periods.",
    ),
    "standardized_negative": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The method {method} needs standardised values of 0 or more, and those of indicator “{field}” are below 0. Choose "
        "minmax, or another method.",
    ),
    "shift_negative": QT_TRANSLATE_NOOP(
        "Geocoupling", "The shift is {value}; it must be a number of 0 or more. Correct it."
    ),
    "mean_not_positive": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The mean of indicator “{field}” is {mean}. Improved CRITIC divides by the mean, which must be above 0: choose "
        "critic, or the variation of the standardised indicators.",
    ),
    "mean_small": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The mean of indicator “{field}” ({mean}) is less than a third of its standard deviation ({deviation}): its "
        "weight is large mostly because the mean is near 0. Compare with critic.",
    ),
    "no_conflict": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "All indicators are perfectly correlated, so CRITIC finds nothing to tell them apart: they got equal weights. "
        "One of them would do.",
    ),
    "components_tied": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Principal components have equal eigenvalues ({eigenvalues}), which leaves their directions open: other programs "
        "may find other weights. Compare with another method.",
    ),
    # judgements and combination
    "judgement_table_form": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The judgement table has no column “indicator”; it has {fields}. It needs that column and one per indicator.",
    ),
    "judgement_row_absent": QT_TRANSLATE_NOOP(
        "Geocoupling", "The judgement table has no row for indicator “{field}”. It has rows for {fields}. Add the row."
    ),
    "judgement_column_absent": QT_TRANSLATE_NOOP(
        "Geocoupling", "The judgement table has no column for indicator “{field}”. It has {fields}. Add the column."
    ),
    "judgement_twice": QT_TRANSLATE_NOOP(
        "Geocoupling", "Indicator “{field}” occurs twice in the judgement table. Keep one of them."
    ),
    "judgement_unreadable": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The judgement of “{first}” against “{second}” is “{value}”, which is no number. Write a number or a fraction such "
        "as 1/3, as text: spreadsheets make a date of it.",
    ),
    "judgement_not_positive": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The judgement of “{first}” against “{second}” is {value}; judgements must be above 0. Where “{second}” counts "
        "more, write a fraction such as 1/3.",
    ),
    "judgement_diagonal": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The judgement of “{field}” against itself is {value}; it must be 1. Correct it or leave it empty.",
    ),
    "judgement_missing": QT_TRANSLATE_NOOP(
        "Geocoupling", "“{first}” is not judged against “{second}”, in neither of the two cells. Fill one of them."
    ),
    "judgement_between_missing": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "“{first}” is not judged against “{second}”, while other indicators of different systems are. Judge all of "
        "them, or leave all cells between systems empty.",
    ),
    "judgement_not_reciprocal": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "“{first}” against “{second}” is {value}, and the other way round {opposite}; one must be 1 divided by the other. "
        "Correct one, or leave it empty.",
    ),
    "judgements_not_square": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The judgement matrix is {shape} for {n} indicator(s). It needs one row and one column per indicator.",
    ),
    "judgements_too_many": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "A judgement matrix of {n} indicators is too large: consistency is defined for {most} at most. Leave the cells "
        "between systems empty, or judge fewer indicators.",
    ),
    "judgements_rounded": QT_TRANSLATE_NOOP(
        "Geocoupling", "{count} judgement(s) are rounded reciprocals and were made exact: {cells}."
    ),
    "judgements_unused": QT_TRANSLATE_NOOP(
        "Geocoupling", "The judgement table also names {fields}, which the indicator table does not: left out."
    ),
    "judgements_inconsistent": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The judgements are inconsistent (consistency ratio {cr}, above 0.1). Most at odds with the rest is “{first}” "
        "against “{second}”: {value}, where {consistent} would be consistent. Reconsider it.",
    ),
    "combination_sizes": QT_TRANSLATE_NOOP(
        "Geocoupling", "{n} and {other} weights can not be combined. Both methods must weight the same indicators."
    ),
    "combination_weights": QT_TRANSLATE_NOOP(
        "Geocoupling", "Weights to be combined must be 0 or more, with one above 0, not {value}. Correct them."
    ),
    "combination_empty": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "No indicator has a weight in both methods, so “{option}” leaves none. Choose the additive combination.",
    ),
    "share_outside": QT_TRANSLATE_NOOP("Geocoupling", "{key} is {value}; it must lie in [0, 1]. Correct it."),
    "game_negative": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The game-theory coefficients are {coefficients}, and one that is not above 0 is no share: {used} were used. This "
        "happens where two sets of weights agree and one is more even; compare with the additive combination.",
    ),
    # robustness
    "draws_invalid": QT_TRANSLATE_NOOP(
        "Geocoupling", "The number of random draws is {n}; it must be a whole number, 1 or more. Correct it."
    ),
    "methods_too_few": QT_TRANSLATE_NOOP(
        "Geocoupling", "Only {n} method(s) were chosen, and rankings are compared between at least two. Choose another."
    ),
    "indicator_alone": QT_TRANSLATE_NOOP(
        "Geocoupling", "Indicator “{field}” is the only one of its system with a weight and can not be left out."
    ),
    # coupling
    "too_few_systems": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Coupling needs the scores of at least two systems, and these fields were found: {fields}. Choose the system "
        "fields.",
    ),
    "score_outside": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "System score “{field}” is {value} in {rows}; scores must lie in [0, 1]. Compute them with “Composite index”, or "
        "set RESCALE.",
    ),
    "degree_outside": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "“{field}” is {value} in {rows}; a coupling coordination degree lies in [0, 1]. Choose the right field.",
    ),
    "system_all_zero": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "System score “{field}” is 0 in every row, so nothing is coupled. Check its indicators or leave the system out.",
    ),
    "rescale_constant": QT_TRANSLATE_NOOP(
        "Geocoupling", "System score “{field}” has the same value everywhere and can not be rescaled. Leave it out."
    ),
    "scores_rescaled": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The scores {fields} were stretched to the unit interval before coupling. This changes C, T, D and the grades: "
        "use it only to replicate results of tools that do so.",
    ),
    "system_weights_count": QT_TRANSLATE_NOOP(
        "Geocoupling", "{n} system weights were given for {needed} systems ({fields}). Give one weight per system."
    ),
    "system_weights_form": QT_TRANSLATE_NOOP(
        "Geocoupling", "System weights “{value}” can not be read. Write 0.3;0.7 or field=0.3;field2=0.7."
    ),
    "system_weights_names": QT_TRANSLATE_NOOP(
        "Geocoupling", "System weights “{value}” do not name each of {fields} once. Correct the names."
    ),
    "system_weights_negative": QT_TRANSLATE_NOOP(
        "Geocoupling", "System weights {value} must be 0 or more, with one above 0. Correct them."
    ),
    "system_weights_normalised": QT_TRANSLATE_NOOP(
        "Geocoupling", "The system weights summed to {sum} and were divided by that sum."
    ),
    "custom_grades_form": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Custom grades “{value}” can not be read. Write pairs upper;label with rising bounds, the last 1: "
        "0.5;low;1;high.",
    ),
    "degree_and_systems": QT_TRANSLATE_NOOP(
        "Geocoupling", "Choose either the system fields or a degree that is computed already, not both."
    ),
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
    # inequality
    "negative_values": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Field “{field}” has negative values: {rows}. Inequality is measured on values of 0 or more: correct them, leave "
        "these rows out, or choose another field.",
    ),
    "weights_not_positive": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Weight field “{field}” must be above 0, but is not: {rows}. Correct these weights or leave the rows out.",
    ),
    "weights_with_n_minus_1": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The denominator n_minus_1 counts units and can not be used with weight field “{field}”. Choose n2, or leave the "
        "weights out.",
    ),
    "regions_absent": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} region(s) have no unit in a period: {places}. The parts of these periods cover other regions than those "
        "of the rest; compare them with care, or use the same units in every period.",
    ),
    "regions_of_one_unit": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} region(s) have a single unit: {places}. Their own Gini is 0 whatever the value; merge small regions to "
        "avoid it.",
    ),
    "only_zeros": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Field “{field}” holds nothing but 0 in a whole period or region: {rows}. The Gini is missing there. Check these "
        "values, or leave the rows out.",
    ),
    "theil_l_zeros": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Theil's L is missing where field “{field}” is 0, because it takes logarithms: {rows}. Use Theil's T or the Gini "
        "for these periods.",
    ),
    # joining tables
    "wide_pattern_form": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "“{pattern}” is no pattern of column names. It needs {{period}} once and {{indicator}} at most once, such as "
        "{{indicator}}_{{period}}.",
    ),
    "wide_value_name_absent": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The pattern “{pattern}” has no {{indicator}}. Name the value (value_name), or write {{indicator}} where the column "
        "names hold it.",
    ),
    "wide_no_column": QT_TRANSLATE_NOOP(
        "Geocoupling", "No column has a name of the form “{pattern}”. Change the pattern; columns at hand: {fields}."
    ),
    "wide_column_twice": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Columns {fields} both hold “{indicator}” of period “{period}”. Rename or remove one of them.",
    ),
    "wide_name_taken": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The long table would have two columns “{field}”. Rename this column of the table, or change the pattern.",
    ),
    "wide_periods_lacking": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The table has no column of “{indicator}” for period(s) {periods}: left empty. Add these columns, or check the "
        "pattern if “{indicator}” is no indicator.",
    ),
    "layer_keys_empty": QT_TRANSLATE_NOOP(
        "Geocoupling", "The key field of the layer is empty: {rows}. Fill it, or leave these features out."
    ),
    "layer_keys_twice": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The key field of the layer holds {names} more than once: {rows}. Choose a key with one feature per value, or "
        "dissolve the layer by it.",
    ),
    "alias_form": QT_TRANSLATE_NOOP(
        "Geocoupling", "“{value}” is no alias. Write table name=layer name, and a semicolon between aliases."
    ),
    "alias_twice": QT_TRANSLATE_NOOP(
        "Geocoupling", "The aliases give “{name}” two layer names: {names}. Keep one of them."
    ),
    "alias_target_absent": QT_TRANSLATE_NOOP(
        "Geocoupling", "The alias of “{name}” points to “{value}”, which the layer does not have. Correct the alias."
    ),
    "alias_unused": QT_TRANSLATE_NOOP(
        "Geocoupling", "The table has no “{name}”, so its alias was not used. Remove the alias, or correct the name."
    ),
    # filling gaps
    "period_no_number": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Period “{value}” of field “{field}” has no place on a time axis beside the others: {rows}. Use a field of numbers or of "
        "dates, not both.",
    ),
    "no_gaps": QT_TRANSLATE_NOOP("Geocoupling", "No value is missing in {fields}: nothing was filled."),
    "gaps_filled": QT_TRANSLATE_NOOP(
        "Geocoupling", "{count} missing value(s) were filled by linear interpolation along time in {fields}."
    ),
    "gaps_extrapolated": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} missing value(s) before the first or after the last known one were extrapolated ({option}) in {fields}: use "
        "them with care.",
    ),
    "gaps_too_few_values": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} value(s) stay missing, since these units have fewer than two values: {names}. Add data, or leave the units "
        "out.",
    ),
    "gaps_outside": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} value(s) stay missing, since they lie before the first or after the last known one: {names}. Add data, "
        "leave the rows out, or set EXTRAPOLATE.",
    ),
    "extrapolated_negative": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Extrapolation made field “{field}” negative (as low as {value}) in {rows}, though its data never are. Choose "
        "nearest instead.",
    ),
    # TOPSIS, obstacles, set pairs
    "not_standardized": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Indicator “{field}” has standardised values outside [0, 1]: {rows}. Choose min-max standardisation.",
    ),
    "topsis_all_equal": QT_TRANSLATE_NOOP(
        "Geocoupling", "All rows are equal in “{system}”, so that none is nearer to the best: TOPSIS is missing."
    ),
    "no_obstacle": QT_TRANSLATE_NOOP(
        "Geocoupling", "{count} row(s) are best in every indicator and have no obstacle; degrees are missing: {rows}."
    ),
    "set_pair_not_positive": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Set pair analysis needs values above 0, and field “{field}” is {value} in {rows}. Measure it from another base (such as "
        "100 + growth rate), leave the indicator out, or use “Composite index”.",
    ),
    "set_pair_moderate": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Set pair analysis can not use the moderate indicator “{field}”. Replace it by a field that only gets better as it "
        "rises or falls, such as one more than the distance from the optimum (direction -).",
    ),
    "polarity_form": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Polarity “{value}” can not be read. Write system=vulnerability, and a semicolon between systems.",
    ),
    "polarity_twice": QT_TRANSLATE_NOOP("Geocoupling", "System “{system}” is given two polarities. Keep one of them."),
    "system_unknown": QT_TRANSLATE_NOOP(
        "Geocoupling", "There is no system “{value}” (given in {key}). The indicator table has {names}."
    ),
    "pair_form": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Pair “{value}” does not name two different systems, or comes twice. Write first-second, and a semicolon between "
        "pairs; the systems are {names}.",
    ),
    # efficiency between systems
    "efficiency_systems": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Efficiency between systems needs the scores of at least two systems, and these fields were found: {fields}. Choose the "
        "system fields.",
    ),
    "efficiency_system_twice": QT_TRANSLATE_NOOP(
        "Geocoupling", "System field “{field}” is chosen more than once. Keep it in one place."
    ),
    "efficiency_not_positive": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Data envelopment analysis needs values above 0, and field “{field}” is {value} in {rows}. Correct these values, leave the "
        "rows out, or score the systems so that no score is 0 (standardisation unit_interval_shift).",
    ),
    "frontier_without_period": QT_TRANSLATE_NOOP(
        "Geocoupling", "A frontier per period needs the period field. Set it, or choose the pooled frontier."
    ),
    "frontier_per_period": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Each period has a frontier of its own: efficiencies of different periods are measured against different peers.",
    ),
    "frontier_few_units": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "A frontier has only {n} row(s) for {systems} systems, fewer than 3 for each system ({needed}): many rows are efficient for "
        "want of peers. Add units, pool the periods, or use fewer systems.",
    ),
    "frontier_unsolved": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The efficiency of system “{field}” can not be computed reliably, because the values of {fields} differ by too many orders "
        "of magnitude. Check their extreme values and leave out what is wrong.",
    ),
    # emissions
    "factor_column_absent": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The factor table has no column “{field}”. It needs fuel, unit, ncv, ncv_unit, carbon_content and oxidation; it has "
        "{fields}.",
    ),
    "factor_value": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Factor “{field}” of fuel “{name}” is “{value}”. It must be a number above 0 (oxidation: at most 1). Correct it.",
    ),
    "factor_unit": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Fuel “{name}” is measured in “{unit}” and its calorific value in “{value}”, which do not fit together or are not known. "
        "Known units: {names}.",
    ),
    "fuel_unknown": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "“{value}” (given for field “{field}”) is no fuel of the factor table. Correct the name or add a row; fuels at hand: "
        "{names}.",
    ),
    "fuel_in_sets": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The factor table has {count} rows for fuel “{value}”. Choose one set of factors, or keep one row.",
    ),
    "fuel_twice": QT_TRANSLATE_NOOP(
        "Geocoupling", "Fields {fields} are both fuel “{value}”. Add them up or leave one out."
    ),
    "fuel_rows_twice": QT_TRANSLATE_NOOP(
        "Geocoupling", "Fuel “{value}” occurs more than once in one unit and period: {rows}. Add these rows up."
    ),
    "fuel_rows_absent": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} fuel(s) have no row in some unit and period and count 0 there: {rows}. Add the rows if the amount is not 0.",
    ),
    "fuel_negative": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The amount of fuel in field “{field}” is {value} in {rows}; amounts must be 0 or more. Use consumption, not the "
        "balance of a transformation.",
    ),
    "emission_units": QT_TRANSLATE_NOOP(
        "Geocoupling", "Amounts were taken in these units: {value}. Results are tonnes of CO2."
    ),
    "fuels_counted_twice": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{fields} are made from fuels that are counted as well ({names}). Their carbon is counted twice unless the amounts of "
        "those leave out what was transformed.",
    ),
}


def sentence(code, values, text=None, comma=", ", more=" …"):
    """The sentence of ``code`` with its values filled in; ``text``, ``comma`` and ``more`` replace the English ones."""
    shown = {k: _listed(v, comma, more) for k, v in values.items()}
    if "rows" in values and not isinstance(values["rows"], str):
        shown["rows"] = "rows " + shown["rows"]
    return (text or SENTENCES[code]).format(**shown)


def _listed(value, comma, more, most=5):
    """Text of a value; of a list, its first five members."""
    if isinstance(value, float):
        return f"{value:.6g}"
    if isinstance(value, (list, tuple)):
        return comma.join(_listed(v, comma, more) for v in value[:most]) + (more if len(value) > most else "")
    return str(value)


class DataProblem(ValueError):
    """Data or an option that a method cannot work with.

    Parameters
    ----------
    code : str
        Key of :data:`SENTENCES`.
    **values
        What the sentence names. ``rows`` holds index labels of the frame that was passed in, ``field`` a column.
    """

    def __init__(self, code, **values):
        self.code = code
        self.values = values
        super().__init__(sentence(code, values))


@dataclass(frozen=True)
class Notice:
    """Something the user must know about a result; ``code`` and ``values`` as in :class:`DataProblem`."""

    code: str
    values: dict = field(default_factory=dict)

    def __str__(self):
        return sentence(self.code, self.values)

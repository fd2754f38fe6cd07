"""Indicator systems, weights, scores: what can be wrong and what the user must know."""

from ..marking import QT_TRANSLATE_NOOP

SENTENCES = {
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
    "vector_negative": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Indicator “{field}” has negative values: {rows}. Vector standardisation needs 0 or more; choose min-max.",
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
}

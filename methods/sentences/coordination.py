"""Coupling, efficiency, emissions: what can be wrong and what the user must know."""

from ..marking import QT_TRANSLATE_NOOP

SENTENCES = {
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

"""Growth and convergence: what can be wrong and what the user must know."""

from ..marking import QT_TRANSLATE_NOOP

SENTENCES = {
    # growth
    "one_period": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The rows that can be used are all of one period ({period}), and change needs two periods or more. Add periods, or "
        "check the period field.",
    ),
    "one_period_chosen": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Only period “{value}” was chosen, and a span goes from one period to another. Name two or more of {periods}, or "
        "leave the choice empty for the first and the last.",
    ),
    "growth_two_periods": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "There are only two periods ({first} and {last}): the geometric and the arithmetic mean rate are then the same "
        "number. Add the periods between them to tell them apart.",
    ),
    "growth_text_periods": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The periods in field “{field}” are texts, so that the years between them are not known: annual rates are missing, "
        "totals and indices are not. Use a field of whole numbers or dates to get the rates.",
    ),
    "growth_not_positive": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Field “{field}” has {count} value(s) of 0 or less: {rows}. Annual rates of these units are missing in spans that "
        "hold such a value, and total growth where a span starts with one; use the difference there.",
    ),
    "growth_no_complete_unit": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "None of the {count} unit(s) has a row with all values in each of the {periods} periods: all units and groups have "
        "no rows, since their growth can not be told from a change of units; each unit has its own. Fill the gaps first, or "
        "leave out periods that few units have.",
    ),
    "growth_units_incomplete": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} unit(s) lack a row in some period: {names}. Growth of all units and of groups rests on the {complete} "
        "units that have every period; fill the gaps first to use the others too.",
    ),
    "growth_groups_left_out": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} group(s) have no unit with a row in every period and are left out: {names}. Fill the gaps first.",
    ),
    "growth_small_groups": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} group(s) rest on one or two units: {names}. Read their growth as that of these units, or merge groups.",
    ),
    "growth_group_changed": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} unit(s) change their group over time: {names}. Growth counts them in the group of their last period "
        "throughout. Correct the group field if this is a slip of spelling.",
    ),
    "growth_names_clash": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Fields {fields} would get the same name in the result layer. Rename one of them, or leave out the layer.",
    ),
    "lagging_one_system": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "A lagging system is told among two or more scores, and these were chosen: {fields}. Choose another score, or none.",
    ),
    # convergence
    "convergence_needs_years": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Convergence is measured per year, but the period field “{field}” holds “{value}”, which is neither a number nor a "
        "date. Turn the periods into years (whole numbers) or dates.",
    ),
    "convergence_not_positive": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Field “{field}” must be above 0 in the first and the last period of a span, since growth is taken from logarithms, "
        "but is not: {rows}. Correct these values, leave the rows out, or choose other periods.",
    ),
    "convergence_no_units": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "No unit has a value both in {first} and in {last}. Check that the unit field names units alike in every period, or "
        "choose other periods.",
    ),
    "convergence_control_empty": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Control field “{field}” has no value in {period}, and controls are taken in the first period of a span. Fill it "
        "there, leave this control out, or choose other periods.",
    ),
    "convergence_units_absent": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} unit(s) have only one of the two periods of a span and are left out of its regressions: {names}. Fill the "
        "gaps first to use them.",
    ),
    "convergence_units_differ": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} unit(s) do not occur in every period: {names}. The dispersion of different periods then rests on different "
        "units, and may change for that alone; fill the gaps first, or leave these units out.",
    ),
    "convergence_groups_change": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} unit(s) are in different groups at the two ends of a span: {names}. β convergence takes the group of the "
        "first period, σ convergence that of each period; use a group that stays the same to compare both.",
    ),
    "convergence_controls_missing": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} unit(s) lack a control in the first period of a span and are left out of its conditional regressions, not "
        "of the absolute ones: {names}. Fill the gaps first to compare both on the same units.",
    ),
    "convergence_control_left_out": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Control field “{field}” is the same for all units or follows from the controls before it, and was left out of these "
        "regressions: {places}. Its coefficient is empty there; choose controls that each tell something of their own.",
    ),
    "convergence_no_control": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "No control field varies, so that there is no conditional convergence to estimate: {places}. Choose controls that "
        "differ between units.",
    ),
    "convergence_too_few_units": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "There are no more units than coefficients, so that a regression could not be run: {places}. Merge small groups, or "
        "use fewer controls.",
    ),
    "convergence_few_units": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "A regression rests on fewer than {needed} units: {places}. Its test finds only strong convergence, and one unit can "
        "decide it; read β there as a description, or merge groups.",
    ),
    "convergence_initial_identical": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "All units start from the same value, so that there is no slope to estimate: {places}. Choose another first period, "
        "or check the values.",
    ),
    "convergence_initial_collinear": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The controls determine the initial value, so that β can not be told from them: {places}. Leave out the control "
        "that measures the same as the value.",
    ),
    "convergence_exact_fit": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The regression fits every point, as with made-up values: {places}. Nothing is left to judge it by: standard errors "
        "and tests are missing. Check the values.",
    ),
    "convergence_leverage": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "A control singles out one unit, which the regression then fits whatever its growth; HC3 has no standard errors: "
        "{places}. Leave that control out, or choose other standard errors.",
    ),
    "convergence_no_speed": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "1 + βT is 0 or less: units overtook each other, and no constant speed of convergence gives such a slope: "
        "{places}. Speed and half-life are missing; use a shorter span.",
    ),
    "convergence_one_unit": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "A single unit has no dispersion: {places}. Standard deviations and coefficient of variation are missing there; merge "
        "small groups.",
    ),
    "convergence_mean_not_positive": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The mean of field “{field}” is 0 or less: {places}. The coefficient of variation means nothing there and is missing; "
        "choose a field of values above 0.",
    ),
    "convergence_log_missing": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Field “{field}” holds values of 0 or less, which have no logarithm: {places}. The standard deviation of logarithms is "
        "missing there; correct the values, or read the coefficient of variation.",
    ),
    "convergence_trend_short": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The trend of the coefficient of variation needs three periods or more: it is missing in {count} row(s). Compare its "
        "first and last value, or add periods.",
    ),
    "convergence_trend_lost": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Fewer than three periods have a coefficient of variation, so that its trend is missing: {places}. More periods do "
        "not help: another warning says why the coefficient is missing; mend that first.",
    ),
    "convergence_no_differences": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "In no period do units differ from each other: {places}. The coefficient of variation is 0 throughout, and its "
        "trend has no test. Check the values.",
    ),
}

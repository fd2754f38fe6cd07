"""Markov chains of classes: what can be wrong and what the user must know."""

from ..marking import QT_TRANSLATE_NOOP

SENTENCES = {
    # classes
    "markov_classes": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The number of classes of field “{field}” is {found}; a Markov chain needs {least} to {most}. Correct the number "
        "or the breaks, or choose another scheme.",
    ),
    "markov_one_class": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "All values of field “{field}” are in one class, so no unit can move. Check the values, or choose other classes.",
    ),
    "markov_period_classes": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Equal values of field “{field}” leave only {found} of {classes} quantile classes in period {period}, so classes of "
        "different periods do not match. Ask for fewer classes, or choose the scheme quantile, which takes all periods "
        "together.",
    ),
    "markov_class_numbers": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Field “{field}” is to hold class numbers, but has values that are not whole: {rows}. Choose a field of class "
        "numbers such as grade, or another scheme.",
    ),
    "markov_relative_classes": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Class numbers of field “{field}” can not be divided by their mean. Switch RELATIVE off, or choose another scheme.",
    ),
    "markov_relative_mean": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The mean of field “{field}” in period {period} is {mean}; values can be divided only by a mean above 0. Switch "
        "RELATIVE off, or choose another field.",
    ),
    # periods
    "markov_lag_invalid": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The number of periods of a transition is {lag}; it must be a whole number, 1 or more. Correct it.",
    ),
    "markov_periods": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Transitions over {lag} period(s) need {needed} periods or more, and field “{field}” has {found}. Choose a period "
        "field with more periods, or a smaller LAG.",
    ),
    "markov_no_transition": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "No unit has a value in field “{field}” both in a period and {lag} period(s) later. Check that units have the same "
        "name in every period.",
    ),
    "markov_one_step": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "All transitions are from {first} to {last}: the chain describes this one step, and whether it holds over time can "
        "not be tested.",
    ),
    "markov_unequal_steps": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Transitions take between {shortest} and {longest} year(s), because periods are not evenly spaced ({steps}). One "
        "chain takes all steps for equally long: leave out periods so that steps are equal, or say so.",
    ),
    "markov_overlap": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Transitions over {lag} periods start in every period and overlap, so they are not independent: p values are too "
        "small and standard errors too.",
    ),
    "markov_broken": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} transition(s) of {units} unit(s) are not counted, since the unit has a value at one end only.",
    ),
    # groups
    "markov_small_groups": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} group(s) have only one or two units: {groups}. A chain of so few units tells little; merge small groups.",
    ),
    # neighbours
    "markov_no_geometry": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The spatial Markov chain was left out, since the layer has no geometry. Join the table to a layer of units to "
        "get it, or choose no neighbours.",
    ),
    "markov_islands": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} unit(s) have no neighbour: {units}. They have no lag class and count in the whole chain only; join them "
        "to the nearest unit (ISLANDS) to count them everywhere.",
    ),
    "markov_lag_absent": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "In {count} row(s) no neighbour has a value in that period: {rows}. These rows have no lag class and count in the "
        "whole chain only.",
    ),
    "markov_one_lag_class": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "All neighbourhoods are in one lag class, so the spatial chain says nothing beside the whole chain. Choose fewer "
        "or nearer neighbours, or another scheme.",
    ),
    # chains
    "markov_thin_rows": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "In {count} of {rows_all} rows of the matrices fewer than {least} transitions start: look at the standard errors "
        "before you read these probabilities. Fewer classes give more transitions a row.",
    ),
    "markov_no_steady_state": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} of {chains} chains have no steady state; the notes in the table of mobility indices (MOBILITY_TABLE) say why. "
        "Fewer classes often help.",
    ),
    "markov_trapped": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "In {count} of {chains} chains some classes are left for good, so that their steady state is 0; the notes in "
        "the table of mobility indices (MOBILITY_TABLE) name them. This may be an accident of few transitions.",
    ),
    "markov_note_empty": QT_TRANSLATE_NOOP("Geocoupling", "No transition starts here."),
    "markov_note_absent": QT_TRANSLATE_NOOP("Geocoupling", "Classes without any transition here: {classes}."),
    "markov_note_never_left": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Classes that are entered but never left: {classes}. What happens from there is not known, so there is no steady "
        "state and no mobility index.",
    ),
    "markov_note_closed": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Several sets of classes are never left once entered: {sets}. The steady state depends on the start and is not "
        "given.",
    ),
    "markov_note_transient": QT_TRANSLATE_NOOP(
        "Geocoupling", "Classes that are left for good, with steady state 0: {classes}."
    ),
    # tests
    "markov_note_one_regime": QT_TRANSLATE_NOOP(
        "Geocoupling", "There is nothing to compare: no class is left in two or more of the compared chains."
    ),
    "markov_note_sparse": QT_TRANSLATE_NOOP(
        "Geocoupling", "{count} of {cells} expected counts are below 5, so p is rough; fewer classes help."
    ),
    "markov_note_expected": QT_TRANSLATE_NOOP(
        "Geocoupling", "{count} of {cells} expected counts are below 5, so p is rough."
    ),
    "markov_sparse_tests": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} of {tests} tests rest on small expected counts (more than a fifth below 5), so their p values are rough; "
        "the table of tests marks them. Fewer classes or more periods help.",
    ),
    "markov_sparse_all": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "All {tests} test(s) rest on small expected counts (more than a fifth below 5), so their p values are rough; the "
        "table of tests marks them. Fewer classes or more periods help.",
    ),
}

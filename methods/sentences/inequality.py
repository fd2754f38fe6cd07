"""Inequality: what can be wrong and what the user must know."""

from ..marking import QT_TRANSLATE_NOOP

SENTENCES = {
    "links_need_regions": QT_TRANSLATE_NOOP(
        "Geocoupling", "Lines between regions need a field of regions. Choose the group field, or leave out the lines."
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
    "components_do_not_add_up": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The components ({components}) must add up to field “{field}”. They do not in {count} row(s), worst in {rows}: "
        "their sum is {sum}, the field holds {value}, a difference of {difference}. Correct the fields, or choose all "
        "components of the value and nothing else.",
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
    "interval_small_region": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} region(s) have fewer than {needed} units: {places}. They and their pairs have no interval, since "
        "resampling so few units misses the true value too often. Merge small regions to get one.",
    ),
    "interval_few_units": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "A period has fewer than {needed} units, too few to resample: it has no intervals. Use more units, or describe the "
        "values without intervals.",
    ),
    "interval_without_units": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "No unit field is chosen: periods are resampled as separate samples, and intervals of changes are wrong where the "
        "same units come back. Choose the unit field of a panel.",
    ),
    "replicates_too_few": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Intervals can not be made from {value} replicate(s). Ask for 2 or more, and for 999 or more to publish.",
    ),
}

"""Inequality: what can be wrong and what the user must know."""

from ..marking import QT_TRANSLATE_NOOP

SENTENCES = {
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
}

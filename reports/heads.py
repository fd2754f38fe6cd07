"""Heads of tables in words, for the columns that many tables share; result fields keep the names of the help."""

from ..layers.translation import translate


def head_words():
    """Name of a column to its head in the user's language."""
    return {
        "period": translate("Geocoupling", "Period"),
        "from_period": translate("Geocoupling", "From"),
        "to_period": translate("Geocoupling", "To"),
        "unit": translate("Geocoupling", "Unit"),
        "group": translate("Geocoupling", "Group"),
        "group1": translate("Geocoupling", "Group 1"),
        "group2": translate("Geocoupling", "Group 2"),
        "field": translate("Geocoupling", "Field"),
        "factor": translate("Geocoupling", "Factor"),
        "factor1": translate("Geocoupling", "Factor 1"),
        "factor2": translate("Geocoupling", "Factor 2"),
        "component": translate("Geocoupling", "Component"),
        "indicator": translate("Geocoupling", "Indicator"),
        "indicator1": translate("Geocoupling", "Indicator 1"),
        "indicator2": translate("Geocoupling", "Indicator 2"),
        "system": translate("Geocoupling", "System"),
        "criterion": translate("Geocoupling", "Criterion"),
        "direction": translate("Geocoupling", "Direction"),
        "weight": translate("Geocoupling", "Weight"),
        "stratum": translate("Geocoupling", "Stratum"),
        "label": translate("Geocoupling", "Label"),
        "type": translate("Geocoupling", "Type"),
        "rank": translate("Geocoupling", "Rank"),
        "count": translate("Geocoupling", "Count"),
        "mean": translate("Geocoupling", "Mean"),
        "lower": translate("Geocoupling", "Lower"),
        "upper": translate("Geocoupling", "Upper"),
        "start": translate("Geocoupling", "Start"),
        "end": translate("Geocoupling", "End"),
        "scheme": translate("Geocoupling", "Scheme"),
        "classes": translate("Geocoupling", "Number of classes"),
        "class": translate("Geocoupling", "Class"),
        "reason": translate("Geocoupling", "Reason"),
        "description": translate("Geocoupling", "Description"),
        "note": translate("Geocoupling", "Note"),
    }

"""Words and colours of local clusters and hot spots: the same on maps and in charts.

The colours are ColorBrewer's RdYlBu, which colour-blind readers can tell apart.
"""

from ..layers.translation import translate

CLUSTER_COLOURS = {
    "HH": "#d7191c",
    "LL": "#2c7bb6",
    "LH": "#abd9e9",
    "HL": "#fdae61",
    "ns": "#f4f4f4",
    "island": "#8c8c8c",
}
HOT_SPOT_COLOURS = {
    "hot_99": "#d73027",
    "hot_95": "#fc8d59",
    "hot_90": "#fee090",
    "ns": "#f4f4f4",
    "cold_90": "#e0f3f8",
    "cold_95": "#91bfdb",
    "cold_99": "#4575b4",
    "island": "#8c8c8c",
}
ISLAND = "island"


def cluster_names():
    """Code of a cluster to words, in the order of a legend: own value first, then that of the neighbours."""
    return {
        "HH": translate("Geocoupling", "High–High"),
        "LL": translate("Geocoupling", "Low–Low"),
        "LH": translate("Geocoupling", "Low–High"),
        "HL": translate("Geocoupling", "High–Low"),
        "ns": translate("Geocoupling", "Not significant"),
        ISLAND: translate("Geocoupling", "No neighbours"),
    }


def quadrant_names():
    """Code of a quadrant of the Moran scatter plot to words, in the order of a legend."""
    names = cluster_names()
    return {code: names[code] for code in ("HH", "LL", "LH", "HL")}


def corner_names():
    """Code of a quadrant to what it says of the unit and its neighbours, without a word on clusters."""
    words = {"H": translate("Geocoupling", "High"), "L": translate("Geocoupling", "Low")}
    return {code: f"{words[code[0]]}–{words[code[1]]}" for code in ("HH", "LL", "LH", "HL")}


def hot_spot_names():
    """Code of a hot or cold spot to words, in the order of a legend."""
    hot, cold = (
        translate("Geocoupling", "Hot spot, {percent} % confidence"),
        translate("Geocoupling", "Cold spot, {percent} % confidence"),
    )
    return {
        **{f"hot_{percent}": hot.format(percent=percent) for percent in (99, 95, 90)},
        "ns": translate("Geocoupling", "Not significant"),
        **{f"cold_{percent}": cold.format(percent=percent) for percent in (90, 95, 99)},
        ISLAND: translate("Geocoupling", "No neighbours"),
    }

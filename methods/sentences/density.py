"""Density curves: what can be wrong and what the user must know."""

from ..marking import QT_TRANSLATE_NOOP

SENTENCES = {
    "density_no_curve": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "No density curve can be drawn of field “{field}”: in every period there are fewer than 3 units, or all values are equal, or they reach over more than 16000 bandwidths. Choose another field, use more units, or take logarithms.",
    ),
    "density_few_values": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} curve(s) could not be drawn ({places}), since there are fewer than {needed} units. Merge small groups to get a curve.",
    ),
    "density_no_spread": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} curve(s) could not be drawn ({places}), since all values are equal. Check these values, or leave the rows out.",
    ),
    "density_not_described": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} curve(s) rest on fewer than {needed} units ({places}). They are drawn, but neither tested nor described in words, since one unit can make a peak. Merge small groups to get a description.",
    ),
    "density_grid_coarse": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} curve(s) are narrower than the {points} points of their grid can show ({places}). Descriptors do not depend on the grid, but the drawn curve may miss its peak. Take logarithms of the values, or check for extreme ones.",
    ),
    "density_extreme_range": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} curve(s) could not be drawn ({places}), since their values reach over more than {most} bandwidths. Take logarithms of the values, or check for extreme ones.",
    ),
    "density_bandwidth_unsolved": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The equation of the bandwidth sheather_jones could not be solved for {count} curve(s) ({places}). They have the bandwidth nrd0. Choose nrd0 for all curves to compare them.",
    ),
    "density_outside": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} curve(s) reach over the bounds 0 and 1 of the values with more than 5 % of their mass, most in {place} ({share} %). Do not read a curve beyond its bounds; state this share (column outside).",
    ),
    "density_one_period": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The period field has one period only, so that no change can be told. Use a layer with two periods or more.",
    ),
    "density_changing_units": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} unit(s) are not there in every period ({places}). Curves of different periods then show different units; compare them with care, or use the same units in every period.",
    ),
}

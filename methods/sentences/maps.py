"""What the map series refuses or tells."""

from ..marking import QT_TRANSLATE_NOOP

SENTENCES = {
    "maps_too_small": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} maps do not fit on this page: each would be {length} mm long, and {least} mm is the least that "
        "can be read. Choose {most} periods or fewer (PERIODS), a larger page (PAGE), other maps per row (COLUMNS), or "
        "a page for each period (ATLAS “period”).",
    ),
    "labels_unreadable": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The expression “{value}” in LABELS can not be read: {reason}. Give the name of a field or a QGIS expression.",
    ),
    "inset_extent_missing": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "INSET “extent” needs the extent that the small maps show. Give INSET_EXTENT, or choose INSET “none”.",
    ),
    "inset_without_size": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The extent “{value}” (INSET_EXTENT) has no width or no height on the maps. Give west, east, south and north edges "
        "that differ.",
    ),
    "inset_outside": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Nothing of layer “{name}” or of the layers above it lies in INSET_EXTENT: it is {extent} (west, east, south, "
        "north), and the layer covers {layer}. Correct INSET_EXTENT or its coordinate system, or choose INSET “none”.",
    ),
    "overview_shows_the_same": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The maps show the whole area, so that an overview would show the same; it was left out. Give EXTENT, or choose "
        "ATLAS “group”.",
    ),
    "atlas_without_periods": QT_TRANSLATE_NOOP(
        "Geocoupling", "ATLAS “period” makes a page for each period. Give TIME_FIELD, or choose ATLAS “none”."
    ),
    "atlas_without_group": QT_TRANSLATE_NOOP(
        "Geocoupling", "ATLAS “group” makes a page for each group. Give GROUP_FIELD, or choose ATLAS “none”."
    ),
    "atlas_empty_group": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Field “{field}” (GROUP_FIELD) is empty in all rows with a geometry, so that there is no group to make a page for.",
    ),
    "too_many_pages": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "ATLAS would make {count} pages, and {most} is the most. Choose fewer periods (PERIODS) or a group field with fewer "
        "values (GROUP_FIELD).",
    ),
    "no_classes_to_colour": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The style of layer “{name}” has no classes, so that COLOURS changed nothing. Choose a field to show (VALUE_FIELD).",
    ),
}

"""Rasters, grid cells and scales: what can be wrong and what the user must know."""

from ..marking import QT_TRANSLATE_NOOP

SENTENCES = {
    # rasters
    "raster_provider": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Raster “{name}” comes from a service ({provider}) that sends pictures instead of values. Save it as a GeoTIFF of "
        "values, and choose that.",
    ),
    "raster_unreadable": QT_TRANSLATE_NOOP(
        "Geocoupling", "Raster “{name}” can not be read ({reason}). Check or replace its file."
    ),
    "raster_empty": QT_TRANSLATE_NOOP(
        "Geocoupling", "Raster “{field}” has no value in any cell. Check its no-data value, or choose another response."
    ),
    "raster_band_absent": QT_TRANSLATE_NOOP(
        "Geocoupling", "Raster “{name}” has no band {band}; its bands of values: {bands}. Choose one of these."
    ),
    "raster_crs_absent": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Layer “{name}” has no coordinate reference system, while others have one. Assign it before the analysis.",
    ),
    "raster_no_overlap": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Raster “{field}” has no value in any of the cells of “{response}”. Check that both cover the same area, and the "
        "coordinate reference system of each.",
    ),
    "raster_too_large": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} cells of “{field}” have a value, more than can be held with all factors. Draw a sample of the cells, of "
        "{most} at most.",
    ),
    "polygons_needed": QT_TRANSLATE_NOOP(
        "Geocoupling", "Layer “{name}” holds no polygons. Choose a layer of polygons, or none."
    ),
    "polygons_no_overlap": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "No cell of “{response}” lies in a polygon of “{name}”. Check that both cover the same area, and the coordinate "
        "reference system of each.",
    ),
    "polygon_fields_absent": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "No attribute of the polygons “{name}” was chosen as a factor. Choose one, or leave the polygons out.",
    ),
    "listed_layer_absent": QT_TRANSLATE_NOOP(
        "Geocoupling", "“{value}” in “{key}” is no layer that can be opened. Correct or remove it."
    ),
    # scales
    "scales_absent": QT_TRANSLATE_NOOP(
        "Geocoupling", "There is one scale only. Give grid sizes, or further layers, to compare it with."
    ),
    "grid_sizes_form": QT_TRANSLATE_NOOP(
        "Geocoupling", "Grid size “{value}” is no number above 0. Correct it; sizes are separated by semicolons."
    ),
    "grid_geographic": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Layer “{name}” is in degrees ({crs}), in which square cells have no fixed size. Reproject it to a projected "
        "coordinate reference system first.",
    ),
    "grid_no_geometry": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Layer “{name}” has no geometry, so that its rows fall into no grid cell. Join the table to a layer of units first.",
    ),
    "grid_rows_placeless": QT_TRANSLATE_NOOP(
        "Geocoupling", "{count} row(s) without geometry belong to no grid cell and were left out: {rows}."
    ),
    "grid_cells_thin": QT_TRANSLATE_NOOP(
        "Geocoupling", "{count} grid cell(s) with fewer than {least} rows were left out."
    ),
    "scale_field_absent": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Layer “{name}” has no field “{field}”; it has {fields}. Layers of all scales need the same names of fields.",
    ),
    "scale_kind_differs": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Factor “{field}” holds numbers in “{first}” and text in “{name}”. Give it one kind in all layers.",
    ),
    "at_scale": QT_TRANSLATE_NOOP("Geocoupling", "Scale “{scale}”: {text}"),
}

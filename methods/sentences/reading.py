"""Reading, options, panels, joining, gaps, maps: what can be wrong and what the user must know."""

from ..marking import QT_TRANSLATE_NOOP

SENTENCES = {
    # reading
    "no_rows": QT_TRANSLATE_NOOP(
        "Geocoupling", "The input has no rows. Choose a layer with features, or check its filter."
    ),
    "too_few_rows": QT_TRANSLATE_NOOP(
        "Geocoupling", "Only {n} row(s) can be used, and at least {needed} are needed. Add units or periods."
    ),
    "missing_values": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Field “{field}” has {count} missing value(s): {rows}. Fill them first, or set “Missing values” to drop.",
    ),
    "all_missing": QT_TRANSLATE_NOOP("Geocoupling", "Field “{field}” has no value in any row. Choose another field."),
    "rows_dropped": QT_TRANSLATE_NOOP("Geocoupling", "{count} row(s) with missing values were left out: {rows}."),
    "text_in_number": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Field “{field}” must hold numbers, but {rows} holds “{value}”. Correct the value or choose another field.",
    ),
    "infinite_values": QT_TRANSLATE_NOOP(
        "Geocoupling", "Field “{field}” has infinite values: {rows}. Correct them or leave these rows out."
    ),
    "duplicate_rows": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Unit “{unit}” occurs more than once in period “{period}”: {rows}. Remove the duplicates, or check the period field.",
    ),
    "duplicate_units": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Unit “{unit}” occurs more than once: {rows}. Choose the period field of the panel, or remove the duplicates.",
    ),
    "no_complete_row": QT_TRANSLATE_NOOP(
        "Geocoupling", "No row has a value in all of these fields: {fields}. Fill gaps first, or use fewer fields."
    ),
    "field_absent": QT_TRANSLATE_NOOP(
        "Geocoupling", "There is no field “{field}” (given as {key}). Fields at hand: {fields}."
    ),
    "field_absent_encoding": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "There is no field “{field}” (given as {key}), and names such as {fields} can not be read: the file is not encoded "
        "in UTF-8. Save it as UTF-8 (“CSV UTF-8” in Excel), or add it as a delimited text layer with its own encoding, "
        "such as GB18030.",
    ),
    # options
    "option_unknown": QT_TRANSLATE_NOOP("Geocoupling", "{key} must be one of {options}, not “{value}”."),
    "per_period_without_period": QT_TRANSLATE_NOOP(
        "Geocoupling", "Standardising per period needs the period field. Set it, or choose pooled standardisation."
    ),
    "path_not_writable": QT_TRANSLATE_NOOP(
        "Geocoupling", "“{path}” can not be written. Choose a folder that exists and that you may write to."
    ),
    # panels
    "table_without_rows": QT_TRANSLATE_NOOP(
        "Geocoupling", "The table has no rows. Choose another table, or check its filter."
    ),
    "nothing_matched": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "No name of the table occurs in the layer. The layer has {layer}; the table has {table}. Check both key fields.",
    ),
    "names_misread": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "No name of the table occurs in the layer: {names} was not read in its own encoding, as happens with files in "
        "GBK. Save the file as UTF-8 (“CSV UTF-8” in Excel) or XLSX.",
    ),
    "table_names_empty": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The table has no name of a unit in {rows}. Write the name into every row, since merged cells hold it in their "
        "first row only, or leave these rows out.",
    ),
    "table_periods_empty": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The table's field of periods is empty: {rows}. Fill it, or leave these rows out.",
    ),
    "names_unmatched": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} unit(s) have no partner: {names}. Give aliases (table name=layer name), or choose to keep or leave out "
        "such units.",
    ),
    "names_left": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} unit(s) have no partner: {names}. Where two spellings are of one unit, give aliases (table name=layer name; "
        "in a study file “aliases” of “join”).",
    ),
    "texts_misread": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Field “{field}” of the table was not read in its own encoding, as happens with files in GBK: {rows}. Save the file "
        "as UTF-8 (“CSV UTF-8” in Excel) or XLSX.",
    ),
    "panel_gaps": QT_TRANSLATE_NOOP(
        "Geocoupling", "The panel is not balanced: {count} unit-period row(s) are absent from the table."
    ),
    "long_and_wide": QT_TRANSLATE_NOOP(
        "Geocoupling", "Give either the period field of a long table or the pattern of a wide table, not both."
    ),
    # joining tables
    "wide_pattern_form": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "“{pattern}” is no pattern of column names. It needs {{period}} once and {{indicator}} at most once, such as "
        "{{indicator}}_{{period}}.",
    ),
    "wide_value_name_absent": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The pattern “{pattern}” has no {{indicator}}. Name the value (value_name), or write {{indicator}} where the column "
        "names hold it.",
    ),
    "wide_no_column": QT_TRANSLATE_NOOP(
        "Geocoupling", "No column has a name of the form “{pattern}”. Change the pattern; columns at hand: {fields}."
    ),
    "wide_column_twice": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Columns {fields} both hold “{indicator}” of period “{period}”. Rename or remove one of them.",
    ),
    "wide_name_taken": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The long table would have two columns “{field}”. Rename this column of the table, or change the pattern.",
    ),
    "wide_periods_lacking": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The table has no column of “{indicator}” for period(s) {periods}: left empty. Add these columns, or check the "
        "pattern if “{indicator}” is no indicator.",
    ),
    "layer_keys_empty": QT_TRANSLATE_NOOP(
        "Geocoupling", "The key field of the layer is empty: {rows}. Fill it, or leave these features out."
    ),
    "layer_keys_twice": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The key field of the layer holds {names} more than once: {rows}. Choose a key with one feature per value, or "
        "dissolve the layer by it.",
    ),
    "alias_form": QT_TRANSLATE_NOOP(
        "Geocoupling", "“{value}” is no alias. Write table name=layer name, and a semicolon between aliases."
    ),
    "alias_twice": QT_TRANSLATE_NOOP(
        "Geocoupling", "The aliases give “{name}” two layer names: {names}. Keep one of them."
    ),
    "alias_target_absent": QT_TRANSLATE_NOOP(
        "Geocoupling", "The alias of “{name}” points to “{value}”, which the layer does not have. Correct the alias."
    ),
    "alias_unused": QT_TRANSLATE_NOOP(
        "Geocoupling", "The table has no “{name}”, so its alias was not used. Remove the alias, or correct the name."
    ),
    # filling gaps
    "period_no_number": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Period “{value}” of field “{field}” has no place on a time axis beside the others: {rows}. Use a field of numbers or of "
        "dates, not both.",
    ),
    "no_gaps": QT_TRANSLATE_NOOP("Geocoupling", "No value is missing in {fields}: nothing was filled."),
    "gaps_filled": QT_TRANSLATE_NOOP(
        "Geocoupling", "{count} missing value(s) were filled by linear interpolation along time in {fields}."
    ),
    "gaps_extrapolated": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} missing value(s) before the first or after the last known one were extrapolated ({option}) in {fields}: use "
        "them with care.",
    ),
    "gaps_too_few_values": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} value(s) stay missing, since these units have fewer than two values: {names}. Add data, or leave the units "
        "out.",
    ),
    "gaps_outside": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} value(s) stay missing, since they lie before the first or after the last known one: {names}. Add data, "
        "leave the rows out, or set EXTRAPOLATE.",
    ),
    "extrapolated_negative": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Extrapolation made field “{field}” negative (as low as {value}) in {rows}, though its data never are. Choose "
        "nearest instead.",
    ),
    # maps
    "layer_not_found": QT_TRANSLATE_NOOP("Geocoupling", "The input layer could not be loaded. Check its path."),
    "no_geometry": QT_TRANSLATE_NOOP(
        "Geocoupling", "Layer “{name}” has no geometry and can not be mapped. Join the table to a layer of units first."
    ),
    "geometry_invalid": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} row(s) have an invalid geometry, such as a border that crosses itself: {rows}. It was used as far as it "
        "goes; run “Fix geometries” on the layer to be sure of neighbours and centres.",
    ),
    "rows_without_geometry": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{count} row(s) have no geometry, so that they have no neighbours: {rows}. Give these units a geometry.",
    ),
    "extent_without_size": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The extent “{value}” (EXTENT) has no width or no height on the maps. Give west, east, south and north edges that "
        "differ, or leave EXTENT empty to show all units.",
    ),
    "outline_kind": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The outlines “{name}” are neither polygons nor lines. Choose a layer of provinces or countries, or leave it empty.",
    ),
    "extent_outside": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "No feature of layer “{name}” lies in EXTENT: it is {extent} (west, east, south, north), and the layer covers "
        "{layer}. Correct EXTENT or its coordinate system, or leave it empty to show all units.",
    ),
    "many_categories": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Field “{field}” is text with {count} different values, more than a legend can tell apart. Choose a numeric field "
        "or one with fewer categories, and look for cells that are no numbers if it should hold numbers.",
    ),
    "style_absent": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The layer has no style called “{value}”. Its styles: {names}. Correct the name or leave it empty.",
    ),
    "period_absent": QT_TRANSLATE_NOOP(
        "Geocoupling", "Period “{value}” does not occur in the layer. Periods at hand: {periods}."
    ),
}

"""Study files: what can be wrong with them."""

from ..marking import QT_TRANSLATE_NOOP

SENTENCES = {
    "study_not_readable": QT_TRANSLATE_NOOP(
        "Geocoupling", "The study file {file} can not be read ({reason}). Check its path and whether you may read it."
    ),
    "study_no_json": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{file} is no JSON document ({reason}). A study file is text in UTF-8; if you edited it, look at that place for a "
        "missing comma, quotation mark or bracket.",
    ),
    "study_no_study": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{file} is no study of Geocoupling: its “format” is not “geocoupling study”. Choose a file that the study assistant "
        "saved (.study.json).",
    ),
    "study_newer": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "{file} was written by a newer version of Geocoupling (version {version} of the format, this one reads {known}). "
        "Update the plugin under Plugins > Manage and install plugins.",
    ),
    "study_wrong_part": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The part “{part}” of {file} is missing or is not of the kind that belongs there. The help on study files shows what "
        "it looks like.",
    ),
    "study_unknown_key": QT_TRANSLATE_NOOP(
        "Geocoupling", "The part “{part}” of {file} has the key “{key}”, which there is not. Known keys: {known}."
    ),
    "study_missing_key": QT_TRANSLATE_NOOP("Geocoupling", "The part “{part}” of {file} lacks “{key}”. Add it."),
    "study_no_algorithm": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The study names the analysis “{algorithm}”, which there is not. Analyses of a study: {known}.",
    ),
    "study_no_parameter": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The analysis “{algorithm}” has no parameter “{key}”. Take it out of the study, or write one of {known}.",
    ),
    "study_same_table": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Two analyses of the study write the table “{table}”, the second one is “{algorithm}”. Give one of them a “name”.",
    ),
    "study_no_indicators": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The analysis “{algorithm}” needs indicators, and the study has none. Add them on the page of the indicator system, "
        "or leave this analysis out.",
    ),
    "study_no_judgements": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The analysis “{algorithm}” takes AHP weights, and the study has no judgements. Add them under “judgements”, or "
        "choose another METHOD.",
    ),
    "study_bad_value": QT_TRANSLATE_NOOP(
        "Geocoupling", "The analysis “{algorithm}” can not take “{value}” as {key}. Possible: {wanted}."
    ),
    "study_no_analyses": QT_TRANSLATE_NOOP(
        "Geocoupling", "The study has no analysis. Choose at least one on the page of the methods."
    ),
    "study_layer_missing": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The study's layer {source} is not there or can not be opened. Put the file where the study expects it, or choose "
        "another layer on the first page.",
    ),
    "study_table_missing": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The study's table {source} is not there or can not be opened. Put the file where the study expects it, or choose "
        "another table on the first page.",
    ),
    "study_table_unasked": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "A table was given, and the study “{key}” joins none. Leave the table out and give a layer with all fields, or add "
        "a “join” to the study file.",
    ),
    "study_fields_absent": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The study names fields that its data do not have: {fields}. Fields at hand: {known}. If they "
        "were renamed, the study assistant asks for their new names when it opens the study.",
    ),
    "study_fields_headless": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The study names fields that its data do not have: {fields}. The first row of the data holds no names of columns. "
        "Delete rows above the names, such as a title, unmerge their cells, and save the file again.",
    ),
    "study_periods_fitted": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The given data lack periods that the study names. Its maps, analyses and tables show others: {changes}.",
    ),
    "study_over_data": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The results would be written to {path}, and that file holds data of the study. Choose another folder for the "
        "results, or another “key” of the study than “{key}”.",
    ),
    "study_page_over_data": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The report would be written to {path}, and that file is the study file or holds its data. Choose another file for "
        "the report.",
    ),
    "study_no_crs": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The projection “{crs}” of the maps is not known. Write one such as EPSG:3857 or PROJ:+proj=aea …, or leave “crs” "
        "out for a suitable one.",
    ),
    "study_no_page": QT_TRANSLATE_NOOP(
        "Geocoupling", "The page “{page}” of the maps is not known. Choose one of {known}."
    ),
    "study_no_resolution": QT_TRANSLATE_NOOP(
        "Geocoupling", "A resolution of {dpi} dpi is not possible for the maps. Choose one from {least} to {most}."
    ),
    "study_periods_without_field": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The analysis “{algorithm}” is limited to some periods, and the study has no field of periods. Choose one on the "
        "first page, or leave out “periods”.",
    ),
    "study_periods_of_all": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The analysis “{algorithm}” is limited to some periods, and later analyses read its layer, which would lack the "
        "others. Leave out its “periods”.",
    ),
    "study_no_form": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The exhibit “{name}” of the study has the form “{form}”, which there is not. Known forms: {known}.",
    ),
    "study_exhibit_name": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "“{name}” can not be the name of an exhibit: it is empty, another exhibit has it, it has more than 60 letters, or "
        "it holds other signs than letters, digits, “-” and “_”. Choose another one.",
    ),
    "study_no_option": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The exhibit “{name}” has the option “{key}”, which the form “{form}” does not know. Known options: {known}.",
    ),
    "study_lacks_option": QT_TRANSLATE_NOOP(
        "Geocoupling", "The exhibit “{name}” lacks the option “{key}”, which the form “{form}” needs. Add it."
    ),
    "study_bad_option": QT_TRANSLATE_NOOP(
        "Geocoupling", "The exhibit “{name}” can not take “{value}” as “{key}”. Possible: {wanted}."
    ),
    "study_no_source": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The exhibit “{name}” (form “{form}”) does not say clearly whose results it shows: “{source}”. Write one of these "
        "as its “source”: {known}.",
    ),
    "study_outline_missing": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The outlines of the maps, {source}, are not there or can not be opened. Put the file in its place, or leave out "
        "“outline” of the maps.",
    ),
    "study_labels_alike": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Two fields of one result would be called “{label}” by the “labels” of the study. Give each a label of its own.",
    ),
    "study_exhibit_refused": QT_TRANSLATE_NOOP("Geocoupling", "The exhibit “{name}” can not be made: {reason}"),
    "study_exhibit_field": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The exhibit “{name}” names “{field}”, which its results do not have. They have {known}.",
    ),
    "study_no_choice": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "“{key}” in the part “{part}” of {file} is “{value}”, which there is not. Choose one of {known}, or leave it out.",
    ),
    "study_unknown_part": QT_TRANSLATE_NOOP(
        "Geocoupling", "{file} has the part “{part}”, which there is not. Known parts: {known}."
    ),
    "study_fields_encoding": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The study names fields that its data do not have: {fields}. The names {broken} of its data were not read in their "
        "own encoding, as happens with files in GBK: save the file as UTF-8 (“CSV UTF-8” in Excel) or XLSX.",
    ),
    "study_maps_cancelled": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Cancelled while the maps were drawn. {path} holds the new tables; maps, project and report are not complete: run "
        "the study again for them.",
    ),
    "study_running": QT_TRANSLATE_NOOP(
        "Geocoupling", "A study is running already. Wait until it is done, or cancel it, before you start another."
    ),
    "study_results_open": QT_TRANSLATE_NOOP(
        "Geocoupling",
        "The earlier results {path} can not be replaced, since a program holds them open. Remove their layers from the "
        "project, close other programs that show them, or choose another folder.",
    ),
}

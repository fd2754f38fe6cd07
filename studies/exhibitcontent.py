"""What an exhibit is made of: results as frames that call fields as the paper does, and the options of its form."""

import inspect
from dataclasses import replace

from ..layers.resulttables import open_table, read_table
from ..methods.problems import DataProblem
from .exhibitorder import in_order, places_of
from .fieldnames import fields_shown
from .plan import period_field
from .study import EXHIBIT_FIELDS

ROW_FIELDS = EXHIBIT_FIELDS - {"pairs"}  # pairs name the fields again, or their systems


def content_of(study, run, exhibit, form, step):
    """The table or drawing of an exhibit.

    Parameters
    ----------
    study : Study
    run : StudyRun
    exhibit : Exhibit
    form : Form
    step : Step
        Whose results are shown.

    Returns
    -------
    PaperTable, Drawing or None
        None where there is nothing to show.

    Raises
    ------
    DataProblem
    """
    frames = [_table(run, step, key) for key in form.keys]
    if frames[0] is None:
        return None
    options = {**_given(study, run, form, step), **exhibit.options}
    _require_fields(study, exhibit, frames[0], form.keys[0] in step.shapes)
    if isinstance(options.get("fields"), str):  # of a text, charts would take the letters
        options["fields"] = [options["fields"]]
    tables = [_labelled(frame, study.labels, key in step.shapes) for frame, key in zip(frames, form.keys)]
    options = {key: _words(value, study.labels) for key, value in options.items()}
    tables = _ordered(study, run, tables, options)
    if exhibit.decimals is not None and "decimals" in inspect.signature(form.make).parameters:
        options["decimals"] = exhibit.decimals
    try:
        return _headed(form.make(*tables, **options), study)
    except KeyError as error:  # a field that an option names
        known = ", ".join(map(str, tables[0].columns))
        raise DataProblem("study_exhibit_field", name=exhibit.name, field=str(error.args[0]), known=known) from None
    except (TypeError, ValueError) as error:  # an option of the wrong kind, or rows that no table can be made of
        raise DataProblem("study_exhibit_refused", name=exhibit.name, reason=str(error)) from error


def _headed(content, study):
    """A table whose heads call units, periods and groups as the labels of the study do: cities, years, regions."""
    fields = {"unit": study.data.unit, "period": period_field(study), "group": study.data.group}
    words = {role: study.labels[field] for role, field in fields.items() if field in study.labels}
    return replace(content, words=words) if words and hasattr(content, "words") else content


def _ordered(study, run, tables, options):
    """Frames whose groups come in one order in all exhibits of the study."""
    categories = options.get("category") or []
    categories = [categories] if isinstance(categories, str) else categories
    asked = [*categories, options.get("group"), _words(study.data.group, study.labels)]
    columns = [name for name in dict.fromkeys(asked) if isinstance(name, str) and name]
    first = next((step for step in run.steps if "OUTPUT" in step.shapes), None)
    if not columns or first is None:
        return tables
    places = places_of(study.labels, _labelled(_table(run, first, "OUTPUT"), study.labels), columns)
    return [in_order(frame, places, columns) for frame in tables]


def require_known(exhibit, names, known):
    """The fields that an exhibit names are there.

    Raises
    ------
    DataProblem
    """
    absent = [name for name in names if name not in known]
    if absent:
        listed = ", ".join(map(str, dict.fromkeys(known)))
        raise DataProblem("study_exhibit_field", name=exhibit.name, field=absent[0], known=listed)


def _require_fields(study, exhibit, frame, of_units):
    """Fields may be called by their labels as well; charts would leave out without a word what is not there."""
    if of_units:
        known, names = list(frame.columns), fields_shown(exhibit, ROW_FIELDS)
    elif "field" in frame.columns:
        known, names = list(frame["field"]), fields_shown(exhibit, {"fields"})
    else:
        return
    named = {name for name, label in study.labels.items() if name in known for name in (name, label)}
    require_known(exhibit, [name for name in names if name not in named], known)


def _table(run, step, key):
    """A result as a frame; None where the step did not write it or it has no rows."""
    if key not in step.outputs:
        return None
    layer = open_table(run.package, step.outputs[key], styled=False)
    frame = read_table(layer) if layer.isValid() else None
    return None if frame is None or frame.empty else frame.reset_index(drop=True)


def _labelled(frame, labels, of_units=True):
    """A frame that calls fields as the paper does, in its cells and, where its rows are units, in its heads.

    Other tables have columns of their own, such as ``type`` of an interaction, that no field of the data may rename.
    """
    if frame is None or not labels:
        return frame
    frame = _columns_in_words(frame, labels) if of_units else frame.copy()
    for name in [column for column in frame.columns if frame[column].dtype == object]:
        frame[name] = [_words(value, labels) for value in frame[name]]
    return frame


def _columns_in_words(frame, labels):
    classes = {f"{name}_class": f"{words}_class" for name, words in labels.items()}  # of a field, by stratify
    frame = frame.rename(columns={**classes, **labels})
    alike = frame.columns[frame.columns.duplicated()]
    if len(alike):
        raise DataProblem("study_labels_alike", label=alike[0])
    return frame


def _words(value, labels):
    if isinstance(value, (list, tuple)):
        return type(value)(_words(part, labels) for part in value)
    return labels.get(value, value) if isinstance(value, str) else value


def _given(study, run, form, step):
    """What the study says once for all its exhibits, as far as the form takes it."""
    import pandas as pd

    from ..layers.renderers import grade_colours
    from .resultcharts import grade_names

    data = study.data
    roles = {"unit": data.unit, "period": period_field(study), "group": data.group}
    given = {role: roles[role] or None for role in form.given if role in roles}
    if "indicator_rows" in form.given:
        given["indicator_rows"] = _labelled(pd.DataFrame(list(study.indicators)), study.labels, of_units=False)
    if "grade_names" in form.given:
        names = grade_names(_table(run, step, "SUMMARY"), _table(run, step, "OUTPUT"))
        given["grade_names"] = names
        if "grade_colors" in form.given:
            given["grade_colors"] = grade_colours(len(names))
    return given

"""Tables, figures and map series of a study as its paper prints them: made of the tables that its run wrote.

Each goes into ``<key>_exhibits/`` under its own name: tables as HTML, CSV, XLSX and LaTeX, figures as SVG, PDF and PNG,
maps as PDF and PNG.
"""

import inspect
import os
from dataclasses import dataclass, replace

from ..layers.resulttables import open_table, read_table
from ..methods.problems import Cancelled, DataProblem
from .exhibitforms import FORMS, MAPS, TABLE
from .fieldnames import NAMED_BY_GRADES, adds_fields, fields_shown, made_fields
from .pictures import shown_periods
from .plan import period_field
from .study import source_note

TABLE_ENDINGS = (".html", ".csv", ".xlsx", ".tex")
FIGURE_ENDINGS = ("svg", "pdf", "png")
MAP_ENDINGS = ("PNG", "PDF")


@dataclass(frozen=True)
class Shown:
    """An exhibit that was made.

    Attributes
    ----------
    exhibit : Exhibit
    caption : str
    content : PaperTable, Drawing or str
        The path of the PNG for maps.
    files : tuple of str
        Paths.
    """

    exhibit: object
    caption: str
    content: object
    files: tuple


def folder_of(study, folder):
    """Where the exhibits of a study go."""
    return os.path.join(folder, f"{study.key}_exhibits")


def require_exhibits(study, steps):
    """Every exhibit has a known form, options of that form, and results to show.

    Parameters
    ----------
    study : Study
    steps : sequence of Step

    Raises
    ------
    DataProblem
    """
    names = set()
    for exhibit in study.exhibits:
        form = FORMS.get(exhibit.form)
        if form is None:
            raise DataProblem("study_no_form", name=exhibit.name, form=exhibit.form, known=", ".join(FORMS))
        if exhibit.name.lower() in names or not _is_file_name(exhibit.name):
            raise DataProblem("study_exhibit_name", name=exhibit.name)
        names.add(exhibit.name.lower())
        known = form.options()
        unknown = [key for key in exhibit.options if key not in known]
        if unknown:
            listed = ", ".join(known) or "–"
            raise DataProblem("study_no_option", name=exhibit.name, form=exhibit.form, key=unknown[0], known=listed)
        lacking = [key for key in form.needed() if key not in exhibit.options]
        if lacking:
            raise DataProblem("study_lacks_option", name=exhibit.name, form=exhibit.form, key=lacking[0])
        source_of(exhibit, steps)


def without_missing(study, steps, known=None, spatial=True):
    """The study with those exhibits only whose results its analyses make.

    Parameters
    ----------
    study : Study
    steps : sequence of Step
    known : collection of str, optional
        Fields of its data; None where they are not known yet, so that nothing is left out for a field.
    spatial : bool
        Whether its layer has a geometry, without which there are no maps.

    Returns
    -------
    study : Study
    left_out : tuple of Exhibit
        In the order of the study. What is wrong with the file itself stays for :func:`require_exhibits` to say.
    """
    there = None if known is None else {name.lower() for name in (*known, *made_fields(study), *NAMED_BY_GRADES)}
    left_out = tuple(one for one in study.exhibits if not _has_results(one, steps, there, spatial))
    return replace(study, exhibits=tuple(one for one in study.exhibits if one not in left_out)), left_out


def _has_results(exhibit, steps, there, spatial):
    form = FORMS.get(exhibit.form)
    if form is None:
        return True
    if form.kind == MAPS and not spatial:
        return False
    try:
        step = source_of(exhibit, steps)
    except DataProblem:
        return False
    if there is None or not adds_fields(step.algorithm):  # what other layers hold is known only when they are there
        return True
    return all(name.lower() in there for name in fields_shown(exhibit))


def _is_file_name(name):
    return bool(name) and all(c.isalnum() or c in "-_" for c in name)


def source_of(exhibit, steps):
    """The step whose results an exhibit shows.

    Raises
    ------
    DataProblem
        There is none, or several and the exhibit names none of them.
    """
    form = FORMS[exhibit.form]
    fitting = [step for step in steps if form.reads(step)]
    chosen = [step for step in fitting if step.name == exhibit.source] if exhibit.source else fitting
    if not exhibit.source and not form.algorithms:
        chosen = chosen[-1:]  # the layer that the study ends with has the fields of all the others
    if len(chosen) != 1:
        known = ", ".join(step.name for step in fitting) or "–"
        raise DataProblem("study_no_source", name=exhibit.name, form=exhibit.form, source=exhibit.source, known=known)
    return chosen[0]


def make_exhibits(study, run, folder, feedback):
    """Make the exhibits of a study one by one; maps are for the main thread.

    Parameters
    ----------
    study : Study
    run : StudyRun
    folder : str
        Takes ``<key>_exhibits/``.
    feedback : QgsFeedback

    Yields
    ------
    str, float
        What comes next, and the share that is done.

    Returns
    -------
    list of Shown
        Those whose results had nothing to show are left out.

    Raises
    ------
    Cancelled
    DataProblem
        A field is not there; the folder can not be written to.
    """
    shown, target = [], folder_of(study, folder)
    try:
        if study.exhibits:
            os.makedirs(target, exist_ok=True)
        for number, exhibit in enumerate(study.exhibits):
            yield exhibit.title or exhibit.name, number / len(study.exhibits)
            if feedback.isCanceled():
                raise Cancelled
            made = _made(study, run, exhibit, os.path.join(target, exhibit.name))
            shown += [made] if made else []
    except OSError:
        raise DataProblem("path_not_writable", path=target) from None
    return shown


def _made(study, run, exhibit, path):
    form, step = FORMS[exhibit.form], source_of(exhibit, run.steps)
    if form.kind == MAPS:
        return _maps(study, run, exhibit, step, path)
    content = _content(study, run, exhibit, form, step)
    if content is None:
        return None
    if form.kind == TABLE:
        notes = (*content.notes, study.data.note) if study.data.note else content.notes
        content = replace(content, caption=exhibit.title or content.caption, notes=notes)
        files = tuple(path + ending for ending in TABLE_ENDINGS)
        for file in files:
            content.save(file)
        return Shown(exhibit, content.caption, content, files)
    return _figure(exhibit, content, form, path)


def _figure(exhibit, drawing, form, path):
    from ..reports.exports import chart_bytes, write_bytes

    files = tuple(f"{path}.{ending}" for ending in FIGURE_ENDINGS)
    for file, ending in zip(files, FIGURE_ENDINGS):
        write_bytes(file, chart_bytes(drawing, ending))
    return Shown(exhibit, exhibit.title or form.caption(), drawing, files)


def _maps(study, run, exhibit, step, path):
    """A map series of a field, in the page, projection and periods of the study's maps."""
    import processing
    from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingContext

    maps = study.maps
    periods = (exhibit.options.get("PERIODS") or ";".join(str(p) for p in shown_periods(study, run))) if maps else ""
    parameters = {
        "INPUT": f"{run.package}|layername={step.outputs['OUTPUT']}",
        "TIME_FIELD": period_field(study) or None,
        "PERIODS": periods,
        "NOTE": source_note(study),
        "TITLE": exhibit.title,
        **({"PAGE": maps.page, "DPI": maps.dpi} if maps else {}),
        **exhibit.options,
    }
    if maps and maps.crs:
        parameters["CRS"] = QgsCoordinateReferenceSystem(maps.crs)
    files = {kind: f"{path}.{kind.lower()}" for kind in MAP_ENDINGS}
    processing.run("geocoupling:mapseries", {**parameters, **files}, context=QgsProcessingContext())
    caption = exhibit.title or FORMS[exhibit.form].caption()
    return Shown(exhibit, caption, files["PNG"], tuple(files.values()))


def _content(study, run, exhibit, form, step):
    """The table or drawing of an exhibit; None where there is nothing to show."""
    tables = [_labelled(_table(run, step, key), study.labels) for key in form.keys]
    options = {**_given(study, run, form, step), **exhibit.options}
    options = {key: _words(value, study.labels) for key, value in options.items()}
    if exhibit.decimals is not None and "decimals" in inspect.signature(form.make).parameters:
        options["decimals"] = exhibit.decimals
    try:
        return form.make(*tables, **options)
    except KeyError as error:  # a field that an option names
        known = ", ".join(map(str, tables[0].columns)) if tables and tables[0] is not None else "–"
        raise DataProblem("study_exhibit_field", name=exhibit.name, field=str(error.args[0]), known=known) from None
    except (TypeError, ValueError) as error:  # an option of the wrong kind, or rows that no table can be made of
        raise DataProblem("study_exhibit_refused", name=exhibit.name, reason=str(error)) from error


def _table(run, step, key):
    """A result as a frame; None where the step did not write it or it has no rows."""
    if key not in step.outputs:
        return None
    layer = open_table(run.package, step.outputs[key], styled=False)
    frame = read_table(layer) if layer.isValid() else None
    return None if frame is None or frame.empty else frame.reset_index(drop=True)


def _labelled(frame, labels):
    """A frame that calls fields as the paper does, in its heads and in its cells."""
    if frame is None or not labels:
        return frame
    frame = frame.rename(columns=labels)
    alike = frame.columns[frame.columns.duplicated()]
    if len(alike):
        raise DataProblem("study_labels_alike", label=alike[0])
    for name in [column for column in frame.columns if frame[column].dtype == object]:
        frame[name] = [_words(value, labels) for value in frame[name]]
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
        given["indicator_rows"] = _labelled(pd.DataFrame(list(study.indicators)), study.labels)
    if "grade_names" in form.given:
        names = grade_names(_table(run, step, "SUMMARY"), _table(run, step, "OUTPUT"))
        given["grade_names"] = names
        if "grade_colors" in form.given:
            given["grade_colors"] = grade_colours(len(names))
    return given

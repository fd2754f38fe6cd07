"""Tables, figures and map series of a study as its paper prints them: made of the tables that its run wrote.

Each goes into ``<key>_exhibits/`` under its own name: tables as HTML, CSV, XLSX and LaTeX, figures as SVG, PDF and PNG,
maps as PDF and PNG.
"""

import contextlib
import os
from dataclasses import dataclass, replace

from ..layers.resulttables import open_table
from ..layers.translation import translate
from ..methods.problems import Cancelled, DataProblem
from .exhibitcontent import ROW_FIELDS, content_of, require_known
from .exhibitforms import FORMS, MAPS, TABLE
from .exhibitoptions import is_file_name, require_options
from .fieldnames import NAMED_BY_GRADES, adds_fields, fields_shown, made_fields
from .pictures import map_parameters, shown_periods

TABLE_ENDINGS = (".html", ".csv", ".xlsx", ".tex")
FIGURE_ENDINGS = ("svg", "pdf", "png")
MAP_ENDINGS = ("PNG", "PDF")


@dataclass(frozen=True)
class Shown:
    """An exhibit that was made, that would have been empty, or that could not be made.

    Attributes
    ----------
    exhibit : Exhibit
    caption : str
    content : PaperTable, Drawing, str or None
        The path of the PNG for maps; None where the results had nothing to show.
    files : tuple of str
        Paths.
    problem : DataProblem or None
        Why it could not be made.
    """

    exhibit: object
    caption: str
    content: object
    files: tuple
    problem: object = None


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
        if exhibit.name.lower() in names or not is_file_name(exhibit.name):
            raise DataProblem("study_exhibit_name", name=exhibit.name)
        names.add(exhibit.name.lower())
        require_options(exhibit, form)
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
    return all(name.lower() in there for name in fields_shown(exhibit, ROW_FIELDS))


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
        One for each exhibit; those that could not be made have no content: :func:`left_out` says why.

    Raises
    ------
    Cancelled
    DataProblem
        The folder can not be written to.
    """
    shown, target = [], folder_of(study, folder)
    try:
        if study.exhibits:
            os.makedirs(target, exist_ok=True)
        for number, exhibit in enumerate(study.exhibits):
            yield exhibit.title or exhibit.name, number / len(study.exhibits)
            if feedback.isCanceled():
                raise Cancelled
            shown.append(_made_or_not(study, run, exhibit, os.path.join(target, exhibit.name)))
    except OSError:
        raise DataProblem("path_not_writable", path=target) from None
    return shown


def left_out(exhibits):
    """Why exhibits are not there, in sentences.

    Parameters
    ----------
    exhibits : sequence of Shown

    Returns
    -------
    list of str
    """
    empty = [one.caption for one in exhibits if one.content is None and one.problem is None]
    text = translate("Geocoupling", "Tables and figures left out, since their results have nothing to show: {names}.")
    found = [text.format(names=translate("Geocoupling", "; ").join(empty))] if empty else []
    return found + list(dict.fromkeys(str(one.problem) for one in exhibits if one.problem is not None))


def _made_or_not(study, run, exhibit, path):
    """An exhibit; one that can not be made does not cost the others."""
    try:
        return _made(study, run, exhibit, path)
    except DataProblem as problem:
        return replace(_nothing(exhibit, path), problem=DataProblem(problem.code, **problem.values))


def _made(study, run, exhibit, path):
    form, step = FORMS[exhibit.form], source_of(exhibit, run.steps)
    if form.kind == MAPS:
        return _maps(study, run, exhibit, step, path)
    content = content_of(study, run, exhibit, form, step)
    if content is None:
        return _nothing(exhibit, path)
    if form.kind == TABLE:
        notes = (*content.notes, study.data.note) if study.data.note else content.notes
        content = replace(content, caption=exhibit.title or content.caption, notes=notes)
        files = tuple(path + ending for ending in TABLE_ENDINGS)
        for file in files:
            content.save(file)
        return Shown(exhibit, content.caption, content, files)
    return _figure(exhibit, content, form, path)


def _nothing(exhibit, path):
    """An exhibit without content; what an earlier run made of it is removed, as it would pass for a result."""
    for ending in (*TABLE_ENDINGS, *(f".{own.lower()}" for own in (*FIGURE_ENDINGS, *MAP_ENDINGS))):
        with contextlib.suppress(FileNotFoundError):
            os.remove(path + ending)
    return Shown(exhibit, exhibit.title or exhibit.name, None, ())


def _joined(value):
    """A list of periods as ``mapseries`` takes them."""
    return ";".join(map(str, value)) if isinstance(value, (list, tuple)) else value


def _figure(exhibit, drawing, form, path):
    from ..reports.exports import chart_bytes, write_bytes

    files = tuple(f"{path}.{ending}" for ending in FIGURE_ENDINGS)
    for file, ending in zip(files, FIGURE_ENDINGS):
        write_bytes(file, chart_bytes(drawing, ending))
    return Shown(exhibit, exhibit.title or form.caption(), drawing, files)


def _mapped_fields(package, table):
    """Fields of a layer; none where there is nothing to map."""
    layer = open_table(package, table, styled=False)
    return layer.fields().names() if layer.isSpatial() and layer.featureCount() else []


def _maps(study, run, exhibit, step, path):
    """A map series of a field, in the page, projection and periods of the study's maps."""
    import processing
    from qgis.core import QgsProcessingContext, QgsProcessingException

    known = _mapped_fields(run.package, step.outputs["OUTPUT"])
    if not known:
        return _nothing(exhibit, path)
    require_known(exhibit, [exhibit.options["VALUE_FIELD"]], known)
    periods = shown_periods(study, run) if study.maps else ()
    parameters = {
        **map_parameters(study),
        "INPUT": f"{run.package}|layername={step.outputs['OUTPUT']}",
        "PERIODS": ";".join(str(period) for period in periods),
        "TITLE": exhibit.title,
        **{key: _joined(value) for key, value in exhibit.options.items()},
    }
    files = {kind: f"{path}.{kind.lower()}" for kind in MAP_ENDINGS}
    reason = ""
    try:
        processing.run("geocoupling:mapseries", {**parameters, **files}, context=QgsProcessingContext())
    except QgsProcessingException as problem:
        reason = str(problem)
    if reason:  # raised here, so that it does not hold the layers of what failed
        raise DataProblem("study_exhibit_refused", name=exhibit.name, reason=reason)
    caption = exhibit.title or FORMS[exhibit.form].caption()
    return Shown(exhibit, caption, files["PNG"], tuple(files.values()))

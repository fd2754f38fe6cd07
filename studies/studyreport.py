"""The page of a whole study: the reports of its steps as one, with its maps."""

import datetime
import os
import shlex
import urllib.parse
from dataclasses import replace

from ..algorithms.reproduction import versions
from ..layers.translation import translate
from ..methods.problems import Cancelled
from ..reports.page import Chart, Paper, Picture, Report, Section, Table, Text, render, write_page
from ..reports.tableexports import PaperTable
from .exhibits import left_out
from .plan import declared_keys


def write_study_report(study, run, pictures, path, exhibits=(), replaced=()):
    """Write the HTML page of a study.

    Parameters
    ----------
    study : Study
    run : StudyRun
    pictures : sequence of (str, str, str)
        Algorithm beside which a map stands (empty: the map series), its title, and the path of its PNG.
    path : str
    exhibits : sequence of geocoupling.studies.exhibits.Shown
    replaced : sequence of str
        Parameters of ``runstudy`` that gave other data than the study file: ``LAYER``, ``TABLE``.
    """
    links = os.path.dirname(os.path.abspath(path))
    write_page(path, render(study_report(study, run, pictures, exhibits, links, replaced)))


def draw_charts(run, feedback):
    """Draw all charts of a run, in whichever thread, so that the page takes no time later.

    Raises
    ------
    Cancelled
    """
    for report in run.reports:
        for section in report.sections:
            for block in section.blocks:
                if feedback.isCanceled():
                    raise Cancelled
                if isinstance(block, Chart) and block.drawing is not None:
                    block.drawing.svg()


def study_report(study, run, pictures=(), exhibits=(), folder="", replaced=()):
    """The reports of all steps as one.

    Returns
    -------
    Report
        Warnings first, then the maps and a chapter for each step, one methods text, every reference once.
    """
    sections = [*_exhibit_sections(study, exhibits, folder), *_map_sections(pictures, "", "")]
    for step, report in zip(run.steps, run.reports):
        chapter = _title(step, report)
        sections += [replace(section, chapter=chapter) for section in report.sections if _wanted(section)]
        sections += _map_sections(pictures, step.name, chapter)
        sections += _options(report, chapter)
    warned = [_joined(_title(step, r), text) for step, r in zip(run.steps, run.reports) for text in r.warnings]
    warned += left_out(exhibits)
    return Report(
        title=study.title,
        subtitle=translate("Geocoupling", "{count} analyses").format(count=len(run.steps)),
        warnings=tuple(dict.fromkeys(warned)),
        sections=tuple(sections),
        methods="\n\n".join(report.methods for report in run.reports if report.methods),
        references=tuple(dict.fromkeys(text for report in run.reports for text in report.references)),
        provenance=tuple(_provenance(study, run)),
        commands=((translate("Geocoupling", "On the command line"), _command(study, replaced)),),
    )


def _exhibit_sections(study, exhibits, folder):
    """Tables, figures and maps of the paper, with links to their files."""
    exhibits = [shown for shown in exhibits if shown.content is not None]
    if not exhibits:
        return
    note = (Text((study.data.note,)),) if study.data.note else ()
    blocks = tuple(_exhibit_block(shown, _links(shown.files, folder)) for shown in exhibits)
    yield Section(translate("Geocoupling", "Tables and figures of the paper"), (*note, *blocks))


def _exhibit_block(shown, links):
    if isinstance(shown.content, PaperTable):
        return Paper(shown.content, links)
    if isinstance(shown.content, str):
        with open(shown.content, "rb") as png:
            return Picture(shown.caption, png.read(), shown.caption, links)
    return Chart(shown.caption, shown.content, shown.caption, links)


def _links(files, folder):
    """(kind, relative address) of files; none where they lie on another drive than the page."""
    found = []
    for file in files:
        try:
            address = os.path.relpath(file, folder).replace(os.sep, "/")
        except ValueError:
            continue
        found.append((os.path.splitext(file)[1][1:].upper(), urllib.parse.quote(address)))
    return tuple(found)


def _wanted(section):
    """The first rows of a layer stand in the GeoPackage beside the page."""
    return section.title != translate("Geocoupling", "First rows of the result")


def _title(step, report):
    name = step.name[: -len(step.algorithm) - 1]
    return _joined(name, report.title) if name else report.title


def _joined(first, second):
    if not first or first == second:
        return second
    return translate("Geocoupling", "{name}: {title}").format(name=first, title=second)


def _map_sections(pictures, step, chapter):
    """The maps of a step as a section, if it has any."""
    own = [(name, file) for beside, name, file in pictures if beside == step and os.path.exists(file)]
    blocks = []
    for name, file in own:
        with open(file, "rb") as png:
            blocks.append(Picture(name, png.read(), name))
    return [Section(translate("Geocoupling", "Maps"), tuple(blocks), chapter=chapter)] if blocks else []


def _options(report, chapter):
    """The options of a step as a folded table."""
    import pandas as pd

    if not report.options:
        return []
    heads = [translate("Geocoupling", "Option"), translate("Geocoupling", "Value")]
    title = translate("Geocoupling", "Options")
    table = Table(title, pd.DataFrame(list(report.options), columns=heads))
    return [Section(title, (table,), folded=True, chapter=chapter)]


def _provenance(study, run):
    """The study file, the seed, and the versions of what any step used."""
    keys = {definition for step in run.steps for definition in declared_keys(step.id)} | {"REPORT"}
    yield translate("Geocoupling", "Study file"), f"{study.key}.study.json"
    yield translate("Geocoupling", "Layer"), study.data.name or _file_of(study.data.layer)
    if study.data.join:
        yield translate("Geocoupling", "Table"), _file_of(study.data.join.table)
    yield translate("Geocoupling", "Seed"), str(study.seed)
    yield from versions(keys)
    yield translate("Geocoupling", "Date"), datetime.datetime.now().strftime("%Y-%m-%d %H:%M")


def _file_of(source):
    """A source without its folder, which is that of one machine."""
    path, bar, rest = source.partition("|")
    return os.path.basename(path) + bar + rest


def _command(study, replaced=()):
    """How the study is run again."""
    sources = {"LAYER": study.data.layer, "TABLE": study.data.join.table if study.data.join else ""}
    data = "".join(f" {key}={shlex.quote(_file_of(sources[key]))}" for key in replaced)
    return f"qgis_process run geocoupling:runstudy -- STUDY={study.key}.study.json{data} OUTPUT_FOLDER=results"

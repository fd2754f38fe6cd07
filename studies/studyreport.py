"""The page of a whole study: the reports of its steps as one, with its maps."""

import os
from dataclasses import replace

from ..layers.translation import translate
from ..reports.page import Picture, Report, Section, render, write_page


def write_study_report(study, run, pictures, path):
    """Write the HTML page of a study.

    Parameters
    ----------
    study : Study
    run : StudyRun
    pictures : sequence of (str, str, str)
        Algorithm beside which a map stands (empty: the map series), its title, and the path of its PNG.
    path : str
    """
    write_page(path, render(study_report(study, run, pictures)))


def study_report(study, run, pictures=()):
    """The reports of all steps as one.

    Returns
    -------
    Report
        Warnings first, then maps and the sections of each step, one methods text, every reference once.
    """
    sections = list(_map_sections(pictures, "", translate("Geocoupling", "Maps")))
    for step, report in zip(run.steps, run.reports):
        title = _title(step, report)
        for section in report.sections:
            sections.append(replace(section, title=_joined(title, section.title)))
        sections += _map_sections(pictures, step.name, _joined(title, translate("Geocoupling", "Maps")))
    return Report(
        title=study.title,
        subtitle=translate("Geocoupling", "{count} analyses").format(count=len(run.steps)),
        warnings=tuple(
            dict.fromkeys(_joined(_title(s, r), text) for s, r in zip(run.steps, run.reports) for text in r.warnings)
        ),
        sections=tuple(sections),
        options=tuple(_options(run)),
        methods="\n\n".join(report.methods for report in run.reports if report.methods),
        references=tuple(dict.fromkeys(text for report in run.reports for text in report.references)),
        provenance=_provenance(study, run),
    )


def _title(step, report):
    name = step.name[: -len(step.algorithm) - 1]
    return _joined(name, report.title) if name else report.title


def _joined(first, second):
    if not first or first == second:
        return second
    return translate("Geocoupling", "{name}: {title}").format(name=first, title=second)


def _map_sections(pictures, step, title):
    """The maps of a step as a section, if it has any."""
    own = [(name, file) for beside, name, file in pictures if beside == step and os.path.exists(file)]
    blocks = []
    for name, file in own:
        with open(file, "rb") as png:
            blocks.append(Picture(name, png.read(), name))
    return [Section(title, tuple(blocks))] if blocks else []


def _options(run):
    """One line per option, under the name of its step."""
    for step, report in zip(run.steps, run.reports):
        for label, value in report.options:
            yield _joined(_title(step, report), label), value


def _provenance(study, run):
    """Data and versions of the last step, which are those of all; its own algorithm is not the study's."""
    last = run.reports[-1].provenance if run.reports else ()
    own = {translate("Geocoupling", "Algorithm"), translate("Geocoupling", "Rows used")}
    return ((translate("Geocoupling", "Study file"), f"{study.key}.study.json"), *(p for p in last if p[0] not in own))

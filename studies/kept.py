"""The study that a project keeps, so that the assistant begins with it when the project is opened."""

from .studyfile import read_study_text, study_text

_SCOPE, _ENTRY = "geocoupling", "study"


def keep_study(project, study):
    """Put a study into a project, which keeps it when it is saved."""
    project.writeEntry(_SCOPE, _ENTRY, study_text(study, project.homePath()))


def kept_study(project):
    """The study that a project keeps; None where it has none.

    Raises
    ------
    DataProblem
        It can not be read.
    """
    text, found = project.readEntry(_SCOPE, _ENTRY, "")
    return read_study_text(text, project.homePath(), project.baseName()) if found and text else None

"""The five published studies as study files without data: layer and table are the person's own."""

import os
from dataclasses import dataclass, replace

from ..layers.translation import language
from .samples import SAMPLE
from .studyfile import ENDING, read_study

FOLDER = os.path.join(SAMPLE, "studies")


@dataclass(frozen=True)
class Paper:
    """A published study.

    Attributes
    ----------
    letter : str
        ``A`` to ``E``, as the documentation numbers them.
    path : str
        Its study file, in the user's language.
    study : Study
        Without layer and table.
    """

    letter: str
    path: str
    study: object


def papers():
    """The published studies in the user's language.

    Returns
    -------
    tuple of Paper
    """
    files = sorted(name for name in os.listdir(FOLDER) if name.endswith(ENDING))
    chinese = language() == "zh"
    return tuple(_paper(name) for name in files if name.endswith(".zh" + ENDING) == chinese)


def _paper(name):
    path = os.path.join(FOLDER, name)
    study = read_study(path)
    data = replace(study.data, layer="", join=replace(study.data.join, table=""))
    return Paper(name[0], path, replace(study, data=data))

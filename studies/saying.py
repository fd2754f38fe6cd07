"""Problems of a study in the user's language."""

from ..algorithms.explaining import Explaining


def said(problem):
    """The sentence of a :class:`~geocoupling.methods.problems.DataProblem` or notice in the user's language."""
    return Explaining().explain(problem.code, problem.values)

"""The periods that the user named in PERIODS."""

from ..layers.periods import chosen_periods, named
from ..methods.problems import DataProblem


def named_periods(inputs, periods):
    """Those of ``periods`` that are named in PERIODS; None where none is.

    Raises
    ------
    DataProblem
        ``period_absent``: one that is named does not occur.
    """
    text = inputs.text("PERIODS")
    return checked_periods(periods, text) if named(text) else None


def checked_periods(periods, text):
    """The periods named in ``text``; the first, a middle and the last where none is.

    Raises
    ------
    DataProblem
        ``period_absent``.
    """
    chosen, unknown = chosen_periods(periods, text)
    if unknown:
        raise DataProblem("period_absent", value=unknown[0], periods=[str(period) for period in periods])
    return chosen

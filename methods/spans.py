"""Spans of periods: from each chosen period to the next, and over all of them."""

from .problems import DataProblem


def spans_of(periods, chosen=None):
    """First and last period of each span, as places among the periods.

    Parameters
    ----------
    periods : sequence
        Rising.
    chosen : sequence, optional
        In any order; the first and the last by default.

    Returns
    -------
    list of tuple of int
        From each chosen period to the next; of more than two, then from the first to the last.

    Raises
    ------
    DataProblem
        ``period_absent`` where a chosen period is not among the periods, ``one_period`` and ``one_period_chosen`` where
        there are not two of them.

    Examples
    --------
    >>> spans_of([2010, 2015, 2018, 2020], [2020, 2010, 2015])
    [(0, 1), (1, 3), (0, 3)]
    """
    periods = list(periods)
    if len(periods) < 2:
        raise DataProblem("one_period", period=str(periods[0]))
    for period in chosen or ():
        if period not in periods:
            raise DataProblem("period_absent", value=str(period), periods=[str(p) for p in periods])
    places = sorted({periods.index(p) for p in chosen}) if chosen else [0, len(periods) - 1]
    if len(places) < 2:
        raise DataProblem("one_period_chosen", value=str(periods[places[0]]), periods=[str(p) for p in periods])
    spans = list(zip(places, places[1:]))
    return spans if len(spans) == 1 else [*spans, (places[0], places[-1])]

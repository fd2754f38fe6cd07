"""Years between periods and mean annual rates of change."""

import datetime

import numpy as np
import pandas as pd


def years_of(periods):
    """Periods as years.

    Parameters
    ----------
    periods : sequence
        Numbers, dates or moments of time; anything else is no time.

    Returns
    -------
    (n,) array, or None
        Numbers as they are, dates as a year and its finished part. None where a period is neither.

    Examples
    --------
    >>> years_of([2012, 2015])
    array([2012., 2015.])
    >>> years_of([datetime.date(2012, 1, 1), datetime.date(2013, 7, 2)]).round(3)
    array([2012.   , 2013.499])
    >>> years_of(["before", "after"]) is None
    True
    """
    years = [_year(period) for period in periods]
    return None if any(year is None for year in years) else np.array(years, dtype=float)


def _year(period):
    if isinstance(period, (bool, np.bool_)):
        return None
    if isinstance(period, (int, float, np.integer, np.floating)):
        return float(period)
    if not isinstance(period, (datetime.date, np.datetime64)):
        return None
    moment = pd.Timestamp(period)
    days = moment.dayofyear - 1 + (moment.hour + moment.minute / 60 + moment.second / 3600) / 24
    return moment.year + days / (366 if moment.is_leap_year else 365)


def mean_annual_rates(values, years):
    """The constant annual rate from the first value to the last, and the mean of the rates from value to value.

    Parameters
    ----------
    values : (n,) array
        Two values or more.
    years : (n,) array, or None
        Rising. None where the time between values is not known.

    Returns
    -------
    geometric, arithmetic : float
        In percent a year; the second takes each step's own constant annual rate. NaN where a value is 0 or less, or
        where the time is not known.

    Examples
    --------
    >>> [round(rate, 6) for rate in mean_annual_rates(np.array([1, 2, 1]), np.array([2000, 2001, 2002]))]
    [0.0, 25.0]
    """
    if years is None or not (values > 0).all():
        return float("nan"), float("nan")
    gaps = np.diff(years.astype(float))
    steps = (values[1:] / values[:-1]) ** (1.0 / gaps) - 1.0
    geometric = (values[-1] / values[0]) ** (1.0 / gaps.sum()) - 1.0
    return 100.0 * float(geometric), 100.0 * float(np.mean(steps))

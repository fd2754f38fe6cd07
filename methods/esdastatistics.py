"""Statistics of spatial dependence as esda computes them, without its permutations.

esda draws from the generator that the whole program shares, and draws otherwise where numba is installed. Permutations
are therefore drawn by the callers, from a generator of their own.
"""

import warnings

from .problems import DataProblem


def moran(values, neighbours):
    """Global Moran's I with row-standardised weights, an ``esda.moran.Moran``.

    Parameters
    ----------
    values : array_like of float, shape (n,)
    neighbours : Neighbours
        Among the same n units.

    Raises
    ------
    DataProblem
        ``package_needed``: esda or libpysal is not installed.
    """
    return _computed("moran", "Moran", values, neighbours)


def local_moran(values, neighbours):
    """Local Moran's I with row-standardised weights, an ``esda.moran.Moran_Local``; as :func:`moran`."""
    return _computed("moran", "Moran_Local", values, neighbours)


def local_g_star(values, neighbours):
    """Getis-Ord G* with binary weights, an ``esda.getisord.G_Local``; as :func:`moran`."""
    return _computed("getisord", "G_Local", values, neighbours, star=True, transform="B")


def _computed(module, name, values, neighbours, **options):
    import importlib

    import numpy as np

    try:
        statistic = getattr(importlib.import_module(f"esda.{module}"), name)
    except ImportError as error:
        raise DataProblem("package_needed", option="Moran's I", package="esda") from error
    with warnings.catch_warnings(), np.errstate(divide="ignore", invalid="ignore"):
        warnings.simplefilter("ignore")  # of units without influence, which the caller knows
        return statistic(values, neighbours.libpysal(), permutations=0, **options)

"""Sums over all pairs of units in O(n log n): the kernels under the Gini decompositions.

A pair's difference is spread over the gaps between neighbouring sorted values: the mean of (x_j - x_h)+ is the integral
of F_h(t) (1 - F_j(t)), with F the cumulative weight share of a region. All terms are zero or positive, so nothing
cancels: equal values give exactly 0, and so does the poorer side of two regions that do not overlap.
"""

import numpy as np

_CELLS = 1 << 19  # numbers in one block of cumulative weights (4 MB): stays in the processor's cache


def cumulative_weights(codes, w, regions):
    """Cumulative weight of every region along rows that are already in ascending order of the value.

    Parameters
    ----------
    codes : (n,) int array
        Region of each row, 0 to ``regions`` - 1.
    w : (n,) array
        Weights, in the unit of the weight field.
    regions : int
        Number of regions k.

    Yields
    ------
    start, stop : int
        The rows of this block.
    upto : (k, stop - start) array
        Weight of each region's rows up to and including each row.
    """
    rows = max(1, _CELLS // regions)
    carried = np.zeros(regions)
    for start in range(0, len(codes), rows):
        stop = min(start + rows, len(codes))
        upto = np.zeros((regions, stop - start))
        upto[codes[start:stop], np.arange(stop - start)] = w[start:stop]
        upto[:, 0] += carried
        np.cumsum(upto, axis=1, out=upto)
        carried = upto[:, -1].copy()
        yield start, stop, upto


def mean_excess(x, codes, w, regions, tick=None):
    """Mean of the positive part of x_j - x_h over the pairs of a unit of region h and a unit of region j.

    Parameters
    ----------
    x : (n,) array
        Values in ascending order.
    codes, w, regions
        As in :func:`cumulative_weights`; every region has at least one row.
    tick : callable, optional
        Called with the finished part, 0 to 1.

    Returns
    -------
    (k, k) array
        Row h, column j, in the unit of ``x``. The diagonal is half the mean difference inside a region.

    Examples
    --------
    >>> mean_excess(np.array([1.0, 2.0, 4.0]), np.array([0, 1, 0]), np.ones(3), 2)
    array([[0.75, 0.5 ],
           [1.  , 0.  ]])
    """
    # bincount adds in the same order as the running sums, so that total - upto ends at exactly 0
    total = np.bincount(codes, w, minlength=regions)
    gap = np.diff(x, append=x[-1:])
    sums = np.zeros((regions, regions))
    for start, stop, upto in cumulative_weights(codes, w, regions):
        sums += (upto * gap[start:stop]) @ (total[:, None] - upto).T
        if tick is not None:
            tick(stop / len(x))
    return sums / np.outer(total, total)


def rank_sums(x, amounts, codes, w, regions, tick=None):
    """Sums of amounts times the weight that lies below, and above, the row of the amount.

    Parameters
    ----------
    x : (n,) array
        Values in ascending order; only their order and their ties matter.
    amounts : (m, n) array or list of (n,) arrays
        What is summed: m amounts of each row, of any sign.
    codes, w, regions
        As in :func:`cumulative_weights`.
    tick : callable, optional
        Called with the finished part, 0 to 1.

    Returns
    -------
    below, above : (m, k, k) array
        Entry (m, h, j): over the rows of region j, amount m times twice the weight of region h below (above) the row
        plus the weight of region h that ties with it. Exactly 0 when no row of h lies there.

    Examples
    --------
    >>> x, one = np.array([1.0, 2.0, 4.0]), np.ones(3)
    >>> below, above = rank_sums(x, [one], np.array([0, 1, 0]), one, 2)
    >>> below[0]
    array([[4., 2.],
           [2., 1.]])
    """
    new = np.append(True, x[1:] != x[:-1])
    edges = None if new.all() else np.append(np.flatnonzero(new), len(x))
    below, above = np.empty((2, len(amounts), regions, regions))
    upto = np.zeros(len(x) + 1)
    for h in range(regions):
        np.cumsum(np.where(codes == h, w, 0.0), out=upto[1:])
        under = _under(upto, edges)
        over = 2 * upto[-1] - under
        for m, amount in enumerate(amounts):
            below[m, h] = np.bincount(codes, amount * under, minlength=regions)
            above[m, h] = np.bincount(codes, amount * over, minlength=regions)
        if tick is not None:
            tick((h + 1) / regions)
    return below, above


def _under(upto, edges):
    """Weight below each row plus the weight not above it; ``edges`` of equal values, None where there are none."""
    if edges is None:
        return upto[:-1] + upto[1:]
    at = upto[edges]
    return np.repeat(at[:-1] + at[1:], np.diff(edges))

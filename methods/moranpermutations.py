"""Values dealt out again to units, for permutation tests of Moran's I."""

import numpy as np

CELLS = 1 << 22  # numbers in one chunk of permuted values


def permuted_sums(centred, codes, weights, permutations, seed, tick=None):
    """Sum over units of value times weighted mean of the neighbours, for each permutation.

    Parameters
    ----------
    centred : ndarray of float, shape (n,)
        Differences from the mean.
    codes : ndarray of int, shape (n,)
        Strata in rising order; values change places within their stratum only.
    weights : scipy.sparse matrix, shape (n, n)
        Row-standardised.
    permutations : int
    seed : int
        The result depends on the seed and the order of rows only: the generator is its own.
    tick : callable, optional
        Called with 0..1; may raise ``Cancelled``.

    Returns
    -------
    ndarray of float, shape (permutations,)
    """
    generator, out = np.random.default_rng(seed), []
    edges = np.flatnonzero(np.diff(codes, prepend=-1, append=-1))
    chunk = max(1, CELLS // len(centred))
    while len(out) < permutations:
        if tick is not None:
            tick(len(out) / permutations)
        values = np.repeat(centred[None, :], min(chunk, permutations - len(out)), axis=0)
        for start, end in zip(edges[:-1], edges[1:]):
            generator.permuted(values[:, start:end], axis=1, out=values[:, start:end])
        out.extend(np.einsum("ij,ij->j", values.T, weights @ values.T))
    return np.array(out)

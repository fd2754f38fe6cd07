"""A board of cells with values that resemble those of their neighbours, for tests of spatial autocorrelation."""

import numpy as np
from geocoupling.methods.neighbours import from_pairs

SIDE = 12
CELLS = SIDE * SIDE
ROW, COLUMN = np.divmod(np.arange(CELLS), SIDE)


def _rook():
    place = np.arange(CELLS).reshape(SIDE, SIDE)
    left = np.concatenate([place[:, :-1].ravel(), place[:-1].ravel()])
    right = np.concatenate([place[:, 1:].ravel(), place[1:].ravel()])
    return from_pairs(CELLS, left, right, "rook")


BOARD = _rook()


def smooth(seed=1, noise=0.7):
    """A trend across the board with noise: no two values alike."""
    return ROW / SIDE + np.sin(COLUMN / 2.5) + np.random.default_rng(seed).normal(size=CELLS) * noise

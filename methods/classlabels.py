"""Labels of classes that are closed on the right."""

import numpy as np


def class_labels(smallest, upper):
    """Labels ``"lower – upper"`` of classes that are closed on the right.

    Parameters
    ----------
    smallest : float
        The smallest value, lower end of the first class.
    upper : array_like of float, shape (L,)
        Rising upper edges.

    Returns
    -------
    tuple of str
        Edges have as many decimals as it takes to tell them apart, and two digits of the usual class width.

    Examples
    --------
    >>> class_labels(0.2104, [0.3512, 0.3587])
    ('0.210 – 0.351', '0.351 – 0.359')
    """
    edges = [float(smallest), *map(float, upper)]
    if edges[0] >= edges[1]:
        edges[0] = edges[1]
    text = _distinct_text(edges)
    return tuple(b if a == b else f"{a} – {b}" for a, b in zip(text[:-1], text[1:]))


def _distinct_text(edges):
    """Edges as text, with equal text for equal edges only."""
    wanted = len(set(edges))
    size = max(abs(e) for e in edges)
    steps = [b - a for a, b in zip(edges[:-1], edges[1:]) if b > a] or [size or 1.0]
    whole = all(e.is_integer() for e in edges)
    start = 0 if whole else max(0, 1 - int(np.floor(np.log10(np.median(steps)))))
    if size < 1e15:
        for decimals in range(start, 16):
            text = [f"{e:.{decimals}f}" for e in edges]
            if len(set(text)) == wanted:
                return [t[1:] if t.startswith("-") and float(t) == 0 else t for t in text]
    for digits in range(3, 18):
        text = [f"{e:.{digits}g}" for e in edges]
        if len(set(text)) == wanted:
            break
    return text

"""Numbers rounded as papers and spreadsheets round them.

A half goes away from zero, and is looked for in the decimal writing of a number (15 digits), not in its binary one:
1.005 becomes 1.01, although the computer holds 1.00499999999999989. Python's ``round`` and ``format`` give 1.0 and, for
0.125, the even 0.12.
"""

import decimal
import math

DIGITS = 15  # what a double holds of any decimal number; sums err beyond
_CONTEXT = decimal.Context(prec=400, rounding=decimal.ROUND_HALF_UP)  # wide enough for 1e308 with decimals


def fixed(value, decimals):
    """``value`` with this many decimals; no minus before a zero.

    Examples
    --------
    >>> fixed(1.005, 2), fixed(-0.0004, 3), fixed(2, 1)
    ('1.01', '0.000', '2.0')
    """
    if not math.isfinite(value):
        return str(float(value))
    exact = decimal.Decimal(f"{value:.{DIGITS}g}")
    text = f"{exact.quantize(decimal.Decimal(1).scaleb(-decimals), context=_CONTEXT):f}"
    return text.lstrip("-") if not text.strip("-0.") else text


def rounded(value, decimals):
    """The number that :func:`fixed` prints; ``value`` itself where ``decimals`` is None.

    Examples
    --------
    >>> rounded(1.005, 2), rounded(1.005, None)
    (1.01, 1.005)
    """
    return value if decimals is None or not math.isfinite(value) else float(fixed(value, decimals))

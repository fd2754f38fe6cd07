"""Grades of the coupling coordination degree: fixed classes that mean the same in every period."""

from dataclasses import dataclass

from .problems import QT_TRANSLATE_NOOP, DataProblem

_FIVE = (
    QT_TRANSLATE_NOOP("Geocoupling", "Serious unbalance"),
    QT_TRANSLATE_NOOP("Geocoupling", "Moderate unbalance"),
    QT_TRANSLATE_NOOP("Geocoupling", "Basic coordination"),
    QT_TRANSLATE_NOOP("Geocoupling", "Moderate coordination"),
    QT_TRANSLATE_NOOP("Geocoupling", "High coordination"),
)

_TEN = (
    QT_TRANSLATE_NOOP("Geocoupling", "Extreme disorder"),
    QT_TRANSLATE_NOOP("Geocoupling", "Severe disorder"),
    QT_TRANSLATE_NOOP("Geocoupling", "Moderate disorder"),
    QT_TRANSLATE_NOOP("Geocoupling", "Mild disorder"),
    QT_TRANSLATE_NOOP("Geocoupling", "Nearly dysfunctional"),
    QT_TRANSLATE_NOOP("Geocoupling", "Barely coordinated"),
    QT_TRANSLATE_NOOP("Geocoupling", "Primary coordination"),
    QT_TRANSLATE_NOOP("Geocoupling", "Intermediate coordination"),
    QT_TRANSLATE_NOOP("Geocoupling", "Good coordination"),
    QT_TRANSLATE_NOOP("Geocoupling", "Quality coordination"),
)


@dataclass(frozen=True)
class GradeScheme:
    """Classes of D, closed on the left, the last closed on both sides.

    Attributes
    ----------
    upper : tuple of float
        Upper edges, rising; the last is 1.
    names : tuple of str
        English names, to be translated where they are shown; a custom scheme's names are the user's.
    """

    upper: tuple
    names: tuple

    def grade(self, degree):
        """Grade of each degree.

        Parameters
        ----------
        degree : array_like of float
            In [0, 1]; NaN where missing. Rounded to 12 digits first, so that 0.6 does not fall below 0.6.

        Returns
        -------
        ndarray of float
            1 for the lowest class; NaN where the degree is missing.

        Examples
        --------
        >>> [float(g) for g in FIVE.grade([0.0, 0.2, 0.6000000000000001 - 2e-16, 1.0])]
        [1.0, 2.0, 4.0, 5.0]
        """
        import numpy as np  # the names of grades are needed when QGIS starts, numpy is not

        degree = np.round(np.asarray(degree, dtype=float), 12)
        grade = np.searchsorted(np.round(self.upper[:-1], 12), degree, side="right") + 1.0
        return np.where(np.isnan(degree), np.nan, grade)


FIVE = GradeScheme((0.2, 0.4, 0.6, 0.8, 1.0), _FIVE)
TEN = GradeScheme((0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0), _TEN)

SCHEMES = ("five", "ten", "custom")


def grade_scheme(name, custom=""):
    """The scheme ``five``, ``ten``, or ``custom`` as written in ``custom``.

    Parameters
    ----------
    name : {'five', 'ten', 'custom'}
    custom : str
        Pairs ``upper;label``, rising, the last upper 1: ``0.5;low;1;high``.

    Raises
    ------
    DataProblem
        ``custom`` is not of that form.

    Examples
    --------
    >>> grade_scheme("custom", "0.5;low;1;high").names
    ('low', 'high')
    """
    if name == "five":
        return FIVE
    if name == "ten":
        return TEN
    if name != "custom":
        raise DataProblem("option_unknown", key="GRADES", value=name, options=list(SCHEMES))
    parts = [part.strip() for part in custom.split(";")] if custom.strip() else []
    if not parts or len(parts) % 2:
        raise DataProblem("custom_grades_form", value=custom)
    try:
        upper = tuple(float(part) for part in parts[::2])
    except ValueError:
        raise DataProblem("custom_grades_form", value=custom) from None
    names = tuple(parts[1::2])
    rising = all(low < high for low, high in zip((0.0, *upper), upper))
    if not rising or upper[-1] != 1.0 or not all(names):
        raise DataProblem("custom_grades_form", value=custom)
    return GradeScheme(upper, names)

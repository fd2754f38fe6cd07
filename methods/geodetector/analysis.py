"""The geographical detector: how much of a response's variance the strata of factors explain, alone and in pairs."""

from dataclasses import dataclass, replace
from typing import Optional

import pandas as pd

from ..problems import DataProblem, Notice
from ..strata import SCHEMES as STRATA_SCHEMES
from .candidates import factor_candidates
from .ecological import ECOLOGICAL
from .factorstrata import Stratification, factor_strata
from .inference import SIGNIFICANCE, Inference, part
from .optimal import optimal_strata
from .qstatistic import unit_of
from .runs import PARTS, Plan, all_runs
from .study import read_study
from .tables import make_table
from .zones import Zones, make_zones

SCHEMES = (*STRATA_SCHEMES, "optimal", "none")
SINGLETONS = ("keep", "drop")
IN_UNITS = {"risk": ["mean", "sd", "lower", "upper"], "risk_tests": ["difference"]}  # all else is without a unit
CLASS_COLUMNS = ["period", "group", "factor", "stratum", "label", "upper"]


@dataclass(frozen=True)
class GeodetectorResult:
    """Tables of the geographical detector.

    Attributes
    ----------
    factors, interactions : DataFrame
        One row per period, group and factor or pair of factors; ``group`` is None for all units, ``period`` None
        without periods. Missing where a figure can not be computed; ``note`` says why.
    classes : DataFrame
        ``period, group, factor, stratum, label, upper``: what the numbers of strata mean. ``upper`` is missing for
        categories; ``period`` and ``group`` where strata are common to all.
    zones : Zones or None
        What each row of the input belongs to.
    notices : list of Notice
    risk, risk_tests : DataFrame or None
        Mean response by stratum, and tests of its differences (:mod:`~.risk`). Like the tables below they are None
        where they were not asked for.
    ecological : DataFrame or None
        Differences of q (:mod:`~.ecological`).
    stability, pair_stability : DataFrame or None
        q, ranks and types by scheme and number of classes (:mod:`~.stability`).
    optimal : DataFrame or None
        All that was tried for optimal strata (:mod:`~.optimal`).
    moran : DataFrame or None
        ``period, group, n, moran_i, expected, p``: spatial dependence of the response (:mod:`~.moran`).
    """

    factors: pd.DataFrame
    interactions: pd.DataFrame
    classes: pd.DataFrame
    notices: list
    zones: Optional[Zones] = None
    risk: Optional[pd.DataFrame] = None
    risk_tests: Optional[pd.DataFrame] = None
    ecological: Optional[pd.DataFrame] = None
    stability: Optional[pd.DataFrame] = None
    pair_stability: Optional[pd.DataFrame] = None
    optimal: Optional[pd.DataFrame] = None
    moran: Optional[pd.DataFrame] = None

    @property
    def strata(self):
        """Stratum of each row of the input, from 1, by factor."""
        return self.zones.strata


def geodetector(
    frame,
    response,
    factors,
    categorical=(),
    scheme="natural_breaks",
    classes=6,
    significance="auto",
    permutations=999,
    seed=1,
    units=None,
    period=None,
    group=None,
    breaks_scope="period",
    singletons="keep",
    manual_breaks=None,
    min_stratum=1,
    classes_from=3,
    classes_to=8,
    criterion="q_adjusted",
    ecological="two_sided",
    neighbours=None,
    indicators=(),
    parts=PARTS,
    tick=None,
    say=str,
):
    """Factor, interaction, risk and ecological detector, for each period and group.

    Parameters
    ----------
    frame : DataFrame, n rows
        Rows without a response are left out; rows without a factor's value are left out for that factor.
    response : str
        Column of numbers.
    factors : sequence of str
        Columns; text is always a category.
    categorical : sequence of str
        Factors whose numbers are categories, at most 1,000 of them.
    scheme : {"natural_breaks", "quantile", "equal_interval", "geometric", "std_mean", "head_tail", "manual", \
"optimal", "none"}
        How the other factors are divided (:func:`~..strata.stratify`, :func:`~.optimal.optimal_strata`); ``none`` takes
        all numbers as categories.
    classes : int
    significance : {"auto", "permutation", "central_f", "spatial", "noncentral_f_sample", "noncentral_f_population"}
        ``auto`` permutes up to 20,000 rows and takes the central F test above. ``spatial`` keeps Moran's I of the
        response (:func:`~.spatial.spatial_exchange`). The noncentral tests are for comparison with other programs:
        their p changes with the zero point of the response.
    permutations : int
        At least 99; raised where many tests share an adjustment. Units with several rows in a run are moved whole. A
        test stops early only at 20 exceedances.
    seed : int
    units, period, group : str, optional
        Columns.
    breaks_scope : {"period", "pooled", "period_group"}
        Rows that share class breaks. ``strata`` holds the groups' strata with ``period_group``.
    singletons : {"keep", "drop"}
        Whether strata of one row count.
    manual_breaks : dict, optional
        Factor -> rising upper edges, for the scheme ``manual``.
    min_stratum : int
        Fewest rows of a stratum: smaller classes are merged with a neighbour, smaller categories are left out.
    classes_from, classes_to : int
        Numbers of classes that optimal strata and stability try.
    criterion : {"q_adjusted", "q"}
        What optimal strata make as large as possible.
    ecological : {"two_sided", "legacy"}
        Test of the ecological detector (:func:`~.ecological.ecological_table`).
    neighbours : callable, optional
        Called with index labels of rows, returns their :class:`~..neighbours.Neighbours`, or None where nothing is
        known of their places. For Moran's I and for ``spatial``.
    indicators : sequence of str
        Indicators that the response was made of: a factor among them explains it by construction, and is named in a
        notice.
    parts : collection of str
        What is computed besides the factor and the interaction detector: ``zones``, ``risk``, ``ecological``,
        ``stability``.
    tick : callable, optional
        Called with a share of the work, 0 to 1; may raise :class:`~..problems.Cancelled`.
    say : callable
        Makes text for ``note`` of a :class:`~..problems.Notice`.

    Returns
    -------
    GeodetectorResult

    Raises
    ------
    DataProblem
        Where an option or a column can not be used, or the response is constant or too short in every run.

    References
    ----------
    Wang et al. (2010) doi 10.1080/13658810802443457; Wang et al. (2016) doi 10.1016/j.ecolind.2016.02.052.

    Examples
    --------
    >>> data = pd.DataFrame({"y": [1, 2, 1, 5, 6, 5, 9, 8], "soil": list("aaabbbcc")})
    >>> geodetector(data, "y", ["soil"]).factors.loc[0, ["q", "strata"]].tolist()
    [0.972169512966477, 3]
    """
    categorical = [categorical] if isinstance(categorical, str) else list(categorical)
    factors = [factors] if isinstance(factors, str) else list(factors)
    stratification = Stratification(
        scheme, classes, breaks_scope, min_stratum, classes_from, classes_to, criterion, manual_breaks
    )
    _check_options(stratification, significance, permutations, singletons, ecological)
    study = read_study(frame, response, factors, period, group, units)
    unit = unit_of(study.y)
    if unit != 1:
        study = replace(study, y=study.y / unit)
    for name in categorical:
        if name not in factors:
            raise DataProblem("categorical_not_factor", field=name, fields=factors)
    reading, computing = (part(tick, i, 2) for i in (0, 1))
    inference = Inference(significance, int(permutations), seed, singletons, say)
    made, tried = _strata(study, factors, categorical, stratification, "stability" in parts, reading)
    plan = Plan(study, response, made, tried, stratification, inference, ecological, neighbours, tuple(parts))
    tables = all_runs(plan, computing)
    built = {name: make_table(rows, name) for name, rows in tables.rows.items()}
    if "zones" in parts:
        built["zones"] = make_zones(study, made, breaks_scope, built["interactions"], frame.index)
    if unit != 1:
        _scale(built, unit)
    notices = [*study.notices, *_mechanical(factors, indicators), *(n for m in made.values() for n in m.notices)]
    return GeodetectorResult(
        classes=pd.DataFrame([row for m in made.values() for row in m.classes], columns=CLASS_COLUMNS),
        notices=[*notices, *tables.notices],
        **built,
    )


def _strata(study, factors, categorical, stratification, try_all, tick):
    """Strata of every factor, and what else is tried, where it is."""
    made, tried = {}, {}
    optimal = stratification.scheme == "optimal"
    for i, name in enumerate(factors):
        category = stratification.scheme == "none" or name in categorical
        progress = part(tick, i, len(factors))
        if optimal or try_all:
            tried[name] = factor_candidates(study, name, category, stratification, part(progress, 0, 2))
        if optimal:
            made[name] = optimal_strata(study, tried[name], stratification)
        else:
            made[name] = factor_strata(study, name, category, stratification, part(progress, 1, 2))
    return made, tried


def _scale(built, unit):
    """Give the figures that are in units of the response their size again."""
    for name, columns in IN_UNITS.items():
        if name in built:
            built[name][columns] *= unit
    if "zones" in built:
        zones = built["zones"]
        crossing = zones.crossing.copy()
        if zones.pair:
            crossing["pair_zone_mean"] *= unit
        built["zones"] = replace(zones, means=zones.means * unit, crossing=crossing)


def _mechanical(factors, indicators):
    """A notice of factors that are indicators of the response."""
    both = [name for name in factors if name in set(indicators)]
    return [Notice("factor_is_indicator", {"fields": both})] if both else []


def _check_options(stratification, significance, permutations, singletons, ecological):
    given = [("scheme", stratification.scheme, SCHEMES), ("significance", significance, SIGNIFICANCE)]
    given += [("singletons", singletons, SINGLETONS), ("ecological", ecological, ECOLOGICAL)]
    for key, value, options in given:
        if value not in options:
            raise DataProblem("option_unknown", key=key, options=list(options), value=value)
    stratification.check()
    if int(permutations) != permutations or permutations < 99:
        raise DataProblem("permutations_invalid", n=permutations)

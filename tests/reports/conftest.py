"""Contract tables made up for the reports' tests: any periods, names, groups and gaps."""

from itertools import combinations
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest

TYPES = ["enhance_nonlinear", "enhance_bivariate", "independent", "weaken_univariate", "nested", "no_gain"]
GRADES = ["Serious unbalance", "Moderate unbalance", "Basic coordination", "Moderate coordination", "High coordination"]
COLOURS = ["#b2182b", "#ef8a62", "#f7e6a1", "#67a9cf", "#2166ac"]


def factors(periods=(None,), names=("GDP", "Distance to port", "region"), group=None, seed=1):
    rng = np.random.default_rng(seed)
    rows = []
    for period in periods:
        for rank, name in enumerate(names):
            q = float(np.clip(0.75 * 0.8**rank + rng.normal(0, 0.05), 0.01, 0.97))
            p = float(rng.choice([0.0004, 0.003, 0.03, 0.08, 0.4]))
            low, high = max(q - 0.15, 0), min(q + 0.15, 1)
            rows.append(
                (period, group, name, q, low, high, 5 / 30, q - 0.1, p, min(1, p * 3), p, 31, 6, 3, rank + 1, None)
            )
    columns = "period group factor q q_lower q_upper q_expected q_adjusted p p_adjusted p_central_f n strata "
    return pd.DataFrame(rows, columns=(columns + "smallest_stratum rank note").split())


def interactions(periods=(None,), names=("GDP", "Distance to port", "region"), group=None, seed=2):
    rng = np.random.default_rng(seed)
    rows = []
    for period in periods:
        for k, (a, b) in enumerate(combinations(names, 2)):
            q12 = float(rng.uniform(0.3, 0.95))
            p = float(rng.choice([0.001, 0.02, 0.3]))
            rows.append((period, group, a, b, 0.2, 0.3, q12, TYPES[k % len(TYPES)], p, p, 31, 12, None))
    pair = ["factor1", "factor2", "q1", "q2", "q12", "type", "p", "p_adjusted", "n", "strata", "note"]
    return pd.DataFrame(rows, columns=["period", "group", *pair])


def overall(periods=(None,)):
    rows = []
    for i, period in enumerate(periods):
        within, between, rest = 0.04 - 0.001 * i, 0.05 + 0.002 * i, 0.02
        gini = within + between + rest
        shares = [100 * part / gini for part in (within, between, rest)]
        rows.append((period, 31, 0.4, gini, within, between, rest, between + rest, *shares, 0.02, 0.021, 0.22))
    columns = "period n mean gini within between transvariation between_gross within_share between_share "
    return pd.DataFrame(rows, columns=(columns + "transvariation_share theil_t theil_l cv").split())


def regions(periods=(None,), names=("East", "Central", "West")):
    rows = []
    for i, period in enumerate(periods):
        for k, name in enumerate(names):
            rows.append((period, name, None, 0.08 + 0.03 * k + 0.002 * i * (-1) ** k, None, 0.01, 10.0))
        for a, b in combinations(names, 2):
            rows.append((period, a, b, 0.15, 0.6, 0.02, 20.0))
    measures = ["gini", "relative_affluence", "contribution", "share"]
    return pd.DataFrame(rows, columns=["period", "group1", "group2", *measures])


def summary(periods=(None,), groups=("East", "Central", "West"), grades=5, seed=3):
    rng = np.random.default_rng(seed)
    rows = []
    for i, period in enumerate(periods):
        for k, group in enumerate((None, *groups)):
            n = 31 if group is None else 10
            counts = rng.multinomial(n, np.ones(grades) / grades)
            rows.append((period, group, n, 0.4 + 0.01 * i - 0.03 * k, 0.08, *counts))
    columns = ["period", "group", "n", "mean_D", "sd_D", *[f"n_grade_{k + 1}" for k in range(grades)]]
    return pd.DataFrame(rows, columns=columns)


def weights(names=("GDP", "Roads", "Water"), systems=("Economy", "Environment"), seed=4):
    rng = np.random.default_rng(seed)
    rows = []
    for system in systems:
        share = rng.dirichlet(np.ones(len(names)))
        rows += [(name, system, None, "+", w, w / len(systems)) for name, w in zip(names, share)]
    return pd.DataFrame(rows, columns=["indicator", "system", "criterion", "direction", "weight", "weight_total"])


def correlations(names=("GDP", "Roads", "Water", "Forest"), systems=("Economy", "Environment"), seed=5):
    rng = np.random.default_rng(seed)
    rows = []
    for system in systems:
        r = np.corrcoef(rng.normal(size=(30, len(names))) + rng.normal(size=(30, 1)), rowvar=False)
        rows += [(system, names[i], names[j], r[i, j]) for i, j in combinations(range(len(names)), 2)]
    return pd.DataFrame(rows, columns=["system", "indicator1", "indicator2", "correlation"])


def contributions(periods=(None,), names=("GDP", "Roads", "Water"), systems=("Economy", "Environment"), seed=6):
    """Indicators take turns in the systems; six units."""
    rng = np.random.default_rng(seed)
    rows = []
    for period in periods:
        for unit in range(6):
            parts = rng.dirichlet(np.ones(len(names)))
            for k, (name, part) in enumerate(zip(names, parts)):
                rows.append((f"Unit {unit}", period, name, systems[k % len(systems)], 0.5 * part, 100 * part))
    return pd.DataFrame(rows, columns=["unit", "period", "indicator", "system", "contribution", "share"])


def _ranked_means(periods, groups, names, seed):
    rng = np.random.default_rng(seed)
    size = 0.85 ** np.arange(len(names))
    for i, period in enumerate(periods):
        for group in (None, *groups):
            parts = size * rng.uniform(0.8, 1.2, len(names)) * (1 + 0.03 * i * np.linspace(-1, 1, len(names)))
            parts /= parts.sum()
            ranks = (-parts).argsort().argsort() + 1
            yield from ((period, group, 10, name, part, rank) for name, part, rank in zip(names, parts, ranks))


def obstacles(periods=(None,), names=("GDP", "Roads", "Water"), groups=("East", "West"), seed=7):
    rows = [
        (p, g, n, name, f"S{len(name) % 2}", o, r)
        for p, g, n, name, o, r in _ranked_means(periods, groups, names, seed)
    ]
    return pd.DataFrame(rows, columns=["period", "group", "n", "indicator", "system", "obstacle", "rank"])


def system_obstacles(periods=(None,), systems=("Economy", "Environment"), groups=("East", "West"), seed=8):
    rows = list(_ranked_means(periods, groups, systems, seed))
    return pd.DataFrame(rows, columns=["period", "group", "n", "system", "obstacle", "rank"])


def efficiency(periods=(None,), systems=("U_economy", "U_environment"), seed=9):
    rng = np.random.default_rng(seed)
    rows = [(p, s, 31, rng.uniform(0.4, 0.95), 2) for p in periods for s in systems]
    return pd.DataFrame(rows, columns=["period", "system", "n", "mean", "efficient"])


def ranks(periods=(None,), methods=("entropy", "critic", "equal", "pca"), seed=10):
    rng = np.random.default_rng(seed)
    rows = []
    for period in periods:
        for a, b in combinations(methods, 2):
            rho = rng.uniform(0.8, 1.0)
            rows.append((period, a, b, rho, rho - 0.1, int(rng.integers(0, 9))))
    return pd.DataFrame(rows, columns=["period", "method1", "method2", "spearman", "kendall", "grades_changed"])


def left_out(periods=(None,), names=("GDP", "Roads", "Water"), seed=11):
    rng = np.random.default_rng(seed)
    rows = []
    for period in periods:
        for k, name in enumerate(names):
            rho = 1 - 0.1 * 0.7**k * rng.uniform(0.8, 1.2)
            rows.append((period, name, 1 / len(names), rho, rho - 0.05, int(30 * (1 - rho)), k))
    measures = ["spearman", "kendall", "grades_changed", "rank_shift"]
    return pd.DataFrame(rows, columns=["period", "indicator", "weight", *measures])


SCHEMES = ("natural_breaks", "quantile", "equal_interval", "geometric", "std_mean", "head_tail")


def _labels(strata):
    return [f"{0.21 + 0.14 * h:.2f} – {0.35 + 0.14 * h:.2f}" for h in range(strata)]


def risk(periods=(None,), names=("GDP", "Distance to port", "region"), strata=6, labels=None, group=None, seed=12):
    """Means that rise with the strata, less so for each further factor; a single row has no interval."""
    rng = np.random.default_rng(seed)
    rows = []
    for i, period in enumerate(periods):
        for k, name in enumerate(names):
            for h, label in enumerate(labels or _labels(strata)):
                n = int(rng.integers(1, 12))
                mean = 0.3 + 0.02 * i + 0.05 * h * 0.8**k + rng.normal(0, 0.015)
                half = 0.12 / np.sqrt(n) if n > 1 else np.nan
                rows.append((period, group, name, h + 1, label, n, mean, 0.06, mean - half, mean + half))
    columns = ["stratum", "label", "n", "mean", "sd", "lower", "upper"]
    return pd.DataFrame(rows, columns=["period", "group", "factor", *columns])


def risk_tests(periods=(None,), names=("GDP", "Distance to port", "region"), strata=6, group=None, seed=13):
    rng = np.random.default_rng(seed)
    rows = []
    for period in periods:
        for name in names:
            for a, b in combinations(range(1, strata + 1), 2):
                difference = -0.05 * (b - a) + rng.normal(0, 0.04)
                p = float(np.exp(-60 * abs(difference)))
                rows.append((period, group, name, a, b, difference, difference / 0.02, 7.3, p, min(1, 3 * p)))
    columns = ["stratum1", "stratum2", "difference", "t", "df", "p", "p_adjusted"]
    return pd.DataFrame(rows, columns=["period", "group", "factor", *columns])


def ecological(periods=(None,), names=("GDP", "Distance to port", "region"), group=None, seed=14):
    rng = np.random.default_rng(seed)
    rows = []
    for period in periods:
        q = 0.75 * 0.8 ** np.arange(len(names)) + rng.normal(0, 0.05, len(names))
        for a, b in combinations(range(len(names)), 2):
            gap = q[a] - q[b]
            p = float(np.exp(-12 * abs(gap)))
            rows.append((period, group, names[a], names[b], 1.4, p, min(1, 2 * p), gap, gap - 0.1, gap + 0.1))
    columns = ["factor1", "factor2", "f", "p", "p_adjusted", "q_difference", "lower", "upper"]
    return pd.DataFrame(rows, columns=["period", "group", *columns])


def _tried(schemes):
    """Scheme and number of strata; two schemes find their number themselves."""
    for scheme in schemes:
        yield from ((scheme, k) for k in ((None,) if scheme in {"std_mean", "head_tail"} else range(3, 9)))


def stability(periods=(None,), names=("GDP", "Distance to port", "region"), category="region", seed=15):
    """Six schemes; the q of categories is the same under each."""
    rng = np.random.default_rng(seed)
    rows = []
    for period in periods:
        for rank, name in enumerate(names):
            for scheme, k in _tried(SCHEMES):
                q = 0.75 * 0.8**rank
                gain = 0.0 if name == category else 0.02 * (k or 4) * 0.8**rank + rng.normal(0, 0.04)
                chosen = int((scheme, k) == ("natural_breaks", 6))
                own = int(np.clip(rank + 1 + rng.integers(-1, 2), 1, len(names)))
                share = 0.9 - 0.07 * rank
                rows.append((period, None, name, scheme, k, q + gain, q + gain / 2, own, share, chosen))
    columns = ["factor", "scheme", "classes", "q", "q_adjusted", "rank", "agreement", "chosen"]
    return pd.DataFrame(rows, columns=["period", "group", *columns]).astype({"classes": "Int64", "rank": "Int64"})


def pair_stability(periods=(None,), names=("GDP", "Distance to port", "region"), seed=16):
    rng = np.random.default_rng(seed)
    rows = []
    for period in periods:
        for a, b in combinations(names, 2):
            for scheme, k in _tried(SCHEMES[:3]):
                rows.append((period, None, a, b, scheme, k, rng.uniform(0.6, 0.9), TYPES[k % 2], 0.5))
    columns = ["factor1", "factor2", "scheme", "classes", "q12", "type", "agreement"]
    return pd.DataFrame(rows, columns=["period", "group", *columns])


@pytest.fixture
def tables():
    """The makers of contract tables, with grade names and colours."""
    makers = (factors, interactions, overall, regions, summary, weights, correlations, contributions, obstacles)
    makers += (system_obstacles, efficiency, ranks, left_out)
    makers += (risk, risk_tests, ecological, stability, pair_stability)
    return SimpleNamespace(**{maker.__name__: maker for maker in makers}, grades=GRADES, colours=COLOURS)

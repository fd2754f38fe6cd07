"""Makes giddy_results.json, the facts that test_markov.py compares with; run by hand where giddy is installed.

    python tests/methods/make_giddy_results.py ../shared/data

Incomes of US states (1929 to 2009) with the neighbours of states48.gal, as in giddy's documentation, and of Mexican
states (1940 to 2000) in a ring. giddy gets the same cutoffs for lags as for values, as in Rey (2001).
"""

import json
import platform
import sys
from pathlib import Path

import giddy
import libpysal
import numpy as np
import pandas as pd
from giddy.ergodic import mfpt, steady_state
from giddy.markov import Homogeneity_Results, Markov, Spatial_Markov, sojourn_time
from giddy.mobility import markov_mobility
from libpysal.weights import W


def ring(n):
    """Weights of a ring in which each unit has four neighbours."""
    return W({i: sorted({(i + step) % n for step in (-2, -1, 1, 2)}) for i in range(n)}, silence_warnings=True)


def states48():
    """libpysal's queen weights of the 48 states, in alphabetical order."""
    made = libpysal.io.open(libpysal.examples.get_path("states48.gal")).read()
    return W({int(i): sorted(map(int, found)) for i, found in made.neighbors.items()}, silence_warnings=True)


def incomes(folder, name):
    """Units by periods."""
    if name == "us48":
        table = pd.read_csv(folder / "us48_pc_income_1929_2009.csv")
        return table.pivot(index="state", columns="year", values="pc_income_usd").to_numpy(float)
    table = pd.read_csv(folder / "mx32_pcgdp_1940_2000.csv").sort_values("State")
    return table[[f"pcgdp{year}" for year in range(1940, 2001, 10)]].to_numpy(float)


def finite(values):
    """A list in which None stands for infinite."""
    return np.where(np.isfinite(values), values, None).tolist()


def chain(counts, p):
    """What giddy says of one chain; where a row is empty, only its counts."""
    facts = {"counts": counts.astype(int).tolist(), "p": p.tolist()}
    if (p.sum(axis=1) > 0).all():
        facts["steady_state"] = np.asarray(steady_state(p)).tolist()
        facts["sojourn"] = finite(sojourn_time(p, summary=False))
        facts["first_passage"] = finite(mfpt(p))
        facts["mobility"] = {key: float(markov_mobility(p, measure=key)) for key in ("P", "D", "L2")}
    return facts


def homogeneity(counts):
    """Statistics, degrees of freedom and p of giddy's test."""
    made = Homogeneity_Results(list(counts))
    names = ("LR", "LR_p_value", "Q", "Q_p_value")
    return {**{name: float(getattr(made, name)) for name in names}, "dof": int(made.dof)}


def study(y, w, k, relative, cutoffs=None):
    """Whole chain and chains by lag class, pooled quantiles or given cutoffs."""
    values = y / y.mean(axis=0) if relative else y
    w.transform = "r"
    if cutoffs is None:
        cutoffs = Spatial_Markov(values, w, fixed=True, k=k, m=k).cutoffs
    made = Spatial_Markov(values, w, cutoffs=np.array(cutoffs), lag_cutoffs=np.array(cutoffs))
    whole = Markov(made.class_ids, classes=np.arange(made.k), summary=False)
    steps = made.class_ids.shape[1] - 1
    counts = np.zeros((steps, made.k, made.k))
    for t in range(steps):
        np.add.at(counts[t], (made.class_ids[:, t], made.class_ids[:, t + 1]), 1)
    halves = np.array([counts[: steps // 2].sum(axis=0), counts[steps // 2 :].sum(axis=0)])
    return {
        "cutoffs": [float(edge) for edge in cutoffs],
        "whole": chain(whole.transitions, whole.p),
        "lags": [chain(counts, p) for counts, p in zip(made.T, made.P)],
        "tests": {"spatial": homogeneity(made.T), "halves": homogeneity(halves), "steps": homogeneity(counts)},
    }


def by_period(y, k):
    """Quantiles of each period by itself, as in Rey (2001)."""
    import mapclassify

    ids = np.array([mapclassify.Quantiles(column, k=k).yb for column in y.T]).T
    made = Markov(ids, summary=False)
    return chain(made.transitions, made.p)


def main(folder):
    us, mexico = incomes(folder, "us48"), incomes(folder, "mx32")
    facts = {
        "about": {
            "made_by": "tests/methods/make_giddy_results.py",
            "giddy": giddy.__version__,
            "numpy": np.__version__,
            "python": platform.python_version(),
            "neighbours": "Mexico: a ring of states in alphabetical order, each with the two before and after it",
            "data": "us48_pc_income_1929_2009.csv and mx32_pcgdp_1940_2000.csv of libpysal's examples",
        },
        "states48": [states48().neighbors[i] for i in range(48)],
        "us_relative_quintiles": study(us, states48(), 5, True),
        "us_relative_cutoffs": study(us, states48(), 5, True, [0.8, 0.9, 1.0, 1.2]),
        "us_period_quintiles": by_period(us, 5),
        "mexico_quartiles": study(mexico, ring(32), 4, False),
        "mexico_period_quintiles": by_period(mexico, 5),
    }
    path = Path(__file__).with_name("giddy_results.json")
    lines = ",\n".join(f"{json.dumps(key)}: {json.dumps(value, allow_nan=False)}" for key, value in facts.items())
    path.write_text("{\n" + lines + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

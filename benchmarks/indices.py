"""Speed of the indices, as ratios measured side by side in one run: ``./run bench``."""

import time

import numpy as np
import pandas as pd
from geocoupling.methods.efficiency import system_efficiency
from geocoupling.methods.gaps import fill_gaps

SYSTEMS = ["a", "b", "c", "d"]


def main():
    rng = np.random.default_rng(1)
    efficiency(rng)
    gaps(rng)


def efficiency(rng):
    """4,500 rows x 4 systems with slacks and peers, against one linear programme per row."""
    from scipy.optimize import linprog

    frame = pd.DataFrame(rng.uniform(0.1, 1.0, size=(4500, 4)), columns=SYSTEMS)
    own, found = seconds(lambda: system_efficiency(frame, SYSTEMS))
    x, y = frame[["b", "c", "d"]].to_numpy(), frame[["a"]].to_numpy()
    sample = range(0, 4500, 450)

    def programme(o):
        a = np.vstack([np.hstack([-x[o][:, None], x.T]), np.hstack([np.zeros((1, 1)), -y.T])])
        b = np.r_[np.zeros(3), -y[o]]
        return linprog(np.r_[1.0, np.zeros(len(x))], A_ub=a, b_ub=b, method="highs").fun

    each, scores = seconds(lambda: [programme(o) for o in sample])
    apart = np.abs(np.array(scores) - found.scores["efficiency_a"].to_numpy()[list(sample)]).max()
    whole = each / len(sample) * 4500 * 4
    print(f"DEA, 4,500 rows x 4 systems: {own:.2f} s; linprog unit by unit {whole:.0f} s ({whole / own:.0f} times)")
    print(f"  largest difference of ten scores: {apart:.1e}")


def gaps(rng):
    """340 units x 15 periods x 19 fields, against pandas' interpolation per unit."""
    frame = pd.DataFrame(rng.lognormal(size=(5100, 19))).add_prefix("f").mask(rng.random((5100, 19)) < 0.1)
    fields = list(frame.columns)
    frame.insert(0, "city", np.repeat(np.arange(340), 15).astype(str))
    frame.insert(1, "year", np.tile(np.arange(2010, 2025), 340))
    own, _ = seconds(lambda: fill_gaps(frame, fields, "city", "year"))

    def pandas_way():
        return frame.groupby("city")[fields].apply(lambda part: part.interpolate(limit_area="inside"))

    other, _ = seconds(pandas_way)
    print(f"Gaps, 340 x 15 x 19: {own:.3f} s; pandas per unit {other:.3f} s ({other / own:.0f} times)")


def seconds(work):
    started = time.perf_counter()
    result = work()
    return time.perf_counter() - started, result


if __name__ == "__main__":
    main()

"""Speed of the Gini decompositions, against the plain double loop: ``./run bench``."""

import time
import tracemalloc

import numpy as np
import pandas as pd
from geocoupling.methods.ginicells import gini_cells
from geocoupling.methods.giniintervals import gini_intervals
from geocoupling.methods.inequality import gini_decomposition

COMPONENTS = ["a", "b", "c"]


def main():
    rng = np.random.default_rng(1)
    whole(rng)
    growth(rng)
    double_loop(rng)
    bootstrap(rng)


def sample(rng, n, regions=4):
    """Values that three components add up to."""
    frame = pd.DataFrame(rng.lognormal(size=(n, 3)), columns=COMPONENTS)
    frame["value"] = frame[COMPONENTS].sum(axis=1)
    frame["region"] = rng.integers(0, regions, n)
    return frame


def whole(rng, n=1_000_000):
    """All tables of a million units, 4 regions and 3 components."""
    frame = sample(rng, n)

    def work():
        return gini_decomposition(frame, "value", group="region", components=COMPONENTS)

    spent, result = seconds(work, 3)
    tracemalloc.start()
    work()
    added = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    size = frame.memory_usage(index=False).sum()
    print(f"Gini, {n:,} units, 4 regions, 3 components, all tables: {spent:.2f} s")
    print(f"  memory added: {added / size:.1f} times the {size / 1e6:.0f} MB of the frame")
    apart = abs(result.cells["contribution"].sum() / result.overall["gini"].iloc[0] - 1)
    print(f"  cells over the coefficient: {apart:.1e}")


def growth(rng):
    """Seconds by size: about proportional to n log n."""
    spent = []
    for n in (10**3, 10**4, 10**5, 10**6):
        frame = sample(rng, n)
        one, _ = seconds(lambda f=frame: gini_decomposition(f, "value", group="region", components=COMPONENTS), 3)
        spent.append(f"{n:,}: {one:.3f} s")
    print("  by units: " + "; ".join(spent))


def double_loop(rng, n=5000):
    """Region x component of 5,000 weighted units, against all pairs in blocks, as scripts do it."""
    frame = sample(rng, n)
    x, parts = frame["value"].to_numpy(), {name: frame[name].to_numpy() for name in COMPONENTS}
    w, regions = rng.uniform(0.5, 2.0, n), frame["region"].to_numpy()

    def pairs():
        cells, scale = np.zeros((len(parts), 4, 4)), 2 * np.average(x, weights=w) * w.sum() ** 2
        for j in range(4):
            for h in range(4):
                first, second = np.flatnonzero(regions == j), np.flatnonzero(regions == h)
                for start in range(0, len(first), 500):
                    block = first[start : start + 500]
                    richer = np.sign(x[block, None] - x[second]) * (w[block, None] * w[second])
                    for m, part in enumerate(parts.values()):
                        cells[m, j, h] += (richer * (part[block, None] - part[second])).sum()
        return cells / scale

    own, ours = seconds(lambda: gini_cells(x, parts, regions, w), 20)
    other, theirs = seconds(pairs, 3)
    both_ways = theirs + theirs.transpose(0, 2, 1) - theirs * np.eye(4)
    print(f"Region x component, {n:,} units: {own * 1000:.1f} ms; all pairs {other:.2f} s ({other / own:.0f} times)")
    print(f"  largest difference of a cell: {np.abs(ours.contribution - both_ways).max():.1e}")


def bootstrap(rng):
    """1,000 replicates of 300 units in 15 periods, all parts."""
    frame = pd.concat([sample(rng, 300).assign(period=t, unit=range(300)) for t in range(15)], ignore_index=True)
    frame["region"] = frame["unit"] % 4

    def work():
        return gini_intervals(frame, "value", group="region", period="period", unit="unit", replicates=1000)

    spent, _ = seconds(work)
    print(f"Bootstrap, 1,000 replicates of 300 units x 15 periods: {spent:.2f} s")


def seconds(work, times=1):
    """The shortest of several times, and the result."""
    spent = []
    for _ in range(times):
        started = time.perf_counter()
        result = work()
        spent.append(time.perf_counter() - started)
    return min(spent), result


if __name__ == "__main__":
    main()

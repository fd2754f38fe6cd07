"""Speed of the geographical detector and of natural breaks, side by side with their peers: ``./run bench``."""

import time
import tracemalloc
import warnings
from itertools import combinations

import ckwrap
import geodetector as peer
import kmeans1d
import numpy as np
import pandas as pd
from geocoupling.methods.geodetector import geodetector
from geocoupling.methods.geodetector.crossing import crossing_codes
from geocoupling.methods.geodetector.factors import factor_table
from geocoupling.methods.geodetector.inference import Inference, Test, permuted_p
from geocoupling.methods.geodetector.interactions import interaction_table
from geocoupling.methods.geodetector.qstatistic import q_statistic
from geocoupling.methods.geodetector.rundata import EVERY, RunData
from geocoupling.methods.geodetector.significance import central_f_p
from geocoupling.methods.naturalbreaks import natural_breaks
from geocoupling.methods.strata import categories

FACTORS = [f"x{i}" for i in range(8)]
CLASSES = 6


def main():
    rng = np.random.default_rng(1)
    tables(rng)
    for n in (300, 10_000):
        permutations(rng, n)
    agreement(rng)
    breaks(rng)
    few_breaks(rng)


def sample(rng, n):
    """A response that depends a little on some of eight factors of six strata."""
    frame = pd.DataFrame({name: rng.integers(0, CLASSES, n) for name in FACTORS})
    frame["y"] = rng.normal(size=n) + 0.05 * frame["x0"] + 0.02 * frame["x1"] * frame["x2"]
    return frame


def tables(rng):
    """Factor and interaction tables of a million rows, with F tests, against py-geodetector."""
    frame = sample(rng, 1_000_000)
    y, codes = frame["y"].to_numpy(), {name: categories(frame[name]).codes for name in FACTORS}
    inference = Inference("auto", 999, 1, "keep", str)

    def both():
        data = RunData("y", y, codes)
        return factor_table(data, inference)[0], interaction_table(data, inference)

    def whole():
        return geodetector(frame, "y", FACTORS, categorical=FACTORS, parts=())

    def theirs():
        detector = peer.GeoDetector(frame, "y", FACTORS)
        return detector.factor_detector(), detector.interaction_detector(relationship=True)

    other, (q, q12) = seconds(theirs, 2)
    own, (factors, pairs) = seconds(both, 5)
    all_of_it, _ = seconds(whole, 5)
    apart = max(
        *(abs(row["q"] - q.loc["q statistic", row["factor"]]) for row in factors),
        *(abs(row["q12"] - q12[0].loc[row["factor2"], row["factor1"]]) for row in pairs),
    )
    print(f"Detector, 1,000,000 rows x 8 factors, 28 pairs: py-geodetector {other:.2f} s")
    print(f"  both tables from codes: {own:.3f} s ({other / own:.0f} times)")
    print(f"  geodetector(), from a frame to frames: {all_of_it:.3f} s ({other / all_of_it:.0f} times)")
    print(f"  largest difference of q: {apart:.1e}")
    size = frame.memory_usage(index=False).sum()
    for name, work in (("both tables", both), ("geodetector()", whole)):
        print(f"  memory added by {name}: {added(work) / size:.2f} of the {size / 1e6:.0f} MB of the frame")


def permutations(rng, n):
    """p of q and of q12 by 999 permutations, and the whole of the default with its tests of gains."""
    frame = sample(rng, n)
    codes = {name: frame[name].to_numpy() for name in FACTORS}
    data = RunData("y", frame["y"].to_numpy(), codes)
    tests = [Test(EVERY, codes[name]) for name in FACTORS]
    tests += [Test(EVERY, crossing_codes(codes[a], codes[b])[0]) for a, b in combinations(FACTORS, 2)]
    bare, _ = seconds(lambda: permuted_p(data, tests, Inference("permutation", 999, 1, "keep", str), 999), 5)
    whole, _ = seconds(lambda: geodetector(frame, "y", FACTORS, categorical=FACTORS, parts=()), 2)
    print(f"Permutations, {n:,} rows, 8 factors and 28 pairs: 999 in {bare:.3f} s")
    print(f"  geodetector(), 2,799 for the pairs, and within strata for their gains: {whole:.2f} s")


def agreement(rng, n=20_000, draws=1999):
    """p by permutation beside p by the central F test, where the default changes from one to the other."""
    groups = [rng.integers(0, CLASSES, n) for _ in range(40)]
    for name, y in (("normal", rng.normal(size=n)), ("lognormal", rng.lognormal(0, 1.5, n))):
        above, total = np.zeros(len(groups)), y.sum()
        observed = np.array([q_statistic(y, codes) for codes in groups])
        sizes = [np.bincount(codes) for codes in groups]
        overall = ((y - y.mean()) ** 2).sum()
        for _ in range(draws):
            y = rng.permutation(y)
            sums = [np.bincount(codes, weights=y) for codes in groups]
            q = [((s * s / m).sum() - total * total / n) / overall for s, m in zip(sums, sizes)]
            above += np.array(q) >= observed
        apart = np.abs((above + 1) / (draws + 1) - central_f_p(observed, n, CLASSES))
        print(f"p by permutation and by F, {n:,} rows, {name} response, {len(groups)} factors of noise:")
        chance = 0.5 / np.sqrt(draws)
        print(f"  largest difference {apart.max():.3f} (standard error of {draws:,} draws: {chance:.3f} at p = .5)")


def breaks(rng, n=1_000_000):
    """Six classes of a million values, against ckwrap (and kmeans1d, for the sum of squares)."""
    for name, values in {
        "lognormal": rng.lognormal(size=n),
        "uniform": rng.random(n),
        "heavy-tailed": rng.standard_t(1.5, n),
        "two far modes": np.concatenate([rng.normal(size=n // 2), rng.normal(1e6, 1, n - n // 2)]),
        "tied": np.round(rng.normal(size=n), 2),
    }.items():
        own, made = seconds(lambda v=values: natural_breaks(v, CLASSES), 3)
        other, labels = seconds(lambda v=values: ckwrap.ckmeans(v, CLASSES).labels, 2)
        third, clusters = seconds(lambda v=values: kmeans1d.cluster(v, CLASSES)[0])
        ours = within(values, np.searchsorted(made.breaks, values))
        best = min(within(values, labels), within(values, np.asarray(clusters)))
        print(f"Natural breaks, {n:,} values, {name}: {own:.2f} s; ckwrap {other:.2f} s ({other / own:.1f} times)")
        print(f"  kmeans1d {third:.1f} s; sum of squares over the better of both: {ours / best - 1:+.1e}")


def few_breaks(rng, n=3000):
    """Six classes of 3,000 values, against mapclassify (without numba, which QGIS does not bring)."""
    from mapclassify import FisherJenks

    values = rng.lognormal(size=n)
    own, made = seconds(lambda: natural_breaks(values, CLASSES), 20)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the missing numba
        other, theirs = seconds(lambda: FisherJenks(values, CLASSES))
    ours, best = (within(values, np.searchsorted(b, values)) for b in (made.breaks, theirs.bins))
    print(f"Natural breaks, {n:,} values: {own * 1000:.1f} ms; mapclassify {other:.1f} s ({other / own:.0f} times)")
    print(f"  sum of squares over mapclassify's: {ours / best - 1:+.1e}")


def within(values, labels):
    """Sum of squares within classes, each about its own mean."""
    return sum(np.square(part - part.mean()).sum() for part in (values[labels == label] for label in np.unique(labels)))


def seconds(work, times=1):
    """The shortest of several times, and the result."""
    spent = []
    for _ in range(times):
        started = time.perf_counter()
        result = work()
        spent.append(time.perf_counter() - started)
    return min(spent), result


def added(work):
    """Bytes that a call needs at its peak."""
    tracemalloc.start()
    work()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


if __name__ == "__main__":
    main()

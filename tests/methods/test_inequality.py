"""Gini, Dagum and Theil against double sums from the definitions, printed numbers and the package inequality."""

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.inequality import dagum, gini, gini_decomposition, theil
from geocoupling.methods.pairs import mean_excess
from hypothesis import assume, given, settings
from hypothesis import strategies as st

MEXICO_YEARS = range(1940, 2010, 10)
REGIONALISATIONS = ("hanson03", "hanson98", "esquivel99", "inegi", "inegi2")


def definition(x, regions, w=None):
    """Every quantity of Dagum (1997) by double sums, region by region; nothing here is shared with the code tested."""
    x, regions = np.asarray(x, float), np.asarray(regions)
    w = np.ones(len(x)) if w is None else np.asarray(w, float)
    total, mu, labels = w.sum(), np.average(x, weights=w), np.unique(regions)
    whole = sum(a * b * abs(y - z) for y, a in zip(x, w) for z, b in zip(x, w)) / (2 * mu * total**2)
    found = {"gini": whole, "within": 0.0, "between": 0.0, "transvariation": 0.0, "ginis": {}, "affluence": {}}
    found["contribution"] = {}
    for a, j in enumerate(labels):
        for h in labels[a:]:
            xj, wj, xh, wh = x[regions == j], w[regions == j], x[regions == h], w[regions == h]
            mj, mh = np.average(xj, weights=wj), np.average(xh, weights=wh)
            if mj < mh:
                xj, wj, xh, wh, mj, mh = xh, wh, xj, wj, mh, mj
            pairs = wj[:, None] * wh / (wj.sum() * wh.sum())
            d = (pairs * np.clip(xj[:, None] - xh, 0, None)).sum()
            p = (pairs * np.clip(xh - xj[:, None], 0, None)).sum()
            pj, ph, sj, sh = wj.sum() / total, wh.sum() / total, wj @ xj / (total * mu), wh @ xh / (total * mu)
            g = (d + p) / (mj + mh) if mj + mh > 0 else np.nan
            affluence = (d - p) / (d + p) if d + p > 0 else 0.0
            weight = pj * sj if j == h else pj * sh + ph * sj
            part = np.nan_to_num(g) * weight
            found["ginis"][j, h], found["affluence"][j, h], found["contribution"][j, h] = g, affluence, part
            if j == h:
                found["within"] += part
            else:
                found["between"] += part * affluence
                found["transvariation"] += part * (1 - affluence)
    return found


def drawn(n, k, seed, weighted=False, whole=False):
    rng = np.random.default_rng(seed)
    x = rng.integers(0, 6, n).astype(float) if whole else rng.lognormal(size=n)
    regions = np.concatenate([np.arange(k), rng.integers(0, k, n - k)])
    return x, regions, rng.uniform(0.1, 9, n) if weighted else None


CASES = {
    "random": drawn(40, 4, 1),
    "weights": drawn(40, 4, 2, weighted=True),
    "ties and zeros": drawn(40, 3, 3, whole=True),
    "ties, zeros and weights": drawn(40, 3, 4, weighted=True, whole=True),
    "regions of one unit": drawn(7, 6, 5, weighted=True),
    "a region of zeros": ([0, 0, 1, 5, 2], list("aabbc"), [1, 2, 3, 4, 5]),
    "no overlap": ([1, 2, 3, 11, 12, 13], list("aaabbb"), None),
    "far from zero": (1e9 + np.arange(12) ** 1.5, list("abcabcabcabc"), None),
    "two regions of zeros": ([0, 0, 0, 5], list("aabc"), None),
}


@pytest.mark.parametrize("name", CASES)
def test_every_quantity_equals_its_double_sum(name):
    x, regions, w = CASES[name]
    expected, parts = definition(x, regions, w), dagum(x, regions, w)
    assert gini(x, w) == pytest.approx(expected["gini"], abs=1e-12)
    for part in ("gini", "within", "between", "transvariation"):
        assert getattr(parts, part) == pytest.approx(expected[part], abs=1e-12), part
    labels = list(parts.regions)
    for (j, h), g in expected["ginis"].items():
        at, ta = (labels.index(j), labels.index(h)), (labels.index(h), labels.index(j))
        assert parts.ginis[at] == parts.ginis[ta] == pytest.approx(g, abs=1e-12) or np.isnan(g)
        assert np.isnan(parts.ginis[at]) == np.isnan(g)
        assert parts.contribution[at] == pytest.approx(expected["contribution"][j, h], abs=1e-12)
        if j != h:
            assert parts.relative_affluence[at] == pytest.approx(expected["affluence"][j, h], abs=1e-12)
        else:
            assert np.isnan(parts.relative_affluence[at])


def theil_by_region(x, regions, w):
    """T and L with their parts, each region's own measure averaged."""

    def t(y, v):
        r = y / np.average(y, weights=v)
        return np.average([z * np.log(z) if z else 0 for z in r], weights=v)

    x, regions, w = np.asarray(x, float), np.asarray(regions), np.asarray(w, float)
    mu, within, between, l_within, l_between = np.average(x, weights=w), 0, 0, 0, 0
    for j in np.unique(regions):
        y, v = x[regions == j], w[regions == j]
        p, mj = v.sum() / w.sum(), np.average(y, weights=v)
        within += p * mj / mu * t(y, v)
        between += p * mj / mu * np.log(mj / mu)
        l_within += p * np.average(np.log(mj / y), weights=v)
        l_between += p * np.log(mu / mj)
    return t(x, w), within, between, np.average(np.log(mu / x), weights=w), l_within, l_between


@pytest.mark.parametrize("name", ["random", "weights", "regions of one unit", "no overlap"])
def test_theil_equals_its_definition_and_its_parts_sum(name):
    x, regions, w = CASES[name]
    found = theil(x, regions, w)
    values = found.t, found.t_within, found.t_between, found.l, found.l_within, found.l_between
    assert values == pytest.approx(theil_by_region(x, regions, np.ones(len(x)) if w is None else w), abs=1e-12)
    assert found.t == pytest.approx(found.t_within + found.t_between, abs=1e-12)
    assert found.l == pytest.approx(found.l_within + found.l_between, abs=1e-12)


VALUES = st.one_of(st.integers(0, 9).map(float), st.floats(0, 1e6, allow_subnormal=False))
ROWS = st.lists(st.tuples(VALUES, st.sampled_from("abcd"), st.floats(0.01, 100)), min_size=1, max_size=30)


@settings(max_examples=150, deadline=None)
@given(ROWS)
def test_identities_of_the_decomposition(rows):
    x, regions, w = (np.array(column) for column in zip(*rows))
    assume(np.average(x, weights=w) > 1e-6)
    parts = dagum(x, regions, w)
    triangle = np.triu_indices(len(parts.regions))
    assert parts.within + parts.between + parts.transvariation == pytest.approx(parts.gini, abs=1e-12)
    assert parts.contribution[triangle].sum() == pytest.approx(parts.gini, abs=1e-12)
    p = np.array([w[regions == j].sum() for j in parts.regions]) / w.sum()
    gaps = np.outer(p, p) * abs(parts.mean[:, None] - parts.mean) / np.average(x, weights=w)
    assert parts.net == pytest.approx(gaps, abs=1e-11)
    assert parts.between == pytest.approx(gaps.sum() / 2, abs=1e-11)
    # one region only: all within; each unit its own region: nothing within
    assert dagum(x, ["one"] * len(x), w).within == pytest.approx(parts.gini, abs=1e-12)
    assert dagum(x, range(len(x)), w).within == 0
    assert 0 <= parts.gini <= 1


@settings(max_examples=80, deadline=None)
@given(ROWS, st.floats(0.001, 1000))
def test_invariances(rows, factor):
    x, regions, w = (np.array(column) for column in zip(*rows))
    assume(np.average(x, weights=w) > 1e-3)
    parts = np.array(four(x, regions, w))
    assert four(np.tile(x, 2), np.tile(regions, 2), np.tile(w, 2)) == pytest.approx(parts, abs=1e-11)
    assert four(x * factor, regions, w) == pytest.approx(parts, abs=1e-11)
    assert four(x, regions, w * factor) == pytest.approx(parts, abs=1e-11)
    assert four(x[::-1], regions[::-1], w[::-1]) == pytest.approx(parts, abs=1e-11)
    mean = np.average(x, weights=w)
    assert gini(x + 1, w) == pytest.approx(parts[0] * mean / (mean + 1), abs=1e-11)
    assert gini(x + 1, w) < parts[0] or parts[0] < 1e-9
    whole = np.ceil(w)
    assert gini(np.repeat(x, whole.astype(int))) == pytest.approx(gini(x, whole), abs=1e-11)


def four(x, regions, w):
    parts = dagum(x, regions, w)
    return [parts.gini, parts.within, parts.between, parts.transvariation]


def test_blocks_of_the_kernel_join_without_a_seam(monkeypatch):
    rng = np.random.default_rng(6)
    x, codes, w = np.sort(rng.integers(0, 50, 200)).astype(float), rng.integers(0, 3, 200), rng.uniform(1, 2, 200)
    whole = mean_excess(x, codes, w, 3)
    monkeypatch.setattr("geocoupling.methods.pairs._CELLS", 21)  # blocks of 7 rows
    seen = []
    assert mean_excess(x, codes, w, 3, seen.append) == pytest.approx(whole, rel=1e-13)
    assert len(seen) == 29 and seen[-1] == 1
    assert mean_excess(x, np.repeat([0, 1, 2], [80, 80, 40]), w, 3)[1, 0] == 0  # region 1 starts where region 0 ends


def test_small_sample_denominator():
    x, regions, _ = drawn(20, 3, 7)
    plain, corrected = dagum(x, regions), dagum(x, regions, denominator="n_minus_1")
    assert np.array(four(x, regions, None)) * 20 / 19 == pytest.approx(
        [corrected.gini, corrected.within, corrected.between, corrected.transvariation]
    )
    assert corrected.contribution == pytest.approx(plain.contribution * 20 / 19)
    n = plain.n
    assert np.diag(corrected.ginis) == pytest.approx(np.diag(plain.ginis) * n / (n - 1))
    assert corrected.ginis[0, 1] == plain.ginis[0, 1]
    assert gini([0, 0, 0, 5], denominator="n_minus_1") == 1
    assert gini([5], denominator="n_minus_1") == 0
    assert dagum([1, 2, 3], list("aab"), denominator="n_minus_1").ginis[1, 1] == 0


def test_equal_means_have_no_net_part():
    # the first means differ in the last digit only: 0.1 + 0.2 against 0.3
    for x in ([0.1, 0.2, 0.15, 0.15], [0.1, 0.3, 0.2, 0.2]):
        parts = dagum(x, list("aabb"))
        assert parts.between == 0 and parts.relative_affluence[0, 1] == 0
        assert parts.transvariation == pytest.approx(parts.gini - parts.within, abs=1e-15)
        assert parts.transvariation > 0.05


@pytest.fixture
def mexico(shared):
    table = pd.read_csv(shared / "mx32_pcgdp_1940_2000.csv")
    long = table.melt(["State", *REGIONALISATIONS], [f"pcgdp{y}" for y in MEXICO_YEARS], "t", "v")
    return long.assign(t=long.t.str[5:].astype(int))


@pytest.mark.parametrize("regions", REGIONALISATIONS)
def test_mexico_against_the_package_inequality(mexico, regions):
    peer = pytest.importorskip("inequality")
    found = gini_decomposition(mexico, "v", regions, "t")
    assert found.overall.period.tolist() == list(MEXICO_YEARS)
    for year, row in found.overall.set_index("period").iterrows():
        now = mexico[mexico.t == year]
        x, codes = now.v.to_numpy(), now[regions].to_numpy()
        assert row.gini == pytest.approx(peer.gini.Gini(x).g, abs=1e-12)
        assert row.theil_t == pytest.approx(peer.theil.Theil(x).T, abs=1e-12)
        ours, theirs = theil(x, codes), peer.theil.TheilD(x, codes)
        assert [ours.t_between, ours.t_within] == pytest.approx([theirs.bg.item(), theirs.wg.item()], abs=1e-12)
        expected = definition(x, codes)
        parts = ["within", "between", "transvariation"]
        assert row[parts].tolist() == pytest.approx([expected[part] for part in parts], abs=1e-12)
    by_year = found.groups.groupby("period")
    assert by_year.contribution.sum().tolist() == pytest.approx(found.overall.gini.tolist(), abs=1e-12)
    assert by_year.share.sum().tolist() == pytest.approx([100] * 7, abs=1e-10)


def test_mexico_against_printed_numbers(mexico):
    """Theil's T and its part between the regions of hanson98, as the handbook of the package inequality prints them."""
    printed_t = [0.20894344, 0.15222451, 0.10472941, 0.10194725, 0.09560113, 0.10511256, 0.10660832]
    printed_between = [0.0345889, 0.02816853, 0.05260921, 0.05931219, 0.03205257, 0.02963731, 0.03635872]
    years = [theil(now.v, now.hanson98) for _, now in mexico.groupby("t")]
    assert [y.t for y in years] == pytest.approx(printed_t, abs=5e-9)
    assert [y.t_between for y in years] == pytest.approx(printed_between, abs=5e-9)


def test_us_incomes_converged(shared):
    frame = pd.read_csv(shared / "us48_pc_income_1929_2009.csv")
    peer = pytest.importorskip("inequality")
    found = gini_decomposition(frame, "pc_income_usd", period="year").overall.set_index("period")
    wide = frame.pivot(index="state", columns="year", values="pc_income_usd")
    assert found.gini.tolist() == pytest.approx([peer.gini.Gini(wide[y].to_numpy()).g for y in wide], abs=1e-12)
    assert found.cv.tolist() == pytest.approx((wide.std(ddof=1) / wide.mean()).tolist())
    assert found.gini[2009] < found.gini[1929] / 2


def test_31_provinces_weighted_by_themselves(shared):
    wide = pd.read_csv(shared / "ccd_31_provinces.csv")
    frame = wide.melt(["province", "region"], [str(y) for y in range(2011, 2021)], "year", "d")
    found = gini_decomposition(frame.assign(w=frame.d * 10), "d", "region", "year", "w")
    for year, row in found.overall.set_index("period").iterrows():
        now = frame[frame.year == year]
        expected = definition(now.d, now.region, now.d)
        assert row.gini == pytest.approx(expected["gini"], abs=1e-12)
        assert row["between"] == pytest.approx(expected["between"], abs=1e-12)
        mean = np.average(now.d, weights=now.d)
        assert row.cv == pytest.approx(np.sqrt(np.average((now.d - mean) ** 2, weights=now.d)) / mean)
    assert len(found.groups) == 10 * 6 and not found.notices

"""Density curves by period and group: grids, descriptors, forms, changes, notices."""

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.bandwidths import nrd0
from geocoupling.methods.densitydescriptors import describe_curve, form_of, mass_outside
from geocoupling.methods.densityevolution import CURVES_COLUMNS, DESCRIPTORS_COLUMNS, density_evolution
from geocoupling.methods.kerneldensity import kernel_density
from geocoupling.methods.problems import Cancelled, DataProblem
from scipy.stats import norm


def bumps(n, *places, sd=1.0):
    """Values whose empirical distribution is that of equally large normal bumps; nothing random."""
    share = norm.ppf((np.arange(n // len(places)) + 0.5) / (n // len(places)))
    return np.concatenate([place + sd * share for place in places])


def panel(**series):
    """A frame of ``d`` by ``year`` from arrays, the first year 2010."""
    return pd.DataFrame(
        [
            (2010 + t, name, v)
            for name, years in series.items()
            for t, values in enumerate(years)
            for v in np.asarray(values, float)
        ],
        columns=["year", "region", "d"],
    )


# one curve


def test_descriptors_of_a_gaussian():
    """One value is one kernel: every descriptor is known."""
    found = describe_curve(np.array([3.0, 3.0]), 0.5)
    assert found.peaks == 1
    assert found.main_peak == pytest.approx(3.0, abs=1e-9)
    assert found.peak_density == pytest.approx(norm.pdf(0, scale=0.5), rel=1e-12)
    assert found.half_width == pytest.approx(2 * np.sqrt(2 * np.log(2)) * 0.5, rel=1e-4)  # 1/16 of h between points
    # the curve ends at 4 h, which cuts 3e-5 of each side
    assert found.left_tail == pytest.approx(0.5 * norm.ppf(0.975), rel=5e-3)
    assert found.right_tail == pytest.approx(found.left_tail, rel=1e-6)
    assert np.isnan(found.second_peak) and np.isnan(found.second_share)


def test_descriptors_against_a_fine_grid():
    x = np.random.default_rng(4).gamma(3, size=150)
    h = nrd0(x)
    found = describe_curve(x, h)
    grid = np.linspace(x.min() - 6 * h, x.max() + 6 * h, 200001)
    curve = kernel_density(x, h, grid)
    top = curve.argmax()
    assert found.main_peak == pytest.approx(grid[top], abs=1e-3 * h)
    assert found.peak_density == pytest.approx(curve[top], rel=1e-4)
    above = curve >= curve[top] / 2
    first = top - np.argmin(above[top::-1]) + 1
    last = top + np.argmin(above[top:]) - 1
    assert found.half_width == pytest.approx(grid[last] - grid[first], abs=2e-3 * h)
    mass = np.cumsum(curve) / curve.sum()
    assert found.main_peak - found.left_tail == pytest.approx(grid[np.searchsorted(mass, 0.025)], abs=2e-2 * h)
    assert found.main_peak + found.right_tail == pytest.approx(grid[np.searchsorted(mass, 0.975)], abs=2e-2 * h)


def test_two_bumps_have_two_peaks_and_their_shares():
    x = np.append(bumps(60, 0.0), bumps(40, 7.0))
    found = describe_curve(x, 0.5)
    assert found.peaks == 2
    assert found.main_peak == pytest.approx(0, abs=0.01)
    assert found.second_peak == pytest.approx(7, abs=0.01)
    assert found.second_share == pytest.approx(0.4, abs=0.002)
    curve = kernel_density(x, 0.5, np.linspace(0, 7, 5001))
    rise = kernel_density(x, 0.5, np.array([found.second_peak]))[0] - curve.min()
    assert found.second_prominence == pytest.approx(rise / found.peak_density, rel=1e-3)
    mirrored = describe_curve(-x, 0.5)
    assert (mirrored.left_tail, mirrored.main_peak) == pytest.approx((found.right_tail, -found.main_peak), abs=1e-6)


@pytest.mark.parametrize(("prominence", "peaks"), [(0.0, 3), (0.05, 2), (0.9, 1), (1.0, 1)])
def test_prominence_decides_which_peaks_count(prominence, peaks):
    x = np.concatenate([bumps(500, 0.0), bumps(300, 8.0), bumps(5, 16.0, sd=0.1)])
    assert describe_curve(x, 0.6, prominence).peaks == peaks


@pytest.mark.parametrize("scale", [1e-6, 1.0, 1e9])
def test_descriptors_follow_the_unit(scale):
    x = np.random.default_rng(1).gamma(2, size=80)
    one, other = describe_curve(x, 0.4), describe_curve(scale * (x + 5), 0.4 * scale)
    assert other.peaks == one.peaks
    assert other.main_peak == pytest.approx(scale * (one.main_peak + 5), rel=1e-6)
    assert other.half_width == pytest.approx(scale * one.half_width, rel=1e-5)
    assert other.peak_density == pytest.approx(one.peak_density / scale, rel=1e-9)


def test_mass_outside_is_the_integral():
    x = np.random.default_rng(2).random(40)
    h = 0.08
    grid = np.linspace(-1, 2, 60001)
    curve = kernel_density(x, h, grid)
    inside = np.trapz(curve[20000:40001], grid[20000:40001])
    assert mass_outside(x, h) == pytest.approx(1 - inside, abs=1e-8)


def test_forms():
    nan = float("nan")
    assert form_of(1, nan, nan) == "one_peak"
    assert form_of(2, nan, 0.4) == "untested_peaks"
    assert form_of(2, 0.1, 0.4) == "unsupported_peaks"  # "bimodal" only with p < .1
    assert form_of(2, 0.0999, 0.4) == "two_peaks"
    assert form_of(3, 0.01, 0.1) == "several_peaks"
    assert form_of(3, 0.01, 0.0999) == "few_apart"


# periods and groups


@pytest.fixture(scope="module")
def evolution():
    frame = panel(
        East=[bumps(40, 5.0 + t, sd=1 - 0.1 * t) for t in range(4)],
        West=[bumps(60, 2.0, 2.5), bumps(60, 2.0, 4.0), bumps(60, 2.0, 6.0), bumps(60, 2.0, 9.0)],
    )
    return frame, density_evolution(frame, "d", "year", "region", replicates=99)


def test_tables_have_all_units_first(evolution):
    _, found = evolution
    assert list(found.descriptors.columns) == DESCRIPTORS_COLUMNS
    keys = list(zip(found.descriptors["period"], found.descriptors["group"]))
    assert keys == [(2010 + t, g) for t in range(4) for g in (None, "East", "West")]
    assert list(found.descriptors["n"]) == [100, 40, 60] * 4
    assert list(found.evolution["group"]) == [None, "East", "West"]
    assert not found.notices


def test_every_curve_is_a_density_on_the_grid_of_its_group(evolution):
    frame, found = evolution
    assert list(found.curves.columns) == CURVES_COLUMNS
    for group in (None, "East", "West"):
        own = found.curves[found.curves["group"].isna() if group is None else found.curves["group"] == group]
        grids = [part["x"].to_numpy() for _, part in own.groupby("period")]
        assert all((grid == grids[0]).all() for grid in grids)
        for period, part in own.groupby("period"):
            x, y = part["x"].to_numpy(), part["density"].to_numpy()
            assert np.trapz(y, x) == pytest.approx(1, abs=1e-3)
            rows = frame[(frame["year"] == period) & ((frame["region"] == group) | (group is None))]["d"].to_numpy()
            assert y == pytest.approx(kernel_density(rows, nrd0(rows), x), rel=1e-12)
            assert x[0] <= rows.min() - 4 * nrd0(rows) + 1e-9
            assert x[-1] >= rows.max() + 4 * nrd0(rows) - 1e-9


def test_narrow_curves_get_more_points():
    frame = panel(all=[bumps(50, 0.0, sd=0.03), bumps(50, 10.0)])
    found = density_evolution(frame, "d", "year", points=64)
    step = np.diff(found.curves["x"].to_numpy()[:2])[0]
    assert step <= found.descriptors["bandwidth"].min() / 4
    for _, part in found.curves.groupby("period"):
        assert np.trapz(part["density"], part["x"]) == pytest.approx(1, abs=1e-3)


def test_a_grid_that_can_not_show_a_curve_is_told():
    frame = panel(all=[bumps(50, 0.0, sd=1e-4), bumps(50, 100.0)])
    found = density_evolution(frame, "d", "year")
    notice = next(n for n in found.notices if n.code == "density_grid_coarse")
    assert notice.values["places"] == ["2010"]
    assert found.descriptors["main_peak"].tolist() == pytest.approx([0, 100], abs=0.01)  # not from that grid


def test_values_that_reach_too_far_have_no_curve():
    frame = panel(all=[np.append(bumps(50, 0.0, sd=1e-5), 100.0), bumps(50, 1.0)])
    found = density_evolution(frame, "d", "year")
    assert [n.code for n in found.notices] == ["density_extreme_range"]
    assert found.descriptors["main_peak"].isna().tolist() == [True, False]
    near = np.append(bumps(50, 0.0, sd=1e-3), 5.0)  # 12,000 bandwidths: the coarsest grid of its own
    row = density_evolution(pd.DataFrame({"d": near}), "d").descriptors.iloc[0]
    assert 10000 < np.ptp(near) / row["bandwidth"] < 16000
    assert row["main_peak"] == pytest.approx(0, abs=1e-6)
    exact = describe_curve(bumps(50, 0.0, sd=1e-3), row["bandwidth"])
    assert row["half_width"] == pytest.approx(exact.half_width, rel=1e-2)


def test_a_curve_does_not_depend_on_the_others(evolution):
    frame, found = evolution
    alone = density_evolution(frame[frame["year"] == 2013], "d", "year", "region", replicates=99)
    expected = found.descriptors[found.descriptors["period"] == 2013].reset_index(drop=True)
    pd.testing.assert_frame_equal(alone.descriptors, expected)


def test_order_of_rows_does_not_matter(evolution):
    frame, found = evolution
    other = density_evolution(frame.sample(frac=1, random_state=3), "d", "year", "region", replicates=99)
    numbers = ["main_peak", "half_width", "left_tail", "second_share", "bandwidth"]
    pd.testing.assert_frame_equal(other.descriptors[numbers], found.descriptors[numbers], rtol=1e-9)


def test_bumps_that_part_become_two_peaks(evolution):
    _, found = evolution
    west = found.descriptors[found.descriptors["group"] == "West"]
    assert west["form"].tolist()[0] == "one_peak"
    assert west["form"].tolist()[-1] == "two_peaks"
    assert np.isnan(west["p_unimodal"].iloc[0]) and west["p_unimodal"].iloc[-1] < 0.1
    change = found.evolution.set_index("group").loc["West"]
    assert change["polarisation"] == "appears"


def test_changes_are_later_less_earlier(evolution):
    _, found = evolution
    east = found.descriptors[found.descriptors["group"] == "East"]
    change = found.evolution.set_index("group").loc["East"]
    first, last = east.iloc[0], east.iloc[-1]
    assert change["shift"] == pytest.approx(3, abs=1e-6)
    assert change["peak_change"] == pytest.approx(last["peak_density"] - first["peak_density"])
    assert change["width_change"] == pytest.approx(last["half_width"] - first["half_width"])
    assert change["sd_change"] == pytest.approx(-0.3 * first["sd"], rel=1e-9)
    assert change["peak_percent"] == pytest.approx(100 / 0.7 - 100, rel=1e-3)  # all is narrower by 0.7
    codes = ["movement", "course", "height", "width", "dispersion", "left_tail", "right_tail", "polarisation"]
    assert change[codes].tolist() == [
        *("right", "steady", "higher", "narrower", "shrinks", "shorter", "shorter", "absent")
    ]


def test_a_cross_section_has_no_changes():
    found = density_evolution(pd.DataFrame({"d": bumps(30, 1.0)}), "d")
    assert found.descriptors[["period", "group"]].iloc[0].tolist() == [None, None]
    assert len(found.evolution) == 0
    assert found.descriptors["form"].item() == "one_peak"


# little data


def test_small_and_equal_groups_are_named_and_have_no_curve():
    frame = panel(
        Big=[bumps(20, 0.0), bumps(20, 1.0)],
        Pair=[[1.0, 2.0], [1.0, 3.0]],
        Same=[[4.0] * 12, bumps(12, 4.0)],
        Rounded=[[0.3, 0.1 + 0.2, 0.3], [1.0, 2.0, 3.0]],
    )
    found = density_evolution(frame, "d", "year", "region")
    told = {n.code: n.values for n in found.notices}
    assert told["density_few_values"]["places"] == ["Pair 2010", "Pair 2011"]
    assert sorted(told["density_no_spread"]["places"]) == ["Rounded 2010", "Same 2010"]
    assert told["density_not_described"]["places"] == ["Rounded 2011"]
    rows = found.descriptors.set_index(["group", "period"])
    empty = rows.loc[[("Pair", 2010), ("Same", 2010)]]
    assert empty[["bandwidth", "peaks", "main_peak", "half_width"]].isna().all(axis=None)
    assert empty["form"].tolist() == [None, None]
    assert rows.loc[("Same", 2010), "n"] == 12
    assert np.isfinite(rows.loc[("Rounded", 2011), "main_peak"])
    assert rows.loc[("Rounded", 2011), "form"] is None
    assert set(found.curves["group"].dropna()) == {"Big", "Same", "Rounded"}
    assert "Same" not in set(found.evolution["group"])  # a curve in one period only


def test_without_bootstrap_nothing_is_claimed():
    frame = pd.DataFrame({"d": bumps(60, 0.0, 9.0)})
    assert density_evolution(frame, "d", replicates=0).descriptors["form"].item() == "untested_peaks"
    assert density_evolution(frame, "d").descriptors["form"].item() == "two_peaks"


def test_few_units_far_out_are_not_a_second_peak():
    """31 provinces, two of them rich: Silverman's test alone would call it two-peaked."""
    frame = pd.DataFrame({"d": np.append(bumps(29, 0.0), [9.0, 9.5])})
    row = density_evolution(frame, "d").descriptors.iloc[0]
    assert row["peaks"] == 2 and row["p_unimodal"] < 0.1
    assert row["second_share"] == pytest.approx(2 / 31, abs=0.005)
    assert row["form"] == "few_apart"


def test_outside_only_for_bounded_values():
    frame = pd.DataFrame({"d": np.linspace(0, 1, 40)})
    found = density_evolution(frame, "d")
    assert found.descriptors["outside"].item() > 0.05
    assert [n.code for n in found.notices] == ["density_outside"]
    frame.loc[0, "d"] = -0.1
    assert np.isnan(density_evolution(frame, "d").descriptors["outside"].item())


def test_where_the_equation_has_no_solution_the_rule_of_thumb_stands_in(monkeypatch):
    from geocoupling.methods import densityevolution

    monkeypatch.setattr(densityevolution, "bandwidth", lambda values, rule: float("nan"))
    x = bumps(20, 1.0)
    found = density_evolution(pd.DataFrame({"d": x}), "d", rule="sheather_jones")
    assert found.descriptors["bandwidth"].item() == nrd0(x)
    assert [n.code for n in found.notices] == ["density_bandwidth_unsolved"]


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ([1.0, 1.0, 1.0], "density_no_curve"),
        ([1.0, 2.0], "density_no_curve"),
        ([1.0, np.nan, 2.0], "missing_values"),
        ([1.0, np.inf, 2.0], "infinite_values"),
        ([], "no_rows"),
    ],
)
def test_values_that_can_not_be_used(values, code):
    with pytest.raises(DataProblem) as error:
        density_evolution(pd.DataFrame({"d": np.array(values, dtype=float)}), "d")
    assert error.value.code == code


def test_unknown_rule_and_cancel():
    frame = pd.DataFrame({"d": bumps(20, 1.0)})
    with pytest.raises(DataProblem, match="scott"):
        density_evolution(frame, "d", rule="normal")

    def stop(share):
        raise Cancelled

    with pytest.raises(Cancelled):
        density_evolution(frame, "d", tick=stop)


def test_progress_rises_to_one():
    told = []
    frame = panel(East=[bumps(30, 0.0, 8.0), bumps(30, 1.0)], West=[bumps(20, 1.0)] * 2)
    density_evolution(frame, "d", "year", "region", replicates=50, tick=told.append)
    assert told == sorted(told)
    assert told[-1] == 1


@pytest.mark.parametrize("rule", ["nrd0", "scott", "sheather_jones"])
@pytest.mark.parametrize("n", [300, 1500, 3000])
def test_a_flat_top_is_one_peak_in_its_middle(rule, n):
    """Ranks: rounding makes many equal tops, none of which is a peak of its own, in whatever order the rows are."""
    ranks = np.arange(1, n + 1) / n
    shuffled = np.random.default_rng(n).permutation(ranks)
    frame = pd.DataFrame({"year": np.repeat([1, 2], n), "x": np.concatenate([ranks, shuffled])})
    found = density_evolution(frame, "x", period="year", rule=rule, replicates=0)
    assert found.descriptors["peaks"].tolist() == [1, 1]
    assert found.descriptors["main_peak"].to_numpy() == pytest.approx(0.5 + 0.5 / n, abs=0.002)
    assert found.descriptors["skew"].tolist() == ["even", "even"]
    assert abs(found.evolution["shift"].iloc[0]) < 1e-6


def test_quartiles_that_differ_by_rounding_are_the_same():
    values = np.concatenate([np.tile([0.3, 0.1 + 0.2], 15), np.linspace(0.0, 1.0, 10)])
    assert nrd0(values) == pytest.approx(nrd0(np.round(values, 12)), rel=1e-9)

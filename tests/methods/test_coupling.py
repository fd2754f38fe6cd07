"""Coupling coordination against plain loops, its identities, and figures printed in a published study."""

import math
import warnings
from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from conftest import ROOT
from geocoupling.methods.coupling import (
    coupling_coordination,
    coupling_degree,
    coupling_summary,
    graded_degree,
    lagging_system,
    parse_system_weights,
)
from geocoupling.methods.grades import FIVE, TEN, grade_scheme
from geocoupling.methods.problems import DataProblem
from hypothesis import given, settings
from hypothesis import strategies as st

SCORE = st.one_of(st.just(0.0), st.just(1.0), st.floats(0, 1), st.floats(0, 1e-300))
SYSTEMS = st.integers(2, 5).flatmap(lambda n: st.lists(SCORE, min_size=n, max_size=n))


def standard_by_hand(row):
    if min(row) == 0:
        return 0.0
    return len(row) * math.prod(u ** (1 / len(row)) for u in row) / sum(row)


def modified_by_hand(row):
    if min(row) == 0:
        return 0.0
    pairs = [abs(a - b) for a, b in combinations(row, 2)]
    product = math.prod(u / max(row) for u in row)
    return math.sqrt((1 - sum(pairs) / len(pairs)) * product ** (1 / (len(row) - 1)))


@pytest.mark.parametrize(
    ("formula", "by_hand"),
    [("standard", standard_by_hand), ("modified", modified_by_hand)],
    ids=["standard", "modified"],
)
@settings(max_examples=80, deadline=None)
@given(row=SYSTEMS)
def test_degree_against_plain_python(row, formula, by_hand):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        (c,) = coupling_degree([row], formula)
    assert 0 <= c <= 1
    if min(row) == 0:
        assert c == 0
    elif min(row) > 1e-100:  # below, the plain product loses its digits first
        assert c == pytest.approx(by_hand(row), rel=1e-9, abs=1e-12)


@settings(max_examples=40, deadline=None)
@given(st.floats(0.001, 1), st.floats(0.001, 1))
def test_two_systems_by_the_formula_of_the_papers(a, b):
    expected = 2 * math.sqrt(a * b / (a + b) ** 2)
    assert coupling_degree([[a, b]])[0] == pytest.approx(expected, rel=1e-12)


@settings(max_examples=40, deadline=None)
@given(SYSTEMS, st.randoms(use_true_random=False), st.sampled_from(["standard", "modified"]))
def test_order_of_systems_does_not_matter(row, random, formula):
    mixed = random.sample(row, len(row))
    assert coupling_degree([mixed], formula)[0] == pytest.approx(coupling_degree([row], formula)[0], abs=1e-12)


@settings(max_examples=40, deadline=None)
@given(st.floats(0.001, 1), st.integers(2, 6), st.sampled_from(["standard", "modified"]))
def test_equal_systems_are_fully_coupled_and_their_degree_is_the_root_of_the_score(u, n, formula):
    names = [f"U_{k}" for k in range(n)]
    table = coupling_coordination(pd.DataFrame([[u] * n], columns=names), names, FIVE, formula=formula).table
    assert table["C"][0] == pytest.approx(1, abs=1e-12)
    assert table["T"][0] == pytest.approx(u)
    assert table["D"][0] == pytest.approx(math.sqrt(u), abs=1e-12)
    assert table["lagging"][0] == "synchronous"


@settings(max_examples=40, deadline=None)
@given(st.floats(0.01, 1), st.floats(0.01, 1))
def test_with_two_systems_the_degree_is_the_root_of_the_geometric_mean(a, b):
    frame = pd.DataFrame({"U_a": [a], "U_b": [b]})
    table = coupling_coordination(frame, ["U_a", "U_b"], FIVE).table
    assert table["D"][0] == pytest.approx((a * b) ** 0.25, rel=1e-12)


@settings(max_examples=40, deadline=None)
@given(st.floats(0.01, 1), st.floats(0.01, 1), st.floats(0.01, 1))
def test_standard_degree_does_not_depend_on_the_level(a, b, factor):
    whole = coupling_degree([[a, b]])[0]
    assert coupling_degree([[a * factor, b * factor]])[0] == pytest.approx(whole, rel=1e-9)


def test_modified_formula_falls_where_standard_does_not():
    assert coupling_degree([[0.9, 0.6]])[0] > 0.97
    assert coupling_degree([[0.9, 0.6]], "modified")[0] == pytest.approx(math.sqrt(0.7 * 2 / 3))


@pytest.mark.parametrize("formula", ["standard", "modified"])
def test_all_zero_is_zero_without_warnings(formula):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        frame = pd.DataFrame({"U_a": [0.0, 0.5], "U_b": [0.0, 0.5]})
        table = coupling_coordination(frame, ["U_a", "U_b"], FIVE, formula=formula).table
    assert table.loc[0, ["C", "T", "D", "grade"]].tolist() == [0, 0, 0, 1]


def test_a_missing_score_gives_no_degree():
    c = coupling_degree([[math.nan, 0.5], [0.5, 0.5]])
    assert math.isnan(c[0])
    assert c[1] == 1


def test_missing_scores_are_refused_by_name():
    frame = pd.DataFrame({"U_a": [0.1, math.nan], "U_b": [0.1, 0.2]}, index=[4, 7])
    with pytest.raises(DataProblem) as caught:
        coupling_coordination(frame, ["U_a", "U_b"], FIVE)
    assert caught.value.code == "missing_values"
    assert (caught.value.values["field"], caught.value.values["rows"]) == ("U_a", [7])


def test_formula_that_does_not_exist():
    with pytest.raises(DataProblem, match="FORMULA must be one of standard, modified, not “new”"):
        coupling_degree([[0.5, 0.5]], "new")


# a whole panel


def panel():
    rows = [
        (i, t, 0.1 + 0.07 * i + 0.02 * t, 0.9 - 0.06 * i, 0.3 + 0.05 * ((i * 7) % 5)) for i in range(8) for t in (0, 1)
    ]
    frame = pd.DataFrame(rows, columns=["unit", "year", "U_a", "U_b", "U_c"])
    return frame.assign(region=["East" if i < 3 else "West" if i < 7 else "Alone" for i in frame["unit"]])


THREE = ["U_a", "U_b", "U_c"]


def test_panel_against_plain_loops():
    alpha = [0.5, 0.3, 0.2]
    made = coupling_coordination(panel(), THREE, TEN, weights=alpha)
    for (_, source), (_, row) in zip(panel().iterrows(), made.table.iterrows()):
        u = [source[name] for name in THREE]
        c, t = standard_by_hand(u), sum(a * x for a, x in zip(alpha, u))
        assert row["C"] == pytest.approx(c, rel=1e-12)
        assert row["T"] == pytest.approx(t, rel=1e-12)
        assert row["D"] == pytest.approx(math.sqrt(c * t), rel=1e-12)
        assert row["grade"] == int(round(math.sqrt(c * t), 12) * 10) + 1
        assert row["lagging"] == "abc"[u.index(min(u))]
    assert made.notices == ()
    assert made.weights.tolist() == alpha


def test_row_order_and_index_do_not_matter():
    frame = panel()
    before = coupling_coordination(frame, THREE, FIVE).table
    after = coupling_coordination(frame.iloc[::-1], THREE, FIVE).table
    assert after.sort_index().equals(before)


def test_equal_weights_by_default():
    made = coupling_coordination(panel(), THREE, FIVE)
    assert made.weights.tolist() == pytest.approx([1 / 3] * 3)
    same = coupling_coordination(panel(), THREE, FIVE, weights=[1 / 3] * 3)
    assert same.notices == ()
    assert same.table.equals(made.table)


@pytest.mark.parametrize("weights", [[3, 1], [0.72, 0.24], [0.7501, 0.2501]])
def test_weights_are_normalised_with_a_notice(weights):
    made = coupling_coordination(panel(), ["U_a", "U_b"], FIVE, weights=weights)
    assert made.weights.sum() == pytest.approx(1)
    assert made.weights[0] / made.weights[1] == pytest.approx(weights[0] / weights[1])
    assert [n.code for n in made.notices] == ["system_weights_normalised"]
    assert made.notices[0].values["sum"] == pytest.approx(sum(weights))


def test_weights_act_on_t_only():
    one = coupling_coordination(panel(), ["U_a", "U_b"], FIVE, weights=[1, 0]).table
    assert one["T"].tolist() == pytest.approx(panel()["U_a"].tolist())
    assert one["C"].equals(coupling_coordination(panel(), ["U_a", "U_b"], FIVE).table["C"])


def test_rescaling_stretches_and_warns():
    frame = panel()[["U_a", "U_b"]]
    made = coupling_coordination(frame, ["U_a", "U_b"], FIVE, rescale="minmax")
    stretched = (frame - frame.min()) / (frame.max() - frame.min())
    plain = coupling_coordination(stretched, ["U_a", "U_b"], FIVE)
    assert made.table["D"].tolist() == pytest.approx(plain.table["D"].tolist(), abs=1e-12)
    assert [n.code for n in made.notices] == ["scores_rescaled"]
    assert "U_a, U_b" in str(made.notices[0])
    shifted = coupling_coordination(frame, ["U_a", "U_b"], FIVE, rescale="unit_interval_shift")
    twin = coupling_coordination(0.01 + 0.98 * stretched, ["U_a", "U_b"], FIVE)
    assert shifted.table["D"].tolist() == pytest.approx(twin.table["D"].tolist(), abs=1e-12)
    assert (shifted.table["C"] > 0).all()


def test_rescaling_lets_any_scale_in():
    frame = panel()[["U_a", "U_b"]]
    made = coupling_coordination(frame * 250 - 17, ["U_a", "U_b"], FIVE, rescale="minmax").table
    assert made["D"].tolist() == pytest.approx(
        coupling_coordination(frame, ["U_a", "U_b"], FIVE, rescale="minmax").table["D"].tolist(), abs=1e-7
    )


@pytest.mark.parametrize(
    ("frame", "systems", "options", "code", "words"),
    [
        ({"U_a": [0.5]}, ["U_a"], {}, "too_few_systems", "found: U_a. Choose the system"),
        (
            {"U_a": [0.5, 1.2], "U_b": [0, 1]},
            ["U_a", "U_b"],
            {},
            "score_outside",
            "“U_a” is 1.2 in rows 1;.*set RESCALE",
        ),
        ({"U_a": [0.5, 0.2], "U_b": [-0.1, 1]}, ["U_a", "U_b"], {}, "score_outside", "“U_b” is -0.1 in rows 0"),
        ({"U_a": [0.5, 0.2], "U_b": [0, 0]}, ["U_a", "U_b"], {}, "system_all_zero", "“U_b” is 0 in every row"),
        (
            {"U_a": [0.5, 0.2], "U_b": [0.3, 0.3]},
            ["U_a", "U_b"],
            {"rescale": "minmax"},
            "rescale_constant",
            "“U_b” has the same value everywhere.*Leave it out",
        ),
        (
            {"U_a": [0.5], "U_b": [0.3]},
            ["U_a", "U_b"],
            {"rescale": "log"},
            "option_unknown",
            "RESCALE must be one of none",
        ),
        ({"U_a": [0.5], "U_b": [0.3]}, ["U_a", "U_b"], {"formula": "x"}, "option_unknown", "FORMULA must be one of"),
        (
            {"U_a": [0.5], "U_b": [0.3]},
            ["U_a", "U_b"],
            {"weights": [1, 1, 1]},
            "system_weights_count",
            r"3 system weights were given for 2 systems \(U_a, U_b\)",
        ),
        (
            {"U_a": [0.5], "U_b": [0.3]},
            ["U_a", "U_b"],
            {"weights": [1, -0.5]},
            "system_weights_negative",
            "1;-0.5 must be 0 or more",
        ),
        ({"U_a": [0.5], "U_b": [0.3]}, ["U_a", "U_b"], {"weights": [0, 0]}, "system_weights_negative", "one above 0"),
        (
            {"U_a": [0.5], "U_b": [0.3]},
            ["U_a", "U_b"],
            {"weights": [math.nan, 1]},
            "system_weights_negative",
            "Correct them",
        ),
    ],
)
def test_problems(frame, systems, options, code, words):
    with pytest.raises(DataProblem, match=words) as caught:
        coupling_coordination(pd.DataFrame(frame), systems, FIVE, **options)
    assert caught.value.code == code


# the lagging system


@pytest.mark.parametrize(
    ("row", "tolerance", "lagging"),
    [
        ([0.2, 0.3], 0, "a"),
        ([0.3, 0.2], 0, "b"),
        ([0.3, 0.3], 0, "synchronous"),
        ([0.3, 0.1], 0.2, "synchronous"),
        ([0.1, 0.3], 0.2, "synchronous"),
        ([0.1, 0.3001], 0.2, "a"),
        ([0.3, 0.1], 0.1, "b"),
        ([0.5, 0.4, 0.3], 0, "c"),
        ([0.5, 0.4, 0.3], 0.15, "c"),
        ([0.5, 0.4, 0.3], 0.2, "synchronous"),
        ([0.3, 0.4, 0.3], 0, "a;c"),
        ([0.3, 0.3, 0.3], 0, "synchronous"),
        ([0.9, 0.2, 0.8, 0.7], 0.3, "b"),
    ],
)
def test_lagging_system(row, tolerance, lagging):
    assert lagging_system([row], ["U_a", "U_b", "U_c", "U_d"][: len(row)], tolerance) == [lagging]


def test_systems_without_the_prefix_keep_their_names():
    assert lagging_system([[0.1, 0.5]], ["Urban score", "U_eco"]) == ["Urban score"]


def test_tolerance_acts_through_the_whole():
    frame = pd.DataFrame({"U_a": [0.3, 0.5], "U_b": [0.4, 0.9]})
    table = coupling_coordination(frame, ["U_a", "U_b"], FIVE, tolerance=0.1).table
    assert table["lagging"].tolist() == ["synchronous", "a"]


# weights as they are written


@pytest.mark.parametrize(
    ("text", "weights"),
    [
        ("", None),
        ("  ; ", None),
        (None, None),
        ("0.3;0.7", [0.3, 0.7]),
        (" 0.3 ; 0.7; ", [0.3, 0.7]),
        ("U_b=0.7;U_a=0.3", [0.3, 0.7]),
        ("u_B = 0.7 ; u_a = .3", [0.3, 0.7]),
        ("1;2;3", [1, 2, 3]),
    ],
)
def test_system_weights_as_written(text, weights):
    assert parse_system_weights(text, ["U_a", "U_b"]) == weights


def test_a_name_with_an_equals_sign():
    assert parse_system_weights("U_a=b=0.7;U_c=0.3", ["U_c", "U_a=b"]) == [0.3, 0.7]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("0.3;x", "system_weights_form"),
        ("0,3;0,7", "system_weights_form"),
        ("U_a=;U_b=1", "system_weights_form"),
        ("U_a=0.3;U_c=0.7", "system_weights_names"),
        ("U_a=0.3", "system_weights_names"),
        ("U_a=0.3;0.7", "system_weights_names"),
        ("U_a=0.3;U_b=0.3;U_a=0.4", "system_weights_names"),
    ],
)
def test_system_weights_that_can_not_be_read(text, code):
    with pytest.raises(DataProblem) as caught:
        parse_system_weights(text, ["U_a", "U_b"])
    assert caught.value.code == code
    assert text in str(caught.value)


# grades of a known degree, and summaries


def test_summary_against_plain_loops():
    frame = panel()
    table = coupling_coordination(frame, THREE, FIVE).table.join(frame[["year", "region"]])
    summary = coupling_summary(table, FIVE, "year", "region")
    assert list(summary["period"]) == [0] * 4 + [1] * 4
    assert [None if pd.isna(g) else g for g in summary["group"]] == [None, "Alone", "East", "West"] * 2
    for _, row in summary.iterrows():
        part = [r for _, r in table.iterrows() if r["year"] == row["period"] and row["group"] in (None, r["region"])]
        degrees = [r["D"] for r in part]
        mean = sum(degrees) / len(degrees)
        assert row["n"] == len(part)
        assert row["mean_D"] == pytest.approx(mean, rel=1e-12)
        if len(part) == 1:
            assert math.isnan(row["sd_D"])
        else:
            assert row["sd_D"] == pytest.approx(math.sqrt(sum((d - mean) ** 2 for d in degrees) / (len(part) - 1)))
        assert [row[f"n_grade_{k}"] for k in range(1, 6)] == [sum(r["grade"] == k for r in part) for k in range(1, 6)]


def test_summary_without_periods_and_groups():
    table = coupling_coordination(panel(), THREE, TEN).table
    summary = coupling_summary(table, TEN)
    assert len(summary) == 1
    assert summary.loc[0, "period"] is None
    assert summary.loc[0, "group"] is None
    assert sum(summary.loc[0, f"n_grade_{k}"] for k in range(1, 11)) == summary.loc[0, "n"] == 16


def test_rows_without_group_count_among_all():
    table = pd.DataFrame({"D": [0.1, 0.5], "grade": [1.0, 3.0], "g": [None, "x"]})
    summary = coupling_summary(table, FIVE, group="g")
    assert summary["n"].tolist() == [2, 1]


@pytest.fixture(scope="module")
def printed():
    """The printed degrees, one row per province and year."""
    wide = pd.read_csv(ROOT / "sample" / "china_coupling_2011_2020.csv")
    return wide.melt(["province", "name_zh", "region"], var_name="year", value_name="degree").astype({"year": int})


def test_published_means_and_grades(printed):
    made = graded_degree(printed, "degree", TEN)
    summary = coupling_summary(made.table.join(printed[["year", "region"]]), TEN, "year", "region")
    whole = summary[summary["group"].isna()].set_index("period")
    assert whole["n"].tolist() == [31] * 10
    assert round(whole.loc[2011, "mean_D"], 3) == 0.385
    assert round(whole.loc[2020, "mean_D"], 3) == 0.508
    above = [f"n_grade_{k}" for k in range(6, 11)]
    assert whole.loc[2011, above].sum() == 4
    assert whole.loc[2020, above].sum() == 19
    assert whole.loc[2011, "n_grade_3"] == 7
    assert TEN.names[2] == "Moderate disorder"


def test_published_counts_by_region_sum_to_the_whole(printed):
    made = graded_degree(printed, "degree", FIVE)
    summary = coupling_summary(made.table.join(printed[["year", "region"]]), FIVE, "year", "region")
    counts = ["n", *(f"n_grade_{k}" for k in range(1, 6))]
    for _, rows in summary.groupby("period"):
        whole, parts = rows[rows["group"].isna()], rows[rows["group"].notna()]
        assert parts["group"].tolist() == ["Central", "East", "West"]
        assert parts[counts].sum().tolist() == whole[counts].iloc[0].tolist()


def test_known_degree_has_no_coupling_and_no_lag():
    frame = pd.DataFrame({"d": [0.6, math.nan]}, index=[5, 6])
    table = graded_degree(frame, "d", grade_scheme("custom", "0.6;low;1;high")).table
    assert table["grade"].iloc[0] == 2
    assert math.isnan(table["grade"].iloc[1])
    assert table[["C", "T"]].isna().all().all()
    assert table["lagging"].tolist() == [None, None]


def test_known_degree_outside_the_unit_interval():
    frame = pd.DataFrame({"d": [0.6, 61.0]}, index=[5, 6])
    with pytest.raises(DataProblem, match="“d” is 61 in rows 6; .*Choose the right field") as caught:
        graded_degree(frame, "d", FIVE)
    assert caught.value.code == "degree_outside"


def test_inputs_are_left_alone():
    frame = panel()
    coupling_coordination(frame, THREE, FIVE, rescale="minmax")
    assert frame.equals(panel())
    weights = np.array([2.0, 1.0, 1.0])
    coupling_coordination(frame, THREE, FIVE, weights=weights)
    assert weights.tolist() == [2, 1, 1]

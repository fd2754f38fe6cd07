"""Panels and cross tables as papers print them."""

from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.inequality import gini_decomposition
from geocoupling.reports.papertables_cells import cells_table_marked, interaction_triangle
from geocoupling.reports.papertables_inequality import cells_paper_table
from geocoupling.reports.papertables_panels import grade_counts, panel_paper_table, unit_by_period
from geocoupling.reports.rounding import fixed, rounded

PRINTED = Path(__file__).parents[2] / "sample" / "china_coupling_2011_2020.csv"
YEARS = [str(year) for year in range(2011, 2021)]
# means of the rows of the published table; the study prints others for West 2012, West 2017 and the nation in 2012
MEANS = {
    "East": "0.457 0.475 0.484 0.496 0.496 0.505 0.541 0.543 0.557 0.552",
    "Central": "0.335 0.370 0.360 0.384 0.403 0.427 0.462 0.472 0.491 0.499",
    "West": "0.352 0.365 0.340 0.368 0.385 0.402 0.436 0.441 0.459 0.473",
    "": "0.385 0.405 0.396 0.418 0.429 0.445 0.480 0.485 0.502 0.508",
}


@pytest.fixture(scope="module")
def printed():
    return pd.read_csv(PRINTED)


@pytest.fixture(scope="module")
def panel(printed):
    long = printed.melt(["province", "name_zh", "region"], var_name="year", value_name="D").astype({"year": int})
    return long.sample(frac=1, random_state=1).sort_values(
        "region", key=lambda r: r.map(list(MEANS).index), kind="stable"
    )


# unit by period


def test_province_table_has_the_means_of_its_regions(panel):
    table = unit_by_period(panel, "province", "year", "D", "region")
    assert list(table.columns) == ["group", "unit", *YEARS]
    assert len(table) == 31 + 3 + 1
    means = table[table["unit"].isin(["Mean", "Mean of all units"])].set_index("group")[YEARS]
    for region, numbers in MEANS.items():
        assert [fixed(v, 3) for v in means.loc[region]] == numbers.split()


def test_means_are_the_exact_ones_rounded_half_up(panel):
    text = pd.read_csv(PRINTED, dtype=str)
    table = unit_by_period(panel, "province", "year", "D", "region").set_index(["group", "unit"])
    for region in MEANS:
        rows = text if not region else text[text["region"] == region]
        name = "Mean" if region else "Mean of all units"
        for year in YEARS:
            exact = sum(map(Decimal, rows[year])) / len(rows)
            expected = exact.quantize(Decimal("0.001"), ROUND_HALF_UP)
            assert Decimal(fixed(table.loc[(region, name), year], 3)) == expected


def test_cells_are_the_printed_ones(panel, printed):
    table = unit_by_period(panel, "province", "year", "D", "region", decimals=None)
    units = table[~table["unit"].str.startswith("Mean")].set_index("unit")
    pd.testing.assert_frame_equal(
        units.loc[printed["province"], YEARS], printed.set_index("province")[YEARS], check_names=False
    )
    assert table["group"].tolist() == ["East"] * 12 + ["Central"] * 9 + ["West"] * 13 + [""]


def test_without_groups_there_is_one_mean(panel):
    table = unit_by_period(panel, "province", "year", "D", decimals=2)
    assert list(table.columns) == ["unit", *YEARS]
    assert len(table) == 32
    assert table.iloc[-1]["2020"] == 0.51


def test_gaps_and_units_that_move():
    frame = pd.DataFrame(
        [
            ("a", 1, 1.0, "p"),
            ("b", 1, 3.0, "p"),
            ("c", 1, 10.0, None),
            ("a", 2, 2.0, "q"),
            ("b", 2, np.nan, "p"),
        ],
        columns=["u", "t", "v", "g"],
    )
    table = panel_paper_table(frame, "u", "t", "v", "g")
    nan = None
    assert [[None if v != v else v for v in row] for row in table.rounded().frame.to_numpy().tolist()] == [
        ["p", "a", 1.0, nan],
        ["p", "b", 3.0, nan],
        ["p", "Mean", 2.0, nan],
        ["q", "a", nan, 2.0],
        ["q", "Mean", nan, 2.0],
        ["", "c", 10.0, nan],
        ["", "Mean of all units", 4.667, 2.0],
    ]
    assert [row[0] for row in table.bold] == [False, False, True, False, True, False, True]
    assert table.rules == (6,)
    assert table.notes == ("Means are those of the values that are there.",)


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([("a", 1, 1.0), ("a", 1, 2.0)], "a has more than one row for 1"),
        ([(None, 1, 1.0)], "field u"),
        ([("a", 1, 1.0), ("a", None, 1.0)], "field t"),
        ([("a", None, 1.0)], "t has no periods"),
    ],
)
def test_panels_that_are_none(rows, words):
    with pytest.raises(ValueError, match=words):
        unit_by_period(pd.DataFrame(rows, columns=["u", "t", "v"]), "u", "t", "v")


def test_numbers_of_units_are_no_measures():
    frame = pd.DataFrame({"u": [110000.0, 120000.0], "t": [2011, 2011], "v": [0.5, 0.25]})
    assert unit_by_period(frame, "u", "t", "v")["unit"].tolist() == ["110000", "120000", "Mean of all units"]


# rounding


def test_halves_go_away_from_zero_in_decimal_writing():
    assert [fixed(v, 2) for v in (1.005, 0.125, -0.125, 2.675, 1e300)][:4] == ["1.01", "0.13", "-0.13", "2.68"]
    assert fixed(0.1 + 0.2, 1) == "0.3"
    assert fixed(-0.0001, 2) == "0.00"
    assert fixed(2.5, 0) == "3"
    assert rounded(float("inf"), 2) == float("inf")
    assert len(fixed(1e300, 2)) == 304


# grades


def test_grade_counts_add_up(tables):
    summary = tables.summary([2010, 2015, 2020])
    names = [f"g{k}" for k in range(1, 6)]
    counts = grade_counts(summary, names)
    assert list(counts.columns) == ["group", "Grade", "2010", "2015", "2020"]
    assert counts["group"].unique().tolist() == ["All units", "East", "Central", "West"]
    whole = counts[counts["group"] == "All units"]
    assert whole["Grade"].tolist() == [*names, "Sum"]
    first = summary[summary["group"].isna() & (summary["period"] == 2010)].iloc[0]
    assert whole["2010"].tolist() == [*(first[f"n_grade_{k}"] for k in range(1, 6)), 31]
    assert (counts.dtypes.iloc[2:] == "Int64").all()


def test_grade_counts_of_a_cross_section_and_gaps(tables):
    summary = tables.summary(groups=()).drop(columns="n_grade_2")
    counts = grade_counts(summary, list("abcde"))
    assert list(counts.columns) == ["Grade", "Number of units"]
    assert counts.iloc[1, 1] is pd.NA
    assert grade_counts(summary, []) is None
    assert grade_counts(None, ["a"]) is None


# region by component


@pytest.fixture(scope="module")
def cells():
    rng = np.random.default_rng(5)
    frame = pd.DataFrame(rng.gamma(3, 1, (60, 3)), columns=["score_a", "score_b", "score_c"])
    frame["year"] = np.repeat([2009, 2023], 30)
    frame["region"] = np.tile(["East", "Central", "West"], 20)
    frame["v"] = frame[["score_a", "score_b", "score_c"]].sum(axis=1)
    result = gini_decomposition(frame, "v", group="region", period="year", components=list(frame.columns[:3]))
    return result.cells


def test_cells_have_sums_and_marks(cells):
    table = cells_table_marked(cells, 2009)
    frame = table.frame
    assert list(frame.columns) == ["Region or pair", "a", "b", "c", "Sum"]
    assert len(frame) == 3 + 3 + 1
    assert frame.iloc[-1, -1] == pytest.approx(100)
    body = frame.iloc[:-1, 1:-1].to_numpy(float)
    assert frame.iloc[:-1, -1].to_numpy(float) == pytest.approx(body.sum(axis=1))
    bold, underlined = np.array(table.bold)[:-1, 1:-1], np.array(table.underlined)[:-1, 1:-1]
    assert (bold == (body == body.max(axis=1, keepdims=True))).all()
    assert (underlined == (body == body.max(axis=0))).all()
    assert not np.array(table.bold)[-1].any() and not np.array(table.bold)[:, [0, -1]].any()
    assert table.caption.endswith("2009")


def test_cells_agree_with_the_table_in_words(cells):
    table, words = cells_table_marked(cells), cells_paper_table(cells)
    assert table.caption.endswith("2023")
    for i in range(len(words)):
        for j in range(1, words.shape[1]):
            number = float(words.iat[i, j].split(" ")[-1])
            assert table.frame.iat[i, j] == pytest.approx(number, abs=0.0501)
            assert ("►" in words.iat[i, j], "▲" in words.iat[i, j]) == table.marked(i, j)


def test_no_cells():
    assert cells_table_marked(None) is None
    assert cells_table_marked(pd.DataFrame(columns=["period"])) is None


# interactions


def test_triangle_has_q_stars_and_types(tables):
    pairs = tables.interactions([2011, 2020])
    pairs["q1"], pairs["q2"] = [0.1, 0.1, 0.2] * 2, [0.2, 0.3, 0.3] * 2
    pairs.loc[3:, "p_adjusted"] = [0.001, 0.02, 0.3]
    pairs.loc[3:, "q12"] = [0.51251, 0.6, 0.7]
    table = interaction_triangle(pairs, 2020)
    assert table.frame.to_numpy().tolist() == [
        ["GDP", "0.100", "", ""],
        ["Distance to port", "0.513*** NE", "0.200", ""],
        ["region", "0.600** BE", "0.700 I", "0.300"],
    ]
    assert "NE: Nonlinear enhancement; BE: Bivariate enhancement; I: Independent" in table.notes[0]
    assert "*** < 0.01" in table.notes[1]
    assert interaction_triangle(pairs, levels=()).frame.iat[1, 1] == "0.513 NE"
    assert interaction_triangle(pairs, 1999) is None
    assert interaction_triangle(pairs, 2020, "East") is None


def test_stars_are_never_those_of_q12(tables):
    pairs = tables.interactions([2011]).drop(columns="p_adjusted").assign(p=0.0001)
    assert not any("*" in str(v) for v in interaction_triangle(pairs).frame.to_numpy().ravel())
    assert "*** NE" in interaction_triangle(pairs.assign(p_gain=0.001)).frame.iat[1, 1]


def test_a_factor_with_several_q_has_none_on_the_diagonal(tables):
    pairs = tables.interactions([2011])  # 0.2 and 0.3 by place
    table = interaction_triangle(pairs)
    assert table.frame.iat[1, 2] is None
    assert "none on the diagonal" in table.notes[-1]

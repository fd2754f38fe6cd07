"""Tables of factors and interactions as papers print them."""

import re

import geodetectortables
import numpy as np
import pandas as pd
import pytest
from geocoupling.reports.papertables_drivers import drivers_by_group, interactions_by_group, ranked_drivers

YEARS = (2011, 2015, 2020)
GROUPS = ("东部", "East", 3.0)
FACTORS = ("GDP", "Roads", "Water", "Forest", "R&D_50%", "人口", "Ports")


@pytest.fixture(scope="module")
def real():
    """What the detector itself writes for regions of few units."""
    return geodetectortables.tables(YEARS)


@pytest.fixture
def factors(tables):
    whole = [tables.factors(YEARS, FACTORS, group, seed) for seed, group in enumerate((None, *GROUPS))]
    return pd.concat(whole, ignore_index=True).sample(frac=1, random_state=1).sort_values("period", kind="stable")


@pytest.fixture
def pairs(tables):
    whole = [tables.interactions(YEARS, FACTORS, group, seed) for seed, group in enumerate((None, *GROUPS))]
    return pd.concat(whole, ignore_index=True)


def q_of(table, factor, period, group=None):
    rows = table[(table["factor"] == factor) & (table["period"] == period)]
    return rows[rows["group"].isna() if group is None else rows["group"] == group].iloc[0]


# ranked


def test_factors_are_ranked_in_each_period(factors):
    table = ranked_drivers(factors)
    heads = [head for year in YEARS for head in (f"Factor {year}", f"q {year}")]
    assert list(table.frame.columns) == ["rank", *heads]
    assert table.frame["rank"].tolist() == list(range(1, 8))
    for year in YEARS:
        names, texts = table.frame[f"Factor {year}"], table.frame[f"q {year}"]
        assert sorted(names) == sorted(FACTORS)
        assert texts.str.rstrip("*").astype(float).is_monotonic_decreasing
        for name, text in zip(names, texts):
            row = q_of(factors, name, year)
            assert float(text.rstrip("*")) == pytest.approx(row["q"], abs=5.01e-4)
            expected = sum(row["p_adjusted"] < level for level in (0.01, 0.05, 0.1))
            assert text.count("*") == expected
    assert table.notes[0] == "Adjusted p: *** < 0.01, ** < 0.05, * < 0.1"


def test_stars_may_have_two_levels_as_some_papers_have(factors):
    table = ranked_drivers(factors.assign(p_adjusted=0.07), levels=(0.05, 0.1))
    assert table.frame["q 2011"].str.fullmatch(r"0\.\d{3}\*").all()
    assert table.notes[0] == "Adjusted p: ** < 0.05, * < 0.1"
    strict = ranked_drivers(factors.assign(p_adjusted=0.03), levels=[0.05, 0.1])
    assert strict.frame["q 2011"].str.fullmatch(r"0\.\d{3}\*\*").all()
    one = ranked_drivers(factors.assign(p_adjusted=0.03), levels=(0.05,), decimals=2)
    assert one.frame["q 2011"].str.fullmatch(r"0\.\d\d\*").all() and one.notes[0] == "Adjusted p: * < 0.05"
    none = ranked_drivers(factors, levels=())
    assert not none.frame["q 2011"].str.contains("*", regex=False).any() and "Adjusted" not in none.notes[0]
    untested = factors.assign(p=np.nan, p_adjusted=np.nan)
    assert not any("Adjusted" in note for note in ranked_drivers(untested).notes)


def test_a_group_and_chosen_periods_are_told_by_their_labels(factors):
    table = ranked_drivers(factors, "3", ["2020", 2011.0])
    assert list(table.frame.columns)[1:] == ["Factor 2011", "q 2011", "Factor 2020", "q 2020"]
    assert table.caption == "Factors in the order of q, 3"
    best = factors[(factors["group"] == 3.0) & (factors["period"] == 2020)].nlargest(1, "q").iloc[0]
    assert table.frame["Factor 2020"][0] == best["factor"]
    with pytest.raises(ValueError, match="There is no period 1999. Choose among these: 2011, "):
        ranked_drivers(factors, periods=[2011, 1999])
    assert ranked_drivers(factors, "North") is None


def test_many_periods_have_a_row_each(tables):
    years = tuple(range(2006, 2021))
    table = ranked_drivers(tables.factors(years, FACTORS))
    assert table.frame["period"].tolist() == list(years)
    assert list(table.frame.columns) == ["period", *(f"Rank {k}" for k in range(1, 8))]
    q = table.frame.iloc[:, 1:].apply(lambda column: column.str.extract(r" (0\.\d+)\**$")[0].astype(float))
    assert (q.to_numpy()[:, :-1] >= q.to_numpy()[:, 1:]).all()


def test_factors_without_q_stand_last_and_a_cross_section_has_plain_heads(tables):
    own = tables.factors()
    own.loc[0, "q"] = np.nan
    table = ranked_drivers(own)
    assert list(table.frame.columns) == ["rank", "factor", "q"]
    assert (table.frame["factor"].iloc[-1], table.frame["q"].iloc[-1]) == ("GDP", None)
    uneven = pd.concat([tables.factors((1,)), tables.factors((2,), ("GDP",))])
    assert ranked_drivers(uneven).frame["Factor 2"].tolist() == ["GDP", None, None]
    assert ranked_drivers(own[:0]) is None and ranked_drivers(None) is None


# by group


def test_factors_by_group_and_period(factors):
    table = drivers_by_group(factors, decimals=2)
    names = ["All units", "东部", "East", "3"]
    assert set(table.frame.columns) == {"factor", *(f"{name} {year}" for name in names for year in YEARS)}
    assert list(table.frame.columns)[1:4] == [f"All units {year}" for year in YEARS]
    assert sorted(table.frame["factor"][:-1]) == sorted(FACTORS)
    assert table.frame.iloc[-1].tolist() == ["Number of units", *["31"] * 12]
    assert table.rules == (7,)
    row = table.frame.set_index("factor").at["Water", "东部 2015"]
    assert float(row.rstrip("*")) == pytest.approx(q_of(factors, "Water", 2015, "东部")["q"], abs=5.01e-3)
    bold = np.array(table.bold)
    values = table.frame.iloc[:-1, 1:].apply(lambda column: column.str.rstrip("*").astype(float)).to_numpy()
    assert (bold[:-1, 1:] == (values == values.max(axis=0))).all()
    assert not bold[-1].any() and not bold[:, 0].any()


def test_many_columns_let_groups_stand_below_each_other(tables):
    years = tuple(range(2011, 2016))
    whole = pd.concat([tables.factors(years, FACTORS, group, seed) for seed, group in enumerate((None, *GROUPS))])
    table = drivers_by_group(whole)
    assert list(table.frame.columns) == ["group", "factor", *map(str, years)]
    assert len(table.frame) == 4 * 8 and table.rules == (8, 16, 24)
    assert (np.array(table.bold)[:, 2:].reshape(4, 8, 5).sum(axis=1) >= 1).all()
    assert table.frame["group"].unique().tolist() == ["All units", "东部", "East", "3"]
    alone = drivers_by_group(tables.factors(tuple(range(15)), FACTORS))  # a single group has nothing to stand below
    assert alone.frame.shape == (8, 16)


def test_small_strata_are_told(real):
    factors = real[0]
    table = drivers_by_group(factors)
    units = table.frame.iloc[-1]
    assert [units[f"{name} 2015"] for name in ("All units", "Central", "East", "West")] == ["40", "8", "12", "20"]
    (note,) = (note for note in table.notes if note.startswith("Strata of fewer"))
    small = factors[factors["smallest_stratum"] < 5]
    named = small.drop_duplicates(["group", "factor"])
    assert f"and {len(named) - 4} more." in note
    assert note.count("; ") == 4 and "Central, a (1)" in note  # the smallest group first
    alone = ranked_drivers(factors, "West", [2020]).notes[-1]
    assert alone.startswith("Strata of fewer than 5 units raise q (units of the smallest): ") and "West" not in alone
    assert not any("Strata" in note for note in drivers_by_group(factors.assign(smallest_stratum=5)).notes)
    assert drivers_by_group(factors.drop(columns=["smallest_stratum", "strata", "n"])).frame.shape == (2, 13)


def test_units_that_differ_between_factors_are_a_range(tables):
    own = tables.factors((2011,), ("GDP", "Roads"))
    own["n"] = [28.0, 31.0]
    table = drivers_by_group(own)
    assert table.frame["2011"].tolist()[-1] == "28–31"
    assert table.caption == "Power of determinant q of each factor, 2011"


def test_one_factor_is_not_bold_and_nothing_is_no_table(tables):
    table = drivers_by_group(tables.factors((None,), ("GDP",)))
    assert list(table.frame.columns) == ["factor", "q"]
    assert not np.array(table.bold).any() and not any("Bold" in note for note in table.notes)
    missing = tables.factors(YEARS)
    missing.loc[missing["period"] == 2015, "q"] = np.nan
    assert drivers_by_group(missing).frame["2015"].tolist() == [None] * 3 + ["31"]
    assert "–" in drivers_by_group(missing).to_html()
    assert drivers_by_group(missing[:0]) is None
    with pytest.raises(ValueError, match="There is no period 1900"):
        drivers_by_group(missing, [1900])


def test_dates_and_groups_without_all_units(tables):
    own = tables.factors((pd.Timestamp("2011-01-01"), pd.Timestamp("2015-06-30")), group="East")
    table = drivers_by_group(own, ["2015-06-30"])
    assert list(table.frame.columns) == ["factor", "2015-06-30"]
    assert table.caption.endswith(", 2015-06-30, East")


# pairs


def test_pairs_have_signs_shades_and_the_strongest_bold(pairs):
    table = interactions_by_group(pairs)
    assert table.frame.shape == (21 + 1, 1 + 12)
    assert table.frame.iloc[0, 0] == "GDP ∩ Roads"
    row = pairs[(pairs["factor1"] == "Water") & (pairs["factor2"] == "Ports") & (pairs["group"] == "东部")]
    row = row[row["period"] == 2020].iloc[0]
    cell = table.frame.set_index("Pair of factors").at["Water ∩ Ports", "东部 2020"]
    sign = {"enhance_nonlinear": "NE", "enhance_bivariate": "BE", "independent": "I"}
    sign.update(weaken_univariate="UW", nested="N", no_gain="0")
    assert cell == f"{row['q12']:.3f} {sign[row['type']]}"
    shades = {"NE": 2, "BE": 1, "I": 3, "UW": 4, "N": 0, "0": 0}
    for i in range(21):
        for j in range(1, 13):
            assert table.shades[i][j] == shades[table.frame.iat[i, j].split()[1]]
    assert not any(table.shades[-1]) and not any(row[0] for row in table.shades)
    values = table.frame.iloc[:-1, 1:].apply(lambda column: column.str.split().str[0].astype(float)).to_numpy()
    assert (np.array(table.bold)[:-1, 1:] == (values == values.max(axis=0))).all()
    assert table.notes[0].startswith("NE: Nonlinear enhancement; BE: Bivariate enhancement; I: Independent; ")
    assert table.notes[1] == "Shades from light to dark: BE, NE, I, UW."
    assert any(note.startswith("In 252 of 252 cells") for note in table.notes) == (31 / 12 < 5)


def test_pairs_of_few_units_have_neither_sign_nor_shade(real):
    table = interactions_by_group(real[1], decimals=2)
    east = table.frame["Central 2015"][:-1]
    assert east.str.fullmatch(r"[01]\.\d\d").all()
    assert not any(row[list(table.frame.columns).index("Central 2015")] for row in table.shades)
    assert "Without a sign: too few units for the crossed strata to tell the type." in table.notes
    assert any("hold fewer than 5 units on average" in note for note in table.notes)


def test_types_that_rest_on_classes_alone_are_told(pairs):
    text = "In {} of 252 cells with a type the gain"
    above = int((pairs["p_adjusted"] >= 0.05).sum())
    assert any(note.startswith(text.format(above)) for note in interactions_by_group(pairs).notes)
    assert not any("the gain" in note for note in interactions_by_group(pairs.assign(p_adjusted=0.01)).notes)


def test_turned_pairs_and_gaps(tables):
    first, second = tables.interactions((2011,)), tables.interactions((2020,))
    second[["factor1", "factor2"]] = second[["factor2", "factor1"]]
    second.loc[1, ["q12", "type"]] = [np.nan, None]
    table = interactions_by_group(pd.concat([first, second]))
    assert table.frame["Pair of factors"].tolist()[:2] == ["GDP ∩ Distance to port", "GDP ∩ region"]
    assert len(table.frame) == 4
    assert table.frame["2020"][1] is None and table.shades[1][2] == 0
    assert interactions_by_group(first[:0]) is None
    with pytest.raises(ValueError, match="There is no period 1900"):
        interactions_by_group(first, [1900])
    alone = interactions_by_group(tables.interactions((None,), ("a", "b")))
    assert list(alone.frame.columns) == ["Pair of factors", "q"] and not np.array(alone.bold).any()


def test_unknown_types_are_printed_as_they_are(tables):
    table = interactions_by_group(tables.interactions((2011,)).assign(type="mixed"))
    assert table.frame["2011"][0].endswith(" mixed")
    assert not np.array(table.shades).any() and "Shades" not in " ".join(table.notes)


@pytest.mark.parametrize("ending", ["html", "csv", "xlsx", "tex"])
def test_all_are_saved(factors, pairs, tmp_path, ending):
    for table in (ranked_drivers(factors), drivers_by_group(factors), interactions_by_group(pairs)):
        path = tmp_path / f"t.{ending}"
        table.save(path)
        assert path.stat().st_size > 300
        assert ending == "xlsx" or not re.search(r"\b(nan|None)\b", path.read_text(encoding="utf-8"))

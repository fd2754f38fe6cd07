"""Wide tables to long ones, and names of a table to names of a layer."""

import doctest
import importlib

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.joining import (
    match_names,
    normalised_name,
    parse_aliases,
    parse_wide_pattern,
    wide_to_long,
)
from geocoupling.methods.problems import Cancelled, DataProblem
from hypothesis import given, settings
from hypothesis import strategies as st


def code_of(function, *arguments):
    with pytest.raises(DataProblem) as problem:
        function(*arguments)
    return problem.value.code, problem.value.values


@pytest.mark.parametrize(
    ("columns", "pattern", "cells"),
    [
        (["gdp_2010", "pm_10", "area"], "{indicator}_{period}", {"gdp_2010": ("gdp", 2010)}),
        (["gdp_per_head_2010"], "{indicator}_{period}", {"gdp_per_head_2010": ("gdp_per_head", 2010)}),
        (["pm252010", "pm25"], "{indicator}{period}", {"pm252010": ("pm25", 2010)}),
        (["gdp12", "gdp3", "name"], "{indicator}{period}", {"gdp12": ("gdp", 12), "gdp3": ("gdp", 3)}),
        (["2010_gdp_head"], "{period}_{indicator}", {"2010_gdp_head": ("gdp_head", 2010)}),
        (["gdp_head_q1", "name"], "{indicator}_{period}", {"gdp_head_q1": ("gdp_head", "q1")}),
        (["q1_gdp_head"], "{period}_{indicator}", {"q1_gdp_head": ("gdp_head", "q1")}),
        (["２０１０年", "省份"], "{period}年", {"２０１０年": ("v", 2010)}),
        ([1990, 2000, "region"], "{period}", {1990: ("v", 1990), 2000: ("v", 2000)}),
        (["gdp (2010)"], "{indicator} ({period})", {"gdp (2010)": ("gdp", 2010)}),
        (["spring", "autumn"], "{period}", {"spring": ("v", "spring"), "autumn": ("v", "autumn")}),
    ],
)
def test_columns_are_read_by_the_pattern(columns, pattern, cells):
    wide = parse_wide_pattern(columns, pattern, "v")
    assert wide.cells == cells
    assert wide.carried == [c for c in columns if c not in cells]


def test_indicators_that_lack_periods_are_said():
    wide = parse_wide_pattern(["a_2020", "a_2010", "b_2020"], "{indicator}_{period}")
    assert (wide.indicators, wide.periods) == (["a", "b"], [2010, 2020])
    (notice,) = wide.notices
    assert (notice.code, notice.values) == ("wide_periods_lacking", {"indicator": "b", "periods": [2010]})
    assert "2010" in str(notice)
    assert not parse_wide_pattern(["a_2020", "b_2020"], "{indicator}_{period}").notices


@pytest.mark.parametrize(
    ("columns", "pattern", "value_name", "code"),
    [
        (["a_2010"], "{indicator}_year", None, "wide_pattern_form"),
        (["a_2010"], "{period}{period}", "v", "wide_pattern_form"),
        (["a_2010"], "", "v", "wide_pattern_form"),
        (["2010"], "{period}", "", "wide_value_name_absent"),
        (["a", "b"], "{indicator}_{period}", None, "wide_no_column"),
        (["a_2010", "a_２０１０"], "{indicator}_{period}", None, "wide_column_twice"),
    ],
)
def test_problems_of_patterns(columns, pattern, value_name, code):
    found, _ = code_of(parse_wide_pattern, columns, pattern, value_name)
    assert found == code


def test_the_sentence_of_a_bad_pattern_shows_the_placeholders():
    with pytest.raises(DataProblem, match=r"\{indicator\}_\{period\}"):
        parse_wide_pattern(["a"], "x")


def test_wide_to_long_keeps_units_carried_columns_and_gaps():
    table = pd.DataFrame(
        {"name": ["B", "A"], "b_2020": [1, 2], "a_2010": [3.5, np.nan], "area": [9, 8], "a_2020": [5.0, 6.0]},
        index=[7, 7],
    )
    long = wide_to_long(table, "name", "{indicator}_{period}")
    expected = pd.DataFrame(
        {
            "name": ["B", "B", "A", "A"],
            "period": [2010, 2020, 2010, 2020],
            "area": [9, 9, 8, 8],
            "b": [np.nan, 1, np.nan, 2],
            "a": [3.5, 5, np.nan, 6],
        }
    )
    pd.testing.assert_frame_equal(long, expected)


@pytest.mark.parametrize(("units", "periods", "indicators"), [(1, 1, 1), (6, 1, 4), (1, 5, 2), (5, 4, 3)])
def test_long_to_wide_and_back(units, periods, indicators):
    rng = np.random.default_rng(units)
    long = pd.DataFrame(
        [(f"u{u}", 2000 + p) for u in range(units) for p in range(periods)], columns=["name", "period"]
    ).assign(**{f"i_{i}": rng.random(units * periods) for i in range(indicators)})
    wide = long.pivot(index="name", columns="period")
    wide.columns = [f"{i}-{p}" for i, p in wide.columns]
    shuffled = wide.sample(frac=1, axis=1, random_state=1).reset_index()
    back = wide_to_long(shuffled, "name", "{indicator}-{period}")
    pd.testing.assert_frame_equal(back[list(long)], long)


def test_wide_to_long_on_real_tables(shared):
    mexico = pd.read_csv(shared / "mx32_pcgdp_1940_2000.csv")
    long = wide_to_long(mexico, "State", "{indicator}{period}")
    # the schemes hanson03 and hanson98 end in digits too, but not in a year
    assert len(long) == 32 * 7 and list(long)[:2] == ["State", "period"] and list(long)[-1] == "pcgdp"
    assert {"hanson03", "hanson98", "qgis_name"} < set(long)
    for year in (1940, 2000):
        at = long[long.period == year].set_index("State").pcgdp
        assert at.equals(mexico.set_index("State")[f"pcgdp{year}"].rename("pcgdp"))
    provinces = pd.read_csv(shared / "ccd_31_provinces.csv")
    degrees = wide_to_long(provinces, "province", "{period}", "D")
    assert list(degrees) == ["province", "period", "province_common", "region", "D"]
    assert degrees.D.sum() == pytest.approx(provinces.filter(regex=r"^\d+$").to_numpy().sum())


def test_repeated_units_and_names_are_refused():
    table = pd.DataFrame({"name": ["A", "B", "A"], "v_2010": [1, 2, 3]}, index=[4, 5, 6])
    assert code_of(wide_to_long, table, "name", "{indicator}_{period}") == (
        "duplicate_units",
        {"unit": "A", "rows": [4, 6]},
    )
    for extra in ("v", "Period"):
        taken = pd.DataFrame({"name": ["A"], "v_2010": [1], extra: [2]})
        code, values = code_of(wide_to_long, taken, "name", "{indicator}_{period}")
        assert (code, values["field"]) == ("wide_name_taken", extra.lower())
    assert len(wide_to_long(table.iloc[:0], "name", "{indicator}_{period}")) == 0


@pytest.mark.parametrize(
    ("layer", "table"),
    [
        ("Beijing", "Beijing"),
        ("Beijing", " BEIJING  "),
        ("New York", "new   york"),
        ("ABC12", "ＡＢＣ１２"),
        ("Weiß", "WEISS"),
        (110000, "110000"),
        ("110000", 110000.0),
        (110000, np.float64(110000)),
        ("110000", " １１００００ "),
        ("110000", "110000.0"),
        (0, "0"),
    ],
)
def test_spellings_that_match(layer, table):
    found = match_names([layer, "another"], [table])
    assert found.matched == {table: layer}
    assert found.unmatched_layer == ["another"] and found.unmatched_table == []


@pytest.mark.parametrize(("layer", "table"), [("01", "1"), (1.5, "1"), ("New York", "NewYork"), ("吉林", "吉林省")])
def test_spellings_that_do_not_match(layer, table):
    found = match_names([layer], [table])
    assert found.matched == {} and (found.unmatched_layer, found.unmatched_table) == ([layer], [table])


def test_exact_comes_first_and_ambiguous_names_stay_unmatched():
    found = match_names(["Jilin", "JILIN", "Hebei"], ["Jilin", "jilin", "hebei", "Hebei", "Hebei"])
    assert found.matched == {"Jilin": "Jilin", "hebei": "Hebei", "Hebei": "Hebei"}
    assert found.unmatched_table == ["jilin"] and found.unmatched_layer == ["JILIN"]
    assert found.suggestions == {"jilin": "JILIN", "JILIN": "jilin"}


@pytest.mark.parametrize(
    ("table", "layer"),
    [
        ("内蒙古自治区", "内蒙古"),
        ("广西壮族自治区", "广西"),
        ("宁夏回族自治区", "宁夏"),
        ("新疆维吾尔自治区", "新疆"),
        ("香港特别行政区", "香港"),
        ("北京市", "北京"),
        ("吉林", "吉林省"),
        ("Inner Mongolia", "Inner Mongol"),
        ("TENNESSE", "Tennessee"),
        ("1", "01"),
        ("1101", 110100),
    ],
)
def test_suggestions_both_ways(table, layer):
    others = ["内江", "广东", "Montana", "海南", 110200, "02"]
    found = match_names([*others, layer], [table, "???"])
    assert found.suggestions[table] == layer and found.suggestions[layer] == table
    assert found.matched == {} and "???" not in found.suggestions


def test_a_misspelling_of_a_taken_name_is_still_suggested():
    found = match_names(["Beijing", "Fujian"], ["Beijing", "Beijng"])
    assert found.suggestions["Beijng"] == "Beijing"


def test_codes_are_not_suggested_for_being_similar():
    assert match_names([110100, 110200], [110300]).suggestions == {}


def test_missing_table_names_stay_unmatched():
    found = match_names(["A"], ["A", None, float("nan"), pd.NA])
    assert found.unmatched_table == [None] and found.matched == {"A": "A"}


def test_aliases():
    layer = ["Xizang", "Inner Mongol", "Tibet County"]
    found = match_names(layer, ["TIBET", "Xizang "], {"Tibet": "xizang", "Nowhere": "Inner Mongol"})
    assert found.matched == {"TIBET": "Xizang", "Xizang ": "Xizang"}
    assert [(n.code, n.values) for n in found.notices] == [("alias_unused", {"name": "Nowhere"})]
    assert "Nowhere" in str(found.notices[0])
    # an alias is the user's word and overrides an equal name
    assert match_names(["a", "b"], ["a"], {"a": "b"}).matched == {"a": "b"}
    assert match_names([0, 1], ["zero"], {"zero": "0"}).matched == {"zero": 0}
    assert code_of(match_names, layer, ["Tibet"], {"Tibet": "Lhasa"}) == (
        "alias_target_absent",
        {"name": "Tibet", "value": "Lhasa"},
    )


@pytest.mark.parametrize(
    ("text", "aliases"), [("", {}), (None, {}), (" a = b ;; c=d; ", {"a": "b", "c": "d"}), ("a=b;a=b", {"a": "b"})]
)
def test_alias_text(text, aliases):
    assert parse_aliases(text) == aliases


@pytest.mark.parametrize(
    ("text", "code"), [("a", "alias_form"), ("a=", "alias_form"), ("a=b=c", "alias_form"), ("a=b;a=c", "alias_twice")]
)
def test_malformed_aliases(text, code):
    assert code_of(parse_aliases, text)[0] == code


def test_layer_keys_must_be_present_and_unique():
    empty = pd.Series(["A", None, " ", "B", np.nan], index=[10, 11, 12, 13, 14])
    assert code_of(match_names, empty, ["A"]) == ("layer_keys_empty", {"rows": [11, 12, 14]})
    twice = pd.Series(["A", "B", "A"], index=[10, 11, 12])
    assert code_of(match_names, twice, ["A"]) == ("layer_keys_twice", {"names": ["A"], "rows": [10, 12]})


@settings(max_examples=60, deadline=None)
@given(st.text("aßＡé１.0 \t\u3000省ﬁ", max_size=12))
def test_normalising_twice_changes_nothing_for_names(name):
    once = normalised_name(name)
    assert normalised_name(f"  {name}\t") == once
    assert once == once.strip() and "  " not in once


def test_all_provinces_of_the_qgis_map(shared):
    names = pd.read_csv(shared / "cn_province_names.csv")
    degrees = pd.read_csv(shared / "ccd_31_provinces.csv")
    found = match_names(names.qgis_name, degrees.province_common)
    assert len(found.matched) == 29 and sorted(found.unmatched_table) == ["Inner Mongolia", "Tibet"]
    assert found.suggestions["Inner Mongolia"] == "Inner Mongol"
    complete = match_names(
        names.qgis_name, degrees.province_common, parse_aliases("Tibet=Xizang;Inner Mongolia=Inner Mongol")
    )
    assert len(set(complete.matched.values())) == 31
    assert complete.unmatched_layer == complete.unmatched_table == []
    full = match_names(names.name_zh, names.name_zh_full)
    assert [full.suggestions[long] for long in names.name_zh_full] == names.name_zh.tolist()


def test_suggesting_can_be_cancelled():
    def stop(_):
        raise Cancelled

    with pytest.raises(Cancelled):
        match_names(["A"], ["B"], None, stop)
    seen = []
    match_names(["A", "C"], ["B"], None, seen.append)
    assert seen == pytest.approx([1 / 3, 2 / 3, 1])


@pytest.mark.parametrize("module", ["joining", "wide"])
def test_examples_in_docstrings(module):
    failed, tried = doctest.testmod(importlib.import_module(f"geocoupling.methods.{module}"))
    assert tried and not failed

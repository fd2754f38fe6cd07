"""Charts and sections of the geographical detector's risk, ecological and stability tables."""

import re
import warnings
import xml.etree.ElementTree as ElementTree

import numpy as np
import pandas as pd
import pytest
from geocoupling.reports import canvas, charts
from geocoupling.reports.charts_interactions import _cells as heat_cells
from geocoupling.reports.charts_ranks import _choices
from geocoupling.reports.charts_stability import _curves
from geocoupling.reports.charts_strata import _limits, _overall, _panel_of
from geocoupling.reports.charts_tests import HIGHER, LOWER, _cells, _number_text, _shade
from geocoupling.reports.page import Chart, Report, Table, render
from geocoupling.reports.papertables import pair_stability_summary, stability_summary
from geocoupling.reports.papertables_drivers import drivers_paper_table
from geocoupling.reports.results import result_sections

YEARS = (2011, 2015, 2020)
NAMES = ("GDP per capita", "R&D <spending>", "Road_density", "$Forest$", "region")
TWELVE = tuple(f"factor {i:02d}" for i in range(12))
CHINESE = ("人均地区生产总值", "第三产业增加值占地区生产总值的比重(百分之一)", "区域")


def _check(drawings):
    for name, drawing in drawings.items():
        svg = drawing.svg()
        root = ElementTree.fromstring(svg)
        assert root.tag == "{http://www.w3.org/2000/svg}svg", name
        assert "<image" not in svg, name
        width = float(re.match(r"[\d.]+", root.get("width")).group())
        assert width == pytest.approx(72 * canvas.WIDTH), name  # no label has pushed the picture wider


def _drawn(tables, periods, names, labels=None):
    stability = tables.stability(periods, names, category=names[-1])
    return {
        "means": charts.risk_means(tables.risk(periods, names, labels=labels), response="D"),
        "tests": charts.risk_tests_matrix(tables.risk_tests(periods, names), tables.risk(periods, names)),
        "ecological": charts.ecological_matrix(tables.ecological(periods, names)),
        "curves": charts.q_by_scheme(stability),
        "ranks": charts.stability_ranks(stability),
    }


@pytest.mark.parametrize("periods", [(None,), YEARS], ids=["cross-section", "three"])
def test_charts_are_valid_for_any_periods(tables, periods):
    _check(_drawn(tables, periods, NAMES))


def test_one_period_is_named(tables):
    risk = tables.risk((2020,), ("GDP",))
    named, plain = charts.risk_means(risk), charts.risk_means(risk.assign(period=None))
    _check({"named": named})
    assert named != plain


def test_twelve_factors_and_chinese_labels(tables):
    stability = tables.stability(names=TWELVE, category=None)
    _check(
        {
            "means": charts.risk_means(tables.risk(names=TWELVE, strata=3)),
            "ecological": charts.ecological_matrix(tables.ecological(names=TWELVE)),
            "ranks": charts.stability_ranks(stability[stability["classes"].fillna(3) == 3]),
        }
    )
    with warnings.catch_warnings():
        if len(canvas.font_families()) > 1:  # a CJK font is installed: no glyph may be missing
            warnings.simplefilter("error")
        _check(_drawn(tables, (2011, 2020), CHINESE, ["东部沿海经济带", "中部地区", "西部"]))


@pytest.mark.parametrize("name", ["risk_means", "risk_tests_matrix", "ecological_matrix", "q_by_scheme"])
def test_empty_tables_have_no_chart(tables, name):
    table = {
        "risk_means": tables.risk(),
        "risk_tests_matrix": tables.risk_tests(),
        "ecological_matrix": tables.ecological(),
        "q_by_scheme": tables.stability(),
    }[name]
    draw = getattr(charts, name)
    assert draw(table) is not None
    assert draw(table[:0]) is None
    assert draw(None) is None
    assert draw(table, group="nowhere") is None
    gone = table.assign(
        **dict.fromkeys(("mean", "difference", "q_difference", "q_adjusted", "p", "p_adjusted"), np.nan)
    )
    # The tests keep their letters' place: a dash says that they were not made.
    assert (draw(gone) is None) == (name != "risk_tests_matrix")


def test_ranks_need_two_factors_and_a_rank(tables):
    assert charts.stability_ranks(tables.stability(names=("GDP",))) is None
    assert charts.stability_ranks(tables.stability().assign(rank=np.nan)) is None
    assert charts.stability_ranks(tables.stability().drop(columns="rank")) is None
    assert charts.stability_ranks(tables.stability()[:0]) is None


def test_missing_values_and_columns(tables):
    risk, tests, pairs = tables.risk(YEARS), tables.risk_tests(YEARS), tables.ecological(YEARS)
    risk.loc[::4, ["mean", "lower", "upper"]] = np.nan
    risk.loc[::5, "label"] = None
    tests.loc[::3, ["difference", "p", "p_adjusted"]] = np.nan
    pairs.loc[::2, ["q_difference", "p", "p_adjusted"]] = np.nan
    stability = tables.stability(YEARS)
    stability.loc[::3, ["q", "q_adjusted", "rank", "agreement"]] = np.nan
    _check(
        {
            "means": charts.risk_means(risk),
            "means alone": charts.risk_means(risk[["factor", "stratum", "mean"]]),
            "tests": charts.risk_tests_matrix(tests, risk),
            "tests without names": charts.risk_tests_matrix(tests.drop(columns=["group", "p_adjusted"])),
            "ecological": charts.ecological_matrix(pairs.drop(columns="group")),
            "curves": charts.q_by_scheme(stability),
            "ranks": charts.stability_ranks(stability.drop(columns=["agreement", "chosen"])),
        }
    )


def test_many_strata_are_cut_and_counted(tables):
    panel = _panel_of(tables.risk(names=("city",), strata=31), "city", [None])
    assert panel["order"] == list(range(1, 13))
    assert panel["left_out"] == 19
    _check({"means": charts.risk_means(tables.risk(names=("city",), strata=31))})
    assert charts.risk_tests_matrix(tables.risk_tests(names=("city",), strata=11)) is None
    both = pd.concat([tables.risk_tests(names=("city",), strata=11), tables.risk_tests(names=("GDP",))])
    _check({"one of two": charts.risk_tests_matrix(both)})


def test_strata_with_other_breaks_in_each_period_are_numbered(tables):
    risk = tables.risk((2011, 2020), ("GDP",))
    assert _panel_of(risk, "GDP", [2011, 2020])["names"][0].startswith("0.21 – 0.35 (")
    risk.loc[(risk["stratum"] < 6) & (risk["period"] == 2020), "label"] += " or so"
    panel = _panel_of(risk, "GDP", [2011, 2020])
    assert panel["numbered"]
    assert [name.split(" (")[0] for name in panel["names"]] == [f"Stratum {number}" for number in range(1, 7)]


def test_overall_mean_is_that_of_all_rows():
    rng = np.random.default_rng(1)
    strata = [rng.normal(size=n) for n in (3, 8, 1)]
    rows = pd.DataFrame({"mean": [s.mean() for s in strata], "n": [len(s) for s in strata]})
    assert _overall(rows) == pytest.approx(np.concatenate(strata).mean(), rel=1e-12)


def test_a_boundless_interval_does_not_squeeze_the_others(tables):
    risk = tables.risk(names=("GDP",))
    plain = _limits([_panel_of(risk, "GDP", [None])])
    risk.loc[0, ["lower", "upper"]] = -50.0, 50.0
    low, high = _limits([_panel_of(risk, "GDP", [None])])
    assert high - low < 3 * (plain[1] - plain[0])
    assert low < risk["mean"].min() < risk["mean"].max() < high


def test_differences_are_row_minus_column_in_either_order():
    table = pd.DataFrame(
        {"a": ["y", "x"], "b": ["x", "z"], "d": [0.2, 0.3], "p_adjusted": [0.01, 0.2], "p": [0.0, 0.0]}
    )
    cells = _cells(table, ["x", "y", "z"], "a", "b", "d")
    assert cells == {(1, 0): (0.2, 0.01), (2, 0): (-0.3, 0.2)}
    assert _shade(0.2, 0.01) == HIGHER
    assert _shade(-0.2, 0.01) == LOWER
    assert len({_shade(0.2, 0.01), _shade(0.2, 0.05), _shade(0.2, np.nan)}) == 3
    assert _number_text(-0.001, 2) == "0.00"


def test_curves_and_levels(tables):
    table = tables.stability(names=("GDP", "region"))
    own = table[table["factor"] == "GDP"]
    curves = _curves(own, ["quantile", "natural_breaks", "head_tail"], "q_adjusted")
    assert [k for k, _ in curves["quantile"]["values"]] == [3, 4, 5, 6, 7, 8]
    assert [k for k, _ in curves["natural_breaks"]["chosen"]] == [6]
    assert curves["head_tail"]["values"] == []
    assert len(curves["head_tail"]["levels"]) == 1
    assert charts.q_by_scheme(table[table["factor"] == "region"]) is None  # categories: the same under every choice
    assert charts.q_by_scheme(own, column="q") not in (None, charts.q_by_scheme(own))


def test_choices_are_listed_once_with_their_own_number_as_none(tables):
    table = tables.stability(YEARS)
    fixed = table[:2].assign(factor="soil", scheme="category", classes=[3, 5])
    found = _choices(pd.concat([table, fixed]))
    assert len(found) == len(set(found)) == 4 * 6 + 2 + 1
    assert found[0] == ("natural_breaks", 3)
    assert found[-2:] == [("head_tail", None), ("category", None)]


def test_a_pair_is_certain_by_its_gain_and_not_by_its_q(tables):
    """p of q12 is small for any pair of good factors; the symbol must not be filled for it."""
    pairs = tables.interactions().assign(p=1e-6, p_gain=0.4)
    adjusted = heat_cells(pairs.assign(p_adjusted=0.9), None, ["GDP", "Distance to port", "region"], None)
    assert {cell["p"] for cell in adjusted.values()} == {0.9}
    plain = heat_cells(pairs.drop(columns="p_adjusted"), None, ["GDP", "Distance to port", "region"], None)
    assert {cell["p"] for cell in plain.values()} == {0.4}
    drawn = [charts.interaction_heatmap(pairs.assign(p_adjusted=p), tables.factors(), levels=()) for p in (0.01, 0.2)]
    assert drawn[0] != drawn[1]


@pytest.mark.parametrize("levels", [(0.01, 0.05, 0.1), (0.001, 0.01, 0.05), ()])
def test_stars_follow_the_levels(tables, levels):
    factors, pairs = tables.factors(), tables.interactions()
    factors["p_adjusted"] = [0.0005, 0.005, 0.03]
    expected = {(0.01, 0.05, 0.1): [3, 3, 2], (0.001, 0.01, 0.05): [3, 2, 1], (): [0, 0, 0]}[levels]
    table = drivers_paper_table(factors, levels)
    assert [text.count("*") for text in table["q"]] == expected
    _check(
        {
            "bars": charts.q_bars(factors, levels=levels),
            "heat map": charts.interaction_heatmap(pairs, factors, levels=levels),
        }
    )
    assert (canvas.star_note(levels) == "") == (levels == ())
    assert "*" not in canvas.stars(0.2, levels)


def test_a_grid_and_lines_without_stars(tables):
    many = tables.factors((1, 2, 3, 4), TWELVE)
    plain = charts.q_over_time(many, levels=())
    lines = charts.q_over_time(tables.factors((1, 2, 3, 4)), levels=())
    _check({"grid": plain, "lines": lines})
    assert plain != charts.q_over_time(many)


def test_paper_table_has_a_column_for_each_period_and_group(tables):
    factors = tables.factors(YEARS)
    table = drivers_paper_table(factors)
    assert list(table.columns) == ["factor", "2011", "2015", "2020"]
    assert list(table["factor"]) == ["GDP", "Distance to port", "region"]
    assert table.loc[1, "2015"].rstrip("*") == f"{factors.loc[4, 'q']:.3f}"
    grouped = pd.concat([factors, tables.factors(YEARS, group="East")])
    wide = drivers_paper_table(grouped)
    assert list(wide.columns[1:]) == [f"{g} {y}" for g in ("All units", "East") for y in YEARS]
    long = drivers_paper_table(pd.concat([grouped, *(tables.factors(YEARS, group=g) for g in "abc")]))
    assert list(long.columns) == ["group", "factor", "2011", "2015", "2020"]
    assert len(long) == 5 * 3
    factors.loc[0, "q"] = np.nan
    assert drivers_paper_table(factors).loc[0, "2011"] is None
    assert drivers_paper_table(factors[:0]) is None


def test_stability_is_summed_up_over_all_choices(tables):
    table = tables.stability(YEARS)
    summary = stability_summary(table)
    own = table[(table["period"] == 2015) & (table["factor"] == "GDP")]
    line = summary[(summary["period"] == 2015) & (summary["factor"] == "GDP")].iloc[0]
    assert len(summary) == 3 * 3
    assert (line["scheme"], line["classes"]) == ("natural_breaks", 6)
    assert (line["q_lowest"], line["q_highest"]) == (own["q"].min(), own["q"].max())
    assert (line["rank_best"], line["rank_worst"]) == (own["rank"].min(), own["rank"].max())
    pairs = tables.pair_stability()
    assert len(pair_stability_summary(pairs)) == 3
    assert pair_stability_summary(None) is None
    assert stability_summary(None) is None


def test_sections_of_the_detector(tables):
    given = {
        "FACTORS_TABLE": tables.factors(YEARS).assign(moran_residual=np.nan),
        "INTERACTIONS_TABLE": tables.interactions(YEARS),
        "RISK_TABLE": tables.risk(YEARS),
        "RISK_TESTS_TABLE": tables.risk_tests(YEARS),
        "ECOLOGICAL_TABLE": tables.ecological(YEARS),
        "STABILITY_TABLE": tables.stability(YEARS),
        "PAIR_STABILITY_TABLE": tables.pair_stability(YEARS),
    }
    sections = result_sections(given, {"star_levels": (0.001, 0.01, 0.05), "response": "D"})
    assert [s.title for s in sections] == [
        "Drivers (geographical detector)",
        "Mean response by stratum (risk detector)",
        "Comparison of factors (ecological detector)",
        "How the strata matter (stability)",
        "Tables",
        "First rows of long tables",
    ]
    assert [sum(isinstance(b, Chart) for b in s.blocks) for s in sections] == [2, 2, 1, 2, 0, 0]
    first = sections[0].blocks[0]
    assert isinstance(first, Table)
    assert "*** < 0.001" in first.caption
    assert any("2020" in block.caption for block in sections[1].blocks)
    assert "moran_residual" not in sections[4].blocks[0].frame.columns
    assert len(sections[5].blocks) == 3
    assert "Table 10." in render(Report("t", sections=tuple(sections)))


def test_sections_of_a_factor_alone(tables):
    factors = tables.factors(names=("GDP",))
    sections = result_sections({"FACTORS_TABLE": factors, "INTERACTIONS_TABLE": factors[:0]}, {"star_levels": ()})
    assert [s.title for s in sections] == ["Drivers (geographical detector)", "Tables"]
    assert sections[0].blocks[0].caption == "q of each factor"
    assert "*" not in sections[0].blocks[0].frame["q"][0]

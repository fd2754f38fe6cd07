"""Charts and sections of weights, contributions, obstacles, efficiency and sensitivity."""

import warnings
import xml.etree.ElementTree as ElementTree
from functools import partial

import numpy as np
import pandas as pd
import pytest
from geocoupling.reports import canvas, charts
from geocoupling.reports.charts_parts import _largest, _mean_shares
from geocoupling.reports.page import Chart, Report, Table, render
from geocoupling.reports.papertables import correlation_matrix, mean_agreement, mean_left_out, top_obstacles
from geocoupling.reports.results import result_sections

YEARS = tuple(range(2009, 2024))
NAMES = ("GDP per capita", "R&D <spending>", "Road_density", "Water", "PM2.5", "$Forest$", "Beds")
CHINESE = ("人均地区生产总值", "第三产业增加值占地区生产总值的比重(百分之一)", "森林覆盖率")
MANY = tuple(f"indicator {i:02d}" for i in range(26))
FACTS = {"grade_names": ["low"], "grade_colours": ["#2166ac"]}
by_system = partial(charts.means_by_system, column="obstacle", label="Mean", scale=100.0)


def _check(drawings):
    for name, drawing in drawings.items():
        svg = drawing.svg()
        root = ElementTree.fromstring(svg)
        assert root.tag == "{http://www.w3.org/2000/svg}svg", name
        assert "<image" not in svg, name


def _drawn(tables, periods, names=NAMES, systems=("Economy", "Environment"), groups=("East", "West")):
    obstacles = tables.obstacles(periods, names, groups)
    return {
        "contributions": charts.contributions_over_time(tables.contributions(periods, names, systems)),
        "obstacles": charts.obstacles_over_time(obstacles),
        "by group": charts.obstacles_by_group(obstacles),
        "by system": by_system(tables.system_obstacles(periods, systems, groups)),
    }


@pytest.mark.parametrize("periods", [(None,), (2020,), YEARS], ids=["cross-section", "one", "fifteen"])
def test_valid_svg_for_any_periods(tables, periods):
    _check(_drawn(tables, periods))


def test_matrices_and_left_out(tables):
    _check(
        {
            "correlations": charts.correlation_heatmap(tables.correlations(NAMES), "Economy"),
            "over all": charts.correlation_heatmap(tables.correlations(MANY[:25], (None,))),
            "agreement": charts.agreement_heatmap(tables.ranks((2011, 2020)), {"critic": "CRITIC"}),
            "agreement of two": charts.agreement_heatmap(tables.ranks((2011, 2020), ("entropy", "equal"))),
            "left out": charts.left_out_bars(tables.left_out((2020,), NAMES)),
        }
    )


def test_chinese_names(tables):
    with warnings.catch_warnings():
        if len(canvas.font_families()) > 1:  # a CJK font is installed: no glyph may be missing
            warnings.simplefilter("error")
        _check(_drawn(tables, (2011, 2020), CHINESE, ("经济", "环境"), ("东部", "西部")))
        _check(
            {
                "correlations": charts.correlation_heatmap(tables.correlations(CHINESE, ("经济",)), "经济"),
                "agreement": charts.agreement_heatmap(tables.ranks(), {"critic": "改进的方法"}),
                "left out": charts.left_out_bars(tables.left_out((None,), CHINESE)),
            }
        )


def test_missing_values(tables):
    correlations, ranks, left_out = tables.correlations(NAMES), tables.ranks((2011, 2020)), tables.left_out()
    correlations.loc[::2, "correlation"] = np.nan
    ranks.loc[::3, ["spearman", "kendall"]] = np.nan
    left_out.loc[0, ["spearman", "kendall", "grades_changed", "rank_shift"]] = np.nan
    contributions, obstacles = tables.contributions((2011, 2020)), tables.obstacles((2011, 2020))
    contributions.loc[:2, "share"] = np.nan
    obstacles.loc[obstacles["period"] == 2011, ["obstacle", "rank"]] = np.nan
    _check(
        {
            "correlations": charts.correlation_heatmap(correlations, "Economy"),
            "agreement": charts.agreement_heatmap(ranks),
            "left out": charts.left_out_bars(left_out),
            "contributions": charts.contributions_over_time(contributions),
            "obstacles": charts.obstacles_over_time(obstacles),
            "by group": charts.obstacles_by_group(obstacles),
        }
    )


def test_nothing_to_draw(tables):
    assert charts.correlation_heatmap(tables.correlations()[:0]) is None
    assert charts.correlation_heatmap(tables.correlations(), "nowhere") is None
    assert charts.correlation_heatmap(tables.correlations(NAMES[:2]), "Economy") is None  # one pair
    assert charts.correlation_heatmap(tables.correlations(MANY), "Economy") is None
    assert charts.contributions_over_time(tables.contributions().assign(share=np.nan)) is None
    assert charts.contributions_over_time(None) is None
    assert charts.obstacles_over_time(tables.obstacles().assign(obstacle=np.nan, rank=np.nan)) is None
    assert charts.obstacles_by_group(tables.obstacles(groups=())) is None
    assert charts.obstacles_by_group(tables.obstacles(groups=MANY[:9])) is None
    assert by_system(tables.system_obstacles()[:0]) is None
    assert charts.agreement_heatmap(tables.ranks(methods=("entropy", "equal"))) is None  # a number, not a chart
    assert charts.agreement_heatmap(tables.ranks().assign(spearman=np.nan)) is None
    assert charts.left_out_bars(tables.left_out().assign(spearman=np.nan, grades_changed=np.nan)) is None


def test_shares_of_contributions(tables):
    """Means over the units with a score; many indicators are drawn by system, or the largest and the others."""
    table = tables.contributions((2011, 2020), NAMES)
    table.loc[table["unit"] == "Unit 0", "share"] = np.nan
    systems = {s: _mean_shares(table, "system", s, [2011, 2020]) for s in ("Economy", "Environment")}
    assert np.allclose(np.sum(list(systems.values()), axis=0), 100)
    assert np.isclose(systems["Economy"][0], 100 - systems["Environment"][0])
    parts = {name: [float(i), 1.0] for i, name in enumerate(MANY)}
    largest = _largest(parts)
    assert len(largest) == 12
    assert np.allclose(np.sum(list(largest.values()), axis=0), np.sum(list(parts.values()), axis=0))
    assert MANY[-1] in largest
    assert MANY[0] not in largest


def test_largest_obstacles_as_a_table(tables):
    table = top_obstacles(tables.obstacles((2011, 2020), NAMES))
    assert len(table) == 2 * 3
    assert list(table.columns[:2]) == ["period", "group"]
    assert table.shape[1] == 2 + 5
    means = tables.obstacles((None,), NAMES, ())
    first = means[means["rank"] == 1].iloc[0]
    short = top_obstacles(means)
    assert short.iloc[0, 0] == f"{first['indicator']} ({100 * first['obstacle']:.1f})"
    assert short.shape == (1, 5)  # neither period nor group


def test_correlation_table_is_a_triangle(tables):
    long = tables.correlations(NAMES, (None,))
    square = correlation_matrix(long)
    assert list(square["indicator"]) == list(NAMES[1:])
    assert list(square.columns[1:]) == list(NAMES[:-1])
    assert square["Water"].notna().sum() == 3
    assert square.loc[0, NAMES[0]] == long.loc[0, "correlation"]
    assert len(correlation_matrix(tables.correlations(MANY, (None,)))) == 26 * 25 / 2


def test_means_over_periods(tables):
    ranks = tables.ranks((2011, 2020))
    means = mean_agreement(ranks)
    pair = ranks[(ranks["method1"] == "entropy") & (ranks["method2"] == "critic")]
    assert len(means) == 6
    assert np.isclose(means.loc[0, "spearman"], pair["spearman"].mean())
    assert means.loc[0, "spearman_lowest"] == pair["spearman"].min()
    assert means.loc[0, "grades_changed"] == pair["grades_changed"].sum()
    assert "spearman_lowest" not in mean_agreement(tables.ranks())
    assert list(mean_left_out(tables.left_out((1, 2)))["indicator"]) == ["GDP", "Roads", "Water"]
    assert mean_left_out(None) is None


def _kinds(sections):
    """Title -> number of charts, and the captions of all tables."""
    drawn = {s.title: sum(isinstance(b, Chart) for b in s.blocks) for s in sections}
    return {t: n for t, n in drawn.items() if n}, [
        b.caption for s in sections for b in s.blocks if isinstance(b, Table)
    ]


def test_tables_of_one_key_are_told_apart(tables):
    obstacles = {"MEANS_TABLE": tables.obstacles(), "SYSTEM_MEANS_TABLE": tables.system_obstacles()}
    drawn, captions = _kinds(result_sections({**obstacles, "OUTPUT": tables.obstacles()}, FACTS))
    assert drawn == {"Obstacles": 3}
    assert len(captions) == 3
    drawn, captions = _kinds(result_sections({"MEANS_TABLE": tables.efficiency()}, FACTS))
    assert drawn == {"Efficiency between systems": 1}
    assert captions == ["Mean efficiency by period"]


def test_sections_of_weights(tables):
    given = {
        "WEIGHTS": tables.weights(),
        "CRITERIA_TABLE": pd.DataFrame({"system": ["Economy"], "criterion": ["wealth"], "weight": [1.0]}),
        "CORRELATIONS_TABLE": tables.correlations(),
        "CONSISTENCY_TABLE": pd.DataFrame({"system": ["Economy"], "n": [3], "cr": [0.05]}),
    }
    sections = result_sections(given, FACTS)
    drawn, captions = _kinds(sections)
    assert drawn == {"Weights of indicators": 3}
    assert len(captions) == 5
    assert any(caption.endswith(": Environment") for caption in captions)
    assert "Table 5." in render(Report("t", sections=tuple(sections)))
    empty = {key: table[:0] for key, table in given.items() if key != "WEIGHTS"}
    assert _kinds(result_sections({**given, **empty}, FACTS)) == (
        {"Weights of indicators": 1},
        ["Weights of indicators"],
    )


def test_long_tables_are_cut_and_folded(tables):
    units = pd.DataFrame({"unit": [f"U{i}" for i in range(50)], "grade_change_share": 0.1, "rank": 1, "empty": None})
    *_, last = result_sections({"UNITS_TABLE": units, "PEERS_TABLE": units[:0]}, FACTS)
    assert last.folded
    (table,) = last.blocks
    assert len(table.frame) == 20
    assert "50" in table.caption
    assert "empty" not in table.frame.columns
    counts = pd.DataFrame({"field": ["gdp"], "filled": [3], "extrapolated": [0], "left": [90]})
    unfilled = pd.DataFrame({"unit": range(90), "field": "gdp", "count": 1, "reason": "outside"})
    (section,) = result_sections({"COUNTS_TABLE": counts, "UNFILLED_TABLE": unfilled}, FACTS)
    assert [len(block.frame) for block in section.blocks if isinstance(block, Table)] == [1, 20]
    assert not section.folded


def test_growth_and_emission_factors_are_tables_only(tables):
    growth = pd.DataFrame({"group": [None], "from_period": [2011], "to_period": [2020], "total": [12.5]})
    _, captions = _kinds(result_sections({"SUMMARY": tables.summary((2011, 2020)), "GROWTH_TABLE": growth}, FACTS))
    assert len(captions) == 2
    used = pd.DataFrame({"set": [None], "fuel": ["coke"], "co2_per_unit": [2.86]})
    (section,) = result_sections({"FACTORS_USED": used}, FACTS)
    assert list(section.blocks[0].frame.columns) == ["fuel", "co2_per_unit"]


def test_gini_without_regions_has_no_sources(tables):
    parts = ["within", "between", "transvariation", "within_share", "between_share", "transvariation_share"]
    overall = tables.overall((2011, 2020))
    overall[parts] = np.nan
    drawn, captions = _kinds(result_sections({"OVERALL_TABLE": overall}, FACTS))
    assert drawn == {"Gini coefficient": 1}
    assert len(captions) == 1
    assert _kinds(result_sections({"OVERALL_TABLE": overall[:1]}, FACTS))[0] == {}


def test_sensitivity_without_other_methods(tables):
    drawn, captions = _kinds(result_sections({"INDICATORS_TABLE": tables.left_out()}, FACTS))
    assert drawn == {"Sensitivity to weights": 1}
    assert captions == ["Indicators left out"]

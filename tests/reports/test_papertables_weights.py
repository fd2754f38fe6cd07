"""The table of indicators and weights."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.indicators import indicator_system
from geocoupling.methods.standardization import standardize
from geocoupling.methods.weighting import Weighting, weigh
from geocoupling.methods.weights import weights_table
from geocoupling.reports.papertables_weights import weights_paper_table
from qgis.core import QgsApplication

SYSTEMS = Path(__file__).parents[2] / "sample" / "indicator_systems"
DESCRIPTION = ["System", "Criterion", "Indicator", "Unit of measurement", "Direction"]


def system(name):
    return pd.read_csv(SYSTEMS / f"{name}.csv")


def computed(rows, **options):
    """OUTPUT of ``weights`` for made-up data of these indicators."""
    indicators = indicator_system(rows)
    raw = np.random.default_rng(2).uniform(1, 5, (40, len(indicators)))
    frame = pd.DataFrame(raw, columns=[own.name for own in indicators])
    found = weigh(standardize(frame, indicators), raw, indicators, Weighting(**options))
    return weights_table(found.weights, indicators)


def test_given_weights_stand_beside_and_need_not_sum_to_one():
    rows = system("resource_cities_social_ecological_19")
    table = weights_paper_table(computed(rows, scope="all"), rows)
    assert list(table.frame.columns) == [*DESCRIPTION, "Weight", "Overall weight", "Given weight"]
    assert "Given weight: 1.0233." in table.notes[0] and "Overall weight: 1.0000" in table.notes[0]
    assert "2.0000" not in table.notes[0]  # that there are two systems is no sum
    sums = [i for i, row in enumerate(table.bold) if all(row)]
    assert len(table.frame) == 19 + 2 and len(sums) == 2
    assert table.frame.iloc[sums[0], :2].tolist() == ["social", "Subtotal"]
    assert table.frame["Given weight"].iloc[sums].sum() == pytest.approx(1.0233)
    assert table.frame["Weight"].iloc[sums].tolist() == pytest.approx([1, 1])
    assert table.frame.iloc[0, :5].tolist() == ["social", "economic scale", "GDP per capita", "CNY/person", "+"]
    assert "−" in table.frame["Direction"].tolist()
    assert table.rules == (sums[0] + 1,)
    printed = [[table.printed(i, j) for j in (0, 1)] for i in (0, 1, sums[0], sums[0] + 1)]
    assert printed == [["social", "economic scale"], ["", ""], ["", "Subtotal"], ["ecological", "resource endowment"]]
    assert table.to_latex().count("\\\\\n") == 22 and ">nan<" not in table.to_html()


def test_both_sets_of_a_combination():
    rows = system("resource_cities_social_ecological_19")
    table = weights_paper_table(computed(rows, combine_with="given"), rows, decimals=3)
    heads = ["Weight (entropy)", "Weight (given)", "Combined weight", "Overall weight", "Given weight"]
    assert list(table.frame.columns)[5:] == heads
    assert "refer to the indicators of the system" in table.notes[1]


def test_one_system_has_subtotals_of_criteria():
    rows = system("urban_ecological_resilience_12")
    table = weights_paper_table(computed(rows, method="critic"), rows)
    assert list(table.frame.columns)[5:] == ["Weight", "Given weight"]
    subtotals = table.frame[table.frame.iloc[:, 2] == "Subtotal"]
    assert subtotals["Criterion"].tolist() == ["resistance", "resilience", "adaptability"]
    assert subtotals["Weight"].sum() == pytest.approx(1)


def test_words_of_systems_and_criteria():
    rows = system("urban_ecological_resilience_12")
    labels = {"ecological_resilience": "生态韧性", "resistance": "抵抗力"}
    frame = weights_paper_table(rows, rows, labels=labels).frame
    assert frame["System"].unique().tolist() == ["生态韧性"]
    assert frame["Criterion"].unique().tolist() == ["抵抗力", "resilience", "adaptability"]


def test_published_weights_alone():
    rows = system("mining_district_vulnerability_resilience_18")
    table = weights_paper_table(rows, rows)
    assert list(table.frame.columns)[5:] == ["Weight"]
    assert table.notes[0] == f"Sums over all indicators – Weight: {rows['weight'].sum():.4f}."


def test_labels_in_the_users_language(monkeypatch, qgis_app):
    rows = system("urban_ecological_resilience_12")
    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: "zh_CN"))
    assert weights_paper_table(rows, rows).frame["Indicator"].iloc[0] == rows["label_zh"].iloc[0]


def test_indicators_without_words():
    weights = pd.DataFrame({"indicator": ["GDP", "roads"], "weight": [0.5, np.nan]})
    table = weights_paper_table(weights)
    assert table.frame.columns.tolist() == ["Indicator", "Weight"]
    assert table.bold is None and table.printed(1, 1) is None
    rows = pd.DataFrame({"indicator": ["gdp"], "system": [None], "label": ["GDP per head"], "direction": ["适度"]})
    table = weights_paper_table(weights, rows)
    assert table.frame.iloc[0].tolist() == ["GDP per head", "moderate", 0.5]
    assert table.frame["Indicator"].tolist() == ["GDP per head", "roads"]


def test_no_weights():
    assert weights_paper_table(None) is None
    assert weights_paper_table(pd.DataFrame({"indicator": ["a"], "weight": [np.nan]})) is None
    with pytest.raises(ValueError, match="no field weight"):
        weights_paper_table(pd.DataFrame({"indicator": ["a"]}))

"""Convergence as a user runs it: real panels, bad input told in sentences, the report."""

import csv
import math

import numpy as np
import panels
import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback

ROLES = {"UNIT_FIELD": "unit", "TIME_FIELD": "year", "VALUE_FIELD": "income"}
TABLES = ("SIGMA_TABLE", "SIGMA_TREND_TABLE", "BETA_TABLE", "COEFFICIENTS_TABLE", "UNITS_TABLE")
OUTPUTS = dict.fromkeys(TABLES, "TEMPORARY_OUTPUT")


@pytest.fixture
def converge(run):
    """Run the algorithm: results and tables as rows, and what the user was told."""

    def converge(**parameters):
        feedback = QgsProcessingFeedback()
        options = {"INPUT": parameters.pop("INPUT", None) or panels.panel_layer(), **ROLES, **OUTPUTS, **parameters}
        results = run("convergence", feedback, **options)
        return {key: panels.rows_of(results[key]) for key in TABLES}, results, feedback.textLog()

    return converge


def layer_of(rows, year="integer"):
    kinds = {"unit": "text", "year": year, "region": "text"}
    return panels.make_layer(rows, {name: kinds.get(name, "real") for name in rows[0]}, geometry=False)


@pytest.fixture(scope="module")
def states():
    from conftest import SHARED

    path = SHARED / "data" / "us48_pc_income_1929_2009.csv"
    if not path.is_file():
        pytest.skip("the data folder ../shared is not beside this checkout")
    with open(path, encoding="utf-8") as file:
        return [
            {"unit": row["state"], "year": int(row["year"]), "income": float(row["pc_income_usd"])}
            for row in csv.DictReader(file)
            if int(row["year"]) % 10 == 9
        ]


def test_american_states(converge, states, tmp_path):
    rows = [{**row, "region": "coast" if row["unit"] < "M" else "plain", "size": len(row["unit"])} for row in states]
    report = tmp_path / "report.html"
    options = {"GROUP_FIELD": "region", "CONTROL_FIELDS": ["size"], "PERIODS": "2009; 1929;1969", "REPORT": str(report)}
    tables, results, log = converge(INPUT=layer_of(rows), **options)
    start = np.log([row["income"] for row in rows if row["year"] == 1929])
    end = np.log([row["income"] for row in rows if row["year"] == 2009])
    slope, intercept = np.polyfit(start, (end - start) / 80, 1)
    assert results["BETA"] == pytest.approx(slope, rel=1e-9)
    assert results["SPEED"] == pytest.approx(-math.log(1 + 80 * slope) / 80, rel=1e-9)
    beta = tables["BETA_TABLE"]
    assert [row["group"] for row in beta[:6]] == [None, None, "coast", "coast", "plain", "plain"]
    assert [row["model"] for row in beta] == ["absolute", "conditional"] * 9
    spans = list(dict.fromkeys((row["from_period"], row["to_period"]) for row in beta))
    assert spans == [(1929, 2009), (1929, 1969), (1969, 2009)]
    assert beta[0]["intercept"] == pytest.approx(intercept, rel=1e-9)
    assert len(tables["SIGMA_TABLE"]) == 9 * 3
    assert len(tables["UNITS_TABLE"]) == 3 * 48
    assert [row["term"] for row in tables["COEFFICIENTS_TABLE"][:5]] == ["intercept", "initial"] * 2 + ["size"]
    assert "warning" not in log.lower()
    page = report.read_text(encoding="utf-8")
    for words in ("absolute convergence at", "fell from 0.359 in 1929 to 0.146 in 2009", "Barro", "Conditional", "***"):
        assert words in page
    assert page.count("data:image/svg") == 2


def test_defaults_give_absolute_convergence_of_all_units(converge):
    tables, results, _ = converge()
    (row,) = tables["BETA_TABLE"]
    assert (row["group"], row["model"], row["n"], row["years"]) == (None, "absolute", 12, 2.0)
    assert row["beta"] == results["BETA"]
    assert row["note"] is None
    assert [row["period"] for row in tables["SIGMA_TABLE"]] == [2018, 2019, 2020]


@pytest.mark.parametrize("errors", ["classical", "hc1", "hc3"])
def test_standard_errors_change_no_coefficient(converge, errors):
    tables, results, _ = converge(STANDARD_ERRORS=errors)
    plain, first, _ = converge()
    assert results["BETA"] == first["BETA"]
    same = tables["BETA_TABLE"][0]["std_error"] == plain["BETA_TABLE"][0]["std_error"]
    assert same == (errors == "classical")


def rows_with(change):
    rows = [{key: row[key] for key in ("unit", "year", "region", "income", "schools")} for row in panels.panel_rows()]
    for row in rows:
        change(row)
    return rows


def spoil(row):
    if (row["unit"], row["year"]) == ("Unit 02", 2020):
        row["income"] = -1.0


BAD = {
    "text periods": (
        lambda: layer_of([{**row, "year": f"wave {row['year']}"} for row in rows_with(lambda row: None)], "text"),
        {},
        ["wave 2018", "“year”", "date"],
    ),
    "one period": (
        lambda: layer_of([row for row in rows_with(lambda row: None) if row["year"] == 2019]),
        {},
        ["2019", "two periods"],
    ),
    "not positive": (lambda: layer_of(rows_with(spoil)), {}, ["“income”", "Unit 02, 2020", "above 0"]),
    "period unknown": (lambda: None, {"PERIODS": "2018;2031"}, ["2031", "2018"]),
    "one chosen": (lambda: None, {"PERIODS": "2018;"}, ["2018", "two or more"]),
    "control empty": (
        lambda: layer_of(rows_with(lambda row: row.update(schools=None) if row["year"] == 2018 else None)),
        {"CONTROL_FIELDS": ["schools"], "MISSING": "drop"},
        ["“schools”", "2018"],
    ),
    "control missing": (
        lambda: layer_of(rows_with(lambda row: row.update(schools=None) if row["unit"] == "Unit 04" else None)),
        {"CONTROL_FIELDS": ["schools"]},
        ["“schools”", "Unit 04, 2018"],
    ),
    "control text": (lambda: None, {"CONTROL_FIELDS": ["region"]}, ["“region”", "East"]),
    "no unit twice": (
        lambda: layer_of(rows_with(lambda row: row.update(unit=f"{row['unit']}/{row['year']}"))),
        {},
        ["2018", "2020", "unit field"],
    ),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_is_told(converge, case):
    make, options, words = BAD[case]
    with pytest.raises(QgsProcessingException) as caught:
        converge(INPUT=make(), **options)
    for word in words:
        assert word in str(caught.value)


def test_a_later_control_is_not_asked_for(converge):
    rows = rows_with(lambda row: row.update(schools=None) if row["year"] > 2018 else None)
    tables, _, _ = converge(INPUT=layer_of(rows), CONTROL_FIELDS=["schools"])
    assert [row["n"] for row in tables["BETA_TABLE"]] == [12, 12]


def test_what_the_user_is_told(converge):
    rows = [row for row in rows_with(lambda row: None) if (row["unit"], row["year"]) != ("Unit 07", 2020)]
    for row in rows:
        row["schools"] = 1.0 if row["region"] == "East" else 0.0
        row["region"] = "Small" if row["unit"] in ("Unit 01", "Unit 02") else row["region"]
        row["region"] = "East" if (row["unit"], row["year"]) == ("Unit 05", 2020) else row["region"]
        if row["unit"] == "Unit 10" and row["year"] == 2018:
            row["schools"] = None
    options = {"GROUP_FIELD": "region", "CONTROL_FIELDS": ["schools"], "MISSING": "drop"}
    tables, results, log = converge(INPUT=layer_of(rows), **options)
    for words in (
        "1 unit(s) do not occur in every period: Unit 07",
        "Unit 07 (2018–2020)",
        "Unit 05 (2018–2020)",
        "Unit 10 (2018–2020)",
        "could not be run: ",
        "Small 2018–2020",
        "fewer than 10 units: ",
        "Control field “schools”",
    ):
        assert words in log, words
    beta = {(row["group"], row["model"]): row for row in tables["BETA_TABLE"]}
    assert beta[(None, "absolute")]["n"] == 11
    assert beta[(None, "conditional")]["n"] == 10
    assert beta[("Small", "absolute")]["beta"] is None
    assert beta[("East", "conditional")]["note"].startswith("convergence_control_left_out")
    assert beta[("West", "absolute")]["n"] == 3  # the unit that turned East still counts here
    assert results["BETA"] == beta[(None, "absolute")]["beta"]


def test_numbers_that_do_not_exist_are_left_out(converge):
    rows = rows_with(lambda row: row.update(income=5.0) if row["year"] == 2018 else None)
    tables, results, log = converge(INPUT=layer_of(rows))
    assert "BETA" not in results and "SPEED" not in results
    assert tables["BETA_TABLE"][0]["beta"] is None
    assert "same value" in log


def test_dates_are_periods(converge):
    from qgis.PyQt.QtCore import QDate

    rows = rows_with(lambda row: None)
    plain, _, _ = converge(INPUT=layer_of(rows))
    dated, _, _ = converge(INPUT=layer_of([{**row, "year": QDate(row["year"], 1, 1)} for row in rows], "date"))
    assert dated["BETA_TABLE"][0]["years"] == 2.0
    assert dated["BETA_TABLE"][0]["from_period"] == QDate(2018, 1, 1)
    assert dated["BETA_TABLE"][0]["beta"] == pytest.approx(plain["BETA_TABLE"][0]["beta"], rel=1e-12)

"""Density curves as a user runs them: tables, descriptions, reports, warnings, and what is refused."""

import csv
import time

import numpy as np
import panels
import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback

ROLES = {"UNIT_FIELD": "unit", "TIME_FIELD": "year", "GROUP_FIELD": "region", "VALUE_FIELD": "d"}
TABLES = ("CURVES_TABLE", "DESCRIPTORS_TABLE", "EVOLUTION_TABLE")
COLUMNS = {"unit": "text", "year": "integer", "region": "text", "d": "real"}


def bump(i, n, place, width):
    """The i-th of n values that are spread evenly round a place; nothing random."""
    return place + width * (2 * (i + 0.5) / n - 1)


def rows(value, years=(2010, 2015, 2020), n=20, regions=("East", "West")):
    return [
        {"unit": f"{region} {i:02d}", "year": year, "region": region, "d": value(i, t, region)}
        for region in regions
        for i in range(n)
        for t, year in enumerate(years)
    ]


def parting(i, t, region):
    """East moves right; West falls apart into two groups."""
    if region == "East":
        return bump(i, 20, 0.3 + 0.1 * t, 0.1)
    return bump(i // 2, 10, 0.5 + (i % 2 - 0.5) * 0.3 * t, 0.1)


def layer_of(data):
    return panels.make_layer(data, COLUMNS, geometry=False)


@pytest.fixture
def density(run):
    """Results as rows by key, the numbers, and what was said."""

    def run_density(layer, asked=TABLES, **parameters):
        feedback = QgsProcessingFeedback()
        outputs = dict.fromkeys(asked, "memory:")
        results = run("densityevolution", feedback, **{"INPUT": layer, **ROLES, **outputs, **parameters})
        return {k: panels.rows_of(v) if k in asked else v for k, v in results.items()}, feedback.textLog()

    return run_density


def test_tables_and_numbers(density):
    results, log = density(layer_of(rows(parting)))
    table = results["DESCRIPTORS_TABLE"]
    assert [(row["period"], row["group"], row["n"]) for row in table][:3] == [
        *((2010, None, 40), (2010, "East", 20), (2010, "West", 20))
    ]
    everyone = [row for row in table if row["group"] is None]
    assert results["MAIN_PEAK_FIRST"] == everyone[0]["main_peak"]
    assert results["MAIN_PEAK_LAST"] == everyone[-1]["main_peak"]
    for period in (2010, 2015, 2020):
        for group in (None, "East", "West"):
            curve = [r for r in results["CURVES_TABLE"] if r["period"] == period and r["group"] == group]
            assert np.trapz([r["density"] for r in curve], [r["x"] for r in curve]) == pytest.approx(1, abs=1e-3)
    assert "Traceback" not in log


def test_sentences_say_what_happened(density):
    results, _ = density(layer_of(rows(parting)))
    east, west = (next(r for r in results["EVOLUTION_TABLE"] if r["group"] == g) for g in ("East", "West"))
    assert east["description"].startswith("From 2010 to 2020 the main peak moves steadily right by 0.200")
    assert "there is one peak at both times" in east["description"]
    assert "polarisation appears" in west["description"]
    assert east["shift"] == pytest.approx(0.2, abs=1e-6)
    forms = {(r["period"], r["group"]): (r["form"], r["description"]) for r in results["DESCRIPTORS_TABLE"]}
    assert forms[2010, "East"] == ("one_peak", "one peak at 0.300; tails of similar length")
    assert forms[2020, "West"][0] == "two_peaks"
    assert forms[2020, "West"][1].startswith("two peaks")


def test_without_test_no_more_than_one_peak_is_claimed(density):
    results, _ = density(layer_of(rows(parting)), BOOTSTRAP=0)
    forms = {row["form"] for row in results["DESCRIPTORS_TABLE"]}
    assert "untested_peaks" in forms and "two_peaks" not in forms
    assert all(row["p_unimodal"] is None for row in results["DESCRIPTORS_TABLE"])


def test_bandwidths_differ(density):
    found = {}
    for rule in ("nrd0", "scott", "silverman", "sheather_jones"):
        results, _ = density(layer_of(rows(parting)), ("DESCRIPTORS_TABLE",), BANDWIDTH=rule, BOOTSTRAP=0)
        found[rule] = results["DESCRIPTORS_TABLE"][0]["bandwidth"]
    assert len(set(found.values())) == 4
    assert found["silverman"] == pytest.approx(found["scott"] * (4 / 3) ** 0.2, rel=1e-12)


def test_a_cross_section_has_descriptors_and_no_changes(density):
    data = [row for row in rows(parting) if row["year"] == 2020]
    results, log = density(layer_of(data), TIME_FIELD=None, GROUP_FIELD=None)
    assert [(row["period"], row["group"]) for row in results["DESCRIPTORS_TABLE"]] == [(None, None)]
    assert results["EVOLUTION_TABLE"] == []
    assert "one period" not in log


def test_one_period_is_told(density):
    _, log = density(layer_of([row for row in rows(parting) if row["year"] == 2020]))
    assert "one period only" in log


def test_units_that_are_not_there_in_every_period_are_told(density):
    data = [row for row in rows(parting) if (row["unit"], row["year"]) != ("East 03", 2015)]
    _, log = density(layer_of(data))
    assert "1 unit(s)" in log and "East 03" in log


def test_small_groups_and_equal_values_are_named(density):
    data = rows(parting)
    data = [row for row in data if row["region"] == "East" or row["unit"] < "West 02"]
    for row in data:
        if row["region"] == "East" and row["year"] == 2015:
            row["d"] = 0.5
    results, log = density(layer_of(data))
    assert "West 2010" in log and "East 2015" in log
    row = next(r for r in results["DESCRIPTORS_TABLE"] if (r["group"], r["period"]) == ("East", 2015))
    assert row["bandwidth"] is None and row["form"] is None and row["description"] is None
    assert row["n"] == 20 and row["sd"] == 0
    assert {r["group"] for r in results["CURVES_TABLE"]} == {None, "East"}


def test_curves_of_fewer_than_ten_units_have_no_description(density):
    data = [row for row in rows(parting) if row["unit"] < "West 09"]
    results, log = density(layer_of(data))
    west = [row for row in results["DESCRIPTORS_TABLE"] if row["group"] == "West"]
    assert all(row["description"] is None and row["main_peak"] is not None for row in west)
    change = next(row for row in results["EVOLUTION_TABLE"] if row["group"] == "West")
    assert change["description"] is None and change["shift"] is not None
    assert "fewer than 10 units" in log and "West 2010" in log


def test_mass_outside_bounds_is_told(density):
    results, log = density(layer_of(rows(lambda i, t, region: i / 19)))
    assert "outside" in log
    assert results["DESCRIPTORS_TABLE"][0]["outside"] > 0.05


def test_nothing_to_draw_is_refused(density):
    with pytest.raises(QgsProcessingException, match="No density curve can be drawn of field “d”"):
        density(layer_of(rows(lambda i, t, region: 0.5)))


def test_a_row_without_group_is_treated_as_missing_says(density):
    data = rows(parting)
    data[4]["region"] = None
    with pytest.raises(QgsProcessingException, match="region"):
        density(layer_of(data))
    results, log = density(layer_of(data), MISSING="drop")
    assert sum(row["n"] for row in results["DESCRIPTORS_TABLE"] if row["group"] is None) == len(data) - 1
    assert "1 row" in log


def test_curves_are_computed_only_where_they_are_wanted(density):
    results, _ = density(layer_of(rows(parting)), ("DESCRIPTORS_TABLE",))
    assert set(results) == {"DESCRIPTORS_TABLE", "MAIN_PEAK_FIRST", "MAIN_PEAK_LAST"}


def test_report_has_sentences_charts_and_the_bandwidth(density, tmp_path):
    path = tmp_path / "report.html"
    density(layer_of(rows(parting)), ("DESCRIPTORS_TABLE",), REPORT=str(path))
    html = path.read_text(encoding="utf-8")
    assert "All units: From 2010 to 2020" in html
    assert html.count("image/svg+xml") == 2
    assert "Silverman (1986)" not in html and "(Silverman 1986 [" in html
    assert "Silverman, B. W. (1981)" in html
    assert "from early (light) to late (dark): d" in html
    assert "few_apart" not in html and "one_peak" not in html  # codes are for tables


def test_fifteen_years_of_five_groups_are_quick(density):
    rng = np.random.default_rng(1)
    data = [
        {"unit": f"u{i}", "year": 2005 + t, "region": "ABCDE"[i % 5], "d": float(v)}
        for t in range(15)
        for i, v in enumerate(rng.normal(0.4 + 0.01 * t, 0.1, 340) + 0.3 * (np.arange(340) % 2))
    ]
    start = time.perf_counter()
    results, _ = density(layer_of(data), ("DESCRIPTORS_TABLE", "EVOLUTION_TABLE"))
    assert time.perf_counter() - start < 10  # about 1.5 s on a free machine
    assert len(results["DESCRIPTORS_TABLE"]) == 90
    assert any(row["p_unimodal"] is not None for row in results["DESCRIPTORS_TABLE"])


def test_relative_incomes_of_states_draw_together(density, shared):
    """The known story of 48 states, 1929 to 2009: relative incomes draw together (Barro and Sala-i-Martin 1992)."""
    with open(shared / "us48_pc_income_1929_2009.csv", encoding="utf-8") as file:
        data = [row for row in csv.DictReader(file) if row["year"] in {"1929", "1949", "1969", "1989", "2009"}]
    mean = {
        year: float(np.mean([float(r["pc_income_usd"]) for r in data if r["year"] == year]))
        for year in {r["year"] for r in data}
    }
    table = [
        {"unit": r["state"], "year": int(r["year"]), "region": None, "d": float(r["pc_income_usd"]) / mean[r["year"]]}
        for r in data
    ]
    results, _ = density(layer_of(table), GROUP_FIELD=None)
    change = results["EVOLUTION_TABLE"][0]
    assert (change["from_period"], change["to_period"]) == (1929, 2009)
    assert change["width_change"] < 0 and change["peak_change"] > 0
    assert "differences between units shrink" in change["description"]
    assert [row["n"] for row in results["DESCRIPTORS_TABLE"]] == [48] * 5

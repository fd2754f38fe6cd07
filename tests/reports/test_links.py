"""Links of charts: which units an element stands for, and that nothing of it reaches the picture."""

import importlib

import pandas as pd
import pytest
from geocoupling.reports.canvas import drawing_settings
from geocoupling.reports.charts import (
    beta_scatter,
    cells_heatmap,
    class_shares,
    density_overlay,
    gini_regions,
    grades_over_time,
    interaction_heatmap,
    lorenz_curves,
    mean_over_time,
    pair_shares,
    q_bars,
    risk_means,
    transition_matrices,
)
from geocoupling.reports.contracttables import CONTRACTS, FAMILIES, contract_of, parted
from geocoupling.reports.linkedunits import LinkedUnits
from geocoupling.reports.links import Link, link_at, link_words, mean, meaning_of

WITHOUT_CHART = ("OPTIMAL_TABLE", "MORAN_TABLE")
NAMES, COLOURS = ["low", "middle", "high"], ["#d73027", "#ffffbf", "#4575b4"]


def links_of(drawing):
    """Every link of a drawing."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    with drawing_settings():
        figure = Figure(figsize=(drawing.width, drawing.height), constrained_layout=True)
        FigureCanvasAgg(figure)
        drawing.draw(figure)
    found = []
    for axes in figure.axes:
        for artist in axes.get_children():
            meaning = meaning_of(artist)
            found += meaning if isinstance(meaning, list) else [meaning] if meaning is not None else []
    return [link for link in found if link is not None]


def summary(periods=(2019, 2020)):
    rows = []
    for period in periods:
        for group in (None, "East", "West"):
            rows.append({"period": period, "group": group, "n": 6, "mean_D": 0.5, "n_grade_1": 1, "n_grade_2": 3})
            rows[-1].update(n_grade_3=2)
    return pd.DataFrame(rows)


def units():
    rows = []
    for period in (2019, 2020):
        for i in range(8):
            rows.append((f"u{i}", period, "East" if i < 4 else "West", 0.1 * i, 1 + i // 3, i % 2 + 1, i // 4 + 1))
    columns = ["@unit", "@period", "@group", "D", "grade", "a_stratum", "b_stratum"]
    return pd.DataFrame(rows, columns=columns)


@pytest.mark.parametrize("periods", [(2019, 2020), (2019,)])
def test_bars_of_grades(periods):
    table = summary(periods)
    drawing = grades_over_time(table, NAMES, COLOURS)
    assert drawing.frame is table
    links = links_of(drawing)
    assert {(link.kind, link.period, link.of) for link in links} == {
        ("grade", period, (k,)) for period in periods for k in (1, 2, 3)
    }


def test_lines_of_means():
    links = links_of(mean_over_time(summary()))
    assert {(link.period, link.group) for link in links} == {
        (period, group) for period in (2019, 2020) for group in (None, "East", "West")
    }


def test_the_picture_does_not_know_its_links():
    drawing = grades_over_time(summary(), NAMES, COLOURS)
    assert drawing.svg() == drawing.svg()
    assert "geocoupling_meaning" not in drawing.svg()


def test_charts_say_what_they_stand_for():
    nothing = {"period": 2019, "group": None}
    factors = pd.DataFrame([{**nothing, "factor": name, "q": q} for name, q in (("a", 0.4), ("b", 0.2))])
    pairs = pd.DataFrame([{**nothing, "factor1": "a", "factor2": "b", "q12": 0.6, "type": "independent"}])
    risk = pd.DataFrame(
        [{**nothing, "factor": "a", "stratum": k, "label": f"s{k}", "n": 4, "mean": k} for k in (1, 2)]
    ).assign(lower=0.0, upper=3.0)
    regions = [("East", None), ("West", None), ("East", "West")]
    groups = pd.DataFrame([{"period": p, "group1": a, "group2": b} for p in (2019, 2020) for a, b in regions])
    groups = groups.assign(gini=0.2, share=30.0, contribution=0.05)
    cells = pd.concat([groups.assign(component=name) for name in ("x", "y")]).assign(
        largest_in_row=0, largest_in_column=0
    )
    lorenz = pd.DataFrame({**nothing, "share_units": [0, 0.5, 1], "share_value": [0, 0.3, 1]})
    curves = pd.DataFrame({**nothing, "x": [0.0, 1.0, 2.0], "density": [0.1, 0.6, 0.1]})
    moves = pd.DataFrame(
        [(None, None, i, j, str(i), str(j), 3, 0.5) for i in (1, 2) for j in (1, 2)],
        columns=["group", "lag_class", "from_class", "to_class", "from_label", "to_label", "count", "probability"],
    )
    states = pd.DataFrame({"group": None, "lag_class": None, "class": [1, 2], "label": ["1", "2"]})
    states = states.assign(share_first=0.5, share_last=0.5, steady_state=0.5)
    growth = pd.DataFrame({"unit": ["u1", "u2"], "group": None, "from_period": 2019, "to_period": 2020})
    growth = growth.assign(initial=[1.0, 2.0], growth=[0.1, 0.2], residual=0.0)
    expected = {
        q_bars: ((factors,), {("factor", ("a",)), ("factor", ("b",))}),
        interaction_heatmap: ((pairs, factors), {("factor", ("a", "b")), ("factor", ("a",)), ("factor", ("b",))}),
        risk_means: ((risk,), {("stratum", ("a", 1)), ("stratum", ("a", 2))}),
        gini_regions: ((groups,), {("units", ())}),
        pair_shares: ((groups,), {("regions", ("East", "West"))}),
        cells_heatmap: ((cells,), {("regions", pair) for pair in regions}),
        lorenz_curves: ((lorenz,), {("poorest", ())}),
        density_overlay: ((curves,), {("near", ())}),
        transition_matrices: ((moves,), {("move", (i, j, None)) for i in (1, 2) for j in (1, 2)}),
        class_shares: ((states,), {("class", (k, when)) for k in (1, 2) for when in ("first", "last")}),
        beta_scatter: ((growth,), {("unit", ("u1",)), ("unit", ("u2",))}),
    }
    for chart, (tables, wanted) in expected.items():
        drawing = chart(*tables)
        assert drawing.frame is tables[0]
        assert {(link.kind, link.of) for link in links_of(drawing)} == wanted, chart.__name__


def test_places_along_a_curve_and_parts():
    class Artist:
        pass

    curve, dots = Artist(), Artist()
    mean(curve, Link("near", 2019))
    mean(dots, [Link("unit", of=("u0",)), None])
    assert link_at(curve, 0, 0.4) == Link("near", 2019, at=0.4)
    assert link_at(dots, 0).of == ("u0",)
    assert link_at(dots, 1) is None
    assert link_at(dots, 5) is None
    assert meaning_of(Artist()) is None


def rows(link, **more):
    found = LinkedUnits(units(), more.pop("tables", {}), "D").find(link)
    frame = units()[found.rows]
    return list(zip(frame["@unit"], frame["@period"]))


def test_rows_of_links():
    assert rows(Link("units", 2019, "West")) == [(f"u{i}", 2019) for i in (4, 5, 6, 7)]
    assert rows(Link("grade", 2020, of=(3,))) == [("u6", 2020), ("u7", 2020)]
    assert rows(Link("unit", of=("u1",))) == [("u1", 2019), ("u1", 2020)]
    assert len(rows(Link("regions", 2019, of=("East", "West")))) == 8
    assert rows(Link("poorest", 2019, at=0.3)) == [("u0", 2019), ("u1", 2019)]
    assert rows(Link("poorest", 2019, "West", at=1.0)) == [(f"u{i}", 2019) for i in (4, 5, 6, 7)]
    widths = pd.DataFrame({"period": [2019], "group": [None], "bandwidth": [0.25]})
    assert rows(Link("near", 2019, at=0.3), tables={"DESCRIPTORS_TABLE": widths}) == [
        ("u2", 2019),
        ("u3", 2019),
        ("u4", 2019),
    ]


def test_the_highest_stratum_and_pair_of_strata():
    risk = pd.DataFrame({"period": 2019, "group": None, "factor": "a", "stratum": [1, 2], "mean": [0.3, 0.4]})
    risk["label"] = ["few", "many"]
    linked = LinkedUnits(units(), {"RISK_TABLE": risk}, "D")
    found = linked.find(Link("factor", 2019, of=("a",)))
    assert found.link == Link("stratum", 2019, of=("a", 2))
    assert linked.words(found.link) == "2019, stratum 2 of a (many)"
    assert linked.named(found.rows) == 4
    found = linked.find(Link("factor", 2019, of=("a", "b")))
    assert found.link.of == ("a", 2, "b", 2)
    assert set(units()["@unit"][found.rows]) == {"u5", "u7"}


def test_what_lacks_is_told():
    linked = LinkedUnits(units(), {}, "")
    assert linked.find(Link("factor", 2019, of=("a",))).lacking == "RISK_TABLE"
    assert linked.find(Link("move", of=(1, 2, None))).lacking == "class"
    assert linked.find(Link("near", at=0.5)).lacking == "VALUE_FIELD"
    assert LinkedUnits(units().drop(columns="@group"), {}, "D").find(Link("units", 2019, "East")).lacking == "group"


def test_words():
    assert link_words(Link("grade", 2019.0, None, (2,)), {"grade_names": NAMES}) == "2019, middle"
    assert link_words(Link("units", 2019, "East")) == "2019, East"
    assert link_words(Link("units")) == "All units"
    assert link_words(Link("move", of=(1, 2, 3))) == "from class 1 to class 2, neighbours in class 3"
    assert link_words(Link("poorest", 2019, at=0.25)) == "2019, the lowest 25 %"


def test_tables_are_known_by_their_columns():
    for contract in CONTRACTS:
        assert contract_of([*contract.columns, "fid", "more"]) == contract
        assert contract.family in FAMILIES
    assert contract_of(["name", "year", "D", "grade"]) is None
    assert contract_of(next(c.columns for c in CONTRACTS if c.key == "GROUPS_TABLE"), shaped=True) is None


@pytest.mark.parametrize(
    "name", ["convergence", "densityevolution", "detector", "ginidecomposition", "growth", "markov", "gravitylayers"]
)
def test_the_tables_of_algorithms_are_known(name):
    tables = importlib.import_module(f"geocoupling.algorithms.{name}").COLUMNS
    for key, columns in tables.items():
        found = contract_of(columns, shaped=key in ("CENTRES", "PATH", "ELLIPSES"))
        assert (None if found is None else found.key) == (None if key in WITHOUT_CHART else key), key


def test_two_runs_in_one_package():
    key = {contract.key: contract for contract in CONTRACTS if contract.family == "inequality"}
    names = {"gini": key["OVERALL_TABLE"], "old_gini": key["OVERALL_TABLE"], "pairs": key["GROUPS_TABLE"]}
    names["old_pairs"] = key["GROUPS_TABLE"]
    names["old_cells"] = key["CELLS_TABLE"]
    found = parted(names)
    assert found[("", "inequality")] == {"OVERALL_TABLE": "gini", "GROUPS_TABLE": "pairs"}
    assert set(found[("old_", "inequality")]) == {"OVERALL_TABLE", "GROUPS_TABLE", "CELLS_TABLE"}

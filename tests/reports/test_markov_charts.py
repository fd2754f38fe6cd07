"""Charts and tables of Markov chains in reports: they hold what the tables say, whatever the classes and groups."""

import re
import warnings
import xml.etree.ElementTree as ElementTree

import numpy as np
import pandas as pd
import pytest
from geocoupling.reports import canvas, charts
from geocoupling.reports.charts_markov import SHADE_0, SHADE_1, _share_text, _tick_labels, percent_text
from geocoupling.reports.papertables_markov import (
    homogeneity_in_words,
    homogeneity_paper_table,
    matrices_paper_table,
    mobility_paper_table,
    p_cell,
    states_paper_table,
)
from geocoupling.reports.results import result_sections
from geocoupling.reports.results_markov import _caveats
from geocoupling.reports.wording import methods_paragraph, references
from markovpanels import chains, neighbours_in, ring, sample

CHINESE = ("东部沿海地区", "中部地区", "西部地区", "东北地区")
CASES = {
    "spatial": {},
    "two periods, two classes": {"periods": 2, "classes": 2},
    "twelve classes of large values": {"classes": 12, "factor": 1e7},
    "ranks of all units": {"scheme": "period_quantile", "classes": 5, "spatial": False},
    "Chinese groups": {"groups": CHINESE, "classes": 3},
    "twelve groups": {"groups": [f"region $number$ {i} of <many> & long" for i in range(12)], "classes": 2},
}


def made(periods=6, groups=None, factor=1.0, spatial=True, **options):
    frame = sample(n=36, periods=periods)
    frame["y"] = frame["y"] * factor
    if groups is not None:
        frame["region"] = [groups[int(unit[1:]) % len(groups)] for unit in frame["unit"]]
        options["group"] = "region"
    near = neighbours_in(frame, ring(36)) if spatial else None
    return chains(frame, neighbours=near, **options)


def tables(result):
    keys = ("TRANSITIONS_TABLE", "STEADY_STATE_TABLE", "TESTS_TABLE", "MOBILITY_TABLE", "CLASSES_TABLE")
    frames = (result.transitions, result.steady_state, result.tests, result.mobility, result.classes.table)
    return dict(zip(keys, frames))


def drawn(result):
    moves, states = result.transitions, result.steady_state
    return {
        "matrices": charts.transition_matrices(moves),
        "groups": charts.group_matrices(moves),
        "shares": charts.class_shares(states),
        "steady": charts.steady_states(states),
    }


@pytest.mark.parametrize("case", CASES)
def test_charts_are_drawn(case):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = drawn(made(**CASES[case]))
    assert found["matrices"] and found["shares"]
    assert bool(found["groups"]) == ("groups" in CASES[case])
    for name, drawing in found.items():
        if drawing is None:
            continue
        svg = drawing.svg()
        root = ElementTree.fromstring(svg)
        assert "<image" not in svg, name
        assert float(re.match(r"[\d.]+", root.get("width")).group()) == pytest.approx(72 * canvas.WIDTH), name


def texts_of(monkeypatch, draw):
    """Every text that a chart puts inside its axes."""
    from matplotlib.axes import Axes

    found, text = [], Axes.text

    def record(self, x, y, s, *rest, **style):
        found.append(s)
        return text(self, x, y, s, *rest, **style)

    monkeypatch.setattr(Axes, "text", record)
    draw()
    return found


def test_cells_hold_the_probabilities(monkeypatch):
    result = made(classes=3)
    shown = texts_of(monkeypatch, lambda: charts.transition_matrices(result.transitions).svg())
    rows = result.transitions
    occurring = rows.groupby("lag_class", dropna=False)["count"].transform("sum") > 0
    expected = [_share_text(p, 1.0) for p in rows.loc[occurring, "probability"]]
    assert shown == expected
    assert any(text and text != "–" for text in shown)


def test_rows_are_labelled_with_their_transitions(monkeypatch):
    from matplotlib.axes import Axes

    found, labels = [], Axes.set_yticklabels
    monkeypatch.setattr(Axes, "set_yticklabels", lambda self, names: found.append(names) or labels(self, names))
    result = made(classes=3, spatial=False)
    charts.transition_matrices(result.transitions).svg()
    starts = result.transitions.groupby("from_class")["count"].sum()
    assert found == [[f"{number} ({n})" for number, n in starts.items()]]


def test_text_of_a_share():
    shares = {(0.0, 1): "", (0.5, 1): "0.50", (1.0, 1): "1.00", (0.004, 1): "<.01", (0.5, 0.2): ".50"}
    assert {key: _share_text(*key) for key in shares} == shares
    assert _share_text(float("nan"), 1) == "–"
    assert [percent_text(share) for share in (0, 1, 0.99999, 0.123, 0.0004)] == ["0", "100", "100", "12.3", "0.0"]


def test_long_ranges_stand_below():
    short = {1: "0 – 1", 2: "1 – 2"}
    assert _tick_labels(short, 2.0) == (["1: 0 – 1", "2: 1 – 2"], [])
    labels, entries = _tick_labels({1: "1234567.12345 – 2345678.12345", 2: ""}, 0.5)
    assert labels == ["1", "2"]
    assert entries[0].startswith("1: 1234567")


def test_nothing_to_draw():
    for chart in (charts.transition_matrices, charts.group_matrices, charts.class_shares, charts.steady_states):
        assert chart(None) is None
        assert chart(pd.DataFrame()) is None
    states = made(spatial=False).steady_state
    assert charts.steady_states(states) is None
    assert charts.class_shares(states.assign(steady_state=np.nan))
    unknown = states.assign(steady_state=np.nan, share_first=np.nan, share_last=np.nan)
    assert charts.class_shares(unknown) is None


def test_matrices_as_a_paper_prints_them():
    result = made(classes=3, groups=("a", "b"))
    table = matrices_paper_table(result.transitions)
    assert list(table.columns) == ["Class of neighbours", "From class", "n", "To class 1", "To class 2", "To class 3"]
    assert len(table) == 4 * 3
    rows = result.transitions[result.transitions["group"].isna()]
    assert table["n"].sum() == rows["count"].sum()
    assert table.loc[0, ["To class 1", "To class 2", "To class 3"]].sum() == pytest.approx(1)
    groups = matrices_paper_table(result.transitions, groups=True)
    assert groups["group"].unique().tolist() == ["a", "b"]
    assert matrices_paper_table(made(spatial=False).transitions, groups=True) is None
    assert "Class of neighbours" not in matrices_paper_table(made(spatial=False).transitions)


def test_tests_and_mobility_as_a_paper_prints_them():
    result = made(classes=3, groups=("a", "b"))
    table = homogeneity_paper_table(result.tests)
    first = result.tests.iloc[:2].set_index("statistic_name")
    assert table.loc[0, "Null hypothesis"] == "Same for all classes of neighbours"
    assert table.loc[0, ["LR", "Q"]].tolist() == first["statistic"].tolist()
    assert table.loc[0, ["p (LR)", "p (Q)"]].tolist() == [p_cell(p) for p in first["p"]]
    assert len(table) == 5 + 2 * 4
    mobility = mobility_paper_table(result.mobility)
    assert mobility.columns[:2].tolist() == ["group", "Class of neighbours"]
    assert mobility["Class of neighbours"].tolist()[:4] == ["all", "1", "2", "3"]


def test_p_is_printed_with_four_decimals():
    assert [p_cell(p) for p in (0.0497, 0.0004, np.nan)] == ["0.0497", "<0.001", None]


def test_steps_have_one_decimal_and_their_unit():
    result = made(classes=3)
    states = states_paper_table(result.steady_state)
    assert states["Sojourn (steps)"].tolist() == [
        f"{value:.1f}" if np.isfinite(value) else "–" for value in result.steady_state["sojourn"]
    ]
    mobility = mobility_paper_table(result.mobility)
    assert mobility["Half-life (steps)"][0] == f"{result.mobility['half_life'][0]:.1f}"
    assert "Number of classes" in mobility.columns


def test_tests_stand_in_words():
    table = homogeneity_in_words(made(classes=3).tests)
    assert table["Null hypothesis"].unique().tolist()[:2] == [
        "Same for all classes of neighbours",
        "Same in both halves of the period",
    ]
    assert homogeneity_in_words(None) is None


def test_every_shade_bears_its_number():
    from matplotlib import cm
    from matplotlib.colors import to_hex

    for share in np.linspace(0, 1, 101):
        colour = to_hex(cm.YlGnBu(SHADE_0 + (SHADE_1 - SHADE_0) * share))
        assert canvas.ink_on(colour) == canvas.INK
        assert contrast(colour, canvas.INK) > 5  # WCAG asks for 4.5


def contrast(first, second):
    """Ratio of luminances as WCAG 2 defines it."""
    from matplotlib.colors import to_rgb

    found = []
    for colour in (first, second):
        linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in to_rgb(colour)]
        found.append(0.05 + 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2])
    return max(found) / min(found)


def test_only_the_bottom_row_of_matrices_names_its_axis(monkeypatch):
    from matplotlib.axes import Axes

    found, label = [], Axes.set_xlabel
    monkeypatch.setattr(Axes, "set_xlabel", lambda self, text: found.append(text) or label(self, text))
    charts.transition_matrices(made(classes=4).transitions).svg()  # five panels in two rows of three
    assert found == ["To class"] * 2


def absorbed():
    """A chain whose neighbours in class 1 keep all units in class 2, and which has none in class 2."""
    result = made(classes=2)
    states = result.steady_state
    states.loc[states["lag_class"] == 1, "steady_state"] = [0.0, 1.0]
    states.loc[states["lag_class"] == 2, "steady_state"] = np.nan
    return result, states


def test_absorbing_chains_show_their_transitions(monkeypatch):
    from matplotlib.axes import Axes

    found, labels = [], Axes.set_yticklabels
    monkeypatch.setattr(Axes, "set_yticklabels", lambda self, names: found.append(names) or labels(self, names))
    result, states = absorbed()
    charts.steady_states(states, result.transitions).svg()
    count = result.transitions.loc[result.transitions["lag_class"] == 1, "count"].sum()
    assert [name.replace("\n", " ") for name in found[0]] == [
        "All units",
        f"Neighbours in class 1 ({count} transitions)",
    ]


def test_caveats_stand_below_the_steady_states():
    result, states = absorbed()
    tests = pd.DataFrame({"group": [None, None, "a"], "from_class": None, "test": "halves", "statistic_name": "LR"})
    first, second = _caveats(states, tests.assign(p=[0.0123, 0.0, 0.2])[lambda t: t.index != 1])
    assert first == (
        "Transition probabilities differ between the two halves of the time (p = 0.0123): read the steady state as a "
        "summary, not as a forecast."
    )
    assert second.startswith("Chains without a steady state: Neighbours in class 2.")
    (only,) = _caveats(made(spatial=False).steady_state, tests.assign(p=[0.2, 0.2, 0.01]))
    assert "(p < 0.05) within a:" in only
    assert list(_caveats(made(spatial=False).steady_state, tests.assign(p=0.2))) == []


def test_sections():
    result = made(groups=CHINESE, classes=2)
    sections = result_sections(tables(result), {})
    assert sections[0].title == "Markov chain and spatial Markov chain of classes"
    assert len(sections[0].blocks) == 8
    alone = result_sections(tables(made(spatial=False, classes=2)), {})
    assert alone[0].title == "Markov chain of classes"


FACTS = {
    "classes": 4,
    "transitions": 300,
    "spatial": True,
    "neighbours_kind": "queen",
    "tests": ["spatial", "halves", "steps", "order"],
    "units": 31,
    "periods": 11,
    "rows": 341,
}


def test_methods_paragraph():
    options = {"VALUE_FIELD": "D", "SCHEME": "natural_breaks", "RELATIVE": True, "LAG": 2, "CONTIGUITY": "auto"}
    text = methods_paragraph("markov", options, FACTS)
    for words in ("D was divided by its mean", "4 classes", "natural breaks", "2 periods", "queen", "300 transitions"):
        assert words in text
    assert "groups" not in text
    cited = " ".join(references("markov", options, FACTS))
    for author in ("Quah", "Rey, S. J. (2001)", "Kang", "Bickenbach", "Shorrocks, A. F. (1978)", "Fisher"):
        assert author in cited


def test_methods_paragraph_names_edges_step_and_joined_units():
    options = {"VALUE_FIELD": "D", "SCHEME": "quantile", "ISLANDS": "nearest", "CONTIGUITY": "queen"}
    facts = {**FACTS, "edges": [0.84, 0.97123, 1.2], "step_years": (1.0, 1.0)}
    text = methods_paragraph("markov", options, facts)
    assert "0.84, 0.9712 and 1.2" in text and "takes 1 year(s)" in text
    assert "asymptotic chi-square" in text and "joined" not in text
    assert "the same in all classes of neighbours" in text and "in both halves" in text
    more = methods_paragraph("markov", options, {**facts, "joined": 3, "step_years": (1.0, 5.0)})
    assert "3 unit(s) without a neighbour were joined to the nearest one." in more
    assert "takes 1 to 5 years" in more


def test_methods_paragraph_without_neighbours():
    facts = {**FACTS, "spatial": False, "tests": ["groups"], "groups": ["East", "West"]}
    options = {"SCHEME": "manual", "MANUAL_BREAKS": "0.4;0.6", "VALUE_FIELD": "D"}
    text = methods_paragraph("markov", options, facts)
    assert "0.4; 0.6" in text and "East and West" in text
    assert "spatial" not in text and "queen" not in text
    assert not any("Rey" in work for work in references("markov", options, facts))
    bare = methods_paragraph("markov", {}, {})
    assert "Bickenbach" not in bare and "quantiles" in bare

"""Set pair analysis: by hand, against loops, bounds, mirror images, and everything that can be wrong."""

import doctest

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods import setpair
from geocoupling.methods.indicators import Indicator
from geocoupling.methods.problems import DataProblem
from geocoupling.methods.setpair import connection_degrees, difference_names, parse_pairs, parse_polarity, set_pair

SYSTEM = [
    Indicator("a", "risk", direction="-"),
    Indicator("b", "risk"),
    Indicator("c", "recovery"),
    Indicator("d", "recovery", direction="-"),
    Indicator("e", "recovery"),
]
WEIGHTS = np.array([0.4, 0.6, 0.2, 0.5, 0.3])


def drawn(n=25, seed=0):
    return pd.DataFrame(np.random.default_rng(seed).lognormal(1.0, 0.8, (n, 5)), columns=list("abcde"))


def twin(frame, polarity):
    """Sums from the definition, row by row."""
    out = {}
    for system in ("risk", "recovery"):
        column = []
        for i in frame.index:
            a = c = 0.0
            for indicator, w in zip(SYSTEM, WEIGHTS):
                if indicator.system != system:
                    continue
                x, u, v = frame.loc[i, indicator.name], frame[indicator.name].max(), frame[indicator.name].min()
                good, bad = x / (u + v), u * v / (x * (u + v))
                if indicator.direction == "-":
                    good, bad = bad, good
                a, c = a + w * good, c + w * bad
            r = a / (a + c)
            column.append(1 - r if polarity.get(system) == "vulnerability" else r)
        out[f"closeness_{system}"] = column
    return pd.DataFrame(out, index=frame.index)


def test_the_examples_in_the_docstrings():
    assert doctest.testmod(setpair).failed == 0


def test_an_example_by_hand():
    # income: u = 4, v = 1: a = x/5, c = 4/(5x); jobless: u = 8, v = 2, swapped: a = 16/(10x), c = x/10
    frame = pd.DataFrame({"income": [1.0, 4.0], "jobless": [2.0, 8.0]}, index=["p", "q"])
    system = [Indicator("income", "society"), Indicator("jobless", "society", direction="-")]
    found = set_pair(frame, system, [0.75, 0.25])
    # p: a = .75*.2 + .25*.8 = .35, c = .75*.8 + .25*.2 = .65
    assert found.degrees[["row", "system"]].to_numpy().tolist() == [["p", "society"], ["q", "society"]]
    assert found.degrees["identity"].tolist() == pytest.approx([0.35, 0.65])
    assert found.degrees["contrary"].tolist() == pytest.approx([0.65, 0.35])
    assert found.closeness["closeness_society"].to_dict() == pytest.approx({"p": 0.35, "q": 0.65})
    turned = set_pair(frame, system, [0.75, 0.25], {"society": "vulnerability"})
    assert turned.closeness["closeness_society"].tolist() == pytest.approx([0.65, 0.35])
    pd.testing.assert_frame_equal(turned.degrees, found.degrees)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize(
    "polarity", [{}, {"risk": "vulnerability"}, {"risk": "vulnerability", "recovery": "resilience"}]
)
def test_the_same_as_sums_from_the_definition(seed, polarity):
    frame = drawn(seed=seed)
    found = set_pair(frame, SYSTEM, WEIGHTS, polarity)
    pd.testing.assert_frame_equal(found.closeness, twin(frame, polarity), rtol=1e-12)


def test_the_three_degrees_sum_to_one_and_none_is_negative():
    for seed in range(8):
        degrees = set_pair(drawn(seed=seed), SYSTEM, WEIGHTS).degrees
        assert degrees[["identity", "difference", "contrary"]].sum(axis=1).tolist() == pytest.approx([1.0] * 50)
        assert (degrees[["identity", "difference", "contrary"]] >= 0).all(axis=None)


def test_an_indicator_lies_in_its_bounds_and_reaches_them():
    x = np.random.default_rng(4).lognormal(size=200)
    u, v = x.max(), x.min()
    for direction, best in (("+", x.argmax()), ("-", x.argmin())):
        a, _, c = connection_degrees(x, direction)
        r = a / (a + c)
        assert r[best] == r.max() == pytest.approx(u / (u + v), rel=1e-12)
        assert r.min() == pytest.approx(v / (u + v), rel=1e-12)


def test_a_system_lies_between_the_bounds_of_its_indicators():
    for seed in range(5):
        frame = drawn(seed=seed)
        u, v = frame.max(), frame.min()
        found = set_pair(frame, SYSTEM, WEIGHTS).closeness
        for system, members in (("risk", ["a", "b"]), ("recovery", ["c", "d", "e"])):
            low, high = (v / (u + v))[members].min(), (u / (u + v))[members].max()
            assert found[f"closeness_{system}"].between(low, high).all()


def test_unit_of_measure_and_row_order_do_not_matter():
    frame = drawn(seed=2)
    plain = set_pair(frame, SYSTEM, WEIGHTS).closeness
    scaled = set_pair(frame * [1e-180, 1e200, 7, 1e5, 0.01], SYSTEM, WEIGHTS).closeness
    pd.testing.assert_frame_equal(scaled, plain, rtol=1e-12)
    turned = set_pair(frame[::-1], SYSTEM, WEIGHTS).closeness
    pd.testing.assert_frame_equal(turned.sort_index(), plain, rtol=1e-12)


def test_a_reciprocal_with_the_other_direction_is_the_same_indicator():
    x = np.random.default_rng(5).lognormal(size=30)
    for one, other in zip(connection_degrees(x, "+"), connection_degrees(1 / x, "-")):
        np.testing.assert_allclose(one, other, atol=1e-12)


def test_a_constant_indicator_is_undecided():
    assert [d.tolist() for d in connection_degrees([3.0, 3.0], "+")] == [[0.5, 0.5], [0.0, 0.0], [0.5, 0.5]]


def test_differences_of_pairs():
    found = set_pair(drawn(), SYSTEM, WEIGHTS, {"risk": "vulnerability"}, [("risk", "recovery"), ("recovery", "risk")])
    assert list(found.differences) == ["difference_risk_recovery", "difference_recovery_risk"]
    expected = found.closeness["closeness_risk"] - found.closeness["closeness_recovery"]
    assert found.differences["difference_risk_recovery"].tolist() == expected.tolist()
    assert found.differences["difference_recovery_risk"].tolist() == (-expected).tolist()
    assert set_pair(drawn(), SYSTEM, WEIGHTS).differences.shape == (25, 0)


@pytest.mark.parametrize(
    "pairs",
    [
        [("a", "b_c"), ("a_b", "c")],
        [("a", "B_c"), ("A_b", "c")],
        [("a", "b_c"), ("a_b", "c"), ("a", "_b_c"), ("a_", "b_c"), ("a__b", "c")],
        [("x", "y"), ("x", "y_2"), ("x_y", "2")],
    ],
)
def test_names_of_differences_are_unique_and_need_no_quotes(pairs):
    names = difference_names(pairs)
    assert len({name.lower() for name in names}) == len(pairs)
    assert all(name.isidentifier() for name in names)


def test_one_unit_over_time_with_the_system_of_the_mining_district(shared):
    from geocoupling.methods.indicators import indicator_system

    table = pd.read_csv(shared / "indicator_systems" / "mining_district_vulnerability_resilience_18.csv")
    indicators = indicator_system(table)
    years = np.arange(25)
    # every indicator gets better every year, whatever its direction
    frame = pd.DataFrame({i.name: 10.0 + (years if i.direction == "+" else 24 - years) for i in indicators})
    systems = list(dict.fromkeys(i.system for i in indicators))
    polarity = parse_polarity("social_vulnerability=vulnerability;ecological_vulnerability=vulnerability", systems)
    pairs = parse_pairs("social_vulnerability-social_resilience", systems)
    w = table["weight"] / table.groupby("system")["weight"].transform("sum")
    found = set_pair(frame, indicators, w, polarity, pairs)
    for system in systems:
        step = np.diff(found.closeness[f"closeness_{system}"])
        assert (step < 0).all() if system.endswith("vulnerability") else (step > 0).all()
    gap = found.differences["difference_social_vulnerability_social_resilience"]
    assert gap.iloc[0] == pytest.approx(34 / 44 - 10 / 44) and gap.iloc[-1] == pytest.approx(10 / 44 - 34 / 44)


@pytest.mark.parametrize("value", [0.0, -2.0])
def test_data_must_be_above_zero(value):
    frame = drawn().set_index(pd.Index([f"r{k}" for k in range(25)]))
    frame.loc[["r3", "r7"], "d"] = value
    with pytest.raises(DataProblem, match="“d”.*r3, r7.*another base") as raised:
        set_pair(frame, SYSTEM, WEIGHTS)
    assert raised.value.code == "set_pair_not_positive" and raised.value.values["value"] == value


def test_moderate_indicators_are_refused_with_a_way_out():
    system = [*SYSTEM[:4], Indicator("e", "recovery", direction="moderate", optimum=2.0)]
    with pytest.raises(DataProblem, match="“e”.*distance from the optimum") as raised:
        set_pair(drawn(), system, WEIGHTS)
    assert raised.value.code == "set_pair_moderate"


def test_other_problems():
    frame = drawn()
    with pytest.raises(DataProblem) as raised:
        set_pair(frame.iloc[:1], SYSTEM, WEIGHTS)
    assert raised.value.code == "too_few_rows"
    with pytest.raises(DataProblem, match="vulnerable") as raised:
        set_pair(frame, SYSTEM, WEIGHTS, {"risk": "vulnerable"})
    assert raised.value.code == "option_unknown"
    frame.loc[4, "b"] = np.nan
    with pytest.raises(DataProblem) as raised:
        set_pair(frame, SYSTEM, WEIGHTS)
    assert raised.value.code == "missing_values" and raised.value.values["rows"] == [4]


def test_polarity_is_read():
    systems = ["social_vulnerability", "Recovery", "a=b"]
    found = parse_polarity(
        " social vulnerability = Vulnerability ; RECOVERY=resilience; ", ["social_vulnerability", "Recovery"]
    )
    assert found == {"social_vulnerability": "vulnerability", "Recovery": "resilience"}
    assert parse_polarity("a=b=vulnerability", ["a_b"]) == {"a_b": "vulnerability"}
    assert parse_polarity("", systems[:2]) == dict.fromkeys(systems[:2], "resilience")
    assert parse_polarity(None, ["x"]) == {"x": "resilience"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("risk", "polarity_form"),
        ("=vulnerability", "polarity_form"),
        ("risk=weak", "option_unknown"),
        ("rusk=vulnerability", "system_unknown"),
        ("risk=vulnerability;RISK=resilience", "polarity_twice"),
    ],
)
def test_polarity_that_can_not_be_read(text, code):
    with pytest.raises(DataProblem) as raised:
        parse_polarity(text, ["risk", "recovery"])
    assert raised.value.code == code
    if code == "system_unknown":
        assert "risk, recovery" in str(raised.value)


def test_pairs_are_read():
    systems = ["risk", "social-ecological", "recovery"]
    assert parse_pairs("Risk - recovery; social-ecological-risk;", systems) == [
        ("risk", "recovery"),
        ("social-ecological", "risk"),
    ]
    assert parse_pairs("", systems) == parse_pairs(None, systems) == []


@pytest.mark.parametrize("text", ["risk", "risk-", "risk-rusk", "risk-risk", "risk-recovery;risk-recovery"])
def test_pairs_that_can_not_be_read(text):
    with pytest.raises(DataProblem, match="risk, recovery") as raised:
        parse_pairs(text, ["risk", "recovery"])
    assert raised.value.code == "pair_form"


def test_a_pair_with_two_readings_is_refused():
    with pytest.raises(DataProblem) as raised:
        parse_pairs("a-b-c", ["a", "b-c", "a-b", "c"])
    assert raised.value.code == "pair_form"

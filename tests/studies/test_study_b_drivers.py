"""The geodetector of study B, on the degree and on the grade number, nationally and inside its small regions.

The scheme of the study's strata is not stated and its seven factors are not public: q is held against brute force over
the strata that the study wrote, and what the tables say of small strata against their sizes.
"""

import csv
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from geocoupling.studies import samplefolder, samples
from geocoupling.studies.study import Analysis
from studyb import GRADED, UNITS, printed_rows, replay

DETECTED = (2011, 2015, 2020)  # the years of the study's geodetector
FACTORS = ("area_km2", "longitude", "latitude")


@pytest.fixture(scope="module")
def drivers(provider, tmp_path_factory):
    """The geodetector on D and on the grade number, in the three years for which the study prints it."""
    made = samplefolder.make_sample(samples.samples()[0], str(tmp_path_factory.mktemp("study_b")))
    path = Path(made.folder) / "three_years.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ["province", "region", *map(str, DETECTED)], extrasaction="ignore")
        writer.writeheader()
        writer.writerows(printed_rows())
    data = replace(made.study.data, join=replace(made.study.data.join, table=str(path)))
    shared = {"FACTORS": list(FACTORS), "GROUP_FIELD": "region", "CLASSES": 6, "PERMUTATIONS": 299}
    shared.update(CLASSES_FROM=6, CLASSES_TO=6)  # what else the table of stability would try takes longest
    analyses = (
        GRADED,
        Analysis("geodetector", {"RESPONSE": "D", **shared}),
        Analysis("geodetector", {"RESPONSE": "grade", **shared}, name="grade"),
    )
    study = replace(made.study, data=data)
    return replay(study, analyses, made.folder, "b_drivers")


RESPONSES = [("D", ""), ("grade", "grade_")]


@pytest.mark.parametrize("response, prefix", RESPONSES)
def test_factors_inside_regions_report_their_small_strata(drivers, response, prefix):
    strata = drivers.rows(f"{prefix}strata")
    factors = drivers.rows(f"{prefix}factors")
    assert len(factors) == len(DETECTED) * len(UNITS) * len(FACTORS)
    thin = set()
    for row in factors:
        groups = split(strata, row, [row["factor"]], response)
        sizes = [len(values) for values in groups]
        assert (row["n"], row["strata"], row["smallest_stratum"]) == (sum(sizes), len(sizes), min(sizes))
        assert row["n"] == UNITS[row["group"]]
        assert row["q"] == pytest.approx(share_explained(groups), abs=1e-9)
        small = sum(size < 5 for size in sizes)
        if small:
            thin.add((row["period"], row["group"]))
            assert f"{small} of {len(sizes)} strata have fewer than 5 rows" in row["note"]
        assert ("a single row" in (row["note"] or "")) == (1 in sizes)
    assert len(thin) == len(DETECTED) * len(UNITS)  # no year, region or nation is without


@pytest.mark.parametrize("response, prefix", RESPONSES)
def test_interactions_inside_regions_have_no_type_where_strata_are_too_many(drivers, response, prefix):
    strata = drivers.rows(f"{prefix}strata")
    pairs = drivers.rows(f"{prefix}interactions")
    assert len(pairs) == len(DETECTED) * len(UNITS) * 3
    for row in pairs:
        groups = split(strata, row, [row["factor1"], row["factor2"]], response)
        assert row["strata"] == len(groups)
        assert row["q12"] == pytest.approx(share_explained(groups), abs=1e-9)
        assert (row["type"] is None) == (row["n"] < len(groups) + 10)
        assert "fewer than 5 a stratum, q12 is inflated" in row["note"]
        assert row["type"] is None or row["group"] is None  # 12 provinces suffice for two crossed strata, no more


def split(strata, run, factors, response):
    """The response by stratum, or by crossed strata, of the rows of a run."""
    groups = {}
    for row in strata:
        if row["period"] == run["period"] and run["group"] in (None, row["region"]):
            groups.setdefault(tuple(row[f"{f}_stratum"] for f in factors), []).append(row[response])
    return list(groups.values())


def share_explained(groups):
    inside = sum(np.var(values) * len(values) for values in groups)
    return 1 - inside / sum((v - np.mean(sum(groups, []))) ** 2 for v in sum(groups, []))


def test_the_grade_number_is_another_response_than_the_degree(drivers):
    """The strata are the same, q is not: the study's q can be told to be that of the grade."""
    both = [
        {(row["period"], row["group"], row["factor"]): (row["strata"], row["q"]) for row in drivers.rows(table)}
        for table in ("factors", "grade_factors")
    ]
    assert both[0].keys() == both[1].keys()
    for key, (strata, q) in both[0].items():
        assert both[1][key][0] == strata
        assert abs(both[1][key][1] - q) > 1e-6, key


@pytest.mark.parametrize("step, prefix", [("geodetector", ""), ("grade", "grade_")])
def test_the_page_prints_what_is_said_of_small_strata(drivers, step, prefix):
    """The table of factors on the page is the whole one: size of the smallest stratum and note in every row."""
    blocks = [block for section in drivers.reports[step].sections for block in section.blocks]
    (frame,) = (block.frame for block in blocks if getattr(block, "caption", "") == "Factor detector")
    written = drivers.rows(f"{prefix}factors")
    assert frame["smallest_stratum"].tolist() == [row["smallest_stratum"] for row in written]
    assert [note or None for note in frame["note"]] == [row["note"] for row in written]

"""Published studies on figures of other years."""

from dataclasses import replace

import pytest
from geocoupling.studies.otherperiods import fitted_periods, named_periods
from geocoupling.studies.papers import papers
from geocoupling.studies.study import Analysis, Data, Exhibit, Maps, Study


def study():
    return Study(
        "t",
        "t",
        Data("x"),
        analyses=(
            Analysis("growth", {"PERIODS": "2010;2015;2020"}),
            Analysis("geodetector", {"RESPONSE": "D"}, periods=(2010, 2020)),
        ),
        maps=Maps(periods=(2010, 2015, 2020), title="Maps of 2010, 2015 and 2020 (12010)"),
        exhibits=(
            Exhibit("cells", "cells_2010", title="2010年", options={"period": 2010}),
            Exhibit("cells", "cells_2020", options={"period": 2020}),
            Exhibit("differences_chart", "d", options={"marked": [2010, 2015], "period": "year"}),
            Exhibit("maps", "m", options={"PERIODS": "2010;2020"}),
        ),
    )


def test_periods_are_found_wherever_they_are_named():
    assert named_periods(study()) == [2010, 2015, 2020]


def test_periods_that_are_there_stay():
    known = list(range(2008, 2022))
    assert fitted_periods(study(), known) == (study(), {})
    assert fitted_periods(study(), []) == (study(), {})


def test_the_first_the_last_and_what_is_between_take_their_places():
    fitted, changes = fitted_periods(study(), [2013, 2014, 2015, 2016, 2017])
    assert changes == {2010: 2013, 2020: 2017}
    assert fitted.maps.periods == (2013, 2015, 2017)
    assert fitted.maps.title == "Maps of 2013, 2015 and 2017 (12010)"
    assert fitted.analyses[0].parameters == {"PERIODS": "2013;2015;2017"}
    assert fitted.analyses[1].periods == (2013, 2017)
    first, last, marked, maps = fitted.exhibits
    assert (first.name, first.title, first.options) == ("cells_2013", "2013年", {"period": 2013})
    assert (last.name, last.options) == ("cells_2017", {"period": 2017})
    assert marked.options == {"marked": [2013, 2015], "period": "year"}
    assert maps.options == {"PERIODS": "2013;2017"}


def test_years_that_swap_places_are_not_mixed_up():
    """2015 stands for 2010, and 2020, which is not there, becomes 2019."""
    fitted, changes = fitted_periods(study(), [2015, 2016, 2019])
    assert changes == {2010: 2015, 2020: 2019}
    assert fitted.maps.periods == (2015, 2019)


def test_one_period_leaves_each_exhibit_once():
    fitted, _ = fitted_periods(study(), [2021])
    assert [one.name for one in fitted.exhibits] == ["cells_2021", "d", "m"]
    assert fitted.maps.periods == (2021,)


def test_periods_may_be_text():
    fitted, _ = fitted_periods(replace(study(), maps=None), ["t1", "t2"])
    assert fitted.analyses[1].periods == ("t1", "t2")


@pytest.mark.parametrize("paper", papers(), ids=lambda paper: paper.letter)
def test_every_published_study_fits_other_years(paper):
    known = list(range(2003, 2009))
    fitted, changes = fitted_periods(paper.study, known)
    assert changes and set(named_periods(fitted)) <= set(known)
    assert not any(str(old) in one.name + one.title for old in changes for one in fitted.exhibits)

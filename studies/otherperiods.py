"""A study whose periods its data do not have, such as a published one on figures of other years."""

import re
from dataclasses import replace

from ..methods.problems import DataProblem, Notice
from .dataview import view_data

_LISTS = ("periods", "marked")  # options of exhibits


def named_periods(study):
    """Periods that a study names for its maps, analyses and exhibits, rising.

    Parameters
    ----------
    study : Study

    Returns
    -------
    list
    """
    named = list(study.maps.periods) if study.maps else []
    for analysis in study.analyses:
        named += [*analysis.periods, *map(_number, _texts(analysis.parameters.get("PERIODS")))]
    for exhibit in study.exhibits:
        named += [one for key in _LISTS for one in exhibit.options.get(key) or ()]
        named += [one for one in (exhibit.options.get("period"),) if isinstance(one, (int, float))]
        named += map(_number, _texts(exhibit.options.get("PERIODS")))
    return sorted({str(one): one for one in named}.values(), key=str)


def fitted_to_data(study):
    """The study with periods of its data, and what was changed.

    Parameters
    ----------
    study : Study
        With data of its own; where they can not be read the run says what is wrong with them.

    Returns
    -------
    Study, tuple of Notice
    """
    try:
        fitted, changes = fitted_periods(study, view_data(study).periods)
    except DataProblem:
        return study, ()
    words = [f"{old} → {new}" for old, new in changes.items()]
    return fitted, (Notice("study_periods_fitted", {"changes": words}),) if words else ()


def fitted_periods(study, known):
    """The study with periods of its data in the place of those that they do not have.

    A year stands for the text that holds it, such as “2011年”. Of others the first stands for the first, the last for
    the last, and those in between for those at the same place. Years in the names and titles of exhibits and maps
    follow.

    Parameters
    ----------
    study : Study
    known : sequence
        Periods of the data, rising.

    Returns
    -------
    Study, dict
        Period of the study -> period of the data; empty where nothing had to be changed.
    """
    there = {str(one): one for one in known}
    named = named_periods(study)
    absent = [one for one in named if str(one) not in there]
    if not absent or not known:
        return study, {}
    last = max(len(named) - 1, 1)
    at = {str(one): known[round(place / last * (len(known) - 1))] for place, one in enumerate(named)}
    years = {re.sub(r"\D", "", one): there[one] for one in there}
    new = {str(one): years.get(str(one), at[str(one)]) for one in absent}
    analyses = tuple(_analysis(one, new) for one in study.analyses)
    exhibits = {one.name: one for one in reversed([_exhibit(one, new) for one in study.exhibits])}
    maps = study.maps and replace(
        study.maps, periods=_listed(study.maps.periods, new), title=_worded(study.maps.title, new)
    )
    fitted = replace(study, analyses=analyses, exhibits=tuple(reversed(exhibits.values())), maps=maps)
    return fitted, {one: new[str(one)] for one in absent}


def _analysis(analysis, new):
    parameters = dict(analysis.parameters)
    if parameters.get("PERIODS"):
        parameters["PERIODS"] = _text(parameters["PERIODS"], new)
    return replace(analysis, parameters=parameters, periods=_listed(analysis.periods, new))


def _exhibit(exhibit, new):
    options = dict(exhibit.options)
    for key in _LISTS:
        if options.get(key):
            options[key] = list(_listed(options[key], new))
    if isinstance(options.get("period"), (int, float)):
        options["period"] = new.get(str(options["period"]), options["period"])
    if options.get("PERIODS"):
        options["PERIODS"] = _text(options["PERIODS"], new)
    return replace(exhibit, name=_worded(exhibit.name, new), title=_worded(exhibit.title, new), options=options)


def _listed(periods, new):
    """Periods with the new ones among them, each once."""
    return tuple({str(one): one for one in (new.get(str(one), one) for one in periods)}.values())


def _texts(text):
    return [part.strip() for part in str(text or "").replace("；", ";").split(";") if part.strip()]


def _text(text, new):
    return ";".join(str(one) for one in _listed(_texts(text), new))


def _number(text):
    return int(text) if text.isdigit() else text


def _worded(text, new):
    """A text in which the years of the study are those of the data."""
    for old in sorted(new, key=len, reverse=True):
        sign = re.escape(str(new[old]).partition(old)[2])  # “2011年” where 2011 becomes “2011年”
        text = re.sub(rf"(?<!\d){re.escape(old)}(?!\d)(?:{sign})?", f"\0{old}\0", text)
    for old, one in new.items():
        text = text.replace(f"\0{old}\0", str(one))
    return text

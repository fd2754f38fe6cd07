"""The charts of one subject of a result, with what their captions and links need to know."""

from dataclasses import dataclass, field

from ..layers.renderers import grade_colours
from ..layers.translation import translate
from ..methods.grades import FIVE, TEN
from ..reports.contract import missing, rows_of_group
from .resultunits import standardised_field, value_field


@dataclass(frozen=True)
class Charts:
    """The charts of one subject.

    Attributes
    ----------
    charts : tuple of geocoupling.reports.page.Chart
    tables : dict of str to pandas.DataFrame
    value : str
        The field that the tables describe; empty where it is not known.
    words : dict
        For :func:`~geocoupling.reports.links.link_words`.
    """

    charts: tuple
    tables: dict
    value: str = ""
    words: dict = field(default_factory=dict)


def charts_of(subject, tables, units):
    """The charts of a subject.

    Parameters
    ----------
    subject : Subject
    tables : dict of str to pandas.DataFrame
    units : pandas.DataFrame
        As :func:`~geocoupling.studies.resultunits.merged` gives it.

    Returns
    -------
    Charts
    """
    from ..reports.clusters import cluster_names, hot_spot_names
    from ..reports.page import Chart
    from ..reports.results import result_sections

    value = _value(subject, tables, units)
    facts = {"field": value, "value_field": value, "response": value} if value else {}
    names = grade_names(tables.get("SUMMARY"), units)
    facts.update(grade_names=names, grade_colours=grade_colours(len(names)) if names else [])
    if subject.family == "dependence":
        facts["units_table"] = _clusters(units)
    blocks = [block for section in result_sections(tables, facts) for block in section.blocks]
    charts = tuple(block for block in blocks if isinstance(block, Chart) and block.drawing is not None)
    codes = {("cluster", code): name for code, name in cluster_names().items()}
    codes.update({("hot_spot", code): name for code, name in hot_spot_names().items()})
    return Charts(charts, tables, value, {"grade_names": names, "codes": codes})


def _clusters(units):
    """Units as the Moran scatter plot reads them; None where no layer has what it takes."""
    if not {"z_value", "lag", "cluster", "local_i"} <= set(units.columns):
        return None
    units = units[units["z_value"].notna()]
    named = units.drop(columns=[name for name in ("unit", "period") if name in units.columns])
    return named.rename(columns={"@unit": "unit", "@period": "period"})


def grade_names(summary, units):
    """Names of all grades: the user's own from the layer, those of the usual schemes in the user's language."""
    import pandas as pd

    if summary is None:
        return []
    units = pd.DataFrame() if units is None else units
    count = sum(name.startswith("n_grade_") for name in summary.columns)
    usual = [translate("Geocoupling", name) for name in _usual(count)]
    found = {}
    if {"grade", "grade_name"} <= set(units.columns):
        pairs = units[["grade", "grade_name"]].drop_duplicates().itertuples(index=False)
        found = {int(grade): str(name) for grade, name in pairs if not missing(grade) and not missing(name)}
    if usual and all(name in (*usual, *_usual(count)) for name in found.values()):
        return usual
    number = translate("Geocoupling", "Grade {number}")
    return [found.get(k) or number.format(number=k) for k in range(1, count + 1)]


def _usual(count):
    return {5: FIVE.names, 10: TEN.names}.get(count, ())


def _value(subject, tables, units):
    """The field that the tables describe, found by its means."""
    import pandas as pd

    if units.empty:
        return ""
    if subject.family == "dependence":
        return standardised_field(units)
    means = next((tables[k] for k in ("OVERALL_TABLE", "DESCRIPTORS_TABLE", "SIGMA_TABLE") if k in tables), None)
    if means is None and "SUMMARY" in tables:
        means = tables["SUMMARY"].rename(columns={"mean_D": "mean"})
    if means is None and "RISK_TABLE" in tables:
        risk = rows_of_group(tables["RISK_TABLE"])
        risk = risk[(risk["factor"] == risk["factor"].iloc[0]) & risk["mean"].notna()] if len(risk) else risk
        parts = risk.assign(total=risk["mean"] * risk["n"]).groupby("period", dropna=False)[["total", "n"]].sum()
        means = pd.DataFrame({"period": parts.index, "mean": parts["total"] / parts["n"]})
    return "" if means is None else value_field(units, rows_of_group(means), ("D",))

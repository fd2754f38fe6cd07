"""The part of a report that is about the geographical detector at several scales."""

from ..layers.translation import translate
from .charts_scale import q_by_scale
from .contract import empty
from .page import Chart, Table


def scale_section(tables, facts):
    """Title, charts and tables of the report: the other charts would mix the scales.

    Parameters
    ----------
    tables : dict of str to pandas.DataFrame
        Contract tables, each with a column ``scale``.
    facts : dict
        Not used.

    Returns
    -------
    str, tuple of Chart, tuple of Table
    """
    chart = Chart(
        translate("Geocoupling", "Power of determinant q of each factor by scale"),
        q_by_scale(tables["FACTORS_TABLE"]),
        translate(
            "Geocoupling", "Lines of the q of each factor over the scales, with empty markers for large p values."
        ),
    )
    titles = {
        "FACTORS_TABLE": translate("Geocoupling", "Factor detector"),
        "INTERACTIONS_TABLE": translate("Geocoupling", "Interaction detector"),
        "RISK_TABLE": translate("Geocoupling", "Risk detector: means by stratum"),
        "ECOLOGICAL_TABLE": translate("Geocoupling", "Ecological detector"),
    }
    shown = tuple(Table(title, tables[key]) for key, title in titles.items() if not empty(tables.get(key)))
    return translate("Geocoupling", "Drivers by scale (geographical detector)"), (chart,), shown

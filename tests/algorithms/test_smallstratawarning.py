"""The warning of strata of few rows, where a user meets it: in the log and on top of the page."""

import html

import panels
import processing
from qgis.core import QgsProcessingFeedback


def warnings(**changes):
    said = []
    feedback = QgsProcessingFeedback()
    feedback.pushWarning = said.append
    roles = {"UNIT_FIELD": "unit", "TIME_FIELD": "year", "RESPONSE": "income", "SIGNIFICANCE": "central_f"}
    given = {"INPUT": panels.panel_layer(), **roles, "FACTORS": ["region", "height", "schools"], **changes}
    processing.run("geocoupling:geodetector", given, feedback=feedback)
    return [text for text in said if "Strata of fewer than 5 rows" in text]


def test_it_is_in_the_log_and_on_top_of_the_page(provider, tmp_path):
    page = tmp_path / "page.html"
    (warning,) = warnings(CLASSES=6, REPORT=str(page))
    assert "of 9 factor results: “" in warning and "” in “20" in warning and " more. " in warning
    assert "fewest rows of a stratum" in warning
    text = html.unescape(page.read_text(encoding="utf-8"))
    assert warning in text and text.index(warning) < text.index("<table")


def test_strata_of_enough_rows_need_none(provider):
    assert warnings(STRATIFICATION="quantile", CLASSES=2, FACTORS=["height"]) == []

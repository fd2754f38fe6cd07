"""A small study with an exhibit of every form, and exhibits made of its run."""

from dataclasses import replace

import panels
from geocoupling.studies.exhibitforms import FORMS
from geocoupling.studies.exhibits import make_exhibits
from geocoupling.studies.showing import at_once
from geocoupling.studies.study import Analysis, Exhibit
from qgis.core import QgsProcessingFeedback

SYSTEMS = ["U_society", "U_ecology"]
CLOSENESS = ["closeness_society", "closeness_ecology"]
ANALYSES = (
    Analysis("weights", {"METHOD": "entropy"}),
    Analysis("compositeindex"),
    Analysis("setpair", {"PAIRS": "society-ecology"}),
    Analysis("coupling", {"GRADES": "five"}),
    Analysis("systemefficiency"),
    Analysis("stratify", {"FIELDS": ["D", "income"], "CLASSES": 3}),
    Analysis("growth", {"VALUE_FIELDS": ["D", "income"], "SYSTEM_FIELDS": SYSTEMS}),
    Analysis("densityevolution", {"VALUE_FIELD": "D"}),
    Analysis("ginidecomposition", {"VALUE_FIELD": "income", "COMPONENT_FIELDS": ["wages", "rents"], "BOOTSTRAP": 20}),
    Analysis("geodetector", {"RESPONSE": "D", "FACTORS": ["height", "wages", "forest"], "CLASSES": 3}),
)
# The options of each form; forms that are not named have none.
OPTIONS = {
    "maps": {"VALUE_FIELD": "D", "PERIODS": [2018, 2020], "DPI": 50},
    "panel": {"value": "D"},
    "means": {"fields": ["D", *SYSTEMS]},
    "means_by_category": {"fields": ["D"], "category": "region"},
    "descriptives": {"fields": ["D", *SYSTEMS]},
    "ranked_units": {"field": "income", "periods": [2018, 2020]},
    "share_at_least": {"field": "D", "threshold": 0.5},
    "setpair": {"fields": CLOSENESS, "pairs": [CLOSENESS]},
    "series_chart": {"fields": ["D", *SYSTEMS]},
    "share_chart": {"field": "D", "threshold": 0.5},
    "mean_and_count_chart": {"field": "D"},
    "ranked_chart": {"field": "income", "periods": [2018, 2020]},
    "differences_chart": {"fields": CLOSENESS, "pairs": [CLOSENESS], "marked": [2018, 2020]},
}
EVERY = tuple(Exhibit(form, f"展品_{form}", options=OPTIONS.get(form, {})) for form in FORMS)
LABELS = {"D": "耦合协调度 D", "U_society": "Society & economy", "income": "收入", "wages": "Wages_50%"}


def whole_study(folder, **changes):
    study = panels.small_study(folder, **{"analyses": ANALYSES, "exhibits": EVERY, "labels": LABELS, **changes})
    return replace(study, data=replace(study.data, note="Made-up figures <of> 12 units & 3 years"))


def made(study, run, folder):
    feedback = QgsProcessingFeedback()
    return at_once(make_exhibits(study, run, str(folder), feedback), feedback)


def one(run, folder, form, options=None, labels=None, **parts):
    """One exhibit of the run that is there; raises why it could not be made."""
    exhibit = Exhibit(form, "one", options=OPTIONS.get(form, {}) if options is None else options, **parts)
    (shown,) = made(whole_study(folder, exhibits=(exhibit,), labels=labels or {}), run, folder)
    if shown.problem is not None:
        assert shown.content is None and shown.files == ()
        raise shown.problem
    return shown

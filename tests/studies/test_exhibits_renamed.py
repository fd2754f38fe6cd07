"""Exhibits of a study whose fields have other names in other data."""

import panels
from exhibitfiles import cells_of
from exhibitstudies import made
from geocoupling.studies import runner
from geocoupling.studies.study import Analysis, Exhibit, renamed


def test_exhibits_follow_renamed_fields(provider, tmp_path):
    names = {"income": "收入", "unit": "city", "region": "部", "year": "年", "wages": "w"}
    columns = {names.get(key, key): kind for key, kind in panels.COLUMNS.items()}
    data = [{names.get(key, key): value for key, value in row.items()} for row in panels.panel_rows()]
    panels.save(panels.make_layer(data, columns), tmp_path / "panel.gpkg")
    exhibits = (
        Exhibit("panel", "panel", options={"value": "income"}),
        Exhibit("series_chart", "series", options={"fields": ["income", "wages"], "group": "region"}),
        Exhibit("means_by_category", "means", options={"fields": ["income"], "category": ["region"]}),
        Exhibit("ranked_chart", "ranks", options={"field": "income", "periods": [2018, 2020], "unit": "unit"}),
        Exhibit("growth", "growth", options={"fields": ["income"]}),
    )
    analyses = (Analysis("compositeindex"), Analysis("growth", {"VALUE_FIELDS": ["income", "U_society"]}))
    old = panels.small_study(tmp_path, analyses=analyses, exhibits=exhibits, labels={"income": "Income"}, maps=None)
    new = renamed(old, names)
    assert new.labels == {"收入": "Income"}
    assert new.exhibits[0].options == {"value": "收入"}
    shown = made(new, runner.run_study(new, str(tmp_path)), tmp_path)
    assert all(one.content is not None for one in shown)
    assert shown[0].caption == "Income by unit and period"
    assert {row[1] for row in cells_of(shown[0].files[1])[1:13]} > {"Unit 00"}

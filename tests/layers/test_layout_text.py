"""Titles, legend titles and notes of any length: in lines that fit, not too small, nothing cut."""

import panels
import pytest
from geocoupling.layers.layout_files import export_layout
from geocoupling.layers.layout_grid import PAGES
from geocoupling.layers.layout_items import map_font
from geocoupling.layers.layout_text import fitted
from geocoupling.layers.layouts import MapSeries, build_layout
from geocoupling.layers.styling import style_by_field
from layoutchecks import assert_texts_whole, assert_well_placed, box, items, one
from qgis.core import QgsLayoutItemLabel, QgsLayoutItemLegend, QgsLayoutItemMap, QgsPrintLayout, QgsProject

TITLES = {
    "en": "Coupling coordination of new-type urbanisation, ecological resilience and industrial structure upgrading in "
    "the Yangtze River Economic Belt, 2011 to 2020",
    "zh": "长江经济带新型城镇化、生态韧性与产业结构升级耦合协调度的时空演变格局及其驱动因素（2011—2020年）分级图",
}
LEGENDS = {
    "en": "Coupling coordination degree of new-type urbanisation and ecological resilience (natural breaks)",
    "zh": "新型城镇化与生态韧性耦合协调度等级（自然断点法分级，全部年份统一断点，共五级）",
}
NOTES = {
    "en": "Sources: China City Statistical Yearbook 2012 to 2021, China Urban Construction Statistical Yearbook, and "
    "the yearbooks of all provinces; boundaries as of 2020. Five natural breaks; units without data are grey.",
    "zh": "数据来源：《中国城市统计年鉴》（2012—2021年）、《中国城市建设统计年鉴》及各省统计年鉴；行政边界为2020年。"
    "按自然断点法分为五级；灰色为无数据单元。",
}


@pytest.fixture
def project(qgis_app):
    return QgsProject()


@pytest.fixture
def layout(project):
    made = QgsPrintLayout(project)
    made.initializeDefaults()
    return made


def series(project, page, n=3, **texts):
    layer = style_by_field(panels.panel_layer(), "income", 5)
    maps = []
    for k in range(n):
        part = layer.clone()
        project.addMapLayer(part, False)
        maps.append((str(2011 + k), part))
    given = {"title": "", "legend_title": "", "note": "", **texts}
    return build_layout(project, MapSeries(name="series", maps=tuple(maps), crs=layer.crs(), page=page, **given))


def label_of(layout, text):
    """The label whose text begins so."""
    (found,) = [label for label in items(layout, QgsLayoutItemLabel) if label.text().startswith(text[:4])]
    return found


def same(text, other):
    return "".join(text.split()) == "".join(other.split())


@pytest.mark.parametrize("n", [1, 3, 4])
@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", TITLES)
def test_long_texts_are_whole_and_nothing_overlaps(project, language, page, n):
    title, note, legend = TITLES[language], NOTES[language], LEGENDS[language]
    layout = series(project, page, n, title=title, legend_title=legend, note=note)
    assert_well_placed(layout)
    assert_texts_whole(layout)
    shown = label_of(layout, title)
    assert same(shown.text(), title)
    assert PAGES[page].label <= shown.font().pointSizeF() <= PAGES[page].title
    assert shown.text().count("\n") <= (2 if page == "width_90" else 1)
    assert same(label_of(layout, note).text(), note)
    assert same(one(layout, QgsLayoutItemLegend).title(), legend)
    (first, *_) = items(layout, QgsLayoutItemMap)
    assert box(shown).bottom() < box(first).top()


@pytest.mark.parametrize("page", ["width_190", "width_90"])
def test_texts_that_fit_stay_as_they_are(project, page):
    layout = series(project, page, title="Income 收入", legend_title="yuan", note="Source: yearbooks")
    texts = {label.text(): label.font().pointSizeF() for label in items(layout, QgsLayoutItemLabel)}
    assert texts["Income 收入"] == PAGES[page].title
    assert "Source: yearbooks" in texts
    assert one(layout, QgsLayoutItemLegend).title() == "yuan"
    assert_texts_whole(layout)


def test_a_title_far_too_long_takes_more_lines(project):
    layout = series(project, "width_90", title=TITLES["zh"] * 4)
    assert_well_placed(layout)
    assert_texts_whole(layout)
    shown = label_of(layout, TITLES["zh"])
    assert shown.font().pointSizeF() == PAGES["width_90"].label
    assert shown.text().count("\n") > 3


@pytest.mark.parametrize("ending", ["png", "pdf", "svg"])
def test_files_of_long_texts(project, tmp_path, ending):
    layout = series(project, "width_140", title=TITLES["zh"], note=NOTES["zh"], legend_title=LEGENDS["zh"])
    path = tmp_path / f"maps.{ending}"
    assert export_layout(layout, str(path), 100)
    assert path.stat().st_size > 2000


# the lines themselves


def test_one_line_then_two_then_smaller_then_more(layout):
    font = map_font(12)
    sizes, lines = [], []
    for words in (3, 6, 9, 12, 18, 40):
        made = fitted(layout, "urbanisation " * words, 120, font, least=9)
        sizes.append(made.points)
        lines.append(made.text.count("\n") + 1)
        assert made.more == pytest.approx((lines[-1] - 1) * made.more / max(lines[-1] - 1, 1))
    assert sizes[0] == 12 and sizes[-1] == 9
    assert sizes == sorted(sizes, reverse=True) or lines == sorted(lines)
    assert lines[0] == 1 and 2 in lines and lines[-1] > 2
    assert lines == sorted(lines)


def test_lines_are_about_as_long_as_each_other(layout):
    made = fitted(layout, "one two three four five six seven eight nine ten", 60, map_font(12))
    first, second = made.text.split("\n")
    assert abs(len(first) - len(second)) < 8


def test_chinese_breaks_at_marks_rather_than_within_words(layout):
    made = fitted(layout, "新型城镇化与生态韧性耦合协调度等级（廖重斌十级划分法）", 70, map_font(10, bold=True))
    assert made.text.split("\n") == ["新型城镇化与生态韧性耦合协调度等级", "（廖重斌十级划分法）"]


def test_own_breaks_and_expressions_stay(layout):
    assert fitted(layout, "Income\nby year", 100, map_font(12)).text == "Income\nby year"
    text = "Income of all units in [% concat(@layout_name, ' and so on and so forth') %]"
    assert "[% concat(@layout_name, ' and so on and so forth') %]" in fitted(layout, text, 40, map_font(12)).text


@pytest.mark.parametrize("text", ["coordination_of_everything_with_everything_else" * 2, "协" * 60, "x", "", "𠀀" * 30])
def test_words_without_a_break(layout, text):
    made = fitted(layout, text, 30, map_font(12), least=9)
    assert made.text.replace("\n", "") == text
    label = QgsLayoutItemLabel(layout)
    label.setMarginX(0)
    font = map_font(made.points)
    label.setFont(font)
    label.setText(made.text)
    assert label.sizeForText().width() <= 30

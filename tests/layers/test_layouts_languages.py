"""The language of a map: known names of classes both ways, the rest as it is."""

import pytest
from geocoupling.layers.languages import KILOMETRES, language_of, speak
from geocoupling.layers.renderers import ClassStyle, RangeStyle, grade_colours, make_renderer
from geocoupling.methods.grades import FIVE, TEN
from qgis.core import QgsVectorLayer

CLUSTERS = ("High–High", "Low–Low", "Low–High", "High–Low", "Not significant", "No data", "Hot spot, 95 % confidence")


@pytest.mark.parametrize("name", [*FIVE.names, *TEN.names, *CLUSTERS])
def test_names_of_classes_go_to_chinese_and_back(qgis_app, name):
    chinese = language_of("zh_CN").words(name)
    assert chinese != name
    assert not chinese.isascii()
    assert language_of("zh_CN").words(chinese) == chinese
    beside = TEN.names if name in TEN.names else FIVE.names
    assert language_of("en").words(chinese, [language_of("zh_CN").words(other) for other in beside]) == name
    assert language_of("en").words(name) == name
    assert language_of("interface").words(name) == name


@pytest.mark.parametrize("name", ["0.2 – 0.4", "", "Unit 07 & others", "未知的类"])
@pytest.mark.parametrize("code", ["interface", "en", "zh_CN"])
def test_other_labels_stay(qgis_app, name, code):
    assert language_of(code).words(name) == name


def test_years_have_their_sign_in_chinese_only(qgis_app):
    for code in ("interface", "en"):
        assert language_of(code).period("2011") == "2011"
    chinese = language_of("zh_CN")
    # As far as the translation has been filled in.
    assert chinese.period("2011") in ("2011年", "2011")
    assert chinese.period("2011-06") == "2011-06"
    assert chinese.words(KILOMETRES) in ("千米", "km")


def test_without_a_translation_all_stays(qgis_app, tmp_path):
    language = language_of("zh_CN", str(tmp_path))
    assert language.words("No data") == "No data"
    assert language.period("2011") == "2011"


@pytest.mark.parametrize("missing", [False, True])
def test_legends_are_translated(qgis_app, missing):
    layer = QgsVectorLayer("Polygon?crs=EPSG:3857&field=v:double&field=grade:integer", "units", "memory")
    for style in (
        ClassStyle("grade", (1, 2, 3, 4, 5), FIVE.names, grade_colours(5), missing),
        RangeStyle("v", (0.0, 0.2, 0.4, 0.6, 0.8, 1.0), FIVE.names, grade_colours(5), missing),
    ):
        layer.setRenderer(make_renderer(style, layer.geometryType()))
        speak(layer, language_of("zh_CN"))
        labels = [item.label() for item in layer.renderer().legendSymbolItems()]
        assert labels == ["严重失调", "中度失调", "基本协调", "中度协调", "高度协调", *(["无数据"] if missing else [])]
        speak(layer, language_of("en"))
        labels = [item.label() for item in layer.renderer().legendSymbolItems()]
        assert labels == [*FIVE.names, *(["No data"] if missing else [])]

"""The Chinese translation is whole, fits its templates, is compiled, and reads as Chinese where texts are joined."""

import importlib.util
import re
from pathlib import Path

import pytest
from geocoupling.layers.translation import remove_translator, translate

ROOT = Path(__file__).resolve().parent.parent
HAN = re.compile(r"[\u4e00-\u9fff]")

spec = importlib.util.spec_from_file_location("translations", ROOT / "tools" / "translations.py")
translations = importlib.util.module_from_spec(spec)
spec.loader.exec_module(translations)


@pytest.fixture
def chinese(qgis_app, monkeypatch):
    """The compiled translation, installed as the plugin does it; English again afterwards."""
    from geocoupling.layers.translation import install_translator
    from qgis.core import QgsApplication

    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: "zh_CN"))
    translator = install_translator(str(ROOT))
    assert translator is not None
    yield translator
    remove_translator(translator)


def finished():
    return translations.read_translations()[0]


def test_nothing_is_untranslated_obsolete_or_filled_otherwise():
    assert translations.problems() == []


def test_no_draft_is_left():
    assert translations.read_translations()[1] == {}


def test_translations_are_chinese():
    """Each holds Chinese, unless the English holds nothing to translate: signs, placeholders, option texts."""
    bare = {text for text, chinese in finished().items() if not HAN.search(chinese)}
    worded = [text for text in bare if re.search(r"[A-Za-z]{2,}", re.sub(r"\{\{?\w*\}?\}", "", text))]
    assert worded == []


def test_punctuation_is_full_width():
    """No half-width mark stands between two Chinese characters, but the commas of tags and the signs of options."""
    shared = [text for text in finished().values() if text.count(",") < 4]
    assert [text for text in shared if re.search(r"[\u4e00-\u9fff][,.:!?()][\u4e00-\u9fff]", text)] == []
    quoted = [text.replace("Moran's", "") for text in shared if "pip.main" not in text]
    assert [text for text in quoted if '"' in text or "'" in text] == []


def test_tags_keep_the_english_words(provider):
    """People search in both languages; Processing splits at ASCII commas."""
    tagged = [algorithm for algorithm in provider.algorithms() if getattr(algorithm, "TAGS", "")]
    assert tagged
    for algorithm in tagged:
        tags = finished()[algorithm.TAGS].split(",")
        assert set(algorithm.TAGS.split(",")) <= set(tags), algorithm.name()
        assert any(HAN.search(tag) for tag in tags), algorithm.name()


def test_compiled_file_is_up_to_date(chinese):
    """Whoever changes the .ts runs ``./run translate``, which compiles it."""
    texts = finished()
    assert translate("Geocoupling", "Coupling coordination degree") == "耦合协调度"
    assert translate("Geocoupling", "Geographical detector") == "地理探测器"
    assert translate("Geocoupling", "Transvariation") == "超变密度"
    assert [text for text, words in texts.items() if translate("Geocoupling", text) != words] == []


def test_grades_have_their_customary_names(chinese):
    from geocoupling.methods.grades import FIVE, TEN

    said = [[translate("Geocoupling", name) for name in scheme.names] for scheme in (FIVE, TEN)]
    assert said[0] == ["严重失调", "中度失调", "基本协调", "中度协调", "高度协调"]
    assert said[1][:5] == ["极度失调", "严重失调", "中度失调", "轻度失调", "濒临失调"]
    assert said[1][5:] == ["勉强协调", "初级协调", "中级协调", "良好协调", "优质协调"]


def test_methods_paragraph_reads_as_chinese(chinese):
    """No space between sentences, Chinese lists, and one space where Chinese meets a Latin word."""
    from geocoupling.reports.wording import methods_paragraph, references

    facts = {"rows": 30, "units": 30, "periods": 1, "groups": ["东部", "中部", "西部"]}
    text = methods_paragraph("ginidecomposition", {"VALUE_FIELD": "D"}, facts)
    assert text.startswith("采用基尼系数测度研究单元间 D 的差距，")
    assert "3 个区域（东部、中部和西部）。参照" in text
    assert text.endswith("。")
    assert not re.search(r"[.。] |[,;:]", text)
    assert references("coupling", {})[0].startswith("王淑佳")


def test_problems_are_told_in_chinese(chinese, provider):
    """Rows, lists and the words of values that the science cannot translate itself."""
    import pandas as pd
    from geocoupling.algorithms.coupling import Coupling
    from geocoupling.algorithms.inputs import TIME, UNIT, Inputs

    inputs = Inputs(Coupling(), {}, None, None)
    inputs.name_rows(pd.DataFrame({UNIT: ["安徽", "福建"], TIME: [2011, 2012]}))
    said = inputs.explain("missing_values", {"field": "gdp", "count": 2, "rows": [0, 1]})
    assert "第 1 行（安徽，2011）、第 2 行（福建，2012）" in said
    assert "全部数据" in inputs.explain("run_too_small", {"n": 2, "needed": 3, "run": "the data"})
    assert "a、b、c、d、e等。" in inputs.explain("no_complete_row", {"fields": list("abcdefg")})

"""The widgets of choices: words for the person, static ids as values."""

import pytest
from geocoupling.algorithms import parameters as p
from geocoupling.ui.enum import EnumWrapper, MultipleEnumWrapper
from processing.gui.wrappers import DIALOG_STANDARD
from qgis.PyQt.QtCore import Qt

WORDS = {"entropy": "Entropy weights", "critic": "CRITIC", "equal": "Equal"}


class Dialog:
    """The little that a wrapper asks of its dialog."""


def wrapper_of(kind, **options):
    parameter = p.choice("METHOD", "Method", WORDS, **options)
    wrapper = kind(parameter, Dialog(), DIALOG_STANDARD, **parameter.metadata()["widget_wrapper"])
    wrapper.postInitialize([])
    return wrapper


@pytest.fixture(autouse=True)
def _running(provider):
    """Widgets need QGIS."""


def test_one_choice_shows_words_and_gives_ids():
    wrapper = wrapper_of(EnumWrapper, default="critic")
    assert [wrapper.widget.itemText(i) for i in range(wrapper.widget.count())] == list(WORDS.values())
    assert wrapper.value() == "critic"
    wrapper.setValue("equal")
    assert wrapper.widget.currentText() == "Equal"
    assert wrapper.value() == "equal"


def test_an_optional_choice_may_be_empty():
    wrapper = wrapper_of(EnumWrapper, default=None, optional=True)
    assert wrapper.value() is None
    assert wrapper.widget.count() == 4


def test_several_choices_start_with_their_defaults():
    wrapper = wrapper_of(MultipleEnumWrapper, default=["equal"], multiple=True)
    assert wrapper.value() == ["equal"]
    wrapper.setValue(None)
    assert wrapper.value() == ["equal"]
    wrapper.setValue("entropy;critic")
    assert wrapper.value() == ["entropy", "critic"]
    wrapper.widget.item(2).setCheckState(Qt.CheckState.Checked)
    assert wrapper.value() == ["entropy", "critic", "equal"]

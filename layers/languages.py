"""The language of a map, which may differ from that of QGIS: known names of classes, the scale bar, years."""

import os
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Optional

from qgis.core import QgsCategorizedSymbolRenderer, QgsGraduatedSymbolRenderer, QgsRuleBasedRenderer
from qgis.PyQt.QtCore import QTranslator

from ..methods.grades import FIVE, TEN
from ..methods.problems import QT_TRANSLATE_NOOP

INTERFACE, ENGLISH, CHINESE = "interface", "en", "zh_CN"
_I18N = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "i18n")

KILOMETRES = QT_TRANSLATE_NOOP("Geocoupling", "km")
_YEAR = QT_TRANSLATE_NOOP("Geocoupling", "{year}")
_FOUR_DIGITS = re.compile(r"[12]\d{3}")

# What algorithms call their classes, in English; from other languages the way back is only through these.
_HOT, _COLD = "Hot spot, {percent} % confidence", "Cold spot, {percent} % confidence"
_CLASSES = (
    "No data",
    "High–High",
    "Low–Low",
    "Low–High",
    "High–Low",
    "Not significant",
    "No neighbours",
    "High",
    "Low",
)


@dataclass(frozen=True)
class Language:
    """A language of labels.

    Attributes
    ----------
    code : str
        ``interface`` leaves labels as they are.
    translator : QTranslator, optional
        Not installed: it answers for the map only.
    """

    code: str = INTERFACE
    translator: Optional[QTranslator] = None

    def words(self, text, among=()):
        """A known text in this language; any other as it is.

        ``among`` are the labels beside it: some grades of five and of ten have one name in Chinese.
        """
        if self.code == INTERFACE or not text:
            return text
        if self.code == ENGLISH:
            schemes = sorted(_into_english(), key=lambda names: -len(names.keys() & set(among)))
            return next((names[text] for names in schemes if text in names), text)
        percent = re.fullmatch(r"(Hot|Cold) spot, (\d+) % confidence", text)
        if percent:
            template = _HOT if percent[1] == "Hot" else _COLD
            return self._translated(template).format(percent=percent[2])
        return self._translated(text)

    def period(self, text):
        """The heading of a period: years carry their sign in Chinese."""
        if self.code != CHINESE or not _FOUR_DIGITS.fullmatch(text):
            return text
        return self._translated(_YEAR).format(year=text)

    def _translated(self, text):
        # PyQt takes text for ASCII here.
        known = self.translator.translate("Geocoupling", text.encode("utf-8")) if self.translator else ""
        return known or text


def language_of(code, folder=_I18N):
    """The language ``interface``, ``en`` or ``zh_CN``; English is that of the sources."""
    return Language(code, _translator(folder) if code == CHINESE else None)


def speak(layer, language):
    """Put the labels of a layer's classes into a language."""
    if language.code == INTERFACE:
        return
    renderer = layer.renderer().clone()
    if isinstance(renderer, QgsCategorizedSymbolRenderer):
        labels, update = [part.label() for part in renderer.categories()], renderer.updateCategoryLabel
    elif isinstance(renderer, QgsGraduatedSymbolRenderer):
        labels, update = [part.label() for part in renderer.ranges()], renderer.updateRangeLabel
    elif isinstance(renderer, QgsRuleBasedRenderer):
        rules = renderer.rootRule().descendants()
        labels = [rule.label() for rule in rules]

        def update(number, text):
            rules[number].setLabel(text)
    else:
        return
    for number, label in enumerate(labels):
        update(number, language.words(label, labels))
    layer.setRenderer(renderer)


@lru_cache(maxsize=4)
def _translator(folder):
    translator = QTranslator()
    return translator if translator.load(f"geocoupling_{CHINESE}", folder) else None


@lru_cache(maxsize=1)
def _into_english():
    """Chinese names of classes to English ones: of five grades, of ten, and of all else."""
    chinese = language_of(CHINESE)
    spots = [template.format(percent=percent) for template in (_HOT, _COLD) for percent in (90, 95, 99)]
    return tuple(
        {chinese.words(name): name for name in names} for names in (FIVE.names, TEN.names, (*_CLASSES, *spots))
    )

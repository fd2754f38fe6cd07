"""One translation call and one context for every string that a person reads.

``pylupdate`` files the strings of a base class under the base's name, so class contexts lose them; hence the one
context ``"Geocoupling"``, always given as a literal. Numbers and names are filled in by ``format`` afterwards.
"""

import os

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator


def translate(context, text):
    """``text`` in the user's language."""
    return QCoreApplication.translate(context, text)


def install_translator(folder):
    """Load the translation of QGIS's language from ``folder``; None where there is none.

    ``QLocale`` makes ``zh_CN`` of both ``zh_CN`` and ``zh-Hans``.
    """
    translator = QTranslator()
    locale = QLocale(QgsApplication.locale())
    if not translator.load(locale, "geocoupling", "_", os.path.join(folder, "i18n")):
        return None
    QCoreApplication.installTranslator(translator)
    return translator


def remove_translator(translator):
    """Undo :func:`install_translator`."""
    if translator is not None:
        QCoreApplication.removeTranslator(translator)


def language():
    """Two-letter code of the user's language, ``en`` or ``zh``."""
    return QgsApplication.locale()[:2].lower()

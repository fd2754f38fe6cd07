"""Charts and their data out of the dock: files and the clipboard."""

import os
import re

from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtWidgets import QApplication, QFileDialog

from ..layers.translation import translate

KINDS = ("svg", "png", "pdf")


def save_chart(parent, chart, place):
    """Ask for a file and write the chart; what to say, empty where the user cancels.

    Raises
    ------
    OSError
        The file cannot be written; nothing is left half-written.
    """
    from ..reports.exports import chart_bytes, write_bytes

    filters = ";;".join(f"{kind.upper()} (*.{kind})" for kind in KINDS)
    title = translate("Geocoupling", "Save chart")
    path, chosen = QFileDialog.getSaveFileName(parent, title, _proposal(place, chart, "svg"), filters)
    if not path:
        return ""
    kind = os.path.splitext(path)[1][1:].lower()
    if kind not in KINDS:
        kind = chosen[:3].lower() if chosen[:3].lower() in KINDS else "svg"
        path = f"{path}.{kind}"
    write_bytes(path, chart_bytes(chart.drawing, kind))
    return _saved(path)


def save_data(parent, chart, place):
    """Ask for a file and write the table behind the chart as CSV; as :func:`save_chart`."""
    from ..reports.exports import table_bytes, write_bytes

    if chart.drawing.frame is None:
        return translate("Geocoupling", "This chart has no table of its own.")
    title = translate("Geocoupling", "Save data")
    path, _ = QFileDialog.getSaveFileName(parent, title, _proposal(place, chart, "csv"), "CSV (*.csv)")
    if not path:
        return ""
    path = path if path.lower().endswith(".csv") else f"{path}.csv"
    write_bytes(path, table_bytes(chart.drawing.frame))
    return _saved(path)


def copy_picture(parent, chart, place):
    """Put the chart into the clipboard."""
    from ..reports.exports import chart_bytes

    picture = QImage.fromData(chart_bytes(chart.drawing, "png"), "PNG")
    QApplication.clipboard().setImage(picture)
    return translate("Geocoupling", "The picture is in the clipboard.")


def _saved(path):
    return translate("Geocoupling", "Saved: {file}").format(file=path)


def _proposal(place, chart, ending):
    """A file name from the caption beside the package, or in the project's folder."""
    folder = place if os.path.isdir(place) else os.path.dirname(place)
    name = re.sub(r"[\s\\/:*?\"<>|()\[\],;%.]+", "_", chart.caption).strip("_")[:60]
    return os.path.join(folder, f"{name}.{ending}")

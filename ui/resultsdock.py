"""The dock with the charts of the active result; what is clicked is selected on the map, and the other way round."""

import os

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QCursor
from qgis.PyQt.QtWidgets import QDockWidget, QToolTip

from ..algorithms.packages import missing_packages, missing_packages_message
from ..layers.translation import translate
from .chartexports import copy_picture, save_chart, save_data
from .chartlinks import ChartLinks
from .resultspanel import ResultsPanel, refill

NEEDED = ("numpy", "pandas", "matplotlib")
PAUSE = 300  # milliseconds without another event before work is done


class ResultsDock(QDockWidget):
    """Charts of the result that the active layer belongs to.

    Parameters
    ----------
    iface : QgisInterface or None
        Tells the active layer; without one :meth:`set_layer` does.
    parent : QWidget, optional

    Attributes
    ----------
    panel : ResultsPanel
    canvas : ChartCanvas or None
        The chart that is shown.
    """

    def __init__(self, iface, parent=None):
        super().__init__(translate("Geocoupling", "Geocoupling: results"), parent)
        self.setObjectName("GeocouplingResults")
        self.iface = iface
        self.result = self.charts = self.canvas = self.links = None
        self._layer = ""
        self.panel = ResultsPanel()
        self.setWidget(self.panel)
        self._later = _timer(self, self.refresh)
        self._resized = _timer(self, self._fit)
        self._selected = _timer(self, self._mark)
        self._connect()
        self.panel.enable(False, False)

    def _connect(self):
        panel = self.panel
        panel.subjects.currentIndexChanged.connect(lambda index: self._show_subject(index))
        panel.charts.currentIndexChanged.connect(self._show_chart)
        panel.previous_action.triggered.connect(lambda: self.step(-1))
        panel.next_action.triggered.connect(lambda: self.step(1))
        panel.save_action.triggered.connect(lambda: self._export(save_chart))
        panel.data_action.triggered.connect(lambda: self._export(save_data))
        panel.copy_action.triggered.connect(lambda: self._export(copy_picture))
        self.visibilityChanged.connect(self._shown)
        QgsProject.instance().layersAdded.connect(self._layers_changed)
        QgsProject.instance().layersRemoved.connect(self._layers_changed)
        if self.iface is not None:
            self.iface.currentLayerChanged.connect(self.set_layer)
            self.set_layer(self.iface.activeLayer())

    def release(self):
        """Listen no longer to QGIS; to be called before the plugin goes."""
        QgsProject.instance().layersAdded.disconnect(self._layers_changed)
        QgsProject.instance().layersRemoved.disconnect(self._layers_changed)
        if self.iface is not None:
            self.iface.currentLayerChanged.disconnect(self.set_layer)
        if self.links is not None:
            self.links.release()
        for timer in (self._later, self._resized, self._selected):
            timer.stop()

    # which result

    def set_layer(self, layer):
        """Show the result that a layer belongs to; None for no layer."""
        self._layer = layer.id() if layer is not None else ""
        self._layers_changed()

    def refresh(self):
        """Look at the active layer again."""
        self._later.stop()
        missing = missing_packages(NEEDED)
        if missing:
            self._say_empty(missing_packages_message(missing))
            return
        from ..studies.activeresult import result_of

        layer = QgsProject.instance().mapLayer(self._layer) if self._layer else None
        result = result_of(layer)
        if result is None:
            self._say_empty(_no_result(layer))
        elif not result.subjects:
            text = translate("Geocoupling", "No tables of this result are loaded. Charts are drawn from the tables.")
            self._say_empty(text)
        else:
            self._show_result(result)

    def _say_empty(self, text):
        if self.links is not None:
            self.links.release()
        self.result = self.charts = self.links = self.canvas = None
        refill(self.panel.subjects, [])
        self._say_nothing_to_draw(text)

    def _show_result(self, result):
        subjects = self.panel.subjects
        if result.same_as(self.result):
            self.result = result
            if result.first not in (-1, subjects.currentIndex()):
                subjects.setCurrentIndex(result.first)
            return
        same = self.result is not None and result.subjects == self.result.subjects
        chosen, chart = (subjects.currentIndex(), self.panel.charts.currentIndex()) if same else (0, 0)
        if result.first not in (-1, chosen):
            chosen, chart = result.first, 0
        if self.links is not None:
            self.links.release()
        self.result, self.links = result, ChartLinks(result, self._selection_changed)
        refill(subjects, [subject.title() for subject in result.subjects], chosen)
        self._show_subject(chosen, chart)

    def _layers_changed(self, *_):
        if self.isVisible():
            self._later.start()

    def _shown(self, visible):
        if visible:
            self._later.start()

    # which chart

    def _show_subject(self, index, chart=0):
        if self.result is None or not 0 <= index < len(self.result.subjects):
            return
        try:
            self.charts = self.links.open(self.result.subjects[index])
        except (KeyError, ValueError, TypeError, IndexError) as problem:
            text = translate("Geocoupling", "The tables of this subject cannot be drawn: {problem}")
            self._say_nothing_to_draw(text.format(problem=problem))
            return
        charts = self.charts.charts
        if not charts:
            text = translate("Geocoupling", "This subject has tables, but nothing to draw.")
            self._say_nothing_to_draw(text)
            return
        refill(self.panel.charts, [found.caption for found in charts], min(max(chart, 0), len(charts) - 1))
        self._show_chart(self.panel.charts.currentIndex())

    def _say_nothing_to_draw(self, text):
        self.charts = self.canvas = None
        self.panel.say_empty(text)
        self.panel.enable(self.result is not None, False)

    def _show_chart(self, index):
        self.panel.take_canvas()
        self.canvas = None
        if self.charts is None or not 0 <= index < len(self.charts.charts):
            return
        from .chartcanvas import make_canvas

        chart = self.charts.charts[index]
        self.canvas = make_canvas(chart.drawing)
        self.canvas.setAccessibleName(chart.caption)
        self.canvas.setAccessibleDescription(chart.alt)
        self.canvas.mpl_connect("button_press_event", self._clicked)
        self.canvas.mpl_connect("motion_notify_event", self._pointed)
        self.links.forget_marks()
        self.panel.show_canvas(self.canvas, chart.caption, chart.alt)
        self.panel.message.setText(self.links.hint(self.canvas))
        self.panel.enable(True, True)
        self._fit()
        self._mark()

    def step(self, by):
        """Show the next chart, or the one before; after the last of a subject comes the first of the next."""
        charts, subjects = self.panel.charts, self.panel.subjects
        if 0 <= charts.currentIndex() + by < charts.count():
            charts.setCurrentIndex(charts.currentIndex() + by)
        elif 0 <= subjects.currentIndex() + by < subjects.count():
            subjects.setCurrentIndex(subjects.currentIndex() + by)
            if by < 0:
                charts.setCurrentIndex(charts.count() - 1)

    def resizeEvent(self, event):
        super().resizeEvent(event)
        self._resized.start()

    def _fit(self):
        if self.canvas is not None:
            self.canvas.fit(self.panel.room())
            self.panel.fit()

    # chart and map

    def _clicked(self, event):
        if event.button == 1 and self.links is not None:
            said = self.links.select(self.canvas, event)
            if said:
                self.panel.message.setText(said)
                self._mark()

    def _pointed(self, event):
        if self.links is None or self.canvas is None:
            return
        text = self.links.describe(self.canvas, event)
        self.canvas.setCursor(Qt.CursorShape.PointingHandCursor if text else Qt.CursorShape.ArrowCursor)
        if text:
            QToolTip.showText(QCursor.pos(), text, self.canvas)
        else:
            QToolTip.hideText()

    def _selection_changed(self):
        self._selected.start()

    def _mark(self):
        self._selected.stop()
        if self.canvas is not None and self.links is not None:
            self.links.mark(self.canvas)

    # out of the dock

    def _export(self, action):
        """Save or copy; what happened stands in the message line."""
        if self.canvas is None:
            return
        chart = self.charts.charts[self.panel.charts.currentIndex()]
        try:
            said = action(self, chart, self.result.package or QgsProject.instance().homePath())
        except OSError as problem:
            text = translate("Geocoupling", "{file} could not be written: {problem}. Choose another folder.")
            name = os.path.basename(problem.filename2 or problem.filename or "") or chart.caption
            said = text.format(file=_without_part(name), problem=problem.strerror or problem)
        if said:
            self.panel.message.setText(said)


def _without_part(name):
    """The file that was asked for: its part was written under a longer name."""
    return name.rsplit(".", 2)[0] if name.endswith(".part") else name


def _timer(parent, slot):
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(PAUSE)
    timer.timeout.connect(slot)
    return timer


def _no_result(layer):
    if layer is None:
        return translate("Geocoupling", "Choose a result layer or a result table: its charts are shown here.")
    text = translate(
        "Geocoupling", "{layer} is no result of Geocoupling. Charts are shown for results and their tables."
    )
    return text.format(layer=layer.name())

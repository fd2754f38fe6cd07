"""Between a chart and the map: what is clicked is selected in the layers, what is selected is marked in the chart."""

import functools

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt

from ..layers.translation import translate
from .charthits import element_at, marked_artists
from .chartmarks import mark_selection


class ChartLinks:
    """Links of one result.

    Layers are remembered by their ids, since they may be deleted at any time.

    Parameters
    ----------
    result : geocoupling.studies.activeresult.ActiveResult
    selection_changed : callable
        Called when the user selects other features.
    """

    def __init__(self, result, selection_changed):
        self.result = result
        self._notify = selection_changed
        self._layers = None  # read with the first subject
        self._units = None
        self._linked = None
        self._charts = None
        self._opened, self._found, self._marks = {}, {}, []
        self._busy, self._connected = False, {}
        self._changed = ""  # layer that the user selected in last; none after a click in a chart, which sets all alike

    def open(self, subject):
        """The charts of a subject; read once."""
        from ..reports.linkedunits import LinkedUnits
        from ..studies import activeresult
        from ..studies.resultcharts import charts_of

        if _key(subject) not in self._opened:
            tables = activeresult.read_tables(self.result, subject)
            if self._layers is None:
                self._read_units(activeresult, [*activeresult.telling_tables(self.result), *tables.values()])
            self._opened[_key(subject)] = charts_of(subject, tables, self._units)
        self._charts = self._opened[_key(subject)]
        self._linked = LinkedUnits(self._units, self._charts.tables, self._charts.value)
        self._found, self._marks = {}, []
        return self._charts

    def _read_units(self, activeresult, tables):
        from ..studies.resultunits import merged

        self._layers = activeresult.read_units(self.result, tables)
        self._units = merged(self._layers)
        for found in self._layers:
            layer = QgsProject.instance().mapLayer(found.layer) if found.layer else None
            if layer is not None:
                slot = functools.partial(self._selection_changed, found.layer)
                layer.selectionChanged.connect(slot)
                self._connected[found.layer] = slot

    def release(self):
        """Listen no longer."""
        for key, slot in self._connected.items():
            layer = QgsProject.instance().mapLayer(key)
            if layer is not None:
                layer.selectionChanged.disconnect(slot)
        self._connected = {}

    def find(self, link):
        """Rows of a link; remembered, since marks ask for all of them again and again."""
        if link not in self._found:
            self._found[link] = self._linked.find(link)
        return self._found[link]

    # from the chart to the map

    def hint(self, canvas):
        """What a click does; empty for a chart whose elements stand for no units."""
        if next(marked_artists(canvas.figure), None) is None:
            return ""
        return translate("Geocoupling", "Click an element to select its units on the map.")

    def describe(self, canvas, event):
        """Element and number of its units under the pointer; empty where there is none."""
        element = element_at(canvas.figure, event, canvas.device_pixel_ratio)
        if element is None:
            return ""
        along = element.link.at is not None
        found = self._linked.find(element.link) if along else self.find(element.link)
        if found.rows is None:
            return self._linked.words(element.link, self._charts.words)
        return self._sentence(element.link, found)

    def select(self, canvas, event):
        """Select the units of the element under the pointer; with Shift, beside those that are selected.

        Returns
        -------
        str
            What was selected or why not; empty where there is no element.
        """
        element = element_at(canvas.figure, event, canvas.device_pixel_ratio)
        if element is None:
            return ""
        found = self._linked.find(element.link)
        if found.rows is None:
            return _lacking(found.lacking)
        layers = [(found_layer, self._layer(found_layer)) for found_layer in self._layers]
        layers = [(known, layer) for known, layer in layers if layer is not None]
        if not layers:
            return translate("Geocoupling", "No layer with these units is loaded: add a result layer to the project.")
        pairs = self._linked.pairs(found.rows)
        self._busy = True
        try:
            for known, layer in layers:
                ids = known.ids_of(pairs)
                layer.selectByIds([*layer.selectedFeatureIds(), *ids] if _adds(event) else ids)
        finally:
            self._busy, self._changed = False, ""
        return self._sentence(element.link, found)

    def _sentence(self, link, found):
        """``2015, Moderate unbalance: 7 units``."""
        words = self._linked.words(found.link, self._charts.words)
        if link.kind == "factor":
            field = self._charts.value
            text = translate("Geocoupling", "{stratum} (highest mean {field})")
            text = text if field else translate("Geocoupling", "{stratum} (highest mean)")
            words = text.format(stratum=words, field=field)
        count = self._linked.named(found.rows)
        if count == 1:
            return translate("Geocoupling", "{element}: 1 unit").format(element=words)
        return translate("Geocoupling", "{element}: {count} units").format(element=words, count=count)

    def _layer(self, known):
        return QgsProject.instance().mapLayer(known.layer) if known.layer else None

    # from the map to the chart

    def _selection_changed(self, layer, *_):
        if not self._busy:
            self._changed = layer
            self._notify()

    def forget_marks(self):
        """Another chart is shown: its canvas has no marks yet."""
        self._marks = []

    def mark(self, canvas):
        """Mark the selection in the chart."""
        for artist in self._marks:
            artist.remove()
        self._marks = []
        rows = self._selected_rows()
        if rows is not None:
            self._marks = mark_selection(canvas.figure, self._linked, self.find, rows)
        canvas.draw_idle()

    def _selected_rows(self):
        """Rows of the units that are selected where the user did so last, else in any layer; None without any."""
        pairs = set()
        for known in self._layers or ():
            layer = self._layer(known) if self._changed in ("", known.layer) else None
            if layer is not None and layer.selectedFeatureCount():
                pairs |= known.pairs_of(layer.selectedFeatureIds())
        return self._linked.rows_of(pairs) if pairs else None


def _key(subject):
    return subject.tag, subject.family


def _adds(event):
    """Whether Shift is held."""
    source = getattr(event, "guiEvent", None)
    return source is not None and bool(source.modifiers() & Qt.KeyboardModifier.ShiftModifier)


def _lacking(name):
    if name == "RISK_TABLE":
        return translate(
            "Geocoupling",
            "Which stratum is highest is not known: it takes RISK_TABLE and the layer with the strata, both outputs of "
            "the geographical detector.",
        )
    if name == "VALUE_FIELD":
        return translate("Geocoupling", "No layer of this result has the values that the chart was made from.")
    roles = {
        "unit": translate("Geocoupling", "No layer of this result has a field that names units: add its result layer."),
        "period": translate(
            "Geocoupling", "No layer of this result has a field with its periods: add its result layer."
        ),
        "group": translate("Geocoupling", "No layer of this result has a field with its groups: add its result layer."),
    }
    text = translate(
        "Geocoupling", "No layer of this result has the field {field}: run the algorithm with its output layer too."
    )
    return roles.get(name) or text.format(field=name)

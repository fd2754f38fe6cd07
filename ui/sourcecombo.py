"""Choice of a layer or table: those of the project, and files that are not in it."""

import os

from qgis.core import QgsIconUtils, QgsProject, QgsProviderRegistry, QgsVectorLayer
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QInputDialog, QPushButton, QWidget

from ..layers.translation import translate
from ..studies.dataview import name_of

_SOURCE = Qt.ItemDataRole.UserRole


def source_of(layer):
    """How a study names a layer of the project: by its file, or by its name where it has none."""
    if layer.providerType() == "ogr" and not layer.source().startswith("/vsimem"):
        return layer.source()
    same = QgsProject.instance().mapLayersByName(layer.name())
    return layer.name() if len(same) == 1 else layer.id()


def sources_in(path):
    """The vector layers or sheets of a file, as (name, source)."""
    found = QgsProviderRegistry.instance().querySublayers(path)
    vectors = [one for one in found if one.providerKey() == "ogr"]
    return [(one.name(), path if len(vectors) == 1 else one.uri()) for one in vectors]


class SourceCombo(QWidget):
    """A combo box of the project's vector layers and a button for files.

    Parameters
    ----------
    title : str
        Of the dialog of files.
    tables : bool
        Tables come first, and a file is not added to the project.
    """

    changed = pyqtSignal()

    def __init__(self, title, tables=False, parent=None):
        super().__init__(parent)
        self._title, self._tables = title, tables
        self.combo = QComboBox()
        self.combo.setMinimumWidth(160)
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setMinimumContentsLength(12)
        self.combo.setAccessibleName(title)
        self.browse_button = QPushButton(translate("Geocoupling", "Browse…"))
        self.browse_button.setAutoDefault(False)
        self.browse_button.setToolTip(title)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.combo, 1)
        layout.addWidget(self.browse_button)
        self.setFocusProxy(self.combo)
        self.combo.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.browse_button.clicked.connect(lambda _: self.browse())
        project = QgsProject.instance()
        for signal in (project.layersAdded, project.layersRemoved):
            signal.connect(self.refresh)
        self.refresh()

    def source(self):
        """The chosen source; empty where none is."""
        return self.combo.currentData(_SOURCE) or ""

    def name(self):
        """What the chosen layer is called."""
        return self.combo.currentText() if self.source() else ""

    def set_source(self, source, name=""):
        """Choose a source, also one that the project does not have."""
        self.combo.blockSignals(True)
        place = self._place(source)
        if source and place < 0:
            self.combo.addItem(name or name_of(source), source)
            place = self.combo.count() - 1
            self.combo.setItemData(place, source, Qt.ItemDataRole.ToolTipRole)
        self.combo.setCurrentIndex(max(place, 0))
        self.combo.blockSignals(False)

    def refresh(self, *_):
        """List the layers of the project anew; the choice stays."""
        chosen, name = self.source(), self.name()
        self.combo.blockSignals(True)
        self.combo.clear()
        self.combo.addItem("", "")
        for layer in self._layers():
            self.combo.addItem(QgsIconUtils.iconForLayer(layer), layer.name(), source_of(layer))
            self.combo.setItemData(self.combo.count() - 1, layer.publicSource(), Qt.ItemDataRole.ToolTipRole)
        self.combo.blockSignals(False)
        if chosen:
            self.set_source(chosen, name)

    def _layers(self):
        layers = [one for one in QgsProject.instance().mapLayers().values() if isinstance(one, QgsVectorLayer)]
        return sorted((one for one in layers if one.isValid()), key=self._rank)

    def _rank(self, layer):
        """Results come last; where a table is asked for, tables come first."""
        return bool(layer.customProperty("geocoupling/result")), layer.isSpatial() == self._tables, layer.name().lower()

    def _place(self, source):
        return next((row for row in range(self.combo.count()) if self.combo.itemData(row) == source), -1)

    def browse(self):
        """Ask for a file."""
        if self._tables:
            kinds = translate("Geocoupling", "Tables (*.csv *.xlsx *.xls *.ods *.dbf *.gpkg *.txt *.tsv)")
        else:
            kinds = translate("Geocoupling", "Vector layers (*.gpkg *.shp *.geojson *.json *.kml *.tab *.fgb *.csv)")
        every = translate("Geocoupling", "All files (*)")
        start = QgsProject.instance().homePath() or os.path.expanduser("~")
        path, _ = QFileDialog.getOpenFileName(self, self._title, start, f"{kinds};;{every}")
        if path:
            self.take_file(path)

    def take_file(self, path):
        """Choose a file; of several layers or sheets in it the person chooses one. A layer comes into the project."""
        found = sources_in(path)
        chosen = self._one_of(found) if len(found) > 1 else (found or [("", path)])[0]
        if chosen is None:
            return
        name, source = chosen
        if not self._tables:
            layer = QgsVectorLayer(source, name or os.path.splitext(os.path.basename(path))[0], "ogr")
            if layer.isValid():
                QgsProject.instance().addMapLayer(layer)
                source = source_of(layer)
        self.set_source(source)
        self.changed.emit()

    def _one_of(self, found):
        names = [name for name, _ in found]
        text = translate("Geocoupling", "The file holds several tables. Which one?")
        name, agreed = QInputDialog.getItem(self, self._title, text, names, 0, False)
        return next(one for one in found if one[0] == name) if agreed else None

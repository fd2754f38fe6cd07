"""The tree of systems, criteria and indicators: filled and sorted by dragging, by buttons and by keys."""

import json

from qgis.PyQt.QtCore import QMimeData, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QPainter
from qgis.PyQt.QtWidgets import QAbstractItemView, QTreeWidget

from ..layers.translation import translate
from . import indicatormodel as m
from .indicatordelegate import IndicatorDelegate
from .indicatormarks import IDLE_COLOUR, mark
from .treemoves import step_target

MIME = "application/x-geocoupling-fields"
_WIDEST_NAME = 280
_CENTRED_LINES = 0x0084 | 0x1000  # AlignCenter and TextWordWrap: two kinds of flags, which Qt 6 does not add
_WIDTHS = (190, 140, 100, 60, 60, 60, 60, 80)  # at least; a header is never cut off


def fields_mime(names):
    """What is dragged: names of fields."""
    data = QMimeData()
    data.setData(MIME, json.dumps(list(names)).encode("utf-8"))
    return data


class SystemsTree(QTreeWidget):
    """Systems > criteria > indicators; every change is told once by ``changed``."""

    changed = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self._known = None  # fields of the layer in lower case; None as long as nobody has named them
        self.suggestions = {}  # name that the layer does not have to the field that may be meant
        self.setColumnCount(len(m.COLUMNS))
        self.setHeaderLabels(m.column_words())
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, max(width, self.header().sectionSizeHint(column) + 4))
        self.header().setStretchLastSection(True)
        self.setItemDelegate(IndicatorDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.SelectedClicked)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setUniformRowHeights(True)

    # ------------------------------------------------------------------------------------------------ contents

    def set_known_fields(self, names):
        self._known = None if names is None else {name.lower() for name in names}
        self.refresh()

    def known(self, name):
        return self._known is None or name.lower() in self._known

    def systems(self):
        return m.children(self.invisibleRootItem(), m.SYSTEM)

    def indicators(self):
        return m.indicators_below(self.invisibleRootItem())

    def names(self):
        return [m.value(item, m.NAME) for item in self.indicators()]

    def set_rows(self, rows, suggestions=None):
        """Show rows; systems and criteria stand where they first occur."""
        self.clear()
        self.suggestions = suggestions or {}
        for row in rows:
            row = m.clean_row(row)
            if row["indicator"]:
                system = row["system"] or translate("Geocoupling", "System without a name")
                self._container(system, row["criterion"]).addChild(m.indicator_item(row))
        self.expandAll()
        self.resizeColumnToContents(m.NAME)
        self.setColumnWidth(m.NAME, min(max(self.columnWidth(m.NAME), _WIDTHS[m.NAME]), _WIDEST_NAME))
        self._tell()

    def _container(self, system, criterion):
        place = self._child(self.invisibleRootItem(), m.SYSTEM, system)
        return self._child(place, m.CRITERION, criterion) if criterion else place

    def _child(self, parent, kind, name):
        for child in m.children(parent, kind):
            if m.value(child, m.NAME) == name:
                return child
        item = m.new_item(kind, name)
        parent.addChild(item)
        item.setExpanded(True)
        return item

    def change(self, item, column, content):
        """Give a cell its value; a direction goes to all indicators that are selected with it."""
        if column == m.NAME and not content:
            return
        items = [item]
        if column == m.DIRECTION and item.isSelected():
            items = [i for i in self.selectedItems() if i.type() == m.INDICATOR]
        for one in items:
            m.set_value(one, column, content)
        self._tell()

    def set_direction(self, direction):
        """Give all selected indicators a direction."""
        for item in self._selected_indicators():
            m.set_value(item, m.DIRECTION, direction)
        self._tell()

    def _tell(self):
        self.refresh()
        self.changed.emit()

    def refresh(self):
        """Colours and tool tips: fields that the layer does not have in red, cells that have no effect in grey."""
        for item in self.indicators():
            name = m.value(item, m.NAME)
            mark(item, self.known(name), self.suggestions.get(name))

    # ------------------------------------------------------------------------------------------------ structure

    def add_system(self, name=None):
        item = m.new_item(m.SYSTEM, name or self._free(translate("Geocoupling", "System {number}"), self.systems()))
        self.addTopLevelItem(item)
        return self._added(item)

    def add_criterion(self, name=None):
        """A criterion in the system that is current; the last one, or a new one, where none is."""
        system = self._current_system()
        pattern = translate("Geocoupling", "Criterion {number}")
        item = m.new_item(m.CRITERION, name or self._free(pattern, m.children(system, m.CRITERION)))
        system.addChild(item)
        return self._added(item)

    def _added(self, item):
        item.setExpanded(True)
        self.clearSelection()
        self.setCurrentItem(item)
        self._tell()
        return item

    def _free(self, pattern, items):
        taken = {m.value(item, m.NAME) for item in items}
        return next(n for n in (pattern.format(number=k) for k in range(1, len(taken) + 2)) if n not in taken)

    def _current_system(self):
        item = self.currentItem()
        while item is not None and item.parent() is not None:
            item = item.parent()
        systems = self.systems()
        return item or (systems[-1] if systems else self.add_system())

    def add_fields(self, names, target=None, position=None):
        """Fields as indicators of a system or criterion (the current one where none is given), before ``position``.

        Fields that are indicators already are moved there.
        """
        target = target or self._current_container()
        own = {m.value(item, m.NAME): item for item in self.indicators()}
        moved = [own.get(name) or m.new_item(m.INDICATOR, name) for name in dict.fromkeys(names)]
        self._place(moved, target, position)
        target.setExpanded(True)
        self._tell()

    def _current_container(self):
        item = self.currentItem()
        if item is None:
            return self._current_system()
        return item.parent() if item.type() == m.INDICATOR else item

    def _place(self, items, target, position=None):
        """Put items into ``target`` in their order; ``position`` counts the children as they stood before."""
        open_items = [item for item in items if item.isExpanded()]
        rest = [] if position is None else m.children(target)[position:]
        anchor = next((child for child in rest if all(child is not item for item in items)), None)
        for item in items:
            holder = item.parent() or (self.invisibleRootItem() if self.indexOfTopLevelItem(item) >= 0 else None)
            if holder is not None:
                holder.removeChild(item)
        at = target.childCount() if anchor is None else target.indexOfChild(anchor)
        target.insertChildren(at, items)
        for item in open_items:
            item.setExpanded(True)
        self.clearSelection()
        self.setCurrentItem(items[-1])
        for item in items:
            item.setSelected(True)

    def remove_selected(self):
        """Take out what is selected, with all that hangs below."""
        for item in self.selectedItems():
            holder = item.parent() or self.invisibleRootItem()
            if holder.indexOfChild(item) >= 0:
                holder.removeChild(item)
        self._tell()

    def move_selected(self, step):
        """One place up (-1) or down (1), out of a criterion or into the next one at its ends."""
        items = [i for i in self.selectedItems() if not _has_selected_parent(i)]
        items.sort(key=lambda item: _path(self, item), reverse=step > 0)
        goals = [step_target(self, item, step) for item in items]
        if not items or goals[0] is None:
            return
        for item in items:
            goal = step_target(self, item, step)
            if goal is not None:
                self._place([item], *goal)
        for item in items:
            item.setSelected(True)
        self._tell()

    def _selected_indicators(self):
        return [item for item in self.selectedItems() if item.type() == m.INDICATOR]

    # ------------------------------------------------------------------------------------------------ dragging, keys

    def paintEvent(self, event):
        super().paintEvent(event)
        if not self.topLevelItemCount():
            painter = QPainter(self.viewport())
            painter.setPen(QColor(IDLE_COLOUR))
            area = self.viewport().rect().adjusted(20, 20, -20, -20)
            text = translate("Geocoupling", "Drag fields here, or add a system and then fields.")
            painter.drawText(area, _CENTRED_LINES, text)

    def mimeTypes(self):
        return [MIME]

    def mimeData(self, items):
        return fields_mime(m.value(item, m.NAME) for item in items if item.type() == m.INDICATOR)

    def supportedDropActions(self):
        # A move would make the view delete the rows after the drop, which has moved them itself.
        return Qt.DropAction.CopyAction

    def dropMimeData(self, parent, index, data, action):
        names = json.loads(bytes(data.data(MIME)).decode("utf-8"))
        if not names:
            return False
        if parent is None or parent is self.invisibleRootItem():
            systems = self.systems()
            before = min(index if index >= 0 else len(systems), len(systems)) - 1
            parent, index = (systems[max(before, 0)] if systems else self.add_system()), None
        elif parent.type() == m.INDICATOR:
            index = parent.parent().indexOfChild(parent) + 1
            parent = parent.parent()
        self.add_fields(names, parent, None if index is None or index < 0 else index)
        return True

    def keyPressEvent(self, event):
        directions = {"+": m.DIRECTIONS[0], "-": m.DIRECTIONS[1]}
        held = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Delete:
            self.remove_selected()
        elif held and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_selected(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            # The key that closes an editor comes here too, before the editor is closed.
            if self.state() != QAbstractItemView.State.EditingState:
                self.editItem(self.currentItem(), self.currentColumn())
        elif event.text() in directions and self._selected_indicators():
            self.set_direction(directions[event.text()])
        else:
            super().keyPressEvent(event)

    def moveCursor(self, action, modifiers):
        """Left and right go through the cells of an indicator; so does the tab key out of an open editor."""
        steps = QAbstractItemView.CursorAction
        step = {steps.MoveRight: 1, steps.MoveNext: 1, steps.MoveLeft: -1, steps.MovePrevious: -1}.get(action, 0)
        item, column = self.currentItem(), self.currentColumn() + step
        if step and item is not None and item.type() == m.INDICATOR:
            while 0 < column < len(m.COLUMNS) and not m.acts(item, column):
                column += step
            if 0 <= column < len(m.COLUMNS):
                return self.indexFromItem(item, column)
        return super().moveCursor(action, modifiers)


def _has_selected_parent(item):
    parent = item.parent()
    return parent is not None and (parent.isSelected() or _has_selected_parent(parent))


def _path(tree, item):
    parent = item.parent()
    return (*_path(tree, parent), parent.indexOfChild(item)) if parent else (tree.indexOfTopLevelItem(item),)

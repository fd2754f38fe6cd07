"""Widgets beside each other."""

from qgis.PyQt.QtWidgets import QHBoxLayout


def in_row(*widgets):
    """A horizontal layout; None is a stretch."""
    layout = QHBoxLayout()
    for widget in widgets:
        if widget is None:
            layout.addStretch(1)
        else:
            layout.addWidget(widget)
    return layout

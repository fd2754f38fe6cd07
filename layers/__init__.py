"""The bridge between QGIS and plain data: reading, writing, styling and laying out layers."""

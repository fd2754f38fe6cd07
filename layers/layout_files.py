"""Files of a layout: PNG, PDF and SVG."""

import os

from qgis.core import QgsLayoutExporter


def export_layout(layout, path, dpi=300):
    """Write the layout as PNG, PDF or SVG, by the ending of ``path``; ``True`` where it worked."""
    exporter = QgsLayoutExporter(layout)
    kind = os.path.splitext(path)[1].lower()
    if kind == ".pdf":
        result = exporter.exportToPdf(path, pdf_settings(dpi))
    elif kind == ".svg":
        settings = QgsLayoutExporter.SvgExportSettings()
        settings.dpi = dpi
        result = exporter.exportToSvg(path, settings)
    else:
        settings = QgsLayoutExporter.ImageExportSettings()
        settings.dpi = dpi
        result = exporter.exportToImage(path, settings)
    return result == QgsLayoutExporter.ExportResult.Success


def pdf_settings(dpi):
    """Settings of a PDF with a resolution for what is drawn as a picture."""
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = dpi
    return settings

"""Indicator tables as files: read as the algorithms read them, written so that spreadsheets read them."""

import csv
import os
import tempfile
import uuid

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFields,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..layers.indicators import read_indicators, read_judgements
from ..layers.translation import translate
from ..layers.versions import make_field
from ..methods.problems import DataProblem
from ..studies.saying import said
from .indicatormodel import KEYS, NUMBERS, clean_row, number_words

KINDS = {key: "real" if key in NUMBERS else "text" for key in KEYS}


class TableError(Exception):
    """A table that can not be read or written; its text is for the person."""


def import_table(path):
    """Rows of an indicator table in a file.

    Raises
    ------
    TableError
        The file can not be read, lacks a column, or is empty.
    """
    if not os.path.isfile(path):
        text = translate("Geocoupling", "There is no file {path}. Choose another one.")
        raise TableError(text.format(path=path))
    with tempfile.TemporaryDirectory() as folder:
        layer = _opened(path, folder)
        try:
            if not layer.isValid():
                text = translate("Geocoupling", "{path} can not be read as a table. Save it as CSV or XLSX.")
                raise TableError(text.format(path=path))
            return rows_of(layer)
        except DataProblem as problem:
            raise TableError(said(problem)) from None
        finally:
            del layer  # an open file can not be removed everywhere


def rows_of(source):
    """Rows of an indicator table in a layer or feature source.

    Raises
    ------
    DataProblem
        A column is absent, holds what it must not, or there is no row.
    """
    table = read_indicators(source)
    for column in ("indicator", "system"):
        if column not in table.columns:
            raise DataProblem("indicator_column_absent", field=column, fields=[f.name() for f in source.fields()])
    rows = [clean_row(row) for row in table.to_dict("records")]
    rows = [row for row in rows if row["indicator"]]
    if not rows:
        raise DataProblem("indicator_table_empty")
    return rows


def judgements_of(source):
    """Rows of a judgement table, as dicts."""
    table = read_judgements(source)
    if "indicator" not in table.columns:
        raise DataProblem("judgement_table_form", fields=[str(column) for column in table.columns])
    return [row for row in table.to_dict("records") if row["indicator"]]


def _opened(path, folder):
    if not path.lower().endswith((".csv", ".txt", ".tsv")):
        return QgsVectorLayer(path, "indicators", "ogr")
    with open(path, "rb") as file:
        content = file.read()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        # What Excel in China saves as plain CSV.
        text = content.decode("gb18030", errors="replace")
    plain = os.path.join(folder, "indicators.csv")
    with open(plain, "w", encoding="utf-8", newline="") as file:
        file.write(text)
    # Text stays as it is written: a label 007 is no number.
    return QgsVectorLayer(f"{plain}|option:AUTODETECT_TYPE=NO", "indicators", "ogr")


def export_table(rows, path):
    """Write rows as CSV (UTF-8 with a mark that Excel needs) or XLSX, by the end of ``path``.

    Raises
    ------
    TableError
        There is no row, the format is another one, or the file can not be written; an older file stays as it was.
    """
    if not rows:
        raise TableError(translate("Geocoupling", "There is no indicator to be saved. Add fields to a system."))
    ending = os.path.splitext(path)[1].lower()
    if ending not in (".csv", ".xlsx"):
        text = translate("Geocoupling", "An indicator table is saved as .csv or .xlsx, not as “{ending}”.")
        raise TableError(text.format(ending=ending))
    # Written under another name first, so that a full disk leaves no half of a file.
    draft = os.path.join(os.path.dirname(os.path.abspath(path)), f".{uuid.uuid4().hex}{ending}")
    try:
        (_write_csv if ending == ".csv" else _write_xlsx)(rows, draft)
        os.replace(draft, path)
    except OSError as error:
        text = translate("Geocoupling", "{path} can not be written: {reason}. Close it, or choose another place.")
        raise TableError(text.format(path=path, reason=error.strerror or str(error))) from None
    finally:
        if os.path.exists(draft):
            os.remove(draft)


def _write_csv(rows, path):
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(KEYS)
        for row in rows:
            writer.writerow([_cell(row[key]) for key in KEYS])


def _cell(value):
    if value is None:
        return ""
    return number_words(value) if isinstance(value, float) else value


def _write_xlsx(rows, path):
    fields = QgsFields()
    for key, kind in KINDS.items():
        fields.append(make_field(key, kind))
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "XLSX"
    options.layerName = "indicators"
    writer = QgsVectorFileWriter.create(
        path,
        fields,
        QgsWkbTypes.Type.NoGeometry,
        QgsCoordinateReferenceSystem(),
        QgsCoordinateTransformContext(),
        options,
    )
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        raise OSError(writer.errorMessage())
    for row in rows:
        feature = QgsFeature(fields)
        feature.setAttributes([row[key] for key in KEYS])
        if not writer.addFeature(feature):
            raise OSError(writer.errorMessage())
    del writer
    if not os.path.exists(path):
        raise OSError(path)

"""Read an indicator table as people keep it: any capitals, Chinese headers, a header that came in as the first row."""

import math

from ..methods.problems import DataProblem
from .cells import to_number, to_text
from .frames import attributes_only, unchecked_features
from .tables import read_header

TEXTS = ("indicator", "system", "criterion", "direction", "label", "unit")
NUMBERS = ("optimum", "lower", "upper", "weight", "weight_total")

_OTHER_NAMES = {
    "指标": "indicator",
    "字段": "indicator",
    "系统": "system",
    "子系统": "system",
    "准则": "criterion",
    "准则层": "criterion",
    "维度": "criterion",
    "方向": "direction",
    "属性": "direction",
    "最优值": "optimum",
    "下限": "lower",
    "上限": "upper",
    "权重": "weight",
    "名称": "label",
    "单位": "unit",
    "field": "indicator",
    "variable": "indicator",
    "dimension": "criterion",
}


def read_indicators(source):
    """Read a table of indicators or weights.

    Parameters
    ----------
    source : QgsProcessingFeatureSource

    Returns
    -------
    pandas.DataFrame
        The known columns that the table has, by their English names; empty rows are left out. The index is the
        position of the row in the table.

    Raises
    ------
    DataProblem
        A numeric column holds text or an infinite number.
    """
    import pandas as pd

    header = read_header(source)
    request = attributes_only(source, [field.name() for field in source.fields()])
    features = list(unchecked_features(source, request))[header.first_row :]
    rows = [[to_text(value) for value in feature.attributes()] for feature in features]
    columns = [_known(name) for name in header.names]
    filled = {number: row for number, row in enumerate(rows) if any(row)}
    data = {}
    for position, column in enumerate(columns):
        if column in TEXTS and column not in data:
            data[column] = [row[position] for row in filled.values()]
        elif column in NUMBERS and column not in data:
            data[column] = [_number(row[position], column, number) for number, row in filled.items()]
    return pd.DataFrame(data, index=list(filled))


def _known(name):
    plain = name.strip().lower().lstrip("\ufeff")
    return _OTHER_NAMES.get(plain, plain)


def _number(cell, column, row):
    try:
        number = to_number(cell)
    except ValueError:
        raise DataProblem("text_in_number", field=column, rows=[row], value=cell) from None
    if math.isinf(number):
        raise DataProblem("infinite_values", field=column, rows=[row])
    return number


def read_judgements(source):
    """Read a judgement table (AHP): a column ``indicator`` and one per indicator, cells as text.

    Returns
    -------
    pandas.DataFrame
        Cells are kept as text, since judgements are written as fractions; empty ones are None.
    """
    import pandas as pd

    header = read_header(source)
    request = attributes_only(source, [field.name() for field in source.fields()])
    features = list(unchecked_features(source, request))[header.first_row :]
    rows = [[to_text(value) for value in feature.attributes()] for feature in features]
    names = ["indicator" if _known(name) == "indicator" else name for name in header.names]
    return pd.DataFrame([row for row in rows if any(row)], columns=names)

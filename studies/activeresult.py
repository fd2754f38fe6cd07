"""The result that a layer belongs to: its contract tables, its layers, and the charts of each subject."""

from dataclasses import dataclass, field, replace

from qgis.core import QgsProject, QgsVectorLayer

from ..layers.renderers import grade_colours
from ..layers.resulttables import field_names, open_table, package_of, package_tables, read_table, table_of
from ..layers.styling import RESULT_PROPERTY
from ..layers.translation import translate
from ..methods.grades import FIVE, TEN
from ..reports.contract import missing, rows_of_group
from ..reports.contracttables import FAMILIES, contract_of, parted
from .resultunits import merged, standardised_field, unit_layer, value_field

SHOWN_ONLY = ("COUNTS_TABLE",)


@dataclass(frozen=True)
class Subject:
    """One subject of a result, such as inequality.

    Attributes
    ----------
    tag, family : str
        What tells the run apart from others in the same package, and a key of ``FAMILIES``.
    tables : dict of str to str
        Contract key to table of the package, or to id of a loaded layer.
    """

    tag: str
    family: str
    tables: dict

    def title(self):
        words = translate("Geocoupling", FAMILIES[self.family])
        name = self.tag.strip("_- ")
        return translate("Geocoupling", "{title} ({run})").format(title=words, run=name) if name else words


@dataclass(frozen=True)
class Charts:
    """The charts of one subject.

    Attributes
    ----------
    charts : tuple of geocoupling.reports.page.Chart
    tables : dict of str to pandas.DataFrame
    value : str
        The field that the tables describe; empty where it is not known.
    words : dict
        For :func:`~geocoupling.reports.links.link_words`.
    """

    charts: tuple
    tables: dict
    value: str = ""
    words: dict = field(default_factory=dict)


@dataclass(frozen=True)
class ActiveResult:
    """A result: of a GeoPackage (``package``), or of layers of the project.

    Attributes
    ----------
    name : str
    package : str
        Path; empty for layers that are in none.
    subjects : tuple of Subject
    first : int
        Position of the subject that the active layer belongs to.
    others : tuple of str
        Tables of the package, or ids of layers, that may hold units.
    """

    name: str
    package: str
    subjects: tuple
    first: int
    others: tuple

    def same_as(self, other):
        """Whether both are the same but for the active layer."""
        return other is not None and replace(self, first=0, name="") == replace(other, first=0, name="")


def result_of(layer):
    """The result that a layer belongs to.

    Returns
    -------
    ActiveResult or None
        None for a layer that is no result of this plugin.
    """
    if not isinstance(layer, QgsVectorLayer) or not layer.isValid():
        return None
    package = package_of(layer)
    found = _in_package(layer, package) if package else None
    return found or _in_project(layer)


def _in_package(layer, package):
    tables = package_tables(package)
    known = {name: contract_of(columns) for name, columns in tables.items()}
    contracts = {name: contract for name, contract in known.items() if contract}
    if not contracts:
        return None
    subjects = _subjects(parted(contracts))
    name = package.replace("\\", "/").rsplit("/", 1)[-1][: -len(".gpkg")]
    others = tuple(name for name in tables if not known[name])
    return ActiveResult(name, package, subjects, _position(subjects, table_of(layer), layer), others)


def _in_project(layer):
    """Loaded tables without a package; of several with the same contract the one nearest to the layer."""
    own = contract_of(field_names(layer))
    if own is None and not layer.customProperty(RESULT_PROPERTY):
        return None
    loaded = [other for other in _loaded() if not package_of(other) or other.id() == layer.id()]
    order = [other.id() for other in loaded]
    place = order.index(layer.id()) if layer.id() in order else 0
    loaded.sort(key=lambda other: abs(order.index(other.id()) - place))
    if layer.id() not in order:
        loaded.insert(0, layer)
    found, others = {}, []
    for other in loaded:
        contract = contract_of(field_names(other))
        if contract is not None:
            found.setdefault(("", contract.family), {}).setdefault(contract.key, other.id())
        elif other.customProperty(RESULT_PROPERTY):
            others.append(other.id())
    subjects = _subjects(found)
    return ActiveResult(layer.name(), "", subjects, _position(subjects, layer.id(), layer), tuple(others))


def _loaded():
    """Vector layers of the project in the order of its tree."""
    nodes = QgsProject.instance().layerTreeRoot().findLayers()
    layers = [node.layer() for node in nodes]
    return [layer for layer in layers if isinstance(layer, QgsVectorLayer) and layer.isValid()]


def _subjects(found):
    return tuple(Subject(tag, family, tables) for (tag, family), tables in found.items())


# Algorithm of a layer to the subject that its charts are about.
_SUBJECT = {
    "compositeindex": "weights",
    "coupling": "coordination",
    "geodetector": "drivers",
    "ginidecomposition": "inequality",
    "spatialautocorrelation": "dependence",
    "systemefficiency": "efficiency",
}


def _position(subjects, table, layer):
    """The subject that holds the table; for a layer of units the subject of its algorithm."""
    for i, subject in enumerate(subjects):
        if table in subject.tables.values():
            return i
    algorithm = str(layer.customProperty(RESULT_PROPERTY) or "").rpartition(":")[2]
    family = _SUBJECT.get(algorithm, algorithm)
    return next((i for i, subject in enumerate(subjects) if subject.family == family), 0)


def read_units(result, tables):
    """Layers with the units of a result: those of the package, then every loaded one.

    Parameters
    ----------
    result : ActiveResult
    tables : sequence of pandas.DataFrame
        Contract tables, which tell what fields hold.

    Returns
    -------
    list of UnitLayer
        Those that are loaded have the id of their layer.
    """
    project, loaded = QgsProject.instance(), []
    if result.package:
        names = set(result.others)
        layers = [layer for layer in _loaded() if package_of(layer) == result.package and table_of(layer) in names]
        whole = {table_of(layer) for layer in layers if not layer.subsetString()}
        closed = [open_table(result.package, name) for name in result.others if name not in whole]
    else:
        layers = [layer for layer in map(project.mapLayer, result.others) if layer is not None]
        closed = []
    loaded = [unit_layer(layer, tables) for layer in layers]
    return [found for found in (*loaded, *(unit_layer(layer, tables, loaded=False) for layer in closed)) if found]


def read_tables(result, subject):
    """Contract tables of a subject: key to frame; those that are gone are left out."""
    found = {}
    for key, source in subject.tables.items():
        layer = open_table(result.package, source) if result.package else QgsProject.instance().mapLayer(source)
        if layer is not None and layer.isValid():
            found[key] = _with_none(read_table(layer))
    return found


def _with_none(frame):
    """The frame as report functions read it: numbered rows, and a column without any value holds None."""
    frame = frame.reset_index(drop=True)
    for name in ("period", "group", "group2", "lag_class"):
        if name in frame.columns and frame[name].isna().all():
            frame[name] = frame[name].astype(object).where(frame[name].notna(), None)
    return frame


def charts_of(subject, tables, units):
    """The charts of a subject.

    Parameters
    ----------
    subject : Subject
    tables : dict of str to pandas.DataFrame
    units : pandas.DataFrame
        As :func:`~geocoupling.studies.resultunits.merged` gives it.

    Returns
    -------
    Charts
    """
    from ..reports.clusters import cluster_names, hot_spot_names
    from ..reports.page import Chart
    from ..reports.results import result_sections

    value = _value(subject, tables, units)
    facts = {"field": value, "value_field": value, "response": value} if value else {}
    names = _grade_names(tables.get("SUMMARY"), units)
    facts.update(grade_names=names, grade_colours=grade_colours(len(names)) if names else [])
    if subject.family == "dependence":
        facts["units_table"] = _clusters(units)
    blocks = [block for section in result_sections(tables, facts) for block in section.blocks]
    charts = tuple(block for block in blocks if isinstance(block, Chart) and block.drawing is not None)
    codes = {("cluster", code): name for code, name in cluster_names().items()}
    codes.update({("hot_spot", code): name for code, name in hot_spot_names().items()})
    return Charts(charts, tables, value, {"grade_names": names, "codes": codes})


def _clusters(units):
    """Units as the Moran scatter plot reads them; None where no layer has what it takes."""
    if not {"z_value", "lag", "cluster", "local_i"} <= set(units.columns):
        return None
    units = units[units["z_value"].notna()]
    named = units.drop(columns=[name for name in ("unit", "period") if name in units.columns])
    return named.rename(columns={"@unit": "unit", "@period": "period"})


def _grade_names(summary, units):
    """Names of all grades: those in the layer, and where a grade is empty those of the usual schemes."""
    if summary is None:
        return []
    count = sum(name.startswith("n_grade_") for name in summary.columns)
    usual = {5: FIVE.names, 10: TEN.names}.get(count)
    names = [translate("Geocoupling", "Grade {number}").format(number=k + 1) for k in range(count)]
    if usual:
        names = [translate("Geocoupling", name) for name in usual]
    if {"grade", "grade_name"} <= set(units.columns):
        for grade, name in units[["grade", "grade_name"]].drop_duplicates().itertuples(index=False):
            if not missing(grade) and not missing(name) and 1 <= grade <= count:
                names[int(grade) - 1] = str(name)
    return names


def _value(subject, tables, units):
    """The field that the tables describe, found by its means."""
    import pandas as pd

    if units.empty:
        return ""
    if subject.family == "dependence":
        return standardised_field(units)
    means = next((tables[k] for k in ("OVERALL_TABLE", "DESCRIPTORS_TABLE", "SIGMA_TABLE") if k in tables), None)
    if means is None and "SUMMARY" in tables:
        means = tables["SUMMARY"].rename(columns={"mean_D": "mean"})
    if means is None and "RISK_TABLE" in tables:
        risk = rows_of_group(tables["RISK_TABLE"])
        risk = risk[(risk["factor"] == risk["factor"].iloc[0]) & risk["mean"].notna()] if len(risk) else risk
        parts = risk.assign(total=risk["mean"] * risk["n"]).groupby("period", dropna=False)[["total", "n"]].sum()
        means = pd.DataFrame({"period": parts.index, "mean": parts["total"] / parts["n"]})
    return "" if means is None else value_field(units, rows_of_group(means), ("D",))


def units_of(layers):
    """All units of some layers in one frame."""
    return merged(layers)

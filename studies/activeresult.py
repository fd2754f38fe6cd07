"""The result that a layer belongs to: its contract tables, its layers, and the charts of each subject."""

from dataclasses import dataclass, replace

from qgis.core import QgsProject, QgsVectorLayer

from ..layers.resulttables import field_names, open_table, package_of, package_tables, read_table, table_of
from ..layers.styling import RESULT_PROPERTY
from ..layers.translation import translate
from ..reports.contracttables import FAMILIES, contract_of, parted
from .resultunits import unit_layer

# Small tables whose periods and groups tell which fields of the layers hold them, the most telling first.
TELLING = ("SUMMARY", "DESCRIPTORS_TABLE", "SIGMA_TABLE", "GROUPS_TABLE", "FACTORS_TABLE", "GLOBAL_TABLE")
ENOUGH = 2


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
class ActiveResult:
    """A result: of a GeoPackage (``package``), or of layers of the project.

    Attributes
    ----------
    name : str
    package : str
        Path; empty for layers that are in none.
    subjects : tuple of Subject
    first : int
        Position of the subject that the active layer belongs to; -1 where it belongs to none.
    others : dict of str to tuple of str
        Tables of the package, or ids of layers, that may hold units, with their fields.
    loaded : tuple of str
        Ids of the layers of the project among them.
    """

    name: str
    package: str
    subjects: tuple
    first: int
    others: dict
    loaded: tuple = ()

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
    known = {name: contract_of(*described) for name, described in tables.items()}
    contracts = {name: contract for name, contract in known.items() if contract}
    if not contracts:
        return None
    subjects = _subjects(parted(contracts))
    name = package.replace("\\", "/").rsplit("/", 1)[-1][: -len(".gpkg")]
    # a package of maps: its other tables, such as obstacles, have several rows for a unit
    others = {name: tuple(columns) for name, (columns, shaped) in tables.items() if not known[name] and shaped}
    others = others or {name: tuple(columns) for name, (columns, _) in tables.items() if not known[name]}
    loaded = [other.id() for other in _loaded() if package_of(other) == package and table_of(other) in others]
    return ActiveResult(name, package, subjects, _position(subjects, table_of(layer), layer), others, tuple(loaded))


def _in_project(layer):
    """Loaded tables without a package; of several with the same contract the one nearest to the layer."""
    own = contract_of(field_names(layer), layer.isSpatial())
    if own is None and not layer.customProperty(RESULT_PROPERTY):
        return None
    loaded = [other for other in _loaded() if not package_of(other) or other.id() == layer.id()]
    order = [other.id() for other in loaded]
    place = order.index(layer.id()) if layer.id() in order else 0
    loaded.sort(key=lambda other: abs(order.index(other.id()) - place))
    if layer.id() not in order:
        loaded.insert(0, layer)
    found, others = {}, {}
    for other in loaded:
        contract = contract_of(field_names(other), other.isSpatial())
        if contract is not None:
            found.setdefault(("", contract.family), {}).setdefault(contract.key, other.id())
        elif other.customProperty(RESULT_PROPERTY):
            others[other.id()] = tuple(field_names(other))
    subjects = _subjects(found)
    return ActiveResult(layer.name(), "", subjects, _position(subjects, layer.id(), layer), others, tuple(others))


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
    return next((i for i, subject in enumerate(subjects) if subject.family == family), -1)


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
    layers = [layer for layer in map(QgsProject.instance().mapLayer, result.loaded) if layer is not None]
    found = [unit_layer(layer, tables) for layer in layers]
    closed = _needed(result, layers) if result.package else []
    found += [unit_layer(open_table(result.package, name), tables, loaded=False) for name in closed]
    return [layer for layer in found if layer]


def _needed(result, layers):
    """Tables of a package that have fields which no loaded layer has; the widest first."""
    have = {name for layer in layers if not layer.subsetString() for name in field_names(layer)}
    for table, columns in sorted(result.others.items(), key=lambda item: -len(item[1])):
        if not set(columns) <= have:
            have |= set(columns)
            yield table


def telling_tables(result):
    """Small tables of a result whose periods and groups tell which fields of its layers hold them."""
    places = [(key, subject) for key in TELLING for subject in result.subjects if key in subject.tables]
    chosen = [Subject(subject.tag, subject.family, {key: subject.tables[key]}) for key, subject in places[:ENOUGH]]
    return [table for subject in chosen for table in read_tables(result, subject).values()]


def read_tables(result, subject):
    """Contract tables of a subject: key to frame; those that are gone are left out."""
    found = {}
    for key, source in subject.tables.items():
        layer = (
            open_table(result.package, source, styled=False)
            if result.package
            else QgsProject.instance().mapLayer(source)
        )
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

"""A study as plain data: what is studied, with which indicators, by which analyses, shown on which maps."""

from dataclasses import dataclass, field, replace
from typing import Optional

ROLES = {"UNIT_FIELD": "unit", "TIME_FIELD": "period", "GROUP_FIELD": "group"}


@dataclass(frozen=True)
class Join:
    """A table that is joined to the layer, as ``buildpanel`` does it.

    Attributes
    ----------
    table : str
        Path or source of the table.
    key : str
        Its column of unit names.
    layer_key : str
        The layer's field of unit names; empty for the unit field.
    period : str
        Its column of periods, where it is long.
    pattern, value : str
        Pattern of the columns of a wide table, and the name of its values.
    aliases : dict of str to str
        Name in the table to name in the layer.
    unmatched : {'error', 'keep', 'drop'}
    """

    table: str
    key: str
    layer_key: str = ""
    period: str = ""
    pattern: str = ""
    value: str = ""
    aliases: dict = field(default_factory=dict)
    unmatched: str = "error"


@dataclass(frozen=True)
class Data:
    """The layer of a study and the fields that give each row its place.

    Attributes
    ----------
    layer : str
        Path or source.
    name : str
        What the layer is called.
    unit, period, group : str
        Fields of the panel; empty where there is none.
    join : Join or None
    fill : {'', 'none', 'nearest', 'linear'}
        Gaps of indicators are filled along time, with this choice for the ends; empty leaves them.
    missing : {'', 'error', 'drop'}
        Empty: each algorithm's own rule.
    note : str
        Where the data come from: stands below every map and every table of the paper.
    """

    layer: str
    name: str = ""
    unit: str = ""
    period: str = ""
    group: str = ""
    join: Join = None
    fill: str = ""
    missing: str = ""
    note: str = ""


@dataclass(frozen=True)
class Analysis:
    """One algorithm of a study.

    Attributes
    ----------
    algorithm : str
        Id without the provider.
    parameters : dict
        Its own parameters by key. Layer, unit, period, group, indicators and weights are the study's unless named here.
    name : str
        Goes before the names of its tables, where an algorithm occurs twice.
    periods : tuple
        Those that it reads; empty for all.
    """

    algorithm: str
    parameters: dict = field(default_factory=dict)
    name: str = ""
    periods: tuple = ()


@dataclass(frozen=True)
class Exhibit:
    """A table, a figure or a series of maps as a paper prints it.

    Attributes
    ----------
    form : str
        One of :data:`~geocoupling.studies.exhibitforms.FORMS`.
    name : str
        Name of its files without the ending: what it shows.
    source : str
        The analysis whose results are shown, by the name of its step; empty for the only one that can be meant.
    title : str
        Caption; empty for the form's own.
    decimals : int or None
        Of the numbers of a table; None for the form's own.
    options : dict
        Of the form.
    """

    form: str
    name: str
    source: str = ""
    title: str = ""
    decimals: Optional[int] = None
    options: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Maps:
    """What all maps of a study share.

    Attributes
    ----------
    periods : tuple
        Those shown side by side; empty for the first, the middle and the last.
    title, note : str
    crs : str
        Projection such as ``EPSG:3857`` or ``PROJ:+proj=aea ...``; empty for a suitable one.
    page : str
        PAGE of ``mapseries``.
    dpi : int
    outline : str
        Path or source of a layer that is drawn below all maps in pale grey; empty for none.
    """

    periods: tuple = ()
    title: str = ""
    note: str = ""
    crs: str = ""
    page: str = "width_190"
    dpi: int = 300
    outline: str = ""


@dataclass(frozen=True)
class Study:
    """A study.

    Attributes
    ----------
    title : str
    key : str
        Name of its files.
    data : Data
    indicators : tuple of dict
        Rows of an indicator table.
    judgements : tuple of dict
        Rows of a judgement table (AHP).
    analyses : tuple of Analysis
        In the order in which they run.
    maps : Maps or None
    seed : int
    exhibits : tuple of Exhibit
        In the order in which the report shows them.
    labels : dict of str to str
        Field to what the exhibits call it.
    """

    title: str
    key: str
    data: Data
    indicators: tuple = ()
    judgements: tuple = ()
    analyses: tuple = ()
    maps: Maps = field(default_factory=Maps)
    seed: int = 1
    exhibits: tuple = ()
    labels: dict = field(default_factory=dict)

    def analysis(self, algorithm, name=""):
        """The analysis of this algorithm; None where the study has none."""
        found = (one for one in self.analyses if one.algorithm == algorithm and one.name == name)
        return next(found, None)


def source_note(study):
    """What stands below the maps of a study: where its data come from, and the note of its maps."""
    return " ".join(part for part in (study.data.note, study.maps.note if study.maps else "") if part)


def fields_of(study):
    """Fields of the panel that a study names, in the order of their mention.

    Parameters
    ----------
    study : Study

    Returns
    -------
    list of str
        Roles and indicators: results of its own algorithms are not among them.
    """
    data = study.data
    roles = [data.unit, data.period, data.group]
    return list(dict.fromkeys(name for name in [*roles, *(row["indicator"] for row in study.indicators)] if name))


def renamed(study, names):
    """The study with other names of fields.

    Parameters
    ----------
    study : Study
    names : dict of str to str
        Old name to new name; others stay.

    Returns
    -------
    Study
    """

    def new(value):
        if isinstance(value, (list, tuple)):
            return type(value)(new(part) for part in value)
        return names.get(value, value) if isinstance(value, str) else value

    data = replace(study.data, unit=new(study.data.unit), period=new(study.data.period), group=new(study.data.group))
    indicators = tuple({**row, "indicator": new(row["indicator"])} for row in study.indicators)
    judgements = tuple({new(column): new(cell) for column, cell in row.items()} for row in study.judgements)
    analyses = tuple(
        replace(
            one,
            parameters={
                key: new(value) if "FIELD" in key or key in FIELD_KEYS else value
                for key, value in one.parameters.items()
            },
        )
        for one in study.analyses
    )
    exhibits = tuple(
        replace(one, options={key: new(v) if key in EXHIBIT_FIELDS else v for key, v in one.options.items()})
        for one in study.exhibits
    )
    parts = {"indicators": indicators, "judgements": judgements, "analyses": analyses, "exhibits": exhibits}
    parts["labels"] = {new(name): words for name, words in study.labels.items()}
    return replace(study, data=data, **parts)


# Parameters that hold fields although their key does not say so.
FIELD_KEYS = {"RESPONSE", "FACTORS", "CATEGORICAL", "FUEL", "AMOUNT", "FIELDS"}
# Options of exhibits that hold fields.
EXHIBIT_FIELDS = {"field", "fields", "value", "pairs", "group", "unit", "period", "category", "VALUE_FIELD"}

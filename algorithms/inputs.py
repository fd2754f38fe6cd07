"""What the user gave, checked and read: parameters become plain values and frames."""

import os

from qgis.core import QgsProcessingException, QgsProcessingFeatureSourceDefinition

from ..layers.frames import NUMBER, TEXT, Column, read_frame
from ..layers.tables import read_header
from ..layers.versions import kind_of, strings_of
from ..methods import panel
from ..methods.problems import Cancelled, DataProblem, Notice
from . import parameters as p
from .explaining import Explaining
from .roles import GROUP, ROLES, TIME, UNIT


class Inputs(Explaining):
    """One run's parameters; remembers notices and how rows are named.

    Frames have the columns ``@unit``, ``@period`` and ``@group`` for the fields that were chosen, apart from the data
    columns, since the same field may be a group and a factor.
    """

    def __init__(self, algorithm, parameters, context, feedback):
        self.algorithm, self.parameters = algorithm, p.with_lists(algorithm, parameters)
        self.context, self.feedback = context, feedback
        self.notices = []
        self.rows = None
        self._frame = None

    # parameters

    def has(self, key):
        """Whether the algorithm declares ``key``."""
        return self.algorithm.parameterDefinition(key) is not None

    def given(self, key):
        """Whether the user gave a value for ``key``."""
        return self.has(key) and self.parameters.get(key) not in (None, "", [])

    def choice(self, key):
        return self.algorithm.parameterAsEnumString(self.parameters, key, self.context)

    def choices(self, key):
        return self.algorithm.parameterAsEnumStrings(self.parameters, key, self.context)

    def flag(self, key):
        return self.algorithm.parameterAsBool(self.parameters, key, self.context)

    def text(self, key):
        return self.algorithm.parameterAsString(self.parameters, key, self.context) or ""

    def whole(self, key):
        return self.algorithm.parameterAsInt(self.parameters, key, self.context)

    def real(self, key):
        return self.algorithm.parameterAsDouble(self.parameters, key, self.context)

    def file(self, key):
        """Path of a file to write."""
        return self.algorithm.parameterAsFileOutput(self.parameters, key, self.context)

    def require_writable_files(self):
        """Fail before the work rather than after it.

        Raises
        ------
        DataProblem
            A report or picture was asked for in a folder that is absent or closed; one that the algorithm makes for
            its results need not be there.
        """
        definitions = self.algorithm.destinationParameterDefinitions()
        made = {os.path.abspath(self.file(one.name())) for one in definitions if one.type() == "folderDestination"}
        for definition in definitions:
            if definition.type() != "fileDestination" or not self.given(definition.name()):
                continue
            path = self.file(definition.name())
            folder = os.path.dirname(os.path.abspath(path))
            if folder in made and not os.path.exists(folder):
                continue
            if not os.path.isdir(folder) or not os.access(folder, os.W_OK):
                raise DataProblem("path_not_writable", path=path)

    def source(self, key=p.INPUT):
        """The feature source of ``key``, or an error that names it; None where an optional one is not given."""
        if key != p.INPUT and not self.given(key):
            return None
        source = self.algorithm.parameterAsSource(self.parameters, key, self.context)
        if source is None:
            raise QgsProcessingException(self.algorithm.invalidSourceError(self.parameters, key))
        return source

    def layer(self, key=p.INPUT):
        """The map layer behind ``key``; None where there is none."""
        parameters, given = self.parameters, self.parameters.get(key)
        if isinstance(given, QgsProcessingFeatureSourceDefinition):
            # Processing finds the layer only without what goes around it, such as "selected features only".
            parameters = {**parameters, key: given.source}
        return self.algorithm.parameterAsVectorLayer(parameters, key, self.context)

    def _whole_layer(self):
        """The layer of INPUT; None where the user wants only its selected, filtered or first features."""
        given = self.parameters.get(p.INPUT)
        if isinstance(given, QgsProcessingFeatureSourceDefinition) and (
            given.selectedFeaturesOnly or given.featureLimit != -1 or getattr(given, "filterExpression", "")
        ):
            return None
        return self.layer()

    def field(self, key, of=p.INPUT):
        """The field named in ``key`` as the source spells it; None where none is named."""
        names = self.fields(key, of)
        return names[0] if names else None

    def fields(self, key, of=p.INPUT):
        """The fields named in ``key`` as the source spells them.

        Raises
        ------
        DataProblem
            The source has no such field: Processing itself lets unknown names pass.
        """
        if not self.given(key):
            return []
        known = self._known_fields(of)
        names = strings_of(self.algorithm, self.parameters, key, self.context)
        for name in names:
            if name.lower() not in known:
                label = self.algorithm.parameterDefinition(key).description()
                names_at_hand = list(dict.fromkeys(known.values()))
                broken = [known_name for known_name in names_at_hand if "\ufffd" in known_name]
                code = "field_absent_encoding" if broken else "field_absent"
                raise DataProblem(code, field=name, key=label, fields=broken or names_at_hand)
        return [known[name.lower()] for name in names]

    def _known_fields(self, of):
        """Lower-case name to name; both of a table whose header came in as its first row."""
        source = self.source(of)
        raw = [field.name() for field in source.fields()]
        names = raw if of == p.INPUT else read_header(source).names
        return {**{r.lower(): n for r, n in zip(raw, names)}, **{n.lower(): n for n in names}}

    def system_fields(self):
        """The fields of SYSTEM_FIELDS; every ``U_`` field where none is named, so that algorithms chain."""
        own = [field.name() for field in self.source().fields() if field.name().startswith("U_")]
        return self.fields("SYSTEM_FIELDS") or own

    def named_fields(self):
        """All fields of INPUT that the user named in some parameter."""
        return {
            name
            for definition in self.algorithm.parameterDefinitions()
            if definition.type() == "field" and definition.parentLayerParameterName() == p.INPUT
            for name in self.fields(definition.name())
        }

    # panels

    @property
    def time(self):
        """``@period`` where a period field was chosen, else None."""
        return TIME if self.given(p.TIME_FIELD) else None

    @property
    def group(self):
        return GROUP if self.given(p.GROUP_FIELD) else None

    @property
    def unit(self):
        return UNIT if self.given(p.UNIT_FIELD) else None

    def period_kind(self):
        """Kind of the ``period`` column of tables: the period field's, text without one."""
        name = self.field(p.TIME_FIELD) if self.given(p.TIME_FIELD) else None
        if name is None:
            return "text"
        fields = self.source().fields()
        kind = kind_of(fields.at(fields.lookupField(name)))
        if kind == "text" or self._frame is None:
            return kind
        whole = all(isinstance(value, int) for value in self._frame[TIME])
        return "integer" if kind in ("integer", "real") and whole else kind

    def frame(self, columns, units_repeat=False):
        """Read INPUT: the columns given plus unit, period and group.

        Parameters
        ----------
        columns : dict of str to str
            Field to kind.
        units_repeat : bool
            Whether a unit may have several rows.

        Raises
        ------
        DataProblem
            No rows, an empty period, or a unit twice in a period.
        """
        wanted = [Column(name, name, kind) for name, kind in columns.items()]
        for role, (key, kind) in ROLES.items():
            name = self.field(key) if self.given(key) else None
            if name is not None:
                wanted.append(Column(role, name, kind))
        if not wanted:
            wanted = [Column(f.name(), f.name(), TEXT) for f in list(self.source().fields())[:1]]
        try:
            self._frame = read_frame(self.source(), wanted, self.ticker(0, 35), self._whole_layer())
        except DataProblem:
            # Unit and period name the row that is wrong.
            roles = [column for column in wanted if column.name in ROLES]
            self._frame = read_frame(self.source(), roles, None, self._whole_layer()) if roles else None
            raise
        self.rows = self._frame.index
        if self.time:
            panel.require_complete(self._frame, [TIME])
        if self.unit:
            panel.require_complete(self._frame, [UNIT])
            if not units_repeat:
                panel.require_unique(self._frame, UNIT, self.time)
        return self._frame

    def texts(self, field):
        """One text per row of INPUT, such as the names of its units; None where a cell is empty."""
        frame = read_frame(self.source(), [Column(field, field, TEXT)], self.ticker(0, 20), self._whole_layer())
        self._frame = frame
        return frame[field]

    def name_rows(self, frame):
        """From here on problems are about ``frame``: its columns ``@unit`` and ``@period`` name the rows."""
        self._frame = frame

    def numbers(self, fields):
        """Read numeric fields and treat missing values as MISSING says."""
        frame = self.frame(dict.fromkeys(fields, NUMBER))
        return self.complete(frame, fields)

    def complete(self, frame, fields):
        """The rows of ``frame`` that have all ``fields``, by the choice made in MISSING."""
        if self.choice(p.MISSING) == "drop":
            frame, notices = panel.without_missing(frame, fields)
            self.notices.extend(notices)
            return frame
        panel.require_complete(frame, fields)
        return frame

    def order_field(self):
        """The period field, by which results are drawn; empty where there is none."""
        return self.field(p.TIME_FIELD) or ""

    def notice(self, code, **values):
        """Tell the user something."""
        self.notices.append(Notice(code, values))

    # facts for reports

    def panel_facts(self):
        """What the run read: rows used and dropped, units, periods."""
        if self._frame is None:
            return {}
        dropped = sum(n.values["count"] for n in self.notices if n.code == "rows_dropped")
        facts = {"rows": len(self._frame) - dropped, "dropped": dropped}
        if UNIT in self._frame.columns:
            facts["units"] = int(self._frame[UNIT].nunique())
        if TIME in self._frame.columns:
            periods = sorted(self._frame[TIME].unique())
            facts.update(periods=len(periods), first_period=periods[0], last_period=periods[-1])
        return facts

    def placed(self, table, row="row"):
        """``table`` with columns ``unit`` and ``period`` in place of its column of row labels."""
        frame = self._frame
        places = {
            name: frame.loc[table[row], role].tolist() if role in frame.columns else None
            for name, role in (("unit", UNIT), ("period", TIME))
        }
        return table.drop(columns=row).assign(**places)

    def first_rows(self):
        """Positions of the first row of each unit and period."""
        roles = [role for role in (UNIT, TIME) if role in self._frame.columns]
        return self._frame.index[~self._frame.duplicated(roles)] if roles else self._frame.index

    def row_roles(self, rows):
        """Unit and period of the rows, under the names of their fields."""
        roles = [role for role in (UNIT, TIME) if role in self._frame.columns and self.given(ROLES[role][0])]
        named = self._frame.loc[self._frame.index.intersection(rows), roles]
        return named.rename(columns={role: self.field(ROLES[role][0]) for role in roles})

    # progress

    def ticker(self, start, end):
        """A ``tick`` for methods: moves the progress bar from ``start`` to ``end`` percent and stops on cancel."""

        def tick(share):
            if self.feedback.isCanceled():
                raise Cancelled
            self.feedback.setProgress(start + (end - start) * share)

        return tick

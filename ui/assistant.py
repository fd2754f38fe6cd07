"""The study assistant: a study in five pages. It edits a study and has it run; it computes nothing itself."""

from dataclasses import replace

from qgis.core import QgsProject
from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QTimer

from ..layers.translation import translate
from ..methods.problems import DataProblem
from ..studies.dataview import DataView, view_data
from ..studies.defaults import default_analyses, with_analysis, without_analysis
from ..studies.fieldnames import missing_fields, named_fields
from ..studies.otherperiods import fitted_periods
from ..studies.saying import said
from ..studies.study import Data, Study, renamed
from .assistant_data import DataPage
from .assistant_files import FileBar
from .assistant_frame import Frame
from .assistant_indicators import DEGREE, VALUE, IndicatorsPage
from .assistant_maps import MapsPage
from .assistant_methods import MethodsPage
from .assistant_results import ResultsPage
from .assistant_run import Runs
from .studytask import running_task

DATA, SYSTEM, METHODS, MAPS, RESULTS = range(5)
_PAUSE = 250  # milliseconds without a change after which the data are looked at anew


def empty_study():
    """A study in which nothing is chosen."""
    return Study("", "study", Data(""))


class StudyAssistant(Frame):
    """The window; it is hidden when it is closed, and a run goes on in the background.

    Parameters
    ----------
    iface : QgisInterface or None
    parent : QWidget, optional
    """

    def __init__(self, iface=None, parent=None):
        super().__init__(parent)
        self.iface = iface
        self.study, self.view, self.trouble = empty_study(), DataView(), ""
        self.chosen = False  # whether the analyses are the person's own choice
        self.published, self._asked = False, None  # came without data; the data whose fields were asked for
        self.data, self.system, self.methods = DataPage(), IndicatorsPage(), MethodsPage()
        self.maps, self.results = MapsPage(), ResultsPage(self.iface)
        self.files = FileBar(self)
        self.lay_out(self.files, (self.data, self.system, self.methods, self.maps, self.results))
        self.runs = Runs(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._connect()
        self.show_study(self.files.study_of_project() or empty_study())
        QgsGui.enableAutoGeometryRestore(self)

    def _connect(self):
        self.list.currentRowChanged.connect(self._page_chosen)
        for page in self.pages:
            page.changed.connect(lambda page=page: self._page_changed(page))
        self._timer.timeout.connect(self.look)
        self.data.sample_wanted.connect(self.files.show_samples)
        self.data.mapping_wanted.connect(self.ask_mapping)
        self.methods.defaults_wanted.connect(self.suggest)
        self.methods.removed.connect(self._remove)
        self.results.save_wanted.connect(self.files.save_as)
        self.results.model_wanted.connect(self.files.ask_model)
        QgsProject.instance().readProject.connect(self._project_read)
        QgsProject.instance().cleared.connect(self._project_cleared)

    # ------------------------------------------------------------------------------------------------ study

    def show_study(self, study, chosen=None, published=False):
        """Show another study, from its first page on.

        Parameters
        ----------
        study : Study
        chosen : bool, optional
            Whether its analyses are to be kept; by default if it has any.
        published : bool, optional
            Whether it comes without data, so that its fields are asked for as soon as data are chosen.
        """
        self._timer.stop()
        self.study, self.published, self._asked = study, published, None
        self.chosen = bool(study.analyses) if chosen is None else chosen
        self.data.start(study)
        self.system.start(study)
        self.maps.exhibits.start(study)
        self.results.show_results(None)
        self.say("")
        self.look()
        self.show_page(DATA)

    def look(self):
        """Look at the data anew, and show on all pages what they hold.

        While a study runs they are not opened: QGIS 3.22 comes to a standstill when two threads open one file at the
        same moment. The end of the run looks again.
        """
        self._timer.stop()
        if running_task() is None:
            self._look_at_data()
            self._fit_periods()
        if not self.chosen:
            self._suggest()
        for page in self.pages[:RESULTS]:
            page.show_study(self.study, self.view)
        self._mark()
        self._offer_mapping()

    def _look_at_data(self):
        self.trouble = ""
        try:
            self.view = view_data(self.study) if self.study.data.layer else DataView()
        except DataProblem as problem:
            self.trouble = said(problem)
            self.view = self._layer_alone()
        if self.data.awaits_table():  # what the panel will have is not known yet
            self.view = replace(self.view, fields=())

    def _fit_periods(self):
        """Give a published study periods of the data where they lack its own."""
        if self.published and not self.trouble:
            self.study, changes = fitted_periods(self.study, self.view.periods)
            self.data.fitted.update(changes)

    def _layer_alone(self):
        """What the layer holds where the table is the trouble."""
        data = self.study.data
        try:
            alone = view_data(replace(self.study, data=replace(data, join=None)))
        except DataProblem:
            return DataView()
        return replace(alone, matching=None)

    def _page_changed(self, page):
        self.study = page.taken(self.study)
        self.say("")
        if page is self.data:
            self._timer.start()
            self.files.show_state()
            return
        if page is self.methods:
            self.chosen = True
            self.methods.refresh(self.study, self.view)
        elif page is self.system and not self.chosen:
            self._suggest()
        self._mark()

    def _suggest(self):
        """Analyses that suit the data, as long as the person has not chosen others."""
        mode, field = self.system.mode(), self.system.field()
        degree, value = field if mode == DEGREE else "", field if mode == VALUE else ""
        self.study = replace(self.study, analyses=default_analyses(self.study, self.view, degree, value))

    def suggest(self):
        """Choose the analyses anew by what suits the data; those that the page does not show stay."""
        others = self.methods.others_of(self.study)
        self.chosen = bool(others)
        self._suggest()
        for analysis in others:
            self.study = replace(self.study, analyses=with_analysis(self.study.analyses, analysis))
        self.methods.show_study(self.study, self.view)
        self._mark()

    def _remove(self, algorithm, name):
        self.study = replace(self.study, analyses=without_analysis(self.study.analyses, algorithm, name))
        self.chosen = True
        self.methods.show_study(self.study, self.view)
        self._mark()

    def missing(self):
        """Fields that the study names and its data do not have."""
        return missing_fields(self.study, self.view.names()) if self.view.fields else []

    def _offer_mapping(self):
        """Ask once which fields of the data a published study means, when they are chosen."""
        data = self.study.data
        chosen = (data.layer, data.join.table if data.join else "")
        known = data.join is None or self.view.matching is not None
        if self.published and known and chosen != self._asked and not self.trouble and self.missing():
            self._asked = chosen
            QTimer.singleShot(0, self.ask_mapping)

    def ask_mapping(self):
        """Ask for the new names of fields that are not there."""
        from ..studies.renaming import likely_fields
        from .fieldmapping import FieldMapping

        absent = self.missing()
        if not absent:
            return
        used = {name.lower() for name in named_fields(self.study)}
        free = [one for one in self.view.fields if one.name.lower() not in used]
        labels = {row["indicator"]: row.get("label") for row in self.study.indicators}
        dialog = FieldMapping(
            absent,
            [(one.name, one.alias) for one in self.view.fields],
            self,
            likely_fields(self.study, absent, free),
            {**labels, **self.study.labels},
        )
        if dialog.exec():
            self.rename(dialog.names())

    def rename(self, names):
        """Give fields of the study their new names."""
        if names:
            self.study = renamed(self.study, names)
            self.system.start(self.study)
            self.look()

    def kept(self):
        """The study as files and projects keep it: without tables and figures that are not wanted or have no source."""
        return self.maps.exhibits.settled(self.study)

    def runnable(self):
        """The study as it runs: without tables and figures that its data or its analyses can not give, too."""
        return self.maps.exhibits.settled(self.study, self.view)

    # ------------------------------------------------------------------------------------------------ pages

    def _page_chosen(self, number):
        if self._timer.isActive():
            self.look()
        self.pages[number].show_study(self.study, self.view)
        self.stack.setCurrentIndex(number)
        self.back_button.setEnabled(number > DATA)
        self.next_button.setEnabled(number < RESULTS)
        self._mark()

    def problems(self):
        """What is not right yet, page by page."""
        found = [page.problems(self.study, self.view) for page in self.pages]
        if self.trouble:
            found[DATA].insert(0, self.trouble)
        absent = self.missing()
        if absent:
            text = translate("Geocoupling", "The data have no field {names}.")
            found[DATA].append(text.format(names=translate("Geocoupling", ", ").join(absent[:5])))
        return found

    def _mark(self):
        """A tick or a warning beside each page, and the sentences on the page."""
        found = self.problems()
        for number, problems in enumerate(found):
            done = not problems and (number != RESULTS or self.results.results is not None)
            self.mark(number, problems, done)
        self.data.say(self.view, "\n".join(found[DATA]), self.missing())
        self.system.say(found[SYSTEM])
        self.files.show_state()

    # ------------------------------------------------------------------------------------------------ life

    def run(self):
        """Run the study in the background."""
        if self._timer.isActive():
            self.look()
        self.runs.start()

    def reject(self):
        """Closing and the escape key hide the window; a study that runs goes on, and QGIS says so."""
        self.runs.tell_background()
        super().reject()

    def _project_read(self, *_):
        study = self.files.study_of_project()
        self.files.path = ""
        self.show_study(study or empty_study())

    def _project_cleared(self):
        self.files.path = ""
        self.show_study(empty_study())

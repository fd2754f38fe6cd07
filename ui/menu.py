"""What the plugin adds to the window of QGIS: a menu, a tool bar, and what they open, imported when it is used."""

import os

from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QIcon
from qgis.PyQt.QtWidgets import QAction, QFileDialog, QMenu, QToolButton

from ..layers.translation import language, translate

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
HOMEPAGE = "https://github.com/geocoupling/geocoupling"


class Menu:
    """The menu Geocoupling in Plugins, the tool bar, and their windows.

    Parameters
    ----------
    iface : QgisInterface
    ready : callable
        Registers the algorithms, if that has not been done.
    """

    def __init__(self, iface, ready):
        self.iface, self.ready = iface, ready
        self.assistant = self.dock = self.loader = self._missing = None
        self._make_actions()
        self._fill_menu()
        self._fill_tool_bar()

    # actions

    def _make_actions(self):
        self.assistant_action = self._action(
            "assistant", translate("Geocoupling", "Study assistant…"), self.open_assistant
        )
        self.results_action = self._action("results", translate("Geocoupling", "Results (charts)"))
        self.results_action.setCheckable(True)
        self.results_action.toggled.connect(self.show_results)
        self.open_action = self._action("", translate("Geocoupling", "Open study file…"), self.ask_study_file)
        self.help_action = self._action("", translate("Geocoupling", "Help"), self.open_help)
        self.about_action = self._action("", translate("Geocoupling", "About Geocoupling…"), self.open_about)
        # Their order is that of the menu; names of countries stand here, since reading the samples takes time.
        self.sample_actions = [
            self._sample("china", translate("Geocoupling", "China")),
            self._sample("us", translate("Geocoupling", "United States")),
        ]
        self.data_actions = [
            self._sample("china", translate("Geocoupling", "China: data only…"), True),
            self._sample("us", translate("Geocoupling", "United States: data only…"), True),
        ]

    def _action(self, icon, text, slot=None):
        action = QAction(text, self.iface.mainWindow())
        if icon:
            action.setIcon(_icon(icon))
        if slot:
            action.triggered.connect(lambda *_: slot())
        return action

    def _sample(self, key, text, data_only=False):
        action = self._action("", text, lambda: self.load_sample(key, data_only))
        action.setObjectName(f"geocoupling_sample_{key}{'_data' if data_only else ''}")
        return action

    def _fill_menu(self):
        self.menu = QMenu("Geocoupling", self.iface.mainWindow())
        self.menu.setIcon(_icon("geocoupling"))
        self.samples = self.menu.addMenu(_icon("loadsample"), translate("Geocoupling", "Load sample study"))
        self.samples.addActions(self.sample_actions)
        self.samples.addSeparator()
        self.samples.addActions(self.data_actions)
        self.menu.insertActions(self.samples.menuAction(), [self.assistant_action, self.results_action])
        self.menu.addAction(self.open_action)
        self.menu.addSeparator()
        self.menu.addActions([self.help_action, self.about_action])
        self.iface.pluginMenu().addMenu(self.menu)

    def _fill_tool_bar(self):
        self.tool_bar = self.iface.addToolBar("Geocoupling")
        self.tool_bar.setObjectName("GeocouplingToolBar")  # by which QGIS remembers where it was
        self.tool_bar.addActions([self.assistant_action, self.results_action])
        self.sample_button = QToolButton(self.tool_bar)
        self.sample_button.setMenu(self.samples)
        self.sample_button.setIcon(_icon("loadsample"))
        self.sample_button.setToolTip(translate("Geocoupling", "Load sample study"))
        self.sample_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.tool_bar.addWidget(self.sample_button)

    # what they open

    def open_assistant(self):
        """Show the study assistant.

        Returns
        -------
        StudyAssistant
        """
        from .assistant import StudyAssistant

        self.ready()
        if self.assistant is None:
            self.assistant = StudyAssistant(self.iface, self.iface.mainWindow())
        self.assistant.show()
        self.assistant.raise_()
        self.assistant.activateWindow()
        return self.assistant

    def ask_study_file(self):
        filters = translate("Geocoupling", "Study files (*.study.json *.json)")
        title = translate("Geocoupling", "Open study file")
        path, _ = QFileDialog.getOpenFileName(self.iface.mainWindow(), title, "", filters)
        if path:
            self.open_assistant().files.open_file(path)

    def show_results(self, shown=True):
        """Show or hide the dock with the charts."""
        if self.dock is None and shown:
            self.ready()
            self._make_dock()
        if self.dock is not None and self.dock.isHidden() == shown:
            self.dock.setVisible(shown)
        if self.results_action.isChecked() != shown:
            self.results_action.setChecked(shown)

    def _make_dock(self):
        from .resultsdock import ResultsDock

        self.dock = ResultsDock(self.iface, self.iface.mainWindow())
        self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.dock.visibilityChanged.connect(self._dock_changed)

    def _dock_changed(self, _visible):
        # not by its argument, which is false as well when the dock lies behind another one
        self.results_action.setChecked(not self.dock.isHidden())

    def load_sample(self, key, data_only=False):
        self.ready()
        self.sample_loader().ask(key, data_only)

    def sample_loader(self):
        """The one loader, which refuses a second start while a sample is loading."""
        from .loadsample import SampleLoader

        if self.loader is None:
            self.loader = SampleLoader(self.iface, self.show_results)
        return self.loader

    def open_help(self):
        """The site that ./run docs built, where there is one; else the pages at the plugin's home."""
        folder = "zh" if language() == "zh" else "en"
        site = os.path.join(ROOT, "build", "site", folder, "index.html")
        home = QUrl(f"{HOMEPAGE}/blob/main/docs/{folder}/index.md")
        QDesktopServices.openUrl(QUrl.fromLocalFile(site) if os.path.exists(site) else home)

    def open_about(self):
        from .about import About

        About(self.iface.mainWindow()).exec()

    def announce_missing(self):
        from .missingpackages import announce

        self._missing = announce(self.iface)

    # the end

    def remove(self):
        """Take everything out of the window again, and end what runs."""
        self._end_studies()
        if self.dock is not None:
            self.dock.visibilityChanged.disconnect(self._dock_changed)
            self.dock.release()
            self.iface.removeDockWidget(self.dock)
            self.dock.deleteLater()
        if self._missing is not None and not sip.isdeleted(self._missing):
            self.iface.messageBar().popWidget(self._missing)
        self.iface.mainWindow().removeToolBar(self.tool_bar)
        self.iface.pluginMenu().removeAction(self.menu.menuAction())
        actions = [self.assistant_action, self.results_action, self.open_action, self.help_action, self.about_action]
        for thing in (self.tool_bar, self.samples, self.menu, *actions, *self.sample_actions, *self.data_actions):
            thing.deleteLater()
        self.assistant = self.dock = self.loader = self._missing = None

    def _end_studies(self):
        """Cancel what runs."""
        windows = [window for window in (self.loader, self.assistant) if window is not None]
        if windows:
            from .studytask import stop_running

            stop_running()
        for window in windows:
            window.deleteLater()


def _icon(name):
    return QIcon(os.path.join(ROOT, "icons", f"{name}.svg"))

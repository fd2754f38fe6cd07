"""The message about missing packages: what is missing, what for, and how to get it on this system."""

import importlib.util
import sys
from pathlib import Path

import pytest
from geocoupling.algorithms import installing
from geocoupling.algorithms.installing import Place, ways
from geocoupling.algorithms.packages import ALL, missing_packages_message, purposes
from qgis.core import Qgis, QgsSettings
from qgis.PyQt.QtWidgets import QApplication, QPushButton

sys.path.insert(0, str(Path(__file__).resolve().parent))
from windows import Window

OPTIONAL = ["matplotlib", "libpysal", "esda"]
PLACES = {
    "windows": Place("windows", r"C:\Program Files\QGIS\apps\Python39\python.exe"),
    "macos": Place("macos", "/Applications/QGIS.app/Contents/MacOS/bin/python3"),
    "debian": Place("linux", family="debian", managed=True),
    "fedora": Place("linux", family="fedora"),
    "arch": Place("linux", family="arch"),
    "unknown": Place("linux"),
    "flatpak": Place("flatpak"),
    "snap": Place("snap"),
}


def commands(names, place):
    return [way.command for way in ways(names, place) if way.command]


@pytest.fixture
def window(qgis_app):
    QgsSettings().remove("geocoupling/missing_packages_dismissed")
    made = Window()
    yield made
    QgsSettings().remove("geocoupling/missing_packages_dismissed")
    made.window.deleteLater()


@pytest.fixture
def lacks(monkeypatch):
    """Make Python find all packages but these."""

    def pretend(*names):
        monkeypatch.setattr(importlib.util, "find_spec", lambda name, _=None: None if name in names else object())

    return pretend


def test_every_system_has_a_line_that_names_every_package(qgis_app):
    for name, place in PLACES.items():
        said = " ".join(commands(ALL, place))
        assert [
            package for package in ALL if package not in said and not (name == "arch" and package == "jinja2")
        ] == []
        assert all(way.text.strip() for way in ways(ALL, place))


def test_the_lines_of_each_system(qgis_app):
    assert commands(OPTIONAL, PLACES["windows"]) == [
        "python -m pip install matplotlib libpysal esda",
        r'"C:\Program Files\QGIS\apps\Python39\python.exe" -m pip install matplotlib libpysal esda',
    ]
    assert commands(OPTIONAL, PLACES["macos"])[0] == (
        'import pip; pip.main(["install", "matplotlib", "libpysal", "esda"])'
    )
    assert commands(OPTIONAL, PLACES["debian"]) == [
        "sudo apt install python3-matplotlib python3-pyproj",
        "python3 -m pip install --user --break-system-packages libpysal esda",
    ]
    assert commands(["pandas", "jinja2"], PLACES["fedora"]) == ["sudo dnf install python3-pandas python3-jinja2"]
    assert commands(["pandas", "jinja2"], PLACES["arch"]) == ["sudo pacman -S python-pandas python-jinja"]
    assert commands(["esda"], PLACES["unknown"]) == ["python3 -m pip install --user esda"]
    assert commands(["esda"], PLACES["flatpak"]) == [
        "flatpak run --devel --command=pip3 org.qgis.qgis install --user esda"
    ]


@pytest.mark.parametrize("state", ["there", "enabled"])
def test_qpip_comes_first_where_it_is_installed(qgis_app, state):
    place = Place("windows", "python.exe", qpip=state)
    assert "qpip" in ways(OPTIONAL, place)[0].text
    assert "qpip" in ways(OPTIONAL, PLACES["windows"])[-1].text


def test_qpip_is_found_among_the_plugins(qgis_app, monkeypatch):
    from qgis import utils

    monkeypatch.setattr(utils, "available_plugins", ["qpip"])
    assert installing._qpip() == "there"
    monkeypatch.setattr(utils, "active_plugins", ["qpip"])
    assert installing._qpip() == "enabled"


@pytest.mark.parametrize(
    "text, family",
    [
        ("ID=debian\n", "debian"),
        ('ID=linuxmint\nID_LIKE="ubuntu debian"\n', "debian"),
        ('ID="rocky"\nID_LIKE="rhel centos fedora"\n', "fedora"),
        ("ID=arch\n", "arch"),
        ("ID=nixos\n", ""),
        ("", ""),
    ],
)
def test_the_kind_of_linux(text, family):
    assert installing._family(text) == family


def test_purposes_group_what_is_missing(qgis_app):
    assert [names for names, _ in purposes(["esda", "numpy", "jinja2"])] == [["numpy"], ["jinja2"], ["esda"]]


def test_the_sentence_of_an_error_has_the_way_out(qgis_app):
    said = missing_packages_message(["mapclassify"])
    assert said.startswith("Missing Python packages: mapclassify.") and "install" in said


def test_nothing_is_said_when_nothing_is_missing(window, lacks):
    from geocoupling.ui.missingpackages import announce

    lacks()
    assert announce(window) is None
    assert window.said() == ""


def test_the_message_names_packages_and_purposes(window, lacks):
    from geocoupling.ui.missingpackages import announce

    lacks("matplotlib", "esda")
    item = announce(window)
    assert "matplotlib (for reports and charts); esda (for Moran's I" in window.said()
    assert item.level() == Qgis.MessageLevel.Info
    lacks("pandas")
    assert announce(window).level() == Qgis.MessageLevel.Warning


def test_do_not_show_again_holds_until_the_set_changes(window, lacks):
    from geocoupling.ui.missingpackages import announce

    lacks("esda")
    item = announce(window)
    silent = next(b for b in item.findChildren(QPushButton) if b.text() == "Do not show again")
    silent.click()
    assert window.said() == ""
    assert announce(window) is None
    lacks("esda", "libpysal")
    assert announce(window) is not None


def test_the_details_can_be_copied(qgis_app):
    from geocoupling.ui.missingpackages import MissingPackages

    dialog = MissingPackages(["pandas", "esda"])
    dialog.copy_button.click()
    said = QApplication.clipboard().text()
    assert "pandas (to run anything)" in said and "pip install" in said


def test_about_says_version_licence_and_packages(qgis_app):
    from geocoupling.ui.about import About, version

    dialog = About()
    text = dialog.text.toPlainText()
    assert f"Geocoupling {version()}" in text and "General Public License" in text
    assert "numpy 1" in text or "numpy 2" in text

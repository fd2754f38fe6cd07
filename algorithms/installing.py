"""How a person gets Python packages into the QGIS of this system: what the messages about missing ones say."""

import os
import sys
from dataclasses import dataclass

from ..layers.translation import translate

# Packages of Linux distributions; what is absent there comes with pip.
_LINUX = {
    "debian": ("sudo apt install", "python3-", ("numpy", "pandas", "scipy", "matplotlib", "jinja2")),
    "fedora": ("sudo dnf install", "python3-", ("numpy", "pandas", "scipy", "matplotlib", "jinja2")),
    "arch": ("sudo pacman -S", "python-", ("numpy", "pandas", "scipy", "matplotlib", "jinja")),
}
_FAMILIES = {"ubuntu": "debian", "linuxmint": "debian", "rhel": "fedora", "centos": "fedora", "manjaro": "arch"}


@dataclass(frozen=True)
class Place:
    """The QGIS that lacks packages.

    Attributes
    ----------
    system : {'windows', 'macos', 'linux', 'flatpak', 'snap'}
    python : str
        Path of QGIS's own Python; on Linux the command's name.
    family : str
        Key of the Linux distribution's kind; empty where it is unknown.
    managed : bool
        Whether the system forbids pip to install beside its own packages (PEP 668).
    qpip : {'', 'there', 'enabled'}
        Whether the plugin qpip is installed or enabled.
    """

    system: str
    python: str = "python3"
    family: str = ""
    managed: bool = False
    qpip: str = ""


@dataclass(frozen=True)
class Way:
    """One way to get packages: what to do in words, and a line to copy (which may be empty)."""

    text: str
    command: str = ""


def this_place():
    """The :class:`Place` that this process runs in."""
    if sys.platform == "win32":
        return Place("windows", os.path.join(sys.exec_prefix, "python.exe"), qpip=_qpip())
    if sys.platform == "darwin":
        return Place("macos", _python_of_the_app(), qpip=_qpip())
    if os.path.exists("/.flatpak-info"):
        return Place("flatpak", qpip=_qpip())
    if os.environ.get("SNAP"):
        return Place("snap", qpip=_qpip())
    return Place("linux", "python3", _family(_os_release()), _managed(), _qpip())


def ways(names, place):
    """Ways to get packages, the best one first.

    Parameters
    ----------
    names : sequence of str
        Names by which Python imports them.
    place : Place

    Returns
    -------
    list of Way
    """
    own = {"windows": _windows, "macos": _macos, "flatpak": _flatpak, "snap": _snap, "linux": _linux}
    qpip, others = _with_qpip(place), own[place.system](list(names), place)
    return [qpip, *others] if place.qpip else [*others, qpip]


def _with_qpip(place):
    if place.qpip == "enabled":
        return Way(
            translate(
                "Geocoupling",
                "Open qpip in the menu Plugins, tick the requirements of Geocoupling, and install them: no terminal is "
                "needed.",
            )
        )
    if place.qpip == "there":
        return Way(
            translate(
                "Geocoupling",
                "Enable the plugin qpip in Plugins > Manage and install plugins, open it in the menu Plugins, and "
                "install the requirements of Geocoupling: no terminal is needed.",
            )
        )
    return Way(
        translate(
            "Geocoupling",
            "Without a terminal: install the plugin qpip in Plugins > Manage and install plugins, open it in the menu "
            "Plugins, and install the requirements of Geocoupling.",
        )
    )


def _windows(names, place):
    shell = translate(
        "Geocoupling",
        "Open the OSGeo4W Shell (in the start menu, in the folder of QGIS), paste this line, press Enter, and start "
        "QGIS again:",
    )
    other = translate("Geocoupling", "Or in the Windows command prompt, with QGIS's own Python:")
    install = " ".join(names)
    return [
        Way(shell, f"python -m pip install {install}"),
        Way(other, f'"{place.python}" -m pip install {install}'),
    ]


def _macos(names, place):
    console = translate(
        "Geocoupling", "Open Plugins > Python console, paste this line, press Enter, and start QGIS again:"
    )
    quoted = ", ".join(f'"{name}"' for name in names)
    found = [Way(console, f'import pip; pip.main(["install", {quoted}])')]
    if place.python:
        other = translate("Geocoupling", "Or in the Terminal, with QGIS's own Python:")
        found.append(Way(other, f'"{place.python}" -m pip install {" ".join(names)}'))
    return found


def _flatpak(names, place):
    text = translate("Geocoupling", "QGIS runs in a Flatpak. Paste this line into a terminal and start QGIS again:")
    return [Way(text, f"flatpak run --devel --command=pip3 org.qgis.qgis install --user {' '.join(names)}")]


def _snap(names, place):
    text = translate(
        "Geocoupling",
        "QGIS runs in a Snap, into which nothing can be installed. Use the QGIS of your system's package manager, or:",
    )
    return [Way(text, _pip(names, place))]


def _linux(names, place):
    found = []
    command, prefix, packaged = _LINUX.get(place.family, ("", "", ()))
    known = [name for name in names if name in packaged or (name == "jinja2" and "jinja" in packaged)]
    left = [name for name in names if name not in known]
    packages = [prefix + ("jinja" if name == "jinja2" and "jinja" in packaged else name) for name in known]
    if command and {"libpysal", "esda", "mapclassify"} & set(left):
        packages.append(f"{prefix}pyproj")  # before pip brings a copy that clashes with QGIS's
    if packages:
        text = translate("Geocoupling", "Paste this line into a terminal and start QGIS again:")
        found.append(Way(text, f"{command} {' '.join(packages)}"))
    if left and packages:
        text = translate("Geocoupling", "Then this one, for what your system does not package:")
        found.append(Way(text, _pip(left, place)))
    elif left:
        text = translate(
            "Geocoupling", "Install them with your system's package manager, or paste this line into a terminal:"
        )
        found.append(Way(text, _pip(left, place)))
    return found


def _pip(names, place):
    options = "--user --break-system-packages" if place.managed else "--user"
    return f"{place.python} -m pip install {options} {' '.join(names)}"


def _python_of_the_app():
    """The Python inside of QGIS.app; empty where it is not where it used to be."""
    beside = os.path.dirname(sys.executable or "")
    folders = (os.path.join(beside, "bin"), beside, os.path.join(sys.exec_prefix, "bin"))
    paths = (os.path.join(folder, "python3") for folder in folders)
    return next((path for path in paths if os.path.exists(path)), "")


def _os_release():
    """Lines of the file in which a Linux distribution says what it is; empty where there is none."""
    for path in ("/etc/os-release", "/usr/lib/os-release"):
        if os.path.exists(path):
            with open(path, encoding="utf-8", errors="replace") as file:
                return file.read()
    return ""


def _family(text):
    """The kind of distribution: what ``ID`` or ``ID_LIKE`` of its file name."""
    said = dict(line.partition("=")[::2] for line in text.splitlines())
    for word in f"{said.get('ID', '')} {said.get('ID_LIKE', '')}".replace('"', "").split():
        family = _FAMILIES.get(word, word)
        if family in _LINUX:
            return family
    return ""


def _managed():
    import sysconfig

    return os.path.exists(os.path.join(sysconfig.get_path("stdlib"), "EXTERNALLY-MANAGED"))


def _qpip():
    from qgis import utils

    if "qpip" in getattr(utils, "active_plugins", ()):
        return "enabled"
    return "there" if "qpip" in getattr(utils, "available_plugins", ()) else ""

"""Which Python packages are missing, and how a person gets them."""

import importlib.util
import sys

from ..layers.translation import translate

NEEDED = ("numpy", "pandas", "scipy")


def missing_packages(names=NEEDED):
    """Names of the packages that this Python does not have."""
    return [name for name in names if importlib.util.find_spec(name) is None]


def missing_packages_message(names):
    """What is missing and what to do about it on this system."""
    listed = ", ".join(names)
    if sys.platform == "win32":
        text = translate(
            "Geocoupling",
            "Missing Python packages: {packages}. Open the OSGeo4W Shell and run: python -m pip install {install}",
        )
    elif sys.platform == "darwin":
        text = translate(
            "Geocoupling",
            "Missing Python packages: {packages}. In QGIS's Python console run: "
            "import pip; pip.main(['install', {quoted}])",
        )
    else:
        text = translate(
            "Geocoupling",
            "Missing Python packages: {packages}. Install them with your system's package manager, or run: "
            "python3 -m pip install --user {install}",
        )
    quoted = ", ".join(f"'{name}'" for name in names)
    return text.format(packages=listed, install=" ".join(names), quoted=quoted)

"""Colour schemes: told apart by colour-blind readers and in black and white; classes stay as they are."""

import numpy as np
import pytest
from geocoupling.layers.renderers import NO_DATA_COLOUR, ClassStyle, RangeStyle, grade_colours, make_renderer
from geocoupling.layers.schemes import recoloured, scheme_colours
from qgis.core import QgsVectorLayer
from qgis.PyQt.QtGui import QColor

# Machado, Oliveira and Fernandes (2009), doi 10.1109/TVCG.2009.113, severity 1: of linear RGB.
SIGHTS = {
    "all": np.eye(3),
    "no red": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "no green": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "no blue": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
}
XYZ = [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
COLOURED = ("viridis", "cividis", "diverging")
KINDS = ("Polygon", "LineString", "Point")


def lab(colours, sight="all"):
    """CIELAB (D65) of colours as they are seen."""
    rgb = np.array([QColor(colour).getRgb()[:3] for colour in colours]) / 255
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    seen = np.clip(linear @ np.asarray(SIGHTS[sight]).T, 0, 1) @ np.asarray(XYZ).T / [0.95047, 1, 1.08883]
    f = np.where(seen > 216 / 24389, np.cbrt(seen), (24389 / 27 * seen + 16) / 116)
    return np.stack([116 * f[:, 1] - 16, 500 * (f[:, 0] - f[:, 1]), 200 * (f[:, 1] - f[:, 2])], axis=1)


def test_lab_of_known_colours():
    assert lab(["#ffffff", "#000000", "#ff0000"]) == pytest.approx(
        np.array([[100, 0, 0], [0, 0, 0], [53.24, 80.09, 67.2]]), abs=0.1
    )


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("scheme", COLOURED)
@pytest.mark.parametrize(("n", "least"), [(2, 40), (3, 30), (5, 17), (7, 12), (10, 7.5)])
def test_any_two_classes_differ_for_every_reader(scheme, sight, n, least):
    seen = lab(scheme_colours(scheme, n), sight)
    apart = [np.linalg.norm(seen[i] - seen[j]) for i in range(n) for j in range(i)]
    assert min(apart) >= least


@pytest.mark.parametrize(("n", "least"), [(5, 15), (7, 10), (10, 6)])
def test_greys_differ_in_lightness(n, least):
    light = lab(scheme_colours("greys", n))[:, 0]
    assert (-np.diff(light) >= least).all()


@pytest.mark.parametrize("scheme", ["viridis", "cividis", "greys"])
@pytest.mark.parametrize("n", [2, 5, 9, 10])
def test_more_is_darker(scheme, n):
    colours = scheme_colours(scheme, n)
    assert len(set(colours)) == n
    assert (np.diff(lab(colours)[:, 0]) < 0).all()


def layer_with(style, kind="Polygon"):
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:3857&field=v:double&field=grade:integer", "units", "memory")
    layer.setRenderer(make_renderer(style, layer.geometryType()))
    return layer


def legend(layer):
    return [(item.label(), item.symbol().color().name()) for item in layer.renderer().legendSymbolItems()]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("scheme", [*COLOURED, "greys"])
@pytest.mark.parametrize("missing", [False, True])
def test_classes_stay_and_take_the_colours(qgis_app, kind, scheme, missing):
    labels = tuple("abcdefg")
    for style in (
        ClassStyle("grade", tuple(range(1, 8)), labels, grade_colours(7), missing),
        RangeStyle("v", tuple(float(i) for i in range(8)), labels, grade_colours(7), missing),
    ):
        layer = layer_with(style, kind)
        assert recoloured(layer, scheme)
        found = legend(layer)
        assert found[:7] == list(zip(labels, scheme_colours(scheme, 7)))
        assert [label for label, _ in found[7:]] == (["No data"] if missing else [])
        assert NO_DATA_COLOUR not in dict(found).values()


def test_codes_take_the_colours_in_their_order(qgis_app):
    """Also where the legend begins with the highest."""
    layer = layer_with(ClassStyle("grade", (3, 2, 1), ("high", "mean", "low"), grade_colours(3)))
    assert recoloured(layer, "greys")
    assert [colour for _, colour in legend(layer)] == list(scheme_colours("greys", 3))[::-1]


def test_many_greys_are_hatched_in_turn_and_few_are_not(qgis_app):
    for n in (5, 10):
        layer = layer_with(ClassStyle("grade", tuple(range(n)), tuple("abcdefghij"[:n]), grade_colours(n)))
        assert recoloured(layer, "greys")
        parts = [category.symbol().symbolLayerCount() for category in layer.renderer().categories()]
        assert parts == ([1] * 5 if n == 5 else [1, 2] * 5)


def test_a_style_without_classes_stays(qgis_app):
    layer = QgsVectorLayer("Polygon?crs=EPSG:3857", "units", "memory")
    before = layer.renderer().symbol().color()
    assert not recoloured(layer, "viridis")
    assert layer.renderer().symbol().color() == before

"""The geographical detector of rasters: every cell of the response's grid is a row."""

from qgis.core import (
    QgsProcessingParameterBand,
    QgsProcessingParameterRasterLayer,
)

from ..layers.rastervalues import RESAMPLING
from ..layers.translation import translate
from ..methods.problems import QT_TRANSLATE_NOOP
from . import detector, detectorparameters
from . import parameters as p
from .base import GeocouplingAlgorithm
from .detectorlayer import strata_layer
from .layerlists import layer_list
from .outcome import Outcome, ShapeOutput
from .rasterinputs import name_cells, read_cells


class GeodetectorRaster(GeocouplingAlgorithm):
    NAME = "geodetectorraster"
    GROUP = "drivers"
    TITLE = QT_TRANSLATE_NOOP("Geocoupling", "Geographical detector of rasters")
    SUMMARY = QT_TRANSLATE_NOOP(
        "Geocoupling", "The share of a raster's variance that other rasters and polygons explain, alone and in pairs."
    )
    TAGS = QT_TRANSLATE_NOOP(
        "Geocoupling",
        "geodetector,geographical detector,raster,grid,cells,q,factor,interaction,NDVI,remote sensing,"
        "stratified heterogeneity",
    )
    NUMBERS = {
        **detector.NUMBERS,
        "CELLS": QT_TRANSLATE_NOOP("Geocoupling", "Cells used"),
    }

    def parameters(self):
        response = translate("Geocoupling", "Response raster, whose cells are the rows")
        band = translate("Geocoupling", "Band of the response")
        polygons = translate("Geocoupling", "Polygons whose attributes are factors")
        fields = translate("Geocoupling", "Attributes of the polygons")
        categorical = translate("Geocoupling", "Factors that are categories (landuse;soil)")
        words = {
            "auto": translate("Geocoupling", "mean of finer rasters, else the pixel at the centre"),
            "nearest": translate("Geocoupling", "the pixel at the centre of the cell"),
            "bilinear": translate("Geocoupling", "bilinear between pixels"),
            "average": translate("Geocoupling", "mean of the pixels in the cell"),
        }
        resampling = p.choice("RESAMPLING", translate("Geocoupling", "Numbers of other rasters"), words, RESAMPLING[0])
        return [
            QgsProcessingParameterRasterLayer("RESPONSE_RASTER", response),
            p.advanced(QgsProcessingParameterBand("BAND", band, 1, "RESPONSE_RASTER", optional=True)),
            layer_list("FACTOR_RASTERS", translate("Geocoupling", "Factor rasters"), raster=True),
            p.source("POLYGONS", polygons, optional=True),
            p.field("POLYGON_FIELDS", fields, parent="POLYGONS", multiple=True),
            p.text("CATEGORICAL", categorical),
            p.whole("SAMPLE", translate("Geocoupling", "Cells drawn at random (0: all)"), 0, least=0),
            p.advanced(resampling),
            *detectorparameters.strata_parameters(),
            *detectorparameters.test_parameters(),
            *detectorparameters.table_parameters(spatial=True),
            p.output_shapes(p.OUTPUT, translate("Geocoupling", "Cells with values and strata"), "point"),
            p.report(),
        ]

    def compute(self, inputs):
        cells = read_cells(inputs)
        inputs.name_rows(cells.frame)
        inputs.rows = cells.frame.index
        result = detector.detect(
            inputs, cells.frame, cells.response, cells.factors, cells.categorical, neighbours=cells.neighbours
        )
        outputs = detector.table_outputs(inputs, detector.result_tables(result))
        if result.zones is not None:
            outputs[p.OUTPUT] = _points(cells, strata_layer(result, cells.response, inputs))
        inputs.name_rows(name_cells(cells.frame, cells, result.notices))
        count = len(cells.frame)
        return Outcome(
            outputs=outputs,
            numbers={**detector.numbers(result), "CELLS": count},
            notices=result.notices,
            facts={"units": count, **detector.facts(inputs, cells.response, cells.factors)},
        )


def _points(cells, layer):
    """The cells as points: values, then what :func:`strata_layer` has to say of them."""
    import numpy as np

    # A raster may be called what a result is called, such as slope_mean.
    names = {name: f"source_{name}" if name in layer.columns else name for name in cells.frame.columns}
    values = {names[name]: "real" if cells.frame[name].dtype == float else "text" for name in names}
    frame = layer.frame.join(cells.frame.rename(columns=names))
    places = np.column_stack([cells.x, cells.y])
    return ShapeOutput(
        frame, {**values, **layer.columns}, layer.style, layer.more_styles, kind="point", shapes=places, crs=cells.crs
    )

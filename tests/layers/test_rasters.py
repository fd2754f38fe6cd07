"""Rasters and polygons in the cells of a grid: against arrays cut by hand, and against GDAL on the whole grid."""

import numpy as np
import panels
import pytest
from geocoupling.layers import rasters
from geocoupling.layers.rasters import Band, Grid, grid_cells, layer_bands
from geocoupling.layers.rastervalues import polygons_in_cells, values_in_cells
from geocoupling.methods.problems import DataProblem
from osgeo import gdal, osr
from qgis.core import QgsGeometry, QgsRasterLayer

UTM = (500000.0, 10.0, 0.0, 3100000.0, 0.0, -10.0)
FINE = (500000.0, 5.0, 0.0, 3100000.0, 0.0, -5.0)


def wkt(epsg):
    if not epsg:
        return ""
    system = osr.SpatialReference()
    system.ImportFromEPSG(epsg)
    return system.ExportToWkt()


def make_band(name, values, geotransform=UTM, epsg=32650, nodata=None):
    return Band(name, panels.raster(f"layers_{name}", values, geotransform, epsg, nodata), 1, wkt(epsg))


@pytest.fixture
def random():
    return np.random.default_rng(11)


@pytest.fixture
def grid(random):
    values = random.random((40, 30))
    values[3, 4], values[20:22, :] = np.nan, np.nan
    return Grid(make_band("grid", values))


@pytest.fixture(params=[1 << 20, 70], ids=["one block", "many blocks"])
def blocks(request, monkeypatch):
    """The result must not depend on how much is read at once."""
    monkeypatch.setattr(rasters, "BLOCK_CELLS", request.param)


def whole(grid, band, algorithm):
    """GDAL's own answer for the whole grid at once."""
    target = grid.canvas(0, grid.rows, gdal.GDT_Float64, np.nan)
    target.GetRasterBand(1).SetNoDataValue(np.nan)
    options = {"resampleAlg": algorithm, "errorThreshold": 0, "srcSRS": band.crs or None, "dstNodata": "nan"}
    gdal.Warp(target, band.path, options=gdal.WarpOptions(**options))
    return target.ReadAsArray().ravel()


# the cells of the response


def test_all_cells_with_a_value_are_taken(grid, blocks):
    cells, values = grid_cells(grid)
    expected = gdal.Open(grid.band.path).ReadAsArray().ravel()
    assert cells.tolist() == np.flatnonzero(~np.isnan(expected)).tolist()
    assert values.tolist() == expected[cells].tolist()


def test_cells_without_data_are_missing(random, blocks):
    values = random.random((8, 9))
    values[2, 2], values[5, 1] = -99, np.inf
    cells, _ = grid_cells(Grid(make_band("nodata", values, nodata=-99)))
    assert set(range(72)) - set(cells.tolist()) == {2 * 9 + 2, 5 * 9 + 1}


def test_a_sample_has_the_cells_of_the_same_seed_in_any_block(grid, monkeypatch):
    drawn = grid_cells(grid, 100, 5)
    monkeypatch.setattr(rasters, "BLOCK_CELLS", 70)
    again = grid_cells(grid, 100, 5)
    everything = dict(zip(*grid_cells(grid)))
    assert drawn[0].tolist() == again[0].tolist() != grid_cells(grid, 100, 6)[0].tolist()
    assert drawn[1].tolist() == again[1].tolist() == [everything[cell] for cell in drawn[0]]
    assert len(set(drawn[0].tolist())) == 100


def test_packed_numbers_are_unpacked(random):
    band = make_band("packed", np.arange(12.0).reshape(3, 4))
    dataset = gdal.Open(band.path, gdal.GA_Update)
    dataset.GetRasterBand(1).SetScale(0.1)
    dataset.GetRasterBand(1).SetOffset(-5)
    dataset = None
    grid = Grid(band)
    cells, values = grid_cells(grid)
    expected = np.arange(12.0) * 0.1 - 5
    np.testing.assert_array_equal(values, expected)
    np.testing.assert_array_equal(values_in_cells(grid, cells, band), expected)


def test_places_are_the_centres_of_cells(grid):
    x, y = grid.places(np.array([0, 31]))
    assert x.tolist() == [500005.0, 500015.0]
    assert y.tolist() == [3099995.0, 3099985.0]


def test_what_an_alpha_band_hides_is_missing(qgis_app, random):
    alpha = np.full((6, 7), 255)
    alpha[1, 2], alpha[4, 6] = 0, 0
    hidden = [1 * 7 + 2, 4 * 7 + 6]
    path = panels.raster("layers_alpha", np.zeros((6, 7)))
    picture = gdal.GetDriverByName("GTiff").Create(path, 7, 6, 4, gdal.GDT_Byte, ["ALPHA=YES", "PHOTOMETRIC=RGB"])
    picture.SetGeoTransform(UTM)
    for number in (1, 2, 3):
        picture.GetRasterBand(number).WriteArray(random.integers(1, 255, (6, 7)))
    picture.GetRasterBand(4).WriteArray(alpha)
    picture = None
    assert [band.number for band in layer_bands(QgsRasterLayer(path, "picture"))] == [1, 2, 3]
    band = Band("picture", path, 2, wkt(32650))
    cells, _ = grid_cells(Grid(band))
    assert sorted(set(range(42)) - set(cells.tolist())) == hidden
    whole_grid = Grid(make_band("alphagrid", random.random((6, 7))))
    found = values_in_cells(whole_grid, np.arange(42), band)
    assert np.flatnonzero(np.isnan(found)).tolist() == hidden


def test_an_empty_raster_is_named():
    with pytest.raises(DataProblem, match="void") as error:
        grid_cells(Grid(make_band("void", np.full((3, 3), np.nan))))
    assert error.value.code == "raster_empty"


def test_too_many_cells_ask_for_a_sample(grid):
    with pytest.raises(DataProblem) as error:
        grid_cells(grid, most=500)
    assert error.value.code == "raster_too_large"
    assert len(grid_cells(grid, 500, most=500)[0]) == 500


# other rasters


def test_the_same_grid_gives_the_values_themselves(grid, random, blocks):
    cells, _ = grid_cells(grid)
    values = random.random((40, 30))
    found = values_in_cells(grid, cells, make_band("same", values))
    assert found.tolist() == values.ravel()[cells].tolist()


def test_a_finer_raster_is_averaged_and_categories_are_not(grid, random, blocks):
    cells, _ = grid_cells(grid)
    numbers = random.random((80, 60))
    found = values_in_cells(grid, cells, make_band("finer", numbers, FINE))
    means = numbers.reshape(40, 2, 30, 2).mean(axis=(1, 3)).ravel()[cells]
    # Sums of four values in another order.
    np.testing.assert_allclose(found, means, rtol=1e-13)
    codes = random.integers(1, 9, (80, 60)).astype(float)
    band = make_band("codes", codes, FINE)
    for resampling in ("auto", "average", "bilinear"):
        found = values_in_cells(grid, cells, band, resampling, categorical=True)
        quarters = [codes[i::2, j::2].ravel()[cells] for i in (0, 1) for j in (0, 1)]
        assert any((found == quarter).all() for quarter in quarters)


def test_the_mean_of_a_cell_skips_missing_pixels(grid, random):
    cells, _ = grid_cells(grid)
    numbers = random.random((80, 60))
    numbers[0, 0], numbers[0:2, 2:4] = -1, -1
    found = values_in_cells(grid, cells, make_band("holes", numbers, FINE, nodata=-1))
    assert found[0] == pytest.approx(numbers[[0, 1, 1], [1, 0, 1]].mean(), rel=1e-13)
    assert np.isnan(found[1]) and not np.isnan(found[2:]).any()


def test_a_coarser_raster_gives_the_pixel_of_the_centre(grid, random, blocks):
    cells, _ = grid_cells(grid)
    values = random.random((8, 6))
    found = values_in_cells(grid, cells, make_band("coarse", values, (500000.0, 50.0, 0.0, 3100000.0, 0.0, -50.0)))
    assert found.tolist() == values.repeat(5, 0).repeat(5, 1).ravel()[cells].tolist()


@pytest.mark.parametrize(("resampling", "algorithm"), [("nearest", "near"), ("bilinear", "bilinear")])
def test_degrees_are_projected_as_gdal_does(grid, random, blocks, resampling, algorithm):
    cells, _ = grid_cells(grid)
    values = random.random((60, 60))
    band = make_band("degrees", values, (116.997, 0.0001, 0.0, 28.0235, 0.0, -0.0001), 4326)
    found = values_in_cells(grid, cells, band, resampling)
    expected = whole(grid, band, algorithm)[cells]
    assert np.isfinite(expected).sum() > 300
    np.testing.assert_allclose(found, expected, rtol=1e-9)
    if resampling == "nearest":
        assert values_in_cells(grid, cells, band).tolist() == pytest.approx(found.tolist(), nan_ok=True)


def test_a_rotated_grid_takes_values_at_its_own_centres(random, blocks):
    turned = (500100.0, 8.0, 3.0, 3099800.0, 3.0, -8.0)
    grid = Grid(make_band("turned", random.random((20, 20)), turned))
    cells, _ = grid_cells(grid)
    values = random.random((60, 60))
    found = values_in_cells(grid, cells, make_band("straight", values), "nearest")
    x, y = grid.places(cells)
    column, row = ((x - UTM[0]) // 10).astype(int), ((UTM[3] - y) // 10).astype(int)
    assert found.tolist() == values[row, column].tolist()


def test_overviews_are_not_read(grid):
    """They may hold anything; a mean of means of other pixels is no mean of the cell."""
    values = np.arange(4800.0).reshape(80, 60)
    band = make_band("overview", values, FINE)
    dataset = gdal.Open(band.path, gdal.GA_Update)
    dataset.BuildOverviews("NEAREST", [2])
    dataset.GetRasterBand(1).GetOverview(0).Fill(-1000)
    dataset = None
    cells, _ = grid_cells(grid)
    found = values_in_cells(grid, cells, band)
    np.testing.assert_allclose(found, values.reshape(40, 2, 30, 2).mean(axis=(1, 3)).ravel()[cells], rtol=1e-13)


def test_rasters_without_reference_system_share_their_coordinates(random):
    grid = Grid(make_band("plain", random.random((10, 10)), epsg=None))
    cells, _ = grid_cells(grid)
    values = random.random((10, 10))
    found = values_in_cells(grid, cells, make_band("plain2", values, epsg=None))
    assert found.tolist() == values.ravel().tolist()


@pytest.mark.parametrize(
    ("code", "geotransform", "epsg"),
    [
        ("raster_crs_absent", UTM, None),
        ("raster_no_overlap", (900000.0, 10.0, 0.0, 100000.0, 0.0, -10.0), 32650),
        ("raster_no_overlap", (-100.0, 0.1, 0.0, -40.0, 0.0, -0.1), 4326),
    ],
)
def test_a_raster_that_can_not_be_placed_is_named(grid, random, code, geotransform, epsg):
    cells, _ = grid_cells(grid)
    with pytest.raises(DataProblem, match="elsewhere") as error:
        values_in_cells(grid, cells, make_band("elsewhere", random.random((9, 9)), geotransform, epsg))
    assert error.value.code == code


def test_a_broken_file_is_an_error_and_no_missing_value(grid, random):
    cells, _ = grid_cells(grid)
    band = make_band("broken", random.random((400, 300)), (500000.0, 1.0, 0.0, 3100000.0, 0.0, -1.0))
    with open(band.path, "r+b") as file:
        file.truncate(400_000)
    with pytest.raises(DataProblem, match="broken") as error:
        values_in_cells(grid, cells, band)
    assert error.value.code == "raster_unreadable"


# layers and polygons


def test_bands_are_named_after_their_layer(qgis_app, random):
    path = panels.raster("layers_bands", random.random((3, 4, 5)))
    several = layer_bands(QgsRasterLayer(path, "rain"))
    assert [(band.name, band.number) for band in several] == [("rain 1", 1), ("rain 2", 2), ("rain 3", 3)]
    only = layer_bands(QgsRasterLayer(panels.raster("layers_one", random.random((4, 5))), "soil"))
    assert [band.name for band in only] == ["soil"]
    grid = Grid(several[1])
    cells, values = grid_cells(grid)
    assert values.tolist() == gdal.Open(path).ReadAsArray()[1].ravel().tolist()


def test_a_service_of_pictures_is_refused(qgis_app):
    layer = QgsRasterLayer("type=xyz&url=file:///nowhere/{z}/{x}/{y}.png&zmax=1&zmin=0", "tiles", "wms")
    with pytest.raises(DataProblem, match="tiles") as error:
        layer_bands(layer)
    assert error.value.code == "raster_provider"


@pytest.mark.parametrize("geotransform", [UTM, (500010.0, 8.0, 3.0, 3099920.0, 3.0, -8.0)], ids=["straight", "rotated"])
def test_a_cell_belongs_to_the_polygon_around_its_centre(qgis_app, random, blocks, geotransform):
    grid = Grid(make_band("ground", random.random((25, 25)), geotransform))
    cells, _ = grid_cells(grid)
    texts = [
        "POLYGON((500020 3099990, 500130 3099970, 500090 3099800, 500020 3099990))",
        "MULTIPOLYGON(((500150 3099900, 500300 3099900, 500300 3099700, 500150 3099700, 500150 3099900),"
        "(500181 3099851, 500243 3099851, 500243 3099777, 500181 3099777, 500181 3099851)))",
    ]
    shapes = [QgsGeometry.fromWkt(text) for text in texts]
    wkbs = [shapes[0].asWkb().data(), None, shapes[1].asWkb().data()]
    found = polygons_in_cells(grid, cells, wkbs)
    x, y = grid.places(cells)
    for polygon, number in zip(shapes, (0, 2)):
        inside = [polygon.contains(QgsGeometry.fromWkt(f"POINT({a} {b})")) for a, b in zip(x, y)]
        assert (found == number).tolist() == inside
        assert any(inside)

"""The examples of the documentation: one run of every algorithm on the sample data, in the order of a study.

Each reads what an earlier one wrote, in one folder. ``docruns`` runs them.
"""

from dataclasses import dataclass

ROLES = {"UNIT_FIELD": "name", "TIME_FIELD": "year"}
REGIONS = {**ROLES, "GROUP_FIELD": "region"}
INDICATORS = {"INPUT": "us.gpkg", "INDICATORS": "us_indicators.csv", **ROLES}
DEGREES = {"INPUT": "us_coupling.gpkg", "VALUE_FIELD": "D"}
FACTORS = ["region", "unemployment", "area_km2"]


@dataclass(frozen=True)
class DocExample:
    """An example.

    Attributes
    ----------
    parameters : dict
        As they are given to ``processing.run``; files are relative to the folder of the examples.
    shows : tuple
        Key of the output of which the page shows rows, then the fields; empty for none.
    english, chinese : str
        What is done, and what to look at.
    before : tuple
        Algorithms of QGIS that make the input, as pairs of id and parameters.
    """

    parameters: dict
    shows: tuple = ()
    english: str = ""
    chinese: str = ""
    before: tuple = ()


def _gaps():
    # Three years of one state, so that there is something to fill.
    formula = 'if("name" = \'Ohio\' AND "year" IN (1974, 1975, 1976), NULL, "unemployment")'
    changed = {"INPUT": "us.gpkg", "FIELD_NAME": "unemployment", "FIELD_TYPE": 0, "FORMULA": formula}
    return (("native:fieldcalculator", {**changed, "OUTPUT": "us_gaps.gpkg"}),)


def _fuels():
    chosen = {"INPUT": "us.gpkg", "EXPRESSION": '"year" = 1986', "OUTPUT": "us_newest.gpkg"}
    invented = {"INPUT": "us_newest.gpkg", "FIELD_NAME": "diesel", "FIELD_TYPE": 0, "FORMULA": "1000"}
    return (
        ("native:extractbyexpression", chosen),
        ("native:fieldcalculator", {**invented, "OUTPUT": "us_fuels.gpkg"}),
    )


def _rasters():
    chosen = {"INPUT": "us_coupling.gpkg", "EXPRESSION": '"year" = 1986', "OUTPUT": "us_1986.gpkg"}
    grid = {"INPUT": "us_1986.gpkg", "UNITS": 1, "WIDTH": 0.5, "HEIGHT": 0.5, "NODATA": -9999}
    fields = {"D": "us_D.tif", "unemployment": "us_unemployment.tif"}
    drawn = (("gdal:rasterize", {**grid, "FIELD": field, "OUTPUT": path}) for field, path in fields.items())
    return (("native:extractbyexpression", chosen), *drawn)


def _projected():
    projected = {"INPUT": "us_1986.gpkg", "TARGET_CRS": "EPSG:5070", "OUTPUT": "us_1986_albers.gpkg"}
    return (("native:reprojectlayer", projected),)


EXAMPLES = {
    "buildpanel": DocExample(
        {
            "INPUT": "us_units.gpkg",
            "KEY_FIELD": "name",
            "TABLE": "us_per_worker.gpkg",
            "TABLE_KEY": "state",
            "TABLE_TIME": "year",
            "UNMATCHED": "drop",
            "OUTPUT": "us.gpkg",
            "UNMATCHED_TABLE": "us_unmatched.gpkg",
        },
        ("UNMATCHED_TABLE", "name", "side", "suggestion"),
        "Joins 48 states of the map to 17 years of figures. The table lists what has no partner: the District of "
        "Columbia is on the map but not among the figures.",
        "将地图中的 48 个州与 17 年的数据连接。结果表列出无法匹配的名称：哥伦比亚特区在地图中有，数据中没有。",
    ),
    "fillmissing": DocExample(
        {
            "INPUT": "us_gaps.gpkg",
            **ROLES,
            "FIELDS": ["unemployment"],
            "OUTPUT": "us_filled.gpkg",
            "COUNTS_TABLE": "us_counts.gpkg",
        },
        ("COUNTS_TABLE",),
        "Three figures of Ohio are removed first and then filled from the years around them.",
        "先删去俄亥俄州的三个数值，再用前后年份插值补齐。",
        _gaps(),
    ),
    "emissions": DocExample(
        {
            "INPUT": "us_fuels.gpkg",
            "UNIT_FIELD": "name",
            "FUEL_FIELDS": ["diesel"],
            "OUTPUT": "us_emissions.gpkg",
            "FACTORS_USED": "us_factors.gpkg",
        },
        ("OUTPUT", "name", "diesel", "co2_diesel", "co2_total"),
        "The samples hold no fuels: an invented 1000 tonnes of diesel per state show the arithmetic.",
        "示例数据没有能源消费量：假设各州消费柴油 1000 吨，仅演示计算过程。",
        _fuels(),
    ),
    "weights": DocExample(
        {**INDICATORS, "METHOD": "entropy", "OUTPUT": "us_weights.gpkg"},
        ("OUTPUT", "indicator", "system", "direction", "weight", "weight_total"),
        "Entropy weights inside each of the two systems.",
        "在两个系统内部分别计算熵权。",
    ),
    "compositeindex": DocExample(
        {**INDICATORS, "WEIGHTS": "us_weights.gpkg", "OUTPUT": "us_index.gpkg"},
        ("OUTPUT", "name", "year", "U_infrastructure", "U_economy", "score_total"),
        "One score per system, with the weights of the example before.",
        "用上一示例的权重计算各系统的综合指数。",
    ),
    "setpair": DocExample(
        {**INDICATORS, "WEIGHTS": "us_weights.gpkg", "PAIRS": "infrastructure-economy", "OUTPUT": "us_setpair.gpkg"},
        (
            "OUTPUT",
            "name",
            "year",
            "closeness_infrastructure",
            "closeness_economy",
            "difference_infrastructure_economy",
        ),
        "Closeness of every state and year to the best values, and the difference between the systems.",
        "计算各州各年与最优集的贴近度，以及两系统之差。",
    ),
    "weightsensitivity": DocExample(
        {**INDICATORS, "METHODS": ["critic", "pca", "equal"], "RANDOM_DRAWS": 100, "RANKS_TABLE": "us_ranks.gpkg"},
        ("RANKS_TABLE", "period", "method1", "method2", "spearman", "kendall", "grades_changed"),
        "Do ranks change when weights come from other methods?",
        "换用其他赋权方法后，排名是否改变？",
    ),
    "coupling": DocExample(
        {"INPUT": "us_index.gpkg", **REGIONS, "OUTPUT": "us_coupling.gpkg", "SUMMARY": "us_summary.gpkg"},
        ("OUTPUT", "name", "year", "C", "T", "D", "grade", "lagging"),
        "Takes the fields that begin with `U_`. The layer is coloured by grade.",
        "自动使用以 `U_` 开头的字段；结果图层按等级着色。",
    ),
    "obstacles": DocExample(
        {**INDICATORS, "GROUP_FIELD": "region", "WEIGHTS": "us_weights.gpkg", "OUTPUT": "us_obstacles.gpkg"},
        ("OUTPUT", "unit", "period", "indicator", "system", "obstacle", "rank"),
        "What holds each state back in each year.",
        "各州各年的主要障碍因子。",
    ),
    "systemefficiency": DocExample(
        {"INPUT": "us_index.gpkg", **ROLES, "OUTPUT": "us_efficiency.gpkg"},
        ("OUTPUT", "name", "year", "efficiency_U_infrastructure", "efficiency_U_economy"),
        "How much of the one system is reached with the other as input.",
        "以一个系统为投入，衡量另一系统的产出效率。",
    ),
    "stratify": DocExample(
        {"INPUT": "us_coupling.gpkg", **ROLES, "FIELDS": ["D"], "CLASSES": 4}
        | {"OUTPUT": "us_strata.gpkg", "BREAKS": "us_breaks.gpkg"},
        ("BREAKS",),
        "Natural breaks of D over all years.",
        "对全部年份的 D 作自然断点分类。",
    ),
    "geodetector": DocExample(
        {"INPUT": "us_coupling.gpkg", **ROLES, "RESPONSE": "D", "FACTORS": FACTORS, "CATEGORICAL": ["region"]}
        | {"CLASSES": 4, "FACTORS_TABLE": "us_drivers.gpkg", "INTERACTIONS_TABLE": "us_interactions.gpkg"},
        ("FACTORS_TABLE", "period", "factor", "q", "q_adjusted", "p", "strata", "rank"),
        "Which factor explains the pattern of D in each year?",
        "各年份中，哪个因子对 D 的空间格局解释力最强？",
    ),
    "geodetectorraster": DocExample(
        {"RESPONSE_RASTER": "us_D.tif", "FACTOR_RASTERS": ["us_unemployment.tif"], "POLYGONS": "us_1986.gpkg"}
        | {"POLYGON_FIELDS": ["region"], "CLASSES": 4, "SAMPLE": 500, "FACTORS_TABLE": "us_raster_drivers.gpkg"},
        ("FACTORS_TABLE", "factor", "q", "q_adjusted", "p", "n", "strata"),
        "The values of 1986 are drawn as rasters first, so cells of a state repeat one value: an example of the call, "
        "no finding.",
        "先将 1986 年的数值转为栅格，同一州内的像元取值相同：仅演示调用方法，结果无实际意义。",
        _rasters(),
    ),
    "geodetectorscale": DocExample(
        {"INPUT": "us_1986_albers.gpkg", "RESPONSE": "D", "FACTORS": ["unemployment", "longitude"]}
        | {"GRID_SIZES": "400000;600000", "CLASSES": 3, "FACTORS_TABLE": "us_scales.gpkg"},
        ("FACTORS_TABLE", "scale", "factor", "q", "q_adjusted", "p", "n"),
        "The states themselves, and cells of 400 and 600 km.",
        "比较各州原始单元与 400 km、600 km 格网的结果。",
        _projected(),
    ),
    "ginidecomposition": DocExample(
        {"INPUT": "us_index.gpkg", **REGIONS, "VALUE_FIELD": "U_infrastructure"}
        | {"COMPONENT_FIELDS": ["score_infrastructure_transport", "score_infrastructure_networks"]}
        | {"OVERALL_TABLE": "us_gini.gpkg", "CELLS_TABLE": "us_cells.gpkg"},
        ("OVERALL_TABLE", "period", "gini", "within", "between", "transvariation", "between_share"),
        "The Gini coefficient of a score by region and by the two criteria it is made of.",
        "将综合指数的基尼系数按地区和两个准则层分解。",
    ),
    "densityevolution": DocExample(
        {**DEGREES, **REGIONS, "BOOTSTRAP": 99}
        | {"CURVES_TABLE": "us_curves.gpkg", "DESCRIPTORS_TABLE": "us_descriptors.gpkg"},
        ("DESCRIPTORS_TABLE", "period", "n", "bandwidth", "peaks", "main_peak", "peak_density"),
        "The distribution of D in each year, for all states and each region.",
        "全国及各地区逐年的 D 的分布。",
    ),
    "growth": DocExample(
        {"INPUT": "us_coupling.gpkg", **REGIONS, "VALUE_FIELDS": ["D"], "PERIODS": "1970;1978;1986"}
        | {"RATES_TABLE": "us_rates.gpkg", "COMPARISON_TABLE": "us_comparison.gpkg"},
        ("RATES_TABLE", "unit", "from_period", "to_period", "start", "end", "total", "mean_geometric"),
        "Growth of D between three years that a paper shows.",
        "论文所展示的三个年份之间 D 的增长。",
    ),
    "convergence": DocExample(
        {**DEGREES, **REGIONS, "SIGMA_TABLE": "us_sigma.gpkg", "BETA_TABLE": "us_beta.gpkg"},
        ("BETA_TABLE", "group", "n", "beta", "p", "speed", "half_life", "r_squared"),
        "Do states that start low catch up?",
        "起点低的州是否在追赶？",
    ),
    "markov": DocExample(
        {**DEGREES, **ROLES, "CLASSES": 4, "TRANSITIONS_TABLE": "us_transitions.gpkg"}
        | {"STEADY_STATE_TABLE": "us_steady.gpkg", "TESTS_TABLE": "us_tests.gpkg"},
        ("TRANSITIONS_TABLE", "from_class", "to_class", "count", "probability"),
        "How often states change between four classes, and whether neighbours matter.",
        "各州在四个等级之间转移的概率，以及邻域是否有影响。",
    ),
    "spatialautocorrelation": DocExample(
        {**DEGREES, **ROLES, "GLOBAL_TABLE": "us_moran.gpkg", "OUTPUT": "us_clusters.gpkg"},
        ("GLOBAL_TABLE", "period", "n", "moran_i", "expected", "z", "p"),
        "Moran's I of every year; the layer is coloured by local cluster.",
        "各年的莫兰指数；结果图层按局部聚类着色。",
    ),
    "gravitycentre": DocExample(
        {**DEGREES, **ROLES, "CRS": "ESRI:102003"}
        | {"CENTRES": "us_centres.gpkg", "PATH": "us_path.gpkg", "ELLIPSES": "us_ellipses.gpkg"},
        ("CENTRES", "period", "n", "longitude", "latitude", "distance", "bearing"),
        "Where the weighted centre of D lies in each year.",
        "各年 D 的加权重心位置。",
    ),
    "mapseries": DocExample(
        {"INPUT": "us_coupling.gpkg", "TIME_FIELD": "year", "PERIODS": "1970;1978;1986"}
        | {"TITLE": "Coupling coordination", "NOTE": "Boundaries: Natural Earth", "DPI": 150, "PNG": "us_maps.png"},
        (),
        "Three years side by side, in the style that “Coupling coordination degree” saved with the layer.",
        "三个年份并排显示，样式为“耦合协调度”随图层保存的样式。",
    ),
    "coupling_study": DocExample(
        {**INDICATORS, "GROUP_FIELD": "region", "FACTORS": FACTORS, "CATEGORICAL": ["region"]}
        | {"coupling:OUTPUT": "us_study.gpkg", "geodetector:FACTORS_TABLE": "us_study_drivers.gpkg"},
        ("geodetector:FACTORS_TABLE", "period", "factor", "q", "q_adjusted", "p", "strata"),
        "Index, coordination and drivers in one run.",
        "一次运行完成综合指数、耦合协调度和影响因子。",
    ),
    "indicators_to_grades": DocExample(
        {**INDICATORS, "INPUT": "us_gaps.gpkg", "GROUP_FIELD": "region", "FIELDS": ["unemployment"]}
        | {"coupling:OUTPUT": "us_graded.gpkg", "coupling:SUMMARY": "us_graded_summary.gpkg"},
        ("coupling:SUMMARY", "period", "group", "n", "mean_D", "sd_D"),
        "The panel with gaps of “Fill missing values”, filled, weighted and graded in one run.",
        "使用“缺失值插补”示例中有缺失的面板，一次完成填补、赋权与分级。",
    ),
    "runstudy": DocExample(
        {"STUDY": "us.study.json", "OUTPUT_FOLDER": "us_study", "REPORT": "us_study.html"},
        (),
        "Weights, index, coordination and maps of a study file.",
        "按研究文件一次得到权重、综合指数、耦合协调度和地图。",
    ),
}

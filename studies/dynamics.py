"""The part of a sample study's chain that follows the coordination degree through time and space."""

from .chain import Step, sink


def dynamics_steps(package, roles, crs, systems=()):
    """Density curves, growth, convergence, Markov chain, spatial dependence and gravity centre of the degree D.

    Parameters
    ----------
    package : str
        GeoPackage that takes every result.
    roles : dict
        INPUT, UNIT_FIELD and TIME_FIELD of the layer that holds D.
    crs : str
        Projection, as a PROJ string, in which centres are computed.
    systems : sequence of str
        Scores among which the lagging system is told.

    Returns
    -------
    list of Step
    """
    regions = {**roles, "GROUP_FIELD": "region"}
    density = {
        **regions,
        "VALUE_FIELD": "D",
        "CURVES_TABLE": sink(package, "density_curves"),
        "DESCRIPTORS_TABLE": sink(package, "density_descriptors"),
        "EVOLUTION_TABLE": sink(package, "density_evolution"),
    }
    growth = {
        **regions,
        "VALUE_FIELDS": ["D", *systems],
        "RATES_TABLE": sink(package, "growth_rates"),
        "COMPARISON_TABLE": sink(package, "growth_comparison"),
    }
    if systems:
        growth.update(SYSTEM_FIELDS=list(systems), LAGGING_TABLE=sink(package, "lagging"))
    convergence = {
        **regions,
        "VALUE_FIELD": "D",
        "SIGMA_TABLE": sink(package, "sigma"),
        "BETA_TABLE": sink(package, "beta"),
        "UNITS_TABLE": sink(package, "beta_units"),
    }
    markov = {
        **roles,
        "VALUE_FIELD": "D",
        "CLASSES": 4,
        "ISLANDS": "nearest",
        "TRANSITIONS_TABLE": sink(package, "transitions"),
        "STEADY_STATE_TABLE": sink(package, "steady_state"),
        "TESTS_TABLE": sink(package, "markov_tests"),
        "MOBILITY_TABLE": sink(package, "mobility"),
    }
    dependence = {
        **roles,
        "VALUE_FIELD": "D",
        "ISLANDS": "nearest",
        "GLOBAL_TABLE": sink(package, "moran"),
        "CLUSTERS_TABLE": sink(package, "cluster_counts"),
        "OUTPUT": sink(package, "clusters", geometry=True),
    }
    gravity = {
        **roles,
        "VALUE_FIELD": "D",
        "CRS": f"PROJ:{crs}",
        "CENTRES": sink(package, "centres", geometry=True),
        "PATH": sink(package, "centre_path", geometry=True),
        "ELLIPSES": sink(package, "ellipses", geometry=True),
    }
    return [
        Step("geocoupling:densityevolution", density),
        Step("geocoupling:growth", growth),
        Step("geocoupling:convergence", convergence),
        Step("geocoupling:markov", markov),
        Step("geocoupling:spatialautocorrelation", dependence),
        Step("geocoupling:gravitycentre", gravity),
    ]

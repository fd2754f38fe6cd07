"""The parameters that the algorithms of the geographical detector share."""

from ..layers.translation import translate
from . import parameters as p
from .stratify import schemes


def factor_parameters():
    """Response and factors, fields of INPUT."""
    return [
        p.field("RESPONSE", translate("Geocoupling", "Response"), optional=False),
        p.field("FACTORS", translate("Geocoupling", "Factors"), multiple=True, optional=False),
        p.field("CATEGORICAL", translate("Geocoupling", "Factors that are categories"), multiple=True),
    ]


def strata_parameters():
    """How numeric factors are divided."""
    words = {
        **schemes(manual=True),
        "optimal": translate("Geocoupling", "optimal: scheme and number by the largest q"),
        "none": translate("Geocoupling", "none: every value is a category"),
    }
    singletons = {
        "keep": translate("Geocoupling", "keep, as geodetector (R)"),
        "drop": translate("Geocoupling", "leave out, as gdverse"),
    }
    criteria = {
        "q_adjusted": translate("Geocoupling", "adjusted q (does not favour many strata)"),
        "q": translate("Geocoupling", "q, as published"),
    }
    criterion = p.choice("OPTIMAL_CRITERION", translate("Geocoupling", "Optimal strata by"), criteria, "q_adjusted")
    manual = translate("Geocoupling", "Manual breaks of factors (slope: 5;15 | rain: 400;800)")
    least = translate("Geocoupling", "Fewest rows of a stratum (smaller ones are merged)")
    first = translate("Geocoupling", "Optimal strata and stability: fewest strata tried")
    last = translate("Geocoupling", "Optimal strata and stability: most strata tried")
    return [
        p.choice("STRATIFICATION", translate("Geocoupling", "Strata of numbers"), words, "natural_breaks"),
        p.whole("CLASSES", translate("Geocoupling", "Number of strata"), 6, least=2, most=100),
        p.advanced(p.text("MANUAL_BREAKS", manual)),
        p.advanced(criterion),
        p.advanced(p.whole("CLASSES_FROM", first, 3, least=2, most=20)),
        p.advanced(p.whole("CLASSES_TO", last, 8, least=2, most=20)),
        p.advanced(p.whole("MIN_STRATUM", least, 1, least=1)),
        p.choice("SINGLETONS", translate("Geocoupling", "Strata of a single row"), singletons, "keep"),
    ]


def scope_parameter():
    """Which rows share breaks."""
    scopes = {
        "period": translate("Geocoupling", "per period, over all groups"),
        "pooled": translate("Geocoupling", "over all periods and groups"),
        "period_group": translate("Geocoupling", "per period and group"),
    }
    return p.advanced(p.choice("BREAKS_SCOPE", translate("Geocoupling", "Breaks are computed"), scopes, "period"))


def test_parameters(spatial=True):
    """How significance is found and shown; ``spatial`` where neighbours are known to the algorithm."""
    significances = {
        "auto": translate("Geocoupling", "automatic (permutation up to 20,000 rows, else F)"),
        "permutation": translate("Geocoupling", "permutation"),
        "central_f": translate("Geocoupling", "central F"),
        "spatial": translate("Geocoupling", "random responses as autocorrelated as the observed one"),
        "noncentral_f_sample": translate("Geocoupling", "noncentral F as in geodetector (R), for comparison only"),
        "noncentral_f_population": translate("Geocoupling", "noncentral F as in GD/gdverse, for comparison only"),
    }
    if not spatial:
        del significances["spatial"]
    ecological = {
        "two_sided": translate("Geocoupling", "two-sided, whatever the order of factors"),
        "legacy": translate("Geocoupling", "one-sided, as published"),
    }
    stars = {
        "ten_percent": translate("Geocoupling", "levels of 1, 5 and 10 % (***, **, *)"),
        "five_percent": translate("Geocoupling", "levels of 0.1, 1 and 5 % (***, **, *)"),
        "none": translate("Geocoupling", "no stars"),
    }
    permutations = p.whole("PERMUTATIONS", translate("Geocoupling", "Permutations"), 999, least=99, most=1000000)
    return [
        p.choice("SIGNIFICANCE", translate("Geocoupling", "Significance"), significances, "auto"),
        p.advanced(permutations),
        p.advanced(p.choice("ECOLOGICAL", translate("Geocoupling", "Ecological detector"), ecological, "two_sided")),
        p.advanced(p.choice("STARS", translate("Geocoupling", "Stars in the report"), stars, "ten_percent")),
        p.seed(),
    ]


def table_parameters(spatial=False):
    """The result tables; those that cost more are made when they are asked for.

    Parameters
    ----------
    spatial : bool
        Whether neighbours are known to the algorithm, so that there is a table of Moran's I.
    """
    labels = {
        "FACTORS_TABLE": translate("Geocoupling", "Factor detector"),
        "INTERACTIONS_TABLE": translate("Geocoupling", "Interaction detector"),
        "RISK_TABLE": translate("Geocoupling", "Risk detector: means by stratum"),
        "RISK_TESTS_TABLE": translate("Geocoupling", "Risk detector: differences of strata"),
        "ECOLOGICAL_TABLE": translate("Geocoupling", "Ecological detector"),
        "STABILITY_TABLE": translate("Geocoupling", "Stability: q by scheme and number of strata"),
        "PAIR_STABILITY_TABLE": translate("Geocoupling", "Stability of interactions"),
        "OPTIMAL_TABLE": translate("Geocoupling", "Optimal strata: everything that was tried"),
        "MORAN_TABLE": translate("Geocoupling", "Moran's I of the response"),
    }
    usual = ("FACTORS_TABLE", "INTERACTIONS_TABLE")
    keys = [key for key in labels if spatial or key != "MORAN_TABLE"]
    return [p.output_table(key, labels[key], by_default=key in usual) for key in keys]

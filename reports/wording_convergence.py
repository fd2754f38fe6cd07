"""Sentences on convergence: dispersion, β with its speed, controls, standard errors."""

from ..layers.translation import translate
from .contract import period_label
from .wording_parts import listed, names


def convergence_sentences(options, facts):
    """Sigma, absolute and conditional beta, spans, groups, standard errors."""
    field = options.get("VALUE_FIELD") or translate("Geocoupling", "the variable")
    text = translate(
        "Geocoupling",
        "σ convergence of {field} was measured by the coefficient of variation between units in each period, the "
        "standard deviation (n - 1) divided by the mean.",
    )
    yield text.format(field=field)
    if facts.get("trend"):
        yield translate(
            "Geocoupling",
            "Its trend was tested by a linear regression on the year; successive periods are not independent of each "
            "other, so that this test rejects too often.",
        )
    yield translate(
        "Geocoupling",
        "Absolute β convergence was estimated by least squares: the mean annual growth of the logarithm, "
        "ln(x_T / x₀) / T, was regressed on ln x₀, with x₀ and x_T the values in the first and the last period and T "
        "the years between them (Barro and Sala-i-Martin 1992, Sala-i-Martin 1996).",
    )
    yield translate(
        "Geocoupling",
        "With β the coefficient of ln x₀, the speed of convergence is −ln(1 + βT) / T, with a standard error by the "
        "delta method; the half-life is ln 2 divided by the speed.",
    )
    yield from _controls(options)
    yield from _spans(facts)
    groups = names(facts.get("groups"))
    if groups:
        text = translate(
            "Geocoupling",
            "Both were computed for all units and inside {count} groups ({groups}), in separate regressions.",
        )
        yield text.format(count=len(groups), groups=listed(groups))
    yield _standard_errors(options)


def convergence_keys(options, facts):
    """Works that :func:`convergence_sentences` cites."""
    robust = options.get("STANDARD_ERRORS") in {"hc1", "hc3"}
    cited = {
        "barro1992": True,
        "salaimartin1996": True,
        "mankiw1992": names(options.get("CONTROL_FIELDS")),
        "mackinnon1985": robust,
        "white1980": robust,
    }
    return [key for key, used in cited.items() if used]


def _controls(options):
    controls = names(options.get("CONTROL_FIELDS"))
    if controls:
        text = translate(
            "Geocoupling",
            "Conditional convergence adds controls to this regression ({controls}), each with its value in the first "
            "period (Mankiw et al. 1992).",
        )
        yield text.format(controls=listed(controls))


def _spans(facts):
    spans = list(facts.get("spans") or ())
    if len(spans) > 1:
        text = translate("Geocoupling", "The regressions were run for the span {whole} and for its parts {parts}.")
        whole, *parts = (f"{period_label(first)}–{period_label(last)}" for first, last in spans)
        yield text.format(whole=whole, parts=listed(parts))
    elif spans:
        text = translate("Geocoupling", "The regressions cover the span {whole}.")
        yield text.format(whole="–".join(period_label(end) for end in spans[0]))


def _standard_errors(options):
    if options.get("STANDARD_ERRORS") == "hc1":
        return translate(
            "Geocoupling",
            "Standard errors are robust to unequal variances (White 1980) with a correction for degrees of freedom "
            "(HC1, MacKinnon and White 1985); p values are those of Student's t.",
        )
    if options.get("STANDARD_ERRORS") == "hc3":
        return translate(
            "Geocoupling",
            "Standard errors are robust to unequal variances (White 1980) in the form for small samples (HC3, "
            "MacKinnon and White 1985); p values are those of Student's t.",
        )
    return translate(
        "Geocoupling", "Standard errors are the classical ones of least squares; p values are those of Student's t."
    )

"""Sentences on Markov chains: classes, transitions, neighbours, tests, steady state and mobility."""

from ..layers.translation import translate
from .wording_neighbours import neighbour_sentences
from .wording_parts import listed, names


def markov_sentences(options, facts):
    """How classes were made, what a transition is, the lag classes, the tests, and the measures."""
    yield from _classes(options, facts)
    yield from _transitions(options, facts)
    if _spatial(facts):
        yield translate(
            "Geocoupling",
            "In a spatial Markov chain (Rey 2001) transitions were parted by the class that the mean of a unit's "
            "neighbours has at their start; neighbours were classed by the same breaks.",
        )
        yield from _neighbours(options, facts)
    groups = names(facts.get("groups"))
    if groups:
        text = translate(
            "Geocoupling", "Chains were estimated for {count} groups too ({groups}), with the classes of all units."
        )
        yield text.format(count=len(groups), groups=listed(groups))
    yield from _tests(facts)
    yield translate(
        "Geocoupling",
        "The steady state is the distribution over classes that the transition matrix leaves unchanged; mobility was "
        "measured by the index of Shorrocks (1978), the determinant and the second eigenvalue of the matrix.",
    )


def markov_keys(options, facts):
    """Works that :func:`markov_sentences` cites."""
    cited = {
        "quah1993": True,
        "bickenbach2003": _compared(facts),
        "shorrocks1978": True,
        "fisher1958": options.get("SCHEME") == "natural_breaks",
        "rey2001": _spatial(facts),
        "rey2016": "spatial" in names(facts.get("tests")),
    }
    return [key for key, used in cited.items() if used]


def _spatial(facts):
    return bool(facts.get("spatial"))


def _classes(options, facts):
    """The scheme in words, and whether values were relative."""
    field = options.get("VALUE_FIELD") or translate("Geocoupling", "the variable")
    if options.get("RELATIVE"):
        text = translate("Geocoupling", "{field} was divided by its mean over all units in each period.")
        yield text.format(field=field)
    words = {
        "quantile": translate("Geocoupling", "{field} was divided into {count} classes by quantiles of all periods."),
        "period_quantile": translate(
            "Geocoupling",
            "{field} was divided into {count} classes by quantiles of each period, so that classes are ranks.",
        ),
        "natural_breaks": translate(
            "Geocoupling",
            "{field} was divided into {count} classes by exact natural breaks of all periods together (Fisher 1958).",
        ),
        "equal_interval": translate(
            "Geocoupling", "{field} was divided into {count} classes of equal width over all periods."
        ),
        "manual": translate("Geocoupling", "{field} was divided into {count} classes by the breaks {breaks}."),
        "classes": translate("Geocoupling", "The {count} classes are those of {field}."),
    }
    scheme, count = options.get("SCHEME") or "quantile", facts.get("classes") or options.get("CLASSES") or 4
    breaks = "; ".join(names(options.get("MANUAL_BREAKS")))
    yield words[scheme].format(field=field, count=count, breaks=breaks)


def _transitions(options, facts):
    yield translate(
        "Geocoupling",
        "Movement between classes was described by a Markov chain (Quah 1993), whose transition probabilities are the "
        "shares of the transitions that start in a class (maximum likelihood).",
    )
    lag = int(options.get("LAG") or 1)
    if lag > 1:
        text = translate("Geocoupling", "A transition spans {lag} periods, and one starts in every period.")
        yield text.format(lag=lag)
    if facts.get("transitions"):
        text = translate("Geocoupling", "The chain rests on {count} transitions.")
        yield text.format(count=facts["transitions"])


def _neighbours(options, facts):
    """Who counts as a neighbour, and what became of units without any."""
    yield from neighbour_sentences(options, facts)
    if options.get("ISLANDS") == "nearest":
        yield translate("Geocoupling", "Units without a neighbour were joined to the nearest unit.")


def _compared(facts):
    """What the tests of the run compare, in words."""
    words = {
        "spatial": translate("Geocoupling", "classes of neighbours (Rey, Kang and Wolf 2016)"),
        "groups": translate("Geocoupling", "groups"),
        "halves": translate("Geocoupling", "both halves of the study period"),
        "steps": translate("Geocoupling", "all steps of time"),
        "order": translate("Geocoupling", "units with different classes one step earlier (Markov property)"),
    }
    made = names(facts.get("tests"))
    return [text for test, text in words.items() if test in made]


def _tests(facts):
    """What was compared, and with which degrees of freedom."""
    compared = _compared(facts)
    if compared:
        text = translate(
            "Geocoupling",
            "Likelihood ratio and chi-square tests (Bickenbach and Bode 2003) compare the transition probabilities of "
            "{parts}; only cells with transitions count for their degrees of freedom.",
        )
        yield text.format(parts=listed(compared))

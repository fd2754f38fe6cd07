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
            "In a spatial Markov chain (Rey 2001) transitions were grouped by the class of the mean of the unit's "
            "neighbours at the start of the transition, by the same class breaks.",
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
    edges = facts.get("edges")
    if edges and scheme != "manual":
        text = translate("Geocoupling", "The upper edges of the classes below the highest are {edges}.")
        yield text.format(edges=listed(f"{edge:.4g}" for edge in edges))


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
    yield from _step(facts)
    if facts.get("transitions"):
        text = translate("Geocoupling", "The chain rests on {count} transitions.")
        yield text.format(count=facts["transitions"])


def _step(facts):
    """How long a transition takes, where periods are years or dates."""
    if not facts.get("step_years"):
        return
    shortest, longest = (f"{years:.3g}" for years in facts["step_years"])
    if shortest == longest:
        yield translate("Geocoupling", "Each transition takes {years} year(s).").format(years=shortest)
    else:
        text = translate("Geocoupling", "A transition takes {shortest} to {longest} years.")
        yield text.format(shortest=shortest, longest=longest)


def _neighbours(options, facts):
    """Who counts as a neighbour, and how many units without any were joined to one."""
    yield from neighbour_sentences(options, facts)
    if facts.get("joined"):
        text = translate("Geocoupling", "{count} unit(s) without a neighbour were joined to the nearest one.")
        yield text.format(count=facts["joined"])


def _compared(facts):
    """Where or when the tests of the run take transition probabilities for the same, in words."""
    words = {
        "spatial": translate("Geocoupling", "in all classes of neighbours (Rey, Kang and Wolf 2016)"),
        "groups": translate("Geocoupling", "in all groups"),
        "halves": translate("Geocoupling", "in both halves of the study period"),
        "steps": translate("Geocoupling", "in all steps of time"),
        "order": translate("Geocoupling", "after every class one step earlier (Markov property)"),
    }
    made = names(facts.get("tests"))
    return [text for test, text in words.items() if test in made]


def _tests(facts):
    """The null hypotheses, the distribution of the statistics, and the degrees of freedom."""
    compared = _compared(facts)
    if compared:
        text = translate(
            "Geocoupling",
            "Likelihood ratio and Pearson tests with asymptotic chi-square distributions (Bickenbach and Bode 2003) "
            "have as null hypotheses that transition probabilities are the same {parts}; only cells with transitions "
            "count for their degrees of freedom.",
        )
        yield text.format(parts=listed(compared))

"""Methods paragraphs and references: what was done, as the author of a paper would say it.

``options`` are the algorithm's parameters by their keys (lists or ``a;b`` texts; an absent key says nothing).
``facts`` are what the run found; every one is optional, and a sentence without its fact is left out:

- all: ``rows`` used, ``units``, ``periods`` (count), ``first_period``, ``last_period``, ``dropped`` (rows left out);
- buildpanel: ``matched``, ``unmatched`` (names), ``indicators`` (count);
- fillmissing: ``fields`` (names), ``filled``, ``extrapolated``, ``left`` (cells);
- emissions: ``fuels`` (names), ``own_factors`` (whether);
- weights, compositeindex, setpair, obstacles, weightsensitivity: ``indicators`` (count), ``systems`` (names),
  ``constant`` (names of fields with weight 0), ``moderate`` (names of fields with an optimum or a range),
  ``consistency_ratios`` (of judgement matrices);
- setpair: ``polarity`` (by system); weightsensitivity: ``methods`` (names of options);
- coupling, systemefficiency: ``systems`` (names); stratify: ``classes``;
- geodetector: ``factors`` (names), ``significance`` (what ``auto`` chose), ``permutations`` (drawn at most),
  ``groups`` (names), ``star_levels`` (three numbers, or empty for no stars), ``response`` (its field), ``conditional``
  (whether p values of optimal strata do not repeat the search), ``risk``, ``ecological``, ``stability`` and
  ``moran_residuals`` (whether the run has them);
- ginidecomposition: ``groups`` (names of the regions), ``components`` (names), ``theil_parts``, ``lorenz`` and
  ``unit_contributions`` (whether the run has them);
- densityevolution: ``groups`` (names), ``field`` (its values);
- growth: ``groups`` and ``systems`` (names), ``aggregation``, ``complete_units`` and ``incomplete_units`` (counts);
- convergence: ``groups`` (names), ``spans`` (pairs of periods), ``trend`` (whether a trend of dispersion was tested);
- markov: ``groups`` (names), ``classes`` and ``transitions`` (counts), ``spatial`` (whether there are lag classes),
  ``neighbours_kind`` (what ``auto`` chose), ``tests`` (that were made);
- gravitycentre: ``groups`` (names), ``crs`` (of the plane, in words);
- spatialautocorrelation: ``neighbours_kind`` (what ``auto`` chose), ``most_permutations`` (behind a local p),
  ``islands`` (rows left out), ``units_table`` (local statistics with ``unit`` and ``period``, for the scatter plot).
"""

from ..layers.translation import translate
from .bibliography import works
from .wording_convergence import convergence_keys, convergence_sentences
from .wording_density import density_keys, density_sentences
from .wording_dependence import autocorrelation_keys, autocorrelation_sentences
from .wording_drivers import geodetector_keys, geodetector_sentences, raster_sentences, scale_sentences
from .wording_gravity import gravity_keys, gravity_sentences
from .wording_growth import growth_keys, growth_sentences
from .wording_index import coupling_keys, coupling_sentences, index_keys, index_sentences
from .wording_inequality import gini_keys, gini_sentences
from .wording_markov import markov_keys, markov_sentences
from .wording_parts import joined
from .wording_prepare import buildpanel_sentences, emissions_keys, emissions_sentences, fillmissing_sentences
from .wording_strata import stratify_keys, stratify_sentences
from .wording_systems import (
    efficiency_keys,
    efficiency_sentences,
    obstacles_sentences,
    sensitivity_keys,
    sensitivity_sentences,
    setpair_keys,
    setpair_sentences,
)
from .wording_weights import weights_keys, weights_sentences


def methods_paragraph(algorithm_id, options, facts):
    """The methods paragraph of one run in the user's language.

    Parameters
    ----------
    algorithm_id : str
        With or without the provider (``geocoupling:``).
    options, facts : dict
        See the module.

    Returns
    -------
    str
        Empty for an algorithm that has no paragraph.
    """
    writer = _PARAGRAPHS.get(_bare(algorithm_id))
    return joined(writer(options, facts)) if writer else ""


def references(algorithm_id, options, facts=None):
    """The works that the paragraph of the same options and facts cites, sorted by author."""
    keys = _REFERENCES.get(_bare(algorithm_id))
    return works(keys(options, facts or {})) if keys else []


def _bare(algorithm_id):
    return algorithm_id.rsplit(":", 1)[-1]


def _with_scope(sentences):
    """The sentences of a method, then what it was applied to and what was left out."""

    def written(options, facts):
        yield from sentences(options, facts)
        yield from _scope(facts)

    return written


def _scope(facts):
    units, periods, rows = facts.get("units"), facts.get("periods"), facts.get("rows")
    if units and periods and periods > 1:
        text = translate("Geocoupling", "The data cover {units} units in {periods} periods ({first} to {last}).")
        yield text.format(
            units=units, periods=periods, first=facts.get("first_period", "–"), last=facts.get("last_period", "–")
        )
    if rows and rows != (units or 0) * (periods or 0):
        yield translate("Geocoupling", "The computation rests on {rows} rows.").format(rows=rows)
    elif units and (periods or 1) == 1:
        yield translate("Geocoupling", "The data cover {units} units.").format(units=units)
    dropped = facts.get("dropped") or 0
    if dropped == 1:
        yield translate("Geocoupling", "One row with missing values was left out; nothing was imputed.")
    elif dropped:
        text = translate("Geocoupling", "{count} rows with missing values were left out; nothing was imputed.")
        yield text.format(count=dropped)


_PARAGRAPHS = {
    "buildpanel": buildpanel_sentences,
    "fillmissing": _with_scope(fillmissing_sentences),
    "emissions": _with_scope(emissions_sentences),
    "weights": _with_scope(weights_sentences),
    "compositeindex": _with_scope(index_sentences),
    "setpair": _with_scope(setpair_sentences),
    "weightsensitivity": _with_scope(sensitivity_sentences),
    "coupling": _with_scope(coupling_sentences),
    "obstacles": _with_scope(obstacles_sentences),
    "systemefficiency": _with_scope(efficiency_sentences),
    "stratify": _with_scope(stratify_sentences),
    "geodetector": _with_scope(geodetector_sentences),
    "geodetectorraster": raster_sentences,
    "geodetectorscale": _with_scope(scale_sentences),
    "ginidecomposition": _with_scope(gini_sentences),
    "densityevolution": _with_scope(density_sentences),
    "growth": _with_scope(growth_sentences),
    "convergence": _with_scope(convergence_sentences),
    "markov": _with_scope(markov_sentences),
    "gravitycentre": _with_scope(gravity_sentences),
    "spatialautocorrelation": _with_scope(autocorrelation_sentences),
}
_REFERENCES = {
    "emissions": emissions_keys,
    "weights": weights_keys,
    "compositeindex": index_keys,
    "setpair": setpair_keys,
    "weightsensitivity": sensitivity_keys,
    "coupling": coupling_keys,
    "obstacles": weights_keys,
    "systemefficiency": efficiency_keys,
    "stratify": stratify_keys,
    "geodetector": geodetector_keys,
    "geodetectorraster": geodetector_keys,
    "geodetectorscale": geodetector_keys,
    "ginidecomposition": gini_keys,
    "densityevolution": density_keys,
    "growth": growth_keys,
    "convergence": convergence_keys,
    "markov": markov_keys,
    "gravitycentre": gravity_keys,
    "spatialautocorrelation": autocorrelation_keys,
}

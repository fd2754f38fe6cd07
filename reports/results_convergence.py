"""Sections on convergence: dispersion over time, growth against the initial value."""

from ..layers.translation import translate
from .canvas import LEVELS
from .charts_convergence import beta_scatter, cv_over_time, rows_of_span, whole_span
from .contract import distinct, periods_of
from .findings_convergence import beta_sentences, sigma_sentences
from .page import Chart, Table, Text
from .papertables_convergence import (
    beta_paper_table,
    coefficients_paper_table,
    in_words,
    sigma_paper_table,
    span_text,
)

LONG = 20  # a table of more periods is folded away
MOST_ROWS = 40  # of more regressions, those of the whole span are shown first


def sigma_section(tables, facts):
    """Whether the dispersion fell: sentences, lines of the coefficient of variation, the table by period."""
    sigma, trend = tables["SIGMA_TABLE"], tables.get("SIGMA_TREND_TABLE")
    paper = Table(translate("Geocoupling", "Coefficient of variation by period"), sigma_paper_table(sigma))
    long = len(periods_of(sigma)) > LONG
    blocks = (
        Text(tuple(sigma_sentences(sigma, trend))),
        Chart(
            _sigma_caption(facts.get("value_field")),
            cv_over_time(sigma),
            translate("Geocoupling", "Lines of the coefficient of variation over the periods, all units in black."),
        ),
        *(() if long else (paper,)),
    )
    shown = [Table(translate("Geocoupling", "Trend of the coefficient of variation"), trend)]
    shown += [paper] if long else []
    if distinct(sigma["group"]):  # without groups the table by period says it all
        shown.insert(0, Table(translate("Geocoupling", "Dispersion by period and group"), sigma))
    return translate("Geocoupling", "σ convergence"), blocks, tuple(shown)


def _sigma_caption(field):
    if not field:
        return translate("Geocoupling", "Coefficient of variation")
    return translate("Geocoupling", "Coefficient of variation of {field}").format(field=field)


def beta_section(tables, facts):
    """Whether units that start low grow faster: sentences, scatter of units, the table by group and model."""
    beta, units = tables["BETA_TABLE"], tables.get("UNITS_TABLE")
    coefficients = tables.get("COEFFICIENTS_TABLE")
    span = span_text(whole_span(beta))
    field = facts.get("value_field")
    caption = translate("Geocoupling", "Absolute β convergence, {span}").format(span=span)
    if field:
        text = translate("Geocoupling", "Absolute β convergence of {field}, {span}")
        caption = text.format(field=field, span=span)
    blocks = (
        Text(tuple(beta_sentences(beta))),
        Chart(
            caption,
            beta_scatter(units, beta, field),
            translate(
                "Geocoupling", "Annual growth of each unit against the logarithm of its initial value, with a line."
            ),
        ),
        _beta_table(beta),
        Table(
            translate("Geocoupling", "Coefficients with and without controls, {span}").format(span=span),
            coefficients_paper_table(coefficients, beta),
        ),
        Text((star_legend(),)),
    )
    shown = (
        Table(translate("Geocoupling", "β convergence: every number"), in_words(beta), decimals=5),
        Table(translate("Geocoupling", "Coefficients of the regressions"), in_words(coefficients), decimals=5),
    )
    return translate("Geocoupling", "β convergence"), blocks, shown


def _beta_table(beta):
    """All regressions; those of the whole span where a page cannot hold all."""
    if len(beta) <= MOST_ROWS:
        return Table(translate("Geocoupling", "β convergence"), beta_paper_table(beta))
    span = whole_span(beta)
    caption = translate("Geocoupling", "β convergence, {span}").format(span=span_text(span))
    return Table(caption, beta_paper_table(rows_of_span(beta, span)))


def star_legend():
    """What stars and parentheses mean."""
    text = translate(
        "Geocoupling",
        "Standard errors in parentheses; *** p < {first}, ** p < {second}, * p < {third} (two-sided t test).",
    )
    return text.format(first=LEVELS[0], second=LEVELS[1], third=LEVELS[2])

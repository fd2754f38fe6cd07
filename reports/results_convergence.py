"""Sections on convergence: dispersion over time, growth against the initial value."""

import math

from ..layers.translation import translate
from .canvas import LEVELS
from .charts_convergence import beta_scatter, cv_over_time, p_text, rows_of_span, whole_span
from .contract import distinct, empty, missing, number, period_label, periods_of, rows_of_group
from .page import Chart, Table, Text
from .papertables_convergence import beta_paper_table, coefficients_paper_table, sigma_paper_table, span_text
from .wording_parts import joined, listed

LEVEL = 0.05
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
            translate("Geocoupling", "Coefficient of variation (sigma convergence)"),
            cv_over_time(sigma),
            translate("Geocoupling", "Lines of the coefficient of variation over the periods, all units in black."),
        ),
        *(() if long else (paper,)),
    )
    shown = [Table(translate("Geocoupling", "Trend of the coefficient of variation"), trend)]
    shown += [paper] if long else []
    if distinct(sigma["group"]):  # without groups the table by period says it all
        shown.insert(0, Table(translate("Geocoupling", "Dispersion by period and group"), sigma))
    return translate("Geocoupling", "Sigma convergence"), blocks, tuple(shown)


def beta_section(tables, facts):
    """Whether units that start low grow faster: sentences, scatter of units, the table by group and model."""
    beta, units = tables["BETA_TABLE"], tables.get("UNITS_TABLE")
    coefficients = tables.get("COEFFICIENTS_TABLE")
    span = span_text(whole_span(beta))
    caption = translate("Geocoupling", "Growth and initial value, {span}").format(span=span)
    blocks = (
        Text(tuple(beta_sentences(beta))),
        Chart(
            caption,
            beta_scatter(units, beta, facts.get("value_field")),
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
        Table(translate("Geocoupling", "Beta convergence: every number"), beta.dropna(axis=1, how="all"), decimals=5),
        Table(translate("Geocoupling", "Coefficients of the regressions"), coefficients, decimals=5),
    )
    return translate("Geocoupling", "Beta convergence"), blocks, shown


def _beta_table(beta):
    """All regressions; those of the whole span where a page cannot hold all."""
    if len(beta) <= MOST_ROWS:
        return Table(translate("Geocoupling", "Beta convergence"), beta_paper_table(beta))
    span = whole_span(beta)
    caption = translate("Geocoupling", "Beta convergence, {span}").format(span=span_text(span))
    return Table(caption, beta_paper_table(rows_of_span(beta, span)))


def star_legend():
    """What stars and parentheses mean."""
    text = translate(
        "Geocoupling",
        "Standard errors in parentheses; *** p < {first}, ** p < {second}, * p < {third} (two-sided t test).",
    )
    return text.format(first=LEVELS[0], second=LEVELS[1], third=LEVELS[2])


def sigma_sentences(sigma_table, trend_table):
    """What the coefficient of variation did, of all units and by group.

    Parameters
    ----------
    sigma_table, trend_table : pandas.DataFrame
        SIGMA_TABLE and SIGMA_TREND_TABLE of ``convergence``.

    Yields
    ------
    str
        One paragraph of all units, one of groups.
    """
    if empty(trend_table):
        return
    whole = rows_of_group(trend_table)
    if not empty(whole) and math.isfinite(number(whole.iloc[0]["change"])):
        yield joined(_sigma_of_all(sigma_table, whole.iloc[0]))
    groups = [row for _, row in trend_table.iterrows() if not missing(row["group"])]
    fell = [row["group"] for row in groups if number(row["change"]) < 0]
    rose = [row["group"] for row in groups if number(row["change"]) > 0]
    sentences = []
    if fell:
        sentences.append(translate("Geocoupling", "Within groups it fell in {groups}.").format(groups=listed(fell)))
    if rose:
        text = translate("Geocoupling", "Within groups it rose in {groups}.")
        sentences.append(text.format(groups=listed(rose)))
    if sentences:
        yield joined(sentences)


def _sigma_of_all(sigma_table, row):
    own = rows_of_group(sigma_table)
    periods = periods_of(own[own["cv"].notna()])
    first, last, change = number(row["cv_first"]), number(row["cv_last"]), number(row["change"])
    if change == 0:
        return
    if change < 0:
        text = translate(
            "Geocoupling",
            "The coefficient of variation of all units fell from {first} in {start} to {last} in {end} ({change} %): "
            "sigma convergence.",
        )
    else:
        text = translate(
            "Geocoupling",
            "The coefficient of variation of all units rose from {first} in {start} to {last} in {end} (+{change} %): "
            "no sigma convergence.",
        )
    ends = {"start": period_label(periods[0]), "end": period_label(periods[-1]), "change": f"{change:.1f}"}
    yield text.format(first=f"{first:.3f}", last=f"{last:.3f}", **ends)
    p = number(row["p"])
    if not math.isfinite(p):
        return
    if p < LEVEL:
        text = translate("Geocoupling", "Its linear trend is {slope} a year ({p}).")
    else:
        text = translate("Geocoupling", "Its linear trend, {slope} a year, is not distinguishable from 0 ({p}).")
    yield text.format(slope=f"{number(row['slope']):.5f}", p=p_text(p))


def beta_sentences(beta_table):
    """What beta says of all units over the whole span, in both models, and of groups.

    Parameters
    ----------
    beta_table : pandas.DataFrame
        BETA_TABLE of ``convergence``.

    Yields
    ------
    str
        A paragraph for each model.
    """
    rows = rows_of_span(beta_table, whole_span(beta_table))
    for model in distinct(rows["model"]):
        own = rows[rows["model"] == model]
        whole = rows_of_group(own)
        groups = own[[not missing(group) for group in own["group"]]]
        told = []
        if not empty(whole) and math.isfinite(number(whole.iloc[0]["p"])):
            told.append(_beta_of_all(whole.iloc[0], model))
        told += _beta_of_groups(groups)
        if told:
            yield joined(told)


def _beta_of_all(row, model):
    beta, p = number(row["beta"]), number(row["p"])
    numbers = {
        "start": period_label(row["from_period"]),
        "end": period_label(row["to_period"]),
        "beta": f"{beta:.4f}",
        "p": p_text(p),
        "speed": f"{100 * number(row['speed']):.2f}",
        "half": f"{number(row['half_life']):.0f}",
    }
    verdict = _verdict(beta, p)
    if verdict == "convergence" and not math.isfinite(number(row["half_life"])):
        verdict = "overtaking"
    return _verdicts(model)[verdict].format(**numbers)


def _verdict(beta, p):
    if not p < LEVEL:
        return "unclear"
    return "convergence" if beta < 0 else "divergence"


def _verdicts(model):
    """Sentences of all units by verdict."""
    if model == "conditional":
        return {
            "convergence": translate(
                "Geocoupling",
                "With the controls held alike, units that started lower grew faster (beta = {beta}, {p}): conditional "
                "convergence to levels of their own, at {speed} % a year, which halves the distance in {half} years.",
            ),
            "overtaking": translate(
                "Geocoupling",
                "With the controls held alike, units that started lower grew faster (beta = {beta}, {p}), and so much "
                "so that no speed of convergence can be given.",
            ),
            "divergence": translate(
                "Geocoupling",
                "With the controls held alike, units that started higher grew faster (beta = {beta}, {p}): no "
                "conditional convergence.",
            ),
            "unclear": translate(
                "Geocoupling",
                "With the controls held alike, beta is {beta} and not distinguishable from 0 ({p}): conditional "
                "convergence is not shown.",
            ),
        }
    return {
        "convergence": translate(
            "Geocoupling",
            "From {start} to {end} units that started lower grew faster (beta = {beta}, {p}): absolute convergence at "
            "{speed} % a year, which halves a gap in {half} years.",
        ),
        "overtaking": translate(
            "Geocoupling",
            "From {start} to {end} units that started lower grew faster (beta = {beta}, {p}), and so much so that they "
            "overtook the others: no speed of convergence can be given.",
        ),
        "divergence": translate(
            "Geocoupling",
            "From {start} to {end} units that started higher grew faster (beta = {beta}, {p}): divergence.",
        ),
        "unclear": translate(
            "Geocoupling",
            "From {start} to {end} beta is {beta} and not distinguishable from 0 ({p}): absolute convergence is not "
            "shown.",
        ),
    }


def _beta_of_groups(rows):
    """Groups by verdict, at the same level."""
    found = {}
    for _, row in rows.iterrows():
        if math.isfinite(number(row["p"])):
            verdict = _verdict(number(row["beta"]), number(row["p"]))
            found.setdefault(verdict, []).append(str(row["group"]))
    texts = {
        "convergence": translate("Geocoupling", "Beta is below 0 (p < {level}) in {groups}."),
        "divergence": translate("Geocoupling", "Beta is above 0 (p < {level}) in {groups}."),
        "unclear": translate("Geocoupling", "Beta is not distinguishable from 0 in {groups}."),
    }
    return [text.format(level=LEVEL, groups=listed(found[key])) for key, text in texts.items() if key in found]

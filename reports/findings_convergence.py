"""Sentences on what convergence found: dispersion over time, growth against the initial value."""

import math

from ..layers.translation import translate
from .charts_convergence import p_text, rows_of_span, whole_span
from .contract import (
    distinct,
    empty,
    missing,
    number,
    period_label,
    periods_of,
    rows_of_group,
    rows_of_period,
    value_at,
)
from .wording_parts import joined, listed

LEVEL = 0.05


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
    sentences = list(_sigma_of_groups([row for _, row in trend_table.iterrows() if not missing(row["group"])]))
    if sentences:
        yield joined(sentences)


def _sigma_of_groups(rows):
    """Groups by the sign of their trend where it passes the test; where there is no test, by first and last value."""
    found = {}
    for row in rows:
        p, change = number(row["p"]), number(row["change"])
        if math.isfinite(p):
            kind = "unclear" if not p < LEVEL else "negative" if number(row["slope"]) < 0 else "positive"
        else:
            kind = "fell" if change < 0 else "rose" if change > 0 else None
        found.setdefault(kind, []).append(str(row["group"]))
    texts = {
        "negative": translate("Geocoupling", "Within groups the trend is negative in {groups} (p < {level})."),
        "positive": translate("Geocoupling", "Within groups the trend is positive in {groups} (p < {level})."),
        "unclear": translate("Geocoupling", "Within groups the trend is not distinguishable from 0 in {groups}."),
        "fell": translate("Geocoupling", "It fell from the first to the last period, without a test, in {groups}."),
        "rose": translate("Geocoupling", "It rose from the first to the last period, without a test, in {groups}."),
    }
    for kind, text in texts.items():
        if kind in found:
            yield text.format(groups=listed(found[kind]), level=LEVEL)


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
            "σ convergence.",
        )
    else:
        text = translate(
            "Geocoupling",
            "The coefficient of variation of all units rose from {first} in {start} to {last} in {end} (+{change} %): "
            "no σ convergence.",
        )
    ends = {"start": period_label(periods[0]), "end": period_label(periods[-1]), "change": f"{change:.1f}"}
    yield text.format(first=f"{first:.3f}", last=f"{last:.3f}", **ends)
    yield from _turns({period: value_at(rows_of_period(own, period), "cv") for period in periods})
    p = number(row["p"])
    if not math.isfinite(p):
        return
    if p < LEVEL:
        text = translate("Geocoupling", "Its linear trend is {slope} a year ({p}).")
    else:
        text = translate("Geocoupling", "Its linear trend, {slope} a year, is not distinguishable from 0 ({p}).")
    yield text.format(slope=f"{number(row['slope']):.5f}", p=p_text(p))


def _turns(cv):
    """Period -> CV: the lowest and the highest that lie between the ends."""
    ends = list(cv.values())[:: max(1, len(cv) - 1)]
    low, high = min(cv, key=cv.get), max(cv, key=cv.get)
    if cv[low] < min(ends):
        text = translate("Geocoupling", "It was lowest in {period} ({value}).")
        yield text.format(period=period_label(low), value=f"{cv[low]:.3f}")
    if cv[high] > max(ends):
        text = translate("Geocoupling", "It was highest in {period} ({value}).")
        yield text.format(period=period_label(high), value=f"{cv[high]:.3f}")


def beta_sentences(beta_table):
    """What β says of all units over the whole span, in both models, and of groups.

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
        groups = own.loc[[not missing(group) for group in own["group"]]]
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
                "With the controls held alike, units that started lower grew faster (β = {beta}, {p}): conditional "
                "convergence to levels of their own, at {speed} % a year, which halves the distance in {half} years.",
            ),
            "overtaking": translate(
                "Geocoupling",
                "With the controls held alike, units that started lower grew faster (β = {beta}, {p}), and so much "
                "so that no speed of convergence can be given.",
            ),
            "divergence": translate(
                "Geocoupling",
                "With the controls held alike, units that started higher grew faster (β = {beta}, {p}): no "
                "conditional convergence.",
            ),
            "unclear": translate(
                "Geocoupling",
                "With the controls held alike, β is {beta} and not distinguishable from 0 ({p}): conditional "
                "convergence is not shown.",
            ),
        }
    return {
        "convergence": translate(
            "Geocoupling",
            "From {start} to {end} units that started lower grew faster (β = {beta}, {p}): absolute convergence at "
            "{speed} % a year, which halves a gap in {half} years.",
        ),
        "overtaking": translate(
            "Geocoupling",
            "From {start} to {end} units that started lower grew faster (β = {beta}, {p}), and so much so that they "
            "overtook the others: no speed of convergence can be given.",
        ),
        "divergence": translate(
            "Geocoupling",
            "From {start} to {end} units that started higher grew faster (β = {beta}, {p}): divergence.",
        ),
        "unclear": translate(
            "Geocoupling",
            "From {start} to {end} β is {beta} and not distinguishable from 0 ({p}): absolute convergence is not "
            "shown.",
        ),
    }


def _with_few_units(row):
    """A group, with its number of units where the method warns that there are few."""
    if missing(row["note"]) or "convergence_few_units" not in row["note"]:
        return str(row["group"])
    return translate("Geocoupling", "{group} ({n} units only)").format(group=row["group"], n=int(row["n"]))


def _beta_of_groups(rows):
    """Groups by verdict, at the same level."""
    found = {}
    for _, row in rows.iterrows():
        if math.isfinite(number(row["p"])):
            verdict = _verdict(number(row["beta"]), number(row["p"]))
            found.setdefault(verdict, []).append(_with_few_units(row))
    texts = {
        "convergence": translate("Geocoupling", "β is below 0 (p < {level}) in {groups}."),
        "divergence": translate("Geocoupling", "β is above 0 (p < {level}) in {groups}."),
        "unclear": translate("Geocoupling", "β is not distinguishable from 0 in {groups}."),
    }
    return [text.format(level=LEVEL, groups=listed(found[key])) for key, text in texts.items() if key in found]

"""What the methods paragraph can learn from contract tables and notices, beside the facts of the run."""

from .contract import empty, number


def found_facts(tables, notices=()):
    """Facts of :mod:`~geocoupling.reports.wording` that stand in tables or notices; nothing that they do not tell.

    Parameters
    ----------
    tables : dict of str to pandas.DataFrame
        As for :func:`~geocoupling.reports.results.result_sections`.
    notices : iterable
        With ``code`` and ``values``.

    Returns
    -------
    dict
    """
    facts = {}
    constant = [n.values["field"] for n in notices if n.code == "constant_indicator"]
    if constant:
        facts["constant"] = list(dict.fromkeys(constant))
    counts = tables.get("COUNTS_TABLE")
    if not empty(counts) and "extrapolated" in counts.columns:
        facts.update({name: int(counts[name].sum()) for name in ("filled", "extrapolated", "left")})
    consistency = tables.get("CONSISTENCY_TABLE")
    if not empty(consistency):
        facts["consistency_ratios"] = [number(ratio) for ratio in consistency["cr"]]
    weights = tables.get("WEIGHTS")
    if not empty(weights) and "direction" in weights.columns:
        facts["moderate"] = [i for i, d in zip(weights["indicator"], weights["direction"]) if d == "moderate"]
    return facts

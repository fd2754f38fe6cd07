"""Cross tables as papers print them: region by component, factor by factor."""

import math

from ..layers.translation import translate
from .canvas import LEVELS, star_note, stars, without_common_start
from .charts_cells import term_name
from .contract import distinct, empty, missing, number, periods_of, rows_of_group, rows_of_period
from .crosstables import titled
from .rounding import fixed
from .tableexports import PaperTable


def cells_table_marked(cells_table, period=None, decimals=1):
    """Region terms by components of one period in percent of the Gini, with sums, as numbers.

    The largest component of each region term is bold, the largest region term of each component underlined; a mark that
    every number would have is left out. ``papertables_inequality.cells_paper_table`` is made of it.

    Parameters
    ----------
    cells_table : pandas.DataFrame
        CELLS_TABLE of ``ginidecomposition``.
    period : optional
        The last one by default.
    decimals : int

    Returns
    -------
    PaperTable or None
        Regions come first, then pairs.
    """
    import pandas as pd

    chosen = period if empty(cells_table) or not missing(period) else periods_of(cells_table)[-1]
    rows = None if empty(cells_table) else rows_of_period(cells_table, chosen)
    if empty(rows):
        return None
    components = distinct(rows["component"])
    found, pairs = {}, {}
    for _, row in rows.iterrows():
        term = term_name(row["group1"], row["group2"])
        pairs.setdefault(term, not missing(row["group2"]))
        found[term, row["component"]] = row
    terms = sorted(pairs, key=pairs.get)
    lines = [_line(term, [found.get((term, name)) for name in components]) for term in terms]
    whole = translate("Geocoupling", "Sum")
    sums = [_sum(found.get((term, name)) for term in terms) for name in components]
    lines.append([whole, *sums, _sum(found.values())])
    heads = [translate("Geocoupling", "Region or pair"), *without_common_start(components), whole]
    return PaperTable(
        caption=titled(translate("Geocoupling", "Contribution to the Gini coefficient (%)"), chosen),
        frame=pd.DataFrame(lines, columns=heads),
        notes=(
            translate(
                "Geocoupling", "Bold: largest of the row. Underlined: largest of the column. Sums are not marked."
            ),
        ),
        bold=_mask(found, terms, components, "largest_in_row" if len(components) > 1 else None),
        underlined=_mask(found, terms, components, "largest_in_column" if len(terms) > 1 else None),
        rules=(len(terms),),
        decimals=decimals,
    )


def _line(term, own):
    return [term, *(math.nan if row is None else number(row["share"]) for row in own), _sum(own)]


def _sum(rows):
    known = [number(row["share"]) for row in rows if row is not None]
    known = [share for share in known if math.isfinite(share)]
    return math.fsum(known) if known else math.nan


def _mask(found, terms, components, name):
    """Marks of one kind; the first column, sums and absent cells have none."""
    marks = [[bool(name) and (t, c) in found and number(found[t, c].get(name)) == 1 for c in components] for t in terms]
    blank = [False] * (len(components) + 2)
    return [*([False, *row, False] for row in marks), blank]


def interaction_triangle(interactions_table, period=None, group=None, decimals=3, levels=LEVELS):
    """q of each pair of factors below the diagonal with stars and the sign of its type, q of each factor on it.

    The stars are those of the pair's gain over the better factor, as in the heat map: q12 itself grows with any second
    factor. The q of a factor alone has no stars.

    Parameters
    ----------
    interactions_table : pandas.DataFrame
        INTERACTIONS_TABLE of ``geodetector``.
    period : optional
        The last one by default.
    group : optional
        None is all units together.
    decimals : int
    levels : tuple of float
        Levels of ``***``, ``**`` and ``*``; none for no stars.

    Returns
    -------
    PaperTable or None
        Texts such as ``0.512** NE``; the notes tell the signs that occur.
    """
    import pandas as pd

    rows = None if empty(interactions_table) else rows_of_group(interactions_table, group)
    if empty(rows):
        return None
    chosen = periods_of(rows)[-1] if missing(period) else period
    rows = rows_of_period(rows, chosen)
    if empty(rows):
        return None
    factors = distinct(v for pair in zip(rows["factor1"], rows["factor2"]) for v in pair)
    place = {name: i for i, name in enumerate(factors)}
    cells, single, kinds, starred = {}, {}, set(), False
    for _, row in rows.iterrows():
        a, b = row["factor1"], row["factor2"]
        for name, q in ((a, number(row["q1"])), (b, number(row["q2"]))):
            single.setdefault(name, set()).add(fixed(q, decimals) if math.isfinite(q) else None)
        text, kind = pair_text(row, decimals, levels)
        cells[max(place[a], place[b]), min(place[a], place[b])] = text
        kinds |= {kind} if text else set()
        starred = starred or "*" in (text or "")
    several = any(len(found) > 1 for found in single.values())
    for name, i in place.items():
        cells[i, i] = None if len(single[name]) > 1 else next(iter(single[name]))
    span = range(len(factors))
    lines = [[name, *(cells.get((i, j)) if j <= i else "" for j in span)] for i, name in enumerate(factors)]
    return PaperTable(
        caption=titled(translate("Geocoupling", "Interaction of factors (q)"), chosen, group),
        frame=pd.DataFrame(lines, columns=[translate("Geocoupling", "Factor"), *map(str, factors)]),
        notes=tuple(_notes(kinds, levels if starred else (), several)),
    )


def pair_text(row, decimals, levels):
    """The cell of a pair and the code of its type; None where q is not known."""
    q = number(row["q12"])
    if not math.isfinite(q):
        return None, ""
    kind = "" if missing(row.get("type")) else str(row["type"])
    sign = type_signs().get(kind, (kind, ""))[0]
    return f"{fixed(q, decimals)}{stars(gain_p(row), levels)} {sign}".rstrip(), kind


def gain_p(row):
    """The p of a pair's gain over the better factor, adjusted where the table has it."""
    adjusted = number(row.get("p_adjusted"))
    return adjusted if math.isfinite(adjusted) else number(row.get("p_gain"))


def type_signs():
    """Code of a type of interaction -> its sign in a table, and its name."""
    return {
        "enhance_nonlinear": ("NE", translate("Geocoupling", "Nonlinear enhancement")),
        "enhance_bivariate": ("BE", translate("Geocoupling", "Bivariate enhancement")),
        "independent": ("I", translate("Geocoupling", "Independent")),
        "weaken_univariate": ("UW", translate("Geocoupling", "Univariate weakening")),
        "weaken_nonlinear": ("NW", translate("Geocoupling", "Nonlinear weakening")),
        "nested": ("N", translate("Geocoupling", "One factor nested in the other")),
        "no_gain": ("0", translate("Geocoupling", "No gain")),
    }


def _notes(kinds, levels, several):
    """The signs that occur, what the stars mean, and why a place of the diagonal is empty."""
    told = translate("Geocoupling", "{sign}: {name}")
    signs = [told.format(sign=sign, name=name) for kind, (sign, name) in type_signs().items() if kind in kinds]
    yield from [translate("Geocoupling", "; ").join(signs)] if signs else []
    yield from [star_note(levels)] if levels else []
    if several:
        yield translate(
            "Geocoupling", "A factor whose q differs between pairs, since their rows do, has none on the diagonal."
        )

"""Tables of the geographical detector as papers print them: q by rank, by group and period, and of pairs of factors."""

import math

from ..layers.translation import translate
from .canvas import LEVELS, star_note, stars
from .charts_drivers import CERTAIN, p_value
from .contract import distinct, empty, missing, number, period_label, rows_of_group, rows_of_period
from .crosstables import (
    Cell,
    by_place,
    chosen_periods,
    cross_table,
    groups_of,
    known_group,
    sizes_of,
    titled,
)
from .groupnames import group_name
from .papertables_cells import gain_p, pair_text, type_signs
from .rounding import fixed, rounded
from .tableexports import PaperTable

MOST_PAIRS = 5  # periods whose pairs of columns fit a page
FEW_UNITS = 5  # of a stratum: a mean of fewer is uncertain
MOST_NAMED = 4  # small strata that a note names
SHADES = {
    "enhance_bivariate": 1,
    "enhance_nonlinear": 2,
    "independent": 3,
    "weaken_univariate": 4,
    "weaken_nonlinear": 4,
}


def drivers_paper_table(factors_table, levels=LEVELS):
    """q of each factor with stars, a column for each period and group, for a page.

    Parameters
    ----------
    factors_table : pandas.DataFrame
        FACTORS_TABLE of ``geodetector``.
    levels : tuple of float
        Levels of ``***``, ``**`` and ``*`` of the adjusted p; none for no stars.

    Returns
    -------
    pandas.DataFrame or None
        Beyond twelve columns the groups stand below each other, with a column ``group``.
    """
    if empty(factors_table):
        return None
    return _by_group(factors_table, chosen_periods(factors_table), 3, levels).frame


def drivers_by_group(factors_table, periods=None, decimals=3, levels=LEVELS):
    """q of each factor with stars, a column for each group and period, the largest of each bold.

    Parameters
    ----------
    factors_table : pandas.DataFrame
        FACTORS_TABLE of ``geodetector``.
    periods : list, optional
        All of the table by default.
    decimals : int
    levels : tuple of float
        Levels of the stars of the adjusted p, the strictest first; none for no stars.

    Returns
    -------
    PaperTable or None
        A last row has the numbers of units; a note names the smallest strata. Beyond twelve columns the groups stand
        below each other.
    """
    shown = _shown(factors_table, periods)
    if empty(shown):
        return None
    table = _by_group(shown, chosen_periods(shown), decimals, levels, sizes_of(shown))
    return PaperTable(
        caption=_caption(translate("Geocoupling", "Power of determinant q of each factor"), shown),
        frame=table.frame,
        notes=(*_star_notes(shown, levels), *_bold_notes(table), *_small_strata(shown)),
        bold=table.bold,
        rules=table.rules,
    )


def _shown(table, periods, group=None, every_group=True):
    """The rows of the chosen periods, and of one group where not of all."""
    if empty(table):
        return None
    rows = table if every_group else rows_of_group(table, known_group(table, group))
    chosen = chosen_periods(rows, periods)
    return rows if periods is None else rows.loc[[period in chosen for _, period, _ in by_place(rows)]]


def _by_group(table, periods, decimals, levels, sizes=None):
    cells = {}
    for group, period, row in by_place(table):
        q = number(row.get("q"))
        if math.isfinite(q):
            cells[row["factor"], group, period] = Cell(_q_text(row, decimals, levels), rounded(q, decimals))
    names = {name: str(name) for name in distinct(table["factor"])}
    return cross_table(names, groups_of(table), periods, cells, "factor", sizes)


def _caption(text, table):
    """The caption with the period and the group, where the table has one of them only."""
    alone = [own[0] for own in (chosen_periods(table), groups_of(table)) if len(own) == 1]
    return titled(text, *alone)


def _bold_notes(table):
    if any(map(any, table.bold)):
        yield translate("Geocoupling", "Bold: the largest q of each group and period.")


def _q_text(row, decimals, levels):
    q = number(row.get("q"))
    return f"{fixed(q, decimals)}{stars(p_value(row), levels)}" if math.isfinite(q) else None


def _star_notes(table, levels):
    """What stars mean; nothing where nothing was tested."""
    tested = levels and any(math.isfinite(p_value(row)) for _, _, row in by_place(table))
    return [star_note(levels)] if tested else []


def _small_strata(table):
    """A note that names the factors with the smallest strata: what rests on few units is told, not hidden."""
    smallest, several = {}, len(groups_of(table)) > 1
    for group, _, row in by_place(table):
        count, strata = number(row.get("smallest_stratum")), number(row.get("strata"))
        if count < FEW_UNITS and strata != 1:
            own = count, number(row.get("n")) / max(strata, 1)  # of equal ones first where the others are small too
            smallest[group, row["factor"]] = min(own, smallest.get((group, row["factor"]), own))
    if not smallest:
        return
    cases = [
        f"{translate('Geocoupling', ', ').join([group_name(group)] * several + [str(factor)])} ({count:.0f})"
        for (group, factor), (count, _) in sorted(smallest.items(), key=lambda item: item[1])
    ]
    more = len(cases) - MOST_NAMED
    text = translate("Geocoupling", "Strata of fewer than {least} units raise q (units of the smallest): {cases}.")
    if more > 0:
        text = translate(
            "Geocoupling",
            "Strata of fewer than {least} units raise q (units of the smallest): {cases}; and {more} more.",
        )
    named = translate("Geocoupling", "; ").join(cases[:MOST_NAMED])
    yield text.format(least=FEW_UNITS, cases=named, more=more)


def ranked_drivers(factors_table, group=None, periods=None, decimals=3, levels=LEVELS):
    """Factors in the order of q: for each period a column of factors and one of q with stars.

    Parameters
    ----------
    factors_table : pandas.DataFrame
        FACTORS_TABLE of ``geodetector``.
    group : optional
        None is all units together.
    periods : list, optional
        All of the table by default.
    decimals : int
    levels : tuple of float
        Levels of the stars of the adjusted p, the strictest first, such as ``(0.05, 0.1)`` for ``**`` and ``*``; none
        for no stars.

    Returns
    -------
    PaperTable or None
        Beyond five periods a row for each period and a column for each rank, with texts such as ``GDP 0.512**``.
        Factors without q stand last.
    """
    import pandas as pd

    rows = _shown(factors_table, periods, group, every_group=False)
    if empty(rows):
        return None
    chosen = chosen_periods(rows)
    ranked = [_ranked(rows_of_period(rows, period), decimals, levels) for period in chosen]
    longest = max(map(len, ranked))
    ranked = [[*own, *[(None, None)] * (longest - len(own))] for own in ranked]
    if len(chosen) <= MOST_PAIRS:
        lines = [[k, *(text for pair in places for text in pair)] for k, places in enumerate(zip(*ranked), 1)]
        heads = ["rank", *(head for period in chosen for head in _pair_heads(period))]
    else:
        lines = [[period, *(_together(*pair) for pair in own)] for period, own in zip(chosen, ranked)]
        rank = translate("Geocoupling", "Rank {number}")
        heads = ["period", *(rank.format(number=k) for k in range(1, longest + 1))]
    return PaperTable(
        caption=titled(translate("Geocoupling", "Factors in the order of q"), group),
        frame=pd.DataFrame(lines, columns=heads),
        notes=(*_star_notes(rows, levels), *_small_strata(rows)),
    )


def _ranked(rows, decimals, levels):
    """(factor, text of q), the largest q first; those without q last."""
    found = [row for _, _, row in by_place(rows)]
    found.sort(key=lambda row: -q if math.isfinite(q := number(row.get("q"))) else math.inf)
    return [(str(row["factor"]), _q_text(row, decimals, levels)) for row in found]


def _pair_heads(period):
    label = period_label(period)
    if not label:
        return "factor", "q"
    return f"{translate('Geocoupling', 'Factor')} {label}", f"q {label}"


def _together(factor, text):
    return None if factor is None else f"{factor} {text or '–'}"


def interactions_by_group(interactions_table, periods=None, decimals=3):
    """q of each pair of factors with the sign of its type, a column for each group and period, shaded by type.

    Parameters
    ----------
    interactions_table : pandas.DataFrame
        INTERACTIONS_TABLE of ``geodetector``.
    periods : list, optional
        All of the table by default.
    decimals : int

    Returns
    -------
    PaperTable or None
        Texts such as ``0.512 NE``; the notes tell signs and shades. The largest of each column is bold. A pair whose
        type the detector did not tell, since it has too few units, has neither sign nor shade.
    """
    shown = _shown(interactions_table, periods)
    if empty(shown):
        return None
    names, cells, kinds = {}, {}, set()
    for group, period, row in by_place(shown):
        pair = frozenset((row["factor1"], row["factor2"]))
        names.setdefault(pair, f"{row['factor1']} ∩ {row['factor2']}")
        text, kind = pair_text(row, decimals, ())
        if text is not None:
            cells[pair, group, period] = Cell(text, rounded(number(row["q12"]), decimals), SHADES.get(kind, 0))
            kinds.add(kind)
    head = translate("Geocoupling", "Pair of factors")
    table = cross_table(names, groups_of(shown), chosen_periods(shown), cells, head, sizes_of(shown))
    return PaperTable(
        caption=_caption(translate("Geocoupling", "Interaction of factors: q of each pair"), shown),
        frame=table.frame,
        notes=(*_type_notes(kinds), *_uncertain_types(shown), *_bold_notes(table), *_thin_strata(shown)),
        bold=table.bold,
        shades=table.shades,
        rules=table.rules,
    )


def _type_notes(kinds):
    """The signs and the shades that occur."""
    told = translate("Geocoupling", "{sign}: {name}")
    signs = {kind: sign for kind, (sign, _) in type_signs().items() if kind in kinds}
    names = [told.format(sign=sign, name=name) for kind, (sign, name) in type_signs().items() if kind in kinds]
    yield from [translate("Geocoupling", "; ").join(names)] if names else []
    by_shade = {}
    for kind in sorted(signs.keys() & SHADES.keys(), key=SHADES.get):
        by_shade.setdefault(SHADES[kind], []).append(signs[kind])
    if by_shade:
        shades = translate("Geocoupling", ", ").join("/".join(own) for own in by_shade.values())
        yield translate("Geocoupling", "Shades from light to dark: {signs}.").format(signs=shades)
    if "" in kinds:
        yield translate("Geocoupling", "Without a sign: too few units for the crossed strata to tell the type.")


def _uncertain_types(table):
    """A note of pairs whose gain may be that of having more classes: their type is none of an interaction."""
    found = [gain_p(row) for _, _, row in by_place(table) if not missing(row.get("type"))]
    known = [p for p in found if math.isfinite(p)]
    above = sum(p >= CERTAIN for p in known)
    if above:
        text = translate(
            "Geocoupling",
            "In {count} of {total} cells with a type the gain over the better factor is not distinguishable from "
            "having more classes (adjusted p ≥ {level}).",
        )
        yield text.format(count=above, total=len(known), level=CERTAIN)


def _thin_strata(table):
    """A note where crossed strata hold few units."""
    rows = [row for _, _, row in by_place(table) if not missing(row.get("strata")) and not missing(row.get("q12"))]
    thin = sum(number(row.get("n")) < FEW_UNITS * number(row["strata"]) for row in rows)
    if thin:
        text = translate(
            "Geocoupling",
            "In {count} of {total} cells the crossed strata hold fewer than {least} units on average, which raises q.",
        )
        yield text.format(count=thin, total=len(rows), least=FEW_UNITS)

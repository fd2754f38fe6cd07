"""Regional inequality by period as papers print it: the coefficient and its parts, regions, pairs, contributions."""

import math

from ..layers.translation import translate
from .canvas import without_common_start
from .charts_cells import term_name
from .contract import distinct, empty, missing, number, period_label, periods_of, rows_of_period, value_at
from .rounding import fixed
from .tableexports import PaperTable
from .unitseries import mean_annual_changes, span_words

MOST_PERIODS = 16  # shares of one decimal beside each other; of more periods, rows are periods
MOST_BESIDE = 8  # regions or pairs beside each other, where there are fewer periods than these
SHARE_DECIMALS = 2


def gini_by_period(overall_table, decimals=4):
    """The Gini coefficient with its parts and their shares by period; mean annual changes are in the notes.

    Parameters
    ----------
    overall_table : pandas.DataFrame
        OVERALL_TABLE of ``ginidecomposition``.
    decimals : int
        Of the coefficient and its parts; shares have two.

    Returns
    -------
    PaperTable or None
        Without regions, the coefficient alone.
    """
    import pandas as pd

    if empty(overall_table):
        return None
    periods = periods_of(overall_table)
    column = {name: _values(overall_table, periods, name) for name in ("gini", "within", "between", "transvariation")}
    column["gross"] = [net + rest for net, rest in zip(column["between"], column["transvariation"])]
    shares = {name: _values(overall_table, periods, f"{name}_share") for name in list(column)[1:4]}
    shares["gross"] = [net + rest for net, rest in zip(shares["between"], shares["transvariation"])]
    heads, percent = _part_heads()
    table = {"period": [period_label(when) for when in periods]}
    table.update({heads[name]: values for name, values in column.items() if _any(values)})
    table.update({percent[name]: values for name, values in shares.items() if _any(values)})
    notes = list(_change_notes({translate("Geocoupling", "Gini coefficient"): column["gini"]}, periods))
    if _any(column["gross"]):
        notes.insert(0, _gross_note())
    places = {**dict.fromkeys(heads.values(), decimals), **dict.fromkeys(percent.values(), SHARE_DECIMALS)}
    return PaperTable(
        caption=translate("Geocoupling", "Gini coefficient and its parts by period"),
        frame=pd.DataFrame(table).iloc[:, 1 if periods == [None] else 0 :],
        notes=tuple(notes),
        decimals=places,
    )


def _part_heads():
    """Heads of the parts, and of their shares."""
    heads = {
        "gini": translate("Geocoupling", "Gini coefficient"),
        "within": translate("Geocoupling", "Within"),
        "between": translate("Geocoupling", "Net between"),
        "transvariation": translate("Geocoupling", "Transvariation"),
        "gross": translate("Geocoupling", "Gross between"),
    }
    percent = {
        "within": translate("Geocoupling", "Within (%)"),
        "between": translate("Geocoupling", "Net (%)"),
        "transvariation": translate("Geocoupling", "Transvariation (%)"),
        "gross": translate("Geocoupling", "Gross (%)"),
    }
    return heads, percent


def _values(table, periods, name):
    return [value_at(rows_of_period(table, when), name) for when in periods]


def _any(values):
    return any(map(math.isfinite, values))


def _gross_note():
    return translate(
        "Geocoupling",
        "Gross inequality between regions is the net part and transvariation together; papers often call it "
        "interregional.",
    )


def _change_notes(series, periods):
    """Both kinds of mean annual change of each series, named; nothing where periods are no time."""
    if len(periods) < 2:
        return
    rates = {name: mean_annual_changes(dict(zip(periods, values))) for name, values in series.items()}
    rates = {name: own for name, own in rates.items() if math.isfinite(own[0])}
    if not rates:
        return
    kinds = (
        translate("Geocoupling", "Mean annual change {span}, geometric (constant rate from first to last): {rates}."),
        translate("Geocoupling", "Mean annual change {span}, arithmetic (mean of the yearly rates): {rates}."),
    )
    told = translate("Geocoupling", "{name} {rate} %")
    for place, kind in enumerate(kinds):
        texts = [told.format(name=name, rate=_signed(own[place])) for name, own in rates.items()]
        yield kind.format(span=span_words(periods), rates=translate("Geocoupling", "; ").join(texts))


def _signed(rate):
    return fixed(rate, SHARE_DECIMALS).replace("-", "−")


def gini_of_groups(groups_table, decimals=4):
    """The Gini coefficient inside each region by period; mean annual changes are in the notes.

    Parameters
    ----------
    groups_table : pandas.DataFrame
        GROUPS_TABLE of ``ginidecomposition``.

    Returns
    -------
    PaperTable or None
        Rows are periods unless there are many regions and few periods.
    """
    caption = translate("Geocoupling", "Gini coefficient inside each region by period")
    return _ginis(groups_table, False, caption, decimals)


def gini_between(groups_table, decimals=4):
    """The Gini coefficient between the regions of each pair by period, laid out as :func:`gini_of_groups`.

    Parameters
    ----------
    groups_table : pandas.DataFrame
        GROUPS_TABLE of ``ginidecomposition``.

    Returns
    -------
    PaperTable or None
    """
    caption = translate("Geocoupling", "Gini coefficient between regions by period")
    return _ginis(groups_table, True, caption, decimals)


def _ginis(groups_table, of_pairs, caption, decimals):
    rows = None if empty(groups_table) else _terms_of(groups_table, of_pairs)
    if empty(rows):
        return None
    periods = periods_of(rows)
    columns = {}
    for name, own in _by_term(rows).items():
        columns[name] = _values(own, periods, "gini")
    if not any(map(_any, columns.values())):
        return None
    frame = _oriented(columns, periods, len(columns) > MOST_BESIDE and len(periods) < len(columns))
    return PaperTable(caption, frame, tuple(_change_notes(columns, periods)), decimals=decimals)


def _terms_of(table, of_pairs):
    """Rows of pairs of regions, or of single ones."""
    return table.loc[[missing(second) != of_pairs for second in table["group2"]]]


def _by_term(rows):
    """Name of a region or pair -> its rows."""
    names = [term_name(first, second) for first, second in zip(rows["group1"], rows["group2"])]
    return {name: rows.loc[[own == name for own in names]] for name in distinct(names)}


def _oriented(columns, periods, terms_in_rows, head=None):
    """Values by term and period with terms in columns, or in rows."""
    import pandas as pd

    if terms_in_rows or periods == [None]:
        heads = [period_label(when) or translate("Geocoupling", "Value") for when in periods]
        lines = [[name, *values] for name, values in columns.items()]
        return pd.DataFrame(lines, columns=[head or translate("Geocoupling", "Region or pair"), *heads])
    return pd.DataFrame({"period": [period_label(when) for when in periods], **columns})


def contributions_by_term(table, decimals=1):
    """What each region and each pair of regions contributes to the Gini coefficient, in percent by period.

    Parameters
    ----------
    table : pandas.DataFrame
        GROUPS_TABLE of ``ginidecomposition``, or its CELLS_TABLE, whose components are added up.

    Returns
    -------
    PaperTable or None
        Regions, pairs, then the sums within regions, between them (gross) and of all, which are bold. Rows are terms
        unless there are many periods.
    """
    if empty(table):
        return None
    periods = periods_of(table)
    parts = [
        {name: _share_sums(own, periods) for name, own in _by_term(_terms_of(table, of_pairs)).items()}
        for of_pairs in (False, True)
    ]
    columns = {name: values for part in parts for name, values in part.items()}
    if not any(map(_any, columns.values())):
        return None
    terms = len(columns)
    if parts[1]:
        columns[translate("Geocoupling", "Within regions")] = _added(parts[0], periods)
        columns[translate("Geocoupling", "Between regions (gross)")] = _added(parts[1], periods)
    columns[translate("Geocoupling", "Sum")] = [_whole(own) for own in zip(*list(columns.values())[:terms])]
    notes = [_gross_note()] if parts[1] else []
    caption = translate("Geocoupling", "Contributions of regions and pairs of regions to the Gini coefficient (%)")
    in_rows = len(periods) <= MOST_PERIODS
    return _with_sums(caption, columns, periods, terms, in_rows, (len(parts[0]), terms), notes, decimals)


def contributions_by_component(components_table, decimals=2, labels=None):
    """What each component contributes to the Gini coefficient, in percent by period.

    Parameters
    ----------
    components_table : pandas.DataFrame
        COMPONENTS_TABLE of ``ginidecomposition``.
    labels : dict, optional
        Component -> its words; else its name without what all have in common.

    Returns
    -------
    PaperTable or None
        Rows are periods, columns components and their sum, which is bold.
    """
    if empty(components_table):
        return None
    names, periods = distinct(components_table["component"]), periods_of(components_table)
    columns = {}
    for name, words in zip(names, without_common_start(names)):
        own = components_table.loc[[component == name for component in components_table["component"]]]
        columns[str((labels or {}).get(name, words))] = _share_sums(own, periods)
    if not any(map(_any, columns.values())):
        return None
    columns[translate("Geocoupling", "Sum")] = [_whole(own) for own in zip(*columns.values())]
    caption = translate("Geocoupling", "Contributions of the components to the Gini coefficient (%)")
    head = translate("Geocoupling", "Component")
    return _with_sums(caption, columns, periods, len(names), False, (len(names),), [], decimals, head)


def _share_sums(rows, periods):
    """Shares by period, those of several components added up."""
    return [_whole([number(share) for share in rows_of_period(rows, when)["share"]]) for when in periods]


def _whole(values):
    known = [value for value in values if math.isfinite(value)]
    return math.fsum(known) if known else math.nan


def _added(part, periods):
    return [_whole(own) for own in zip(*part.values())] if part else [math.nan] * len(periods)


def _with_sums(caption, columns, periods, terms, in_rows, rules, notes, decimals, head=None):
    """The table with sums behind its terms bold."""
    frame = _oriented(columns, periods, in_rows, head)
    in_rows = in_rows or periods == [None]
    height, width = frame.shape
    bold = [[(i if in_rows else j - 1) >= terms for j in range(width)] for i in range(height)]
    if any(value < 0 for values in columns.values() for value in values):
        notes = [*notes, translate("Geocoupling", "A negative contribution makes the inequality smaller.")]
    return PaperTable(caption, frame, tuple(notes), bold=bold, rules=tuple(rules) if in_rows else (), decimals=decimals)

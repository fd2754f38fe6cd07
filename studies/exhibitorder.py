"""The order of groups in exhibits: that of the study's labels, then that of its layer, in every table and figure."""

PAIR = ("group1", "group2")  # a region, or two; what stands beside them is the same either way round
OUTER = ("field", "period")  # a table keeps its blocks; its groups are put in order inside of them


def places_of(labels, panel, columns):
    """Group -> its place, as the exhibits call it.

    Algorithms sort groups by their codes, so that no result hangs on the order of rows; papers print regions in an
    order of their own. Groups that the labels of the study name come first, in the order of the labels.

    Parameters
    ----------
    labels : dict
        Those of the study.
    panel : pandas.DataFrame or None
        The units, called by the labels.
    columns : sequence of str
        Fields of groups, such as that of the study.

    Returns
    -------
    dict
    """
    from ..reports.contract import distinct

    names = [] if panel is None else [name for name in columns if name in panel.columns]
    found = dict.fromkeys(value for name in names for value in distinct(panel[name]))
    named = [words for words in labels.values() if words in found]
    return {value: place for place, value in enumerate(dict.fromkeys([*named, *found]))}


def in_order(frame, places, columns):
    """A frame whose groups come in the order of their places; what has no group stays before them.

    Parameters
    ----------
    frame : pandas.DataFrame
    places : dict
        See :func:`places_of`.
    columns : sequence of str
        Columns that hold groups, beside those of results.
    """
    if frame is None or not places:
        return frame
    if all(name in frame.columns for name in PAIR):
        return _sorted(_turned(frame, places), places, PAIR)
    held = next((name for name in (*columns, "group") if name in frame.columns), None)
    return frame if held is None else _sorted(frame, places, (held,))


def _turned(frame, places):
    """Pairs with the group that comes first in front."""
    pairs = [
        (b, a) if places.get(b, -1) >= 0 and places.get(a, len(places)) > places[b] else (a, b)
        for a, b in zip(frame[PAIR[0]], frame[PAIR[1]])
    ]
    return frame.assign(**{name: [pair[i] for pair in pairs] for i, name in enumerate(PAIR)})


def _sorted(frame, places, columns):
    """Rows in order, those that are alike as they were."""
    keys = []
    for name in (own for own in OUTER if own in frame.columns):
        first = {}
        keys.append([first.setdefault(str(value), len(first)) for value in frame[name]])
    keys += [[places.get(value, -1) for value in frame[name]] for name in columns]
    rows = list(zip(*keys))
    return frame.iloc[sorted(range(len(frame)), key=rows.__getitem__)].reset_index(drop=True)

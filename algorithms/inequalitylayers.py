"""The layers of the Gini decomposition: what each unit contributes, and lines between the centres of regions."""

from ..layers.centroids import centroids
from ..layers.renderers import RangeStyle, WidthStyle, sequential_colours
from ..methods.problems import DataProblem
from .outcome import LayerOutput, ShapeOutput
from .roles import GROUP, TIME
from .stratify import natural_edges

LINK_COLUMNS = {
    "period": "period",
    "group1": "text",
    "group2": "text",
    **dict.fromkeys(("gini", "relative_affluence", "contribution", "share", "net", "transvariation"), "real"),
}


def contribution_layer(inputs, frame, value, weight):
    """Each unit's part of the Gini coefficient of its period, in classes that all periods share."""
    from ..methods.unitcontributions import unit_contributions

    denominator = inputs.choice("DENOMINATOR")
    parts = unit_contributions(frame, value, period=inputs.time, weight=weight, denominator=denominator)
    whole = parts.reindex(inputs.rows)
    edges, labels = natural_edges(parts["gini_share"], "gini_share")
    missing = bool(whole["gini_share"].isna().any())
    colours = sequential_colours(len(labels))
    style = RangeStyle("gini_share", edges, labels, colours, missing, inputs.order_field()) if labels else None
    return LayerOutput(whole, dict.fromkeys(whole.columns, "real"), style)


def region_links(inputs, frame, groups):
    """A line for each period and pair of regions, as wide as the pair's contribution.

    Raises
    ------
    DataProblem
        ``links_need_regions`` without regions, ``no_geometry`` without places.
    """
    import numpy as np

    if not inputs.group:
        raise DataProblem("links_need_regions")
    pairs = groups[groups["group2"].notna()].reset_index(drop=True)
    centres = _centres(inputs, frame)
    key = (lambda period, group: (period, group)) if inputs.time else (lambda period, group: group)
    ends = [[centres.get(key(row.period, group)) for group in (row.group1, row.group2)] for row in pairs.itertuples()]
    placed = np.array([all(end is not None for end in both) for both in ends], dtype=bool)
    shapes = [np.array(both) for both, known in zip(ends, placed) if known]
    edges, labels = natural_edges(pairs.loc[placed, "contribution"], "contribution")
    style = WidthStyle("contribution", edges, labels, order_by="contribution") if labels else None
    time_field = "period" if inputs.time else ""
    return ShapeOutput(
        pairs[placed][list(LINK_COLUMNS)],
        LINK_COLUMNS,
        style,
        time_field=time_field,
        kind="line",
        shapes=shapes,
        crs=inputs.source().sourceCrs(),
    )


def _centres(inputs, frame):
    """Mean of the centroids of the units of each region, in each period."""
    import pandas as pd

    x, y = centroids(inputs.source())
    places = pd.DataFrame({"x": x[frame.index], "y": y[frame.index]}, index=frame.index).dropna()
    if places.empty:
        raise DataProblem("no_geometry", name=inputs.source().sourceName())
    keys = [frame.loc[places.index, role] for role in ((TIME, GROUP) if inputs.time else (GROUP,))]
    means = places.groupby(keys)[["x", "y"]].mean()
    return {key: (row.x, row.y) for key, row in zip(means.index, means.itertuples())}

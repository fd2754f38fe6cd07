"""The layer of growth: annual rates and indices of the units, in classes that tell decline from growth."""

from ..layers.renderers import RangeStyle, grade_colours
from ..methods.indicators import name_part
from ..methods.problems import DataProblem
from .outcome import LayerOutput
from .stratify import natural_edges

UNCHANGED = {"rate": 0.0, "index": 100.0}


def growth_layer(inputs, rows):
    """The columns ``rate_<field>`` and ``index_<field>`` of each row; shown is the rate of the first field.

    Parameters
    ----------
    rows : pandas.DataFrame
        ``rows`` of :class:`~geocoupling.methods.growth.Growth`.
    """
    names = result_names(rows.columns)
    whole = rows.set_axis(list(names.values()), axis=1).reindex(inputs.rows)
    styles = {}
    for (_, measure), name in sorted(names.items(), key=lambda item: item[0][1], reverse=True):  # rates first
        style = growth_style(name, whole[name], UNCHANGED[measure], inputs.order_field())
        if style is not None:
            styles[name] = style
    shown = next(iter(styles.values()), None)
    return LayerOutput(whole, dict.fromkeys(whole.columns, "real"), shown, dict(list(styles.items())[1:]))


def result_names(columns):
    """(field, measure) -> ``measure_field`` as it stands in a file.

    Raises
    ------
    DataProblem
        ``growth_names_clash`` where two fields would get the same name.
    """
    names, owners = {}, {}
    for field, measure in columns:
        name = f"{measure}_{name_part(field)}"
        if name.lower() in owners:
            raise DataProblem("growth_names_clash", fields=[owners[name.lower()], field])
        owners[name.lower()] = field
        names[field, measure] = name
    return names


def growth_style(name, values, unchanged, order_by):
    """Red classes up to ``unchanged``, blue ones above it, the same in every period; None where there is no value."""
    from ..methods.strata import class_labels

    known = values.dropna()
    if known.empty:
        return None
    low, high = known[known <= unchanged], known[known > unchanged]
    most = 3 if len(low) and len(high) else 5
    below, above = ([] if part.empty else list(natural_edges(part, name, most)[0][1:]) for part in (low, high))
    if below and above:
        below[-1] = unchanged
    edges = (float(known.min()), *below, *above)
    side = max(len(below), len(above))
    colours = grade_colours(2 * side)[side - len(below) : side + len(above)]
    return RangeStyle(name, edges, class_labels(edges[0], edges[1:]), colours, bool(values.isna().any()), order_by)

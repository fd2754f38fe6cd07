"""The layer of strata: which fields it has, and the styles between which the user can switch."""

from dataclasses import replace

from ..layers.renderers import ClassStyle, RangeStyle, category_colours, crossed_colours, sequential_colours
from ..layers.translation import translate
from .outcome import LayerOutput
from .stratify import class_style, natural_edges

MOST_ZONES = 60  # more make no legend


def strata_layer(result, response, inputs):
    """Strata, means of the response and crossing zones of each row; shown is the factor that explains most."""
    zones = result.zones
    factors = list(zones.strata.columns)
    frame = zones.strata.astype("Float64").astype(float).add_suffix("_stratum")
    zone = _zone_field(factors)
    crossing = zones.crossing.rename(columns=lambda name: name.replace("pair_zone", zone, 1))
    frame = frame.join(zones.means.add_suffix("_mean")).join(crossing).reindex(inputs.rows)
    columns = {f"{name}_stratum": "integer" for name in factors}
    columns.update({f"{name}_mean": "real" for name in factors})
    styles = {name: _stratum_style(name, frame, result.classes, inputs) for name in factors}
    styles.update(_mean_styles(response, factors, frame, inputs))
    if zones.pair:
        columns.update({zone: "integer", f"{zone}_name": "text", f"{zone}_mean": "real"})
        frame[zone] = frame[zone].astype("Float64").astype(float)
        styles.update(_zone_styles(response, zones.pair, zone, frame, inputs))
    return LayerOutput(frame, columns, styles[_strongest(result.factors, factors)], styles)


def _zone_field(factors):
    """Name of the field of crossed zones; a factor of that name would have a mean called like theirs."""
    zone = "pair_zone"
    while zone in {name.lower() for name in factors}:
        zone = f"crossed_{zone}"
    return zone


def _strongest(table, factors):
    """The factor whose adjusted q, averaged over the runs of all units, is largest; the first where none has one."""
    means = table[table["group"].isna()].groupby("factor", sort=False)["q_adjusted"].mean().dropna()
    return factors[0] if means.empty else means.idxmax()


def _stratum_style(factor, frame, classes, inputs):
    field, own = f"{factor}_stratum", classes[classes["factor"] == factor]
    style = class_style(field, _stratum_labels(own), frame[field].isna().any(), inputs)
    # categories have no order that a ramp of colours could stand for
    ordered = own["upper"].notna().any()
    return style if ordered else replace(style, colours=category_colours(len(style.labels)))


def _stratum_labels(own):
    """The strata in words where they mean the same in every period, else their numbers."""
    text = translate("Geocoupling", "Stratum {number}")
    labels = []
    for number in range(1, int(own["stratum"].max()) + 1):
        known = own.loc[own["stratum"] == number, "label"].unique()
        labels.append(str(known[0]) if len(known) == 1 else text.format(number=number))
    return labels


def _mean_styles(response, factors, frame, inputs):
    """The same classes for all factors, so that their maps can be compared."""
    text = translate("Geocoupling", "Mean of {response} by {factor}")
    fields = [f"{name}_mean" for name in factors]
    edges = natural_edges(frame[fields].to_numpy().ravel(), response)
    for name, field in zip(factors, fields):
        if edges[0]:
            yield text.format(response=response, factor=name), _range_style(field, edges, frame, inputs)


def _zone_styles(response, pair, zone, frame, inputs):
    names = dict(zip(frame[zone].dropna().astype(int), frame[f"{zone}_name"].dropna()))
    missing = bool(frame[zone].isna().any())
    if len(names) <= MOST_ZONES:
        codes = sorted(names)
        places = [tuple(int(part) for part in names[code].split(" × ")) for code in codes]
        style = ClassStyle(
            zone,
            tuple(codes),
            tuple(names[c] for c in codes),
            crossed_colours(places),
            missing,
            inputs.order_field(),
        )
        yield translate("Geocoupling", "Zones of {first} × {second}").format(first=pair[0], second=pair[1]), style
    edges = natural_edges(frame[f"{zone}_mean"].to_numpy(), response)
    if edges[0]:
        text = translate("Geocoupling", "Mean of {response} by zone")
        yield text.format(response=response), _range_style(f"{zone}_mean", edges, frame, inputs)


def _range_style(field, edges, frame, inputs):
    breaks, labels = edges
    colours = sequential_colours(len(labels))
    return RangeStyle(field, breaks, labels, colours, bool(frame[field].isna().any()), inputs.order_field())

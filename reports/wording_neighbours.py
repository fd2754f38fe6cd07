"""Sentences on who counts as a neighbour, for every method that asks for it."""

from ..layers.translation import translate


def neighbour_sentences(options, facts):
    """Who counts as a neighbour; ``auto`` becomes what the run found."""
    kind = options.get("CONTIGUITY") or "auto"
    kind = facts.get("neighbours_kind") if kind == "auto" else kind
    words = {
        "queen": translate("Geocoupling", "Units that share a border or a corner are neighbours (queen contiguity)."),
        "rook": translate("Geocoupling", "Units that share a border are neighbours (rook contiguity)."),
        "knn": translate(
            "Geocoupling",
            "Two units are neighbours if either is among the {k} units nearest to the other, by their centroids.",
        ),
        "distance": _distance(options),
    }
    if kind in words:
        yield words[kind].format(k=options.get("K") or 8)


def _distance(options):
    distance = options.get("DISTANCE")
    if not distance:
        return translate(
            "Geocoupling",
            "Units within the smallest distance that leaves no unit without a neighbour are neighbours, by their "
            "centroids.",
        )
    text = translate("Geocoupling", "Units whose centroids lie within {distance} m are neighbours.")
    return text.format(distance=f"{float(distance):g}")

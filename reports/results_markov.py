"""The section on Markov chains: matrices, shares and steady states, tests, mobility."""

import math

from ..layers.translation import translate
from .charts import class_shares, group_matrices, steady_states, transition_matrices
from .charts_markov import chains_by_name
from .contract import distinct, empty, missing, number
from .page import Chart, Table, Text
from .papertables_markov import (
    class_list,
    homogeneity_in_words,
    homogeneity_paper_table,
    matrices_paper_table,
    mobility_paper_table,
    states_paper_table,
)
from .wording_parts import joined, listed

LEVEL = 0.05


def markov_section(tables, facts):
    """How units move between classes, where that leads, and whether neighbours and groups differ."""
    moves, states = tables.get("TRANSITIONS_TABLE"), tables.get("STEADY_STATE_TABLE")
    spatial = not empty(moves) and bool(distinct(moves["lag_class"]))
    tests = tables.get("TESTS_TABLE")
    title = translate("Geocoupling", "Markov chain of classes")
    if spatial:
        title = translate("Geocoupling", "Markov chain and spatial Markov chain of classes")
    blocks = (
        Chart(
            translate("Geocoupling", "Transition probabilities (white: no transition; in brackets: transitions)"),
            transition_matrices(moves),
            translate(
                "Geocoupling",
                "Squares of classes at the start by classes at the end of a transition, shaded by their probability; "
                "one for all units, and one for each class of the neighbours.",
            ),
        ),
        Table(translate("Geocoupling", "Transition probabilities"), matrices_paper_table(moves), decimals=3),
        Text(tuple(_notes(moves))),
        Table(translate("Geocoupling", "Tests of homogeneity"), homogeneity_paper_table(tests), 3),
        Chart(
            translate("Geocoupling", "Shares of the classes and steady state"),
            class_shares(states),
            translate(
                "Geocoupling", "Bars of the share of each class in the first and last period and in the steady state."
            ),
        ),
        Chart(
            translate("Geocoupling", "Steady states of the chains"),
            steady_states(states, moves),
            translate("Geocoupling", "A bar for each chain, parted by the steady shares of the classes."),
        ),
        Text(tuple(_caveats(states, tests))),
        Chart(
            translate("Geocoupling", "Transition probabilities by group"),
            group_matrices(moves),
            translate("Geocoupling", "Squares of transition probabilities, one for each group."),
        ),
        Table(translate("Geocoupling", "Mobility"), mobility_paper_table(tables.get("MOBILITY_TABLE")), decimals=3),
    )
    shown = (
        Table(translate("Geocoupling", "Classes of the chain"), _known(tables.get("CLASSES_TABLE"))),
        Table(translate("Geocoupling", "Shares of classes and steady state"), states_paper_table(states)),
        Table(translate("Geocoupling", "Transition probabilities by group"), matrices_paper_table(moves, True), 3),
        Table(translate("Geocoupling", "Tests of homogeneity, whole and by class"), homogeneity_in_words(tests)),
        Table(translate("Geocoupling", "Mobility indices"), _known(tables.get("MOBILITY_TABLE"))),
    )
    return title, blocks, shown


def _notes(moves):
    """What the numbers of classes and the rows of the table mean."""
    ranges = class_list(moves)
    if ranges:
        yield translate("Geocoupling", "Classes: {ranges}.").format(ranges=ranges)
    if not empty(moves) and distinct(moves["lag_class"]):
        yield translate("Geocoupling", "Class of neighbours: that of the mean of a unit's neighbours at the start.")


def _caveats(states, tests):
    """How far steady states can be trusted, and which chains have none."""
    if empty(states):
        return
    told = []
    halves = {} if empty(tests) else _halves(tests)
    p = halves.pop(None, math.nan)
    if p < LEVEL:
        text = translate(
            "Geocoupling",
            "Transition probabilities differ between the two halves of the time (p {p}): read the steady state as a "
            "summary, not as a forecast.",
        )
        told.append(text.format(p="< 0.001" if p < 0.001 else f"= {p:.4f}"))
    changed = [group for group, p in halves.items() if p < LEVEL]
    if changed:
        text = translate("Geocoupling", "They differ between the halves (p < {level}) also within {groups}.")
        if not told:
            text = translate(
                "Geocoupling",
                "Transition probabilities differ between the two halves of the time (p < {level}) within {groups}: "
                "read the steady states of these groups as summaries, not as forecasts.",
            )
        told.append(text.format(level=LEVEL, groups=listed(changed)))
    if told:
        yield joined(told)
    chains = chains_by_name(states).items()
    lost = [name for name, rows in chains if not rows["steady_state"].notna().any()]
    if lost:
        text = translate(
            "Geocoupling",
            "Chains without a steady state: {chains}. The notes in the table of mobility indices say why.",
        )
        yield text.format(chains=listed(lost))


def _halves(tests):
    """p of the likelihood ratio between both halves of the time: of all units (None), and of each group."""
    whole = tests.loc[[missing(start) for start in tests["from_class"]]]
    rows = whole[(whole["test"] == "halves") & (whole["statistic_name"] == "LR")]
    return {None if missing(group) else str(group): number(p) for group, p in zip(rows["group"], rows["p"])}


def _known(table):
    """The table without the columns that the run did not fill."""
    return None if empty(table) else table.dropna(axis=1, how="all")

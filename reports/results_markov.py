"""The section on Markov chains: matrices, shares and steady states, tests, mobility."""

from ..layers.translation import translate
from .charts import class_shares, group_matrices, steady_states, transition_matrices
from .contract import distinct, empty
from .page import Chart, Table, Text
from .papertables_markov import class_list, homogeneity_paper_table, matrices_paper_table, mobility_paper_table


def markov_section(tables, facts):
    """How units move between classes, where that leads, and whether neighbours and groups differ."""
    moves, states = tables.get("TRANSITIONS_TABLE"), tables.get("STEADY_STATE_TABLE")
    spatial = not empty(moves) and bool(distinct(moves["lag_class"]))
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
        Table(translate("Geocoupling", "Tests of homogeneity"), homogeneity_paper_table(tables.get("TESTS_TABLE")), 3),
        Chart(
            translate("Geocoupling", "Shares of the classes and steady state"),
            class_shares(states),
            translate(
                "Geocoupling", "Bars of the share of each class in the first and last period and in the long run."
            ),
        ),
        Chart(
            translate("Geocoupling", "Steady states of the chains"),
            steady_states(states),
            translate("Geocoupling", "A bar for each chain, parted by the long-run shares of the classes."),
        ),
        Chart(
            translate("Geocoupling", "Transition probabilities by group"),
            group_matrices(moves),
            translate("Geocoupling", "Squares of transition probabilities, one for each group."),
        ),
        Table(translate("Geocoupling", "Mobility"), mobility_paper_table(tables.get("MOBILITY_TABLE")), decimals=3),
    )
    shown = (
        Table(translate("Geocoupling", "Classes of the chain"), _known(tables.get("CLASSES_TABLE"))),
        Table(translate("Geocoupling", "Shares of classes and steady state"), _known(states)),
        Table(translate("Geocoupling", "Transition probabilities by group"), matrices_paper_table(moves, True), 3),
        Table(translate("Geocoupling", "Tests of homogeneity, whole and by class"), _known(tables.get("TESTS_TABLE"))),
        Table(translate("Geocoupling", "Mobility indices"), _known(tables.get("MOBILITY_TABLE"))),
    )
    return title, blocks, shown


def _notes(moves):
    """What the numbers of classes and the rows of the table mean."""
    ranges = class_list(moves)
    if ranges:
        yield translate("Geocoupling", "Classes: {ranges}.").format(ranges=ranges)
    if not empty(moves) and distinct(moves["lag_class"]):
        yield translate("Geocoupling", "Neighbours: the class of the mean of a unit's neighbours at the start.")


def _known(table):
    """The table without the columns that the run did not fill."""
    return None if empty(table) else table.dropna(axis=1, how="all")

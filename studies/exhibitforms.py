"""The forms that exhibits of a study may have: which results they show, and what makes them.

Forms have the names of what they print; their options are the arguments of the function that makes them.
"""

import inspect
from dataclasses import dataclass

from ..layers.translation import translate
from ..methods.problems import QT_TRANSLATE_NOOP

TABLE, FIGURE, MAPS = "table", "figure", "maps"


@dataclass(frozen=True)
class Form:
    """A form of exhibits.

    Attributes
    ----------
    kind : {'table', 'figure', 'maps'}
    make : callable
        Takes the frames of ``keys``, what the study gives, and options.
    keys : tuple of str
        Output keys of a step; the first one must have been written.
    algorithms : tuple of str
        Those whose results have this form; empty for any with a layer.
    given : tuple of str
        Arguments that the study gives unless an option does.
    title : str
        Caption, marked for translation; tables bring their own.
    """

    kind: str
    make: object = None
    keys: tuple = ("OUTPUT",)
    algorithms: tuple = ()
    given: tuple = ()
    title: str = ""

    def caption(self):
        """The caption in the user's language."""
        return translate("Geocoupling", self.title)

    def reads(self, step):
        """Whether a step has results of this form."""
        if self.algorithms:
            return step.algorithm in self.algorithms and self.keys[0] in step.outputs
        return self.keys[0] in step.outputs and self.keys[0] in step.shapes

    def options(self):
        """Names of the options."""
        if self.make is None:
            return MAP_OPTIONS
        return [name for name in self._arguments() if name not in NO_OPTIONS]

    def needed(self):
        """Names of the options that have no default."""
        if self.make is None:
            return ["VALUE_FIELD"]
        own = self._arguments()
        return [
            name for name in self.options() if own[name].default is inspect.Parameter.empty and name not in self.given
        ]

    def _arguments(self):
        return dict(list(inspect.signature(self.make).parameters.items())[len(self.keys) :])


# What exhibits have outside of their options, or what the study knows itself.
NO_OPTIONS = {"decimals", "caption", "grade_names", "grade_colors", "indicator_rows", "link"}
MAP_OPTIONS = [
    "VALUE_FIELD",
    "PERIODS",
    "CLASSES",
    "STYLE",
    "COLOURS",
    "LABELS",
    "LEGEND_TITLE",
    "PAGE",
    "COLUMNS",
    "DPI",
    "EXTENT",
    "INSET",
    "INSET_EXTENT",
    "INSET_CORNER",
]


# What the study gives to forms that show rows of units.
_ROLES, _OVER_TIME = ("unit", "period", "group"), ("period", "group")
_GRADES = ("grade_names", "grade_colors")
_GINI, _DRIVERS, _GROWTH = ("ginidecomposition",), ("geodetector",), ("growth",)


def _tables():
    """Form of a table to what makes it."""
    from ..reports import papertables_cells as cells
    from ..reports import papertables_classes as classes
    from ..reports import papertables_drivers as drivers
    from ..reports import papertables_gini as gini
    from ..reports import papertables_growth as growth
    from ..reports import papertables_indexed as indexed
    from ..reports import papertables_lagging as lagging
    from ..reports import papertables_panels as panels
    from ..reports import papertables_scores as scores
    from ..reports import papertables_systems as systems
    from ..reports import papertables_units as units
    from ..reports import papertables_weights as weights

    return {
        "weights": Form(TABLE, weights.weights_paper_table, ("OUTPUT",), ("weights",), ("indicator_rows",)),
        "panel": Form(TABLE, panels.panel_paper_table, given=_ROLES),
        "means": Form(TABLE, scores.means_by_period, given=_OVER_TIME),
        "means_by_category": Form(TABLE, scores.means_by_category, given=("period",)),
        "descriptives": Form(TABLE, units.descriptive_statistics, given=("period", "unit")),
        "ranked_units": Form(TABLE, units.ranked_units, given=_ROLES),
        "share_at_least": Form(TABLE, scores.share_at_least, given=_OVER_TIME),
        "grades": Form(TABLE, systems.grade_counts_paper_table, ("SUMMARY",), ("coupling",), ("grade_names",)),
        "classes": Form(TABLE, classes.class_counts, ("OUTPUT", "BREAKS"), ("stratify",), ("period",)),
        "growth": Form(TABLE, growth.growth_by_group, ("RATES_TABLE",), _GROWTH),
        "indexed": Form(TABLE, indexed.indexed_paper_table, ("COMPARISON_TABLE",), _GROWTH),
        "lagging": Form(TABLE, lagging.lagging_by_group_and_period, ("LAGGING_TABLE",), _GROWTH),
        "drivers_ranked": Form(TABLE, drivers.ranked_drivers, ("FACTORS_TABLE",), _DRIVERS),
        "drivers_by_group": Form(TABLE, drivers.drivers_by_group, ("FACTORS_TABLE",), _DRIVERS),
        "interactions_by_group": Form(TABLE, drivers.interactions_by_group, ("INTERACTIONS_TABLE",), _DRIVERS),
        "interaction_triangle": Form(TABLE, cells.interaction_triangle, ("INTERACTIONS_TABLE",), _DRIVERS),
        "gini": Form(TABLE, gini.gini_by_period, ("OVERALL_TABLE",), _GINI),
        "gini_of_groups": Form(TABLE, gini.gini_of_groups, ("GROUPS_TABLE",), _GINI),
        "gini_between": Form(TABLE, gini.gini_between, ("GROUPS_TABLE",), _GINI),
        "terms": Form(TABLE, gini.contributions_by_term, ("GROUPS_TABLE",), _GINI),
        "components": Form(TABLE, gini.contributions_by_component, ("COMPONENTS_TABLE",), _GINI),
        "cells": Form(TABLE, cells.cells_table_marked, ("CELLS_TABLE",), _GINI),
        "efficiency": Form(TABLE, systems.efficiency_by_period, ("MEANS_TABLE",), ("systemefficiency",)),
        "setpair": Form(TABLE, systems.setpair_by_period, ("OUTPUT",), ("setpair",), ("period",)),
    }


def _figures():
    """Form of a figure to what draws it."""
    from ..reports import (
        charts,
        charts_counts,
        charts_differences,
        charts_drivergroups,
        charts_growthpair,
        charts_series,
    )

    return {
        "series_chart": Form(
            FIGURE,
            charts_series.series_by_group,
            given=_OVER_TIME,
            title=QT_TRANSLATE_NOOP("Geocoupling", "Means over time"),
        ),
        "share_chart": Form(
            FIGURE,
            charts_series.share_at_least_over_time,
            given=_OVER_TIME,
            title=QT_TRANSLATE_NOOP("Geocoupling", "Share of units that reach a level"),
        ),
        "mean_and_count_chart": Form(
            FIGURE,
            charts_counts.mean_and_count,
            given=("period",),
            title=QT_TRANSLATE_NOOP("Geocoupling", "Mean and number of units above it"),
        ),
        "ranked_chart": Form(
            FIGURE,
            charts_counts.ranked_bars_two_periods,
            given=("unit", "period"),
            title=QT_TRANSLATE_NOOP("Geocoupling", "Units in the order of their values"),
        ),
        "differences_chart": Form(
            FIGURE,
            charts_differences.curves_with_differences,
            ("OUTPUT",),
            ("setpair",),
            ("period",),
            QT_TRANSLATE_NOOP("Geocoupling", "Closeness of systems and their differences"),
        ),
        "grades_chart": Form(
            FIGURE,
            charts.grades_over_time,
            ("SUMMARY",),
            ("coupling",),
            _GRADES,
            QT_TRANSLATE_NOOP("Geocoupling", "Number of units in each grade, by period"),
        ),
        "index_and_rates_chart": Form(
            FIGURE,
            charts_growthpair.index_and_rates,
            ("COMPARISON_TABLE",),
            _GROWTH,
            title=QT_TRANSLATE_NOOP("Geocoupling", "Index and annual growth rates"),
        ),
        "density_chart": Form(
            FIGURE,
            charts.density_overlay,
            ("CURVES_TABLE",),
            ("densityevolution",),
            title=QT_TRANSLATE_NOOP("Geocoupling", "Kernel density by period"),
        ),
        "drivers_chart": Form(
            FIGURE,
            charts_drivergroups.q_by_group,
            ("FACTORS_TABLE",),
            _DRIVERS,
            title=QT_TRANSLATE_NOOP("Geocoupling", "Power of determinant q of each factor"),
        ),
        "interaction_chart": Form(
            FIGURE,
            charts.interaction_heatmap,
            ("INTERACTIONS_TABLE", "FACTORS_TABLE"),
            _DRIVERS,
            title=QT_TRANSLATE_NOOP("Geocoupling", "Interaction of factors: q of each pair"),
        ),
        "gini_chart": Form(
            FIGURE,
            charts.gini_sources,
            ("OVERALL_TABLE", "INTERVALS_TABLE"),
            _GINI,
            title=QT_TRANSLATE_NOOP("Geocoupling", "Gini coefficient and its sources"),
        ),
        "cells_chart": Form(
            FIGURE,
            charts.cells_heatmap,
            ("CELLS_TABLE",),
            _GINI,
            title=QT_TRANSLATE_NOOP("Geocoupling", "Contribution to the Gini coefficient by region and component"),
        ),
        "efficiency_chart": Form(
            FIGURE,
            _efficiency,
            ("MEANS_TABLE",),
            ("systemefficiency",),
            title=QT_TRANSLATE_NOOP("Geocoupling", "Mean efficiency by period"),
        ),
    }


def _efficiency(means_table):
    from ..reports.charts_obstacles import means_by_system

    return means_by_system(means_table, "mean", translate("Geocoupling", "Mean efficiency"))


FORMS = {"maps": Form(MAPS, title=QT_TRANSLATE_NOOP("Geocoupling", "Maps by period")), **_tables(), **_figures()}

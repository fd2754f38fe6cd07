"""Charts of the contract tables, as SVG text; None where a table holds nothing to draw.

Each function takes the table that an algorithm wrote, as a DataFrame. The drawing stands in one file a topic.
"""

from .charts_cells import cells_heatmap
from .charts_coordination import grades_over_time, mean_over_time, weights_bars
from .charts_drivers import q_bars, q_over_time
from .charts_inequality import gini_line, gini_regions, gini_sources
from .charts_interactions import interaction_heatmap
from .charts_lorenz import lorenz_curves
from .charts_matrices import agreement_heatmap, correlation_heatmap
from .charts_obstacles import means_by_system, obstacles_by_group, obstacles_over_time
from .charts_parts import contributions_over_time, left_out_bars
from .charts_ranks import stability_ranks
from .charts_shares import component_shares, pair_shares
from .charts_stability import q_by_scheme
from .charts_strata import risk_means
from .charts_tests import ecological_matrix, risk_tests_matrix

__all__ = [
    "agreement_heatmap",
    "cells_heatmap",
    "component_shares",
    "contributions_over_time",
    "correlation_heatmap",
    "ecological_matrix",
    "gini_line",
    "gini_regions",
    "gini_sources",
    "grades_over_time",
    "interaction_heatmap",
    "left_out_bars",
    "lorenz_curves",
    "mean_over_time",
    "means_by_system",
    "obstacles_by_group",
    "obstacles_over_time",
    "pair_shares",
    "q_bars",
    "q_by_scheme",
    "q_over_time",
    "risk_means",
    "risk_tests_matrix",
    "stability_ranks",
    "weights_bars",
]

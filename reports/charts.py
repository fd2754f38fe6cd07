"""Charts of the contract tables, as SVG text; None where a table holds nothing to draw.

Each function takes the table that an algorithm wrote, as a DataFrame. The drawing stands in one file a topic.
"""

from .charts_cells import cells_heatmap
from .charts_convergence import beta_scatter, cv_over_time
from .charts_coordination import grades_over_time, mean_over_time, weights_bars
from .charts_counts import mean_and_count, ranked_bars_two_periods
from .charts_density import density_overlay
from .charts_dependence import clusters_over_time, moran_over_time
from .charts_differences import curves_with_differences
from .charts_drivergroups import q_by_group
from .charts_drivers import q_bars, q_over_time
from .charts_gravity import gravity_ellipses, gravity_paths
from .charts_growth import indexed_curves, mean_growth_bars, rate_curves
from .charts_growthpair import index_and_rates
from .charts_inequality import gini_line, gini_regions, gini_sources
from .charts_interactions import interaction_heatmap
from .charts_lagging import lagging_matrix
from .charts_lorenz import lorenz_curves
from .charts_markov import class_shares, group_matrices, transition_matrices
from .charts_matrices import agreement_heatmap, correlation_heatmap
from .charts_moranscatter import moran_scatter
from .charts_obstacles import means_by_system, obstacles_by_group, obstacles_over_time
from .charts_parts import contributions_over_time, left_out_bars
from .charts_ranks import stability_ranks
from .charts_ridges import density_ridges
from .charts_series import series_by_group, share_at_least_over_time
from .charts_shares import component_shares, pair_shares
from .charts_stability import q_by_scheme
from .charts_steady import steady_states
from .charts_strata import risk_means
from .charts_tests import ecological_matrix, risk_tests_matrix

__all__ = [
    "agreement_heatmap",
    "beta_scatter",
    "cells_heatmap",
    "class_shares",
    "clusters_over_time",
    "component_shares",
    "contributions_over_time",
    "correlation_heatmap",
    "curves_with_differences",
    "cv_over_time",
    "density_overlay",
    "density_ridges",
    "ecological_matrix",
    "gini_line",
    "gini_regions",
    "gini_sources",
    "grades_over_time",
    "gravity_ellipses",
    "gravity_paths",
    "group_matrices",
    "index_and_rates",
    "indexed_curves",
    "interaction_heatmap",
    "lagging_matrix",
    "left_out_bars",
    "lorenz_curves",
    "mean_and_count",
    "mean_growth_bars",
    "mean_over_time",
    "means_by_system",
    "moran_over_time",
    "moran_scatter",
    "obstacles_by_group",
    "obstacles_over_time",
    "pair_shares",
    "q_bars",
    "q_by_group",
    "q_by_scheme",
    "q_over_time",
    "ranked_bars_two_periods",
    "rate_curves",
    "risk_means",
    "risk_tests_matrix",
    "series_by_group",
    "share_at_least_over_time",
    "stability_ranks",
    "steady_states",
    "transition_matrices",
    "weights_bars",
]

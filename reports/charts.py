"""Charts of the contract tables, as SVG text; None where a table holds nothing to draw.

Each function takes the table that an algorithm wrote, as a DataFrame. The drawing stands in one file a topic.
"""

from .charts_coordination import grades_over_time, mean_over_time, weights_bars
from .charts_drivers import q_bars, q_over_time
from .charts_inequality import gini_regions, gini_sources
from .charts_interactions import interaction_heatmap

__all__ = [
    "gini_regions",
    "gini_sources",
    "grades_over_time",
    "interaction_heatmap",
    "mean_over_time",
    "q_bars",
    "q_over_time",
    "weights_bars",
]

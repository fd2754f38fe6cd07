"""The geographical detector: how much of a response's variance the strata of factors explain, alone and in pairs.

:func:`geodetector` is the whole analysis; the other names are its parts, for use by themselves.
"""

from .analysis import GeodetectorResult, geodetector
from .crossing import interaction_type
from .qstatistic import q_statistic
from .significance import central_f_p, holm, noncentral_lambda, q_interval

__all__ = [
    "GeodetectorResult",
    "central_f_p",
    "geodetector",
    "holm",
    "interaction_type",
    "noncentral_lambda",
    "q_interval",
    "q_statistic",
]

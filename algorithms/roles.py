"""The roles that a field may have in a panel, and the columns that hold them in frames."""

from ..layers.frames import PERIOD, TEXT
from . import parameters as p

UNIT, TIME, GROUP = "@unit", "@period", "@group"

# Column to the parameter that names the field, and how it is read.
ROLES = {UNIT: (p.UNIT_FIELD, TEXT), TIME: (p.TIME_FIELD, PERIOD), GROUP: (p.GROUP_FIELD, TEXT)}

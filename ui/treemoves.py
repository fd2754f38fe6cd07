"""Where a system, criterion or indicator goes when it is moved one place up or down."""

from . import indicatormodel as m


def step_target(tree, item, step):
    """New parent and the position in it, as ``SystemsTree._place`` counts it; None where there is no way on."""
    parent = item.parent() or tree.invisibleRootItem()
    at = parent.indexOfChild(item)
    beside = at + step
    if 0 <= beside < parent.childCount():
        other = parent.child(beside)
        if item.type() == m.INDICATOR and other.type() == m.CRITERION:
            return other, (other.childCount() if step < 0 else 0)
        return parent, (beside if step < 0 else beside + 1)
    if parent.type() == m.CRITERION:
        # Out of the criterion, to the place before or after it.
        system = parent.parent()
        return system, system.indexOfChild(parent) + (0 if step < 0 else 1)
    if item.type() == m.SYSTEM:
        return None
    systems = tree.systems()
    neighbour = tree.indexOfTopLevelItem(parent) + step
    if not 0 <= neighbour < len(systems):
        return None
    return systems[neighbour], (systems[neighbour].childCount() if step < 0 else 0)

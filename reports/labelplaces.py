"""Where names of points can stand on a chart without covering each other, the points, or one another's lines."""

import math

GAP = 0.03  # inches between a point and its name
_DIRECTIONS = ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (1, -1), (-1, 1), (-1, -1))


def label_places(points, sizes, width, height, dot=0.05):
    """Middles of the names of points that are joined by lines in their order.

    The first and the last name are placed before the others, so that they are left out least often.

    Parameters
    ----------
    points : list of (float, float)
        In inches from the lower left corner of the axes.
    sizes : list of (float, float)
        Width and height of each name, in inches.
    width, height : float
        Of the axes, in inches.
    dot : float
        Half the width of a point.

    Returns
    -------
    list of (float, float) or None
        None for a name that has no room.
    """
    boxes, found = [(x - dot, y - dot, x + dot, y + dot) for x, y in points], [None] * len(points)
    lines = list(zip(points, points[1:]))
    order = sorted(range(len(points)), key=lambda i: (0 < i < len(points) - 1, i))
    for i in order:
        free = []
        for rank, (right, up) in enumerate(_DIRECTIONS):
            middle = _beside(points[i], sizes[i], right, up, dot)
            box = _box(middle, sizes[i])
            if _inside(box, width, height) and not any(_overlap(box, other) for other in boxes):
                free.append((sum(_crosses(line, box) for line in lines), rank, middle, box))
        if free:
            _, _, found[i], box = min(free)
            boxes.append(box)
    return found


def _beside(point, size, right, up, dot):
    """The middle of a name on one side of a point, or at one of its corners."""
    gap = (dot + GAP) * (0.7 if right and up else 1.0)
    return point[0] + right * (gap + size[0] / 2), point[1] + up * (gap + size[1] / 2)


def _box(middle, size):
    (x, y), (width, height) = middle, size
    return x - width / 2, y - height / 2, x + width / 2, y + height / 2


def _inside(box, width, height):
    return box[0] >= 0 and box[1] >= 0 and box[2] <= width and box[3] <= height


def _overlap(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _crosses(line, box):
    """Whether a line runs through a box: the part of it between the box's sides, if there is any."""
    start, end = line
    first, last = 0.0, 1.0
    for axis in (0, 1):
        step = end[axis] - start[axis]
        low, high = box[axis] - start[axis], box[axis + 2] - start[axis]
        if step == 0:
            if low > 0 or high < 0:
                return False
            continue
        near, far = sorted((low / step, high / step))
        first, last = max(first, near), min(last, far)
    return first < last and not math.isclose(first, last)

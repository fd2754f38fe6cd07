"""What the exhibits of the studies print, computed from the figures by formula, without the plugin's methods."""

import math
from collections import defaultdict


def mean(values):
    return math.fsum(values) / len(values)


def means(rows, value, *keys):
    """(key, ...) -> mean of a value; a single key is no tuple."""
    found = defaultdict(list)
    for row in rows:
        found[tuple(row[key] for key in keys) if len(keys) > 1 else row[keys[0]]].append(row[value])
    return {key: mean(own) for key, own in found.items()}


def annual(series):
    """Geometric and arithmetic mean annual change in percent of values of consecutive years."""
    years = len(series) - 1
    geometric = 100 * ((series[-1] / series[0]) ** (1 / years) - 1)
    return geometric, mean([100 * (b / a - 1) for a, b in zip(series, series[1:])])


def filled(texts):
    """A series with its gaps on straight lines between the years that are known, and level before and after."""
    known = {place: float(text) for place, text in enumerate(texts) if text}
    places = sorted(known)
    series = []
    for place in range(len(texts)):
        before = max((own for own in places if own <= place), default=places[0])
        after = min((own for own in places if own >= place), default=places[-1])
        share = (place - before) / (after - before) if after > before else 0.0
        series.append(known[before] + share * (known[after] - known[before]))
    return series


def standardized(values, direction):
    low, high = min(values), max(values)
    return [(value - low if direction == "+" else high - value) / (high - low) for value in values]


def divergence(standard):
    """1 less the entropy of the shares."""
    total = math.fsum(standard)
    entropy = -math.fsum(value / total * math.log(value / total) for value in standard if value > 0)
    return 1 - entropy / math.log(len(standard))


def shares(raw):
    total = math.fsum(raw.values())
    return {name: value / total for name, value in raw.items()}


def deviation(values):
    middle = mean(values)
    return math.sqrt(math.fsum((value - middle) ** 2 for value in values) / (len(values) - 1))


def correlation(one, two):
    a, b = mean(one), mean(two)
    products = math.fsum((x - a) * (y - b) for x, y in zip(one, two)) / (len(one) - 1)
    return products / deviation(one) / deviation(two)


def critic(columns):
    """Standard deviation times conflict, as shares."""
    return shares(
        {
            name: deviation(own) * math.fsum(1 - correlation(own, other) for other in columns.values())
            for name, own in columns.items()
        }
    )


def gini_cells(values, groups, parts):
    """(group, group) of each pair of units, in order, and part -> percent of the Gini coefficient: a double loop."""
    total = math.fsum(abs(a - b) for a in values for b in values)
    found = defaultdict(float)
    for i, a in enumerate(values):
        for k, b in enumerate(values):
            sign = (a > b) - (a < b)
            term = tuple(sorted({groups[i], groups[k]}))
            for name, part in parts.items():
                found[term, name] += sign * (part[i] - part[k])
    return {key: 100 * value / total for key, value in found.items()}


def closeness(values, weights, directions):
    """Set pair closeness of each year to the best that there was; ``values`` by indicator."""
    years = range(len(next(iter(values.values()))))
    identity, contrary = [0.0 for _ in years], [0.0 for _ in years]
    for name, series in values.items():
        best, worst = max(series), min(series)
        for year, x in enumerate(series):
            high, low = x / (best + worst), best * worst / (x * (best + worst))
            identity[year] += weights[name] * (high if directions[name] == "+" else low)
            contrary[year] += weights[name] * (low if directions[name] == "+" else high)
    return [a / (a + c) for a, c in zip(identity, contrary)]


def efficiency(chosen, rows, output, inputs):
    """CCR efficiency of the chosen rows among all, input oriented, as one linear program each."""
    from scipy.optimize import linprog

    found = []
    for own in chosen:
        # the first variable is the share of its inputs that would do, the others weight the rows
        cost = [1.0, *[0.0] * len(rows)]
        enough = [[-own[name], *(row[name] for row in rows)] for name in inputs]
        more = [[0.0, *(-row[output] for row in rows)]]
        bounds = [0.0] * len(inputs) + [-own[output]]
        found.append(linprog(cost, A_ub=enough + more, b_ub=bounds, method="highs").fun)
    return found

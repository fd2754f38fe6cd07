"""How density curves changed between the first and the last period, in numbers and in codes."""

import numpy as np
import pandas as pd

from .problems import Notice

EVOLUTION_COLUMNS = [
    *("group", "from_period", "to_period", "shift", "peak_change", "width_change", "left_tail_change"),
    *("right_tail_change", "sd_change", "peaks_from", "peaks_to", "course"),
]
# What the words are made from, beside the columns above.
WORDING_COLUMNS = [
    *("movement", "height", "width", "dispersion", "left_tail", "right_tail", "polarisation", "bumps"),
    *("main_peak_from", "main_peak_to", "scale", "peak_percent", "width_percent", "sd_percent", "described"),
]
SMALL = 0.05  # change that "hardly" changes anything: a share of the pooled sd, or of the earlier height or width
FALL_BACK = 0.25  # share of the whole shift by which a main peak falls back in a course with reversals
SUPPORTED = ("two_peaks", "several_peaks")


def density_changes(descriptors):
    """First against last curve of all units and of each group.

    Parameters
    ----------
    descriptors : DataFrame
        As in :func:`~.densityevolution.density_evolution`, one row per period and group.

    Returns
    -------
    DataFrame
        One row per group that has a curve in two periods or more, from the first of these to the last; later less
        earlier. ``shift``, ``width_change``, the changes of the tails and ``sd_change`` are in the unit of the values,
        ``peak_change`` in that of a density. ``course`` tells, for three curves or more, whether the main peak ever
        fell back by a quarter of the whole shift or more (``reversals``) or not (``steady``); it is missing where
        ``movement`` is not to the right or left. The columns after it are codes and numbers for the words:

        - ``movement`` (``right``, ``left``, ``still``), ``left_tail`` and ``right_tail`` (``longer``, ``shorter``,
          ``same``): against 5 % of the pooled standard deviation; ``movement`` is ``passes`` where there are two peaks
          or more both times and the main peak is now where the second one was;
        - ``height`` (``higher``, ``lower``, ``same``) and ``width`` (``wider``, ``narrower``, ``same``): against 5 % of
          the earlier one;
        - ``dispersion``: where half width and standard deviation both changed by more than 5 %, ``grows`` or
          ``shrinks`` if in the same direction, else ``grows_apart`` or ``shrinks_apart``, after the deviation;
        - ``polarisation``: ``appears`` or ``fades`` where the form passes from one peak to more or back;
          ``strengthens`` or ``weakens`` where both forms have more than one peak and the rise of the second peak, as a
          share of the height of the main one, changed by .05 or more, else ``persists``; ``absent``; ``untested``;
        - ``bumps``: what the bumps beside a single peak are where polarisation is ``absent``: ``few_apart`` where at
          either end few units stand apart, ``unsupported`` where the test rejects all of them; missing without bumps;
        - ``described``: whether both curves have 10 values or more.

    Examples
    --------
    >>> row = dict(group=None, n=20, sd=1.0, peaks=1, peak_density=0.4, half_width=2.0, left_tail=2.0, right_tail=2.0)
    >>> row.update(second_peak=np.nan, second_prominence=np.nan, form="one_peak")
    >>> rows = [{**row, "period": 2010, "main_peak": 5.0}, {**row, "period": 2020, "main_peak": 5.5}]
    >>> density_changes(pd.DataFrame(rows))[["shift", "movement", "height", "polarisation"]].to_numpy().tolist()
    [[0.5, 'right', 'same', 'absent']]
    """
    rows = []
    for group in dict.fromkeys(descriptors["group"]):
        same = descriptors["group"].isna() if group is None else descriptors["group"] == group
        own = descriptors[same & descriptors["main_peak"].notna()]
        if len(own) > 1:
            rows.append({"group": group, **_change(own)})
    columns = [*EVOLUTION_COLUMNS, *WORDING_COLUMNS]
    table = pd.DataFrame(rows, columns=columns)
    texts = ("group", "from_period", "to_period", "course", "movement", "height", "width", "dispersion")
    texts += ("polarisation", "bumps")
    for name in texts:
        table[name] = pd.Series([row[name] for row in rows], dtype=object)
    return table


def _change(own):
    first, last = own.iloc[0], own.iloc[-1]
    scale = _pooled(first, last)
    names = ("main_peak", "peak_density", "half_width", "left_tail", "right_tail", "sd")
    change = {name: float(last[name] - first[name]) for name in names}
    movement = _movement(first, last, SMALL * scale)
    height, width, sd = (100 * change[name] / first[name] for name in ("peak_density", "half_width", "sd"))
    return {
        "from_period": first["period"],
        "to_period": last["period"],
        "shift": change["main_peak"],
        "peak_change": change["peak_density"],
        "width_change": change["half_width"],
        "left_tail_change": change["left_tail"],
        "right_tail_change": change["right_tail"],
        "sd_change": change["sd"],
        "peaks_from": int(first["peaks"]),
        "peaks_to": int(last["peaks"]),
        "course": _course(own["main_peak"].to_numpy()) if movement in ("right", "left") else None,
        "movement": movement,
        "height": _code(height, 100 * SMALL, "higher", "lower", "same"),
        "width": _code(width, 100 * SMALL, "wider", "narrower", "same"),
        "dispersion": _dispersion(width, sd),
        "left_tail": _code(change["left_tail"], SMALL * scale, "longer", "shorter", "same"),
        "right_tail": _code(change["right_tail"], SMALL * scale, "longer", "shorter", "same"),
        "polarisation": _polarisation(first, last),
        "bumps": _bumps(first["form"], last["form"]),
        "main_peak_from": first["main_peak"],
        "main_peak_to": last["main_peak"],
        "scale": scale,
        "peak_percent": height,
        "width_percent": width,
        "sd_percent": sd,
        "described": first["form"] is not None and last["form"] is not None,
    }


def _pooled(first, last):
    """Standard deviation inside the two periods."""
    squares = sum((row["n"] - 1) * row["sd"] ** 2 for row in (first, last))
    return float(np.sqrt(squares / (first["n"] + last["n"] - 2)))


def _code(change, limit, more, less, same):
    if abs(change) < limit:
        return same
    return more if change > 0 else less


def _movement(first, last, limit):
    """Where the main peak went; it passes to the other side where the second peak took its place."""
    if first["form"] in SUPPORTED and last["form"] in SUPPORTED:
        here = abs(last["main_peak"] - first["main_peak"]) + abs(last["second_peak"] - first["second_peak"])
        crossed = abs(last["main_peak"] - first["second_peak"]) + abs(last["second_peak"] - first["main_peak"])
        if crossed < here:
            return "passes"
    return _code(last["main_peak"] - first["main_peak"], limit, "right", "left", "still")


def _course(peaks):
    """Whether the main peak went its way without falling back."""
    if len(peaks) < 3:
        return None
    way = np.sign(peaks[-1] - peaks[0]) * (peaks - peaks[0])
    fallen = (np.maximum.accumulate(way) - way).max()
    return "reversals" if fallen >= FALL_BACK * way[-1] else "steady"


def _dispersion(width, sd):
    """A width that changes while the deviation does not tells of the peak's form only."""
    if min(abs(width), abs(sd)) <= 100 * SMALL:
        return None
    code = "grows" if sd > 0 else "shrinks"
    return code if (width > 0) == (sd > 0) else f"{code}_apart"


def _polarisation(first, last):
    if "untested_peaks" in (first["form"], last["form"]):
        return "untested"
    before, after = (row["form"] in SUPPORTED for row in (first, last))
    if before != after:
        return "appears" if after else "fades"
    if not before:
        return "absent"
    return _code(last["second_prominence"] - first["second_prominence"], SMALL, "strengthens", "weakens", "persists")


def _bumps(before, after):
    """Why the bumps of two curves with one peak are no peaks."""
    forms = (before, after)
    if any(form not in ("one_peak", "few_apart", "unsupported_peaks") for form in forms):
        return None
    if "few_apart" in forms:
        return "few_apart"
    return "unsupported" if "unsupported_peaks" in forms else None


def changing_units(frame, unit, period):
    """A notice of the units that are not there in every period.

    Parameters
    ----------
    frame : DataFrame
    unit, period : str
        Columns.

    Returns
    -------
    list of Notice
        Empty where every unit has every period.

    Examples
    --------
    >>> frame = pd.DataFrame({"city": ["a", "a", "b"], "year": [2010, 2020, 2020]})
    >>> changing_units(frame, "city", "year")[0].values
    {'count': 1, 'places': ['b']}
    """
    found = frame.groupby(unit, sort=True)[period].nunique()
    short = [str(name) for name in found.index[found < frame[period].nunique()]]
    return [Notice("density_changing_units", {"count": len(short), "places": short})] if short else []

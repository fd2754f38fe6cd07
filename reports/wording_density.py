"""Words for density curves: what a curve looks like, how it changed, and how it was estimated."""

import math

from ..layers.translation import translate
from .contract import missing, number, period_label
from .wording_parts import listed, names

WEAK = 0.1  # rise of a second peak, as a share of the main one's height, below which it is called weak
MOST_DIGITS = 12


def curve_description(row):
    """The form of one curve in words.

    Parameters
    ----------
    row : mapping
        A row of DESCRIPTORS_TABLE of ``densityevolution``.

    Returns
    -------
    str or None
        None where the curve has no form, since it rests on too few units.
    """
    if missing(row["form"]):
        return None
    tails = {
        "right": translate("Geocoupling", "the right tail is longer"),
        "left": translate("Geocoupling", "the left tail is longer"),
        "even": translate("Geocoupling", "tails of similar length"),
    }
    text = translate("Geocoupling", "{form}; {tails}")
    return text.format(form=_form(row), tails=tails[row["skew"]])


def _form(row):
    templates = {
        "one_peak": translate("Geocoupling", "one peak at {place}"),
        "two_peaks": translate("Geocoupling", "two peaks, the higher one at {place}, the other at {second} (p = {p})"),
        "several_peaks": translate(
            "Geocoupling", "{peaks} peaks, the highest at {place}, the next at {second} (p = {p} for one peak)"
        ),
        "few_apart": translate(
            "Geocoupling", "one peak at {place}, and few units apart from it at {second} ({share} % of the mass)"
        ),
        "unsupported_peaks": translate(
            "Geocoupling", "one peak at {place}; a second bump at {second} that the test does not support (p = {p})"
        ),
        "untested_peaks": translate(
            "Geocoupling", "main peak at {place}; a second bump at {second} that was not tested"
        ),
        "weak": translate("Geocoupling", "two peaks, the main one at {place}, a weak one at {second} (p = {p})"),
    }
    weak = row["form"] == "two_peaks" and number(row["second_prominence"]) < WEAK
    place, second = (place_text(row[name], row["sd"]) for name in ("main_peak", "second_peak"))
    p, share = number(row["p_unimodal"]), 100 * number(row["second_share"])
    values = {"place": place, "second": second, "p": f"{p:.3f}", "share": f"{share:.1f}", "peaks": int(row["peaks"])}
    return templates["weak" if weak else row["form"]].format(**values)


def place_text(value, scale):
    """A value of the field, with the digits that tell a twentieth of ``scale`` (its standard deviation)."""
    value, scale = number(value), number(scale)
    if not (math.isfinite(value) and scale > 0):
        return "–" if not math.isfinite(value) else f"{value:.4g}"
    digits = max(0, math.ceil(-math.log10(scale / 20)))
    text = f"{value:.{digits}f}" if digits <= MOST_DIGITS and abs(value) < 1e15 else f"{value:.4g}"
    return text[1:] if text.startswith("-") and float(text) == 0 else text


def evolution_description(row):
    """How the curves of one group changed, in the sentence that papers write.

    Parameters
    ----------
    row : mapping
        A row of :func:`~geocoupling.methods.densitychanges.density_changes`.

    Returns
    -------
    str or None
        None where a curve rests on too few units.
    """
    if not row["described"]:
        return None
    clauses = [_movement(row), _height(row), _width(row), *_tails(row), _polarisation(row)]
    text = translate("Geocoupling", "From {first} to {last} {clauses}.")
    between = translate("Geocoupling", "; ")
    first, last = period_label(row["from_period"]), period_label(row["to_period"])
    return text.format(first=first, last=last, clauses=between.join(clauses))


def _movement(row):
    steady, back = row["course"] == "steady", row["course"] == "reversals"
    if row["movement"] == "still":
        text = translate("Geocoupling", "the main peak hardly moves (from {start} to {end})")
    elif row["movement"] == "passes":
        text = translate("Geocoupling", "the main peak passes from {start} to {end}, to the side of the other peak")
    elif row["movement"] == "right":
        text = translate("Geocoupling", "the main peak moves right by {shift} (from {start} to {end})")
        if steady:
            text = translate("Geocoupling", "the main peak moves steadily right by {shift} (from {start} to {end})")
        elif back:
            text = translate(
                "Geocoupling", "the main peak moves right by {shift} (from {start} to {end}), with reversals on the way"
            )
    else:
        text = translate("Geocoupling", "the main peak moves left by {shift} (from {start} to {end})")
        if steady:
            text = translate("Geocoupling", "the main peak moves steadily left by {shift} (from {start} to {end})")
        elif back:
            text = translate(
                "Geocoupling", "the main peak moves left by {shift} (from {start} to {end}), with reversals on the way"
            )
    scale = row["scale"]
    start, end = (place_text(row[name], scale) for name in ("main_peak_from", "main_peak_to"))
    return text.format(shift=place_text(abs(row["shift"]), scale), start=start, end=end)


def _height(row):
    texts = {
        "higher": translate("Geocoupling", "its height grows by {percent} %"),
        "lower": translate("Geocoupling", "its height falls by {percent} %"),
        "same": translate("Geocoupling", "its height hardly changes"),
    }
    return texts[row["height"]].format(percent=_percent(row["peak_percent"]))


def _width(row):
    texts = {
        ("wider", "grows"): translate(
            "Geocoupling", "the curve gets wider by {percent} %, and differences between units grow"
        ),
        ("narrower", "shrinks"): translate(
            "Geocoupling", "the curve gets narrower by {percent} %, and differences between units shrink"
        ),
        ("wider", None): translate("Geocoupling", "the main peak gets wider by {percent} %"),
        ("narrower", None): translate("Geocoupling", "the main peak gets narrower by {percent} %"),
        ("same", None): translate("Geocoupling", "its width hardly changes"),
    }
    against = {
        "grows_apart": translate(
            "Geocoupling",
            "{width}, although the standard deviation rises by {percent} %, so that differences between units grow as "
            "a whole",
        ),
        "shrinks_apart": translate(
            "Geocoupling",
            "{width}, although the standard deviation falls by {percent} %, so that differences between units shrink "
            "as a whole",
        ),
    }
    dispersion = None if missing(row["dispersion"]) else row["dispersion"]
    apart = dispersion in against
    width = texts[row["width"], None if apart else dispersion].format(percent=_percent(row["width_percent"]))
    return against[dispersion].format(width=width, percent=_percent(row["sd_percent"])) if apart else width


def _percent(change):
    return f"{abs(change):.0f}"


def _tails(row):
    left, right = row["left_tail"], row["right_tail"]
    both = {
        "longer": translate("Geocoupling", "both tails get longer"),
        "shorter": translate("Geocoupling", "both tails get shorter"),
        "same": translate("Geocoupling", "both tails hardly change"),
    }
    if left == right:
        return [both[left]]
    words = {
        ("left", "longer"): translate("Geocoupling", "the left tail gets longer"),
        ("left", "shorter"): translate("Geocoupling", "the left tail gets shorter"),
        ("right", "longer"): translate("Geocoupling", "the right tail gets longer"),
        ("right", "shorter"): translate("Geocoupling", "the right tail gets shorter"),
    }
    return [words[side, code] for side, code in (("left", left), ("right", right)) if code != "same"]


def _polarisation(row):
    before, after = int(row["peaks_from"]), int(row["peaks_to"])
    texts = {
        "appears": translate("Geocoupling", "one peak gives way to {after}, so that polarisation appears"),
        "fades": translate("Geocoupling", "{before} peaks merge into one, so that polarisation fades"),
        "strengthens": translate("Geocoupling", "more than one peak remains, and polarisation strengthens"),
        "weakens": translate("Geocoupling", "more than one peak remains, and polarisation weakens"),
        "persists": translate("Geocoupling", "more than one peak remains, and polarisation hardly changes"),
        "absent": translate("Geocoupling", "there is one peak at both times"),
        "untested": translate("Geocoupling", "whether there is more than one peak was not tested"),
    }
    bumps = {
        "few_apart": translate(
            "Geocoupling",
            "there is one peak at both times; the units apart from it are too few to count as a second peak",
        ),
        "unsupported": translate(
            "Geocoupling", "there is one peak at both times, since further bumps are not supported by the test"
        ),
    }
    if row["polarisation"] == "absent" and not missing(row["bumps"]):
        return bumps[row["bumps"]]
    return texts[row["polarisation"]].format(before=before, after=after)


def density_sentences(options, facts):
    """How the curves were estimated, their peaks counted and tested, and what the words stand for."""
    field = options.get("VALUE_FIELD") or translate("Geocoupling", "the variable")
    text = translate(
        "Geocoupling",
        "The distribution of {field} over units was estimated for every period by kernel density with a Gaussian "
        "kernel.",
    )
    yield text.format(field=field)
    groups = names(facts.get("groups"))
    if groups:
        text = translate("Geocoupling", "Curves were estimated for all units and for {count} groups ({groups}).")
        yield text.format(count=len(groups), groups=listed(groups))
    yield _bandwidth(options.get("BANDWIDTH") or "nrd0")
    text = translate(
        "Geocoupling",
        "A peak was counted where it rises above its higher saddle by {share} % of the highest density or more; the "
        "half width is the width of the curve at half the height of its main peak, and the tails are the distances "
        "from the main peak to the points beyond which 2.5 % of the mass lie on either side.",
    )
    prominence = options.get("PEAK_PROMINENCE")
    yield text.format(share=f"{100 * (0.05 if prominence is None else prominence):g}")
    yield from _test(options)


def _bandwidth(rule):
    texts = {
        "nrd0": translate(
            "Geocoupling",
            "Each bandwidth is 0.9 times the smaller of the standard deviation and the interquartile range divided by "
            "1.34, times n to the power of -1/5 (Silverman 1986).",
        ),
        "scott": translate(
            "Geocoupling", "Each bandwidth is the standard deviation times n to the power of -1/5 (Scott 1992)."
        ),
        "silverman": translate(
            "Geocoupling", "Each bandwidth is the standard deviation times 3n/4 to the power of -1/5 (Silverman 1986)."
        ),
        "sheather_jones": translate(
            "Geocoupling", "Each bandwidth solves the equation of Sheather and Jones (1991) for its values."
        ),
    }
    return texts[rule]


def _test(options):
    draws = int(options.get("BOOTSTRAP") or 0)
    if not draws:
        yield translate("Geocoupling", "Further peaks were not tested, and are not read as separate groups of units.")
        return
    text = translate(
        "Geocoupling",
        "A curve is said to have more than one peak only where Silverman's (1981) test rejects one mode (p < 0.1; "
        "{draws} smoothed bootstrap samples, seed {seed}, without the calibration of Hall and York 2001) and its "
        "second peak holds a tenth of the mass or more; curves of fewer than 10 units are not described.",
    )
    yield text.format(draws=draws, seed=options.get("SEED", 1))


def density_keys(options, facts):
    """Works that :func:`density_sentences` cites."""
    rules = {
        "nrd0": "silverman1986",
        "scott": "scott1992",
        "silverman": "silverman1986",
        "sheather_jones": "sheather1991",
    }
    tested = ["silverman1981", "hall2001"] if int(options.get("BOOTSTRAP") or 0) else []
    return [rules[options.get("BANDWIDTH") or "nrd0"], *tested]

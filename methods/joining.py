"""Joining a statistical table to a layer whose units are spelled differently."""

import re
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches

import pandas as pd

from .problems import DataProblem, Notice
from .wide import WHOLE, WideColumns, parse_wide_pattern, wide_to_long

__all__ = [
    "Matching",
    "WideColumns",
    "match_names",
    "normalised_name",
    "parse_aliases",
    "parse_wide_pattern",
    "wide_to_long",
]

ADMINISTRATIVE_SUFFIX = re.compile("(?<=.)(壮族自治区|回族自治区|维吾尔自治区|特别行政区|自治区|省|市)$")
CLOSE = 0.6  # least similarity of a suggestion, difflib's own
CANDIDATES = 8  # names compared in full: comparing all with all takes minutes for 3,000 counties
LOOK_UPS = 1000  # names looked at to choose these, rarest letter pairs first


@dataclass(frozen=True)
class Matching:
    """Which name of a table is which name of a layer.

    Attributes
    ----------
    matched : dict
        Table name to layer name, both as they were given.
    unmatched_layer, unmatched_table : list
        Names without a partner, or with more than one.
    suggestions : dict
        Unmatched name of either side to the most similar name of the other.
    notices : tuple of Notice
        Aliases that were not used.
    """

    matched: dict
    unmatched_layer: list
    unmatched_table: list
    suggestions: dict
    notices: tuple[Notice, ...] = ()


def parse_aliases(text):
    """``table name=layer name;...`` as a dict.

    Raises
    ------
    DataProblem
        A pair without exactly one ``=`` or with an empty side, or a table name with two layer names.

    Examples
    --------
    >>> parse_aliases("Tibet=Xizang; Inner Mongolia=Inner Mongol")
    {'Tibet': 'Xizang', 'Inner Mongolia': 'Inner Mongol'}
    """
    aliases = {}
    for pair in filter(str.strip, (text or "").split(";")):
        sides = [side.strip() for side in pair.split("=")]
        if len(sides) != 2 or not all(sides):
            raise DataProblem("alias_form", value=pair.strip())
        name, target = sides
        if aliases.setdefault(name, target) != target:
            raise DataProblem("alias_twice", name=name, names=[aliases[name], target])
    return aliases


def match_names(layer_names, table_names, aliases=None, tick=None):
    """Match the unit names of a table to those of a layer.

    Aliases come first, then equal names, then names that are equal after NFKC (full-width letters and digits), without
    case and surplus white space; a number equals its text (110000, 110000.0, "110000"). A name that fits several layer
    names stays unmatched. Several spellings in the table may mean one layer name.

    Parameters
    ----------
    layer_names, table_names : sequence or Series
        The layer's names must be present and unique; the index labels of a Series name the rows in a problem. The
        table's may repeat.
    aliases : dict, optional
        Table name to layer name.
    tick : callable, optional
        Called with the finished part, 0 to 1; may raise ``Cancelled``.

    Returns
    -------
    Matching

    Raises
    ------
    DataProblem
        Empty or repeated layer names, or an alias for a name that the layer does not have.

    Examples
    --------
    >>> found = match_names(["Beijing", "Inner Mongol"], ["BEIJING ", "Inner Mongolia"])
    >>> found.matched, found.suggestions["Inner Mongolia"]
    ({'BEIJING ': 'Beijing'}, 'Inner Mongol')
    """
    layer = _unique_keys(pd.Series(layer_names, dtype=object))
    table = list(dict.fromkeys(None if pd.isna(name) else name for name in table_names))
    exact, loose = {name: name for name in layer}, defaultdict(list)
    for name in layer:
        loose[normalised_name(name)].append(name)

    def find(name):
        if name in exact:
            return exact[name]
        same = loose.get(normalised_name(name), [])
        return same[0] if len(same) == 1 else None

    targets, notices = _alias_targets(aliases or {}, table, find)
    partner = {name: targets.get(normalised_name(name), find(name)) for name in table}
    matched = {name: target for name, target in partner.items() if target is not None}
    taken = set(matched.values())
    free_layer = [name for name in layer if name not in taken]
    free_table = [name for name in table if name not in matched]
    suggestions = _suggest(layer, free_layer, free_table, tick)
    return Matching(matched, free_layer, free_table, suggestions, notices)


def normalised_name(name):
    """What two spellings of a name have in common; empty for a missing name.

    Examples
    --------
    >>> normalised_name("  Ｎew   York"), normalised_name(110000.0), normalised_name("110000")
    ('new york', '110000', '110000')
    """
    if name is None or pd.isna(name):
        return ""
    text = " ".join(unicodedata.normalize("NFKC", str(name)).casefold().split())
    return text.split(".")[0] if WHOLE.fullmatch(text) else text


def _unique_keys(layer):
    """The layer's names as a list, or a problem that says which are empty or repeated."""
    empty = layer.map(normalised_name) == ""
    if empty.any():
        raise DataProblem("layer_keys_empty", rows=layer.index[empty].tolist())
    twice = layer.duplicated(keep=False)
    if twice.any():
        raise DataProblem("layer_keys_twice", names=list(layer[twice].unique()), rows=layer.index[twice].tolist())
    return layer.tolist()


def _alias_targets(aliases, table, find):
    """Layer name of each alias by the normalised table name, and notices of aliases that name nothing in the table."""
    present = {normalised_name(name) for name in table}
    targets, notices = {}, []
    for name, alias in aliases.items():
        target = find(alias)
        if target is None:
            raise DataProblem("alias_target_absent", name=name, value=alias)
        targets[normalised_name(name)] = target
        if normalised_name(name) not in present:
            notices.append(Notice("alias_unused", {"name": name}))
    return targets, tuple(notices)


def _suggest(layer, free_layer, free_table, tick):
    """The most similar name of the other side for each name without a partner."""
    in_free_table, in_free_layer, in_layer = map(_SimilarNames, (free_table, free_layer, layer))
    # a table name may be another spelling of a name that is taken already, so all of the layer comes second
    searches = [(name, [in_free_table]) for name in free_layer]
    searches += [(name, [in_free_layer, in_layer]) for name in free_table]
    found = {}
    for done, (name, pools) in enumerate(searches, 1):
        nearest = (pool.nearest(name) for pool in pools)
        best = next((other for other in nearest if other is not None), None)
        if best is not None:
            found[name] = best
        if tick is not None:
            tick(done / len(searches))
    return found


def _bare(text):
    """A normalised name without its administrative suffix; a code without the zeros that tables add or lose."""
    return text.strip("0") if text.isdigit() else ADMINISTRATIVE_SUFFIX.sub("", text)


def _letter_pairs(text):
    return {a + b for a, b in zip("^" + text, text + "$")}


class _SimilarNames:
    """Names that can be searched by similarity."""

    def __init__(self, names):
        self.names = [name for name in names if normalised_name(name)]
        self.texts = [normalised_name(name) for name in self.names]
        self.by_bare, self.holders = defaultdict(list), defaultdict(list)
        for i, text in enumerate(self.texts):
            self.by_bare[_bare(text)].append(i)
        for bare in self.by_bare:
            for pair in _letter_pairs(bare):
                self.holders[pair].append(bare)

    def nearest(self, name):
        """The most similar name, or None. Codes are similar when they differ in zeros at their ends only."""
        text = normalised_name(name)
        bare = _bare(text)
        if text.isdigit():
            same = self.by_bare.get(bare, [])
            return self.names[same[0]] if len(same) == 1 else None
        close = [bare] if bare in self.by_bare else get_close_matches(bare, self._sharing_pairs(bare), 1, CLOSE)
        if not close:
            return None
        same = self.by_bare[close[0]]
        return self.names[max(same, key=lambda i: SequenceMatcher(None, text, self.texts[i]).ratio())]

    def _sharing_pairs(self, text):
        """Bare names that share most letter pairs with ``text``."""
        holders = [self.holders[pair] for pair in sorted(_letter_pairs(text)) if pair in self.holders]
        shared, looked = Counter(), 0
        for held in sorted(holders, key=len):
            if looked and looked + len(held) > LOOK_UPS:
                break
            shared.update(held)
            looked += len(held)
        return [bare for bare, _ in shared.most_common(CANDIDATES)]

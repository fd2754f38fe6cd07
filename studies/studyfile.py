"""The study file: one readable JSON document, described in docs/en/study.md.

Paths are written relative to the file where they lie in its folder, so that a folder can be moved or handed on.
"""

import dataclasses
import json
import os
import uuid

from ..methods.problems import DataProblem
from .study import Analysis, Data, Exhibit, Join, Maps, Study

FORMAT = "geocoupling study"
VERSION = 1
ENDING = ".study.json"


def study_text(study, folder=""):
    """The JSON text of a study.

    Parameters
    ----------
    study : Study
    folder : str
        Folder of the file, for relative paths; empty leaves paths as they are.

    Returns
    -------
    str
        The same study gives the same text.
    """
    data = _written(study.data)
    data["layer"] = _relative(study.data.layer, folder)
    if study.data.join:
        data["join"] = {**_written(study.data.join), "table": _relative(study.data.join.table, folder)}
    document = {
        "format": FORMAT,
        "version": VERSION,
        "title": study.title,
        "key": study.key,
        "seed": study.seed,
        "data": data,
        "indicators": [_filled(row) for row in study.indicators],
        "judgements": [_filled(row) for row in study.judgements],
        "analyses": [_written(one) for one in study.analyses],
        "maps": _written_maps(study.maps, folder) if study.maps else None,
    }
    if study.exhibits:
        document["exhibits"] = [_written(one) for one in study.exhibits]
    if study.labels:
        document["labels"] = study.labels
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def read_study_text(text, folder="", name=""):
    """The study of a JSON text.

    Parameters
    ----------
    text : str
    folder : str
        Folder of the file, to which paths are relative.
    name : str
        Name of the file, for messages.

    Returns
    -------
    Study

    Raises
    ------
    DataProblem
        No JSON, no study, one of a newer version, or a part that is missing or of the wrong kind.
    """
    try:
        document = json.loads(text.lstrip("\ufeff"))
    except ValueError as error:
        raise DataProblem("study_no_json", file=name, reason=str(error)) from None
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise DataProblem("study_no_study", file=name)
    version = document.get("version")
    if not isinstance(version, int) or version > VERSION:
        raise DataProblem("study_newer", file=name, version=str(version), known=str(VERSION))
    unknown = [part for part in document if part not in _PARTS]
    if unknown:
        raise DataProblem("study_unknown_part", file=name, part=unknown[0], known=", ".join(_PARTS))
    data = _part(Data, _object(document, "data", name), name, "data")
    if data.join is not None:
        if not isinstance(data.join, dict):
            raise DataProblem("study_wrong_part", file=name, part="data.join")
        join = _part(Join, data.join, name, "data.join")
        data = dataclasses.replace(data, join=dataclasses.replace(join, table=_absolute(join.table, folder)))
    data = dataclasses.replace(data, layer=_absolute(data.layer, folder))
    maps = document.get("maps")
    return Study(
        title=_text(document, "title", name),
        key=_key(_text(document, "key", name) or _text(document, "title", name)),
        data=data,
        indicators=_rows(document, "indicators", name),
        judgements=_rows(document, "judgements", name),
        analyses=tuple(_part(Analysis, one, name, "analyses") for one in _rows(document, "analyses", name, keys=())),
        maps=None if maps is None else _read_maps(_part(Maps, _object(document, "maps", name), name, "maps"), folder),
        seed=_whole(document, "seed", name),
        exhibits=_exhibits(document, name),
        labels=_labels(document, name),
    )


def read_study(path):
    """The study of a file.

    Raises
    ------
    DataProblem
        The file can not be read, or is no study.
    """
    name = os.path.basename(path)
    try:
        with open(path, encoding="utf-8") as file:
            text = file.read()
    except OSError as error:
        raise DataProblem("study_not_readable", file=path, reason=error.strerror or str(error)) from None
    except UnicodeDecodeError as error:
        raise DataProblem("study_no_json", file=name, reason=str(error)) from None
    return read_study_text(text, os.path.dirname(os.path.abspath(path)), name)


def write_study(study, path):
    """Write the file, whole or not at all.

    Raises
    ------
    DataProblem
        The folder can not be written to.
    """
    folder = os.path.dirname(os.path.abspath(path))
    part = f"{path}.{uuid.uuid4().hex}.part"
    try:
        with open(part, "x", encoding="utf-8", newline="\n") as file:
            file.write(study_text(study, folder))
        os.replace(part, path)
    except OSError:
        if os.path.exists(part):
            os.remove(part)
        raise DataProblem("path_not_writable", path=path) from None


def safe_key(text):
    """A name that every file system takes, made of ``text``."""
    kept = "".join(c if c.isalnum() or c in "-_" else "_" for c in text.strip())
    return kept.strip("_")[:60] or "study"


def _key(text):
    return safe_key(text)


def _written(part):
    """The fields of a part that are not empty; those that a reader must see are always there."""
    found = {}
    for one in dataclasses.fields(part):
        value = getattr(part, one.name)
        if value in ("", None, (), {}) and one.default is not dataclasses.MISSING:
            continue
        if value == {} or (value == "" and one.name == "name"):
            continue
        found[one.name] = list(value) if isinstance(value, tuple) else value
    return found


def _written_maps(maps, folder):
    return {**_written(maps), **({"outline": _relative(maps.outline, folder)} if maps.outline else {})}


def _read_maps(maps, folder):
    return dataclasses.replace(maps, outline=_absolute(maps.outline, folder))


def _filled(row):
    return {name: cell for name, cell in row.items() if cell not in (None, "")}


def _object(document, part, name):
    value = document.get(part)
    if not isinstance(value, dict):
        raise DataProblem("study_wrong_part", file=name, part=part)
    return value


def _part(kind, values, name, part):
    """A part of a study; unknown keys are refused, since a slip of the pen would pass unseen."""
    known = {one.name: one for one in dataclasses.fields(kind)}
    unknown = [key for key in values if key not in known]
    if unknown:
        raise DataProblem("study_unknown_key", file=name, part=part, key=unknown[0], known=", ".join(known))
    needed = [
        key
        for key, one in known.items()
        if one.default is dataclasses.MISSING
        and one.default_factory is dataclasses.MISSING
        and not (values.get(key) or (key in _MAY_BE_EMPTY and key in values))
    ]
    if needed:
        raise DataProblem("study_missing_key", file=name, part=part, key=needed[0])
    for key, value in values.items():
        if not _fits(key, value):
            raise DataProblem("study_wrong_part", file=name, part=f"{part}.{key}")
        if key in _CHOICES and value and value not in _CHOICES[key]:
            raise DataProblem(
                "study_no_choice", file=name, part=part, key=key, value=value, known=", ".join(_CHOICES[key])
            )
    return kind(**{key: tuple(value) if key == "periods" else value for key, value in values.items()})


def _exhibits(document, name):
    """Exhibits; what is wrong with one is said with its name, or with its number where it has none."""
    rows = enumerate(_rows(document, "exhibits", name, keys=()), 1)
    return tuple(_part(Exhibit, one, name, f"exhibits.{one.get('name') or number}") for number, one in rows)


_PARTS = ("format", "version", *(one.name for one in dataclasses.fields(Study)))
_MAY_BE_EMPTY = ("layer", "table")  # of a study that is begun: they can be chosen later
_CHOICES = {
    "fill": ("none", "nearest", "linear"),
    "missing": ("error", "drop"),
    "unmatched": ("error", "keep", "drop"),
}
_KINDS = {"aliases": dict, "parameters": dict, "periods": list, "dpi": int, "join": (dict, type(None))}
_KINDS.update(options=dict, decimals=(int, type(None)))


def _fits(key, value):
    wanted = _KINDS.get(key, str)
    return isinstance(value, wanted) and not isinstance(value, bool)


def _rows(document, part, name, keys=("indicator",)):
    rows = document.get(part, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise DataProblem("study_wrong_part", file=name, part=part)
    for row in rows:
        for key in keys:
            if not isinstance(row.get(key), str):
                raise DataProblem("study_missing_key", file=name, part=part, key=key)
    return tuple(rows)


def _text(document, part, name):
    value = document.get(part, "")
    if not isinstance(value, str):
        raise DataProblem("study_wrong_part", file=name, part=part)
    return value


def _labels(document, name):
    labels = document.get("labels", {})
    if not isinstance(labels, dict) or not all(isinstance(words, str) for words in labels.values()):
        raise DataProblem("study_wrong_part", file=name, part="labels")
    return labels


def _whole(document, part, name):
    value = document.get(part, 1)
    if not isinstance(value, int) or isinstance(value, bool):
        raise DataProblem("study_wrong_part", file=name, part=part)
    return value


def _relative(source, folder):
    """A source whose file lies in ``folder`` or below, relative to it and with forward slashes."""
    path, bar, rest = source.partition("|")
    if not folder or not os.path.isabs(path):
        return source
    try:
        inside = os.path.relpath(path, folder)
    except ValueError:  # another drive of Windows
        return source
    return source if inside.startswith("..") else inside.replace(os.sep, "/") + bar + rest


def _absolute(source, folder):
    """A source that is a file of ``folder`` is written in full; other sources stay."""
    path, bar, rest = source.partition("|")
    if not folder or not path or os.path.isabs(path):
        return source
    inside = os.path.normpath(os.path.join(folder, path))
    return inside + bar + rest if os.path.exists(inside) else source

"""The pages of the documentation that are made from the algorithms themselves, their help texts and the examples."""

import html
import json
import re

from docexamples import EXAMPLES
from docwords import WORDS

SECTIONS = ("formula", "parameters", "results", "notes", "references")
DOI = re.compile(r"\bdoi (10\.\d{4,}/[^\s<]+?)(?=[.;,)]*(?:\s|<|$))")


def algorithm_page(algorithm, language, fields, ran, choices):
    """A page in Markdown.

    Parameters
    ----------
    algorithm : QgsProcessingAlgorithm
        Made under the translator of ``language``.
    fields : dict
        Key of an output to its result fields.
    ran : dict
        What the example gave, from ``docs/examples.json``.
    choices : dict
        From :func:`option_words`.
    """
    from geocoupling.algorithms.helptext import help_items, help_sections

    words = WORDS[language]
    name = algorithm.name()
    introduction, *parts = help_sections(name, language)
    texts = {**dict.fromkeys(SECTIONS, ""), **dict(zip(SECTIONS, parts))}
    items = help_items(name, language)
    inputs, outputs = definitions(algorithm)
    texts["references"] = DOI.sub(r'<a href="https://doi.org/\1">doi \1</a>', texts["references"])
    blocks = [
        f"# {algorithm.displayName()}",
        *([f"**{algorithm.shortDescription()}**"] if algorithm.shortDescription() else []),
        f"{words['id']} `geocoupling:{name}` · {words['group']} {algorithm.group()}",
        introduction,
        heading(words, "formula"),
        texts["formula"],
        heading(words, "parameters"),
        input_table(inputs, items, words, choices),
        beside_items(texts["parameters"]),
        heading(words, "outputs"),
        output_table(outputs, items, fields, words),
        heading(words, "results"),
        texts["results"],
        heading(words, "example"),
        *example_blocks(name, language, ran),
        heading(words, "notes"),
        texts["notes"],
        heading(words, "references"),
        texts["references"],
    ]
    return "\n\n".join(blocks) + "\n"


def beside_items(text):
    """What a section of parameters says beside its items, which the tables hold."""
    return re.sub(r"<li><code>[A-Z_]+</code>: .*?</li>", "", text).replace("<ul></ul>", "")


def heading(words, key):
    return f"## {words[key]} {{#{key}}}"


# parameters and outputs


def definitions(algorithm):
    """Definitions of inputs, and of everything that comes out: destinations, then numbers and names."""
    declared = algorithm.parameterDefinitions()
    inputs = [d for d in declared if not d.isDestination()]
    outputs = [d for d in declared if d.isDestination()]
    known = {d.name() for d in declared}
    return inputs, outputs + [d for d in algorithm.outputDefinitions() if d.name() not in known]


def option_words(algorithms):
    """Key of a choice and option to the words of a dialog, for models, which carry the options only."""
    found = {}
    for algorithm in algorithms:
        for definition in algorithm.parameterDefinitions():
            found.update(((definition.name(), option), word) for option, word in own_words(definition).items())
    return found


def own_words(definition):
    """Option of a choice to what the dialog shows."""
    shown = definition.metadata().get("widget_wrapper", {}).get("words", ())
    return dict(zip(definition.options(), shown)) if definition.type() == "enum" else {}


def input_table(inputs, items, words, choices):
    rows = ((named(d), kind_cell(d, words), meaning_cell(d, items, words, choices)) for d in inputs)
    return table([words["name"], words["kind"], words["meaning"]], rows, "parameters")


def output_table(outputs, items, fields, words):
    rows = ((named(d), kind_cell(d, words), result_cell(d, items, fields, words)) for d in outputs)
    return table([words["name"], words["kind"], words["meaning"]], rows, "parameters")


def named(definition):
    from geocoupling.layers.translation import translate

    # Outputs of models are in English even where inputs are translated.
    label = translate("Geocoupling", definition.description())
    return f"{html.escape(label)}<br><code>{html.escape(definition.name())}</code>"


def kind_cell(definition, words):
    kind = definition.type()
    if kind == "number" and definition.dataType() == definition.Type.Integer:
        kind = "whole"
    text = words.get(kind, kind)
    parent = definition.parentLayerParameterName() if kind == "field" else ""
    if parent:
        text = words["of"].format(kind=text, parent=f"<code>{parent}</code>")
    more = [words["several"]] if kind in ("field", "enum") and definition.allowMultiple() else []
    if hasattr(definition, "flags"):
        flags = definition.flags()
        # What has a default value may be left out too.
        free = flags & definition.Flag.FlagOptional or definition.defaultValue() is not None
        more.append(words["optional" if free else "required"])
        more += [words["advanced"]] if flags & definition.Flag.FlagAdvanced else []
    return "<br>".join([text, *(f"<small>{word}</small>" for word in more)])


def meaning_cell(definition, items, words, choices):
    parts = [items.get(definition.name(), "")]
    if definition.type() == "enum":
        own = own_words(definition)
        options = ((o, own.get(o) or choices.get((definition.name(), o), "")) for o in definition.options())
        listed = (f"<li><code>{option}</code> {html.escape(word)}</li>" for option, word in options)
        parts.append(f'<ul class="options">{"".join(listed)}</ul>')
    default = default_text(definition, words)
    if default:
        parts.append(f"<small>{words['default']}: {default}</small>")
    return "".join(f"<div>{part}</div>" for part in parts if part)


def default_text(definition, words):
    value = definition.defaultValue()
    if value is None or value == "":
        return ""
    if isinstance(value, bool) or definition.type() == "boolean":
        return words["yes" if value else "no"]
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    value = ";".join(value) if isinstance(value, (list, tuple)) else value
    return f"<code>{html.escape(str(value))}</code>"


def result_cell(definition, items, fields, words):
    parts = [items.get(definition.name(), "")]
    if fields.get(definition.name()):
        names = ", ".join(f"<code>{html.escape(name)}</code>" for name in fields[definition.name()])
        parts.append(f"<small>{words['columns']}: {names}</small>")
    return "".join(f"<div>{part}</div>" for part in parts if part)


def table(heads, rows, style):
    """A table in HTML, one line, since Markdown's own tables hold no lists."""
    head = "".join(f"<th>{html.escape(text)}</th>" for text in heads)
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f'<table class="{style}"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


# examples


def example_blocks(name, language, ran):
    example, words = EXAMPLES.get(name), WORDS[language]
    if example is None:
        return []
    blocks = [example.english if language == "en" else example.chinese]
    if example.before:
        calls = "\n".join(command(algorithm, parameters) for algorithm, parameters in example.before)
        blocks += [words["before"], fence("sh", calls)]
    blocks += [words["command"], fence("sh", command(f"geocoupling:{name}", example.parameters))]
    blocks += [words["python"], fence("python", call(f"geocoupling:{name}", example.parameters))]
    if ran.get("first"):
        key = example.shows[0]
        title = words["first"].format(key=f"`{key}`", rows=ran["rows"][key])
        rows = ([cell(value) for value in row] for row in ran["first"])
        blocks += [title, table(ran["fields"], rows, "rows")]
    if ran.get("numbers"):
        blocks.append(words["numbers"] + " " + ", ".join(f"`{k}` = {v:g}" for k, v in ran["numbers"].items()))
    return blocks


def fence(language, text):
    return f"```{language}\n{text}\n```"


def cell(value):
    if value is None:
        return "<i>NULL</i>"
    return f"{value:.4g}" if isinstance(value, float) and not value.is_integer() else html.escape(f"{value}")


def command(algorithm, parameters):
    """A call of ``qgis_process`` for a shell of Linux or macOS."""
    lines = [f"qgis_process run {algorithm} --"]
    lines += [f"  {quoted(f'{key}={plain(value)}')}" for key, value in parameters.items()]
    return " \\\n".join(lines)


def plain(value):
    return ";".join(value) if isinstance(value, list) else str(value)


def quoted(text):
    if re.fullmatch(r"[\w./:=+-]+", text):
        return text
    return '"' + text.replace('"', '\\"') + '"' if "$" not in text else "'" + text + "'"


def call(algorithm, parameters):
    """The same as ``processing.run``."""
    lines = [f"    {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}," for key, value in parameters.items()]
    return "\n".join([f'processing.run("{algorithm}", {{', *lines, "})"])


# the list of all


def overview_page(groups, language):
    """All algorithms by group; ``groups`` maps a title to algorithms."""
    words = WORDS[language]
    blocks = [f"# {words['algorithms']}", words["intro"]]
    for title, algorithms in groups.items():
        blocks.append(f"## {title}")
        lines = [f"| {words['algorithm']} | {words['summary']} |", "| --- | --- |"]
        for a in algorithms:
            lines.append(f"| [{a.displayName()}](algorithms/{a.name()}.md) | {summary(a, language)} |")
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n"


def summary(algorithm, language):
    """The short description, or for a model the first sentence of its help."""
    from geocoupling.algorithms.helptext import help_sections

    text = algorithm.shortDescription()
    if not text:
        introduction = re.sub(r"<[^>]+>", "", help_sections(algorithm.name(), language)[0])
        text = re.match(r".*?[.。：:](?=\s|$|[^\d\s])", introduction + " ").group().rstrip("：:") or introduction
    return text.replace("|", "\\|")

"""A paper table as LaTeX with booktabs, that any text leaves whole."""

import re
import unicodedata

NOTHING = "--"
ESCAPES = {
    **{sign: f"\\{sign}" for sign in "&%_#${}"},
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\textless{}",  # an inverted mark in old font encodings, as are > and |
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    "`": r"\textasciigrave{}",
    "∩": r"\ensuremath{\cap}",  # the signs of mathematics are in no text font
}
LIGATURES = re.compile(r"(?<=-)-|(?<=')'|(?<=,),")  # two hyphens would become a dash
MOST_ROWS = {False: 42, True: 28}  # on an upright page, and on one that is turned
# A table that is wider than its page shrinks to it, others stay as they are.
SHRUNK = r"\resizebox{\ifdim\width>\linewidth\linewidth\else\width\fi}{!}{"
SPACE = re.compile(r"\s+")  # an empty line would end the paragraph, and with it the table


def latex_text(text):
    """``text`` so that LaTeX prints it as it stands; Chinese and accents stay, control characters go.

    Examples
    --------
    >>> print(latex_text("R&D_50% of {x}"))
    R\\&D\\_50\\% of \\{x\\}
    """
    plain = "".join(c for c in SPACE.sub(" ", text) if unicodedata.category(c) not in {"Cc", "Cs"})
    escaped = "".join(ESCAPES.get(c, c) for c in plain)
    return LIGATURES.sub(lambda found: "{}" + found.group(), escaped)


def latex_table(table):
    """The table environment with caption, rules and notes.

    Parameters
    ----------
    table : geocoupling.reports.tableexports.PaperTable

    Returns
    -------
    str
    """
    columns = range(table.frame.shape[1])
    right = [table.is_number(j) for j in columns]
    rows = [_line([latex_text(head) for head in table.heads()]), r"\midrule"]
    for i in range(len(table.frame)):
        rows += [r"\midrule"] if i in table.rules and i else []
        rows.append(_line([_cell(table, i, j, right[j]) for j in columns]))
    if _long(table):
        return _long_table(table, rows, right)
    wide = table.wide()
    environment = "sidewaystable" if wide else "table"
    tabular = rf"\begin{{tabular}}{{{''.join('r' if own else 'l' for own in right)}}}"
    lines = [
        f"% Needs {_packages(table)}; Chinese text: \\usepackage{{ctex}} and XeLaTeX or LuaLaTeX.",
        rf"\begin{{{environment}}}[htbp]",
        r"\centering",
        rf"\caption{{{latex_text(table.caption)}}}",
        (SHRUNK if wide else "") + tabular,
        r"\toprule",
        *rows,
        r"\bottomrule",
        r"\end{tabular}" + ("}" if wide else ""),
        *_notes(table.notes),
        rf"\end{{{environment}}}",
    ]
    return "\n".join(lines) + "\n"


def _long(table):
    return len(table.frame) > MOST_ROWS[table.wide()]


def _long_table(table, rows, right):
    """The rows over several pages, below their heads on each: a table environment ends with its page."""
    lines = [
        f"% Needs {_packages(table)}; Chinese text: \\usepackage{{ctex}} and XeLaTeX or LuaLaTeX.",
        rf"\begin{{longtable}}{{{''.join('r' if own else 'l' for own in right)}}}",
        rf"\caption{{{latex_text(table.caption)}}} \\",
        r"\toprule",
        *rows[:2],
        r"\endhead",
        *rows[2:],
        r"\bottomrule",
        r"\end{longtable}",
        *_notes(table.notes)[2:],
    ]
    if table.wide():
        lines = [lines[0], r"\begin{landscape}", r"\footnotesize", *lines[1:], r"\end{landscape}"]
    return "\n".join(lines) + "\n"


def _packages(table):
    shaded = table.shades is not None and any(map(any, table.shades))
    own = r" and \usepackage[table]{xcolor} (which loads colortbl)" if shaded else ""
    turned = r", \usepackage{rotating}, \usepackage{graphicx}" if table.wide() else ""
    if _long(table):
        turned = r", \usepackage{longtable}" + (r", \usepackage{pdflscape}" if table.wide() else "")
    return rf"\usepackage{{booktabs}}{turned}{own}"


def _line(cells):
    """One row. Brackets and stars at its start would be taken for an option of what ends the row before."""
    shield = "{}" if cells[0].startswith(("[", "*", "(")) else ""
    return f"{shield}{' & '.join(cells)} \\\\"


def _cell(table, row, column, right):
    text, tint = _plain_cell(table, row, column, right), table.tint(row, column)
    shield = "{}" if text.startswith("[") else ""  # would be taken for the overhang of the colour
    return rf"\cellcolor[HTML]{{{tint}}}{shield}{text}" if tint else text


def _plain_cell(table, row, column, right):
    text = table.printed(row, column)
    if text is None:
        return NOTHING
    if right and text.endswith("inf"):
        text = r"$-\infty$" if text.startswith("-") else r"$\infty$"
    elif right and text.startswith("-"):
        text = f"$-${text[1:]}"
    else:
        text = latex_text(text)
    bold, underlined = table.marked(row, column) if text else (False, False)
    text = rf"\underline{{{text}}}" if underlined else text
    return rf"\textbf{{{text}}}" if bold else text


def _notes(notes):
    if not notes:
        return []
    return ["", r"\smallskip", r"{\footnotesize", *(rf"{latex_text(note)}\par" for note in notes), "}"]

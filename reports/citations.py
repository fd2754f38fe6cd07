"""Numbers of references: [1] behind each author and year of a paragraph, in the order of first mention.

The sentences name author and year themselves, so that they stay right where they are pasted without the numbers; here
the names are found again in the references.
"""

import re

# "Wang, J.-F., ... (2010)." and, in Chinese, "王淑佳, 孔伟, ... 2021, 36(3)" or "国家发展和改革委员会. ... 2011."
AUTHOR = re.compile(r"([^,.(]+?)\s*[,.(]")
YEAR = re.compile(r"(?<![\d-])(?:1[89]|20)\d\d(?![\d-])")
# Between author and year: co-authors, "et al.", "'s", a bracket; no other year and no end of a sentence.
BETWEEN = r"(?:et al\.|[^\d.;。；()（）\[\]]){0,60}?"
YEARS = r"(?:(?:1[89]|20)\d\d(?: \[\d+\])?(?:, |，))*"


def numbered(paragraphs, references):
    """Paragraphs with numbers, and the references in the order of these numbers.

    Parameters
    ----------
    paragraphs : sequence of str
    references : sequence of str
        Each begins with its first author and has its year; those that no paragraph names keep their order at the end.

    Returns
    -------
    paragraphs : list of str
    references : list of str
        The first one has number 1.
    """
    paragraphs, references = list(paragraphs), list(references)
    patterns = [_pattern(reference) for reference in references]
    first = {}
    for at, paragraph in enumerate(paragraphs):
        for k, pattern in enumerate(patterns):
            found = pattern.search(paragraph) if pattern is not None and k not in first else None
            if found:
                first[k] = (at, found.end("year"))
    order = sorted(range(len(references)), key=lambda k: (k not in first, first.get(k, (0, k))))
    for number, k in enumerate(order, start=1):
        if k in first:
            paragraphs = [_marked(patterns[k], number, paragraph) for paragraph in paragraphs]
    return paragraphs, [references[k] for k in order]


def _pattern(reference):
    """Where a text names the author and the year of ``reference``; None where it has no such beginning."""
    author = AUTHOR.match(reference)
    year = YEAR.search(reference, author.end() - 1) if author else None
    if year is None:
        return None
    name = rf"(?<![A-Za-z]){re.escape(author.group(1).strip())}(?![A-Za-z])"
    # "2010, 2016" behind one name are two works
    return re.compile(rf"{name}{BETWEEN}(?P<open>[(（]?){YEARS}(?P<year>{year.group()})(?!\d)(?P<close>[)）]?)")


def _marked(pattern, number, paragraph):
    """``paragraph`` with ``number`` at each mention: behind the bracket of "Dagum (1997)", inside of "(Dagum 1997)"."""

    def mark(found):
        alone = found.group("open") and found.group("close") and "[" not in found.group()
        end = found.end() if alone else found.end("year")
        space = "" if paragraph[end - 1] == "）" else " "
        return f"{paragraph[found.start() : end]}{space}[{number}]{paragraph[end : found.end()]}"

    return pattern.sub(mark, paragraph)

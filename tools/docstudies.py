"""Pages of the published studies: tables and figures that ``./run study`` makes, kept in build/exhibits/.

A page names them by ``<!-- exhibit: key/name | caption -->``; ``<!-- files: A -->`` becomes the list of all of a study.
"""

import html
import json
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from docwords import WORDS

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = ROOT / "sample" / "studies"
KEPT = ROOT / "build" / "exhibits"
LOCALES = {"en": "C.UTF-8", "zh": "zh_CN.UTF-8"}
ENDINGS = {"en": ".study.json", "zh": ".zh.study.json"}
EXHIBIT = re.compile(r"<!-- exhibit: (\w+)/(\w+) \| (.+?) -->")
FILES = re.compile(r"<!-- files: ([A-E]) -->")


def study_files(language):
    """Letter of a study to its file as plain data."""
    found = {}
    for path in sorted(SHIPPED.glob("*" + ENDINGS[language])):
        if language == "zh" or not path.name.endswith(ENDINGS["zh"]):
            found[path.name[0]] = json.loads(path.read_text(encoding="utf-8"))
    return found


# making


def make_missing_exhibits(anew=False):
    """Run the studies of which nothing is kept; without them the pages have gaps.

    Parameters
    ----------
    anew : bool
        Run all.
    """
    for language in LOCALES:
        for letter, study in study_files(language).items():
            folder = KEPT / language / study["key"]
            if anew or not folder.is_dir():
                print(f"Exhibits of study {letter} ({language}): ./run study {letter} (a minute)", flush=True)
                _make(letter, study["key"], language, folder)


def _make(letter, key, language, folder):
    """Run a study in a folder of its own and keep the tables and pictures."""
    with tempfile.TemporaryDirectory(prefix="geocoupling-docs-") as out:
        command = [str(ROOT / "run"), "study", letter, "--out", out]
        others = ("LC_ALL", "LC_MESSAGES", "LANGUAGE")  # they would speak louder than LANG
        environment = {key: value for key, value in os.environ.items() if key not in others}
        environment["LANG"] = LOCALES[language]
        ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        made = Path(out) / f"{key}_exhibits"
        if ran.returncode or not made.is_dir():
            last = (ran.stderr.strip() or ran.stdout.strip()).splitlines()[-1:]
            print(f"Study {letter} could not be run; its page goes without pictures. {''.join(last)}")
            return
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for path in sorted(made.glob("*.png")) + sorted(made.glob("*.html")):
            shutil.copy(path, folder)


# pages


def with_exhibits(text, language, images):
    """The page with the exhibits that it names, and the lists of files.

    Parameters
    ----------
    text : str
    language : {'en', 'zh'}
    images : Path
        Folder of pictures of the site; takes those of the page.
    """

    def shown(found):
        key, name, caption = found.groups()
        source = KEPT / language / key / name
        if source.with_suffix(".png").exists():
            folder = images / "exhibits"
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copy(source.with_suffix(".png"), folder / f"{key}_{name}.png")
            return f"![{caption}](images/exhibits/{key}_{name}.png)\n\n*{caption}*"
        if source.with_suffix(".html").exists():
            return f"{_table(source.with_suffix('.html'))}\n\n*{caption}*"
        return ""

    text = EXHIBIT.sub(shown, text)
    return FILES.sub(lambda found: _files(study_files(language)[found.group(1)], language), text)


def _table(path):
    """The table of a page with its notes, without its caption and its looks; a line, for Markdown."""
    text = path.read_text(encoding="utf-8")
    table = re.search(r"(?s)<table.*?</table>", text).group()
    table = re.sub(r"(?s)<caption.*?</caption>", "", table)
    table = re.sub(r"<table[^>]*>", '<table class="paper">', table)
    notes = re.findall(r"(?s)<p>(.*?)</p>", text.partition("</table>")[2])
    told = f'<p class="notes">{"<br>".join(notes)}</p>' if notes else ""
    return f'<div class="scroll">{" ".join(table.split())}</div>{told}'


def _files(study, language):
    """A row for each exhibit: name of its files, form, caption."""
    words = WORDS[language]
    lines = [f"| {words['exhibit_file']} | {words['form']} | {words['caption']} |", "| --- | --- | --- |"]
    for one in study["exhibits"]:
        title = html.escape(one.get("title", ""))
        lines.append(f"| `{one['name']}` | [`{one['form']}`](study.md#exhibits) | {title} |")
    return "\n".join(lines)

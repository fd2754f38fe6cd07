"""Build the documentation site, one tree for each language, into build/site/.

``docs.py`` makes the pages and the site; ``docs.py examples`` first runs every example anew and keeps what it gave in
``docs/examples.json``; ``docs.py studies`` runs the published studies anew. Pictures of the application and tables and
figures of the studies that are missing are made first, by ``shots.py`` and ``study.py``. Nothing of the site is fetched
from elsewhere when it is read.
"""

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "build" / "docs"
SITE = ROOT / "build" / "site"
SHOTS = ROOT / "build" / "shots"
RAN = ROOT / "docs" / "examples.json"
SNAPSHOT = ROOT / "tests" / "algorithms" / "api.json"
LANGUAGES = ("en", "zh")
BACKGROUND = ("geodetector", "dynamics", "speed", "architecture")
TITLES = {
    "en": {"start": "Start", "papers": "Published studies", "background": "Background"},
    "zh": {"start": "开始使用", "papers": "论文复现", "background": "方法背景（英文）"},
}
# What the menu calls them; their own titles are long, and English in both languages.
BACKGROUND_TITLES = {
    "en": ("Geographical detector: what was measured", "Dynamics: what was measured", "Speed", "Architecture"),
    "zh": ("地理探测器的检验", "动态演变的检验", "运行速度", "程序结构"),
}
# Hand-written pages, in the order of the menu.
PAGES = ("index", "install", "data", "tutorial", "study", "gallery", "methods")
PAPERS = ("papers", *(f"paper_{letter}" for letter in "abcde"))
PICTURE = re.compile(r"<!-- picture: ([\w-]+) \| (.+?) -->")


def main():
    sys.path.insert(0, str(ROOT / "tools"))
    if sys.argv[1:] not in ([], ["examples"], ["studies"]):
        sys.exit("docs takes no argument but 'examples' or 'studies'")
    from docstudies import make_missing_exhibits

    make_missing_pictures()
    make_missing_exhibits(anew=sys.argv[1:] == ["studies"])
    app = start_qgis()
    started = time.time()
    try:
        if sys.argv[1:] == ["examples"]:
            run_examples()
        pages = build(SOURCES, SITE)
    finally:
        app.exitQgis()
    print(f"{pages} pages in {time.time() - started:.0f} s. Open {SITE.relative_to(ROOT) / 'index.html'}")


def make_missing_pictures():
    """Pictures of the application, where none were made yet; without them the pages have gaps."""
    from shots import LANGUAGES as SHOWN
    from shots import PICTURES, program

    absent = [name for name in SHOWN if not all((SHOTS / f"{name}_{one}.png").exists() for one in PICTURES)]
    if not absent:
        return
    command = f"./run shots {' '.join(absent)}"
    if program("xvfb-run") is None or program("qgis") is None:
        print(f"Pictures are missing and the pages go without them: {command} makes them where xvfb-run is.")
        return
    print(f"Pictures are missing: {command} (minutes)", flush=True)
    # a process of its own: its trouble must not keep the pages from being built
    if subprocess.run([sys.executable, str(ROOT / "tools" / "shots.py"), *absent], check=False).returncode:
        print("Some pictures could not be made; the pages go without them.")


def start_qgis():
    from qgis.core import QgsApplication

    app = QgsApplication([], False)
    app.initQgis()
    from processing.core.Processing import Processing

    Processing.initialize()
    from geocoupling.algorithms.provider import GeocouplingProvider

    app.provider = GeocouplingProvider()
    QgsApplication.processingRegistry().addProvider(app.provider)
    return app


def run_examples():
    from docruns import run_all

    with tempfile.TemporaryDirectory() as folder:
        ran = run_all(folder)
    RAN.write_text(json.dumps(ran, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def build(sources, site):
    """Write the sources of all pages, then the site; returns the number of pages.

    Raises
    ------
    mkdocs.exceptions.Abort
        A link leads nowhere, or a page stands in no menu.
    """
    for folder in (sources, site):
        shutil.rmtree(folder, ignore_errors=True)
    count = 0
    for language in LANGUAGES:
        menu = write_sources(sources / language, language)
        run_mkdocs(sources / language, site / language, language, menu)
        count += sum(1 for _ in (sources / language).rglob("*.md"))
    shutil.copy(ROOT / "docs" / "start.html", site / "index.html")
    return count


# sources


def write_sources(folder, language):
    """All pages of a language as Markdown; returns its menu."""
    from docstudies import with_exhibits

    folder.mkdir(parents=True)
    shutil.copytree(ROOT / "docs" / "images", folder / "images")
    shutil.copytree(ROOT / "docs" / "files", folder / "files")
    (folder / "images" / "shots").mkdir()
    for path in SHOTS.glob("*.png"):
        shutil.copy(path, folder / "images" / "shots")
    for name in PAGES + PAPERS:
        text = moved(with_pictures((ROOT / "docs" / language / f"{name}.md").read_text(encoding="utf-8"), language))
        write(folder / f"{name}.md", with_exhibits(text, language, folder / "images"))
    for name in BACKGROUND:
        write(folder / "background" / f"{name}.md", background_page(name, language))
    groups = write_algorithms(folder, language)
    titles = TITLES[language]
    return [
        {titles["start"]: [f"{name}.md" for name in PAGES[1:]]},
        {titles["papers"]: [f"{name}.md" for name in PAPERS]},
        {title: [f"algorithms/{name}.md" for name in names] for title, names in groups.items()},
        {titles["background"]: [{t: f"background/{n}.md"} for t, n in zip(BACKGROUND_TITLES[language], BACKGROUND)]},
    ]


def write_algorithms(folder, language):
    """A page for every algorithm and model, and the list of them; returns title of a group to names."""
    from docpages import algorithm_page, option_words, overview_page

    snapshot = json.loads(SNAPSHOT.read_text(encoding="utf-8"))
    ran = json.loads(RAN.read_text(encoding="utf-8")) if RAN.exists() else {}
    groups = {}
    with interface_language(language):
        everything = all_algorithms()
        choices = option_words(everything)
        for algorithm in everything:
            name = algorithm.name()
            fields = snapshot.get(name, {}).get("fields", {})
            page = algorithm_page(algorithm, language, fields, ran.get(name, {}), choices)
            write(folder / "algorithms" / f"{name}.md", page)
            groups.setdefault(algorithm.group(), []).append(algorithm)
        write(folder / "algorithms.md", overview_page(groups, language))
    return {title: [algorithm.name() for algorithm in algorithms] for title, algorithms in groups.items()}


def all_algorithms():
    """Every algorithm and model, made anew so that its labels are in the language of the moment."""
    from geocoupling.algorithms.models import shipped_models
    from geocoupling.algorithms.provider import ALGORITHMS

    made = [kind().create() for kind in ALGORITHMS] + [m.create() for m in shipped_models(str(ROOT / "models"))]
    order = list(dict.fromkeys(a.groupId() for a in made))
    return sorted(made, key=lambda a: order.index(a.groupId()))


class interface_language:  # noqa: N801
    """Labels in one language inside a ``with`` block, whatever language QGIS speaks."""

    def __init__(self, language):
        self.language = language

    def __enter__(self):
        from qgis.PyQt.QtCore import QCoreApplication, QTranslator

        self.translator = QTranslator()
        if self.language == "zh" and not self.translator.load(str(ROOT / "i18n" / "geocoupling_zh_CN.qm")):
            sys.exit("i18n/geocoupling_zh_CN.qm is absent: ./run translate makes it")
        QCoreApplication.installTranslator(self.translator)

    def __exit__(self, *_):
        from qgis.PyQt.QtCore import QCoreApplication

        QCoreApplication.removeTranslator(self.translator)


def background_page(name, language):
    from docwords import WORDS

    text = (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")
    text = re.sub(r"\]\((?:\.\./)?help/\w+/(\w+)\.md\)", r"](../algorithms/\1.md)", text)
    text = text.replace("](images/", "](../images/")
    if language == "en":
        return text
    title, _, rest = text.partition("\n")
    return f"{title}\n\n*{WORDS[language]['other_language']}*\n{rest}"


def moved(text):
    """Links of a hand-written page, which hold in the repository, as they must be in the site."""
    text = re.sub(r"\]\(\.\./\.\./help/\w+/(\w+)\.md", r"](algorithms/\1.md", text)
    text = text.replace("](../images/", "](images/").replace("](../files/", "](files/")
    return re.sub(r"\]\(\.\./(\w+)\.md", r"](background/\1.md", text)


def with_pictures(text, language):
    """``<!-- picture: name | caption -->`` becomes the picture of that name, where ``tools/shots`` has made it."""

    def picture(found):
        name, caption = found.groups()
        for path in (SHOTS / f"{language}_{name}.png", SHOTS / f"{name}.png"):
            if path.exists():
                return f"![{caption}](../images/shots/{path.name})\n\n*{caption}*"
        return ""

    return PICTURE.sub(picture, text)


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


# site


def run_mkdocs(sources, site, language, menu):
    from docsearch import write_index
    from mkdocs.commands.build import build as build_site
    from mkdocs.config import load_config
    from mkdocs.localization import parse_locale

    first, papers, algorithms, last = menu
    nav = ["index.md", first, papers, *({title: pages} for title, pages in algorithms.items()), last]
    first[TITLES[language]["start"]].insert(4, "algorithms.md")
    config = load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(sources), site_dir=str(site), nav=nav, strict=True)
    config.theme["locale"] = parse_locale("zh_CN" if language == "zh" else "en")
    config.extra.update(language=language, other={"en": "zh", "zh": "en"}[language])
    build_site(config)
    write_index(site)
    for path in site.rglob("*.html"):  # the name of the language that browsers know
        path.write_text(path.read_text(encoding="utf-8").replace('lang="zh_Hans_CN"', 'lang="zh-CN"'), encoding="utf-8")


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if importlib.util.find_spec("mkdocs") is None:
        sys.exit("mkdocs is missing: ./run setup installs it")
    main()

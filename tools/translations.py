"""Collect the plugin's strings into ``i18n/geocoupling_zh_CN.ts``, and tell which have no translation.

``pylupdate5`` is not used: it leaves out, without a word, every call that ends with a comma before the closing
bracket (as ``ruff format`` writes all long calls) and reads ``\\u2013`` as ``u2013``. This reads Python as Python does.

    ./run translate                             collect and compile
    ./run python tools/translations.py check    list what is missing; exit code 1 if anything is

A string is collected from ``translate("Geocoupling", "literal")`` and ``QT_TRANSLATE_NOOP("Geocoupling", "literal")``;
the literal may be several, one after another. Translations that exist are kept; strings that are gone are dropped.
"""

import ast
import re
import sys
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "i18n" / "geocoupling_zh_CN.ts"
CONTEXT = "Geocoupling"
FUNCTIONS = {"translate", "QT_TRANSLATE_NOOP"}
NOT_SHIPPED = {"build", "tests", "tools", "benchmarks", "docs"}


class NotLiteralError(Exception):
    """A call whose text is put together before it is translated, so that no translation can ever be found."""


def shipped_files(root=ROOT):
    """Python files that reach the user, sorted."""
    paths = (path.relative_to(root) for path in root.rglob("*.py"))
    return sorted(p for p in paths if p.parts[0] not in NOT_SHIPPED and not any(part[0] == "." for part in p.parts))


def strings_of(source, name="<string>"):
    """Texts of the translation calls in ``source``, in the order of the file."""
    texts = []
    for node in ast.walk(ast.parse(source, name)):
        if not isinstance(node, ast.Call) or len(node.args) < 2:
            continue
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", None)
        context, text = node.args[:2]
        if called not in FUNCTIONS or not isinstance(context, ast.Constant) or context.value != CONTEXT:
            continue
        if isinstance(text, ast.Constant) and isinstance(text.value, str):
            texts.append((text.lineno, text.col_offset, text.value))
        elif is_put_together(text):
            raise NotLiteralError(f"{name}:{text.lineno}: translate a literal, then fill it in with format()")
    return [value for _, _, value in sorted(texts)]


def is_put_together(node):
    """An f-string, sum or ``format``. Other expressions stand for a literal that QT_TRANSLATE_NOOP marks elsewhere."""
    formats = isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "format"
    return formats or isinstance(node, (ast.JoinedStr, ast.BinOp))


def collect(root=ROOT):
    """Each text with the files it stands in."""
    places = {}
    for path in shipped_files(root):
        for text in strings_of((root / path).read_text(encoding="utf-8"), str(path)):
            files = places.setdefault(text, [])
            if path.as_posix() not in files:
                files.append(path.as_posix())
    return places


def read_translations(target=TARGET):
    """Finished translations by text, and unfinished ones that have at least a draft."""
    finished, drafts = {}, {}
    if not target.exists():
        return finished, drafts
    for message in ElementTree.parse(target).iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.text:
            kind = drafts if translation.get("type") else finished
            kind[message.findtext("source")] = translation.text
    return finished, drafts


def render(places, finished, drafts, language):
    """The .ts file. Lines are left out of the locations: they would change with every edit of any file."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>", f'<TS version="2.1" language="{language}">']
    lines += ["<context>", f"    <name>{CONTEXT}</name>"]
    for text, files in places.items():
        lines.append("    <message>")
        lines += [f'        <location filename="../{escape(file)}"/>' for file in files]
        lines.append(f"        <source>{escape(text)}</source>")
        if text in finished:
            lines.append(f"        <translation>{escape(finished[text])}</translation>")
        else:
            lines.append(f'        <translation type="unfinished">{escape(drafts.get(text, ""))}</translation>')
        lines.append("    </message>")
    return "\n".join([*lines, "</context>", "</TS>", ""])


def update(root=ROOT, target=TARGET):
    """Write the .ts file anew; leaves it alone when nothing changed, so that it need not be compiled again."""
    language = re.search(r"_([a-z]{2}(?:_[A-Z]{2})?)$", target.stem).group(1)
    content = render(collect(root), *read_translations(target), language)
    if not target.exists() or target.read_text(encoding="utf-8") != content:
        target.parent.mkdir(exist_ok=True)
        target.write_text(content, encoding="utf-8", newline="\n")


def placeholders(text):
    """Names in curly brackets; None where the brackets do not match, which is no template then."""
    try:
        return {field for _, field, _, _ in Formatter().parse(text) if field is not None}
    except ValueError:
        return None


def problems(root=ROOT, target=TARGET):
    """Sentences on what is untranslated, no longer collected, or translated with other placeholders."""
    texts = collect(root)
    finished, _ = read_translations(target)
    found = [f"not translated ({', '.join(files)}): {text}" for text, files in texts.items() if text not in finished]
    found += [f"no longer used: {text}" for text in finished if text not in texts]
    found += [
        f"other placeholders than the English: {text} -> {translation}"
        for text, translation in finished.items()
        if text in texts and placeholders(text) != placeholders(translation)
    ]
    return found


def main(arguments):
    """Exit code of ``update`` or ``check``."""
    if arguments not in (["update"], ["check"]):
        print("usage: translations.py update|check", file=sys.stderr)
        return 2
    try:
        if arguments == ["update"]:
            update()
            missing = [problem for problem in problems() if problem.startswith("not translated")]
            print(f"{TARGET.relative_to(ROOT)}: {len(collect())} strings, {len(missing)} without a translation")
            return 0
        found = problems()
    except NotLiteralError as error:
        print(error, file=sys.stderr)
        return 1
    print(*found, sep="\n", end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

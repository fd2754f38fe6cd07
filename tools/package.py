"""Build the ZIP that QGIS installs: what git archive leaves in, with the compiled translations."""

import io
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = "geocoupling"
EPOCH = (2020, 1, 1, 0, 0, 0)  # of every file, so that the same commit gives the same bytes


def main():
    target = ROOT / "build" / f"{FOLDER}-{version()}.zip"
    target.parent.mkdir(exist_ok=True)
    build(target)
    size = target.stat().st_size / 1e6
    print(f"{target.relative_to(ROOT)} ({size:.1f} MB), for Plugins > Manage and install > Install from ZIP")


def version():
    lines = (ROOT / "metadata.txt").read_text(encoding="utf-8").splitlines()
    return next(line.split("=", 1)[1].strip() for line in lines if line.startswith("version="))


def build(target):
    """Write the ZIP of the last commit to ``target``.

    Raises
    ------
    SystemExit
        This is no git checkout, or a translation is not compiled.
    """
    done = subprocess.run(["git", "archive", "--format=zip", "HEAD"], cwd=ROOT, capture_output=True)
    if done.returncode:
        sys.exit("The ZIP is made from a commit: " + done.stderr.decode(errors="replace").strip())
    with zipfile.ZipFile(io.BytesIO(done.stdout)) as archive, zipfile.ZipFile(target, "w") as package:
        for name in sorted(name for name in archive.namelist() if not name.endswith("/")):
            _add(package, name, archive.read(name))
        for source in sorted((ROOT / "i18n").glob("*.ts")):
            compiled = source.with_suffix(".qm")
            if not compiled.is_file():
                sys.exit(f"{compiled.name} is absent: ./run translate makes it")
            _add(package, f"i18n/{compiled.name}", compiled.read_bytes())


def _add(package, name, content):
    entry = zipfile.ZipInfo(f"{FOLDER}/{name}", EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    package.writestr(entry, content)


if __name__ == "__main__":
    main()

"""Builds the program and its packages into `dist/`: `python3 run.py package`.

python3 run.py package            the program; on Linux its .deb and .tar.xz, too
python3 run.py package --program  the program only
python3 run.py package --prove    tries the program that lies in dist/, and builds nothing
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import time
import tomllib
from collections.abc import Iterable, Sequence
from email.utils import formatdate
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import debian
from icons import write_icons
from licences import LicenceError, Part, closure, collect, own_parts, part_of, python_part, system_parts
from proof import ProofError, prove
from release import ROOT, fill, moment, version
from shared_libraries import find_needs, newest_glibc, unmet
from tarball import write_tarball
from trimming import OF_PYTHON

PACKAGING = ROOT / "packaging"
DIST, WORK = ROOT / "dist", ROOT / "build"
PROGRAM, APP = DIST / "read-also", DIST / "Read Also.app"
LARGEST_DEB, LARGEST_INSTALLED = 180_000_000, 550_000_000
"""Bytes that are promised."""
_MANUALS = ("README.md", "CHANGELOG.md")
_IS_LINUX = sys.platform.startswith("linux")


class BuildError(Exception):
    """The packages could not be built; the text says why."""


def all_parts(libraries: Iterable[Path]) -> tuple[Part, ...]:
    """Everything of others in the program: wheels, Python, PyInstaller's starter, and these libraries of the system."""
    python = python_part(sysconfig.get_python_version(), Path(sysconfig.get_path("stdlib")))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wheels = [part_of(found) for found in closure(project["dependencies"])]
    starter = part_of(distribution("pyinstaller"))
    return (*wheels, starter, python, *own_parts(ROOT / "resources" / "licenses"), *system_parts(libraries))


def freeze(stamp: int) -> None:
    """Let PyInstaller make the program."""
    write_icons(ROOT / "resources/icons/read-also.svg", WORK / "icons")
    environ = {
        **os.environ,
        "PYTHONHASHSEED": "1",
        "SOURCE_DATE_EPOCH": str(stamp),
        "PYINSTALLER_CONFIG_DIR": str(WORK / "pyinstaller"),
    }
    places = ("--distpath", DIST, "--workpath", WORK / "program")
    recipe = PACKAGING / "read-also.spec"
    command = (sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=ERROR", *places, recipe)
    if subprocess.call(command, cwd=ROOT, env=environ):
        raise BuildError("PyInstaller failed; its words are above.")
    if _IS_LINUX:  # Chromium makes this folder where it may, and the package would not take it away again
        (PROGRAM / "_internal/PySide6/Qt/resources/locales").mkdir(exist_ok=True)


def add_licences(parts: Iterable[Part]) -> None:
    """Put all licences beside the starter, where the program looks for them; a bundle of macOS has links there."""
    place = APP / "Contents/Resources" if sys.platform == "darwin" else PROGRAM
    collect(parts, place / "licences")
    shutil.copyfile(ROOT / "LICENSE", place / "LICENSE")
    if sys.platform == "darwin":
        for name in ("licences", "LICENSE"):
            (APP / "Contents/MacOS" / name).symlink_to(f"../Resources/{name}")


def libraries_of_python() -> tuple[Path, ...]:
    """Those of the system that came along, but Python's own."""
    if not _IS_LINUX:
        return ()
    names = [path.name for path in (PROGRAM / "_internal").iterdir() if path.name.startswith(OF_PYTHON[1:])]
    known = subprocess.run(["ldconfig", "-p"], capture_output=True, text=True, check=False, env=_with_sbin()).stdout
    places = dict(re.findall(r"^\s+(\S+) .*=> (\S+)$", known, re.MULTILINE)[::-1])
    return tuple(Path(places.get(name, name)) for name in sorted(names))


def _with_sbin() -> dict[str, str]:
    return {**os.environ, "PATH": f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"}


def needed_packages() -> tuple[tuple[str, ...], str]:
    """What the .deb depends on, and the oldest C library. Raises BuildError where a library would be missing."""
    rows, needs = debian.read_lists(debian.LISTS), find_needs(PROGRAM)
    if lacking := unmet(needs, (library for library, _ in rows)):
        raise BuildError("Neither brought along nor in packaging/apt:\n  " + "\n  ".join(lacking))
    glibc = newest_glibc(needs)
    return debian.depends((packages for _, packages in rows), glibc), glibc


def size_of(folder: Path) -> int:
    """Bytes of all files in a folder."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir())


def make_deb(number: str, stamp: int, parts: Sequence[Part], needs: Sequence[str]) -> Path:
    """The Debian package of the program."""
    with tempfile.TemporaryDirectory(dir=WORK) as folder:
        root = Path(folder)
        debian.lay_out(root, PROGRAM, WORK / "icons", [ROOT / name for name in _MANUALS])
        about = root / "usr/share/metainfo/read-also.metainfo.xml"
        date = time.strftime("%Y-%m-%d", time.gmtime(stamp))
        about.write_text(fill(about.read_text("utf-8"), version=number, date=date), "utf-8")
        package = debian.Package(debian.version_of(number), debian.architecture(), size_of(root), tuple(needs))
        rights = debian.copyright_file(parts, (ROOT / "LICENSE").read_text("utf-8"))
        debian.write_texts(root, package, formatdate(stamp), rights)
        debian.set_modes(root)
        target = DIST / f"read-also_{package.version}_{package.architecture}.deb"
        debian.build(root, target, stamp)
    if package.installed > LARGEST_INSTALLED or target.stat().st_size > LARGEST_DEB:
        raise BuildError(f"Too large: {target.stat().st_size:,} bytes packed, {package.installed:,} installed.")
    return target


def make_tarball(number: str, stamp: int, needs: Sequence[str], glibc: str) -> Path:
    """The program as a .tar.xz with a README."""
    text = (PACKAGING / "linux/README.txt").read_text("utf-8")
    words = fill(text, version=number, glibc=glibc, depends=", ".join(needs))
    (PROGRAM / "README.txt").write_text(words, "utf-8")
    target = DIST / f"read-also-{number}-linux-{os.uname().machine}.tar.xz"
    write_tarball(PROGRAM, target, stamp)
    return target


def build(only_program: bool) -> None:
    """Everything, from nothing. Raises BuildError, LicenceError or ProofError."""
    number, stamp = version(), moment()
    shutil.rmtree(PROGRAM, ignore_errors=True)
    say("Making the program …")
    freeze(stamp)
    parts = all_parts(libraries_of_python())
    add_licences(parts)
    say(f"{PROGRAM.relative_to(ROOT)}: {size_of(PROGRAM) / 1e6:.0f} MB, {len(parts)} parts of others")
    if _IS_LINUX and not only_program:
        needs, glibc = needed_packages()
        say("Packing it …")
        for made in (make_deb(number, stamp, parts, needs), make_tarball(number, stamp, needs, glibc)):
            say(f"{made.relative_to(ROOT)}: {made.stat().st_size / 1e6:.0f} MB")


def starter() -> Path:
    """The built program's command."""
    if sys.platform == "darwin":
        return APP / "Contents/MacOS/editorapp"
    return PROGRAM / ("editorapp.exe" if sys.platform == "win32" else "editorapp")


def say(text: str) -> None:
    """A line for the person who waits."""
    print(text, flush=True)


def main(arguments: Sequence[str]) -> int:
    """Build what was asked for and try it; the exit code."""
    parser = argparse.ArgumentParser(prog="run.py package", description="builds the packages into dist/ and tries them")
    parser.add_argument("--program", action="store_true", help="the program only, no packages of it")
    parser.add_argument("--prove", action="store_true", help="build nothing, try what lies in dist/")
    options = parser.parse_args(arguments)
    try:
        if not options.prove:
            build(options.program)
        say("Trying it …")
        for line in prove(starter()):
            say(f"  {line}")
    except (BuildError, LicenceError, ProofError, PackageNotFoundError, subprocess.SubprocessError, OSError) as error:
        print(f"run.py package: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""The Debian package: its control file, its copyright file, its tree, and dpkg-deb to make one file of it."""

import gzip
import hashlib
import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from licences import Part, folder_name

NAME = "read-also"
COMMANDS = ("editorapp", "read-also")
LIBRARY = Path("usr/lib") / NAME
DOC = Path("usr/share/doc") / NAME
LISTS = ("offscreen", "xcb", "wayland", "webengine")
"""The lists of packaging/apt that the whole program needs."""
RECOMMENDED = ("libcups2t64 | libcups2", "xdg-utils")
"""Printing; opening a link in the browser."""
MAINTAINER = "The Read Also developers <read-also@example.com>"
LINUX = Path(__file__).with_name("linux")
_APT = Path(__file__).with_name("apt")
_SHORT = "offline editor for journalists that knows the newsroom's archive"
_COMMON = "\n Debian keeps the text of the LGPL as /usr/share/common-licenses/LGPL-3 (and LGPL-2.1)."
_LONG = (
    "Read Also is a writing room for journalists. While a story is written it",
    "suggests the stories of the newsroom's own archive to link to, and says why;",
    "it checks the story and hands it over to the web desk in fourteen formats.",
    "Everything happens on this computer; nothing is fetched or sent.",
)


@dataclass(frozen=True, slots=True)
class Package:
    """What stands in the control file. `installed` is in bytes."""

    version: str
    architecture: str
    installed: int
    depends: tuple[str, ...]


def version_of(text: str) -> str:
    """As Debian sorts it: a release candidate comes before its release."""
    return re.sub(r"\.?(a|b|rc|dev)(\d+)", r"~\1\2", text)


def read_lists(names: Iterable[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """(library, its Debian packages) of these lists in packaging/apt; `#` starts a comment."""
    texts = ((_APT / f"{name}.txt").read_text("utf-8") for name in names)
    rows = (line.split("#")[0].split() for text in texts for line in text.splitlines())
    return tuple((row[0], tuple(row[1:])) for row in rows if row)


def depends(libraries: Iterable[Sequence[str]], glibc: str) -> tuple[str, ...]:
    """What the package depends on: the packages of each library, alternatives first, and the C and C++ libraries."""
    named = {" | ".join(packages) for packages in libraries}
    return tuple(sorted({*named, f"libc6 (>= {glibc})", "libgcc-s1", "libstdc++6", "zlib1g"}))


def control(package: Package) -> str:
    """The control file."""
    lines = (
        f"Package: {NAME}",
        f"Version: {package.version}",
        f"Architecture: {package.architecture}",
        f"Maintainer: {MAINTAINER}",
        f"Installed-Size: {-(-package.installed // 1024)}",
        f"Depends: {', '.join(package.depends)}",
        f"Recommends: {', '.join(RECOMMENDED)}",
        "Suggests: libgtk-3-0t64 | libgtk-3-0",
        "Section: editors",
        "Priority: optional",
        f"Description: {_SHORT}",
        *(f" {line}" for line in _LONG),
    )
    return "\n".join(lines) + "\n"


def changelog(version: str, date: str) -> str:
    """Debian's changelog of this version; what has changed stands in the project's own, beside it. `date`: RFC 5322."""
    return f"{NAME} ({version}) stable; urgency=medium\n\n  * See CHANGELOG.md.\n\n -- {MAINTAINER}  {date}\n"


def copyright_file(parts: Iterable[Part], licence: str) -> str:
    """Who wrote what, machine-readable (DEP-5): the program under `licence`, then each part of others."""
    holder = next(line for line in licence.splitlines() if line.startswith("Copyright"))
    holder = holder.removeprefix("Copyright (c) ")
    head = (
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        "Upstream-Name: Read Also\nComment: The full texts of all parts lie in licences/ beside this file."
    )
    paragraphs = [head, f"Files: *\nCopyright: {holder}\nLicense: Expat\n{_indented(_without_head(licence))}"]
    for part in parts:
        files = " ".join(f"{LIBRARY}/_internal/{module}*" for module in part.modules) or f"{LIBRARY}/{part.name}/*"
        where = f"licences/{folder_name(part)}"
        name = re.sub(r"[\s,/]+", "-", part.licence)
        text = f" {part.licence}. See {where} beside this file.{_COMMON if 'LGPL' in part.licence else ''}"
        paragraphs.append(f"Files: {files}\nCopyright: see {where}\nLicense: {name}-of-{part.name}\n{text}")
    return "\n\n".join(paragraphs) + "\n"


def _without_head(licence: str) -> str:
    return licence.split("\n\n", 2)[2].strip()


def _indented(text: str) -> str:
    return "\n".join(f" {line}" if line.strip() else " ." for line in text.splitlines())


def lay_out(root: Path, program: Path, icons: Path, docs: Iterable[Path]) -> None:
    """Put the built program with all that a desktop wants to know of it where Debian wants each, below `root`."""
    shutil.copytree(program, root / LIBRARY, symlinks=True)
    (root / DOC).mkdir(parents=True)
    (root / DOC / "licences").symlink_to(f"../../../lib/{NAME}/licences")  # the program shows them, too
    (root / "usr/bin").mkdir(parents=True)
    for command in COMMANDS:
        (root / "usr/bin" / command).symlink_to(f"../lib/{NAME}/editorapp")
    _copy(LINUX / "read-also.desktop", root / "usr/share/applications")
    _copy(LINUX / "read-also.metainfo.xml", root / "usr/share/metainfo")
    _copy(LINUX / "read-also.xml", root / "usr/share/mime/packages")
    _copy(LINUX / "lintian-overrides", root / "usr/share/lintian/overrides" / NAME)
    shutil.copytree(icons / "hicolor", root / "usr/share/icons/hicolor")
    manual = root / "usr/share/man/man1"
    _write_gz(manual / "editorapp.1.gz", (LINUX / "editorapp.1").read_bytes())
    (manual / "read-also.1.gz").symlink_to("editorapp.1.gz")
    for file in docs:
        _write_gz(root / DOC / f"{file.name}.gz", file.read_bytes())


def _copy(source: Path, target: Path) -> None:
    """Into the folder `target`; or as that file, where the last part of its name is no folder's."""
    target = target if target.name == NAME else target / source.name
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _write_gz(target: Path, data: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(data, 9, mtime=0))


def write_texts(root: Path, package: Package, date: str, rights: str) -> None:
    """The control file, sums and the package's own documents, when all else is in its place."""
    _write_gz(root / DOC / "changelog.gz", changelog(package.version, date).encode())
    (root / DOC / "copyright").write_text(rights, "utf-8")
    about = root / "DEBIAN"
    about.mkdir(exist_ok=True)
    (about / "control").write_text(control(package), "utf-8")
    (about / "md5sums").write_text(sums(root), "utf-8")


def sums(root: Path) -> str:
    """The file md5sums: each file below `root` but Debian's own."""
    files = sorted(path for path in root.rglob("*") if path.is_file() and not path.is_symlink())
    inside = (path.relative_to(root) for path in files)
    return "".join(f"{_md5(root / path)}  {path}\n" for path in inside if path.parts[0] != "DEBIAN")


def _md5(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, lambda: hashlib.md5(usedforsecurity=False)).hexdigest()


def set_modes(root: Path) -> None:
    """The rights that Debian wants: all may read; what was a program, and every folder, may be run or entered."""
    for path in [root, *root.rglob("*")]:
        if path.is_symlink():
            continue
        is_program = path.is_file() and path.stat().st_mode & 0o100 and _is_started(path)
        path.chmod(0o755 if path.is_dir() or is_program else 0o644)


def _is_started(file: Path) -> bool:
    return ".so" not in file.name


def architecture() -> str:
    """Debian's name for this machine's processor, as "amd64"."""
    said = subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True)
    return said.stdout.strip()


def build(root: Path, target: Path, moment: int) -> None:
    """Make the package of the tree: xz, which every dpkg reads; the same tree and moment give the same bytes."""
    command: list[str | Path] = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", root, target]
    environ = {**os.environ, "SOURCE_DATE_EPOCH": str(moment)}
    subprocess.run(command, env=environ, check=True, stdout=subprocess.DEVNULL)

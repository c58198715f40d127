"""What the program's libraries need of the system, read from the ELF files themselves; so the .deb's list is proven."""

import re
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

ALWAYS_THERE = frozenset(
    (
        *("ld-linux-aarch64.so.1", "ld-linux-x86-64.so.2", "libc.so.6", "libdl.so.2", "libgcc_s.so.1", "libm.so.6"),
        *("libpthread.so.0", "libresolv.so.2", "librt.so.1", "libstdc++.so.6", "libutil.so.1", "libz.so.1"),
        *("libcrypt.so.1", "libnsl.so.2"),
    )
)
"""Libraries of the packages libc6, libgcc-s1, libstdc++6 and zlib1g, and two of Python's that nothing here calls."""
OPTIONAL = ("platformthemes/libqgtk3.so", "printsupport/libcupsprintersupport.so")
"""Plugins that Qt does without where their libraries are not there: the file dialogs of GTK, and printing."""

_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)$", re.MULTILINE)
_GLIBC = re.compile(r"\bGLIBC_(\d+)\.(\d+)\b")
_ELF = b"\x7fELF"


@dataclass(frozen=True, slots=True)
class Needs:
    """What one library wants: other libraries by name, and the newest version of the C library it was built for."""

    libraries: tuple[str, ...]
    glibc: tuple[int, int]


def read_needs(text: str) -> Needs:
    """From the output of `objdump -p`."""
    versions = ((int(major), int(minor)) for major, minor in _GLIBC.findall(text))
    return Needs(tuple(_NEEDED.findall(text)), max(versions, default=(0, 0)))


def find_needs(folder: Path) -> dict[str, Needs]:
    """The needs of each program and library in a folder, by its name in there."""
    found = {}
    for file in sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()):
        with file.open("rb") as opened:
            is_elf = opened.read(4) == _ELF
        if is_elf:
            said = subprocess.run(["objdump", "-p", file], capture_output=True, text=True, check=True).stdout
            found[file.relative_to(folder).as_posix()] = read_needs(said)
    return found


def unmet(needs: Mapping[str, Needs], installed: Iterable[str]) -> tuple[str, ...]:
    """Lines "library, for file" of what neither lies in the folder nor is installed with the package."""
    there = {*installed, *ALWAYS_THERE, *(name.rpartition("/")[2] for name in needs)}
    wanted = ((library, name) for name, need in needs.items() for library in need.libraries if library not in there)
    return tuple(sorted(f"{library}, for {name}" for library, name in wanted if not name.endswith(OPTIONAL)))


def newest_glibc(needs: Mapping[str, Needs]) -> str:
    """The least version of the C library that runs all of it, as "2.34"."""
    major, minor = max((need.glibc for need in needs.values()), default=(0, 0))
    return f"{major}.{minor}"

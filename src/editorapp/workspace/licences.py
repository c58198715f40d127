"""Whose work comes with the program, and where the texts of their licences lie on this computer."""

import contextlib
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from types import MappingProxyType

from editorapp.workspace.paths import kind_of

_ITSELF = "editorapp"
_OWN: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "ibm-plex-mono-OFL.txt": ("IBM Plex Mono", "OFL-1.1"),
        "inter-OFL.txt": ("Inter", "OFL-1.1"),
        "lucide-ISC.txt": ("Lucide icons", "ISC"),
        "scowl.txt": ("SCOWL dictionaries", "SCOWL"),
        "source-serif-4-OFL.txt": ("Source Serif 4", "OFL-1.1"),
    }
)
"""What each text in resources/licenses is of; a text that is not here goes by its file's name."""
_TEXT = re.compile(r"(^|[_.-])(licen[cs]es?|copying|notice|authors|copyright)([_.-]|$)", re.IGNORECASE)
_QT = re.compile(r"pyside6|shiboken6", re.IGNORECASE)
_NEEDED = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_LARGEST = 400_000
"""Bytes of one text that are read; Chromium's list of its own parts is longer than anybody scrolls."""


@dataclass(frozen=True, slots=True)
class Licence:
    """A part of the program, what its licence is called, where it comes from, and the files with the words."""

    part: str
    terms: str
    home: str = ""
    files: tuple[Path, ...] = ()

    def text(self) -> str:
        """The words, as far as they can be read; what is known of the part where there are none."""
        texts = [text for text in map(_read, self.files) if text]
        known = "\n".join(line for line in (self.part, self.terms, self.home) if line)
        return "\n\n\n".join(texts) or f"{known}\n"


def find_licences(resources: Path) -> tuple[Licence, ...]:
    """Of everything that comes with the program, the program itself first, then by name."""
    packed = Path(sys.executable).parent / "licences"
    if getattr(sys, "frozen", False) and kind_of(packed) == "folder":
        parts = tuple(Licence(folder.name, "", "", _files(folder)) for folder in packed.iterdir() if folder.is_dir())
        itself = Licence("Read Also", "MIT", "", (packed.parent / "LICENSE",))
    else:
        qt = _files(resources.parent / "packaging" / "licences" / "qt")  # its wheels have none; a checkout has
        installed = (replace(part, files=part.files or qt) if _QT.match(part.part) else part for part in _installed())
        parts = (*_own(resources / "licenses"), *installed)
        itself = Licence("Read Also", "MIT", "", _own_text(resources))
    return (itself, *sorted(parts, key=lambda licence: licence.part.casefold()))


def _own(folder: Path) -> Iterator[Licence]:
    for file in _files(folder):
        part, terms = _OWN.get(file.name, (file.stem, ""))
        yield Licence(part, terms, "", (file,))


def _installed() -> Iterator[Licence]:
    """The Python packages that the program needs, and those that these need."""
    waiting, known = [_ITSELF], {_ITSELF}
    while waiting:
        with contextlib.suppress(PackageNotFoundError):  # not needed on this system
            found = distribution(waiting.pop())
            if found.name != _ITSELF:
                yield _licence_of(found)
            needed = {_name(line) for line in found.requires or () if "extra ==" not in line}
            waiting += sorted(needed - known)
            known |= needed


def _licence_of(found: Distribution) -> Licence:
    inside = [file for file in found.files or () if ".dist-info/" in file.as_posix() and _TEXT.search(file.name)]
    files = tuple(Path(str(file.locate())) for file in inside)
    metadata = found.metadata
    said = [value for key in ("License-Expression", "License") for value in metadata.get_all(key) or () if value]
    kinds = [line.rpartition(" :: ")[2] for line in metadata.get_all("Classifier") or () if line.startswith("License ")]
    urls = [line.partition(",")[2].strip() for line in metadata.get_all("Project-URL") or ()]
    terms = said[0].strip().splitlines()[0] if said else ", ".join(kinds)
    return Licence(found.name, terms, next(iter((*(metadata.get_all("Home-page") or ()), *urls)), ""), files)


def _name(requirement: str) -> str:
    found = _NEEDED.match(requirement)
    return re.sub(r"[-_.]+", "-", found[0]).lower() if found else requirement


def _own_text(resources: Path) -> tuple[Path, ...]:
    """The program's licence: at the top of a checkout, else where its package was installed."""
    checkout = resources.parent / "LICENSE"
    if kind_of(checkout) == "file":
        return (checkout,)
    with contextlib.suppress(PackageNotFoundError):
        return _licence_of(distribution(_ITSELF)).files
    return ()


def _files(folder: Path) -> tuple[Path, ...]:
    try:
        return tuple(sorted(file for file in folder.iterdir() if file.is_file()))
    except OSError:
        return ()


def _read(file: Path) -> str:
    try:
        with file.open("rb") as stream:
            return stream.read(_LARGEST).decode("utf-8", "replace").strip()
    except OSError:
        return ""

"""Finds the spelling dictionaries on this computer: the person's own, the desk's, those that ship, the system's."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from editorapp.workspace.paths import Paths

_CODE = re.compile(r"[A-Za-z]{2,3}(?:[-_@][A-Za-z0-9]+)*")
"""What a dictionary of the system is called; others there are hyphenation patterns and the like."""
_LIBREOFFICE = ("/usr/lib/libreoffice", "/usr/lib64/libreoffice", "/opt/libreoffice")
_MOZILLA = ("firefox", "firefox-esr", "thunderbird")


@dataclass(frozen=True, slots=True)
class DictionaryFiles:
    """A Hunspell dictionary: its code as the file is called, such as "en_GB", and its two files."""

    code: str
    folder: Path
    stem: str
    """The name of the two files without their endings."""
    own: bool = False
    """Whether the person or their desk has put it there."""

    @property
    def aff(self) -> Path:
        """The rules."""
        return self.folder / f"{self.stem}.aff"

    @property
    def dic(self) -> Path:
        """The words."""
        return self.folder / f"{self.stem}.dic"


def own_dictionaries(paths: Paths) -> Path:
    """Where a person puts dictionaries of their own; it is made by whoever wants to show it."""
    return paths.data / "dictionaries"


def dictionary_folders(platform: str, environment: Mapping[str, str], home: Path) -> tuple[Path, ...]:
    """The folders in which systems and other programs keep dictionaries; most of them do not exist."""
    if platform == "darwin":
        office = Path("/Applications/LibreOffice.app/Contents/Resources/extensions")
        return (home / "Library/Spelling", Path("/Library/Spelling"), *_extensions(office))
    if platform == "win32":
        roots = {environment.get(name, "") for name in ("ProgramFiles", "ProgramFiles(x86)", "ProgramW6432")} - {""}
        offices = [Path(root) / "LibreOffice" / "share" / "extensions" for root in sorted(roots)]
        return tuple(folder for office in offices for folder in _extensions(office))
    shares = [environment.get("XDG_DATA_HOME") or str(home / ".local/share")]
    shares += (environment.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share").split(":")
    if "/usr/share" not in shares:
        shares.append("/usr/share")
    wanted = [Path(share) / name for share in shares if share for name in ("hunspell", "myspell", "myspell/dicts")]
    offices = [Path(root) / "share" / "extensions" for root in _LIBREOFFICE]
    wanted += [folder for office in offices for folder in _extensions(office)]
    return (*wanted, *(Path("/usr/lib") / name / "dictionaries" for name in _MOZILLA))


def find_dictionaries(
    own: Path | None, shipped: Path, others: Iterable[Path], desk: Path | None = None
) -> tuple[DictionaryFiles, ...]:
    """Every dictionary once, by code: the person's own, the desk's, what ships, the system's, in this order.

    In the first two folders any name will do, elsewhere only the code of a language. Never raises.
    """
    put_there = [folder for folder in (own, desk) if folder]
    found: dict[str, DictionaryFiles] = {}
    for folder in (*put_there, shipped, *others):
        for stem in _stems(folder):
            code = stem.replace("-", "_")
            if folder in put_there or _CODE.fullmatch(stem):
                found.setdefault(code.casefold(), DictionaryFiles(code, folder, stem, folder in put_there))
    return tuple(sorted(found.values(), key=lambda files: files.code))


def _stems(folder: Path) -> Iterator[str]:
    """The names that both a .dic and an .aff file in this folder have; with one of the two in the way, neither."""
    try:
        names = {path.name for path in folder.iterdir()}
    except OSError:
        return
    for name in sorted(names):
        stem = name.removesuffix(".dic")
        if stem != name and stem and "," not in stem and f"{stem}.aff" in names:
            yield stem


def _extensions(folder: Path) -> Iterator[Path]:
    """The folders of LibreOffice's bundled dictionaries."""
    try:
        yield from sorted(path for path in folder.glob("dict-*") if path.is_dir())
    except OSError:
        return

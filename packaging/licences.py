"""Collects the licences of everything that the packages bring along, from where each part keeps its own."""

import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageMetadata, distribution
from pathlib import Path
from types import MappingProxyType

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

KEPT = Path(__file__).with_name("licences")
"""Texts that no wheel has."""
_OWN_TEXTS: Mapping[str, tuple[str, str, str]] = MappingProxyType(
    {
        "ibm-plex-mono-OFL.txt": ("IBM Plex Mono", "OFL-1.1", "https://github.com/IBM/plex"),
        "inter-OFL.txt": ("Inter", "OFL-1.1", "https://github.com/rsms/inter"),
        "source-serif-4-OFL.txt": ("Source Serif 4", "OFL-1.1", "https://github.com/adobe-fonts/source-serif"),
        "lucide-ISC.txt": ("Lucide icons", "ISC", "https://lucide.dev/"),
        "scowl.txt": ("SCOWL dictionaries", "SCOWL, BSD and public domain", "http://wordlist.sourceforge.net/"),
    }
)
"""What each text in resources/licenses is of."""
_FILE = re.compile(r"(^|[/_.-])(licen[cs]es?|copying|notice|authors|copyright)([_.-]|$)", re.IGNORECASE)
_OF_QT = ("pyside6", "shiboken6")
_WORDS = re.compile(r"[^A-Za-z0-9.+-]+")


@dataclass(frozen=True, slots=True)
class Part:
    """Something of others that comes along: its licence in a word, the texts, and where it comes from."""

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...]
    source: str = ""
    modules: tuple[str, ...] = ()
    """Its files at the top of the program's folder."""


class LicenceError(Exception):
    """A part without a licence: it may not be shipped."""


def closure(requirements: Iterable[str]) -> tuple[Distribution, ...]:
    """The distributions that these requirements (as in pyproject.toml) mean on this machine, with what those need.

    Raises importlib.metadata.PackageNotFoundError if one is not installed.
    """
    waiting, found = list(map(Requirement, requirements)), dict[str, Distribution]()
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        if name not in found and (requirement.marker is None or requirement.marker.evaluate({"extra": ""})):
            found[name] = distribution(name)
            waiting += map(Requirement, found[name].requires or ())
    return tuple(found[name] for name in sorted(found))


def licence_name(metadata: PackageMetadata) -> str:
    """The licence in a word, as SPDX where the part says it so; "" where it says nothing."""
    for key in ("License-Expression", "License"):
        if value := " ".join(metadata.get_all(key) or ()).strip():
            return value.splitlines()[0]
    said = [line for line in metadata.get_all("Classifier") or () if line.startswith("License :: ")]
    return ", ".join(line.rpartition(" :: ")[2] for line in said)


def part_of(found: Distribution) -> Part:
    """What a distribution says of its licence. Raises LicenceError if it says nothing."""
    metadata = found.metadata
    name, licence = str(metadata["Name"]), licence_name(metadata)
    inside = [file for file in found.files or () if ".dist-info/" in file.as_posix() and _FILE.search(file.name)]
    texts = tuple(Path(str(file.locate())) for file in inside)
    if canonicalize_name(name).startswith(_OF_QT):
        texts = tuple(sorted(KEPT.glob("qt/*.txt")))
    if not licence:
        raise LicenceError(f"{name} does not say what licence it has.")
    return Part(name, found.version, licence, texts, _home(metadata), _modules(found))


def _home(metadata: PackageMetadata) -> str:
    urls = [line.partition(",")[2].strip() for line in metadata.get_all("Project-URL") or ()]
    return next(iter((*(metadata.get_all("Home-page") or ()), *urls)), "")


def _modules(found: Distribution) -> tuple[str, ...]:
    tops = {file.parts[0] for file in found.files or () if not file.parts[0].startswith("..")}
    return tuple(sorted(top for top in tops if not top.endswith((".dist-info", "__pycache__", ".pth"))))


def own_parts(folder: Path) -> tuple[Part, ...]:
    """Fonts, icons and dictionaries among the resources. A text that nobody knows is a LicenceError."""
    parts = []
    for text in sorted(folder.iterdir()):
        if text.name not in _OWN_TEXTS:
            raise LicenceError(f"packaging/licences.py does not say what {text.name} is the licence of.")
        name, licence, source = _OWN_TEXTS[text.name]
        parts.append(Part(name, "", licence, (text,), source))
    return tuple(parts)


def python_part(version: str, library_folder: Path) -> Part:
    """Python itself; its text lies in its library folder, or where Debian keeps it. Raises LicenceError."""
    beside = (folder / "LICENSE.txt" for folder in (library_folder, library_folder.parent))
    places = (*beside, *_debian_texts(f"python{version}"))
    for place in places:
        if place.is_file():
            return Part("Python", version, "PSF-2.0", (place,), "https://www.python.org/")
    raise LicenceError(f"No licence of Python {version} was found beside it.")


def system_parts(libraries: Iterable[Path]) -> Iterator[Part]:
    """Libraries of a Debian system that come along because Python needs them. Raises LicenceError."""
    packages = dict[str, list[str]]()
    for library in sorted(libraries):
        pattern = f"*/{library.resolve().name}"  # by name: dpkg may know it in /lib, where the loader says /usr/lib
        said = subprocess.run(["dpkg", "-S", pattern], capture_output=True, text=True, check=False).stdout
        packages.setdefault(said.partition(":")[0].strip() or library.name, []).append(library.name)
    for package, names in packages.items():
        texts = tuple(_debian_texts(package))
        if not texts:
            raise LicenceError(f"No licence of {package} was found; build on Debian, or with Python’s own libraries.")
        yield Part(package, "", "see text", texts, f"https://tracker.debian.org/pkg/{package}", tuple(names))


def _debian_texts(package: str) -> Iterator[Path]:
    text = Path("/usr/share/doc") / package / "copyright"
    if text.is_file():
        yield text


def collect(parts: Iterable[Part], target: Path) -> None:
    """Write every text into a folder for its part, and a list of all parts; the folder is made anew."""
    shutil.rmtree(target, ignore_errors=True)
    lines = ["What Read Also is made of, and under which licence. The texts lie in the folders of the same names.", ""]
    for part in sorted(parts, key=lambda each: each.name.lower()):
        folder = target / folder_name(part)
        folder.mkdir(parents=True, exist_ok=True)
        for text in part.texts:
            shutil.copyfile(text, _free(folder, text))
        if not part.texts:
            note = f"{part.name} {part.version}\nLicence: {part.licence}\nFrom: {part.source}\n"
            (folder / "LICENCE.txt").write_text(note, "utf-8")
        lines.append("  ".join(filter(None, (f"{part.name} {part.version}".strip(), part.licence, part.source))))
    (target / "PARTS.txt").write_text("\n".join(lines) + "\n", "utf-8")


def folder_name(part: Part) -> str:
    """The part's name as that of a folder; all of Qt for Python has one."""
    name = canonicalize_name(part.name)
    return "qt" if name.startswith(_OF_QT) else _WORDS.sub("-", name)


def _free(folder: Path, text: Path) -> Path:
    """Where this text can lie: named by the folders around it, where another has its name."""
    place, parents = folder / text.name, list(text.parents)
    while place.exists() and place.read_bytes() != text.read_bytes() and parents:
        place = place.with_name(f"{parents.pop(0).name}-{place.name}")
    return place

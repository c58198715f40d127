"""What lies in the folder of a desk profile, and how a newsroom makes one from what is set now."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from editorapp.errors import UnreadableError, UnwritableError
from editorapp.workspace.atomic import make_folder, write_atomic
from editorapp.workspace.desk_profile import FILE, PARTS, WORDS_FILE, Part
from editorapp.workspace.paths import Paths, kind_of, shown
from editorapp.workspace.setting import SettingValue
from editorapp.workspace.settings import Settings
from editorapp.workspace.settings_file import written
from editorapp.workspace.settings_table import SETTINGS
from editorapp.workspace.word_lists import WordList

_TEXTS = (".md", ".markdown", ".txt")
_KINDS: Mapping[Part, tuple[str, ...]] = MappingProxyType(
    {
        "checks": (".toml",),
        "preview": (".css", ".woff2", ".woff", ".ttf", ".otf", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp"),
        "templates": _TEXTS,
        "snippets": _TEXTS,
        "dictionaries": (".aff", ".dic"),
    }
)
"""The endings of the files of each part; a page theme's fonts and pictures lie beside it."""
_COUNTED: Mapping[Part, str] = MappingProxyType({"preview": ".css", "dictionaries": ".dic"})
_MOST = 500
_LARGEST = 20_000_000
"""Bytes of a file that is taken along: the largest dictionaries have 10 MB."""
_REMARK = "# A desk profile of Read Also: what holds for the people of this desk where they have chosen nothing else."
_OF_EACH = "look."
"""Settings that people choose for their eyes and their screen: proposed to stay at home."""


@dataclass(frozen=True, slots=True)
class DeskStock:
    """What could be handed out: settings that differ from the defaults, the files of each part, words."""

    values: Mapping[str, SettingValue]
    files: Mapping[Part, tuple[Path, ...]]
    words: tuple[str, ...]
    own_words: tuple[str, ...]
    """The person's own words, which are not the newsroom's."""
    problem: str = ""
    """A sentence about a list of words that could not be read, and so cannot be handed out; "" if all could."""

    @property
    def proposed(self) -> tuple[str, ...]:
        """The settings that a newsroom usually means."""
        return tuple(key for key in self.values if not key.startswith(_OF_EACH))


@dataclass(frozen=True, slots=True)
class DeskWish:
    """What a person wants in a desk profile: its name and folder, the ids of settings, the parts, lists of words."""

    name: str
    folder: Path
    settings: tuple[str, ...]
    parts: tuple[Part, ...]
    words: bool = True
    own_words: bool = False


def part_files(folder: Path, part: Part) -> tuple[Path, ...]:
    """The files of one part of a desk's folder, or of a person's own; none where it cannot be read. Never raises."""
    try:
        files = sorted(path for path in folder.iterdir() if path.suffix.lower() in _KINDS[part] and path.is_file())
    except (OSError, ValueError):
        return ()
    return tuple(path for path in files if path.name[0] != ".")[:_MOST]


def count_files(folder: Path) -> Mapping[Part, int]:
    """How many of each part are in a desk's folder, as people count them: a page theme is one, with its fonts."""
    counts = {}
    for part in PARTS:
        ending = _COUNTED.get(part)
        files = part_files(folder / part, part)
        counts[part] = sum(not ending or path.suffix.lower() == ending for path in files)
    return counts


def take_stock(settings: Settings, paths: Paths, newsroom_words: Path | None) -> DeskStock:
    """What is set now and what lies in this person's own folders, over what their desk has handed to them."""
    desk = settings.desk
    homes: Mapping[Part, Path] = {
        "checks": paths.config / "checks",
        "preview": paths.page_themes,
        "templates": paths.templates[1],
        "snippets": paths.snippets[1],
        "dictionaries": paths.data / "dictionaries",
    }
    rows = [row for row in SETTINGS if not row.own_only and settings.value(row.id) != row.default]
    lists = [WordList(path) for path in (desk.words, newsroom_words) if path]
    shared = {word for one in lists for word in one.words}
    mine = WordList(paths.config / WORDS_FILE)
    own = mine.words - shared
    problems = (one.problem for one in (*lists, mine) if one.problem)
    return DeskStock(
        MappingProxyType({row.id: settings.value(row.id) for row in rows}),
        MappingProxyType({part: _layered(part, desk.part(part), homes[part]) for part in PARTS}),
        tuple(sorted(shared)),
        tuple(sorted(own)),
        next(problems, ""),
    )


def refusal_of(folder: Path) -> str:
    """Why no desk profile may be written into this folder, as a sentence; "" if one may."""
    if not folder.is_absolute():
        return "Write the whole path of the folder."
    kind = kind_of(folder)
    if kind == "file":
        return "There is a file of this name."
    if kind == "folder" and not is_desk(folder) and _has_something(folder):
        return "The folder holds other things. Choose an empty one, or one that is not there yet."
    return ""


def is_desk(folder: Path) -> bool:
    """Whether there is a desk profile in this folder."""
    return kind_of(folder / FILE) == "file"


def save_desk(wish: DeskWish, stock: DeskStock) -> None:
    """Make the folder, or bring the desk profile in it up to date; what lies in it besides stays.

    Raises UnwritableError, UnreadableError.
    """
    if problem := refusal_of(wish.folder):
        raise UnwritableError(f"{shown(wish.folder)} cannot be a desk profile.", problem)
    if stock.problem and (wish.words or wish.own_words):
        raise UnreadableError(stock.problem, "Leave the words out.")
    values: dict[str, SettingValue] = {"name": wish.name}
    values |= {key: stock.values[key] for key in wish.settings if key in stock.values}
    make_folder(wish.folder)
    for name in (FILE, WORDS_FILE, *wish.parts):
        _refuse_way_out(wish.folder, name)
    for part in wish.parts:
        for file in stock.files[part]:
            _refuse_way_out(wish.folder, f"{part}/{file.name}")
            _copy(file, wish.folder / part / file.name)
    words = {*(stock.words if wish.words else ()), *(stock.own_words if wish.own_words else ())}
    if words:
        write_atomic(wish.folder / WORDS_FILE, "".join(f"{word}\n" for word in sorted(words)).encode("utf-8"))
    write_atomic(wish.folder / FILE, written(_REMARK, values))  # last: with it the folder is a profile


def _layered(part: Part, desk: Path | None, own: Path) -> tuple[Path, ...]:
    """The files of the desk and the person's own, which count where two have one name.

    A link in the desk's folder is left out: what it leads to on this computer is nobody's to hand on.
    """
    theirs = [file for file in part_files(desk, part) if not _may_be_link(file)] if desk else []
    found = {file.name: file for file in (*theirs, *part_files(own, part))}
    return tuple(found[name] for name in sorted(found))


def _refuse_way_out(folder: Path, name: str) -> None:
    """A link in somebody else's folder must not have a file of this person's own replaced.

    Raises UnwritableError.
    """
    place = folder / name
    if not Path(os.path.realpath(place)).is_relative_to(os.path.realpath(folder)):
        raise UnwritableError(f"{shown(place)} is a link that leads out of the folder.", "Choose another folder.")


def _may_be_link(file: Path) -> bool:
    try:
        return file.is_symlink()
    except OSError:
        return True


def _copy(source: Path, target: Path) -> None:
    try:
        if target.exists() and target.samefile(source):
            return
        if source.stat().st_size > _LARGEST:
            raise UnreadableError(f"{shown(source)} is too large for a desk profile.", "Leave it out.")
        data = source.read_bytes()
    except OSError as error:
        raise UnreadableError(f"{shown(source)} could not be read ({error.strerror}).", "Leave it out.") from error
    make_folder(target.parent)
    write_atomic(target, data)


def _has_something(folder: Path) -> bool:
    try:
        return any(_seen(folder.iterdir()))
    except OSError:
        return True


def _seen(paths: Iterable[Path]) -> Iterator[Path]:
    return (path for path in paths if not path.name.startswith("."))

"""A desk profile: a folder in which a newsroom hands its settings, checks, templates and words to its people.

What is in it was written by somebody else. It is data: it can say what holds where a person has chosen nothing, and
never where something is kept, read from or written to.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from editorapp.errors import ReadAlsoError, UnreadableError
from editorapp.workspace.paths import kind_of, shown
from editorapp.workspace.patience import within
from editorapp.workspace.setting import SettingValue
from editorapp.workspace.settings_file import read_values
from editorapp.workspace.settings_table import find_setting

FILE = "desk.toml"
WORDS_FILE = "words.txt"
Part = Literal["checks", "preview", "templates", "snippets", "dictionaries"]
PARTS: tuple[Part, ...] = ("checks", "preview", "templates", "snippets", "dictionaries")
"""The folders in it."""

_PATIENCE = 2.0
"""Seconds: a folder in the network that has gone may never answer, and the window waits for it at its start."""
_LARGEST = 100_000
"""Bytes; every setting there is takes 3,000."""
_LONGEST_NAME = 80
_MOST_PROBLEMS = 4
_NO_VALUES: Mapping[str, SettingValue] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class DeskProfile:
    """What a desk's folder says. `values` are valid values of ids that a desk may set.

    `folder` is None where none is set. `is_away`: one is set, but is not there, or does not answer. `problems` are
    sentences about what in it could not be used.
    """

    name: str = ""
    folder: Path | None = None
    values: Mapping[str, SettingValue] = field(default_factory=lambda: _NO_VALUES)
    problems: tuple[str, ...] = ()
    is_away: bool = False

    def part(self, name: Part) -> Path | None:
        """One of its folders, which need not exist; None while there is no desk that can be looked into."""
        return self.folder / name if self.folder is not None and not self.is_away else None

    @property
    def words(self) -> Path | None:
        """Its list of words, likewise."""
        return self.folder / WORDS_FILE if self.folder is not None and not self.is_away else None


NO_DESK = DeskProfile()
"""Nothing but the defaults lies below what a person has chosen."""


def load_desk_profile(folder: str | Path) -> DeskProfile:
    """The desk profile in this folder; "" is none. Never raises, and never waits for long."""
    if not str(folder):
        return NO_DESK
    try:
        path = Path(folder).expanduser()
        return within(_PATIENCE, lambda: _read(path))
    except TimeoutError:
        problem = f"The desk profile {shown(folder)} does not answer. Until it does, the defaults are used."
    except (OSError, ValueError, RuntimeError) as error:  # no home of that name; a share that has gone
        problem = f"The desk profile {shown(folder)} cannot be read ({error}). Until it can, the defaults are used."
    return DeskProfile(folder=Path(folder), problems=(problem,), is_away=True)


def desk_part(values: Mapping[str, SettingValue], name: str) -> Path | None:
    """The desk's folder or file of this name, by the values that a worker was told; None where there is no desk."""
    folder = str(values.get("desk.folder", ""))
    return Path(folder).expanduser() / name if folder else None


def _read(folder: Path) -> DeskProfile:
    if kind_of(folder) != "folder":
        problem = f"The desk profile {shown(folder)} is not there. Until it is back, the defaults are used."
        return DeskProfile(folder=folder, problems=(problem,), is_away=True)
    file = folder / FILE
    try:
        if kind_of(file) == "file" and file.stat().st_size > _LARGEST:
            raise UnreadableError(f"{shown(file)} is too large for a desk profile.")
        found = dict(read_values(file))
    except (ReadAlsoError, OSError) as error:
        said = error.what if isinstance(error, ReadAlsoError) else str(error)
        problem = f"The desk profile has no settings that can be read: {said}"
        return DeskProfile(_name(None, folder), folder, problems=(problem,))
    name = _name(found.pop("name", None), folder)
    values: dict[str, SettingValue] = {}
    problems = list(_take(found, values, name))
    if len(problems) > _MOST_PROBLEMS:
        more = len(problems) - _MOST_PROBLEMS + 1
        problems[_MOST_PROBLEMS - 1 :] = [f"The desk profile “{name}” has {more} more values that cannot be used."]
    return DeskProfile(name, folder, MappingProxyType(values), tuple(problems))


def _name(name: object, folder: Path) -> str:
    """The name it gives itself in one line, else its folder's."""
    words = " ".join(shown(name).split()) if isinstance(name, str) else ""
    return "".join(sign for sign in words if sign.isprintable())[:_LONGEST_NAME] or shown(folder.name)


def _take(found: Mapping[str, object], values: dict[str, SettingValue], name: str) -> Iterator[str]:
    """Put what can be used into `values`, and say what cannot."""
    for key, value in found.items():
        setting = find_setting(key)
        if setting is None:
            yield f"The desk profile “{name}” has “{shown(key)}”, which means nothing."
        elif setting.own_only:
            yield f"The desk profile “{name}” cannot set {key}: that is for each person to choose."
        elif complaint := setting.complaint(value):
            yield f"The desk profile “{name}”: {key} {complaint}, not {value!r:.80}."
        elif isinstance(value, SettingValue):
            values[key] = value

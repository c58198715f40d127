"""The settings: one table of what can be set, and the few values this person has changed, in a small TOML file."""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from editorapp.errors import UnreadableError, UnwritableError, UsageError
from editorapp.workspace.atomic import make_folder, write_atomic
from editorapp.workspace.paths import kind_of, shown
from editorapp.workspace.text_files import read_text_file

SettingValue = str | int | float | bool

_ONE_LINE = r"[^\x00-\x1f\x7f]{0,200}"
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_KINDS: Mapping[str, tuple[type, str]] = MappingProxyType(
    {
        "choice": (str, "text"),
        "number": (int, "a whole number"),
        "switch": (bool, "true or false"),
        "text": (str, "text"),
        "folder": (str, "text"),
    }
)
"""The Python type of each kind, and its name for a complaint."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One row of the settings dialog.

    `choices` are (value, label) of a "choice"; `least` and `most` limit a "number", both included; `pattern` is what
    a whole "text" or "folder" must match and `rule` says so in words. `restart`: it applies from the next start.
    """

    id: str
    group: str
    label: str
    hint: str
    kind: Literal["choice", "number", "switch", "text", "folder"]
    default: SettingValue
    choices: tuple[tuple[str, str], ...] = ()
    least: int = 0
    most: int = 0
    pattern: str = _ONE_LINE
    rule: str = "one line of at most 200 characters"
    restart: bool = False

    def complaint(self, value: object) -> str:
        """Why `value` cannot be this setting's value, as "must be …"; "" if it can."""
        wanted, in_words = _KINDS[self.kind]
        if type(value) is not wanted:  # isinstance would take true for a number
            return f"must be {in_words}"
        if isinstance(value, str):
            allowed = [choice for choice, _ in self.choices]
            if self.kind == "choice":
                return "" if value in allowed else f"must be one of {', '.join(allowed)}"
            return "" if re.fullmatch(self.pattern, value) else f"must be {self.rule}"
        if self.kind == "number" and isinstance(value, int) and not self.least <= value <= self.most:
            return f"must be {self.least} to {self.most}"
        return ""


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "look.theme", "Appearance", "Theme", "Light for paper, dark for ink.", "choice", "system",
        choices=(("system", "As the system"), ("paper", "Light"), ("ink", "Dark")),
    ),
    Setting(
        "look.language", "Appearance", "Language", "Of menus and messages, from the next start.", "choice", "system",
        choices=(("system", "As the system"), ("en", "English"), ("fr", "Français")), restart=True,
    ),
    Setting("look.text_size", "Appearance", "Text size", "Of the story, in pixels.", "number", 18, least=15, most=26),
    Setting("look.preview", "Appearance", "Preview", "Show the story as published beside the text.", "switch", True),
    Setting("look.panel", "Appearance", "Side panel", "Show related articles beside the text.", "switch", True),
    Setting("look.preview_only", "Appearance", "Preview only", "Show the story as published instead of the text.",
            "switch", False),
    Setting("look.scale", "Appearance", "Interface size", "Of all texts and controls, in per cent.",
            "number", 100, least=100, most=200),
    Setting("preview.theme", "Preview", "Page theme", "The CSS file that the page wears, without its ending.", "text",
            "newsroom"),
    Setting("preview.themes", "Preview", "The desk’s page themes", "A folder of CSS files, beside your own.", "folder",
            "",
            pattern=r"[^\x00]{0,4096}", rule="the path of a folder"),
    Setting("preview.light_dark", "Preview", "Page colours", "Of the page alone.", "choice", "window",
            choices=(("window", "As the window"), ("light", "Light"), ("dark", "Dark"))),
    Setting("preview.width", "Preview", "Page width", "Of the text on the page.", "choice", "column",
            choices=(("phone", "Phone"), ("column", "Column"), ("wide", "Wide"))),
    Setting("preview.sync", "Preview", "Scroll together", "Text and page show the same place.", "switch", True),
    Setting("write.typewriter", "Writing", "Typewriter scrolling", "Keep the line being written at one height.",
            "switch", False),
    Setting("write.dim", "Writing", "Dim other paragraphs", "Show only the paragraph being written in full colour.",
            "switch", False),
    Setting("write.goal", "Writing", "Session goal", "Words to write from start to quit; 0 for no goal.",
            "number", 0, least=0, most=100_000),
    Setting("write.enter_paragraph", "Writing", "Enter starts a paragraph",
            "Enter writes a blank line and Backspace takes it away. Off: one line end.", "switch", True),
    Setting("write.pairs", "Writing", "Close brackets and quotes",
            "An opening sign brings its closing one, or goes around the selection.", "switch", True),
    Setting("write.smart_quotes", "Writing", "Smart quotes and dashes",
            "Straight quotes, hyphens and dots become typographic ones while you type.", "switch", True),
    Setting(
        "write.quotes", "Writing", "Quotation marks", "Those that straight quotes become.", "choice", "language",
        choices=(("language", "By the story’s language"), ("english", "“English”"), ("french", "«\u202fFrench\u202f»"),
                 ("guillemets", "«Spanish»"), ("german", "„German“"), ("polish", "„Polish”"),
                 ("swedish", "”Swedish”"), ("danish", "»Danish«")),
    ),
    Setting("write.french_spaces", "Writing", "French spaces",
            "No-break spaces before ; : ! ? where the marks are French.", "switch", True),
    Setting(
        "write.read_also_label", "Read also", "Label of the block", "Written in front of the headline.", "text",
        "READ ALSO", pattern=r"(?=.*\S)[^\x00-\x1f\x7f*\[\]:<>\\]{1,40}",
        rule="1 to 40 characters without * [ ] : < > \\",
    ),
    Setting(
        "suggest.limit", "Read also", "Most suggestions", "How many related articles are listed.", "number", 10,
        least=1, most=50,
    ),
    Setting("archive.folder", "Archive", "Archive", "Its folder. Empty: the starter archive.", "folder", "",
            pattern=r"[^\x00]{0,4096}", rule="the path of a folder"),
    Setting(
        "spelling.on", "Spelling", "Check spelling", "Mark words that are misspelt while you write.", "switch", True,
    ),
    Setting(
        "spelling.languages", "Spelling", "Languages", "Empty: the language of each story.", "text", "",
        pattern=r"[^\x00-\x1f\x7f]{0,1000}", rule="codes such as en_GB, with commas",
    ),
    Setting(
        "spelling.newsroom_words", "Spelling", "Newsroom’s words",
        "A file with a word on each line. Empty: words.txt in the archive.", "text", "",
        pattern=r"[^\x00-\x1f\x7f]{0,4096}", rule="the path of a file",
    ),
    Setting("history.minutes", "History", "Minutes between versions", "While you write. Every save keeps one, too.",
            "number", 5, least=1, most=60),
    Setting("history.days", "History", "Days that versions are kept", "The newest twenty of a story stay longer.",
            "number", 90, least=1, most=3650),
    Setting("history.megabytes", "History", "Megabytes for versions", "Beyond it, older ones are thinned out.",
            "number", 200, least=1, most=100_000),
    Setting(
        "checks.profile", "Checks", "Desk profile", "Which checks block, and what is too long: web, wire, or your own.",
        "text", "web", pattern=r"[^\x00-\x1f\x7f/\\]{0,80}", rule="the name of a profile",
    ),
    Setting("author.name", "Writing", "Your name", "The byline of a new story.", "text", ""),
)  # fmt: skip
"""Every setting there is, in the order in which it is shown."""

_BY_ID: Mapping[str, Setting] = MappingProxyType({setting.id: setting for setting in SETTINGS})


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds now: the defaults of the table, and over them what this person has changed.

    `overrides` are valid values of known ids that differ from the default. `unknown` was found in the file (a newer
    version's) and is kept there. `problems` are sentences about what in the file could not be used.
    """

    overrides: Mapping[str, SettingValue] = field(default_factory=lambda: MappingProxyType({}))
    unknown: Mapping[str, SettingValue] = field(default_factory=lambda: MappingProxyType({}))
    problems: tuple[str, ...] = ()
    is_unread: bool = False
    """There is a file, but it could not be read: what is in it is not known, and must not be lost."""

    def value(self, setting_id: str) -> SettingValue:
        """What this setting is now. Raises UsageError for an id that is not in the table."""
        return self.overrides.get(setting_id, _row(setting_id).default)

    def text(self, setting_id: str) -> str:
        """The value of a choice, text or folder."""
        return str(self.value(setting_id))

    def number(self, setting_id: str) -> int:
        """The value of a number."""
        return int(self.value(setting_id))

    def switch(self, setting_id: str) -> bool:
        """Whether a switch is on."""
        return bool(self.value(setting_id))

    def values(self) -> dict[str, SettingValue]:
        """Every setting with its value, as `Configure` carries them to the workers."""
        return {setting.id: self.value(setting.id) for setting in SETTINGS}

    def with_value(self, setting_id: str, value: SettingValue) -> "Settings":
        """These settings with one changed. Raises UsageError for an unknown id or a value it cannot have."""
        setting = _row(setting_id)
        if complaint := setting.complaint(value):
            raise UsageError(f"{setting_id} {complaint}, not {value!r}.", f"It is {self.value(setting_id)!r} now.")
        others = {key: old for key, old in self.overrides.items() if key != setting_id}
        if value != setting.default:
            others[setting_id] = value
        return replace(self, overrides=MappingProxyType(others))


def load_settings(path: Path) -> Settings:
    """The settings in this file; what cannot be used is named in `problems`, and the default holds instead.

    A file that is no TOML at all is renamed, not overwritten, so that it can be mended. Never raises for content.
    """
    try:
        text = read_text_file(path).text
    except UnreadableError as error:
        if isinstance(error.__cause__, FileNotFoundError):
            return Settings()
        return Settings(problems=(f"{error.what} The defaults are used.",), is_unread=True)
    try:
        found = dict(_flat(tomllib.loads(text)))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return Settings(problems=(f"{shown(path)} is not valid: {error}. {_set_aside(path)}",))
    return _checked(found)


def save_settings(path: Path, settings: Settings) -> None:
    """Write what differs from the defaults; settings that could not be read before stay in the file.

    Raises UnwritableError, also where they still cannot be read.
    """
    make_folder(path.parent)
    before = load_settings(path) if settings.is_unread else Settings()
    if before.is_unread:
        raise UnwritableError(
            f"{shown(path)} was not written: what is in it cannot be read.", "Check its rights; it is as it was."
        )
    values = {**before.unknown, **before.overrides, **settings.unknown, **settings.overrides}
    write_atomic(path, _toml(values).encode("utf-8"))


def _row(setting_id: str) -> Setting:
    try:
        return _BY_ID[setting_id]
    except KeyError as error:
        raise UsageError(f"There is no setting {setting_id!r}.", f"There are: {', '.join(_BY_ID)}.") from error


def _flat(table: Mapping[str, object], before: str = "") -> Iterator[tuple[str, object]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{before}{key}.")
        else:
            yield before + key, value


def _checked(found: Mapping[str, object]) -> Settings:
    overrides: dict[str, SettingValue] = {}
    unknown: dict[str, SettingValue] = {}
    problems: list[str] = []
    for key, value in found.items():
        setting = _BY_ID.get(key)
        if setting is None:
            if isinstance(value, SettingValue) and _can_stay(key):
                unknown[key] = value
            problems.append(f"There is no setting {key!r}.")
        elif complaint := setting.complaint(value):
            problems.append(f"{key} {complaint}, not {value!r}; {setting.default!r} is used.")
        elif isinstance(value, SettingValue) and value != setting.default:
            overrides[key] = value
    return Settings(MappingProxyType(overrides), MappingProxyType(unknown), tuple(problems))


def _can_stay(key: str) -> bool:
    """Whether an unknown key can be written beside the known ones: a name is a value or a table, not both."""
    return all(map(_BARE_KEY.fullmatch, key.split("."))) and not any(
        known.startswith(f"{key}.") or key.startswith(f"{known}.") for known in _BY_ID
    )


def _set_aside(path: Path) -> str:
    """Rename a broken file to a free name, and say so."""
    for number in range(1, 100):
        aside = path.with_name(f"{path.stem}.broken-{number}{path.suffix}")
        if not kind_of(aside):
            try:
                path.rename(aside)
            except OSError:
                break
            return f"It is kept as {aside.name}; the defaults are used."
    return "The defaults are used; the next change of a setting replaces this file."


def _toml(values: Mapping[str, SettingValue]) -> str:
    """The values as TOML with one level of tables; all that this program writes needs no more."""
    lines = ["# Read Also: the settings that differ from their defaults."]
    table = ""
    for key, value in sorted(values.items(), key=lambda item: ("." in item[0], item[0])):
        group, _, name = key.rpartition(".")
        if group != table:
            lines += ["", f"[{group}]"]
            table = group
        lines.append(f"{name} = {_literal(value)}")
    return "\n".join(lines) + "\n"


def _literal(value: SettingValue) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        # A JSON string is a TOML basic string, but for DEL, which TOML wants escaped, and halves of surrogate pairs.
        sound = value.encode("utf-8", "replace").decode("utf-8")
        return json.dumps(sound, ensure_ascii=False).replace("\x7f", "\\u007F")
    return repr(value)

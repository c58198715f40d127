"""The settings of a person: the few values they have changed, over those of their desk, over the defaults."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from editorapp.errors import FormatError, UnreadableError, UnwritableError, UsageError
from editorapp.workspace.atomic import write_atomic
from editorapp.workspace.desk_profile import NO_DESK, DeskProfile, load_desk_profile
from editorapp.workspace.paths import kind_of, shown
from editorapp.workspace.setting import SettingValue
from editorapp.workspace.settings_file import can_be_written, read_values, set_aside, written
from editorapp.workspace.settings_table import SETTINGS, find_setting, may_be, setting_of
from editorapp.workspace.turns import turn_with

DESK = "desk.folder"
Layer = Literal["own", "desk", "default"]
_REMARK = "# Read Also: the settings that differ from their defaults."


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds now: what this person has changed, else what their desk says, else the defaults of the table.

    `overrides` are valid values of known ids, the person's own. `unknown` was found in the file (a newer version's)
    and is kept there. `problems` are sentences about what in the file or the desk profile could not be used.
    """

    overrides: Mapping[str, SettingValue] = field(default_factory=lambda: MappingProxyType({}))
    unknown: Mapping[str, SettingValue] = field(default_factory=lambda: MappingProxyType({}))
    problems: tuple[str, ...] = ()
    is_unread: bool = False
    """There is a file, but it could not be read: what is in it is not known, and must not be lost."""
    desk: DeskProfile = NO_DESK

    def value(self, setting_id: str) -> SettingValue:
        """What this setting is now. Raises UsageError for an id that is not in the table."""
        return self.overrides[setting_id] if setting_id in self.overrides else self.beneath(setting_id)

    def beneath(self, setting_id: str) -> SettingValue:
        """What holds where this person has chosen nothing: the desk's value, else the default."""
        return self.desk.values.get(setting_id, setting_of(setting_id).default)

    def source(self, setting_id: str) -> Layer:
        """Where its value comes from."""
        if setting_id in self.overrides:
            return "own"
        return "desk" if setting_id in self.desk.values else "default"

    def text(self, setting_id: str) -> str:
        """The value of a choice, text, folder or file."""
        return str(self.value(setting_id))

    def number(self, setting_id: str) -> int:
        """The value of a number."""
        return int(self.value(setting_id))

    def switch(self, setting_id: str) -> bool:
        """Whether a switch is on."""
        return bool(self.value(setting_id))

    def values(self) -> dict[str, SettingValue]:
        """Every setting with its value, as `Configure` carries them to the workers.

        The desk's folder is among them only while it can be looked into: nobody shall wait for it.
        """
        values = {setting.id: self.value(setting.id) for setting in SETTINGS}
        return values | {DESK: ""} if self.desk.is_away else values

    def with_value(self, setting_id: str, value: SettingValue) -> "Settings":
        """These settings with one changed. Raises UsageError for an unknown id or a value it cannot have."""
        setting = setting_of(setting_id)
        if complaint := setting.complaint(value):
            raise UsageError(f"{setting_id} {complaint}, not {value!r}.", f"It is {self.value(setting_id)!r} now.")
        # While the desk is away nobody knows what lies beneath, so that what was chosen is kept as chosen.
        if value == self.beneath(setting_id) and not self.desk.is_away:
            return self.without(setting_id)
        return self._with({**self.overrides, setting_id: value}, setting_id)

    def without(self, setting_id: str) -> "Settings":
        """These settings with one as the desk or the default has it. Raises UsageError for an unknown id."""
        setting_of(setting_id)
        return self._with({key: old for key, old in self.overrides.items() if key != setting_id}, setting_id)

    def _with(self, overrides: Mapping[str, SettingValue], changed: str) -> "Settings":
        made = replace(self, overrides=MappingProxyType(dict(overrides)))
        return replace(made, desk=load_desk_profile(made.text(DESK))) if changed == DESK else made


def load_settings(path: Path) -> Settings:
    """The settings in this file over those of the desk it names; what cannot be used is named in `problems`.

    A file that is no TOML at all is renamed, not overwritten, so that it can be mended. Never raises for content.
    """
    own = _load_own(path)
    desk = load_desk_profile(own.text(DESK))
    kept = own.overrides
    if desk.folder is None:  # without a desk there is nothing that a default could stand against
        kept = MappingProxyType({key: value for key, value in kept.items() if value != setting_of(key).default})
    return replace(own, overrides=kept, desk=desk, problems=(*own.problems, *desk.problems))


def save_settings(path: Path, settings: Settings, changed: Collection[str] | None = None) -> bool:
    """Write what this person has changed; settings that could not be read before stay in the file.

    With `changed`, the ids of what was changed here, all others stay as they are in the file by now, for another
    window or the command line may have changed them; False if there is something that these settings do not say.
    Raises UnwritableError, also where the file cannot be read.
    """
    with turn_with(path):
        return _save(path, settings, changed)


def _save(path: Path, settings: Settings, changed: Collection[str] | None) -> bool:
    before = _load_own(path) if settings.is_unread or changed is not None else Settings()
    if before.is_unread:
        raise UnwritableError(
            f"{shown(path)} was not written: what is in it cannot be read.", "Check its rights; it is as it was."
        )
    overrides = {**before.overrides, **settings.overrides}
    if changed is not None and kind_of(path):  # it is there, and was not broken
        theirs = {key: value for key, value in before.overrides.items() if key not in changed}
        overrides = theirs | {key: value for key, value in settings.overrides.items() if key in changed}
    write_atomic(path, written(_REMARK, {**before.unknown, **settings.unknown, **overrides}))
    return overrides == settings.overrides


def _load_own(path: Path) -> Settings:
    try:
        return _checked(read_values(path))
    except UnreadableError as error:
        if isinstance(error.__cause__, FileNotFoundError):
            return Settings()
        return Settings(problems=(f"{error.what} The defaults are used.",), is_unread=True)
    except FormatError as error:
        return Settings(problems=(f"{error.what} {set_aside(path)}",))


def _checked(found: Mapping[str, object]) -> Settings:
    overrides: dict[str, SettingValue] = {}
    unknown: dict[str, SettingValue] = {}
    problems: list[str] = []
    for key, value in found.items():
        setting = find_setting(key)
        if setting is None:
            if isinstance(value, SettingValue) and can_be_written(key) and may_be(key):
                unknown[key] = value
            problems.append(f"There is no setting {key!r}.")
        elif complaint := setting.complaint(value):
            problems.append(f"{key} {complaint}, not {value!r}; {setting.default!r} is used.")
        elif isinstance(value, SettingValue):
            overrides[key] = value
    return Settings(MappingProxyType(overrides), MappingProxyType(unknown), tuple(problems))

"""The command `settings`: what is set, where each value comes from, and how it is changed without the window."""

import argparse
import sys
from pathlib import Path

from editorapp.cli.context import Context
from editorapp.cli.output import print_json
from editorapp.errors import UsageError
from editorapp.workspace.setting import Setting, SettingValue
from editorapp.workspace.settings import Settings, save_settings
from editorapp.workspace.settings_table import SETTINGS, setting_of

_LONGEST = 40
"""Characters of a value in the list."""


def look_after_settings(options: argparse.Namespace, context: Context) -> int:
    """List, show, change or reset; a window that is open takes the change over when somebody comes back to it."""
    settings = context.settings
    if options.job == "list":
        _print_all(settings, as_json=options.json)
        return 0
    setting = setting_of(_named(options))
    if options.job == "set":
        settings = settings.with_value(setting.id, _value(setting, options.value))
    elif options.job == "reset":
        settings = settings.without(setting.id)
    if options.job != "get":
        save_settings(context.paths.settings_file, settings, {setting.id})
    for problem in settings.desk.problems if settings.desk != context.settings.desk else ():
        print(f"editorapp: {problem}", file=sys.stderr)
    if options.json:
        print_json(_record(setting, settings))
    else:
        print(_typed(settings.value(setting.id)) if options.job == "get" else _line(setting, settings))
    return 0


def _named(options: argparse.Namespace) -> str:
    """The id that was typed. Raises UsageError for one too few or too many words."""
    if options.job == "set" and options.value is None:
        raise UsageError("A setting and its value are needed.", "Write: editorapp settings set ID VALUE.")
    if not options.id:
        raise UsageError("The id of a setting is needed.", f"Write: editorapp settings {options.job} ID.")
    if options.job != "set" and options.value is not None:
        raise UsageError(f"“{options.value}” is one word too many.", "To change a setting: editorapp settings set.")
    return str(options.id)


def _value(setting: Setting, typed: str) -> SettingValue:
    """What the words typed mean for this kind; a path is kept whole, for the window starts in another folder."""
    if setting.kind not in ("folder", "file") or not typed:
        return setting.read(typed)
    try:
        return str(Path(typed).expanduser().absolute())
    except RuntimeError as error:
        raise UsageError(f"“{typed}” is in the home of nobody here.", "Write the whole path.") from error


def _print_all(settings: Settings, *, as_json: bool) -> None:
    if as_json:
        print_json({"desk": settings.desk.name, "settings": [_record(setting, settings) for setting in SETTINGS]})
        return
    id_width = max(len(setting.id) for setting in SETTINGS)
    values = {setting.id: _cut(_shown(settings.value(setting.id))) for setting in SETTINGS}
    width = max(map(len, values.values()))
    sources = {setting.id: _source(setting, settings) for setting in SETTINGS}
    source_width = max(map(len, sources.values()))
    for setting in SETTINGS:
        line = f"{setting.id:{id_width}}  {values[setting.id]:{width}}  {sources[setting.id]:{source_width}}"
        default = "" if settings.source(setting.id) == "default" else f"  default: {_cut(_shown(setting.default))}"
        print((line + default).rstrip())


def _record(setting: Setting, settings: Settings) -> dict[str, object]:
    return {
        "id": setting.id,
        "value": settings.value(setting.id),
        "from": settings.source(setting.id),
        "default": setting.default,
    }


def _line(setting: Setting, settings: Settings) -> str:
    return f"{setting.id} is {_shown(settings.value(setting.id))} now ({_source(setting, settings)})."


def _source(setting: Setting, settings: Settings) -> str:
    """Where the value comes from, for people."""
    return {"own": "yours", "desk": f"from “{settings.desk.name}”", "default": "default"}[settings.source(setting.id)]


def _typed(value: SettingValue) -> str:
    """As it is typed in `set`."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _shown(value: SettingValue) -> str:
    """The same, where an empty text must be seen."""
    return _typed(value) or "(empty)"


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"

"""The tables of docs/reference.md, each a function from the program's own table to Markdown."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from command_line import commands

from editorapp.archive.importers.registry import IMPORTERS
from editorapp.article.draft import ALIASES, DETAILS
from editorapp.cli.parser import make_parser
from editorapp.publish.checks.profiles import LIMITS, Profile, parse_profile
from editorapp.publish.checks.table import check_ids, checks
from editorapp.publish.formats import formats
from editorapp.ui.window.actions import ACTIONS
from editorapp.workspace.setting import Setting, SettingValue
from editorapp.workspace.settings_table import GROUPS, SETTINGS

_PROFILES = Path(__file__).resolve().parents[1] / "resources" / "checks"


def command_table() -> str:
    """The commands of the window, menu by menu."""
    rows = [(spec.menu, spec.name, _code(spec.key), _code(spec.id)) for spec in ACTIONS]
    return _table(("menu", "command", "key", "id"), rows)


def setting_table() -> str:
    """The settings, in the groups of the dialog."""
    parts = []
    for group in GROUPS:
        settings = [row for row in SETTINGS if row.group == group]
        rows = [
            (_code(row.id), f"**{row.label}**<br>{row.hint}", _shown(row.default), _allowed(row)) for row in settings
        ]
        parts.append(f"### Page: {group}\n\n{_table(('key', 'setting', 'default', 'can be'), rows)}")
    own = ", ".join(_code(row.id) for row in SETTINGS if row.own_only)
    return "\n\n".join([*parts, f"Each person’s own, which no desk profile sets: {own}."])


def detail_table() -> str:
    """The story details by their key in a file."""
    rows = [
        (_code(name), ", ".join(_code(alias) for alias in ALIASES.get(name, ()) if alias != name)) for name in DETAILS
    ]
    return _table(("key in the file", "also read"), rows)


def format_table() -> str:
    """What a story can be handed over as."""
    rows = [(row.title, _code(row.name), _code(f".{row.extension}"), f"{row.hint}.") for row in formats()]
    return _table(("format", "`--to`", "file", "for"), rows)


def importer_table() -> str:
    """What an archive can be read from."""
    return _table(("format", "`--format`"), [(importer.title, _code(importer.name)) for importer in IMPORTERS])


def check_table() -> str:
    """The checks, with the levels of the profiles that ship."""
    profiles = _profiles()
    rows = [
        (_code(check.id), check.rule, *(profile.levels.get(check.id, check.level) for profile in profiles))
        for check in checks()
    ]
    return _table(("check", "asks for", *(_code(profile.name) for profile in profiles)), rows)


def limit_table() -> str:
    """The numbers that checks compare with."""
    profiles = _profiles()
    rows = [(_code(name), *(str(profile.limit(name)) for profile in profiles)) for name in LIMITS]
    return _table(("limit", *(_code(profile.name) for profile in profiles)), rows)


def command_line_part() -> str:
    """The commands that are typed, each with its arguments."""
    parts = []
    for command in commands(make_parser()):
        rows = [(_code(argument.typed), argument.help) for argument in command.arguments]
        parts.append(f"### {command.name}\n\n{_sentence(command.summary)}\n\n    {command.usage}")
        if rows:
            parts.append(_table(("argument", "what it is"), rows))
        if command.epilog:
            parts.append("\n".join(f"    {line}".rstrip() for line in command.epilog.splitlines()))
    return "\n\n".join(parts)


TABLES: Mapping[str, Callable[[], str]] = MappingProxyType(
    {
        "commands": command_table,
        "settings": setting_table,
        "details": detail_table,
        "formats": format_table,
        "importers": importer_table,
        "checks": check_table,
        "limits": limit_table,
        "cli": command_line_part,
    }
)
"""What makes each marked part of the reference."""


def _profiles() -> list[Profile]:
    """The profiles that ship, the web desk's first."""
    files = sorted(_PROFILES.glob("*.toml"), key=lambda file: (file.stem != "web", file.stem))
    return [parse_profile(file.stem, file.read_text("utf-8"), check_ids()) for file in files]


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    heads = list(head)
    return "\n".join([_row(heads), "|" + "---|" * len(heads), *map(_row, rows)])


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _code(text: str) -> str:
    return f"`{text}`" if text else ""


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def _shown(value: SettingValue) -> str:
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return _code(text) if text else "empty"


def _allowed(setting: Setting) -> str:
    """What may be given, as the settings file writes it."""
    if setting.kind == "choice":
        return ", ".join(f"{_code(value)} ({label})" for value, label in setting.choices)
    if setting.kind == "switch":
        return "`true`, `false`"
    return f"{setting.least} to {setting.most}" if setting.kind == "number" else setting.rule

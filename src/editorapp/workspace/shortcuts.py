"""The person's own keys for commands, in a small TOML file: `"format.quote" = "Ctrl+Shift+Q"`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from editorapp.errors import UnreadableError
from editorapp.workspace.paths import shown
from editorapp.workspace.text_files import read_text_file


@dataclass(frozen=True, slots=True)
class Shortcuts:
    """Keys by the id of their command ("" takes a command's key away), and sentences on what could not be read."""

    keys: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    problems: tuple[str, ...] = ()


def load_shortcuts(file: Path) -> Shortcuts:
    """What is in this file; never raises, the file is never changed."""
    try:
        found = tomllib.loads(read_text_file(file).text)
    except UnreadableError as error:
        if isinstance(error.__cause__, FileNotFoundError):
            return Shortcuts()
        return Shortcuts(problems=(f"{error.what} The usual keys are used.",))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return Shortcuts(problems=(f"{shown(file)} is not valid: {error}. The usual keys are used.",))
    keys: dict[str, str] = {}
    problems: list[str] = []
    for command, key in _flat(found):
        if isinstance(key, str):
            keys[command] = key.strip()
        else:
            problems.append(f'{shown(file)}: the key of {command} must be text, such as "Ctrl+Shift+Q".')
    return Shortcuts(MappingProxyType(keys), tuple(problems))


def _flat(table: Mapping[str, object], before: str = "") -> list[tuple[str, object]]:
    """`format.quote = …` written without quotation marks makes a table in TOML, and means the same."""
    pairs: list[tuple[str, object]] = []
    for name, value in table.items():
        if isinstance(value, dict):
            pairs += _flat(value, f"{before}{name}.")
        else:
            pairs.append((before + name, value))
    return pairs

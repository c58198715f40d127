"""Reads and writes files of settings: TOML with one level of tables."""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from editorapp.errors import FormatError
from editorapp.workspace.paths import kind_of, shown
from editorapp.workspace.setting import SettingValue
from editorapp.workspace.text_files import read_text_file

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")


def read_values(path: Path) -> Mapping[str, object]:
    """What is in the file, by id: the table, a point, and the key.

    Raises UnreadableError, and FormatError for what is no TOML.
    """
    text = read_text_file(path).text
    try:
        return MappingProxyType(dict(_flat(tomllib.loads(text))))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise FormatError(f"{shown(path)} is not valid: {error}.") from error


def set_aside(path: Path) -> str:
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


def can_be_written(key: str) -> bool:
    """Whether `written` can write this id as it is."""
    return all(map(_BARE_KEY.fullmatch, key.split(".")))


def written(remark: str, values: Mapping[str, SettingValue]) -> bytes:
    """The values as TOML under a remark ("# …"); what this program writes needs no more than one level of tables."""
    lines = [remark]
    table = ""
    for key, value in sorted(values.items(), key=lambda item: ("." in item[0], item[0])):
        group, _, name = key.rpartition(".")
        if group != table:
            lines += ["", f"[{group}]"]
            table = group
        lines.append(f"{name} = {_literal(value)}")
    return ("\n".join(lines) + "\n").encode("utf-8")


def _flat(table: Mapping[str, object], before: str = "") -> Iterator[tuple[str, object]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{before}{key}.")
        else:
            yield before + key, value


def _literal(value: SettingValue) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        # A JSON string is a TOML basic string, but for DEL, which TOML wants escaped, and halves of surrogate pairs.
        sound = value.encode("utf-8", "replace").decode("utf-8")
        return json.dumps(sound, ensure_ascii=False).replace("\x7f", "\\u007F")
    return repr(value)

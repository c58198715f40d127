"""The names of the check profiles there are, for whoever lets a person choose one."""

import tomllib
from collections.abc import Sequence
from pathlib import Path

_LARGEST = 100_000
_MOST = 100


def list_check_profiles(folders: Sequence[Path]) -> tuple[tuple[str, str], ...]:
    """(name, title) of each profile by name; of two with one name the later folder's counts. Never raises."""
    found: dict[str, str] = {}
    for folder in folders:
        for file in _files(folder):
            found[file.stem] = _title(file) or file.stem
    return tuple(sorted(found.items()))


def _files(folder: Path) -> list[Path]:
    try:
        return [file for file in sorted(folder.glob("*.toml"))[:_MOST] if file.is_file()]
    except OSError:
        return []


def _title(file: Path) -> str:
    """What it calls itself, "" where it does not say or cannot be read: the checks say what is wrong with it."""
    try:
        if file.stat().st_size > _LARGEST:
            return ""
        title = tomllib.loads(file.read_bytes().decode("utf-8-sig")).get("title")
    except (OSError, ValueError, RecursionError):
        return ""
    return " ".join(title.split()) if isinstance(title, str) else ""

"""Desk profiles: which checks block, which only warn, and what is too long, read from TOML files.

A profile changes what the table of checks and the limits here say. A file that is wrong in one line is right in all
others: the line is told as a problem, and what it would have set stays as it is.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from editorapp.errors import ReadAlsoError, UnreadableError

LIMITS: Mapping[str, int] = MappingProxyType(
    {
        "headline_most": 110,  # characters: the older rule of Google's structured data
        "standfirst_least": 100,
        "standfirst_most": 160,  # Superdesk's abstract
        "slug_most": 80,
        "tags_least": 1,
        "sentence_words": 20,  # this and the next three: Yoast SEO's readability assessments
        "long_sentences_percent": 25,
        "paragraph_words": 150,
        "section_words": 300,
        "read_also_first": 3,  # paragraphs above the first
        "read_also_gap": 4,  # paragraphs between two
        "read_also_most": 3,
    }
)
"""Every limit by name, as the desk of a web site has it."""
LEVELS = ("blocks", "warns", "off")
DEFAULT = "web"
_LARGEST = 100_000
"""Bytes of a profile, and also the largest limit."""
_MOST = 100
"""Profiles of a folder that are read."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A desk's choice. `levels` and `limits` hold only what differs from the tables."""

    name: str
    title: str
    levels: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    limits: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    problems: tuple[str, ...] = ()

    def limit(self, name: str) -> int:
        """A limit's value. An unknown name is a KeyError."""
        return self.limits[name] if name in self.limits else LIMITS[name]


WEB = Profile(DEFAULT, "Web desk")
"""What holds where no file can be read."""


def load_profiles(shipped: Path, own: Path, checks: tuple[str, ...], desk: Path | None = None) -> dict[str, Profile]:
    """The profiles of these folders by name: a person's own replaces one of the desk's, and that one that ships.

    Folders may be absent.

    `checks` are the ids there are. Nothing is raised: what is wrong stands in the profile's `problems`.
    """
    found: dict[str, Profile] = {}
    for folder in (shipped, desk, own) if desk else (shipped, own):
        for path in _files(folder):
            found[path.stem] = _read(path, checks)
    return found or {DEFAULT: WEB}


def choose_profile(profiles: Mapping[str, Profile], name: str) -> Profile:
    """The profile of this name; where there is none the web desk's, with a problem that says so."""
    if name in profiles:
        return profiles[name]
    problem = f"There is no desk profile “{name}”: the web desk’s is used."
    instead = profiles.get(DEFAULT, WEB)
    return Profile(instead.name, instead.title, instead.levels, instead.limits, (*instead.problems, problem))


def parse_profile(name: str, text: str, checks: tuple[str, ...]) -> Profile:
    """The profile in this TOML."""
    try:
        table = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return Profile(name, name, problems=(f"The desk profile {name}.toml is broken: {error}.",))
    problems: list[str] = []
    levels = dict(_levels(table, checks, name, problems))
    limits = dict(_limits(table, name, problems))
    problems.extend(
        f"The desk profile {name}.toml has “{key}”, which means nothing."
        for key in table
        if key not in ("title", "levels", "limits")
    )
    title = table.get("title")
    title = title.strip() if isinstance(title, str) else ""
    return Profile(name, title or name, MappingProxyType(levels), MappingProxyType(limits), tuple(problems))


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(folder.glob("*.toml"))[:_MOST]
    except OSError:
        return []


def _read(path: Path, checks: tuple[str, ...]) -> Profile:
    try:
        return parse_profile(path.stem, _text(path), checks)
    except ReadAlsoError as error:
        return Profile(path.stem, path.stem, problems=(str(error),))


def _text(path: Path) -> str:
    try:
        data = path.read_bytes() if path.stat().st_size <= _LARGEST else b"\xff"
        return data.decode("utf-8-sig")
    except (OSError, ValueError) as error:
        raise UnreadableError(f"The desk profile {path.name} cannot be read.", "Write it as text in UTF-8.") from error


def _levels(
    table: Mapping[str, Any], checks: tuple[str, ...], name: str, problems: list[str]
) -> Iterator[tuple[str, str]]:
    for check, level in _part(table, "levels", name, problems).items():
        if check not in checks:
            problems.append(f"The desk profile {name}.toml names a check “{check}” that there is not.")
        elif level not in LEVELS:
            problems.append(f"The desk profile {name}.toml: “{check}” must be blocks, warns or off.")
        else:
            yield check, level


def _limits(table: Mapping[str, Any], name: str, problems: list[str]) -> Iterator[tuple[str, int]]:
    for limit, value in _part(table, "limits", name, problems).items():
        if limit not in LIMITS:
            problems.append(f"The desk profile {name}.toml names a limit “{limit}” that there is not.")
        elif type(value) is not int or not 0 <= value <= _LARGEST:
            problems.append(f"The desk profile {name}.toml: “{limit}” must be a whole number.")
        else:
            yield limit, value


def _part(table: Mapping[str, Any], key: str, name: str, problems: list[str]) -> Mapping[str, Any]:
    part = table.get(key, {})
    if isinstance(part, Mapping):
        return part
    problems.append(f"The desk profile {name}.toml: [{key}] must be a table.")
    return {}

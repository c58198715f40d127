"""The lines before a story's text that hold its details: found, read and changed without losing a character."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, Literal

import yaml

from editorapp.article.front_matter_lines import TOML, YAML, LineStyle, replace_value

Kind = Literal["none", "yaml", "toml"]

_YAML_OPEN = re.compile(r"---[ \t]*\n")
_YAML_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
_TOML_OPEN = re.compile(r"\+\+\+[ \t]*\n")
_TOML_CLOSE = re.compile(r"^\+\+\+[ \t]*(?:\n|\Z)", re.MULTILINE)
_BLANK_LINES = re.compile(r"(?:[ \t]*\n)*")
_KEY_LINE = re.compile(r"^[ \t]*(?:-[ \t]+)?[\"']?[^\W\d][\w .-]*[\"']?[ \t]*[:=](?:[ \t]|$)", re.MULTILINE)
_TOP_KEY = re.compile(r"^([\"']?)([^\W\d][\w .-]*)\1[ \t]*[:=][ \t]*(.*)$")
_DEEPEST = 200
"""Openers above which the recursive parser is not tried: no story's details are nested like that."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Details as written: `source` are the lines between the fences, `values` what they say (all scalars as text)."""

    kind: Kind = "none"
    source: str = ""
    values: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    problems: tuple[str, ...] = ()
    gap: str = "\n"
    """Blank lines between the closing fence and the body."""


def split(text: str) -> tuple[FrontMatter, str]:
    """The front matter and the body. Text that only looks like front matter (an unclosed fence, a rule) is body."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    for kind, opening, closing in (("yaml", _YAML_OPEN, _YAML_CLOSE), ("toml", _TOML_OPEN, _TOML_CLOSE)):
        start = opening.match(text)
        if start is None:
            continue
        end = closing.search(text, start.end())
        if end is None:
            return FrontMatter(problems=("The details at the top are not closed; they were read as text.",)), text
        source = text[start.end() : end.start()]
        if source.strip() and not _KEY_LINE.search(source):
            return FrontMatter(), text
        gap = _BLANK_LINES.match(text, end.end())
        after = gap.end() if gap else end.end()
        return replace(read(kind, source), gap=text[end.end() : after]), text[after:]
    return FrontMatter(), text


def join(front: FrontMatter, body: str) -> str:
    """The whole text again: fences, source, body."""
    if front.kind == "none":
        return body
    fence = "---" if front.kind == "yaml" else "+++"
    return f"{fence}\n{front.source}{fence}\n{front.gap}{body}"


def read(kind: str, source: str) -> FrontMatter:
    """The values of these lines. What cannot be parsed is read line by line, so that no detail is lost."""
    if source and not source.endswith("\n"):
        source += "\n"
    try:
        if kind == "toml":
            return FrontMatter("toml", source, MappingProxyType(_as_text(tomllib.loads(source))))
        values = _parse_yaml(source)
        if isinstance(values, dict):
            return FrontMatter("yaml", source, MappingProxyType(_as_text(values)))
        if values is None:
            return FrontMatter("yaml", source)
    except (yaml.YAMLError, tomllib.TOMLDecodeError, ValueError, RecursionError):
        pass
    values, problems = _read_piecewise(kind, source)
    return FrontMatter("toml" if kind == "toml" else "yaml", source, MappingProxyType(values), problems)


def with_value(front: FrontMatter, key: str, value: str | list[str] | tuple[str, ...] | None) -> FrontMatter:
    """The same details with one changed; None or nothing in it removes the key. Other lines stay as they are."""
    style: LineStyle = TOML if front.kind == "toml" else YAML
    kept: str | list[str] | None = list(value) if isinstance(value, list | tuple) else value
    source = replace_value(front.source, key, kept or None, style)
    if front.kind == "none" and not source:
        return front
    return replace(read("toml" if front.kind == "toml" else "yaml", source), gap=front.gap)


def _parse_yaml(source: str) -> Any:
    if sum(source.count(sign) for sign in ("[", "{", "- ", "? ", "&", "*")) > _DEEPEST:
        raise ValueError("nested too deeply")
    return yaml.load(source, Loader=yaml.BaseLoader)  # noqa: S506 (BaseLoader makes text, lists and mappings only)


def _as_text(values: Mapping[Any, Any]) -> dict[str, Any]:
    return {str(key): _plain(value) for key, value in values.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return _as_text(value)
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, str):
        return "" if value in ("~", "null") else value
    if isinstance(value, bool):
        return str(value).lower()
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _read_piecewise(kind: str, source: str) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Each top-level key by itself; a value that does not parse (`title: War: a history`) is taken as it stands."""
    values: dict[str, Any] = {}
    problems: list[str] = []
    for key, first, piece in _pieces(source):
        try:
            parsed = tomllib.loads(piece) if kind == "toml" else _parse_yaml(piece)
            values |= _as_text(parsed)
        except (yaml.YAMLError, tomllib.TOMLDecodeError, ValueError, TypeError, RecursionError):
            rest = piece.split("\n")[1:]
            values[key] = " ".join([first, *(line.strip() for line in rest)]).strip().strip("\"'")
            if any(line.strip() for line in rest):
                problems.append(f"“{key}” was read as plain text.")
    return values, tuple(problems)


def _pieces(source: str) -> list[tuple[str, str, str]]:
    """(key, text after its sign, all its lines) of every top-level key."""
    found: list[tuple[str, str, list[str]]] = []
    for line in source.split("\n"):
        start = _TOP_KEY.match(line)
        if start:
            found.append((start[2].strip(), start[3].strip(), [line]))
        elif found:
            found[-1][2].append(line)
    return [(key, first, "\n".join(lines)) for key, first, lines in found]

"""Changing one detail of YAML or TOML front matter as a line edit, so that order, comments and unknown keys stay."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

_COMMENT = re.compile(r"^[^\"'\[{|>#][^\"'\[{]*?([ \t]+#.*)$")
_BLOCK_ITEM = re.compile(r"^([ \t]*)-[ \t]")


@dataclass(frozen=True, slots=True)
class LineStyle:
    """How a notation writes `key`, its sign, and a scalar."""

    sign: str
    scalar: Callable[[str], str]
    next_top: re.Pattern[str]
    """A line that certainly does not belong to the value above it."""


def _yaml_scalar(value: str) -> str:
    """Plain where every YAML reader takes it for this text, else double quoted."""
    if "\n" not in value and value == value.strip() and not value.startswith(("#", "&", "*", "!", "%", "@", "`")):
        try:
            if yaml.safe_load(f"k: {value}") == {"k": value}:
                return value
        except (yaml.YAMLError, ValueError):
            pass
    return json.dumps(value, ensure_ascii=False)


def _toml_scalar(value: str) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


YAML = LineStyle(": ", _yaml_scalar, re.compile(r"^(?:[^\s#-]|-\S|---)"))
TOML = LineStyle(" = ", _toml_scalar, re.compile(r"^(?:\[|[\w\"'-][\w .\"'-]*[ \t]*=)"))


def replace_value(source: str, key: str, value: str | list[str] | None, style: LineStyle) -> str:
    """`source` with `key` set to `value` (None removes it): in its place if it is there, else as a new last line."""
    lines = source.split("\n")[:-1] if source.endswith("\n") else source.split("\n") if source else []
    span = _find(lines, key, style)
    if span is None:
        at = _end_of_top_level(lines, style)
        span = (at, at)
    old = lines[span[0] : span[1]]
    lines[span[0] : span[1]] = [] if value is None else _format(key, value, style, old)
    return "".join(f"{line}\n" for line in lines)


def _find(lines: list[str], key: str, style: LineStyle) -> tuple[int, int] | None:
    start_of = re.compile(rf"^(?:{re.escape(key)}|\"{re.escape(key)}\"|'{re.escape(key)}')[ \t]*{style.sign.strip()}")
    top = _end_of_top_level(lines, style)
    for index, line in enumerate(lines[:top]):
        if start_of.match(line):
            end = index + 1
            while end < len(lines) and not style.next_top.match(lines[end]) and not lines[end].startswith("#"):
                end += 1
            while end > index + 1 and not lines[end - 1].strip():
                end -= 1
            return index, end
    return None


def _end_of_top_level(lines: list[str], style: LineStyle) -> int:
    """Where a new key goes: before TOML's first table, else at the end."""
    if style is TOML:
        for index, line in enumerate(lines):
            if line.startswith("[") and (index == 0 or not lines[index - 1].rstrip().endswith(("[", ","))):
                return index
    return len(lines)


def _format(key: str, value: str | list[str], style: LineStyle, old: list[str]) -> list[str]:
    name = old[0].split(style.sign.strip(), 1)[0].rstrip() if old else key
    if isinstance(value, str):
        comment = _COMMENT.match(old[0].split(style.sign.strip(), 1)[1].strip()) if len(old) == 1 else None
        return [f"{name}{style.sign}{style.scalar(value)}{comment[1] if comment else ''}"]
    item = _BLOCK_ITEM.match(old[1]) if len(old) > 1 and style is YAML else None
    if item:
        return [f"{name}:", *(f"{item[1]}- {style.scalar(entry)}" for entry in value)]
    # A plain scalar may hold a comma; inside brackets it would end there.
    entries = (json.dumps(e, ensure_ascii=False) if set(e) & set(",[]{}") else style.scalar(e) for e in value)
    return [f"{name}{style.sign}[{', '.join(entries)}]"]

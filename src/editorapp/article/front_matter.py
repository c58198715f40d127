"""The lines before a story's text that hold its details: found, read and changed without losing a character."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, Literal

from editorapp.article.front_matter_lines import replace_value
from editorapp.article.front_matter_values import compose_yaml, read_values

Kind = Literal["none", "yaml", "toml"]

_YAML_OPEN = re.compile(r"\ufeff?---[ \t]*+\n")
_YAML_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*+(?:\n|\Z)", re.MULTILINE)
_YAML_FIRST = re.compile(r"(?:[\"'{]|(?:- )?[\w][^:\n]{0,100}:(?:[ \t]|$))", re.MULTILINE)
_TOML_OPEN = re.compile(r"\ufeff?\+\+\+[ \t]*+\n")
_TOML_CLOSE = re.compile(r"^\+\+\+[ \t]*+(?:\n|\Z)", re.MULTILINE)
_TOML_FIRST = re.compile(r"[\[\"']|[\w.-]+[ \t]*+=")
_BLANK_LINES = re.compile(r"(?:[ \t]*+\n)*")
_BEFORE_TEXT = re.compile(r"(?:[ \t]*+(?:#[^\n]*+)?\n)*[ \t]*+")
"""Blank lines and comments before the first key."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Details as written: `source` are the lines between the fences, `values` what they say (all scalars as text)."""

    kind: Kind = "none"
    source: str = ""
    values: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    problems: tuple[str, ...] = ()
    gap: str = "\n"
    """Blank lines between the closing fence and the body."""
    opening: str = ""
    closing: str = ""
    """The fences' lines as written; "" where they are the usual ones."""


def split(text: str) -> tuple[FrontMatter, str]:
    """The front matter and the body. Text that only looks like front matter (an unclosed fence, a rule) is body."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    kind: Literal["yaml", "toml"]
    if opening := _YAML_OPEN.match(text):
        kind, closing = "yaml", _YAML_CLOSE.search(text, opening.end())
    elif opening := _TOML_OPEN.match(text):
        kind, closing = "toml", _TOML_CLOSE.search(text, opening.end())
    else:
        return FrontMatter(), text
    if closing is None:
        unclosed = _starts_with_key(kind, text[opening.end() :][:1000])
        problem = "The details at the top are not closed; they were read as text."
        return FrontMatter(problems=(problem,) if unclosed else ()), text
    source = text[opening.end() : closing.start()]
    if not _is_details(kind, source):
        return FrontMatter(), text
    gap = _BLANK_LINES.match(text, closing.end())
    after = gap.end() if gap else closing.end()
    front = replace(read(kind, source), gap=text[closing.end() : after], opening=opening[0], closing=closing[0])
    return front, text[after:]


def join(front: FrontMatter, body: str) -> str:
    """The whole text again: fences, source, body."""
    if front.kind == "none":
        return body
    fence = "---\n" if front.kind == "yaml" else "+++\n"
    closing = front.closing or fence
    if not closing.endswith("\n") and (front.gap or body):
        closing += "\n"
    return f"{front.opening or fence}{front.source}{closing}{front.gap}{body}"


def read(kind: str, source: str) -> FrontMatter:
    """The values of these lines. What cannot be parsed is read line by line, so that no detail is lost."""
    if source and not source.endswith("\n"):
        source += "\n"
    values, problems = read_values(kind, source)
    return FrontMatter("toml" if kind == "toml" else "yaml", source, MappingProxyType(values), problems)


def with_value(front: FrontMatter, key: str, value: str | Sequence[str] | None) -> FrontMatter:
    """The same details with one changed; None or nothing in it removes the key. Other lines stay as they are."""
    kind = "toml" if front.kind == "toml" else "yaml"
    source = replace_value(kind, front.source, key, value or None)
    if front.kind == "none" and not source:
        return front
    return replace(read(kind, source), gap=front.gap, opening=front.opening, closing=front.closing)


def _is_details(kind: str, source: str) -> bool:
    """Whether what stands between two fences are details, and not the text between two rules."""
    if not source.strip():
        return True
    if not _starts_with_key(kind, source):
        return False
    if kind == "toml" or source.split("\n", 1)[0].strip():
        return True
    # A blank line after the fence: pandoc takes it for a rule, Jekyll for details; they must at least be faultless.
    try:
        return compose_yaml(source) is not None
    except ValueError:
        return False


def _starts_with_key(kind: str, source: str) -> bool:
    before = _BEFORE_TEXT.match(source)
    at = before.end() if before else 0
    return at == len(source) or (_TOML_FIRST if kind == "toml" else _YAML_FIRST).match(source, at) is not None

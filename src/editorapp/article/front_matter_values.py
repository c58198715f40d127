"""What the lines of front matter say: every value as text, a list or a mapping; nothing is guessed to be a number."""

import re
import tomllib
from collections.abc import Mapping
from typing import Any

import yaml

_LONGEST = 100_000
"""Characters that are parsed; PyYAML reads 100,000 a second or more (measured). Longer ones are taken as they stand."""
_MOST_VALUES = 5_000
"""Values in one mapping; aliases to aliases ("billion laughs") would make more of a few lines than memory holds."""
_MOST_PIECES = 500
"""Keys that are parsed one by one."""
_DEEPEST = 50
"""Lists in lists; PyYAML takes quadratic time for them, and no story's details are nested like that."""
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_YAML_KEY = re.compile(r"^([\"']?)([^\W\d][\w .-]*+)\1[ \t]*+:(?!//)[ \t]*+(.*)$")
_TOML_KEY = re.compile(r"^([\"']?)([^\W\d][\w.-]*+)\1[ \t]*+=[ \t]*+(.*)$")
_HIDE = str.maketrans("\x85\u2028\u2029", "\ufdd0\ufdd1\ufdd2")
_SHOW = str.maketrans("\ufdd0\ufdd1\ufdd2", "\x85\u2028\u2029")
"""PyYAML ends a line at these signs, YAML 1.2 and every editor do not; meanwhile they are signs that mean nothing."""
_TRAILING_TABS = re.compile(r"\t+$", re.MULTILINE)
_LEADING_TABS = re.compile(r"^\t+", re.MULTILINE)
_ERRORS = (yaml.YAMLError, ValueError, RecursionError)
"""What PyYAML, tomllib (its error is a ValueError) and the reading below raise for what is no front matter."""

Piece = tuple[str, int, int]
"""A top-level key, its line, and the line after the last of its value."""


def read_values(kind: str, source: str) -> tuple[dict[str, Any], tuple[str, ...]]:
    """(values by key, problems to show). What cannot be parsed is read key by key, so that no detail is lost."""
    if len(source) <= _LONGEST:
        try:
            return _parse(kind, source)
        except _ERRORS:
            pass
    return _read_piecewise(kind, source)


def compose_yaml(source: str) -> yaml.MappingNode | None:
    """The tree of this YAML with its line numbers, None if it is empty; `scalar_text` reads its scalars.

    Raises ValueError for anything but a mapping.
    """
    if len(source) > _LONGEST or _is_deep(source):
        raise ValueError("too long, or nested too deeply")
    try:
        # PyYAML stumbles over a tab after a value; the marks must stay where they are.
        plain = _TRAILING_TABS.sub(lambda tabs: " " * len(tabs[0]), source.translate(_HIDE))
        root = yaml.compose(plain, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        raise ValueError("not YAML") from error
    if root is not None and not isinstance(root, yaml.MappingNode):
        raise ValueError("not a mapping")
    return root


def toml_error(source: str) -> str:
    """What is wrong with this TOML, in tomllib's words, "" if nothing is."""
    try:
        tomllib.loads(source)
    except ValueError as error:
        return str(error)
    return ""


def scalar_text(node: yaml.ScalarNode) -> str:
    """The text of a scalar of `compose_yaml`."""
    return str(node.value.translate(_SHOW))


def pieces(kind: str, lines: list[str]) -> list[Piece]:
    """Where each top-level key stands, by the look of the lines alone."""
    found: list[Piece] = []
    key_line = _TOML_KEY if kind == "toml" else _YAML_KEY
    for at, line in enumerate(lines):
        if kind == "toml" and line.lstrip().startswith("["):
            break
        if match := key_line.match(line):
            found.append((match[2].strip(), at, at + 1))
        elif found and line.strip() and not line.startswith("#"):
            found[-1] = (*found[-1][:2], at + 1)
    return found


def _is_deep(source: str) -> bool:
    depth = 0
    for sign in re.findall(r"[\[\]{}]", source):
        depth += 1 if sign in "[{" else -1
        if depth > _DEEPEST:
            return True
    return any(len(marks) > 2 * _DEEPEST for marks in re.findall(r"^[ ]*+(?:[-?][ ]+)+", source, re.MULTILINE))


def _parse(kind: str, source: str) -> tuple[dict[str, Any], tuple[str, ...]]:
    if kind == "toml":
        return {key: _toml_text(value) for key, value in tomllib.loads(source).items()}, ()
    root = compose_yaml(source)
    if root is None:
        return {}, ()
    reader = _YamlReader()
    return reader.mapping(root), tuple(f"“{key}” stands there twice; the last one counts." for key in reader.repeated)


def _toml_text(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _toml_text(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_toml_text(item) for item in value]
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).lower()
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


class _YamlReader:
    """Turns PyYAML's nodes into text, lists and mappings, as many as a story's details can hold."""

    def __init__(self) -> None:
        self._left = _MOST_VALUES
        self.repeated: list[str] = []
        """Top-level keys that stand there more than once."""

    def mapping(self, root: yaml.MappingNode) -> dict[str, Any]:
        """The values of the whole front matter. Raises ValueError if they are too many."""
        values: dict[str, Any] = {}
        for key, value in root.value:
            name = str(self._text(key))
            if name in values:
                self.repeated.append(name)
            values[name] = self._text(value)
        return values

    def _text(self, node: yaml.Node) -> Any:
        self._left -= 1
        if self._left < 0:
            raise ValueError("too many values")
        if isinstance(node, yaml.SequenceNode):
            return [self._text(item) for item in node.value]
        if isinstance(node, yaml.MappingNode):
            return {str(self._text(key)): self._text(value) for key, value in node.value}
        if not isinstance(node, yaml.ScalarNode):
            return ""
        return "" if not node.style and node.value in _NULLS else scalar_text(node)


def _read_piecewise(kind: str, source: str) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Each top-level key by itself; a value that does not parse (`title: War: a history`) is taken as it stands."""
    values: dict[str, Any] = {}
    problems: list[str] = []
    lines = source.split("\n")
    read = 0
    for number, (key, first, after) in enumerate(pieces(kind, lines)):
        piece = "\n".join(lines[first:after]) + "\n"
        read += len(piece)
        parsed = _parse_piece(kind, piece) if number < _MOST_PIECES and read <= _LONGEST else None
        if parsed is None:
            values[key] = _as_it_stands(kind, lines[first:after])
            if after - first > 1:
                problems.append(f"“{key}” was read as plain text.")
        else:
            values.update(parsed)
    return values, tuple(problems)


def _parse_piece(kind: str, piece: str) -> Mapping[str, Any] | None:
    for text in (piece, _LEADING_TABS.sub(lambda tabs: "  " * len(tabs[0]), piece)):
        try:
            values, _ = _parse(kind, text)
        except _ERRORS:
            continue
        return values
    return None


def _as_it_stands(kind: str, lines: list[str]) -> str:
    match = (_TOML_KEY if kind == "toml" else _YAML_KEY).match(lines[0])
    text = " ".join(part for part in (match[3] if match else "", *(line.strip() for line in lines[1:])) if part).strip()
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'" else text

"""Changing one detail of front matter as an edit of its lines, so that order, comments and unknown keys stay."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import yaml

from editorapp.article.front_matter_scalars import toml_scalar, yaml_flow_scalar, yaml_scalar
from editorapp.article.front_matter_values import compose_yaml, pieces, scalar_text
from editorapp.article.toml_lines import first_table, toml_values

_COMMENT = re.compile(r"[ \t]+#.*$")
_HEADER_COMMENT = re.compile(r":(?:[ \t]+[|>][-+\d]*)?([ \t]+#.*)$")
_QUOTED_OR_PLAIN_KEY = re.compile(r"\"[^\"]*\"|'[^']*'|[^:=\"'\s](?:[^:=]*[^:=\s])?")
_ANCHOR = re.compile(r"[^:]*:[ \t]+&([\w-]+)[ \t]+(\S.*)$")
_ITEM = re.compile(r"[ \t]*-[ \t]+")
_BARE_KEY = re.compile(r"[A-Za-z_][\w-]*", re.ASCII)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A top-level key: its lines, the comment after its value, and its items if it is a list with an item a line."""

    key: str
    first: int
    after: int
    comment: str = ""
    items: tuple[tuple[str, int, int], ...] = ()
    """(text, first line, line after) of each item; the comments before an item are its lines too."""


def replace_value(kind: str, source: str, key: str, value: str | Sequence[str] | None) -> str:
    """`source` with `key` set to `value` (None removes it): in its place if it is there, else as a new last line."""
    lines = source.split("\n")[:-1] if source.endswith("\n") else source.split("\n") if source else []
    entries = _toml_entries(lines) if kind == "toml" else _yaml_entries(lines)
    own = [entry for entry in entries if entry.key == key]
    if kind == "yaml":
        _resolve_aliases(lines, own)
    else:
        _drop_table(lines, key)
    if value is None:
        for entry in reversed(own):
            del lines[entry.first : entry.after]
    elif own:
        # Of two with one key the last counts.
        lines[own[-1].first : own[-1].after] = _written(kind, key, value, own[-1], lines)
    else:
        at = _end_of_top_level(kind, lines)
        indent = _indent(lines[entries[0].first]) if entries and kind == "yaml" else ""
        lines[at:at] = [indent + line for line in _written(kind, key, value, None, lines)]
    return "".join(f"{line}\n" for line in lines)


def _resolve_aliases(lines: list[str], changed: Sequence[_Entry]) -> None:
    """Write out what other lines borrow (`*name`) from a one-line value that is about to change (`&name value`)."""
    for entry in changed:
        anchor = _ANCHOR.match(lines[entry.first])
        if anchor and entry.after == entry.first + 1:
            value = anchor[2].removesuffix(entry.comment)
            alias = re.compile(rf"(?<=[:-][ \t])([ \t]*)\*{re.escape(anchor[1])}(?=[ \t]*(?:#.*)?$)")
            parts = [alias.split(line, maxsplit=1) for line in lines]
            lines[:] = [value.join((part[0] + part[1], part[2])) if len(part) == 3 else part[0] for part in parts]


def _written(kind: str, key: str, value: str | Sequence[str], old: _Entry | None, lines: list[str]) -> list[str]:
    sign = " = " if kind == "toml" else ": "
    if old is None:
        name = key if _BARE_KEY.fullmatch(key) else f'"{key}"'
    else:
        match = _QUOTED_OR_PLAIN_KEY.search(lines[old.first])
        name = _indent(lines[old.first]) + (match[0] if match else key)
    comment = old.comment if old else ""
    if isinstance(value, str):
        scalar = toml_scalar(value, key) if kind == "toml" else yaml_scalar(value, key)
        return [f"{name}{sign}{scalar}{comment}"]
    if old and old.items:
        return [f"{name}:{comment}", *_items(value, old, lines)]
    scalars = (toml_scalar(entry) if kind == "toml" else yaml_flow_scalar(entry) for entry in value)
    return [f"{name}{sign}[{', '.join(scalars)}]{comment}"]


def _items(value: Sequence[str], old: _Entry, lines: list[str]) -> list[str]:
    """The new list's lines; an item that was there keeps its own, comments included."""
    kept = {text: lines[first:after] for text, first, after in old.items}
    first_line = next(line for line in lines[old.items[0][1] : old.items[0][2]] if _ITEM.match(line))
    dash = _ITEM.match(first_line)
    mark = dash[0] if dash else "- "
    return [line for entry in value for line in kept.pop(entry, None) or [mark + yaml_scalar(entry)]]


def _yaml_entries(lines: list[str]) -> list[_Entry]:
    try:
        root = compose_yaml("".join(f"{line}\n" for line in lines))
    except ValueError:
        return _by_look("yaml", lines)
    if root is None or not root.value:
        return []
    if root.flow_style:
        _open_braces(root, lines)
        return _yaml_entries(lines)
    firsts = [key.start_mark.line for key, _ in root.value]
    limits = [*firsts[1:], len(lines)]
    return [_yaml_entry(key, value, limit, lines) for (key, value), limit in zip(root.value, limits, strict=True)]


def _yaml_entry(key: yaml.Node, value: yaml.Node, limit: int, lines: list[str]) -> _Entry:
    first = key.start_mark.line
    last = max(first, _last_line(value))
    after = min(last + 1, limit)
    # A block's end mark stands where the next text starts; blank lines and comments before that are not the block's.
    while after > first + 1 and (not lines[after - 1].strip() or lines[after - 1].startswith("#")):
        after -= 1
    own_lines = value.start_mark.line > first
    if own_lines or (isinstance(value, yaml.ScalarNode) and value.style in ("|", ">")):
        header = _HEADER_COMMENT.search(lines[first])
        comment = header[1] if header else ""
    else:
        # The marks of an alias are those of its anchor, on a line above.
        tail = _COMMENT.fullmatch(lines[last], value.end_mark.column) if value.start_mark.line == first else None
        comment = tail[0] if tail else ""
    items = _list_items(value, first) if isinstance(value, yaml.SequenceNode) and own_lines else ()
    return _Entry(_text_of(key), first, after, comment, items)


def _list_items(value: yaml.SequenceNode, first: int) -> tuple[tuple[str, int, int], ...]:
    if value.flow_style:
        return ()
    found = []
    at = first + 1
    for item in value.value:
        after = max(_last_line(item), item.start_mark.line) + 1
        if after <= at:
            return ()
        found.append((_text_of(item), at, after))
        at = after
    return tuple(found)


def _text_of(item: yaml.Node) -> str:
    if isinstance(item, yaml.MappingNode):
        named = {key.value: scalar_text(inner) for key, inner in item.value if isinstance(inner, yaml.ScalarNode)}
        return (named.get("name") or named.get("title") or "").strip()
    return scalar_text(item).strip() if isinstance(item, yaml.ScalarNode) else ""


def _last_line(node: yaml.Node) -> int:
    """The line on which this value ends."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _last_line(last[1] if isinstance(last, tuple) else last)
    mark = node.end_mark
    return int(mark.line - 1 if mark.column == 0 and mark.line > node.start_mark.line else mark.line)


def _open_braces(root: yaml.MappingNode, lines: list[str]) -> None:
    """Turn details written as `{title: War, section: News}` into a line each."""
    text = "\n".join(lines)
    pairs = ((_written_in(text, key), _written_in(text, value)) for key, value in root.value)
    lines[:] = [f"{key}: {value}" for key, value in pairs]


def _written_in(text: str, node: yaml.Node) -> str:
    return " ".join(text[node.start_mark.index : node.end_mark.index].split("\n"))


def _toml_entries(lines: list[str]) -> list[_Entry]:
    source = "".join(f"{line}\n" for line in lines)
    values = toml_values(source)
    if values is None:
        return _by_look("toml", lines)
    found = []
    for value in values:
        first, last = source.count("\n", 0, value.start), source.count("\n", 0, value.end)
        tail = _COMMENT.fullmatch(source[value.end : source.index("\n", value.end)])
        found.append(_Entry(value.key, first, last + 1, tail[0] if tail else ""))
    return found


def _drop_table(lines: list[str], key: str) -> None:
    """Take out the table of this name: the key's value takes its place."""
    header = re.compile(rf"[ \t]*\[[ \t]*(?:{re.escape(key)}|[\"']{re.escape(key)}[\"'])[ \t]*\]")
    first = next((at for at, line in enumerate(lines) if header.match(line)), None)
    if first is not None:
        following = (at for at in range(first + 1, len(lines)) if lines[at].lstrip().startswith("["))
        del lines[first : next(following, len(lines))]


def _by_look(kind: str, lines: list[str]) -> list[_Entry]:
    """The entries of details that no parser reads."""
    return [_Entry(key, first, after) for key, first, after in pieces(kind, lines)]


def _end_of_top_level(kind: str, lines: list[str]) -> int:
    """Where a new key goes: before TOML's first table, else at the end."""
    at = len(lines)
    if kind == "toml":
        source = "".join(f"{line}\n" for line in lines)
        table = first_table(source)
        at = len(lines) if table is None else source.count("\n", 0, table)
    while at and not lines[at - 1].strip():
        at -= 1
    return at


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" \t"))]

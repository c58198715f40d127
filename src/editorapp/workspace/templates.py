"""Story templates and snippets: Markdown files that ship with the program, the desk's, and the person's own."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from editorapp.errors import ReadAlsoError, UnreadableError
from editorapp.workspace.paths import shown
from editorapp.workspace.text_files import read_text_file

_ENDINGS = frozenset({".md", ".markdown", ".txt"})
_LARGEST = 1_000_000
"""Bytes; a template is never that long."""
_MOST = 500
"""Files of a folder that are read: more were put there by mistake."""
_ABOUT = re.compile(
    r"\A(?:<!--[ \t]*about:[ \t]*(?P<note>[^\n]*?)[ \t]*-->\n|(?P<rule>---\n)#[ \t]*about:[ \t]*(?P<key>[^\n]*)\n)"
)
_PLACEHOLDER = re.compile(r"\{\{[ \t]*(?P<name>[a-z]+)[ \t]*\}\}")
_FRONT = re.compile(r"\A---\n.*?^---\n", re.DOTALL | re.MULTILINE)
_PLAIN_VALUE = re.compile(r"[^\W_][\w .,’()/-]*")
CARET = "caret"
"""The placeholder where writing goes on."""


Origin = Literal["shipped", "desk", "own"]


@dataclass(frozen=True, slots=True)
class Template:
    """A text to begin with. `name` is that of its file, as words; `about` one line on what it is for, or "".

    `origin` says who has written it: we, the desk, or this person.
    """

    name: str
    about: str
    text: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Templates:
    """The templates of some folders by name, and a sentence for each file that could not be read."""

    templates: tuple[Template, ...]
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Filled:
    """A template's text without placeholders; `caret` is where writing goes on, None if it does not say."""

    text: str
    caret: int | None


def load_templates(shipped: Path, own: Path, desk: Path | None = None) -> Templates:
    """What is in these folders. Of one name the person's own counts, else the desk's; folders may be absent."""
    folders: tuple[tuple[Path | None, Origin], ...] = ((shipped, "shipped"), (desk, "desk"), (own, "own"))
    found: dict[str, Template] = {}
    problems: list[str] = []
    for folder, origin in folders:
        for path in _files(folder, problems) if folder else ():
            try:
                template = _read(path, origin)
            except ReadAlsoError as error:
                problems.append(error.what)
            else:
                found[template.name.casefold()] = template
    return Templates(tuple(found[name] for name in sorted(found)), tuple(problems))


def fill(text: str, values: Mapping[str, str]) -> Filled:
    """The text with the value for each `{{name}}`; names without a value stay as they are written.

    Values in the front matter are written so that they stay one value there. The first `{{caret}}` counts.
    """
    front = _FRONT.match(text)
    head = front[0] if front else ""
    head = _PLACEHOLDER.sub(lambda mark: _value(mark, values, in_front=True), head)
    parts: list[str] = [head]
    caret: int | None = None
    at = front.end() if front else 0
    for mark in _PLACEHOLDER.finditer(text, at):
        parts.append(text[at : mark.start()])
        at = mark.end()
        if mark["name"] != CARET:
            parts.append(_value(mark, values, in_front=False))
        elif caret is None:
            caret = sum(len(part) for part in parts)
    return Filled("".join((*parts, text[at:])), caret)


def _value(mark: re.Match[str], values: Mapping[str, str], *, in_front: bool) -> str:
    if in_front and mark["name"] == CARET:
        return ""
    value = values.get(mark["name"])
    if value is None:
        return mark[0]
    line_start = mark.string.rfind("\n", 0, mark.start()) + 1
    is_alone = mark.string[line_start : mark.start()].rstrip().endswith((":", "-")) and (
        mark.string[mark.end() : mark.end() + 1] in ("", "\n")
    )
    if not in_front or not is_alone or not value or _PLAIN_VALUE.fullmatch(value):
        return value
    return "'" + value.replace("'", "''") + "'"


def _files(folder: Path, problems: list[str]) -> list[Path]:
    try:
        if not folder.is_dir():
            return []
        names = sorted(path for path in folder.iterdir() if path.suffix.lower() in _ENDINGS and path.name[0] != ".")
    except OSError:
        problems.append(f"{shown(folder)} cannot be read.")
        return []
    if len(names) > _MOST:
        problems.append(f"{shown(folder)} has {len(names):,} files; the first {_MOST} were read.")
    return names[:_MOST]


def _read(path: Path, origin: Origin) -> Template:
    try:
        if path.stat().st_size > _LARGEST:
            raise UnreadableError(f"{shown(path.name)} is too large.")
    except OSError as error:
        raise UnreadableError(f"{shown(path.name)} cannot be read.") from error
    text = read_text_file(path).text
    found = _ABOUT.match(text)
    about = (found["note"] or found["key"] or "") if found else ""
    body = (found["rule"] or "") + text[found.end() :] if found else text
    return Template(_name(shown(path.stem)), about.strip(), body, origin)


def _name(stem: str) -> str:
    """A file's name as words: "live-update" is "Live update"."""
    words = " ".join(stem.replace("-", " ").replace("_", " ").split()) or stem
    return words[:1].upper() + words[1:]

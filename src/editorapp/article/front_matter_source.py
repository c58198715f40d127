"""Front matter as somebody edits its source: what is wrong with the lines, and the details they make."""

import re
from dataclasses import dataclass, replace

import yaml

from editorapp.article.front_matter import FrontMatter, join, read, split
from editorapp.article.front_matter_values import compose_yaml, toml_error

_FENCE = re.compile(r"(?:---|\.\.\.|\+\+\+)[ \t]*")
_TOML_LINE = re.compile(r"\(at line (\d+)")

ENDS_DETAILS = "This line would end the front matter."
NO_DETAILS = "Write a name, a colon and a value on each line."
NOT_READ = "This line cannot be read."
TOO_MUCH = "There is too much in it to be read."
_FAULTS = (
    # A part of PyYAML's words (its scanner.py and parser.py), ours, and whether the place is where it began.
    ("quoted scalar", "A quotation mark is not closed.", True),
    ("mapping values are not allowed", "Put quotes around a value that has a colon in it.", False),
    ("'\\t' that cannot start", "Use spaces here, not a tab.", False),
    ("that cannot start any token", "Put quotes around a value that begins with this sign.", False),
    ("could not find expected ':'", "A colon is missing after the name.", True),
    ("flow sequence", "A bracket is not closed.", True),
    ("flow mapping", "A bracket is not closed.", True),
    ("undefined alias", "There is no anchor of this name.", False),
    ("block mapping", "This line is not indented like the others.", False),
    ("block collection", "This line is not indented like the others.", False),
)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a source: its line (the first is 1), and the English words for it."""

    line: int
    words: str


def find_fault(front: FrontMatter, text: str) -> Fault | None:
    """What keeps this text from being the source of `front`, None if nothing does."""
    text = without_fences(text)
    if not text.strip():
        return None
    for number, line in enumerate(text.split("\n"), start=1):
        if _FENCE.fullmatch(line) and not (front.kind == "toml") ^ line.startswith("+++"):
            return Fault(number, ENDS_DETAILS)
    fault = _fault_of_toml(text) if front.kind == "toml" else _fault_of_yaml(text)
    return fault or (None if can_hold(front, text) else Fault(1, NO_DETAILS))


def can_hold(front: FrontMatter, text: str) -> bool:
    """Whether these lines, right or wrong, are found again as the details of a file."""
    made = with_source(front, text)
    again, body = split(join(made, "x"))
    return (again.kind, again.source, body) == (made.kind, made.source, "x")


def with_source(front: FrontMatter, text: str) -> FrontMatter:
    """`front` with this text as its source; YAML where there was none; none where there is nothing left."""
    text = without_fences(text)
    if not text.strip():
        return FrontMatter()
    kind = "toml" if front.kind == "toml" else "yaml"
    return replace(read(kind, text), gap=front.gap, opening=front.opening, closing=front.closing or "")


def without_fences(text: str) -> str:
    """The text without the fences around it, which may have been copied with it."""
    lines = text.strip("\n").split("\n")
    if len(lines) > 1 and _FENCE.fullmatch(lines[0]) and _FENCE.fullmatch(lines[-1]):
        return "\n".join(lines[1:-1])
    return text


def _fault_of_yaml(text: str) -> Fault | None:
    try:
        compose_yaml(text)
    except ValueError as error:
        return _fault_of(error.__cause__) or Fault(1, NO_DETAILS if "mapping" in str(error) else TOO_MUCH)
    return None


def _fault_of(error: BaseException | None) -> Fault | None:
    if isinstance(error, yaml.reader.ReaderError):
        return Fault(1, NOT_READ)
    if not isinstance(error, yaml.MarkedYAMLError):
        return None
    said = f"{error.context or ''} {error.problem or ''}"
    words, began = next(((words, began) for part, words, began in _FAULTS if part in said), (NOT_READ, False))
    mark = (error.context_mark if began else None) or error.problem_mark or error.context_mark
    return Fault(int(mark.line) + 1 if mark else 1, words)


def _fault_of_toml(text: str) -> Fault | None:
    message = toml_error(text)
    if not message:
        return None
    line = _TOML_LINE.search(message)
    return Fault(int(line[1]) if line else text.count("\n") + 1, NOT_READ)

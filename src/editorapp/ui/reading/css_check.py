"""Reads a page theme for what a browser would drop without a word: what is not closed, not known, or on the web."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from editorapp.ui.kit.words import tr

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_TOKEN = re.compile(
    r"(?P<string>\"(?:[^\"\\\n]|\\.)*\"?|'(?:[^'\\\n]|\\.)*'?)|(?P<address>url\([^\"'()\n]*\))|(?P<sign>[{}()\[\];])",
    re.DOTALL | re.IGNORECASE,
)
_REMOTE = re.compile(
    r"url\(\s*[\"']?\s*((?:https?:)?//[^\"')\s]+)|@import\s+[\"']((?:https?:)?//[^\"']+)", re.IGNORECASE
)
_AT_RULE = re.compile(r"@([\w-]+)")
_HOLDS_RULES = frozenset({"media", "supports", "layer", "container", "scope", "starting-style", "document"})
_UNSURE = re.compile(r"^[-*_]|:.*(?:-(?:moz|ms|o|webkit)-|progid)", re.IGNORECASE | re.DOTALL)
"""Variables, and what is written for one browser alone: nobody expects every browser to know it."""
_IMPORTANT = re.compile(r"\s*!\s*important\s*$", re.IGNORECASE)
_CLOSES = (("}", "{"), (")", "("), ("]", "["))
_LONGEST_QUOTED = 60

_Kind = Literal["rules", "style", "other", "bracket"]


@dataclass(frozen=True, slots=True)
class CssProblem:
    """What is wrong in a line (from 1), as a sentence without its end."""

    line: int
    what: str


@dataclass(frozen=True, slots=True)
class Declaration:
    """`name: value` of a style rule and its line (from 1)."""

    line: int
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class CheckedCss:
    """What is wrong with the text as such, first line first, and the declarations for a browser to look at."""

    problems: tuple[CssProblem, ...]
    declarations: tuple[Declaration, ...]


def check_css(css: str) -> CheckedCss:
    """Read a style sheet; never raises, and goes through the text once."""
    lines = _Lines(css)
    problems = list(_comment_problems(css, lines))
    text = _COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), css)
    reading = _Reading(text, lines)
    reading.run()
    problems += reading.problems
    for found in _REMOTE.finditer(text):
        what = tr("{address} is on the web and is not loaded", address=_quoted(found[1] or found[2]))
        problems.append(CssProblem(lines.number(found.start()), what))
    problems.sort(key=lambda problem: problem.line)
    return CheckedCss(tuple(problems), tuple(reading.declarations))


def unknown_declaration(declaration: Declaration) -> CssProblem:
    """The problem with a declaration that the browser does not know."""
    written = _quoted(f"{declaration.name}: {declaration.value}")
    return CssProblem(declaration.line, tr("“{written}” is not understood", written=written))


class _Reading:
    """One pass over a style sheet without comments."""

    def __init__(self, text: str, lines: "_Lines") -> None:
        self._text = text
        self._lines = lines
        self._open: list[tuple[str, _Kind, int]] = []
        self._start = 0
        self.problems: list[CssProblem] = []
        self.declarations: list[Declaration] = []

    def run(self) -> None:
        for token in _TOKEN.finditer(self._text):
            if token["string"]:
                self._check_string(token[0], token.start())
            elif token["sign"]:
                self._take(token[0], token.start())
        self._end_statement(len(self._text))
        for sign, _, at in self._open[:1]:
            self._complain(at, tr("“{sign}” is never closed", sign=sign))

    def _take(self, sign: str, at: int) -> None:
        if sign == "{":
            self._open.append((sign, self._kind_of(self._text[self._start : at]), at))
            self._start = at + 1
        elif sign in "([":
            self._open.append((sign, "bracket", at))
        elif sign == ";":
            if not self._is_in_brackets():
                self._end_statement(at)
        else:
            self._close(sign, at)

    def _close(self, sign: str, at: int) -> None:
        opening = dict(_CLOSES)[sign]
        if sign == "}":
            while self._is_in_brackets():
                unclosed, _, place = self._open.pop()
                self._complain(place, tr("“{sign}” is never closed", sign=unclosed))
            self._end_statement(at)
        if self._open and self._open[-1][0] == opening:
            self._open.pop()
        else:
            self._complain(at, tr("“{sign}” closes nothing", sign=sign))

    def _end_statement(self, at: int) -> None:
        statement = self._text[self._start : at]
        place = self._start + len(statement) - len(statement.lstrip())
        self._start = at + 1
        written = statement.strip()
        kind = self._open[-1][1] if self._open else "rules"
        if not written or written.startswith("@") or kind == "other":
            return
        name, colon, value = written.partition(":")
        if kind != "style" or not colon:
            self._complain(place, tr("“{written}” is no declaration", written=_quoted(written)))
        elif not _UNSURE.search(written):
            wanted = _IMPORTANT.sub("", value).strip()
            self.declarations.append(Declaration(self._lines.number(place), name.strip(), wanted))

    def _kind_of(self, prelude: str) -> _Kind:
        rule = _AT_RULE.match(prelude.strip())
        if rule is None:
            return "style"
        if rule[1].lower() not in _HOLDS_RULES:
            return "other"
        return "style" if self._open and self._open[-1][1] == "style" else "rules"

    def _is_in_brackets(self) -> bool:
        return bool(self._open) and self._open[-1][1] == "bracket"

    def _check_string(self, written: str, at: int) -> None:
        if len(written) == 1 or written[-1] != written[0]:
            self._complain(at, tr("a quotation mark is never closed"))

    def _complain(self, at: int, what: str) -> None:
        self.problems.append(CssProblem(self._lines.number(at), what))


def first_problem(problems: Sequence[CssProblem]) -> CssProblem | None:
    """The problem of the first line, None if there is none."""
    return min(problems, key=lambda problem: problem.line, default=None)


def _comment_problems(css: str, lines: "_Lines") -> Iterator[CssProblem]:
    for found in _COMMENT.finditer(css):
        if not found[0].endswith("*/") or len(found[0]) < len("/**/"):
            yield CssProblem(lines.number(found.start()), tr("a comment is never closed"))


class _Lines:
    """Finds the line of a place in a text."""

    def __init__(self, text: str) -> None:
        self._ends = [found.start() for found in re.finditer("\n", text)]

    def number(self, at: int) -> int:
        """The line, from 1."""
        return bisect_left(self._ends, at) + 1


def _quoted(written: str) -> str:
    line = " ".join(written.split())
    return line if len(line) <= _LONGEST_QUOTED else f"{line[: _LONGEST_QUOTED - 1]}…"

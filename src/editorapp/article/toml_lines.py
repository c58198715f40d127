"""Where the top-level keys and values of TOML stand: `tomllib` reads values but does not say where they were."""

import re
from dataclasses import dataclass

_NAME = r"(?:[A-Za-z0-9_-]++|\"(?:\\.|[^\"\\\n])*\"|'[^'\n]*+')"
_KEY = re.compile(rf"[ \t]*+({_NAME}(?:[ \t]*+\.[ \t]*+{_NAME})*)[ \t]*+=[ \t]*+")
_SKIPPED = re.compile(r"[ \t]*+(?:#[^\n]*+)?\n")
_TABLE = re.compile(r"[ \t]*+\[")
_TABLE_LINE = re.compile(r"^[ \t]*\[", re.MULTILINE)
_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*+\''
    r"|(?P<comment>#[^\n]*+)|(?P<open>[\[{])|(?P<close>[\]}])|(?P<end>\n)|[^\"'#\[\]{}\n]++|.",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class TomlValue:
    """A key as meant, the offsets of its value in the source, and the value's last character but white space."""

    key: str
    start: int
    end: int


def toml_values(source: str) -> list[TomlValue] | None:
    """Every key before the first table in order, None for what is not TOML. `source` ends with a line end."""
    found: list[TomlValue] = []
    at = 0
    while at < len(source) and not _TABLE.match(source, at):
        if skipped := _SKIPPED.match(source, at):
            at = skipped.end()
            continue
        key = _KEY.match(source, at)
        if key is None:
            return None
        start = key.end()
        end = _value_end(source, start)
        found.append(TomlValue(_plain_key(key[1]), start, start + len(source[start:end].rstrip())))
        at = source.find("\n", end) + 1 or len(source)
    return found


def first_table(source: str) -> int | None:
    """The offset of the first table's line, None without one."""
    values = toml_values(source)
    if values is None:
        found = _TABLE_LINE.search(source)
        return found.start() if found else None
    at = source.find("\n", values[-1].end) + 1 if values else 0
    while skipped := _SKIPPED.match(source, at):
        at = skipped.end()
    return at if _TABLE.match(source, at) else None


def _value_end(source: str, at: int) -> int:
    """The offset of the comment or line end after the value that starts here."""
    depth = 0
    for token in _TOKEN.finditer(source, at):
        if depth == 0 and (token["end"] or token["comment"]):
            return token.start()
        depth += bool(token["open"]) - bool(token["close"])
    return len(source)


def _plain_key(written: str) -> str:
    return written[1:-1] if written[0] in "\"'" and written.count(written[0]) == 2 else written

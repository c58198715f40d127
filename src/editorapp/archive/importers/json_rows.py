"""The rows of tables in a file of JSON, one by one: what is around them is never in memory, nor what is damaged."""

import codecs
import json
import re
from collections.abc import Callable, Collection, Iterator
from typing import Any, BinaryIO

_CHUNK = 1 << 20
_LONGEST = 64 << 20
"""Characters of one value."""
_SPACE = re.compile(r"[\s,]*")
_NEXT_ROW = re.compile(r"\}\s*,\s*(?=\{\s*\")|\}\s*(?=\])")
"""Where reading goes on after damage: a quotation mark within a text is escaped, so it cannot be meant."""
_DEEPEST = 4
_MOST_DAMAGES = 1000

BROKEN = object()
"""Stands for a row that could not be read."""

Hook = Callable[[list[tuple[str, Any]]], Any]


class EarlyEndError(ValueError):
    """The file is over before its JSON is."""


class JsonRows:
    """The rows of the wanted tables of one file; `within` are the keys under which the tables may lie."""

    def __init__(self, stream: BinaryIO, encoding: str, within: Collection[str], hook: Hook) -> None:
        self._stream = stream
        self._decode = codecs.getincrementaldecoder(encoding)("replace")
        self._within = within
        self._hook = json.JSONDecoder(object_pairs_hook=hook, strict=False)
        self._plain = json.JSONDecoder(strict=False)
        self._text = ""
        self._at = 0
        self._is_over = False
        self._damages = 0

    def rows(self, wanted: Collection[str]) -> Iterator[tuple[str, Any]]:
        """(table, row) for every row of these tables; BROKEN for one that could not be read.

        Raises EarlyEndError where the file ends before its JSON does, or too much of it is damaged.
        """
        yield from self._container(wanted, 0)

    def _container(self, wanted: Collection[str], depth: int) -> Iterator[tuple[str, Any]]:
        """An object whose values may be tables, or a list of such objects."""
        opening = self._take()
        if opening == "[":
            while self._peek() not in ("]", ""):
                if self._peek() != "{":
                    self._value(self._plain)
                elif depth < _DEEPEST:
                    yield from self._container(wanted, depth + 1)
            self._must_take("]")
        elif opening == "{":
            yield from self._members(wanted, depth)

    def _members(self, wanted: Collection[str], depth: int) -> Iterator[tuple[str, Any]]:
        while self._peek() not in ("}", ""):
            key = self._value(self._plain)
            self._must_take(":")
            following = self._peek()
            if following == "[" and isinstance(key, str) and key not in self._within:
                yield from self._table(key, key in wanted)
            elif following in ("{", "[") and key in self._within and depth < _DEEPEST:
                yield from self._container(wanted, depth + 1)
            else:
                self._value(self._plain)
        self._must_take("}")

    def _table(self, table: str, is_wanted: bool) -> Iterator[tuple[str, Any]]:
        self._take()
        decoder = self._hook if is_wanted else self._plain
        while self._peek() not in ("]", ""):
            try:
                row = self._value(decoder)
            except (ValueError, RecursionError):
                row = BROKEN
                self._go_on()
            if is_wanted:
                yield table, row
        self._must_take("]")

    def _go_on(self) -> None:
        """Go to the next row after damage. Raises EarlyEndError if there is none."""
        self._damages += 1
        found = _NEXT_ROW.search(self._text, self._at)
        while found is None and self._more():
            found = _NEXT_ROW.search(self._text, self._at)
        if found is None or self._damages > _MOST_DAMAGES:
            raise EarlyEndError("damaged")
        self._at = found.end()

    def _value(self, decoder: json.JSONDecoder) -> Any:
        """The value that begins here. Raises ValueError or RecursionError if it is none, however much is read."""
        self._peek()
        while True:
            try:
                value, end = decoder.raw_decode(self._text, self._at)
            except (ValueError, IndexError):
                # What looks wrong may only be cut by the end of what was read so far.
                if len(self._text) - self._at > _LONGEST or not self._more():
                    raise
                continue
            if end == len(self._text) and self._more():
                continue
            self._at = end
            return value

    def _peek(self) -> str:
        """The next sign that is no space or comma, "" at the end."""
        while True:
            space = _SPACE.match(self._text, self._at)
            self._at = space.end() if space else self._at
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._more():
                return ""

    def _take(self) -> str:
        sign = self._peek()
        self._at += len(sign)
        return sign

    def _must_take(self, sign: str) -> None:
        if self._take() != sign:
            raise EarlyEndError(f"no {sign}")

    def _more(self) -> bool:
        """Read on, as much again as is kept; what was used is forgotten."""
        if self._is_over:
            return False
        kept = self._text[self._at :]
        block = self._stream.read(max(_CHUNK, len(kept)))
        self._is_over = not block
        text = self._decode.decode(block, final=self._is_over)
        if not kept:
            text = text.removeprefix("\ufeff")
        self._text, self._at = kept + text, 0
        return bool(text) or self._more()

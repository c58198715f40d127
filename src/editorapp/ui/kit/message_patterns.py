"""Translates sentences that come finished from below the interface, such as errors: they are known by their pattern."""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

_PLACE = re.compile(r"\{(\w*)\}")
_SENTENCES = re.compile(r"(?<=[.?!:…]) (?=\S)")
_LONGEST = 2000
"""Characters of a sentence that is looked at; no message of ours is longer."""


class _Pattern(NamedTuple):
    """A text with places, what it is in the other language, and how every message of it begins and ends."""

    expression: re.Pattern[str]
    other: str
    start: str
    end: str


class MessagePatterns:
    """Patterns such as "{0} may not be read." and what they are in another language, `{0}` being the same words."""

    def __init__(self, texts: Mapping[str, str], say_value: Callable[[str], str] = str) -> None:
        """`say_value` gives a value in the other language that is the same everywhere, such as a day."""
        self._whole = {text: other for text, other in texts.items() if not _PLACE.search(text)}
        with_places = sorted(texts.keys() - self._whole.keys(), key=lambda text: (-len(_PLACE.sub("", text)), text))
        self._patterns = tuple(_pattern(text, texts[text]) for text in with_places)
        self._say_value = say_value

    def translate(self, message: str) -> str | None:
        """The message in the other language, sentence by sentence where it is not known as a whole; None if unknown."""
        if len(message) > _LONGEST:
            return None
        known = self._known(message)
        if known is not None:
            return known
        sentences = _SENTENCES.split(message)
        translated = [self._known(sentence) for sentence in sentences]
        if len(sentences) == 1 or all(each is None for each in translated):
            return None
        return " ".join(new or old for new, old in zip(translated, sentences, strict=True))

    def _known(self, message: str) -> str | None:
        if message in self._whole:
            return self._whole[message]
        for pattern in self._patterns:
            if message.startswith(pattern.start) and message.endswith(pattern.end):
                found = pattern.expression.fullmatch(message)
                if found:
                    return self._filled(pattern.other, found.groupdict())
        return None

    def _filled(self, text: str, values: Mapping[str, str | None]) -> str:
        return _PLACE.sub(lambda place: self._value(values.get(f"v{place[1]}") or ""), text)

    def _value(self, value: str) -> str:
        """A value that is a message itself is translated, too: one of several words, or a name would be."""
        known = self._known(value) if " " in value else None
        return self._say_value(value) if known is None else known


def _pattern(text: str, other: str) -> _Pattern:
    """The text as an expression whose places hold anything."""
    parts: list[str] = []
    at = 0
    named: set[str] = set()
    for place in _PLACE.finditer(text):
        parts.append(re.escape(text[at : place.start()]))
        name = f"v{place[1]}"
        parts.append(f"(?P={name})" if name in named else f"(?P<{name}>.+?)")
        named.add(name)
        at = place.end()
    expression = re.compile("".join(parts) + re.escape(text[at:]), re.DOTALL)
    return _Pattern(expression, other, text.partition("{")[0], text[at:])

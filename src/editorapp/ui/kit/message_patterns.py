"""Translates sentences that come finished from below the interface, such as errors: they are known by their pattern."""

import re
from collections.abc import Mapping

_PLACE = re.compile(r"\{(\w*)\}")
_LONGEST = 2000
"""Characters of a sentence that is looked at; no message of ours is longer."""


class MessagePatterns:
    """Patterns such as "{0} may not be read." and what they are in another language, `{0}` being the same words."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._whole = {text: other for text, other in texts.items() if not _PLACE.search(text)}
        self._patterns = sorted(
            ((_pattern(text), text, other) for text, other in texts.items() if _PLACE.search(text)),
            key=lambda each: -len(_PLACE.sub("", each[1])),
        )

    def translate(self, message: str) -> str | None:
        """The message in the other language, sentence by sentence where it is not known as a whole; None if unknown."""
        if len(message) > _LONGEST:
            return None
        known = self._known(message)
        if known is not None:
            return known
        sentences = re.split(r"(?<=[.?!:…]) (?=\S)", message)
        translated = [self._known(sentence) for sentence in sentences]
        if len(sentences) == 1 or all(each is None for each in translated):
            return None
        return " ".join(new or old for new, old in zip(translated, sentences, strict=True))

    def _known(self, message: str) -> str | None:
        if message in self._whole:
            return self._whole[message]
        for pattern, _text, other in self._patterns:
            found = pattern.fullmatch(message)
            if found:
                values = found.groupdict()
                return _filled(other, values)
        return None


def _filled(text: str, values: Mapping[str, str | None]) -> str:
    return _PLACE.sub(lambda place: values.get(f"v{place[1]}") or "", text)


def _pattern(text: str) -> re.Pattern[str]:
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
    return re.compile("".join(parts) + re.escape(text[at:]), re.DOTALL)

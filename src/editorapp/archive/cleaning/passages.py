"""A block of an article as the boilerplate rules see it, whatever it was written in."""

from dataclasses import dataclass
from typing import Literal

from editorapp.archive.cleaning.phrase_patterns import parts_of

PassageKind = Literal["text", "heading", "item", "photo", "caption", "code", "embed"]
_PROSE_LENGTH = 80
"""Characters from which a block may be a paragraph of the story; shorter ones decide nothing."""
_LONGEST_LINES = 340
"""Characters; a longer passage is never made of lines of boilerplate (comment forms and calls stay below 300)."""
_LONGEST_LINE = 240
_QUOTES = tuple("\"“”„«‘'‚‹»")


@dataclass(frozen=True, slots=True)
class Anchor:
    """A link of a passage: its words, its address, and where in the passage's text it begins and ends."""

    text: str
    url: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A block without blocks in it: a paragraph, a heading, an item, a cell, a line between two breaks.

    `text` is normalised. `emphasised`: it begins in bold or the like. "caption" is text that belongs to a photo,
    "photo" one or more photos without text, "embed" another article of a site shown as a card. `lines` are its
    sentences, `plain` and `bare`; there are none where it is too long, or begins with a quotation. `level` is a
    heading's, 1 to 6.
    """

    text: str
    kind: PassageKind = "text"
    links: tuple[Anchor, ...] = ()
    emphasised: bool = False
    lines: tuple[str, ...] = ()
    level: int = 0

    @property
    def linked(self) -> float:
        """The share of the text that is linked, 0 to 1."""
        return sum(link.end - link.start for link in self.links) / len(self.text) if self.text else 0.0

    @property
    def lead(self) -> str:
        """The text before the first link; all of it where there is none."""
        return self.text[: self.links[0].start] if self.links else self.text

    @property
    def unlinked(self) -> str:
        """The text outside the links."""
        parts, at = [], 0
        for link in self.links:
            parts.append(self.text[at : link.start])
            at = link.end
        return " ".join("".join((*parts, self.text[at:])).split())

    @property
    def is_prose(self) -> bool:
        """Whether this is surely a part of the story: long enough, and not made of links."""
        return self.kind in ("text", "item") and len(self.text) >= _PROSE_LENGTH and self.linked < 0.5


def passage_of(
    text: str, kind: PassageKind = "text", links: tuple[Anchor, ...] = (), emphasised: bool = False, level: int = 0
) -> Passage:
    """The passage with its lines found."""
    lines: list[str] = []
    if text and len(text) <= _LONGEST_LINES and kind in ("text", "item", "heading") and not text.startswith(_QUOTES):
        lines = parts_of(text)
        if any(len(line) > _LONGEST_LINE for line in lines):
            lines = []
    return Passage(text, kind, links, emphasised, tuple(lines), level)

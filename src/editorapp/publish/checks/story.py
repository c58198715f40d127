"""A draft as the checks read it: cut into blocks, links, photos and read-alsos once, for all of them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from editorapp.article.article import Image
from editorapp.article.blocks import Block, split_blocks
from editorapp.article.draft import Draft
from editorapp.article.edits import TextEdit
from editorapp.article.finding import Fix
from editorapp.article.images import body_images
from editorapp.article.links import Link, find_links, is_safe_url
from editorapp.article.read_also import ReadAlso, parse_read_also
from editorapp.article.statistics import count_words, is_paragraph
from editorapp.article.words import plain_text
from editorapp.publish.checks.facts import ArchiveFacts
from editorapp.publish.checks.profiles import Profile

_FEW_WORDS = 8
MOST_OF_ONE = 20
"""Findings of one check; a story with more has one trouble, not many."""

IsSpam = Callable[[str, str], bool]
"""Whether a link with these words to this address was put there by a stranger."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What a check says; the table adds its id and its level. Fields as in `Finding`."""

    text: str
    hint: str = ""
    place: tuple[int, int] | None = None
    detail: str = ""
    fix: Fix | None = None
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo, and where it stands: `place` None is the one at the head of the story."""

    image: Image
    place: tuple[int, int] | None

    @property
    def is_lead(self) -> bool:
        """Whether it is described in the details."""
        return self.place is None

    @property
    def name(self) -> str:
        """The name of its file."""
        return re.split(r"[/\\]", self.image.src.partition("?")[0].rstrip("/\\"))[-1] or self.image.src


@dataclass(frozen=True, slots=True)
class PlacedReadAlso:
    """A read-also block, and how many paragraphs of text stand above it."""

    block: Block
    read_also: ReadAlso
    paragraphs_above: int


class Story:
    """One draft under one profile. Offsets are those of `draft.body`."""

    def __init__(
        self, draft: Draft, profile: Profile, facts: ArchiveFacts, now: datetime, label: str, is_spam: IsSpam
    ) -> None:
        """`now` has an offset; `label` is the newsroom's own read-also label."""
        self.draft = draft
        self.body = draft.body
        self.profile = profile
        self.facts = facts
        self.now = now
        self.is_spam = is_spam
        self.blocks = split_blocks(draft.body, label)
        links = find_links(draft.body)
        self.links = tuple(link for link in links if link.kind != "image")
        self.image_links = tuple(link for link in links if link.kind == "image")
        self.photos = tuple(self._photos())
        self.read_alsos = tuple(self._read_alsos(label))
        self._words: tuple[int, ...] | None = None
        self._paragraph_starts = [block.start for block in self.blocks if is_paragraph(block)]

    @property
    def words(self) -> tuple[int, ...]:
        """How many words a reader reads in each block; counted by the first to ask."""
        if self._words is None:
            self._words = tuple(count_words(block.text) for block in self.blocks)
        return self._words

    @property
    def paragraphs(self) -> int:
        """How many paragraphs a reader would count."""
        return len(self._paragraph_starts)

    def paragraph_at(self, offset: int) -> int:
        """The number of the paragraph at this offset, from 1; 0 above the first."""
        return sum(start <= offset for start in self._paragraph_starts)

    def first_words(self, start: int, end: int) -> str:
        """A few words of the body to know a place by."""
        words = plain_text(self.body[start : min(end, start + 200)]).split()
        return " ".join(words[:_FEW_WORDS]) + ("…" if len(words) > _FEW_WORDS else "")

    def without_link(self, link: Link) -> TextEdit:
        """The edit that takes a link out and leaves its words; a read-also goes as a whole."""
        for placed in self.read_alsos:
            if placed.block.start <= link.start < placed.block.end:
                return self.without_block(placed.block)
        return TextEdit(link.start, link.end, link.text)

    def without_block(self, block: Block) -> TextEdit:
        """The edit that takes a block out, and the blank lines after it."""
        after = next((other.start for other in self.blocks if other.start >= block.end), len(self.body))
        return TextEdit(block.start, after, "")

    def _photos(self) -> Iterator[Photo]:
        if lead := self.draft.lead_image:
            yield Photo(lead, None)
        shown = [link for link in self.image_links if is_safe_url(link.url)]
        for link, image in zip(shown, body_images(self.body), strict=True):
            yield Photo(image, (link.start, link.end))

    def _read_alsos(self, label: str) -> Iterator[PlacedReadAlso]:
        above = 0
        for block in self.blocks:
            above += is_paragraph(block)
            if block.kind == "read-also" and (found := parse_read_also(block.text, label)):
                yield PlacedReadAlso(block, found, above)

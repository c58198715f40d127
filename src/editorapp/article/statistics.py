"""How long a story is, as a desk counts it: words a reader reads, not marks."""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass

from editorapp.article.blocks import CONTAINERS, Block, split_blocks
from editorapp.article.scripts import LETTERS, UNSPACED
from editorapp.article.words import plain_text, sentences

WORDS_PER_MINUTE = 238
"""Silent reading of English non-fiction: Brysbaert 2019, "How many words do we read per minute?"."""

_IMAGE = re.compile(r"!\[[^\[\]\n]*+\](?:\([^()\n]*+(?:\([^()\n]*+\)[^()\n]*+)*\)|\[[^\[\]\n]*+\])")
_TABLE_SIGNS = re.compile(r"^[ \t|:-]++$|\|", re.MULTILINE)
_WORD = re.compile(rf"{LETTERS}(?:[.,'’\-–/&@]{LETTERS})*")
_UNSPACED = re.compile(f"[{UNSPACED}]")
"""Scripts without spaces between words: each two signs count as one word."""


_SENTENCES_IN = frozenset({"paragraph", "quote", "list"})
"""Kinds whose sentences are counted."""


@dataclass(frozen=True, slots=True)
class Statistics:
    """Counts of one text; `characters` are those a reader sees, spaces included, `letters` without spaces.

    `longest_sentence` is in words; only running text has sentences.
    """

    words: int = 0
    characters: int = 0
    letters: int = 0
    sentences: int = 0
    longest_sentence: int = 0
    paragraphs: int = 0

    @property
    def reading_minutes(self) -> int:
        """Whole minutes; at least one when there is a word."""
        return math.ceil(self.words / WORDS_PER_MINUTE)


def count_words(text: str) -> int:
    """Words in Markdown text: addresses, marks and private notes are none."""
    return _count(_read(text))


def statistics(body: str) -> Statistics:
    """The counts of a body."""
    return total(count_block(block) for block in split_blocks(body))


def count_block(block: Block) -> Statistics:
    """The counts of one block of a body."""
    read = _read(block.text)
    signs = read.split()
    letters = sum(map(len, signs))
    lengths = [_count(sentence) for sentence in _sentences(block, read)] if block.kind in _SENTENCES_IN else []
    lengths = [length for length in lengths if length]
    return Statistics(
        _count(read),
        letters + max(0, len(signs) - 1),
        letters,
        len(lengths),
        max(lengths, default=0),
        int(is_paragraph(block)),
    )


def total(counts: Iterable[Statistics]) -> Statistics:
    """The counts of a text from those of its blocks: a space stands between two of them."""
    read = [count for count in counts if count.letters or count.paragraphs]
    return Statistics(
        sum(count.words for count in read),
        sum(count.characters for count in read) + max(0, sum(count.letters > 0 for count in read) - 1),
        sum(count.letters for count in read),
        sum(count.sentences for count in read),
        max((count.longest_sentence for count in read), default=0),
        sum(count.paragraphs for count in read),
    )


def paragraph_at(body: str, caret: int) -> tuple[int, int]:
    """(number of the caret's paragraph, number of paragraphs), both from 1; (0, n) before the first."""
    blocks = [block for block in split_blocks(body) if is_paragraph(block)]
    return sum(block.start <= caret for block in blocks), len(blocks)


def is_paragraph(block: Block) -> bool:
    """Whether a reader would count this block as a paragraph: text, or a list, quote, table, photo as a whole."""
    return block.kind == "paragraph" or (block.kind in CONTAINERS and block.kind != "definition")


def _sentences(block: Block, read: str) -> list[str]:
    """A line end ends no sentence of a paragraph, but an item of a list."""
    return sentences(read if block.kind == "list" else " ".join(read.split()))


def _read(markdown: str) -> str:
    """What a reader reads as text: not what only stands for a photo, nor the lines of a table."""
    return _TABLE_SIGNS.sub(" ", plain_text(_IMAGE.sub(" ", markdown)))


def _count(read: str) -> int:
    unspaced = len(_UNSPACED.findall(read))
    return sum(1 for _ in _WORD.finditer(read)) + math.ceil(unspaced / 2)

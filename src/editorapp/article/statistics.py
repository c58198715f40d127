"""How long a story is, as a desk counts it: words a reader reads, not marks."""

import math
import re
from dataclasses import dataclass

from editorapp.article.blocks import CONTAINERS, Block, split_blocks
from editorapp.article.scripts import LETTERS, UNSPACED
from editorapp.article.words import plain_text

WORDS_PER_MINUTE = 238
"""Silent reading of English non-fiction: Brysbaert 2019, "How many words do we read per minute?"."""

_IMAGE = re.compile(r"!\[[^\[\]\n]*+\](?:\([^()\n]*+(?:\([^()\n]*+\)[^()\n]*+)*\)|\[[^\[\]\n]*+\])")
_TABLE_SIGNS = re.compile(r"^[ \t|:-]++$|\|", re.MULTILINE)
_WORD = re.compile(rf"{LETTERS}(?:[.,'’\-–/&@]{LETTERS})*")
_UNSPACED = re.compile(f"[{UNSPACED}]")
"""Scripts without spaces between words: each two signs count as one word."""


@dataclass(frozen=True, slots=True)
class Statistics:
    """Counts of one text; `characters` are those a reader sees, spaces included."""

    words: int
    characters: int
    paragraphs: int
    reading_minutes: int


def count_words(text: str) -> int:
    """Words in Markdown text: addresses, marks and private notes are none."""
    return _count(_read(text))


def statistics(body: str) -> Statistics:
    """The counts of a body; reading time is at least one minute when there is a word."""
    read = _read(body)
    words = _count(read)
    paragraphs = sum(is_paragraph(block) for block in split_blocks(body))
    return Statistics(words, len(" ".join(read.split())), paragraphs, math.ceil(words / WORDS_PER_MINUTE))


def paragraph_at(body: str, caret: int) -> tuple[int, int]:
    """(number of the caret's paragraph, number of paragraphs), both from 1; (0, n) before the first."""
    blocks = [block for block in split_blocks(body) if is_paragraph(block)]
    return sum(block.start <= caret for block in blocks), len(blocks)


def is_paragraph(block: Block) -> bool:
    """Whether a reader would count this block as a paragraph: text, or a list, quote, table, photo as a whole."""
    return block.kind == "paragraph" or (block.kind in CONTAINERS and block.kind != "definition")


def _read(markdown: str) -> str:
    """What a reader reads as text: not what only stands for a photo, nor the lines of a table."""
    return _TABLE_SIGNS.sub(" ", plain_text(_IMAGE.sub(" ", markdown)))


def _count(read: str) -> int:
    unspaced = len(_UNSPACED.findall(read))
    return sum(1 for _ in _WORD.finditer(read)) + math.ceil(unspaced / 2)

"""How long a story is, as a desk counts it: words a reader reads, not marks."""

import math
import re
from dataclasses import dataclass

from editorapp.article.blocks import CONTAINERS, Block, split_blocks

WORDS_PER_MINUTE = 238
"""Silent reading of English non-fiction: Brysbaert 2019, "How many words do we read per minute?"."""

_NOT_READ = re.compile(
    r"<!--.*?(?:-->|\Z)|^ {0,3}\[[^\]\n]+\]:[^\n]*|^///[^\n]*"
    r"|\]\([^)\n]*\)|\]\[[^\]\n]*\]|<[^>\n]{1,300}>|^\s*[|:\- ]+$|!\[",
    re.DOTALL | re.MULTILINE,
)
_WORD = re.compile(r"[^\W_]+(?:[.,'’\-–/&@][^\W_]+)*")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0e7f]")
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
    read = _NOT_READ.sub(" ", text)
    unspaced = len(_UNSPACED.findall(read))
    if unspaced:
        read = _UNSPACED.sub(" ", read)
    return sum(1 for _ in _WORD.finditer(read)) + math.ceil(unspaced / 2)


def statistics(body: str) -> Statistics:
    """The counts of a body; reading time is at least one minute when there is a word."""
    words = count_words(body)
    paragraphs = sum(is_paragraph(block) for block in split_blocks(body))
    characters = len(" ".join(_NOT_READ.sub(" ", body).split()))
    return Statistics(words, characters, paragraphs, math.ceil(words / WORDS_PER_MINUTE))


def paragraph_at(body: str, caret: int) -> tuple[int, int]:
    """(number of the caret's paragraph, number of paragraphs), both from 1; (0, n) before the first."""
    blocks = [block for block in split_blocks(body) if is_paragraph(block)]
    return sum(block.start <= caret for block in blocks), len(blocks)


def is_paragraph(block: Block) -> bool:
    """Whether a reader would count this block as a paragraph: text, or a list, quote, table, photo as a whole."""
    return block.kind == "paragraph" or (block.kind in CONTAINERS and block.kind != "definition")

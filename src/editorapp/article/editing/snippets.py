"""A ready text put into the story as blocks of its own."""

from editorapp.article.editing.formatting import Formatting, at_caret
from editorapp.article.editing.line_structure import Structure
from editorapp.article.editing.notes import TO_COME
from editorapp.article.edits import insert_block


def insert_snippet(text: str, offset: int, snippet: str, caret: int | None) -> Formatting:
    """The snippet after the block that holds `offset`, a blank line on both sides.

    `caret` is where in the snippet writing goes on, None: at its end. A TK there is selected, to be written over.
    """
    words = snippet.strip("\n")
    cut = len(snippet) - len(snippet.lstrip("\n"))
    if not words:
        return at_caret(offset)
    edit = insert_block(text, block_boundary(Structure(text), offset), words)
    inside = len(words) if caret is None else min(max(0, caret - cut), len(words))
    start = edit.start + edit.text.index(words) + inside
    to_come = TO_COME.match(words, inside)
    return Formatting((edit,), start, start + len(to_come[0]) if to_come else start)


def block_boundary(structure: Structure, offset: int) -> int:
    """The end of the block that holds this offset, or of the last one before it."""
    ends = [block.end for block in structure.blocks if block.start <= offset]
    return ends[-1] if ends else 0

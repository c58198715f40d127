"""What a story holds at a glance: its counts, its outline, what is still to come. Made again after each pause."""

from dataclasses import dataclass, field

from editorapp.article.blocks import split_blocks
from editorapp.article.editing.notes import Note, find_notes, find_to_come
from editorapp.article.outline import Heading, headings_of
from editorapp.article.statistics import Statistics, count_block, is_paragraph, total


@dataclass(frozen=True, slots=True)
class Survey:
    """One body: `paragraphs` are their first lines (from 0), all lists are in the order of the text."""

    counts: Statistics = field(default_factory=Statistics)
    paragraphs: tuple[int, ...] = ()
    headings: tuple[Heading, ...] = ()
    notes: tuple[Note, ...] = ()
    to_come: tuple[Note, ...] = ()


class Surveyor:
    """Looks through the versions of one story after the other; what has stayed the same is not counted again."""

    def __init__(self, label: str = "") -> None:
        """`label` is the newsroom's own read-also label."""
        self._label = label
        self._known: dict[tuple[str, str], Statistics] = {}

    def survey(self, body: str) -> Survey:
        """What this body holds."""
        blocks = split_blocks(body, self._label)
        known, self._known = self._known, {}
        counts = []
        for block in blocks:
            key = (block.kind, block.text)
            counted = known.get(key) or count_block(block)
            self._known[key] = counted
            counts.append(counted)
        return Survey(
            total(counts),
            tuple(block.first_line for block in blocks if is_paragraph(block)),
            headings_of(blocks, len(body)),
            find_notes(body),
            find_to_come(body),
        )

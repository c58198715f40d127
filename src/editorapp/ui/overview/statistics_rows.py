"""What the statistics of a story say, in words."""

from editorapp.article.blocks import Block
from editorapp.article.statistics import Statistics, count_block
from editorapp.ui.kit.words import number, tr, tr_count


def story_rows(counts: Statistics) -> tuple[tuple[str, str], ...]:
    """(what is counted, figure) of the whole story."""
    return (
        (tr("Words"), number(counts.words)),
        (tr("Characters"), number(counts.characters)),
        (tr("Characters without spaces"), number(counts.letters)),
        (tr("Sentences"), number(counts.sentences)),
        (tr("Longest sentence"), tr_count("{n} word", "{n} words", counts.longest_sentence)),
        (tr("Paragraphs"), number(counts.paragraphs)),
        (tr("Reading time"), tr_count("{n} minute", "{n} minutes", counts.reading_minutes)),
    )


def selection_words(selected: str) -> str:
    """What is selected, in a sentence; "" for nothing."""
    if not selected.strip():
        return ""
    counts = count_block(Block("paragraph", selected, 0, len(selected), 0, 0))
    return tr(
        "Selected: {words}, {characters}",
        words=tr_count("{n} word", "{n} words", counts.words),
        characters=tr_count("{n} character", "{n} characters", counts.characters),
    )

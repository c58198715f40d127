"""Private notes: words that only the newsroom sees, made of a selection and given back to the story."""

from editorapp.article.editing.formatting import Formatting, at_caret
from editorapp.article.editing.notes import NOTE_CLOSING, NOTE_OPENING
from editorapp.article.editing.table_text import trimmed
from editorapp.article.edits import TextEdit
from editorapp.article.verbatim import verbatim_spans

_BEFORE, _AFTER = f"{NOTE_OPENING} ", f" {NOTE_CLOSING}"


def toggle_note(text: str, start: int, end: int) -> Formatting:
    """The selection becomes a private note, without one an empty note; a note that holds it is part of the story again.

    In code, and where the selection cuts through another note, nothing changes.
    """
    chosen = trimmed(text, start, end) if start < end else (start, end)
    for span in verbatim_spans(text):
        if span.kind == "note" and span.start <= chosen[0] and chosen[1] <= span.end:
            if start < end or span.start < start < span.end:
                return _opened(text, span.start, span.end)
        elif span.start < chosen[1] and chosen[0] < span.end:
            return Formatting((), start, end)
    words = text[chosen[0] : chosen[1]]
    if NOTE_CLOSING in words or NOTE_OPENING in words:
        return Formatting((), start, end)
    new = _BEFORE + words + _AFTER
    first = chosen[0] + len(_BEFORE)
    return Formatting((TextEdit(chosen[0], chosen[1], new),), first, first + len(words))


def _opened(text: str, start: int, end: int) -> Formatting:
    """A note without its marks; one that is empty is gone."""
    note = text[start:end]
    if not note.endswith(NOTE_CLOSING):
        return at_caret(start, TextEdit(start, start + len(NOTE_OPENING), ""))
    inner = note[len(NOTE_OPENING) : -len(NOTE_CLOSING)]
    inner = inner.removeprefix(" ").removesuffix(" ")
    return Formatting((TextEdit(start, end, inner),), start, start + len(inner))

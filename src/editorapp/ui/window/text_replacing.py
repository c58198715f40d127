"""Puts another version of a story in the place of the one at hand, as one step that can be undone."""

from dataclasses import dataclass

from editorapp.article.draft import Draft
from editorapp.article.edits import TextEdit
from editorapp.ui.writing.draft_state import DraftState
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.workspace.text_files import TextFile


@dataclass(frozen=True, slots=True)
class Replaced:
    """What was replaced in which story, and the revision after it."""

    state: DraftState
    revision: int
    body: bool
    details: bool


def replace_text(draft: OpenDraft, file: TextFile) -> Replaced:
    """Change the text and the details at hand to those of `file`, where they differ: caret and place stay."""
    new = Draft.parse(file.text)
    before = draft.revision
    edit = change_between(draft.body(), new.body)
    if edit is not None:
        draft.apply(edit)
    between = draft.revision
    draft.set_front_matter(new.front, goes_on=False)
    return Replaced(draft.state, draft.revision, between != before, draft.revision != between)


def undo_replacing(draft: OpenDraft, replaced: Replaced) -> bool:
    """Take it back; False if the story has been changed since, which stays as it is then."""
    if draft.state is not replaced.state or draft.revision != replaced.revision:
        return False
    if replaced.details:
        draft.undo_stack.undo()
    if replaced.body:
        draft.document.undo()
    return True


def change_between(before: str, after: str) -> TextEdit | None:
    """The one edit that makes `after` of `before`, as short as it can be; None if they are the same."""
    if before == after:
        return None
    shorter = min(len(before), len(after))
    start = _same(before, after, shorter)
    end = _same(before[::-1], after[::-1], shorter - start)
    return TextEdit(start, len(before) - end, after[start : len(after) - end])


def _same(one: str, other: str, most: int) -> int:
    """How many characters both begin with, `most` at the most; halves the stretch instead of looking at each."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low

"""Whatever is selected: a copy of it can be made, and no private note leaves with it."""

from typing import get_args

from fuzzing import STORIES, fuzz
from hypothesis import assume
from hypothesis import strategies as st

from editorapp.article.draft import Draft
from editorapp.article.editing.copying import whole_selection
from editorapp.article.editing.notes import find_notes
from editorapp.errors import ExportError
from editorapp.publish.copies import copy_of
from editorapp.publish.options import ExportOptions
from editorapp.workers.protocol import CopyKind

KINDS = st.sampled_from(get_args(CopyKind))
PLACES = st.integers(0, 600)


@fuzz(2, body=STORIES, at=PLACES, first=PLACES, second=PLACES, kind=KINDS)
def test_no_note_leaves_with_a_copy(body, at, first, second, kind):
    body = f"{body[:at]}<!-- SECRET -->{body[at:]}"
    assume(any("SECRET" in note.text for note in find_notes(body)))
    draft = Draft.parse(f"---\ntitle: A <!-- SECRET --> title\n---\n\n{body}")
    start, end = sorted((first, second))
    try:
        made = copy_of(draft, kind, ExportOptions(), start, end)
    except ExportError:
        return
    assert "SECRET" not in made.plain + made.html


@fuzz(body=STORIES, first=PLACES, second=PLACES)
def test_a_selection_only_grows_and_stays_as_it_is_once_it_is_whole(body, first, second):
    start, end = sorted((first, second))
    found = whole_selection(body, start, end)
    assert 0 <= found.start <= found.end <= len(body)
    assert body[start:end].strip() in body[found.start : found.end]
    again = whole_selection(body, found.start, found.end)
    assert (again.start, again.end) == (found.start, found.end)

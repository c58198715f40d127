"""Every edit of a text can be taken back, lies within it, and puts the caret into it."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import Any

import pytest
from fuzzing import STORIES, TEXT, fuzz, ranges
from hypothesis import strategies as st

from editorapp.article.editing.commands import COMMANDS
from editorapp.article.editing.figures import PhotoInsertion, figure_at, insert_photo, set_figure
from editorapp.article.editing.formatting import Formatting, moved
from editorapp.article.editing.key_edit import KeyEdit
from editorapp.article.editing.keys import (
    Place,
    press_backspace,
    press_delete,
    press_enter,
    press_shift_enter,
    press_tab,
)
from editorapp.article.editing.pairs import wrap
from editorapp.article.editing.pasting import link_selection, paste_markdown, paste_plain
from editorapp.article.editing.snippets import insert_snippet
from editorapp.article.edits import TextEdit, insert_read_also
from editorapp.article.inline_links import NoPlaceError, insert_inline_link
from editorapp.article.outline import change_level, move_section, outline

Edit = Callable[[str, int, int, str], Any]
"""Made of a body, a selection in it, and some words."""


def _linked(body: str, start: int, end: int, words: str) -> TextEdit | None:
    try:
        return insert_inline_link(body, start, body[start:end] or words, "https://a.example/")
    except NoPlaceError:
        return None


def _moved_section(body: str, start: int, end: int, _words: str) -> TextEdit | None:
    count = len(outline(body))
    return move_section(body, start % count, end % (count + 1)) if count else None


def _levelled(body: str, start: int, end: int, _words: str) -> TextEdit | None:
    count = len(outline(body))
    return change_level(body, start % count, 1 if end % 2 else -1) if count else None


EDITS: Mapping[str, Edit] = MappingProxyType(
    {
        **{name: lambda b, s, e, _w, make=make: make(b, s, e) for name, make in COMMANDS.items()},
        "enter": lambda b, s, _e, _w: press_enter(Place(b, s), paragraphs=True),
        "enter in a line": lambda b, s, _e, _w: press_enter(Place(b, s), paragraphs=False),
        "enter in code": lambda b, s, _e, _w: press_enter(Place(b, s, fenced=True), paragraphs=True),
        "shift+enter": lambda b, s, _e, _w: press_shift_enter(Place(b, s)),
        "tab": lambda b, s, e, _w: press_tab(Place(b, s), e, outward=False),
        "shift+tab": lambda b, s, e, _w: press_tab(Place(b, s), e, outward=True),
        "backspace": lambda b, s, _e, _w: press_backspace(Place(b, s), paragraphs=True),
        "delete": lambda b, s, _e, _w: press_delete(Place(b, s), paragraphs=True),
        "quotation mark around": lambda b, s, e, _w: wrap(b, s, e, '"'),
        "star around": lambda b, s, e, _w: wrap(b, s, e, "*"),
        "paste": paste_plain,
        "paste markdown": lambda b, s, e, w: paste_markdown(b, s, e, w, w),
        "paste address": lambda b, s, e, _w: link_selection(b, s, e, "https://a.example/?b=(c) d"),
        "photo": lambda b, s, _e, w: insert_photo(b, s, "a.jpg", w),
        "caption": lambda b, s, _e, w: set_figure(b, s, w, w, w),
        "snippet": lambda b, s, e, w: insert_snippet(b, s, w, e),
        "read-also": lambda b, s, _e, w: insert_read_also(b, s, w, "https://a.example/"),
        "inline link": _linked,
        "section": _moved_section,
        "level": _levelled,
    }
)


def steps_of(made: Any) -> Sequence[TextEdit]:
    """The changes of the text, with offsets of the text before all of them."""
    if isinstance(made, Formatting):
        return made.edits
    if isinstance(made, PhotoInsertion):
        return (made.edit,)
    if isinstance(made, KeyEdit):
        return (TextEdit(made.start, made.end, made.text),)
    return (made,)


def carets_of(made: Any) -> Sequence[int]:
    """Where the caret or the ends of a selection are after it."""
    if isinstance(made, Formatting):
        return (made.start, made.end)
    if isinstance(made, PhotoInsertion):
        return (made.photo, made.edit.caret or 0)
    if isinstance(made, KeyEdit):
        return (made.caret, made.caret if made.anchor is None else made.anchor)
    return (made.caret or 0,)


def undone(body: str, steps: Sequence[TextEdit]) -> str:
    """The body after these changes and then their opposites."""
    after, shift, back = body, 0, []
    for step in steps:
        start = step.start + shift
        back.append(TextEdit(start, start + len(step.text), body[step.start : step.end]))
        shift += len(step.text) - (step.end - step.start)
    for step in reversed(steps):
        after = step.apply_to(after)
    for step in reversed(back):
        after = step.apply_to(after)
    return after


@pytest.mark.parametrize("name", EDITS)
@fuzz(0.5, body=STORIES, words=TEXT, data=st.data())
def test_an_edit_lies_in_the_text_and_can_be_taken_back(name: str, body: str, words: str, data: st.DataObject) -> None:
    start, end = data.draw(ranges(body))
    made = EDITS[name](body, start, end, words)
    if made is None:
        return
    steps, at = steps_of(made), 0
    for step in steps:
        assert at <= step.start <= step.end <= len(body)
        at = step.end
    assert undone(body, steps) == body
    after = made.edit.apply_to(body) if isinstance(made, PhotoInsertion) else _applied(made, body)
    assert all(0 <= caret <= len(after) for caret in carets_of(made))
    assert "\r" not in after or "\r" in words


def _applied(made: Any, body: str) -> str:
    return str(made.apply_to(body))


@fuzz(2, body=STORIES, words=TEXT.filter(str.strip), data=st.data())
def test_a_caption_that_is_set_is_there(body: str, words: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(body)))
    figure = figure_at(body, at)
    edit = set_figure(body, at, "An alt text", "A caption.", "A Name/Agency")
    assert (edit is None) == (figure is None)
    if figure is not None and edit is not None:
        again = figure_at(edit.apply_to(body), figure.start)
        assert again is not None
        assert (again.alt, again.caption, again.credit) == ("An alt text", "A caption.", "A Name/Agency")


@fuzz(2, body=STORIES, data=st.data())
def test_places_move_with_the_text(body: str, data: st.DataObject) -> None:
    start, end = data.draw(ranges(body))
    steps = COMMANDS[data.draw(st.sampled_from(sorted(COMMANDS)))](body, start, end).edits
    after = partial(moved, edits=steps)
    places = [after(offset) for offset in range(len(body) + 1)]
    assert places == sorted(places)

"""No draft loses a character by being read, and a changed detail changes that detail alone."""

import re

from fuzzing import BODIES, DRAFTS, TEXT, fuzz
from hypothesis import assume
from hypothesis import strategies as st

from editorapp.article.draft import Draft
from editorapp.article.front_matter_source import can_hold, find_fault, with_source
from editorapp.render.page import page_head

NAMES = st.sampled_from(("title", "standfirst", "authors", "tags", "section", "slug", "date", "image", "own_key"))
VALUES = TEXT.filter(
    lambda text: not re.search("[\ud800-\udfff\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]", text)
)


def unix(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def lines_of(source: str) -> list[str]:
    return [line.strip() for line in source.split("\n") if line.strip()]


@fuzz(3, text=DRAFTS | BODIES)
def test_a_draft_is_written_as_it_was_read(text: str) -> None:
    assert Draft.parse(text).text == unix(text)


@fuzz(3, text=DRAFTS)
def test_whatever_a_draft_says_can_be_asked_for_and_shown(text: str) -> None:
    draft = Draft.parse(text)
    for name in ("title", "authors", "tags", "image", "own_key", "lang", "date"):
        draft.detail(name), draft.details(name)
    assert "<script" not in page_head(draft)


@fuzz(4, text=DRAFTS, name=NAMES, value=VALUES)
def test_a_detail_that_is_set_is_there_and_in_the_file(text: str, name: str, value: str) -> None:
    changed = Draft.parse(text).with_detail(name, value)
    again = Draft.parse(changed.text)
    assert again.text == changed.text
    assert again.body.strip("\n") == changed.body.strip("\n")
    assert again.detail(name) == changed.detail(name)
    if name in ("title", "slug", "own_key"):
        assert " ".join(changed.detail(name).split()) == " ".join(value.split())


@fuzz(3, text=DRAFTS, name=NAMES, value=VALUES)
def test_setting_a_detail_leaves_all_others_as_they_are(text: str, name: str, value: str) -> None:
    draft = Draft.parse(text)
    changed = draft.with_detail(name, value)
    own = draft.key_of(name)
    before = {key: text for key, text in draft.front.values.items() if key != own}
    assume(value.strip() and not name.startswith("image") and not draft.front.problems)
    assert {key: text for key, text in changed.front.values.items() if key != own} == before


@fuzz(2, text=DRAFTS)
def test_comments_stay_where_a_detail_is_set(text: str) -> None:
    draft = Draft.parse(text)
    comments = [line for line in lines_of(draft.front.source) if line.startswith("# a comment")]
    changed = draft.with_detail("slug", "a-b")
    assert [line for line in lines_of(changed.front.source) if line.startswith("# a comment")] == comments


@fuzz(2, text=DRAFTS, source=st.text(max_size=40) | DRAFTS)
def test_lines_that_a_person_writes_are_kept_or_refused(text: str, source: str) -> None:
    front = Draft.parse(text).front
    find_fault(front, source)
    if can_hold(front, source):
        kept = with_source(front, source).source.strip()
        assert kept == unix(source).strip() or source.startswith(("---", "+++"))

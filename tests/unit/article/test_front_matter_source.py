"""Front matter edited as text."""

import pytest

from editorapp.article.front_matter import FrontMatter, join, read, split
from editorapp.article.front_matter_source import can_hold, find_fault, with_source

FRONT, BODY = split("---  \ntitle: Pier # working\nmine: [a, b]\n---\n\n\nText\n")


def test_right_lines_become_the_details():
    front = with_source(FRONT, "title: Quay # new\nmine: 2")
    assert front.values["title"] == "Quay"
    assert join(front, BODY) == "---  \ntitle: Quay # new\nmine: 2\n---\n\n\nText\n"


def test_a_draft_without_front_matter_gets_one():
    assert join(with_source(FrontMatter(), "title: Quay"), "Text") == "---\ntitle: Quay\n---\n\nText"


def test_nothing_takes_the_front_matter_away():
    assert join(with_source(FRONT, " \n"), BODY) == "Text\n"


def test_fences_that_were_pasted_with_the_lines_are_left_out():
    pasted = "---\ntitle: Quay\n---\n"
    assert find_fault(FRONT, pasted) is None
    assert with_source(FRONT, pasted).source == "title: Quay\n"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("title: War: a history", 1, "Put quotes around a value that has a colon in it."),
        ("title: Pier\nsection: 'Harbour\ntags: [a]", 2, "A quotation mark is not closed."),
        ("title: Pier\ntags: [a, b\nlang: en", 2, "A bracket is not closed."),
        ("title: Pier\n\tsection: x", 2, "Use spaces here, not a tab."),
        ("title: Pier\nsection: @home", 2, "Put quotes around a value that begins with this sign."),
        ("title: Pier\nsection\nlang: en", 2, "A colon is missing after the name."),
        ("title: Pier\n  section: x", 2, "Put quotes around a value that has a colon in it."),
        ("title: Pier\nlang: *x", 2, "There is no anchor of this name."),
        ("title: Pier\n---\nText", 2, "This line would end the front matter."),
        ("title: Pier\n...\n", 2, "This line would end the front matter."),
        ("just words", 1, "Write a name, a colon and a value on each line."),
        ("- a\n- b", 1, "Write a name, a colon and a value on each line."),
        ("a: [" * 60, 1, "There is too much in it to be read."),
        ("title: a\x00b", 1, "This line cannot be read."),
    ],
)
def test_a_fault_is_said_with_its_line(text, line, words):
    fault = find_fault(FRONT, text)
    assert fault is not None
    assert fault.line == line
    assert fault.words == words


@pytest.mark.parametrize(
    "text",
    ["title: “Quay” – it’s", "# only a comment", "a: 1\na: 2", "t: |\n  one\n\n  two\n", "key: &x 1\nother: *x",
     "title: one\u2028two\x85three", "url: https://a.example/b?c=d#e"],
)  # fmt: skip
def test_what_yaml_allows_has_no_fault(text):
    assert find_fault(FRONT, text) is None
    assert can_hold(FRONT, text)


def test_toml_is_checked_as_toml():
    toml = read("toml", 'title = "Pier"\n')
    assert find_fault(toml, 'title = "Quay"\n[params]\nx = 1') is None
    fault = find_fault(toml, 'title = "Quay"\nsection = Harbour')
    assert fault is not None
    assert fault.line == 2


def test_wrong_lines_can_be_held_unless_they_would_be_lost():
    assert can_hold(FRONT, "title: 'Quay\nsection: x")
    assert not can_hold(FRONT, "title: x\n---\nmore: y")
    assert not can_hold(FrontMatter(), "just words")

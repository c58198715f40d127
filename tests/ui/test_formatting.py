"""Formatting: what a command does to text and selection. In the cases « » hold the selection, ¦ is the caret."""

import pytest

from editorapp.ui.writing.formatting import FORMATS
from editorapp.ui.writing.indentation import indent_lines


def read(case: str) -> tuple[str, int, int]:
    """Text, start and end of a case."""
    if "¦" in case:
        at = case.index("¦")
        return case.replace("¦", ""), at, at
    start, end = case.index("«"), case.index("»") - 1
    return case.replace("«", "").replace("»", ""), start, end


def show(text: str, start: int, end: int) -> str:
    if start == end:
        return f"{text[:start]}¦{text[start:]}"
    return f"{text[:start]}«{text[start:end]}»{text[end:]}"


def done(command: str, case: str) -> str:
    text, start, end = read(case)
    made = FORMATS[command](text, start, end)
    return show(made.edit.apply_to(text), made.start, made.end)


@pytest.mark.parametrize(
    ("command", "before", "after"),
    [
        ("format.bold", "a «word» b", "a **«word»** b"),
        ("format.bold", "a **«word»** b", "a «word» b"),
        ("format.bold", "a «**word**» b", "a «word» b"),
        ("format.bold", "a« word »b", "a **«word»** b"),
        ("format.bold", "wo¦rd", "**«word»**"),
        ("format.bold", "a ¦ b", "a **¦** b"),
        ("format.bold", "a **¦** b", "a ¦ b"),
        ("format.bold", "*«word»*", "***«word»***"),
        ("format.italic", "a «word» b", "a *«word»* b"),
        ("format.italic", "**«word»**", "***«word»***"),
        ("format.italic", "***«word»***", "**«word»**"),
        ("format.bold", "«one\n\ntwo»", "**«one**\n\n**two»**"),
        ("format.bold", "«> one\n- two»", "> **«one**\n- **two»**"),
        ("format.heading", "¦What", "## ¦What"),
        ("format.heading", "## Wh¦at", "### Wh¦at"),
        ("format.heading", "### Wh¦at", "Wh¦at"),
        ("format.heading", "# W¦", "W¦"),
        ("format.quote", "said ¦so", "> said ¦so"),
        ("format.quote", "> said ¦so", "said ¦so"),
        ("format.quote", "«one\n\ntwo»", "«> one\n>\n> two»"),
        ("format.quote", "before\nsaid¦\nafter", "before\n\n> said¦\n\nafter"),
        ("format.list", "«one\ntwo»", "«- one\n- two»"),
        ("format.list", "«- one\n- two»", "«one\ntwo»"),
        ("format.list", "«1. one\n2. two»", "«- one\n- two»"),
        ("format.olist", "«one\n\ntwo»", "«1. one\n\n2. two»"),
        ("format.olist", "«1. one\n2. two»", "«one\ntwo»"),
        ("format.list", "¦", "- ¦"),
        ("insert.link", "see «the survey» now", "see [the survey](¦) now"),
        ("insert.link", "see ¦", "see [¦]()"),
        ("insert.link", "«https://a.example»", "[¦](https://a.example)"),
        ("insert.link", "see [the s¦urvey](x) now", "see «the survey» now"),
        ("insert.tk", "in March, ¦", "in March, TK¦"),
        ("insert.tk", "March,¦weeks", "March,TK ¦weeks"),
        ("insert.tk", "in¦", "in TK¦"),
        ("insert.tk", "in «300» weeks", "in TK «300» weeks"),
        ("insert.tk", "in T¦K weeks", "in ¦weeks"),
        ("insert.tk", "in «TK» weeks", "in ¦weeks"),
    ],
)
def test_a_command_changes_text_and_selection(command: str, before: str, after: str) -> None:
    assert done(command, before) == after


@pytest.mark.parametrize("command", ["format.bold", "format.italic", "format.quote", "format.list", "format.olist"])
@pytest.mark.parametrize("case", ["«word»", "«one two»", "x\n\n«one\ntwo»\n\ny", "«🦀 crab»"])
def test_a_toggle_done_twice_changes_nothing(command: str, case: str) -> None:
    assert done(command, done(command, case)) == case


@pytest.mark.parametrize("command", sorted(FORMATS))
@pytest.mark.parametrize("case", ["¦", "«\n»", "«\n\n»", "a¦", "¦\n", "«  »", "«*»", "«**»", "> ¦", "#¦"])
def test_no_command_fails_on_odd_text(command: str, case: str) -> None:
    assert done(command, case)


@pytest.mark.parametrize(
    ("body", "at", "outward", "after"),
    [
        ("- one\n- two", 8, False, "- one\n    - two"),
        ("- one\n    - two", 12, True, "- one\n- two"),
        ("1. one", 3, False, "    1. one"),
        ("```\ncode\n```", 4, False, "```\n    code\n```"),
        ("```\n    code\n```", 8, True, "```\ncode\n```"),
    ],
)
def test_tab_indents_lists_and_code(body: str, at: int, outward: bool, after: str) -> None:
    edit = indent_lines(body, at, at, outward)
    assert edit is not None
    assert edit.apply_to(body) == after


def test_tab_means_nothing_to_a_paragraph() -> None:
    assert indent_lines("a paragraph\n\n- item", 3, 3) is None

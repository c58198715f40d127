"""What the highlighter sees in a line."""

import time

import pytest

from editorapp.ui.writing.lines import NORMAL, is_fenced, read_line
from editorapp.ui.writing.marks import Mark, shifted


def marked(text: str, mark: int, state: int = NORMAL, label: str = "") -> list[str]:
    """The stretches of `text` that carry `mark`; neighbours that differ only in other marks are joined."""
    found: list[str] = []
    end = -1
    for span in read_line(text, state, label)[0]:
        if span.marks & mark:
            piece = text[span.start : span.end]
            found[-1:] = [found[-1] + piece] if span.start == end else [*found[-1:], piece]
            end = span.end
    return found


@pytest.mark.parametrize(
    ("line", "mark", "expected"),
    [
        ("a **bold word** b", Mark.STRONG, ["bold word"]),
        ("an *italic* and _another_", Mark.EMPHASIS, ["italic", "another"]),
        ("***both***", Mark.STRONG, ["both"]),
        ("***both***", Mark.EMPHASIS, ["**both**"]),
        ("~~gone~~", Mark.STRIKE, ["gone"]),
        ("use `a*b*c` here", Mark.CODE, ["a*b*c"]),
        ("``a`b``", Mark.CODE, ["a`b"]),
        ("see [the survey](https://a.example/x_(1))", Mark.LINK, ["the survey"]),
        ("see [the survey][ref] now", Mark.LINK, ["the survey"]),
        ("<https://a.example>", Mark.LINK, ["<https://a.example>"]),
        ("## What happens", Mark.HEADING, [" What happens"]),
        ("> “Every sailing”", Mark.QUOTE, [" “Every sailing”"]),
        ("in March, TK weeks", Mark.TK, ["TK"]),
        ("a <!-- private --> b", Mark.COMMENT, ["<!-- private -->"]),
        ("- an *item*", Mark.EMPHASIS, ["item"]),
        ("| a | **b** |", Mark.STRONG, ["b"]),
    ],
)
def test_marks_are_found(line: str, mark: int, expected: list[str]) -> None:
    assert marked(line, mark) == expected


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("2 * 3 * 4", Mark.EMPHASIS),
        ("snake_case_name", Mark.EMPHASIS),
        (r"\*not italic\*", Mark.EMPHASIS),
        ("an *open end", Mark.EMPHASIS),
        ("[no address]", Mark.LINK),
        ("ATKINS and TKO", Mark.TK),
        ("`TK`", Mark.TK),
        ("See also the annex [1](x).", Mark.READ_ALSO),
        ("#hashtag", Mark.HEADING),
    ],
)
def test_what_only_looks_like_a_mark_is_text(line: str, mark: int) -> None:
    assert marked(line, mark) == []


@pytest.mark.parametrize(
    ("line", "syntax"),
    [
        ("[^1]: the note", ["[^1]:"]),
        ("[ref]: https://a.example", ["[ref]: https://a.example"]),
        ("said so.[^1]", ["[^1]"]),
        ("- [x] done", ["- [x]"]),
        ("12. twelfth", ["12."]),
        ("|---|:-:|", ["|---|:-:|"]),
        ("/// caption", ["/// caption"]),
        ("***", ["***"]),
        ("![alt](a.jpg)", ["![", "](a.jpg)"]),
    ],
)
def test_what_is_not_read_is_syntax(line: str, syntax: list[str]) -> None:
    assert marked(line, Mark.SYNTAX) == syntax


def test_a_read_also_shows_its_label_and_headline() -> None:
    line = "**READ ALSO:** [Storm *Maren* hits](https://a.example/maren)"
    assert marked(line, Mark.READ_ALSO) == ["READ ALSO:", "Storm *Maren* hits"]


def test_a_newsrooms_own_label_is_known() -> None:
    line = "**OUR FILES:** [Storm](https://a.example)"
    assert marked(line, Mark.READ_ALSO) == []
    assert marked(line, Mark.READ_ALSO, label="OUR FILES") == ["OUR FILES:", "Storm"]


def test_a_fence_lasts_until_one_as_long_of_its_kind() -> None:
    _, state = read_line("````python")
    assert is_fenced(state)
    for line in ("a **b**", "```", "~~~~"):
        spans, state = read_line(line, state)
        assert is_fenced(state)
        assert [span.marks for span in spans] == [Mark.CODE]
    assert read_line("````", state)[1] == NORMAL


def test_a_private_note_may_go_over_lines() -> None:
    _, state = read_line("before <!-- note")
    assert marked("still **note**", Mark.COMMENT, state) == ["still **note**"]
    assert marked("end --> **after**", Mark.STRONG, state) == ["after"]
    assert read_line("end --> after", state)[1] == NORMAL


def test_spans_after_an_emoji_are_shifted_for_qt() -> None:
    line = "🦀 **b**"
    spans = shifted(read_line(line)[0], line)
    assert [(span.start, span.end) for span in spans] == [(3, 5), (5, 6), (6, 8)]


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "**a ",
        "`",
        '](a "',
        "<a",
        "<!-- ",
        "*_",
        "|",
        "_a*b ",
        "[a](",
        "`a``b",
        "~~a~",
        "> ",
        "- ",
        "![",
        "\\",
        "(*",
    ],
)
def test_no_line_takes_long(piece: str) -> None:
    start = time.process_time()
    read_line(piece * 20_000)
    assert time.process_time() - start < 1.5

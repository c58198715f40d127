"""What the highlighter sees in a line."""

import pytest
from growth import assert_grows_linearly, repeated

from editorapp.ui.writing.lines import (
    CAPTION,
    DELIMITERS,
    FIRST,
    LIST,
    LIST_GAP,
    NORMAL,
    READ_ALSO,
    TABLE,
    TEXT,
    UNDERLINE,
    WORDS,
    is_fenced,
    kind_of,
    read_line,
    state_after,
)
from editorapp.ui.writing.marks import Mark, shifted


def marked(text: str, mark: int, state: int = NORMAL, label: str = "", below: int = 0) -> list[str]:
    """The stretches of `text` that carry `mark`; neighbours that differ only in other marks are joined."""
    found: list[str] = []
    end = -1
    for span in read_line(text, state, label, below)[0]:
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
        ("/// caption", ["/// caption"]),
        ("***", ["***"]),
        ("![alt](a.jpg)", ["![", "](a.jpg)"]),
        ("> > - twice quoted", ["> > -"]),
        ("    - a deep item", []),
        ("1. > a quoted item", ["1. >"]),
        ("## Heading ##", ["##", " ##"]),
        ("R&amp;D", ["&amp;"]),
        ("# Head {#id}", ["#", "{#id}"]),
        (":   what it means", [":   "]),
        ("*[NGO]: a body", ["*[NGO]:"]),
        ("<em>quiet</em>", ["<em>", "</em>"]),
        (r"5 \* 6", ["\\"]),
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
    assert read_line("end --> after", state)[1] == TEXT


def test_spans_after_an_emoji_are_shifted_for_qt() -> None:
    line = "🦀 **b**"
    spans = shifted(read_line(line)[0], line)
    assert [(span.start, span.end) for span in spans] == [(3, 5), (5, 6), (6, 8)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", 0),
        (" \t", 0),
        ("word", WORDS),
        ("===", UNDERLINE),
        ("-", UNDERLINE),
        ("- a", WORDS),
        ("|--|--|", DELIMITERS),
        (":-: | -", DELIMITERS),
        ("| a |", WORDS),
    ],
)
def test_a_line_says_what_it_is_to_the_one_above(text: str, kind: int) -> None:
    assert kind_of(text) == kind


def test_a_line_over_an_underline_is_a_heading() -> None:
    assert marked("The *east* pier", Mark.HEADING, below=UNDERLINE) == ["The *east* pier"]
    assert marked("===", Mark.SYNTAX, FIRST) == ["==="]
    assert read_line("---", FIRST)[1] == NORMAL


def test_only_the_first_line_of_a_paragraph_may_be_underlined() -> None:
    assert marked("second line", Mark.HEADING, FIRST, below=UNDERLINE) == []
    assert marked("===", Mark.SYNTAX, TEXT) == []


def test_a_table_has_a_strong_head_and_quiet_pipes() -> None:
    assert marked("Port | Boats", Mark.STRONG, below=DELIMITERS) == ["Port | Boats"]
    assert marked("Port | Boats", Mark.SYNTAX, below=DELIMITERS) == ["|"]
    assert read_line("--|--", FIRST)[1] == TABLE
    assert marked("Lornsay | **12**", Mark.TABLE, TABLE) == ["Lornsay | **12**"]
    assert marked("Lornsay | **12**", Mark.STRONG, TABLE) == ["12"]
    assert read_line("", TABLE)[1] == NORMAL


def test_a_caption_lasts_until_its_closing_line_or_a_blank_one() -> None:
    assert read_line("/// caption")[1] == CAPTION
    assert marked("The *pier*. Credit: AP", Mark.CAPTION, CAPTION) == ["The *pier*. Credit: AP"]
    assert read_line("The pier.", CAPTION)[1] == CAPTION
    assert read_line("///", CAPTION)[1] == read_line("", CAPTION)[1] == NORMAL


def test_indented_lines_are_code_unless_a_list_goes_on() -> None:
    assert marked("    let x", Mark.CODE) == ["    let x"]
    assert marked("    let x", Mark.CODE, TEXT) == []
    assert read_line("- item")[1] == LIST
    assert read_line("", LIST)[1] == LIST_GAP
    assert marked("    more of it", Mark.CODE, LIST_GAP) == []


def test_spaces_that_break_a_line_are_marked_where_there_is_a_line_below() -> None:
    assert marked("Roses are red,  ", Mark.BREAK, below=WORDS) == ["  "]
    assert marked("Roses are red,  ", Mark.BREAK) == []


def test_a_number_inside_a_paragraph_begins_no_list() -> None:
    assert marked("2019. It was late", Mark.SYNTAX, TEXT) == []


def test_a_read_also_is_a_state_of_its_own() -> None:
    assert read_line("**READ ALSO:** [Storm](https://a.example)")[1] == READ_ALSO
    assert read_line("**READ ALSO:** [Storm](https://a.example)", TEXT)[1] == TEXT


@pytest.mark.parametrize("state", [NORMAL, 1, FIRST, TEXT, TABLE, CAPTION, LIST, LIST_GAP, 15, 16])
def test_the_state_alone_is_that_of_a_whole_reading(state: int) -> None:
    lines = ("", "words", "- a", "| a | b |", "|-|-|", "===", "```", "~~~~", "`<!--` a", "<!-- a", "-->", "    x")
    for line in (*lines, "/// caption", "///", "# h", "> q", "[^1]: n", ":   t", "**READ ALSO:** [S](u)", "***"):
        expected = {read_line(line, state, below=below)[1] for below in (WORDS, UNDERLINE, DELIMITERS)}
        assert expected == {state_after(line, state)}


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
        "{#a ",
        "&a",
        ": ",
        "/// ",
        "--|",
        " ",
        "# ",
        "=",
    ],
)
def test_no_line_takes_the_square_of_it(piece: str) -> None:
    def read(text: str) -> None:
        for below in (WORDS, UNDERLINE, DELIMITERS):
            read_line(text, NORMAL, "", below)
        read_line(text, FIRST)
        kind_of(text)

    assert_grows_linearly(read, repeated(piece), 20_000)

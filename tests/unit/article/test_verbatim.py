import pytest
from growth import assert_grows_linearly

from editorapp.article.verbatim import Span, verbatim_spans, without_notes, without_verbatim


def _found(body: str) -> list[tuple[str, str]]:
    return [(span.kind, body[span.start : span.end]) for span in verbatim_spans(body)]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("a `b` ``c ` d``", [("code", "`b`"), ("code", "``c ` d``")]),
        ("a ` b", []),
        ("a ` b\n\nc ` d", []),
        (r"a \` b `c`", [("code", "`c`")]),
        ("```py\na\n```\nb", [("fence", "```py\na\n```")]),
        ("~~~\n```\n~~~", [("fence", "~~~\n```\n~~~")]),
        ("```\na\n``", [("fence", "```\na\n``")]),
        ("````\n```\n````", [("fence", "````\n```\n````")]),
        ("```a``` b", [("code", "```a```")]),
        ("a <!-- b\n\nc --> d", [("note", "<!-- b\n\nc -->")]),
        ("a <!-- b\nc\n\nd", [("note", "<!-- b\nc")]),
        ("`<!--` a -->", [("code", "`<!--`")]),
        ("<!-- ` --> ` a", [("note", "<!-- ` -->")]),
        ("```\n<!--\n```\na -->", [("fence", "```\n<!--\n```")]),
        ("<!--\n```\n-->\na", [("note", "<!--\n```\n-->")]),
        ("a ` b\n```\nc ` d\n```", [("fence", "```\nc ` d\n```")]),
    ],
)
def test_what_opens_first_holds_what_opens_inside_it(body: str, found: list[tuple[str, str]]) -> None:
    assert _found(body) == found


def test_a_text_without_marks_has_no_spans() -> None:
    assert verbatim_spans("Text -- and more") == ()


def test_blanked_text_keeps_every_offset_and_line() -> None:
    assert without_verbatim("a `b` <!-- c\nd --> e") == "a             \n      e".replace(
        "a             ", "a " + " " * 10
    )


def test_a_note_leaves_a_space_and_code_stays() -> None:
    assert without_notes("one<!-- two -->three `<!-- four -->`") == "one three `<!-- four -->`"


def test_spans_are_values() -> None:
    assert verbatim_spans("`a`") == (Span("code", 0, 3),)


@pytest.mark.parametrize(
    "piece",
    ["`", "` ", "`\n\n", "```\n", "```a\n\n", "<!--", "<!-- a\n\n", "\\",
     "".join("`" * (n + 1) + " " for n in range(300))],
    ids=lambda piece: piece[:8],
)  # fmt: skip
def test_no_text_takes_the_square_of_it(piece: str) -> None:
    # Whole pieces even where they are long.
    assert_grows_linearly(verbatim_spans, lambda size: (piece * (size // len(piece) + 1))[:size], 100_000)

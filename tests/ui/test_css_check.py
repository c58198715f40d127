"""What is said of a page theme with errors."""

import pytest
from growth import assert_grows_linearly, repeated

from editorapp.ui.reading.css_check import check_css, first_problem


def problem_of(css: str) -> tuple[int, str] | None:
    found = first_problem(check_css(css).problems)
    return (found.line, found.what) if found else None


@pytest.mark.parametrize(
    ("css", "line", "what"),
    [
        ("p {\n  color: red;\n\nh1 { color: blue }", 1, "“{” is never closed"),
        ("p { color: red }\n}", 2, "“}” closes nothing"),
        ("p { width: calc(1px + 2px; }", 1, "“(” is never closed"),
        ("p {\n  color red;\n}", 2, "“color red” is no declaration"),
        ("\ncolor: red;\np {}", 2, "“color: red” is no declaration"),
        ("p { content: 'a\n}", 1, "a quotation mark is never closed"),
        ("p {}\n/* and so on", 2, "a comment is never closed"),
        ("p {}\n@import url(https://x.example/a.css);", 2, "https://x.example/a.css is on the web and is not loaded"),
        ("@import '//x.example/a.css';", 1, "//x.example/a.css is on the web and is not loaded"),
        (
            "p { background: url( 'http://x.example/a.png' ) }",
            1,
            "http://x.example/a.png is on the web and is not loaded",
        ),
    ],
)
def test_what_a_browser_would_drop_is_named_with_its_line(css: str, line: int, what: str) -> None:
    assert problem_of(css) == (line, what)


@pytest.mark.parametrize(
    "css",
    [
        "",
        "@charset 'utf-8'; @import 'local.css'; p { background: url(paper.png) }",
        "p { content: '}'; background: url(data:image/png;base64,AAAA=) /* } { */ }",
        "@media print { p { color: red } } @font-face { font-family: X; src: url(x.woff2) } @page { margin: 2cm }",
        ".a { color: red; &:hover { color: blue } @media print { color: green } }",
        'a[href^="http"]::after { content: "\\201C" }',
    ],
)
def test_what_is_right_is_not_named(css: str) -> None:
    assert problem_of(css) is None


def test_declarations_of_style_rules_are_for_the_browser_to_look_at() -> None:
    css = "p {\n colour: red; --own: 1; -ms-flex: 1; margin: 0 !important }\n@font-face { src: url(x) }\n"
    css += "@media print { a { b: c } }"
    found = [(row.line, row.name, row.value) for row in check_css(css).declarations]
    assert found == [(2, "colour", "red"), (2, "margin", "0"), (4, "b", "c")]


@pytest.mark.parametrize("sign", ["{", "}", "(", '"', "/*", ";", "p{a:b}", "@import 'x'", "url(", "\\", "-ms-"])
def test_no_text_keeps_it_busy(sign: str) -> None:
    assert_grows_linearly(check_css, repeated(sign), 50_000)

"""Pasted text finds its place: in a sentence, between blocks, in code, in a cell, on a link."""

import pytest
from growth import assert_grows_linearly, repeated

from editorapp.article.editing.pasting import (
    carries_more,
    is_only_text,
    link_selection,
    paste_markdown,
    paste_plain,
    place_of,
    words_of_html,
)


def cut(marked):
    """The body without the bars, and where they stood: one for the caret, two for a selection."""
    first, _, rest = marked.partition("|")
    middle, bar, last = rest.partition("|")
    return first + middle + last, len(first), len(first) + len(middle) * bool(bar)


def pasted(marked, markdown, plain=""):
    body, start, end = cut(marked)
    edit = paste_markdown(body, start, end, markdown, plain or markdown)
    after = edit.apply_to(body)
    return f"{after[: edit.caret]}|{after[edit.caret :]}"


@pytest.mark.parametrize(
    ("before", "markdown", "after"),
    [
        ("One | two.", "**bold**", "One **bold**| two."),
        ("One |old| two.", "*new*", "One *new*| two."),
        ("", "## Head", "## Head|"),
        ("One.|", "## Head", "One.\n\n## Head|"),
        ("One.\n\n|\n\nTwo.", "- a\n- b", "One.\n\n- a\n- b|\n\nTwo."),
        ("One. |Two.", "P1\n\nP2", "One.\n\nP1\n\nP2|\n\nTwo."),
        ("|Two.", "P1\n\nP2", "P1\n\nP2|\n\nTwo."),
        ("One.\n|Two.", "P1\n\nP2", "One.\n\nP1\n\nP2|\n\nTwo."),
        ("# Head|", "P1\n\nP2", "# Head\n\nP1\n\nP2|"),
        ("- |", "- a\n- b", "- a\n- b|"),
        ("- x\n    - |\n- y", "- a\n- b", "- x\n    - a\n    - b|\n- y"),
        ("- one|", "P1\n\nP2", "- one\n\n    P1\n\n    P2|"),
        ("- one|\n- two", "**b**", "- one**b**|\n- two"),
        ("> said|", "P1\n\nP2", "> said\n>\n> P1\n>\n> P2|"),
        ("> |", "a  \nb", "> a  \n> b|"),
    ],
)
def test_converted_text_goes_where_it_fits(before, markdown, after):
    assert pasted(before, markdown) == after.replace("||", "|")


@pytest.mark.parametrize(
    ("before", "plain", "after"),
    [
        ("```\nx = |\n```", "a\nb", "```\nx = a\nb|\n```"),
        ("```\nx = |", "a", "```\nx = a|"),
        ("Use `x|y`.", "*b*", "Use `x*b*|y`."),
        ("    code |", "b", "    code b|"),
        ("| a ‸ | b |\n| --- | --- |\n| 1 | 2 |", "x\n| y", None),
        ("[see |](https://a.example)", "the\nplan]", "[see the plan\\]|](https://a.example)"),
        ("## Head |", "more\n", "## Head more|"),
        (
            "![](a.jpg)\n\n/// caption\nThe | pier\n///",
            "old\n\nnew",
            "![](a.jpg)\n\n/// caption\nThe old new| pier\n///",
        ),
        ("<!-- note | -->", "x", "<!-- note x| -->"),
    ],
)
def test_where_marks_mean_nothing_plain_text_goes_in(before, plain, after):
    if after is None:
        body = before.replace("‸", "")
        edit = paste_markdown(body, 4, 4, "**x**", plain)
        assert edit.apply_to(body).startswith("| a x \\| y | b |\n")
    else:
        assert pasted(before, "**x**", plain) == after


def test_no_break_spaces_and_the_copied_space_stay():
    assert pasted("Prix|", "5\u00a0**€**", " 5\u00a0€ ") == "Prix 5\u00a0**€** |"


def test_footnotes_do_not_take_the_names_of_others():
    assert pasted("a[^1]|\n\n[^1]: old\n", "b[^1]\n\n[^1]: new") == "a[^1]\n\nb[^2]\n\n[^2]: new|\n\n[^1]: old\n"


def test_plain_text_stays_as_it_is_in_a_paragraph():
    edit = paste_plain("One.", 4, 4, "\n\n  *two*  \n")
    assert edit.text == "\n\n  *two*  \n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The |plan| says", "The [plan](https://x.example/a_%28b%29%20c) says"),
        ("The| plan |says", "The [plan](https://x.example/a_%28b%29%20c) says"),
        ("The |a [b| says", "The [a \\[b](https://x.example/a_%28b%29%20c) says"),
        ("The [|plan|](https://old.example) says", "The [plan](https://x.example/a_%28b%29%20c) says"),
        ("The |[plan](https://old.example)| says", "The [plan](https://x.example/a_%28b%29%20c) says"),
        ("See |<https://old.example>|", "See <https://x.example/a_%28b%29%20c>"),
        ("The |[plan][p]|\n\n[p]: /x", "The [plan](https://x.example/a_%28b%29%20c)\n\n[p]: /x"),
    ],
)
def test_an_address_pasted_over_words_links_them(before, after):
    body, start, end = cut(before)
    assert link_selection(body, start, end, "https://x.example/a_(b) c").apply_to(body) == after


@pytest.mark.parametrize(
    "before",
    [
        "One || two",
        "`the |plan| is`",
        "|One.\n\nTwo.|",
        "|https://old.example|",
        "|The [plan](https://old.example) says|",
        "![|alt|](a.jpg)",
    ],
)
def test_an_address_stays_plain_where_no_link_can_be(before):
    body, start, end = cut(before)
    assert link_selection(body, start, end, "https://x.example/") is None


@pytest.mark.parametrize(
    ("markdown", "plain", "more"),
    [
        ("**bold** text", "bold text", True),
        ("One.\n\nTwo.", "One.\nTwo.", True),
        ("One.\n\nTwo.", "One.\n\n\nTwo.\n", False),
        ("5 \\* 3 &lt; 20", "5 * 3 < 20", False),
        ("**bold** and [x](https://a.example/)", "**bold** and [x](https://a.example/)\n", False),
        ("- a\n- b", "* a\n* b", True),
        ("*a* and **b**", "_a_ and __b__", False),
        ("", "text", False),
        ("text", "", True),
    ],
)
def test_html_counts_only_if_it_says_more_than_the_plain_text(markdown, plain, more):
    assert carries_more(markdown, plain) is more


@pytest.mark.parametrize(
    ("html", "only_text"),
    [
        ("<meta charset='utf-8'><span style='color:red'>x</span>", True),
        ("<div style='white-space: pre;'><span style='font-weight: bold'># Head</span></div>", True),
        ("<span style='font-weight:700'>x</span> y", False),
        ("<p>One</p><p>Two</p>", False),
        ("<b>x</b>", False),
        ("<html><body><!--StartFragment--><pre>x</pre></body></html>", True),
    ],
)
def test_coloured_code_is_known_at_a_glance(html, only_text):
    assert is_only_text(html) is only_text


def test_html_without_plain_text_gives_its_words_line_by_line():
    page = (
        "<head><title>No</title></head><p>One\n <b>two</b>&nbsp;&amp; 3 < 4</p><ul><li>a<li>b</ul><!-- x --><script>y"
    )
    assert words_of_html(page) == "One two\u00a0& 3 < 4\nab"
    assert words_of_html("<p>a<br>b</p>\n<div>c</div>") == "a\nb\nc"


@pytest.mark.parametrize("html", ["<", "<a", "<!--", "<style", "<p>a</p>", "&amp;", "  \n"])
def test_the_words_of_no_page_take_the_square_of_it(html):
    assert_grows_linearly(words_of_html, repeated(html), 100_000)


@pytest.mark.parametrize("sign", ["[", "`", "<", "|", "*", "> ", "-   ", "\\", "/// caption\n", " "])
def test_no_line_takes_the_square_of_it(sign):
    def paste(body):
        place_of(body, len(body) // 2)
        paste_markdown(body, len(body) // 2, len(body) // 2, "a\n\nb", "a")
        link_selection("x" + body, 0, 1, "https://x.example/")
        carries_more(body, body)
        is_only_text(body)

    assert_grows_linearly(paste, repeated(sign), 20_000)

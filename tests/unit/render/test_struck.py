"""Words struck out, and the boxes of task lists, on the page."""

import pytest
from growth import assert_grows_linearly, repeated

from editorapp.render.markdown import render_body


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("a ~~b c~~ d", "<p>a <del>b c</del> d</p>"),
        ("~~**b** [c](http://d.example)~~", '<p><del><strong>b</strong> <a href="http://d.example"'),
        ("a ~~ b ~~ c", "<p>a ~~ b ~~ c</p>"),
        ("`~~b~~`", "<p><code>~~b~~</code></p>"),
        ("about ~5 to ~~6~~", "<p>about ~5 to <del>6</del></p>"),
        ("~~~\ncode\n~~~", "<pre><code>code"),
    ],
)
def test_what_stands_between_two_tildes_is_struck_out(body, html):
    assert render_body(body).startswith(html)


def test_tasks_show_whether_they_are_done():
    page = render_body("- [ ] ring\n- [x] **write**\n- [link](u)")
    assert page == '<ul>\n<li>☐ ring</li>\n<li>☑ <strong>write</strong></li>\n<li><a href="u">link</a></li>\n</ul>'


def test_a_task_that_is_a_paragraph_has_its_box_too():
    assert "<p>☐ ring</p>" in render_body("- [ ] ring\n\n- [x] write")


@pytest.mark.parametrize("piece", ["~~a ", "~~", "~~a~", "~a~~ "])
def test_no_line_full_of_tildes_takes_the_square_of_it(piece):
    assert_grows_linearly(render_body, repeated(piece), 20_000)

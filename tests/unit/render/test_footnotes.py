"""Footnotes count over the whole story."""

from editorapp.render.markdown import Renderer, render_body


def test_footnotes_are_numbered_as_they_are_first_referred_to() -> None:
    page = render_body("One[^b]\n\nTwo[^a] and[^b]\n\n[^a]: Note A\n[^b]: Note B")
    assert page.index("Note B") < page.index("Note A")
    assert page.count('<a class="footnote-ref" href="#fn-1">1</a>') == 2
    assert page.count('<a class="footnote-ref" href="#fn-2">2</a>') == 1


def test_the_list_stands_at_the_end_with_a_way_back_to_each_reference() -> None:
    page = render_body("[^a]: Note\n\nOne[^a]\n\nTwo[^a]")
    section = page[page.index('<div class="footnotes">') :]
    assert section.endswith("</div>")
    assert 'href="#fnref-1"' in section
    assert 'href="#fnref-1-2"' in section
    assert 'id="fnref-1-2"' in page


def test_a_footnote_may_have_several_paragraphs_and_links() -> None:
    page = render_body("One[^a]\n\n[^a]: First *part* of [x].\n\n    Second part.\n\n[x]: /x")
    assert '<li id="fn-1">\n<p>First <em>part</em> of <a href="/x">x</a>.</p>\n<p>Second part.' in page


def test_a_footnote_inside_a_footnote_comes_after_it() -> None:
    page = render_body("One[^a]\n\n[^b]: Inner\n[^a]: Outer[^b]")
    assert page.index("Outer") < page.index("Inner")


def test_the_text_of_a_footnote_nobody_refers_to_is_not_lost() -> None:
    assert "Forgotten" in render_body("One\n\n[^a]: Forgotten")


def test_a_reference_without_a_footnote_stays_as_written() -> None:
    assert render_body("One[^a]") == "<p>One[^a]</p>"


def test_a_reference_in_code_is_code() -> None:
    page = render_body("`[^a]` and[^b]\n\n[^a]: A\n[^b]: B")
    assert "<code>[^a]</code>" in page
    assert page.index("<p>B") < page.index("<p>A")


def test_a_new_footnote_renumbers_the_blocks_after_it() -> None:
    renderer = Renderer()
    renderer.render("One\n\nTwo[^b]\n\n[^b]: B")
    page = renderer.render("One[^a]\n\nTwo[^b]\n\n[^b]: B\n[^a]: A")
    assert ">2</a>" in page[1].html


def test_marks_of_the_program_in_a_text_do_nothing() -> None:
    assert render_body("One \ufdd00\ufdd1 two") == "<p>One 0 two</p>"

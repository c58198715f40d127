"""Whatever a body holds, it is taken apart without loss, and its page is safe."""

from fuzzing import BODIES, STORIES, fuzz
from hostile import FORBIDDEN, tags
from hypothesis import strategies as st

from editorapp.article.blocks import block_at, split_blocks
from editorapp.article.credits import flags_of, split_credit
from editorapp.article.draft import Draft
from editorapp.article.images import body_images
from editorapp.article.inline_links import inline_links
from editorapp.article.link_places import link_zones
from editorapp.article.links import find_links
from editorapp.article.outline import outline
from editorapp.article.read_also import parse_read_also
from editorapp.article.slug import slugify
from editorapp.article.spelling_words import words_to_check
from editorapp.article.stand_ins import legible
from editorapp.article.survey import Surveyor
from editorapp.article.words import Terms, guess_language, plain_text, sentences
from editorapp.publish.formats import formats
from editorapp.publish.handing_over import render_export
from editorapp.render.markdown import Renderer, render_body


@fuzz(3, body=BODIES)
def test_blocks_are_the_whole_body_in_its_order(body: str) -> None:
    blocks, at = split_blocks(body), 0
    for block in blocks:
        assert at <= block.start <= block.end <= len(body)
        assert body[at : block.start].strip() == ""
        assert block.text == body[block.start : block.end]
        assert block_at(blocks, block.start) is not None
        assert body.count("\n", 0, block.start) == block.first_line <= block.last_line
        at = block.end
    assert body[at:].strip() == ""


@fuzz(3, body=BODIES)
def test_links_lie_in_the_body(body: str) -> None:
    for link in find_links(body):
        assert 0 <= link.start < link.end <= len(body)


@fuzz(3, body=BODIES)
def test_a_page_is_safe_and_has_its_lines(body: str) -> None:
    page = Renderer().render(body)
    markup = tags("\n".join(block.html for block in page))
    assert not [word for word in FORBIDDEN if word in markup]
    lines = body.count("\n") + 1
    assert all(0 <= block.first_line <= block.last_line < lines for block in page)


@fuzz(2, bodies=st.lists(STORIES, min_size=2, max_size=4))
def test_a_page_made_step_by_step_is_the_page_made_at_once(bodies: list[str]) -> None:
    renderer = Renderer()
    for body in bodies:
        page = renderer.render(body)
    assert "\n".join(block.html for block in page) == render_body(bodies[-1])


@fuzz(2, body=BODIES)
def test_a_survey_points_into_the_body(body: str) -> None:
    survey = Surveyor().survey(body)
    assert all(0 <= note.start <= note.end <= len(body) for note in (*survey.notes, *survey.to_come))
    assert all(0 <= line <= body.count("\n") for line in survey.paragraphs)


@fuzz(2, text=BODIES)
def test_words_of_any_text_are_found_in_it(text: str) -> None:
    Terms().of(text), guess_language(text), sentences(text), plain_text(text), inline_links(text), body_images(text)
    parse_read_also(text), split_credit(text), flags_of(text), outline(text), link_zones(text)
    assert slugify(slugify(text)) == slugify(text)
    for line in text.split("\n"):
        assert all(0 <= word.start < word.end <= len(line) for word in words_to_check(line))


@fuzz(0.6, body=BODIES)
def test_any_text_can_be_exported_in_every_format(body: str) -> None:
    draft = Draft.parse(legible(body))
    for row in formats():
        if not row.needs_window:
            data = render_export(draft, row.name)
            assert not row.is_text or data.decode("utf-8")

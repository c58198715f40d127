"""Shortcodes that are known become what they show; other words in brackets are prose."""

import pytest

from editorapp.archive.importers.shortcodes import Expansion, expand
from editorapp.article.article import Edge, Image

PHOTOS = {12: Image("https://e.com/a.jpg", "A", "Cap", "Jane/AP"), 13: Image("https://e.com/b.jpg")}


@pytest.fixture
def known():
    return Expansion(PHOTOS, (13,), "e.com")


def test_words_in_brackets_are_prose(known):
    text = "He wrote [at] home [named] so, [ssh] in, a [video] and [audio] file, [gallery-x] [[wiki]] [box] [quote]."
    assert expand(text, known) == text


def test_a_caption_becomes_a_figure_with_the_credit_of_the_attachment(known):
    text = expand(
        '[caption id="attachment_12" width="3"]<a href="x"><img src="a.jpg"></a> On the pier[/caption]', known
    )
    caption = "<figcaption>On the pier Credit: Jane/AP</figcaption>"
    assert text.strip() == f'<figure><a href="x"><img src="a.jpg"></a>{caption}</figure>'


def test_the_caption_of_old_exports_is_an_attribute(known):
    text = expand('[caption caption="The “old” way"]<img src="a.jpg">[/caption]', known)
    assert "<figcaption>The" in text


def test_a_gallery_shows_its_photos_with_captions(known):
    text = expand('[gallery ids="12,13,99"]', known)
    assert text.count("<figure>") == 2
    assert "Cap Credit: Jane/AP" in text


def test_a_gallery_without_numbers_shows_what_was_uploaded_to_the_post(known):
    assert 'src="https://e.com/b.jpg"' in expand("[gallery]", known)


@pytest.mark.parametrize(
    ("code", "address"),
    [
        ("[youtube http://youtu.be/abcdefg?x=1&amp;y=2]", "http://youtu.be/abcdefg?x=1&amp;y=2"),
        ('[youtube id="dQw4w9WgXcQ"]', "https://www.youtube.com/watch?v=dQw4w9WgXcQ"),
        ("[youtube=https://youtu.be/1234567]", "https://youtu.be/1234567"),
        ("[vimeo 123456789]", "https://vimeo.com/123456789"),
        ("[embed width=&#8221;3&#8221;]https://e.com/x[/embed]", "https://e.com/x"),
        ('[video mp4="https://e.com/x.mp4"][/video]', "https://e.com/x.mp4"),
        ("[audio https://e.com/a.mp3]", "https://e.com/a.mp3"),
    ],
)
def test_what_is_played_becomes_its_address(known, code, address):
    assert expand(code, known).strip() == f"<p>{address}</p>"


@pytest.mark.parametrize(
    "builder", ["vc_column_text", "et_pb_text", "fusion_text", "su_box", "av_textblock", "tdc_column"]
)
def test_page_builders_leave_their_content(known, builder):
    assert expand(f'[{builder} width="1/2"]Hello[/{builder}]', known).split() == ["Hello"]


def test_a_builders_heading_and_photo_are_read(known):
    text = expand('[vc_custom_heading text="Head &amp; tail"][vc_single_image image="12"]', known)
    assert "<h2>Head &amp; tail</h2>" in text
    assert 'src="https://e.com/a.jpg"' in text


def test_a_shortcode_in_code_is_not_interpreted(known):
    text = "<pre>[gallery]</pre> <code>[caption]x[/caption]</code>"
    assert expand(text, known) == text


def test_doubled_brackets_show_the_shortcode(known):
    assert expand("Write [[gallery ids=1]] here", known) == "Write [gallery ids=1] here"


def test_a_box_with_another_post_becomes_an_edge_and_is_written_down(known):
    assert expand('[irp posts="55" name="The other story"]', known) == ""
    assert known.edges == [Edge("read-also", "The other story", "", "", "e.com-55")]
    assert known.removed[0].text == "The other story"


def test_forms_and_boxes_of_the_site_go_and_are_written_down(known):
    assert expand('Text [mc4wp_form id="3"]', known) == "Text "
    assert known.removed[0].text == '[mc4wp_form id="3"]'


def test_words_that_may_be_prose_count_only_as_a_pair(known):
    assert expand("[dropcap]T[/dropcap]he [highlight] of it", known) == "The [highlight] of it"


def test_an_unclosed_caption_loses_nothing_of_the_text(known):
    assert expand('[caption id="attachment_1"]<img src="a.jpg"> rest', known).strip() == '<img src="a.jpg"> rest'


def test_nested_shortcodes_are_written_from_within(known):
    text = expand("[vc_row][embed]https://e.com/x[/embed][/vc_row]", known)
    assert text.split() == ["<p>https://e.com/x</p>"]

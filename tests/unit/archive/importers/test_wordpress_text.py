"""The text of WordPress posts: blank lines to paragraphs, block comments read and taken out."""

import pytest

from editorapp.archive.importers.wordpress_text import LONGEST_BODY, body_of, numbers_in
from editorapp.archive.importers.wpautop import autop
from editorapp.archive.importers.wxr_photos import Photo
from editorapp.article.article import Image

PHOTOS = (Photo(12, Image("https://e.com/a.jpg", "A", "Cap", "Jane/AP")),)


def body(content: str):
    return body_of(content, "https://www.e.com/2020/x/", "e.com-77", PHOTOS, ())


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("One\n\nTwo\nthree", "<p>One</p>\n<p>Two<br />\nthree</p>\n"),
        ("One\r\n\r\nTwo", "<p>One</p>\n<p>Two</p>\n"),
        ("x<br>\ny<br/><br/>z", "<p>x<br />\ny</p>\n<p>z</p>\n"),
        (
            "<h2>T</h2>\ntext\n<ul>\n<li>a</li>\n</ul>\nmore",
            "<h2>T</h2>\n<p>text</p>\n<ul>\n<li>a</li>\n</ul>\n<p>more</p>\n",
        ),
        ("<blockquote>one\n\ntwo</blockquote>", "<blockquote><p>one</p>\n<p>two</p></blockquote>\n"),
        ("<pre>a\n\nb</pre>\nafter", "<pre>a\n\nb</pre>\n<p>after</p>\n"),
        ("a <script>\nvar x;\n\ny</script> b", "<p>a <script>\nvar x;\n\ny</script> b</p>\n"),
        ("<p>done</p>\n\n<p>already</p>", "<p>done</p>\n<p>already</p>\n"),
        ("<img src=a\n alt=b> text", "<p><img src=a\n alt=b> text</p>\n"),
        (
            "<figure><img src=a>\n<figcaption>c</figcaption></figure>",
            "<figure><img src=a><figcaption>c</figcaption></figure>\n",
        ),
        (" \n ", ""),
    ],
)
def test_blank_lines_become_paragraphs_as_wordpress_makes_them(text, html):
    assert autop(text) == html


@pytest.mark.parametrize("text", ["<p>" * 40_000, "<!--" * 60_000, " " * 300_000, "\n \n" * 60_000, "<p><li" * 30_000])
def test_hostile_text_takes_no_time(text):
    assert autop(text) is not None


def test_block_comments_go_and_their_text_stays():
    text = body(
        "<!-- wp:paragraph --><p>One</p><!-- /wp:paragraph --><!-- wp:heading --><h2>Two</h2><!-- /wp:heading -->"
    )
    assert text.html.split("\n") == ["<p>One</p>", "<h2>Two</h2>"]


def test_an_image_block_gets_the_credit_of_its_attachment():
    figure = '<figure><img src="a.jpg"/><figcaption>Cap</figcaption></figure>'
    text = body(f'<!-- wp:image {{"id":12}} -->{figure}<!-- /wp:image -->').html
    assert "<figcaption>Cap Credit: Jane/AP</figcaption>" in text


def test_a_classic_photo_without_caption_gets_its_credit():
    assert "<figcaption>Credit: Jane/AP</figcaption>" in body('<img class="wp-image-12" src="a.jpg">\n\nText').html


@pytest.mark.parametrize(
    "block",
    [
        '<!-- wp:embed {"url":"https://youtu.be/q?a=1\\u0026b=2"} --><figure><div>x</div></figure><!-- /wp:embed -->',
        '<!-- wp:core-embed/youtube {"url":"https://youtu.be/q?a=1\\u0026b=2"} /-->',
    ],
)
def test_an_embed_block_is_its_address(block):
    assert body(block).html == "<p>https://youtu.be/q?a=1&amp;b=2</p>"


@pytest.mark.parametrize(
    "content",
    [
        '<!-- wp:embed {"url":"https://e.com/2019/other/"} --><figure>x</figure><!-- /wp:embed --><p>T</p>',
        "https://www.e.com/2019/other/\n\nT",
    ],
)
def test_an_embedded_article_of_the_same_site_is_an_edge(content):
    text = body(content)
    assert [(edge.kind, edge.url.replace("www.", "")) for edge in text.edges] == [
        ("related", "https://e.com/2019/other/")
    ]
    assert "other" not in text.html
    assert text.removed[0].rule == "related"


def test_a_gallery_of_the_first_block_editor_is_its_figures():
    inner = (
        '<ul><li><figure><img src="a.jpg"/><figcaption>c1</figcaption></figure></li></ul><figcaption>whole</figcaption>'
    )
    text = body(f"<!-- wp:gallery --><figure>{inner}</figure><!-- /wp:gallery -->").html
    assert text == '<figure><img src="a.jpg"/><figcaption>c1</figcaption></figure><p>whole</p>'


def test_a_pull_quote_is_a_quote():
    quote = "<blockquote><p>Q</p><cite>C</cite></blockquote>"
    assert body(f"<!-- wp:pullquote --><figure>{quote}</figure><!-- /wp:pullquote -->").html == quote


def test_a_custom_block_that_keeps_its_text_in_its_comment_is_not_lost():
    text = body('<!-- wp:acf/note {"data":{"text":"A note in so many words, written down","_text":"field_1"}} /-->')
    assert text.html == "<p>A note in so many words, written down</p>"


def test_text_between_blocks_follows_the_old_rules():
    assert "<p>Free</p>\n<p>second</p>" in body("<!-- wp:p --><p>a</p><!-- /wp:p -->Free\n\nsecond").html


def test_markers_part_paragraphs_and_go():
    assert body("End<!--more Read on-->After<!--nextpage-->Last").html.split() == [
        "<p>End</p>",
        "<p>After</p>",
        "<p>Last</p>",
    ]


def test_unclosed_blocks_lose_no_text():
    assert "<p>One" in body("<!-- wp:group --><!-- wp:paragraph --><p>One").html


def test_a_text_that_is_too_long_is_cut_and_says_so():
    assert "longer than 5 MB" in body("x" * (LONGEST_BODY + 1)).problems[0]


def test_the_numbers_of_photos_are_found_wherever_they_stand():
    content = (
        '<img class="wp-image-3"> [gallery ids="4,5"] <!-- wp:gallery {"ids":[6,7]} --> [caption id="attachment_8"]'
    )
    assert sorted(numbers_in(content)) == [3, 4, 5, 6, 7, 8]

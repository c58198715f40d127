"""Blocks in the forms that WordPress's own validation takes; tests/wordpress asks WordPress itself."""

import pytest

from editorapp.article.draft import Draft
from editorapp.publish.block_comments import block
from editorapp.publish.handing_over import render_export


def blocks(body: str) -> str:
    return render_export(Draft.parse(body), "wordpress-blocks").decode().strip()


def classic(body: str) -> str:
    return render_export(Draft.parse(body), "wordpress-classic").decode().strip()


def test_a_heading_has_its_class_and_its_level() -> None:
    assert blocks("### Why") == (
        '<!-- wp:heading {"level":3} -->\n<h3 class="wp-block-heading">Why</h3>\n<!-- /wp:heading -->'
    )


def test_a_photo_has_its_caption_and_credit() -> None:
    assert blocks("![The pier](p.jpg)\n\n/// caption\nAt dusk. Credit: Jane Doe/AP\n///") == (
        '<!-- wp:image -->\n<figure class="wp-block-image"><img src="p.jpg" alt="The pier"/>'
        '<figcaption class="wp-element-caption">At dusk. <span class="credit">Credit: Jane Doe/AP</span></figcaption>'
        "</figure>\n<!-- /wp:image -->"
    )


def test_a_read_also_says_its_class_in_both_places() -> None:
    assert blocks("**READ ALSO:** [Storm](https://x.example/s?a=1&b=2)") == (
        '<!-- wp:paragraph {"className":"read-also"} -->\n<p class="read-also"><strong>READ ALSO:</strong> '
        '<a href="https://x.example/s?a=1&amp;b=2">Storm</a></p>\n<!-- /wp:paragraph -->'
    )


def test_a_list_is_blocks_within_blocks() -> None:
    assert blocks("3. a\n4. b\n    - c").replace("\n", "") == (
        '<!-- wp:list {"ordered":true,"start":3} --><ol start="3" class="wp-block-list"><!-- wp:list-item --><li>a</li>'
        '<!-- /wp:list-item --><!-- wp:list-item --><li>b<!-- wp:list --><ul class="wp-block-list">'
        "<!-- wp:list-item --><li>c</li><!-- /wp:list-item --></ul><!-- /wp:list --></li><!-- /wp:list-item --></ol>"
        "<!-- /wp:list -->"
    )


def test_a_list_that_the_block_cannot_hold_stays_whole_as_html() -> None:
    text = blocks("- a\n\n    > quoted\n\n- b")
    assert text.startswith("<!-- wp:html -->\n<ul>")
    assert "<blockquote> <p>quoted</p> </blockquote>" in text


def test_a_table_has_its_alignment_as_wordpress_writes_it() -> None:
    text = blocks("| a | b \\| c |\n|---|---:|\n| 1 | 2 |")
    assert text.startswith('<!-- wp:table {"hasFixedLayout":false} -->\n<figure class="wp-block-table"><table><thead>')
    assert '<th class="has-text-align-right" data-align="right">b | c</th>' in text


def test_code_a_rule_and_a_quote_are_blocks_of_their_own() -> None:
    text = blocks("```\nif a < b:\n    go[1]\n```\n\n---\n\n> said")
    assert '<pre class="wp-block-code"><code>if a &lt; b:\n    go&#91;1]</code></pre>' in text
    assert '<hr class="wp-block-separator has-alpha-channel-opacity"/>' in text
    assert '<blockquote class="wp-block-quote"><!-- wp:paragraph -->\n<p>said</p>' in text


def test_footnotes_keep_their_names() -> None:
    text = blocks("A[^1].\n\n[^1]: Note.")
    assert '<sup id="fnref-1"><a class="footnote-ref" href="#fn-1">1</a></sup>' in text
    assert '<!-- wp:html -->\n<div class="footnotes">' in text


@pytest.mark.parametrize("text", ["[gallery ids=1]", "[/caption]", "[[embed]]", "[VIDEO src=x]"])
def test_what_wordpress_would_replace_stays_text(text: str) -> None:
    shown = text.replace("[", "&#91;")
    assert f"<p>{shown}</p>" in blocks(text)
    assert f"<p>{shown}</p>" in classic(text)


def test_words_in_square_brackets_are_left_alone() -> None:
    assert "<p>He said [sic] so.</p>" in blocks("He said [sic] so.")


def test_nothing_in_its_attributes_can_end_a_comment() -> None:
    text = block("paragraph", "<p></p>", {"a": '--> <b> & "q" \\ é'})
    assert text.split("\n")[0] == (
        '<!-- wp:paragraph {"a":"\\u002d\\u002d\\u003e \\u003cb\\u003e \\u0026 \\u0022q\\u0022 \\\\ é"} -->'
    )


def test_line_ends_within_a_paragraph_are_no_breaks() -> None:
    assert "<p>one two</p>" in classic("one\ntwo")
    assert "<p>one<br/> two</p>" in classic("one  \ntwo")


def test_a_classic_photo_has_the_classes_of_wordpress() -> None:
    text = classic("![A](a.jpg)\n\n/// caption\nC\n///")
    assert text.startswith('<figure class="wp-caption"><img alt="A" src="a.jpg"/><figcaption class="wp-caption-text">C')


@pytest.mark.parametrize("words", ['[contact-form-7 id="1"]', "[/quote]", "[gallery]", "[[audio]]"])
def test_what_wordpress_or_a_plug_in_would_replace_stays_text(words: str) -> None:
    assert "&#91;" in blocks(f"See {words} there.")


def test_words_in_brackets_stay_as_they_are() -> None:
    assert "He [sic] said [the mayor] so." in blocks("He [sic] said [the mayor] so.")

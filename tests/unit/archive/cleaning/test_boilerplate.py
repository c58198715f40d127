"""The rules of boilerplate, each by name, and what happens to what they take out."""

from pathlib import Path

import pytest
from growth import assert_grows_linearly, repeated
from lxml import etree

from editorapp.archive.cleaning.boilerplate import Cleaned, remove_boilerplate
from editorapp.archive.cleaning.phrases import Phrases, load_phrases
from editorapp.archive.cleaning.tree import parse_fragment, text_of
from editorapp.article.article import Edge

STORY = (
    "<p>The council met on Monday evening for the first time since the flood and elected a new chair by nine votes.</p>"
)
TEXT = STORY[3:-4]
BASE = "https://daily.example/2024/story/"


@pytest.fixture(scope="module")
def phrases() -> Phrases:
    return load_phrases(Path(__file__).parents[4] / "resources" / "phrases")


def clean(html: str, phrases: Phrases) -> tuple[str, Cleaned, str]:
    """The text left, what was taken out, and the HTML left."""
    root = parse_fragment(html)
    cleaned = remove_boilerplate(root, BASE, phrases)
    return text_of(root), cleaned, etree.tostring(root, encoding="unicode")


@pytest.mark.parametrize(
    ("rule", "html"),
    [
        ("structural", '<p style="position:absolute; left:-9999px">cheap <a href="//x.example">pills</a></p>'),
        ("structural", "<div hidden>Loading the next story</div>"),
        ("structural", '<div style="font-size:0">casino <a href="//c.example">bonus</a></div>'),
        ("structural", "<form><p>Name</p><input><button>Send</button></form>"),
        ("structural", '<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>'),
        ("comment-form", '<div id="respond"><h3>Say something</h3><p>Name</p></div>'),
        ("comment-form", "<h3>Leave A Reply</h3>"),
        ("comment-form", "<p>Your email address will not be published. Required fields are marked *</p>"),
        ("comment-form", "<p>Schreibe einen Kommentar</p><p>Name *</p>"),
        ("comment-form", "<p>Deja una respuesta</p>"),
        ("comment-form", "<p>Twój adres e-mail nie zostanie opublikowany. Wymagane pola są oznaczone *</p>"),
        ("call-to-action", "<p>Join For Personal Benefits News</p>"),
        ("call-to-action", "<p>Click here to subscribe to our newsletter.</p>"),
        ("call-to-action", "<p><b>Kindly like our page on Facebook!</b></p>"),
        ("call-to-action", "<p>Folgen Sie uns auf Instagram und abonnieren Sie unseren Newsletter.</p>"),
        ("call-to-action", "<p>تابعونا على صفحتنا في فيسبوك</p>"),
        ("share-bar", '<p>Share: <a href="https://www.facebook.com/sharer.php?u=x">Facebook</a></p>'),
        ("share-bar", '<div class="sharedaddy"><a href="?share=x">X</a></div>'),
        ("tag-list", '<p>Tags: <a href="/tag/flood/">flood</a>, <a href="/tag/council/">council</a></p>'),
        ("author-box", '<div class="author-box"><p>Amina Bello covers the state house.</p></div>'),
        ("copyright", "<p>© 2024 The Daily Probe. All rights reserved.</p>"),
        ("advertisement", "<p>ADVERTISEMENT</p>"),
        ("advertisement", "<p>La suite après la publicité</p>"),
        ("spam", '<p><a href="https://rx.example">buy metronidazole online</a></p>'),
        ("spam", '<p><a href="https://best-casino.example">casino</a></p>'),
        ("caption", "<p>Photo from Google</p>"),
        ("caption", "<p>Foto: Reprodução/Internet</p>"),
    ],
)
def test_each_rule_takes_its_blocks_out_and_says_so(rule: str, html: str, phrases: Phrases) -> None:
    text, cleaned, _ = clean(STORY + html, phrases)
    assert text == TEXT
    assert {removed.rule for removed in cleaned.removed} == {rule}


@pytest.mark.parametrize(
    "html",
    [
        '<p>READ ALSO: <a href="/flood/">Flood: the long night</a></p>',
        '<p><strong>READ ALSO</strong> <a href="/flood/">Flood: the long night</a></p>',
        '<p><strong><a href="/flood/">READ ALSO: Flood: the long night</a></strong></p>',
        '<p><b>ALSO READ:</b></p><p><a href="/flood/">Flood: the long night</a></p>',
        '<div><h4>Read Also</h4><a href="/flood/">Flood: the long night</a></div>',
        '<aside><p>Read also:<br><a href="/flood/">Flood: the long night</a></p></aside>',
        '<blockquote><p>👉 See also – <a href="/flood/">Flood: the long night</a> (12 May 2024)</p></blockquote>',
        '<table><tr><td>À lire aussi</td><td><a href="/flood/">Flood: the long night</a></td></tr></table>',
        '<ul><li>Lees ook: <a href="/flood/">Flood: the long night</a></li></ul>',
        '<blockquote class="wp-embedded-content"><a href="/flood/">Flood: the long night</a></blockquote>',
        '<p>Don’t miss: <a href="/flood/">Flood: the long night</a></p>',
        '<p>SOMA PIA: <a href="/flood/"><img src="/t.jpg"></a> <a href="/flood/">Flood: the long night</a></p>',
    ],
)
def test_a_read_also_becomes_an_edge(html: str, phrases: Phrases) -> None:
    text, cleaned, _ = clean(STORY + html + STORY, phrases)
    assert text == f"{TEXT} {TEXT}"
    assert cleaned.edges == (Edge("read-also", "Flood: the long night", "https://daily.example/flood/"),)


def test_several_links_in_one_block_are_several_edges(phrases: Phrases) -> None:
    html = (
        '<p>READ ALSO: <a href="/a/">First story told</a> | <a href="https://other.example/b">Second story told</a></p>'
    )
    _, cleaned, _ = clean(STORY + html, phrases)
    assert [edge.url for edge in cleaned.edges] == ["https://daily.example/a/", "https://other.example/b"]


def test_a_list_below_a_heading_is_related(phrases: Phrases) -> None:
    html = '<h2>Related posts</h2><ul><li><a href="/a/">First story told</a></li><li><a href="/b/">Second</a></li></ul>'
    text, cleaned, left = clean(STORY + html, phrases)
    assert text == TEXT
    assert [(edge.kind, edge.headline) for edge in cleaned.edges] == [
        ("related", "First story told"),
        ("related", "Second"),
    ]
    assert "<ul" not in left


def test_a_read_also_whose_link_was_lost_is_an_edge_by_its_headline(phrases: Phrases) -> None:
    text, cleaned, _ = clean(f"{STORY}<p>READ ALSO: Flood: the long night</p>", phrases)
    assert text == TEXT
    assert cleaned.edges == (Edge("read-also", "Flood: the long night"),)


def test_the_article_itself_is_no_edge(phrases: Phrases) -> None:
    _, cleaned, _ = clean(f'{STORY}<p>Read more: <a href="{BASE}">The council has a chair</a></p>', phrases)
    assert cleaned.edges == ()


def test_a_heading_goes_with_the_blocks_below_it_only_when_nothing_else_is_there(phrases: Phrases) -> None:
    form = "<h3>Comments on this</h3><p>Your email address will not be published.</p>"
    assert clean(STORY + form, phrases)[0] == TEXT
    assert clean(f"<h3>The vote</h3><p>Join our WhatsApp channel.</p>{STORY}", phrases)[0] == f"The vote {TEXT}"


def test_a_headline_stays_above_whatever_was_taken_out(phrases: Phrases) -> None:
    html = f"<h1>Water</h1><p>Join our WhatsApp channel.</p><h1>Town</h1>{STORY}<h2>Vote</h2><h3>Newsletter</h3>"
    assert clean(f"{html}<p>Subscribe to our newsletter.</p><h2>Next</h2>{STORY}", phrases)[0] == (
        f"Water Town {TEXT} Vote Next {TEXT}"
    )


@pytest.mark.parametrize("text", ["subscribe ", "a", "- ", "read more: ", "photo by ", "© "])
def test_no_text_takes_the_square_of_it(text: str, phrases: Phrases) -> None:
    def make(size: int) -> str:
        return f"<p>{repeated(text)(size)}<a href='x'>{repeated(text)(size)}</a></p>" * 3

    assert_grows_linearly(lambda html: clean(html, phrases), make, 20_000)


def test_a_spam_link_in_a_paragraph_loses_its_link_and_keeps_its_words(phrases: Phrases) -> None:
    html = f'{STORY}<p>{TEXT} He paid at the <a href="https://win-casino.example">online casino</a> by card.</p>'
    text, cleaned, left = clean(html, phrases)
    assert "He paid at the online casino by card." in text
    assert "<a" not in left
    assert [(removed.rule, removed.text) for removed in cleaned.removed] == [("spam-link", "online casino")]


@pytest.mark.parametrize(
    "photo",
    [
        '<p><img src="a.jpg"></p>',
        '<figure><img src="a.jpg"></figure>',
        '<div><a href="a.jpg"><img src="a.jpg"></a></div>',
        '<p><img src="a.jpg"></p><p>The bridge.</p>',
    ],
)
def test_a_lone_credit_moves_to_the_photo_above_it(photo: str, phrases: Phrases) -> None:
    _, cleaned, left = clean(f"{STORY}{photo}<p><em>Photo from Google</em></p>{STORY}", phrases)
    assert "<figcaption>Photo from Google</figcaption></figure>" in left
    assert [removed.rule for removed in cleaned.removed] == ["caption"]
    assert cleaned.credits == ()


def test_a_credit_joins_the_caption_that_is_there(phrases: Phrases) -> None:
    figure = '<figure><img src="a.jpg"><figcaption>The bridge.</figcaption></figure><p>Photo: Jane Doe/AFP</p>'
    assert "<figcaption>The bridge. Photo: Jane Doe/AFP</figcaption>" in clean(STORY + figure, phrases)[2]


def test_a_lone_credit_without_photo_is_handed_on(phrases: Phrases) -> None:
    assert clean(f"{STORY}<p>Photo from Google</p>{STORY}", phrases)[1].credits == ("Photo from Google",)


def test_photos_shown_nowhere_else_survive_what_is_unseen(phrases: Phrases) -> None:
    twin = '<img src="/up/a-300x200.jpg"><noscript><img src="/up/a.jpg"></noscript>'
    lone = '<noscript><img src="/up/b.jpg"></noscript><div style="display:none"><img src="/up/c.jpg">text</div>'
    menu = '<nav><a href="/"><img src="/logo.png"></a></nav>'
    left = clean(f"{STORY}<div>{menu}{twin}{lone}</div>", phrases)[2]
    assert left.count("<img") == 3


def test_a_page_that_stands_in_one_form_is_kept(phrases: Phrases) -> None:
    assert clean(f"<form>{STORY * 3}</form>", phrases)[0] == " ".join([TEXT] * 3)


def test_names_do_not_make_a_story_furniture(phrases: Phrases) -> None:
    text, _, _ = clean(f'<div class="newsletter comments">{STORY * 3}</div>', phrases)
    assert text == " ".join([TEXT] * 3)


def test_lines_between_breaks_go_one_by_one(phrases: Phrases) -> None:
    text, cleaned, left = clean(f"{TEXT}<br>Follow us on Facebook<br>{TEXT}", phrases)
    assert text == f"{TEXT} {TEXT}"
    assert left == f"<div>{TEXT}<br/>{TEXT}</div>"
    assert len(cleaned.removed) == 1


def test_what_was_removed_is_named_by_its_first_words(phrases: Phrases) -> None:
    _, cleaned, _ = clean(f"{STORY}<p>Subscribe to our newsletter. {'No spam. ' * 20}</p>", phrases)
    assert len(cleaned.removed[0].text) <= 80


def test_an_empty_tree_is_fine(phrases: Phrases) -> None:
    assert clean("", phrases)[:2] == ("", Cleaned())

import pytest

from editorapp.archive.cleaning.figures import gather_figures
from editorapp.archive.cleaning.markdown_writer import to_markdown
from editorapp.archive.cleaning.tree import parse_fragment, text_of
from editorapp.article.article import Image
from editorapp.article.images import body_images

BASE = "https://e.org/p/"
GIF = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP"
A = f"{BASE}a.jpg"


def gathered(html: str) -> tuple[Image, ...]:
    """The records, after looking that the Markdown says the same."""
    root = parse_fragment(html)
    records = gather_figures(root, BASE)
    assert body_images(to_markdown(root)) == records
    return records


@pytest.mark.parametrize(
    ("html", "caption", "credit"),
    [
        ('<figure><img src="a.jpg"><figcaption>Boats. Photo: Jane Doe/AP</figcaption></figure>', "Boats.",
         "Jane Doe/AP"),
        ('<div class="wp-caption"><a href="/p/a.jpg"><img src="a.jpg"></a><p class="wp-caption-text">At sea '
         "(AP Photo/Jo Doe)</p></div>", "At sea", "AP Photo/Jo Doe"),
        ('<div><img src="a.jpg"><div class="caption">Cap <span class="photoCredit">Jo Doe</span></div></div>', "Cap",
         "Jo Doe"),
        ('<p><img src="a.jpg"></p><p class="image-caption">Cap</p><p class="photo-credit">Photo by Jo</p><p>Story</p>',
         "Cap", "Jo"),
        ('<p><img src="a.jpg"></p><p>Photo from Google</p><p>Story</p>', "", "Google"),
        ('<p><img src="a.jpg"><br><em>Foto: Ansa</em></p>', "", "Ansa"),
        ('<table class="tr-caption-container"><tr><td><img src="a.jpg"></td></tr><tr><td class="tr-caption">Cap</td>'
         "</tr></table>", "Cap", ""),
        ('<dl class="gallery-item"><dt><a href="a.jpg"><img src="a.jpg"></a></dt><dd class="wp-caption-text">Cap</dd>'
         "</dl>",
         "Cap", ""),
        ('<figure><img src="a.jpg"><figcaption><span class="off-screen">Image caption</span> Cap [x] * '
         '<span class="credit">Photo by  Jo Doe/CNET</span></figcaption></figure>', "Cap [x] *", "Jo Doe/CNET"),
        ('<figure><img src="a.jpg"><p>Plain</p>loose</figure>', "Plain loose", ""),
        ('<figure><img src="a.jpg"><small>Getty Images</small></figure>', "", "Getty Images"),
        ('<ol><li>Item<figure><img src="a.jpg"><figcaption>Cap. © Jo</figcaption></figure></li></ol>', "Cap.", "Jo"),
    ],
)  # fmt: skip
def test_caption_and_credit_stay_with_their_photo(html: str, caption: str, credit: str) -> None:
    flags = ("unlicensed-credit",) if credit == "Google" else ()
    assert gathered(html) == (Image(A, "", caption, credit, flags),)


@pytest.mark.parametrize(
    "html",
    [
        '<img src="a.jpg">', f'<img src="{GIF}" data-src="a.jpg">',
         f'<img src="{GIF}"><noscript><img src="a.jpg"></noscript>',
        '<img src="/img/spacer.gif" data-lazy-src="a.jpg">',
         '<img data-srcset="a-1.jpg 300w, a.jpg 1200w, b.jpg 5000w">',
        '<img src="a-1.jpg" srcset="a-1.jpg 1x, a.jpg 2x">',
         '<img src="a.jpg"><noscript><img src="a.jpg?x"></noscript>',
        f'<picture><source type="image/webp" srcset="b.webp 9w"><source srcset="c.jpg 1w, a.jpg 2w">'
        f'<img src="{GIF}"></picture>',
        '<amp-img src="a.jpg" layout="fill"></amp-img>', '<a href="b.jpg"><img src="//e.org/p/a.jpg"></a>',
    ],
)  # fmt: skip
def test_the_real_address_of_a_photo_is_found(html: str) -> None:
    assert [image.src for image in gathered(f"<p>{html}</p><p>Text</p>")] == [A]


@pytest.mark.parametrize(
    "image",
    [f'<img src="{GIF}">', '<img src="x.gif" width="1" height="1">', '<img src="https://secure.gravatar.com/avatar/1">',
     '<img class="avatar" src="a.jpg">', '<img src="/images/icon-mail.png">',
      '<img src="https://pixel.wp.com/g.gif?x">',
     '<img src="javascript:x">', '<img src="a.png" width="16" height="16">', '<img src="/i/loading.gif">', "<img>"],
)  # fmt: skip
def test_counters_icons_and_placeholders_are_no_photos(image: str) -> None:
    root = parse_fragment(f"<p>Text {image}goes on</p>")
    assert gather_figures(root, BASE) == ()
    assert to_markdown(root) == "Text goes on"


def test_a_picture_of_an_emoji_becomes_the_emoji() -> None:
    root = parse_fragment('<p>Hi <img class="emoji" alt="😀" src="https://s.w.org/images/core/emoji/1f600.png">!</p>')
    gather_figures(root, BASE)
    assert text_of(root) == "Hi 😀!"


def test_a_photo_in_a_sentence_stays_there() -> None:
    root = parse_fragment('<p>Before <img src="a.jpg" alt="b"> after</p>')
    assert gather_figures(root, BASE) == (Image(A, "b"),)
    assert to_markdown(root) == f"Before ![b]({A}) after"


def test_each_photo_of_a_gallery_has_its_caption_and_the_credit_of_all() -> None:
    one = '<li><figure><img src="{}.jpg"><figcaption>{}</figcaption></figure></li>'
    photos = one.format("a", "One") + one.format("b", "Two")
    html = f"<figure><ul>{photos}</ul><figcaption>All. Photos: Jo</figcaption></figure>"
    assert [(image.caption, image.credit) for image in gathered(html)] == [("One", "Jo"), ("Two", "Jo")]


def test_photos_that_share_a_caption_all_have_it() -> None:
    images = gathered('<figure><img src="a.jpg"><img src="b.jpg"><figcaption>Both. © Jo</figcaption></figure>')
    assert [(image.caption, image.credit) for image in images] == [("Both.", "Jo")] * 2


def test_a_link_to_a_page_is_kept_around_the_photo() -> None:
    root = parse_fragment('<figure><a href="https://e.org/x"><img src="a.jpg"></a></figure>')
    gather_figures(root, BASE)
    assert to_markdown(root) == f"[![]({A})](https://e.org/x)"


def test_the_story_around_a_photo_is_no_caption() -> None:
    html = '<div class="post"><p><img src="a.jpg"></p><p>The story begins.</p><p class="caption">Not his.</p></div>'
    root = parse_fragment(html)
    assert gather_figures(root, BASE) == (Image(A),)
    assert "The story begins." in to_markdown(root)

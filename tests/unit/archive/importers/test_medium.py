"""Medium's export: a page for each post."""

import pytest

from editorapp.archive.cleaning.phrases import load_phrases
from editorapp.archive.importers import medium
from editorapp.archive.importers.records import ImportOptions, Item, Source
from editorapp.errors import UnreadableError
from editorapp.workspace.paths import find_paths

NAME = "2024-05-01_Storm-tears-wall-0a1b2c3d4e5f.html"
LONG = "<p class='graf graf--p'>The pier broke in the night and nobody saw it.</p>"
FOOT = (
    '<footer><p>By <a href="https://medium.com/@una" class="p-author h-card">Una Reid</a> on <a href="https://medium.com/p/'
    '0a1b2c3d4e5f"><time class="dt-published" datetime="2024-05-01T10:00:00.000Z">May 1</time></a>.</p>'
    '<p><a href="https://medium.com/@una/storm-0a1b2c3d4e5f" class="p-canonical">Canonical link</a></p>'
    "<p>Exported from Medium on May 9, 2024.</p></footer>"
)
HEADING = '<h3 class="graf graf--h3 graf--leading graf--title">Storm tears wall</h3>'


@pytest.fixture(scope="module")
def phrases():
    return load_phrases(find_paths().resources / "phrases")


@pytest.fixture
def read(tmp_path, phrases):
    """Writes pages (name: content) into `posts` and gives the finished items."""

    def read_pages(pages, include=()):
        (tmp_path / "posts").mkdir(exist_ok=True)
        for name, html in pages.items():
            (tmp_path / "posts" / name).write_bytes(html if isinstance(html, bytes) else html.encode())
        return read_path(tmp_path, phrases, *include)

    return read_pages


def read_path(path, phrases, *include):
    found = medium.read(
        Source(path, path if path.is_dir() else path.parent, path.name), ImportOptions(frozenset(include))
    )
    return [item if isinstance(item, Item) else item.finish(phrases) for item in found]


def page(body=HEADING + LONG, title="Storm tears wall", subtitle="At night", foot=FOOT, head=""):
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title></head><body>'
        f'<article class="h-entry"><header><h1 class="p-name">{title}</h1></header>{head}'
        f'<section data-field="subtitle" class="p-summary">{subtitle}</section><section data-field="body">'
        '<section class="section section--body"><div class="section-divider"><hr class="section-divider"></div>'
        f'<div class="section-content">{body}</div></section></section>{foot}</article></body></html>'
    )


def test_every_detail_of_a_post_is_read(read):
    (item,) = read({NAME: page()})
    found = item.article
    assert (found.id, found.title, found.standfirst) == ("0a1b2c3d4e5f", "Storm tears wall", "At night")
    assert (found.url, found.authors) == ("https://medium.com/@una/storm-0a1b2c3d4e5f", ("Una Reid",))
    assert found.published == "2024-05-01T10:00:00+00:00"
    assert found.body == "The pier broke in the night and nobody saw it."
    assert (item.outcome, item.key, item.id_derived) == ("article", "medium:0a1b2c3d4e5f", False)


def test_headline_and_standfirst_leave_the_text_and_other_headings_stay(read):
    body = f'{HEADING}<h4 class="graf graf--h4 graf--subtitle">At night</h4>{LONG}<h3 class="graf--h3">Later</h3>{LONG}'
    (item,) = read({NAME: page(body)})
    assert item.article.body.startswith("The pier")
    assert item.article.body.count("### Later") == 1


def test_photos_keep_their_captions(read):
    figure = (
        '<figure class="graf graf--figure"><img class="graf-image" data-image-id="1*x.jpeg" src="https://cdn.medium.com'
        '/max/800/1*x.jpeg"><figcaption class="imageCaption">The pier in May</figcaption></figure>'
    )
    (item,) = read({NAME: page(HEADING + LONG + figure + LONG)})
    (photo,) = item.article.images
    assert (photo.src[-8:], photo.caption) == ("1*x.jpeg", "The pier in May")


def test_a_card_of_another_page_becomes_a_link(read):
    card = (
        '<div class="graf graf--mixtapeEmbed"><a href="https://a.org/x" class="markup--anchor"><strong class="markup--'
        'mixtapeEmbed-strong">Other</strong><br><em>About it</em>a.org</a><a href="https://a.org/x" class="mixtape'
        'Image"></a></div>'
    )
    (item,) = read({NAME: page(HEADING + LONG + card)})
    assert item.article.body.endswith("[Other](https://a.org/x)")


@pytest.mark.parametrize(
    ("name", "html", "why"),
    [
        (f"draft_{NAME[11:]}", page(), "draft"),
        ("2024-05-02_Nice-aaaaaaaaaaaa.html", page("<p>Nice piece, thank you.</p>", "Nice piece, thank…", ""),
         "an answer to another post"),
        (NAME, page(head='<a class="u-in-reply-to" href="https://medium.com/p/1">x</a>'), "an answer to another post"),
    ],
)  # fmt: skip
def test_what_is_left_out_says_why(read, name, html, why):
    (item,) = read({name: html})
    assert (item.outcome, item.reason) == ("skipped", why)


def test_drafts_come_in_when_asked_for_and_have_no_date(read):
    (item,) = read({"draft_Storm-0a1b2c3d4e5f.html": page(foot="")}, include=("drafts",))
    assert (item.article.title, item.article.published, item.outcome) == ("Storm tears wall", "", "problem")


def test_without_a_foot_the_files_name_gives_date_and_id(read):
    (item,) = read({NAME: page(foot="")})
    assert (item.article.id, item.article.published) == ("0a1b2c3d4e5f", "2024-05-01")


def test_one_page_can_be_read_alone(tmp_path, phrases):
    (tmp_path / NAME).write_text(page())
    assert [item.article.title for item in read_path(tmp_path / NAME, phrases)] == ["Storm tears wall"]


@pytest.mark.parametrize("content", [b"", b"\x00\xff" * 90, b"<html><body>x</body></html>", page()[:200].encode()])
def test_a_broken_page_is_a_problem_and_the_others_come_in(read, content):
    items = read({"a.html": content, NAME: page()})
    assert sorted(item.outcome for item in items) == ["article", "problem"]


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(UnreadableError, match="gone"):
        medium.count(Source(tmp_path / "gone", tmp_path, "gone"))

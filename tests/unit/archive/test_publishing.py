"""A draft is marked as published: an article of the archive is made of it, once."""

import datetime

import pytest

from editorapp.archive.publishing import publish_draft, text_without_notes
from editorapp.archive.saving import save_article
from editorapp.article.draft import Draft
from editorapp.errors import FormatError, UnwritableError

URL = "https://post.example/2024/05/pier-closes"
TEXT = """---
title: The pier closes
standfirst: After the storm
authors: [Una Reid, Rory Baird]
section: News
tags: pier
date: 2024-05-03
image: pier.jpg
image_credit: Una Reid/PA
---
The pier closes. <!-- ask Fiona -->

<!-- call the board -->

It is [said](https://post.example/a) to stay.

![Quay](quay.jpg)
"""


@pytest.fixture
def archive(fill, opened_archive, make_article):
    """An open archive of one article."""
    return opened_archive(fill(make_article("a", url="https://post.example/a", published="2024-05-01")))


def publish(archive, text=TEXT, url=URL, **options):
    ids = []
    done = publish_draft(archive, Draft.parse(text), url, source="pier.md", note_id=ids.append, **options)
    return done, ids


def test_the_article_is_there_whole_and_found_at_once(archive):
    publish(archive)
    article = archive.store.article("pier-closes")
    assert (article.title, article.url, article.published) == ("The pier closes", URL, "2024-05-03")
    assert (article.authors, article.section, article.tags) == (("Una Reid", "Rory Baird"), "News", ("pier",))
    assert [(image.src, image.credit) for image in article.images] == [("pier.jpg", "Una Reid/PA"), ("quay.jpg", "")]
    assert [(edge.kind, edge.target) for edge in article.edges] == [("inline", "a")]
    assert archive.current


def test_private_notes_never_go_into_the_archive(archive):
    publish(archive)
    body = archive.store.article("pier-closes").body
    assert body.startswith("The pier closes.\n\nIt is [said]")
    assert "Fiona" not in body


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        ("a <!-- x --> b", "a  b"),
        ("a<!-- x -->b", "a b"),
        ("a\n<!-- x -->\nb", "a\nb"),
        ("<!-- x -->\n\na", "a"),
        ("a\n\n<!-- x\n\ny -->\n\n    code", "a\n\n    code"),
        ("a\n\n<!-- x -->", "a"),
        ("`<!-- x -->`", "`<!-- x -->`"),
        ("a <!-- never closed\nb\n\nc", "a\n\nc"),
    ],
)
def test_what_is_left_where_a_note_was(body, kept):
    assert text_without_notes(body) == kept


def test_a_draft_without_an_id_gets_one_that_speaks(archive):
    done, ids = publish(archive)
    assert (done.article.id, done.replaced, ids) == ("pier-closes", False, ["pier-closes"])


def test_an_id_of_another_article_is_not_taken(archive):
    done, _ = publish(archive, url="https://post.example/other/a", text=TEXT.replace("The pier", "A gull"))
    assert done.article.id == "a-2"
    assert archive.store.article("a").title == "Title of a"


def test_published_again_it_is_replaced_and_keeps_its_date(archive):
    publish(archive, text=TEXT.replace("date: 2024-05-03\n", ""), date="2024-05-02")
    again = TEXT.replace("---\ntitle", "---\nid: pier-closes\ntitle").replace("to stay", "to go")
    done, ids = publish(archive, text=again)
    article = archive.store.article("pier-closes")
    assert (done.replaced, ids, article.published) == (True, [], "2024-05-02")
    assert article.body.count("to go") == 1
    assert article.modified[:10] == datetime.date.today().isoformat()
    assert archive.store.statistics().articles == 2


def test_an_article_that_was_imported_from_its_address_is_replaced(archive):
    done, ids = publish(archive, url="https://post.example/a")
    assert (done.replaced, ids, archive.store.statistics().articles) == (True, ["a"], 1)


def test_an_update_has_changed_when_it_is_said_to(archive):
    publish(archive, date="2024-05-02")
    again = TEXT.replace("---\ntitle", "---\nid: pier-closes\ntitle")
    publish(archive, text=again, modified="2024-05-09T09:00:00+01:00")
    article = archive.store.article("pier-closes")
    assert (article.published, article.modified) == ("2024-05-02", "2024-05-09T09:00:00+01:00")


def test_a_published_story_does_not_move_to_the_address_of_another(archive):
    publish(archive)
    again = TEXT.replace("---\ntitle", "---\nid: pier-closes\ntitle")
    with pytest.raises(FormatError, match="“Title of a” in the archive has this address already"):
        publish(archive, text=again, url="https://post.example/a")
    assert archive.store.article("pier-closes").url == URL


@pytest.mark.parametrize("replaces", ["", "b"])
def test_an_article_that_nobody_agreed_to_replace_stays(archive, replaces):
    with pytest.raises(FormatError, match="has this address already"):
        publish(archive, url="https://post.example/a", replaces=replaces)
    assert archive.store.article("a").title == "Title of a"


def test_older_stories_that_wait_for_it_lead_to_it_at_once(archive, make_article):
    older = make_article("older", url="https://post.example/o", body=f"[The pier]({URL}) may close.")
    save_article(archive, older)
    publish(archive)
    assert [edge.target for edge in archive.store.article("older").edges] == ["pier-closes"]


def test_where_only_the_index_cannot_be_written_the_article_is_kept_and_that_is_said(archive, monkeypatch):
    def refuse():
        raise UnwritableError("The index could not be written (No space left on device).")

    monkeypatch.setattr(archive, "take_in", refuse)
    done, _ = publish(archive)
    assert "No space left" in str(done.unindexed)
    assert archive.store.article("pier-closes")


def test_nothing_is_kept_where_the_id_cannot_be_written(archive):
    def refuse(_article_id):
        raise UnwritableError("The draft is write-protected.")

    with pytest.raises(UnwritableError):
        publish_draft(archive, Draft.parse(TEXT), URL, note_id=refuse)
    assert archive.store.statistics().articles == 1


@pytest.mark.parametrize(
    ("text", "url", "why"),
    [
        (TEXT, "post.example/pier", "not an address"),
        (TEXT, "https://", "not an address"),
        (TEXT, "https://post.example/a b", "not an address"),
        (TEXT, "https://[post", "not an address"),
        ("Text only.", URL, "no headline"),
        ("---\ntitle: Pier\n---\n<!-- later -->\n", URL, "no text"),
    ],
)
def test_what_cannot_be_published_says_why(archive, text, url, why):
    with pytest.raises(FormatError, match=why):
        publish(archive, text=text, url=url)

"""What the archive worker answers the Story tab."""

import pytest

from editorapp.workers.protocol import FindSlug, ListVocabulary, SlugFound, VocabularyListed, decode, encode


def test_without_an_archive_there_are_no_words(worker):
    assert list(worker.handle(ListVocabulary(7))) == [VocabularyListed(7)]


def test_words_of_the_open_archive_are_listed(ask, archive_folder):
    listed = ask(ListVocabulary(7))
    assert (listed.request, listed.sections, listed.tags) == (7, (), ())


def test_a_slug_in_the_archive_is_told_with_one_that_is_free(ask):
    found = ask(FindSlug(3, "ferry"))
    assert found == SlugFound(3, "ferry", "ferry", "Ferry loses sailings", "https://x.example/ferry", free="ferry-2")


def test_a_free_slug_is_nobodys(ask):
    assert ask(FindSlug(3, "new-quay")) == SlugFound(3, "new-quay")


@pytest.mark.parametrize("own", [{"own_id": "ferry"}, {"own_url": "https://x.example/ferry/"}])
def test_the_published_story_keeps_its_own_slug(ask, own):
    assert ask(FindSlug(3, "ferry", **own)) == SlugFound(3, "ferry")


def test_a_draft_in_the_folder_is_told_without_an_archive_too(worker, tmp_path):
    (tmp_path / "quay.md").write_text("---\ntitle: Quay\nslug: quay\n---\n")
    (tmp_path / "second.md").write_text("---\ntitle: Quay again\nslug: quay-2\n---\n")
    (found,) = worker.handle(FindSlug(3, "quay", folder=str(tmp_path), own_path=str(tmp_path / "mine.md")))
    assert found == SlugFound(3, "quay", title="Quay", path=str(tmp_path / "quay.md"), free="quay-3")


def test_the_messages_travel(ask):
    for message in (ListVocabulary(1), ask(ListVocabulary(1)), FindSlug(1, "ferry"), ask(FindSlug(1, "ferry"))):
        assert decode(encode(message).strip()) == message

"""Another draft in the folder with the same slug is found."""

import pytest

from editorapp.workspace.folder_slugs import find_slug_in_folder

DRAFT = "---\ntitle: Pier closes\nslug: East-Pier # as agreed\n---\n\nText about east-pier.\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "pier.md").write_text(DRAFT)
    (tmp_path / "only-named-in-its-text.md").write_text("The slug: quay")
    (tmp_path / "photo.jpg").write_bytes(b"slug: quay")
    (tmp_path / "binary.md").write_bytes(bytes(range(256)))
    (tmp_path / "folder.md").mkdir()
    return tmp_path


def test_the_draft_that_has_it_is_named(folder):
    found = find_slug_in_folder(folder, "east-pier")
    assert found is not None
    assert (found.path, found.title) == (folder / "pier.md", "Pier closes")


def test_the_story_itself_does_not_count(folder):
    assert find_slug_in_folder(folder, "east-pier", folder / "pier.md") is None


@pytest.mark.parametrize("slug", ["quay", "east", "", " "])
def test_a_slug_that_nobody_has_is_free(folder, slug):
    assert find_slug_in_folder(folder, slug) is None


def test_a_folder_that_is_not_there_has_no_drafts(tmp_path):
    assert find_slug_in_folder(tmp_path / "gone", "quay") is None

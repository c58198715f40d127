"""The first drafts: copied once, never over what is there."""

import pytest

from editorapp.errors import UnreadableError, UnwritableError
from editorapp.workspace.paths import Paths
from editorapp.workspace.starter_drafts import copy_starter_drafts


@pytest.fixture
def paths(tmp_path):
    drafts = tmp_path / "shipped" / "drafts"
    (drafts / "assets").mkdir(parents=True)
    (drafts / "east-pier.md").write_text("The pier.")
    (drafts / "assets" / "pier.png").write_bytes(b"\x89PNG")
    own = {name: tmp_path / "home" / name for name in ("data", "config", "cache", "logs")}
    return Paths(resources=tmp_path, starter=tmp_path / "starter", starter_drafts=drafts, **own)


def test_the_drafts_come_with_their_photos(paths):
    first = copy_starter_drafts(paths)
    assert first.read_text() == "The pier."
    assert (first.parent / "assets" / "pier.png").read_bytes() == b"\x89PNG"


def test_the_copy_belongs_to_the_person(paths):
    first = copy_starter_drafts(paths)
    assert first.is_relative_to(paths.data)
    first.write_text("My own words.")
    assert copy_starter_drafts(paths).read_text() == "My own words."


def test_a_copy_that_was_thrown_away_comes_back(paths):
    copy_starter_drafts(paths).unlink()
    assert copy_starter_drafts(paths).read_text() == "The pier."


def test_a_folder_that_cannot_be_written_is_named(paths):
    paths.data.parent.mkdir()
    paths.data.write_text("in the way")
    with pytest.raises(UnwritableError, match="starter drafts could not be copied"):
        copy_starter_drafts(paths)


def test_drafts_that_did_not_come_with_the_program_are_missed(paths):
    (paths.starter_drafts / "east-pier.md").unlink()
    with pytest.raises(UnreadableError, match="missing"):
        copy_starter_drafts(paths)

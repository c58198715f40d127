"""Saving over the file a story came from, and never over what somebody else has put there."""

import errno
import os
import stat

import pytest

from editorapp.workspace.story_file import Clash, Refused, Written, save_over
from editorapp.workspace.text_files import TextFile, open_text_file


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "pier.md"
    path.write_bytes(b"Closed.")
    return path


@pytest.fixture
def known(path):
    return open_text_file(path)[1]


def test_a_file_that_is_as_it_was_is_replaced(path, known):
    outcome = save_over(path, TextFile("Mine."), known)
    assert path.read_bytes() == b"Mine."
    assert outcome == Written(open_text_file(path)[1])


def test_a_file_that_was_changed_meanwhile_is_not(path, known):
    path.write_bytes(b"Theirs.")
    outcome = save_over(path, TextFile("Mine."), known)
    assert isinstance(outcome, Clash)
    assert (outcome.found.data, path.read_bytes()) == (b"Theirs.", b"Theirs.")


def test_what_a_person_has_seen_is_replaced_but_nothing_newer(path, known):
    path.write_bytes(b"Theirs.")
    seen = save_over(path, TextFile("Mine."), known).found.state
    path.write_bytes(b"Newer.")
    assert isinstance(save_over(path, TextFile("Mine."), seen), Clash)
    newer = open_text_file(path)[1]
    assert isinstance(save_over(path, TextFile("Mine."), newer), Written)


def test_a_file_that_has_the_very_text_already_is_no_clash(path, known):
    path.write_bytes(b"Mine.")
    assert isinstance(save_over(path, TextFile("Mine."), known), Written)


def test_a_file_that_is_gone_is_written_again(path, known):
    path.unlink()
    assert isinstance(save_over(path, TextFile("Mine."), known), Written)


def test_a_text_that_is_there_but_was_not_said_to_be_safe_is_known_as_ours(path, known, monkeypatch):
    real = os.fsync

    def only_files(descriptor):
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EIO, "x")
        real(descriptor)

    with monkeypatch.context() as faults:
        faults.setattr(os, "fsync", only_files)
        outcome = save_over(path, TextFile("Mine."), known)
    assert isinstance(outcome, Refused)
    assert isinstance(save_over(path, TextFile("Mine, later."), outcome.state), Written)

"""The checks go on when the desk's folder does not answer, and ask it again later."""

import os
from datetime import UTC, datetime

import pytest

from editorapp.article.draft import Draft
from editorapp.publish.checks.desk import CheckDesk
from editorapp.workspace.paths import find_paths

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
DRAFT = Draft.parse("---\ntitle: Pier\n---\nThe pier closes.\n")


@pytest.fixture
def silent(tmp_path):
    """A folder in which a profile waits for ever to be read, as on a share that has gone."""
    if not hasattr(os, "mkfifo"):
        pytest.skip("no named pipes here")
    folder = tmp_path / "desk"
    folder.mkdir()
    os.mkfifo(folder / "city.toml")
    return folder


def test_a_desk_that_is_silent_is_done_without_and_asked_again_after_a_pause(tmp_path, silent):
    seconds = [0.0]
    desk = CheckDesk(find_paths().resources, tmp_path / "config", lambda: seconds[0])

    def is_known():
        return not desk.check(DRAFT, NOW, None, "city", "READ ALSO", silent).problems

    assert not is_known()
    (silent / "city.toml").unlink()
    (silent / "city.toml").write_text('title = "City checks"')
    assert not is_known()
    seconds[0] = 61.0
    assert is_known()

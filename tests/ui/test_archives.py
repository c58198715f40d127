"""Several archives in the real window with its real workers: chosen, made, looked after, deleted, missed."""

import gzip
import json
import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from editorapp.archive.importing import run_import
from editorapp.article.words import Terms
from editorapp.ui.dialogs.questions import Question
from editorapp.workspace.archives import STORE, is_archive, write_name

pytestmark = pytest.mark.qt_log_ignore("does not support|propagateSizeHints")  # the offscreen display


@pytest.fixture(scope="module")
def herald_made(tmp_path_factory):
    """Three articles about a pier, imported once."""
    return made_of(tmp_path_factory.mktemp("herald"), "Pier", 3)


@pytest.fixture(scope="module")
def weekly_made(tmp_path_factory):
    """Two articles about a ferry."""
    return made_of(tmp_path_factory.mktemp("weekly"), "Ferry", 2)


def made_of(folder, word, count):
    stories = [
        {"id": f"{word}-{n}", "title": f"{word} closed {n}", "body": f"The {word} is closed."} for n in range(count)
    ]
    (folder / "all.jsonl").write_text("\n".join(json.dumps(one | {"section": word}) for one in stories))
    run_import(folder / "archive", [folder / "all.jsonl"], Terms())
    return folder / "archive"


@pytest.fixture
def herald(shared_desk, herald_made):
    folder = shared_desk.paths.archives / "newsroom"
    if not folder.exists():
        shutil.copytree(herald_made, folder)
        write_name(folder, "City Herald")
    return folder


@pytest.fixture
def weekly(tmp_path, weekly_made):
    """On a share, as it were: outside the folder of archives."""
    return shutil.copytree(weekly_made, tmp_path / "share" / "weekly")


@pytest.fixture(scope="module")
def started(shared_desk):
    shared_desk.archive_worker.start()
    return shared_desk


@pytest.fixture
def desk(started, herald, qtbot):
    """The window with the Herald's archive in use, no other, and no notice of before."""
    started.archive.choice.use(herald)
    qtbot.waitUntil(lambda: says(started, "City Herald · 3 articles"), timeout=20_000)
    known = started.archive.folders.list
    for other in [one.folder for one in known.all() if one.folder != herald]:
        known.forget(other)
        shutil.rmtree(other, ignore_errors=True)
    started.notices.clear()
    return started


def says(desk, words):
    return desk.window.status.text("archive") == words


def question(desk, qtbot):
    """The question that is asked next."""
    found = []
    qtbot.waitUntil(lambda: bool(found.extend(q for q in desk.window.findChildren(Question) if q.isVisible()) or found))
    return found[0]


def click(dialog, text):
    button = next(b for b in dialog.findChildren(QPushButton) if b.text() == text and b.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_another_archive_is_used_by_all_and_the_story_stays(desk, weekly, qtbot, type_text):
    type_text(desk.editor.text_edit, "Ferry is late.")
    desk.archive.choice.open(weekly)
    qtbot.waitUntil(lambda: says(desk, "weekly · 2 articles"), timeout=20_000)
    assert desk.draft.body() == "Ferry is late."
    assert str(weekly) in desk.paths.settings_file.read_text()
    with qtbot.waitSignal(
        desk.archive_worker.received, check_params_cb=lambda m: "Ferry" in getattr(m, "sections", ())
    ):
        desk.archive.words.refresh()
    desk.archive.choice.use(desk.paths.archives / "newsroom")
    qtbot.waitUntil(lambda: says(desk, "City Herald · 3 articles"))


def test_a_new_archive_is_empty_used_at_once_and_can_be_called_otherwise(desk, qtbot):
    desk.archive.choice.make("Evening Post")
    qtbot.waitUntil(lambda: says(desk, "Evening Post · 0 articles"), timeout=20_000)
    assert is_archive(desk.paths.archives / "Evening Post")
    qtbot.waitUntil(lambda: desk.notices.texts == ("“Evening Post” is there, and empty.",))
    desk.archive.choice.rename(desk.paths.archives / "Evening Post", "Skerrow Post")
    qtbot.waitUntil(lambda: says(desk, "Skerrow Post · 0 articles"))


def test_all_articles_are_written_into_a_file(desk, tmp_path, qtbot):
    desk.archive.upkeep.export(tmp_path / "all.jsonl.gz")
    qtbot.waitUntil(lambda: "3 articles written to all.jsonl.gz." in desk.notices.texts, timeout=20_000)
    assert len(gzip.decompress((tmp_path / "all.jsonl.gz").read_bytes()).splitlines()) == 3


def test_a_deleted_archive_goes_to_the_trash_and_another_one_is_used(desk, herald, weekly, qtbot):
    desk.archive.folders.list.note(weekly, "weekly")
    desk.archive.rows.refresh()
    qtbot.waitUntil(lambda: {row.folder for row in desk.archive.rows.rows} == {herald, weekly})
    desk.window.action("archive.delete").trigger()
    asked = question(desk, qtbot)
    assert any(part.text().startswith("It holds 3 articles. Export it first") for part in asked.findChildren(QLabel))
    click(asked, "Delete")
    qtbot.waitUntil(lambda: not herald.exists(), timeout=20_000)
    qtbot.waitUntil(lambda: says(desk, "weekly · 2 articles"), timeout=20_000)
    qtbot.waitUntil(lambda: "“City Herald” is in the trash." in desk.notices.texts)
    assert (desk.paths.data.parent / "Trash" / "files" / "newsroom" / STORE).exists()


def test_an_archive_that_goes_away_is_missed_and_used_again_when_it_is_back(desk, herald, qtbot):
    herald.rename(herald.with_name("away"))
    desk.archive.suggestions.ask()
    qtbot.waitUntil(lambda: says(desk, "City Herald is not there"), timeout=20_000)
    assert desk.notices.texts[0].startswith("“City Herald” is not there:")
    herald.with_name("away").rename(herald)
    desk.archive.keeper.look_again(0)
    qtbot.waitUntil(lambda: says(desk, "City Herald · 3 articles"))
    assert desk.notices.texts == ()

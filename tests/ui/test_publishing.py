"""A story is marked as published in the window, with the real workers: archive, story, file, history, suggestions."""

import json
import shutil
import sys
from contextlib import closing
from pathlib import Path

import pytest

from editorapp.archive.archive import Archive
from editorapp.archive.importing import run_import
from editorapp.archive.publishing import publish_draft
from editorapp.archive.store import Store
from editorapp.article.draft import Draft
from editorapp.article.edits import TextEdit
from editorapp.article.words import Terms
from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.ui.window.publish_job import PublishJob
from editorapp.workers.protocol import Failed, Publish
from editorapp.workspace.history import History, Story

URL = "https://post.example/2026/11/pier-closes"
WORDS = "The harbour board closed the east pier after the storm, and divers went down to look at its old footings. "
TEXT = f"---\ntitle: The east pier closes # for now\nsection: News\nslug: pier-closes\n---\n\n{WORDS * 3}\n"
OTHER = """---
title: Divers look at the footings of the east pier
---

They have been below the pier since the harbour board closed it in the storm, and its footings are full of cracks.
"""
ROWS = [
    {"id": name, "title": name.title(), "url": f"https://post.example/2024/05/{name}", "published": "2024-05-03",
     "section": "News", "body": f"It is about {name}, and about the old footings of the east pier."}
    for name in ("ferries", "gulls")
]  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    """An archive of two articles."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "rows.jsonl").write_text("\n".join(map(json.dumps, ROWS)))
    run_import(folder / "archive", [folder / "rows.jsonl"], Terms())
    return folder / "archive"


@pytest.fixture
def archive(made, person_paths) -> Path:
    """The same as the newsroom's own archive, which the window uses."""
    folder = person_paths.archives / "newsroom"
    shutil.copytree(made, folder)
    person_paths.settings_file.parent.mkdir(parents=True)
    person_paths.settings_file.write_text(f"[archive]\nfolder = {json.dumps(str(folder))}\n")
    return folder


@pytest.fixture
def desk(archive, make_desk, qtbot):
    """A window whose archive worker is there; the others are not needed."""
    desk = make_desk()
    desk.history.start()
    desk.publishing.start()
    with qtbot.waitSignal(desk.archive.keeper.opened, timeout=20_000):
        desk._worker_settings.tell()
        desk.archive_worker.start()
    return desk


@pytest.fixture
def story(tmp_path) -> Path:
    path = tmp_path / "pier.md"
    path.write_text(TEXT)
    return path


@pytest.fixture
def ask(desk, qtbot):
    """Opens the dialog for the story at hand, and waits until it is ready."""

    def open_dialog(command="file.publish"):
        desk.window.action(command).trigger()
        dialog = desk.publishing.publishing.dialog
        qtbot.waitUntil(lambda: dialog.form.wish is not None, timeout=10_000)
        return dialog

    return open_dialog


@pytest.fixture
def publish(desk, ask, qtbot):
    """Marks the story at hand as published, or updates it; what came of it."""

    def do(command="file.publish"):
        with qtbot.waitSignal(desk.publishing.publishing.published, timeout=20_000) as done:
            ask(command).publish_button.click()
        return done.args[1]

    return do


def article(folder, name):
    with closing(Store(folder)) as store:
        return store.article(name)


def suggests(name):
    """Whether a message is an answer with this article."""
    return lambda message: name in [item.id for item in getattr(message, "suggestions", ())]


def test_a_story_is_published_saved_kept_and_suggested_at_once(desk, story, publish, person_paths, qtbot):
    desk.files.open_path(story)
    done = publish()
    assert (done.id, done.url[:-20], done.replaced) == ("pier-closes", "https://post.example", False)
    qtbot.waitUntil(lambda: not desk.draft.modified)
    saved = Draft.parse(story.read_text())
    assert [saved.detail(name) for name in ("id", "url", "date")] == [done.id, done.url, done.published]
    assert "title: The east pier closes # for now\n" in saved.text
    history = History(person_paths.data / "history")
    qtbot.waitUntil(lambda: "published" in [kept.cause for kept in history.versions(Story("", story))])
    other = story.with_name("other.md")
    other.write_text(OTHER)
    desk.files.open_path(other)
    qtbot.waitSignal(desk.archive_worker.received, check_params_cb=suggests(done.id), timeout=10_000).wait()


def test_what_is_published_is_updated_and_one_step_back_is_the_story_before(desk, archive, publish, qtbot):
    desk.files.start(TEXT)  # it has no file: it stays unsaved
    before = desk.draft.text_file().text
    done = publish()
    assert (desk.draft.path, desk.draft.modified) == (None, True)
    qtbot.waitUntil(lambda: desk.window.action("file.publish_update").isVisible(), timeout=10_000)
    assert not desk.window.action("file.publish").isEnabled()
    desk.draft.undo_stack.undo()
    assert desk.draft.text_file().text == before
    desk.draft.undo_stack.redo()
    qtbot.waitUntil(lambda: desk.window.action("file.publish_update").isEnabled(), timeout=10_000)
    desk.draft.apply(TextEdit(0, 0, "A new first sentence. "))
    assert desk.archive.keeper.rebuild()  # publishing waits until that is over
    again = publish("file.publish_update")
    assert (again.id, again.replaced, again.published, bool(again.modified)) == (done.id, True, done.published, True)
    assert article(archive, done.id).body.startswith("A new first sentence. ")


def test_a_failure_leaves_the_story_as_it_was_and_a_wait_can_be_called_off(desk, story, archive, ask, qtbot):
    desk.files.open_path(story)
    dialog = ask()
    with closing(Archive(archive, Terms())) as opened:  # another window is quicker
        publish_draft(opened, Draft.parse(OTHER), dialog.form.url)
    dialog.publish_button.click()
    qtbot.waitUntil(lambda: bool(dialog.message.text), timeout=20_000)
    assert "in the archive has this address already" in dialog.message.text
    assert (story.read_text(), desk.draft.modified) == (TEXT, False)
    dialog.form.url_field.line.setText(URL)
    qtbot.waitUntil(lambda: dialog.form.wish is not None, timeout=10_000)
    with qtbot.waitSignal(desk.archive.keeper.imported, timeout=30_000):
        assert desk.archive.keeper.rebuild()
        dialog.publish_button.click()
        assert dialog.is_waiting
        dialog.reject()
    assert desk.publishing.publishing.dialog is None
    assert article(archive, "pier-closes").title.startswith("Divers")
    assert article(archive, "pier-closes-2") is None


@pytest.mark.parametrize("script", ["raise SystemExit(3)", "import time; print(flush=True); time.sleep(60)"])
def test_a_worker_that_dies_or_hangs_over_it_is_an_answer_too(qtbot, script):
    client = WorkerClient("import", [sys.executable, "-c", script], restarts=False)
    job = PublishJob(client, Publish("/archive", TEXT, URL), patience_ms=400)
    with qtbot.waitSignal(job.ended, timeout=10_000) as ended:
        job.start()
    job.stop()
    assert isinstance(ended.args[0], Failed)
    assert "nothing is put into an archive twice" in ended.args[0].hint

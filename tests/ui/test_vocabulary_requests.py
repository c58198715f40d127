"""The Story tab and the archive worker, tried on a small real process; and the command that shows the front matter."""

import sys

import pytest

from editorapp.ui.details.story_tab import StoryTab
from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.ui.window.archive_questions import ArchiveQuestions
from editorapp.ui.window.vocabulary_requests import VocabularyRequests
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.workspace.text_files import TextFile

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen display has no size hints to give
WORKER = """
import json, os, sys
def say(**message): print(json.dumps(message), flush=True)
say(type="Ready", worker="archive", pid=os.getpid())
for line in sys.stdin:
    asked = json.loads(line)
    if asked["type"] == "ListVocabulary":
        say(type="VocabularyListed", request=asked["request"], sections=["Harbour"], authors=[], tags=["ferry"],
            languages=["gd"])
    elif asked["type"] == "FindSlug":
        say(type="SlugFound", request=asked["request"], slug=asked["slug"], id="a", title=asked["folder"],
            url=asked["own_url"], path="", free=asked["slug"] + "-2")
"""


@pytest.fixture
def tab(qapp, theme, icons, qtbot, tmp_path):
    draft = OpenDraft(qapp)
    draft.open_text(TextFile("---\ntitle: Pier\nurl: https://x.example/pier\n---\n"), tmp_path / "pier.md")
    made = StoryTab(draft, theme, icons, str, lambda _file, _then: None)
    qtbot.addWidget(made)
    worker = WorkerClient("archive", [sys.executable, "-c", WORKER], made)
    requests = VocabularyRequests(ArchiveQuestions(worker, made), made, draft, made)
    worker.start()
    qtbot.waitUntil(lambda: worker.state == "ready")
    requests.refresh()
    made.show()
    yield made
    worker.stop()


def test_the_form_offers_what_the_archive_has(tab, qtbot):
    section = tab.form.fields["section"].box
    qtbot.waitUntil(lambda: section.words == ("Harbour",))
    assert tab.form.fields["lang"].box.words[:2] == ("Gàidhlig", "English")


def test_the_owner_of_a_slug_is_found(tab, tmp_path, qtbot):
    form = tab.form
    qtbot.waitUntil(lambda: form.from_headline.toolTip() == "pier-2")
    form.from_headline.click()
    assert form.fields["slug"].box.text.text() == "pier-2"


def test_the_command_shows_the_front_matter(make_desk, qtbot):
    desk = make_desk()
    desk.draft.open_text(TextFile("---\ntitle: Pier # working\n---\n\nText"), None)
    desk.window.resize(1440, 900)
    desk.window.show()
    desk.window.action("view.front_matter").trigger()
    source = desk.details_tab.form.source.text
    assert desk.tabs.page == "story"
    assert source.toPlainText() == "title: Pier # working"
    assert desk.window.focusWidget() is source

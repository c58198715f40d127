"""What the archive worker is asked and told, heard by a small real process."""

import json
import sys
from datetime import date

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QToolButton

from editorapp.article.draft import Draft
from editorapp.article.suggestion import Suggestion
from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.ui.linking.card_list import CardList
from editorapp.ui.linking.check_list import CheckList
from editorapp.ui.linking.read_also_panel import ReadAlsoPanel
from editorapp.ui.linking.suggestion_requests import StorySource, SuggestionRequests
from editorapp.workers.protocol import ArchiveOpened, Found, Suggested

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""Offscreen there are no real windows whose size could be hinted."""

HEARING = """
import json, os, sys
def say(**message): print(json.dumps(message), flush=True)
say(type="Ready", worker="archive", pid=os.getpid())
for line in sys.stdin:
    asked = json.loads(line)
    story = dict(id="a", url="https://post.example/a", title="Story a")
    if asked["type"] == "FindOlder":
        say(type="OlderFound", request=asked["request"], revision=asked["revision"], stories=[story])
    say(type="Found", request=-1, words=line, suggestions=[])  # tells the test what was heard
"""
STORIES = tuple(Suggestion(name, f"https://post.example/{name}", f"Story {name}") for name in "abc")


class Story:
    """A story as the requests read it."""

    def __init__(self):
        self.text, self.revision, self.caret, self.name = "First one.\n\nSecond one.\n", 1, 0, "5eed"
        self.former = ()

    def write(self, text):
        self.text, self.revision = text, self.revision + 1


@pytest.fixture
def story():
    return Story()


@pytest.fixture
def panel(qtbot, theme, icons):
    panel = ReadAlsoPanel(theme, icons, date(2026, 11, 21))
    qtbot.addWidget(panel)
    panel.show()
    panel.set_archive(ArchiveOpened("/archive", 12480, sections=("Harbour", "Sport")))
    panel.set_suggestions(Suggested(1, 1, STORIES, 12480))
    return panel


@pytest.fixture
def cards(panel):
    return panel.findChild(CardList).model()


@pytest.fixture
def client(qtbot):
    client = WorkerClient("archive", [sys.executable, "-c", HEARING])
    yield client
    client.stop()


@pytest.fixture
def requests(qtbot, client, panel, story):
    client.start()
    qtbot.waitUntil(lambda: client.state == "ready")
    source = StorySource(
        lambda: Draft.parse(story.text),
        lambda: story.revision,
        lambda: story.caret,
        lambda: story.name,
        lambda: story.former,
    )
    return SuggestionRequests(client, panel, source, lambda: 10)


@pytest.fixture
def heard(qtbot, client):
    """Waits for a message of this kind, gives its fields and forgets all heard before."""
    messages = []
    client.received.connect(lambda said: messages.append(json.loads(said.words)) if isinstance(said, Found) else None)

    def heard(kind):
        qtbot.waitUntil(lambda: any(message["type"] == kind for message in messages))
        asked = [message for message in messages if message["type"] == kind]
        messages.clear()
        return asked[-1]

    heard.messages = messages
    return heard


@pytest.fixture
def pause(requests):
    """The timer that runs while a pause of the writer is waited for."""
    return requests.findChild(QTimer)


def choose(panel, name):
    next(button for button in panel.findChildren(QToolButton) if button.accessibleName() == name).click()


def test_a_request_says_what_is_wished_and_for_which_story(panel, requests, heard):
    panel.findChild(CheckList).item(1).setCheckState(Qt.CheckState.Checked)
    asked = heard("Suggest")
    named = {name: asked[name] for name in ("scope", "story", "sections", "languages", "days", "strength", "lowered")}
    assert named == {
        "scope": "story", "story": "5eed", "sections": ["Sport"], "languages": [], "days": 0,
        "strength": 1, "lowered": False,
    }  # fmt: skip


def test_this_paragraph_asks_at_once_and_again_when_the_caret_rests_in_another_one(panel, story, requests, heard):
    choose(panel, "This paragraph")
    assert heard("Suggest")["scope"] == "paragraph"
    story.caret = 15
    requests.follow_caret()
    assert heard("Suggest")["caret"] == 15


def test_a_caret_that_stays_in_its_paragraph_asks_nothing(qtbot, panel, story, requests, pause, heard):
    choose(panel, "This paragraph")
    heard("Suggest")
    story.caret = 4
    requests.follow_caret()
    qtbot.waitUntil(lambda: not pause.isActive())
    assert heard.messages == []


def test_for_the_whole_story_the_caret_asks_nothing(story, requests, pause):
    story.caret = 15
    requests.follow_caret()
    assert not pause.isActive()


def test_a_pin_is_told_and_taken_back(cards, requests, heard):
    cards.set_pinned("b", True)
    assert heard("Decide") == {
        "type": "Decide", "story": "5eed", "article": "b", "decision": "pinned", "undo": False,
    }  # fmt: skip
    cards.set_pinned("b", False)
    assert heard("Decide")["undo"]


def test_hiding_is_told_for_this_story_or_for_all(cards, panel, requests, heard):
    cards.hide("a")
    assert heard("Decide")["decision"] == "hidden"
    cards.hide("b", forever=True)
    assert heard("Decide")["decision"] == "always-hidden"
    panel.unhide("b", forever=True)
    told = heard("Decide")
    assert (told["article"], told["decision"], told["undo"]) == ("b", "always-hidden", True)


def test_an_insertion_is_told_and_taken_back_when_the_article_is_suggested_again(panel, requests, heard):
    panel.mark_inserted("a")
    assert heard("Decide")["decision"] == "inserted"
    panel.set_suggestions(Suggested(2, 2, STORIES, 12480))
    told = heard("Decide")
    assert (told["article"], told["decision"], told["undo"]) == ("a", "inserted", True)


@pytest.mark.parametrize("comes", ["start_story", "archive_opened"])
def test_what_was_decided_under_former_names_is_taken_over_before_anything_is_asked(
    qtbot, story, requests, heard, comes
):
    story.former = ("/drafts/pier.md", "")
    getattr(requests, comes)()
    qtbot.waitUntil(lambda: len(heard.messages) == 2)
    told, asked = heard.messages
    assert (told["type"], told["story"], told["former"]) == ("KnowStory", "5eed", ["/drafts/pier.md"])
    assert (asked["type"], asked["story"]) == ("Suggest", "5eed")


def test_another_story_does_not_inherit_decisions(cards, story, requests, heard):
    cards.set_pinned("c", True)
    heard("Decide")
    story.name = "0ther"
    requests.start_story()
    assert heard("Suggest")["story"] == "0ther"
    assert not any(message["type"] == "Decide" for message in heard.messages)


def test_a_file_that_was_left_behind_begins_with_the_same_decisions(client, requests, heard):
    client.stop()
    requests.decisions.share("5eed", "1eft")
    client.start()
    told = heard("KnowStory")
    assert (told["story"], told["former"], told["copies"]) == ("1eft", ["5eed"], True)


def test_what_was_decided_while_no_worker_ran_is_told_to_the_next_one(client, cards, requests, heard):
    client.stop()
    cards.set_pinned("b", True)
    client.start()
    assert heard("Decide")["article"] == "b"


def test_older_stories_are_asked_for_once_a_revision(qtbot, panel, story, requests, heard):
    with qtbot.waitSignal(panel.older.opened):
        panel.older.toggle()
    assert heard("FindOlder")["revision"] == 1
    qtbot.waitUntil(lambda: [story.id for story in panel.older.list.stories()] == ["a"])
    panel.older.toggle()
    panel.older.toggle()
    requests.ask()
    heard("Suggest")
    assert not any(message["type"] == "FindOlder" for message in heard.messages)


def test_an_open_group_follows_the_story(panel, story, requests, heard):
    panel.older.toggle()
    heard("FindOlder")
    story.write("A new text.")
    requests.ask_soon()
    assert heard("FindOlder")["revision"] == 2


def test_a_closed_group_asks_nothing(panel, requests, heard):
    requests.ask()
    heard("Suggest")
    assert not any(message["type"] == "FindOlder" for message in heard.messages)

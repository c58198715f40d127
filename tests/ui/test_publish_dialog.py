"""The dialog of publishing: what it proposes, what it refuses while somebody types, and what it says."""

import datetime
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from editorapp.ui.dialogs.publish_dialog import PublishDialog
from editorapp.ui.dialogs.publish_wish import ArchiveOffer, PublishedStory, PublishWish
from editorapp.ui.dialogs.publish_words import proposed_date
from editorapp.workers.protocol import ArchivedStory, PublishingPlanned

NOW = datetime.datetime(2026, 11, 23, 18, 5, tzinfo=datetime.timezone(datetime.timedelta(hours=1)))
OWN, OTHER, STARTER = Path("/archives/newsroom"), Path("/archives/other"), Path("/archives/starter")
URL = "https://post.example/pier"
KNOWN = ArchivedStory("pier", URL, "The pier closes", "2026-11-20T09:00:00+01:00")


@pytest.fixture(autouse=True)
def an_hour_east(monkeypatch):
    """The computer's clock is an hour ahead of UTC."""
    if not hasattr(time, "tzset"):
        pytest.skip("no process of this system has a time zone of its own")
    monkeypatch.setenv("TZ", "Etc/GMT-1")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def make_dialog(qtbot, theme, icons):
    def make(date="", used=OWN, starter=STARTER):
        story = PublishedStory("The pier closes", date, {"url": "permalink"})
        offer = ArchiveOffer((OWN, OTHER), OWN.parent, used, starter, {OWN: "Newsroom"})
        dialog = PublishDialog(story, offer, NOW, theme, icons)
        qtbot.addWidget(dialog)
        return dialog

    return make


@pytest.fixture
def dialog(make_dialog):
    return make_dialog()


def planned(url=URL, archive=OWN, **known):
    return PublishingPlanned(1, str(archive), url, "pier", **known)


def test_the_proposal_of_the_archive_is_filled_in_and_will_do(dialog):
    assert not dialog.publish_button.isEnabled()
    dialog.form.set_plan(planned())
    assert (dialog.form.url, dialog.publish_button.isEnabled()) == (URL, True)
    assert dialog.form.wish == PublishWish(OWN, URL, "2026-11-23T18:05:00+01:00")


def test_a_proposal_that_comes_late_does_not_replace_what_is_typed(dialog, type_text):
    type_text(dialog.form.url_field.line, "https://p")
    dialog.form.set_plan(planned())
    assert (dialog.form.url, dialog.form.wish) == ("https://p", None)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("post.example/pier", "Begin with https://"),
        ("https://post.example/a b", "An address has no spaces."),
        ("https://[x", "The name of your site is missing, as in https://example.org/news/pier."),
    ],
)
def test_an_address_that_is_none_is_said_while_it_is_typed(dialog, typed, said):
    dialog.form.set_plan(planned())
    dialog.form.url_field.line.setText(typed)
    assert (dialog.form.url_field.said, dialog.form.url_field.has_problem) == (said, True)
    assert not dialog.publish_button.isEnabled()


def test_the_archive_is_asked_once_after_a_pause(qtbot, dialog):
    with qtbot.waitSignal(dialog.form.plan_wanted):
        for end in range(len(URL)):
            dialog.form.url_field.line.setText(URL[: end + 1])
    assert dialog.form.url == URL


def test_what_will_stand_in_the_story_is_shown_under_its_own_keys(dialog):
    dialog.form.set_plan(planned())
    assert dialog.form.outlook.lines == ("id: pier", f"permalink: {URL}", "date: 2026-11-23T18:05:00+01:00")


@pytest.mark.parametrize(
    ("own", "proposed"),
    [
        ("", "2026-11-23 18:05 +01:00"),
        ("soon", "2026-11-23 18:05 +01:00"),
        ("2026-11-24T09:00:00+01:00", "2026-11-23 18:05 +01:00"),
        ("2026-11-20T09:00:00Z", "2026-11-20 09:00 +00:00"),
        ("2026-11-20 09:00", "2026-11-20 09:00 +01:00"),
        ("2026-11-20", "2026-11-20"),
    ],
)
def test_now_is_proposed_unless_the_story_came_out_before(own, proposed):
    assert proposed_date(own, NOW) == proposed


@pytest.mark.parametrize(
    ("typed", "said", "written"),
    [
        ("20 Nov 2026 6pm", "20 Nov 2026, 18:00 UTC+1", "2026-11-20T18:00:00+01:00"),
        ("2026-11-20 09:00 UTC", "20 Nov 2026, 09:00 UTC (10:00 here)", "2026-11-20T09:00:00+00:00"),
        ("2026-11-20", "20 Nov 2026", "2026-11-20"),
        ("tomorrow 9:00", "24 Nov 2026, 09:00 UTC+1: that is to come.", "2026-11-24T09:00:00+01:00"),
    ],
)
def test_a_date_is_read_as_people_write_it(dialog, typed, said, written):
    dialog.form.set_plan(planned())
    dialog.form.date_field.line.setText(typed)
    assert (dialog.form.date_field.said, dialog.form.wish.date) == (said, written)


def test_what_is_no_date_is_said_and_nothing_can_be_published(dialog):
    dialog.form.set_plan(planned())
    dialog.form.date_field.line.setText("when it is ready")
    assert dialog.form.date_field.said.startswith("Not a date.")
    assert dialog.form.wish is None


def test_a_story_that_the_archive_has_is_updated_and_keeps_its_first_date(dialog):
    dialog.form.set_plan(planned(known=KNOWN, is_same=True))
    assert (dialog.windowTitle(), dialog.publish_button.text()) == ("Update published story", "Update")
    assert dialog.form.date_field.said == "23 Nov 2026, 18:05 UTC+1. First published 20 Nov 2026: that stays."
    assert dialog.form.wish == PublishWish(OWN, URL, KNOWN.published, "2026-11-23T18:05:00+01:00", "pier")


def test_an_update_is_not_older_than_the_story(dialog):
    dialog.form.set_plan(planned(known=KNOWN, is_same=True))
    dialog.form.date_field.line.setText("2026-11-19 12:00")
    assert dialog.form.date_field.said == "It came out on 20 Nov 2026; an update is later."
    assert dialog.form.wish is None


def test_another_story_at_the_address_is_replaced_only_knowingly(dialog):
    dialog.form.set_plan(planned(known=KNOWN))
    assert dialog.form.place.text == "“The pier closes” (20 Nov 2026) in the archive has this address."
    assert dialog.form.wish is None
    dialog.form.is_same.setChecked(True)
    assert dialog.form.wish.replaces == "pier"


def test_a_published_story_cannot_take_the_address_of_another(dialog):
    other = ArchivedStory("gull", URL, "Gulls are back", "")
    dialog.form.set_plan(planned(known=KNOWN, is_same=True, owner=other))
    assert dialog.form.place.text == "“Gulls are back” in the archive has this address."
    assert dialog.form.is_same.isHidden()
    assert dialog.form.wish is None


def test_a_draft_without_a_headline_says_what_is_missing(dialog):
    dialog.form.set_plan(planned(problem="This draft has no headline.", hint="Write one."))
    assert dialog.message.text == "This draft has no headline. Write one."
    assert not dialog.publish_button.isEnabled()


def test_from_the_starter_archive_a_story_goes_into_the_newsrooms_own_and_that_is_said(make_dialog):
    dialog = make_dialog(used=STARTER)
    dialog.form.set_plan(planned())
    assert "newsroom’s own archive" in dialog.form._archive_hint.text()
    assert dialog.form.wish.archive == OWN


def test_the_starter_archive_takes_no_stories(make_dialog, tmp_path):
    (tmp_path / "articles.db").touch()
    dialog = make_dialog(starter=tmp_path)
    dialog.form.target.take(tmp_path)
    dialog.form.set_plan(planned(archive=tmp_path))
    assert "sample articles only" in dialog.form._archive_hint.text()
    assert dialog.form.wish is None


def test_another_archive_is_asked_before_anything_goes_into_it(qtbot, dialog):
    dialog.form.set_plan(planned())
    with qtbot.waitSignal(dialog.form.plan_wanted):
        dialog.form.target.archives.setCurrentIndex(1)
        dialog.form.target.archives.activated.emit(1)
    dialog.form.set_plan(planned())  # an answer that is too late
    assert dialog.form.wish is None
    dialog.form.set_plan(planned(archive=OTHER))
    assert dialog.form.wish.archive == OTHER


def test_failed_checks_are_named_and_the_person_may_go_on(qtbot, dialog):
    dialog.form.set_plan(planned())
    dialog.set_failed_checks("2 checks failed: “TK” is still in the text, no byline")
    assert dialog.publish_button.text() == "Mark as Published Anyway"
    with qtbot.waitSignal(dialog.publish_requested):
        dialog.publish_button.click()


def test_the_checks_can_be_looked_at_instead(qtbot, dialog):
    dialog.set_failed_checks("1 check failed: no byline")
    with qtbot.waitSignal(dialog.checks_requested):
        dialog.checks_button.click()
    assert dialog.isHidden()


def test_while_it_is_written_it_can_neither_be_closed_nor_asked_for_again(qtbot, dialog):
    dialog.show()
    dialog.form.set_plan(planned())
    dialog.set_busy()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not dialog.publish_button.isEnabled()


def test_a_failure_is_said_and_everything_can_be_changed_again(dialog):
    dialog.form.set_plan(planned())
    dialog.set_busy()
    dialog.set_failed("The disk is full.", "Make some room.")
    assert dialog.message.text == "The disk is full. Make some room."
    assert dialog.publish_button.isEnabled()
    assert dialog.form.isEnabled()

"""What the Story tab knows: the newsroom's words, dates, slugs, lengths, and the source of the front matter."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from editorapp.ui.details.story_form import StoryForm
from editorapp.ui.details.story_tab import StoryTab
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.style import apply_theme
from editorapp.ui.kit.theme import Theme, load_theme
from editorapp.ui.writing.draft_state import DraftState
from editorapp.ui.writing.growing_field import GrowingField
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.workers.protocol import SlugFound, VocabularyListed
from editorapp.workspace.text_files import TextFile

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen display has no size hints to give
Typing = Callable[[QWidget, str], None]
STORY = "---\n# desk copy\ntitle: Pier closes\ntags: [ferry]\nmine: 1 # kept\n---\n\nText"
WORDS = VocabularyListed(1, ("Harbour", "Council"), ("Una Reid", "Rory Baird"), ("ferry", "Ferry 2", "pier"), ("gd",))
NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def window(qapp: QApplication, resources: Path, _fonts: None) -> Iterator[tuple[OpenDraft, StoryForm]]:
    """One form for all tests: to build it takes longer than most of them."""
    theme = load_theme(resources, "paper")
    if qapp.styleSheet() != theme.style_sheet():
        apply_theme(qapp, theme)
    made = OpenDraft(qapp)
    shown = StoryForm(made, theme, Icons(resources, theme), lambda: "Mairi Stewart", now=lambda: NOON)
    shown.offer(WORDS)
    shown.resize(352, 700)
    shown.show()
    yield made, shown
    shown.close()
    shown.deleteLater()


@pytest.fixture
def draft(window: tuple[OpenDraft, StoryForm]) -> OpenDraft:
    made, _ = window
    made.open_text(TextFile(STORY), None)
    return made


@pytest.fixture
def form(window: tuple[OpenDraft, StoryForm], draft: OpenDraft) -> StoryForm:
    _, made = window
    made.activateWindow()
    made.source.toggle.setChecked(False)
    made.verticalScrollBar().setValue(0)
    QApplication.processEvents()
    return made


def field(form: StoryForm, name: str) -> GrowingField:
    found = form.fields[name].box.focusProxy()
    assert isinstance(found, GrowingField)
    found.setFocus()
    return found


def said(form: StoryForm, name: str) -> str:
    return " | ".join(label.text() for label in form.fields[name].findChildren(QLabel) if label.isVisibleTo(form))


def popup() -> QWidget:
    found = QApplication.activePopupWidget()
    assert found is not None
    return found


def write_source(form: StoryForm, text: str) -> None:
    form.source.open()
    form.source.text.selectAll()
    form.source.text.insertPlainText(text)


def test_no_sign_of_a_detail_is_lost_when_it_is_edited(draft: OpenDraft, form: StoryForm, type_text: Typing) -> None:
    draft.set_detail("dateline", "«\u00a0Skerrow\u202f!\u2028Quai\u2029Nord")
    line = field(form, "dateline")
    line.moveCursor(QTextCursor.MoveOperation.End)
    type_text(line, "\u00a0»")
    assert draft.detail("dateline") == "«\u00a0Skerrow\u202f!\u2028Quai\u2029Nord\u00a0»"


def test_a_section_of_the_archive_is_completed(draft: OpenDraft, form: StoryForm, type_text: Typing) -> None:
    type_text(field(form, "section"), "har")
    QTest.keyClick(popup(), Qt.Key.Key_Down)
    QTest.keyClick(popup(), Qt.Key.Key_Return)
    assert draft.detail("section") == field(form, "section").text() == "Harbour"


def test_alt_down_opens_every_section(form: StoryForm) -> None:
    QTest.keyClick(field(form, "section"), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert popup().isVisible()
    QTest.keyClick(popup(), Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None


def test_the_name_after_the_comma_is_completed(draft: OpenDraft, form: StoryForm, type_text: Typing) -> None:
    type_text(field(form, "authors"), "Una Reid, mai")
    QTest.keyClick(popup(), Qt.Key.Key_Down)
    QTest.keyClick(popup(), Qt.Key.Key_Return)
    assert draft.details().authors == ("Una Reid", "Mairi Stewart")


def test_a_tag_of_the_archive_is_completed(draft: OpenDraft, form: StoryForm, type_text: Typing, qtbot: QtBot) -> None:
    form.tags.entry.setFocus()
    type_text(form.tags.entry, "pi")
    QTest.keyClick(popup(), Qt.Key.Key_Down)
    QTest.keyClick(popup(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: draft.details().tags == ("ferry", "pier"))
    assert form.tags.entry.text() == ""


def test_undo_in_the_empty_tags_field_is_the_storys(draft: OpenDraft, form: StoryForm) -> None:
    draft.set_detail("tags", ["ferry", "storms"])
    QTest.keyClick(form.tags.entry, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert draft.details().tags == form.tags.tags() == ("ferry",)


@pytest.mark.parametrize(
    ("typed", "kept"), [("français", "fr"), ("English (UK)", "en-GB"), ("pt-br", "pt-BR"), ("x-pier", "x-pier")]
)
def test_a_language_is_chosen_by_name_and_kept_as_code(
    draft: OpenDraft, form: StoryForm, type_text: Typing, typed: str, kept: str
) -> None:
    type_text(field(form, "lang"), typed)
    assert draft.detail("lang") == kept


def test_an_unknown_language_code_stays_as_written(draft: OpenDraft, form: StoryForm) -> None:
    draft.set_detail("lang", "i-klingon")
    assert field(form, "lang").text() == "i-klingon"
    draft.set_detail("lang", "en_gb")
    assert (field(form, "lang").text(), draft.detail("lang")) == ("English (UK)", "en_gb")


def test_a_date_is_written_out_when_its_field_is_left(draft: OpenDraft, form: StoryForm, type_text: Typing) -> None:
    type_text(field(form, "embargo"), "24 nov 2026 6pm utc+1")
    assert draft.detail("embargo") == "24 nov 2026 6pm utc+1"
    field(form, "title")
    assert draft.detail("embargo") == field(form, "embargo").text() == "2026-11-24T18:00:00+01:00"


def test_a_day_without_its_year_is_never_kept_as_typed(draft: OpenDraft, form: StoryForm, type_text: Typing) -> None:
    type_text(field(form, "date"), "tomorrow")
    assert draft.detail("date") == "2026-11-22"
    assert field(form, "date").text() == "tomorrow"
    field(form, "title")
    assert form.fields["date"].box.focusProxy().text() == "2026-11-22"


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2026-11-24T18:00:00+01:00", "Held until 24 Nov 2026, 18:00 UTC+1 (17:00 here): 3 days to go."),
        ("2026-11-21T18:00:00+00:00", "Held until 21 Nov 2026, 18:00 UTC: 6 hours to go."),
        ("2026-11-21T12:01:00+00:00", "Held until 21 Nov 2026, 12:01 UTC: 1 minute to go."),
        ("2026-11-21T11:00:00+00:00", "Lifted 21 Nov 2026, 11:00 UTC."),
    ],
)
def test_an_embargo_says_whether_it_holds(draft: OpenDraft, form: StoryForm, written: str, words: str) -> None:
    draft.set_detail("embargo", written)
    assert words in said(form, "embargo")


def test_until_a_slug_is_written_it_is_the_headlines(draft: OpenDraft, form: StoryForm) -> None:
    assert form.slug.slug == field(form, "slug").placeholderText() == "pier-closes"
    draft.set_detail("slug", "own-words")
    draft.set_detail("title", "Pier opens")
    assert form.slug.slug == "own-words"


def test_a_slug_that_is_no_address_can_be_tidied_up(draft: OpenDraft, form: StoryForm, type_text: Typing) -> None:
    type_text(field(form, "slug"), "East Pier?")
    assert "Not for an address" in said(form, "slug")
    form.from_headline.click()
    assert draft.detail("slug") == "east-pier"
    assert "Not for an address" not in said(form, "slug")


def test_a_slug_of_another_story_is_said_and_the_next_one_offered(
    draft: OpenDraft, form: StoryForm, type_text: Typing, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(form.slug.owner_wanted, check_params_cb=lambda slug: slug == "ferry"):
        type_text(field(form, "slug"), "ferry")
    form.slug.take(SlugFound(1, "ferry", "a1", "Ferry loses sailings", "https://x.example/ferry", free="ferry-2"))
    assert "“Ferry loses sailings” in the archive has the same slug." in said(form, "slug")
    form.from_headline.click()
    assert draft.detail("slug") == "ferry-2"


def test_an_answer_about_another_slug_is_too_late(form: StoryForm) -> None:
    form.slug.take(SlugFound(1, "quay", path="/stories/quay.md", free="quay-2"))
    assert "same slug" not in said(form, "slug")


def test_the_search_title_is_measured_in_pixels(draft: OpenDraft, form: StoryForm) -> None:
    assert "98 of 600 px" in said(form, "seo_title")
    assert "The headline is shown." in said(form, "seo_title")
    draft.set_detail("seo_title", "W" * 40)
    assert "Too wide by 155 px; the end is cut." in said(form, "seo_title")


def test_the_search_description_says_how_much_room_is_left(draft: OpenDraft, form: StoryForm) -> None:
    assert "Missing" in said(form, "seo_description")
    draft.set_detail("seo_description", "x" * 100)
    assert "100 of 156" in said(form, "seo_description")
    assert "Room for 21 characters more." in said(form, "seo_description")


def test_the_search_result_is_cut_where_a_page_of_results_cuts_it(draft: OpenDraft, form: StoryForm) -> None:
    draft.set_detail("title", "Pier closes " * 20)
    draft.set_detail("url", "https://skerrow.example/harbour/pier")
    address, title, _ = (label.text() for label in form.search.result.findChildren(QLabel))
    assert address == "skerrow.example › harbour › pier"
    assert title.endswith("…")
    assert len(title) < 80


def test_the_source_shows_the_front_matter_as_it_is(form: StoryForm) -> None:
    assert not form.source.text.isVisibleTo(form)
    form.open_source()
    assert form.source.text.toPlainText() == "# desk copy\ntitle: Pier closes\ntags: [ferry]\nmine: 1 # kept"
    assert form.source.text.hasFocus()


def test_right_source_becomes_the_details_as_one_step(draft: OpenDraft, form: StoryForm, qtbot: QtBot) -> None:
    write_source(form, "title: Quay\n")
    qtbot.waitUntil(lambda: draft.detail("title") == "Quay")
    form.source.text.insertPlainText("mine: 2")
    qtbot.waitUntil(lambda: "mine: 2" in draft.text_file().text)
    draft.detail_steps.undo()
    assert draft.text_file().text == STORY
    assert form.source.text.toPlainText().startswith("# desk copy")


def test_wrong_source_says_its_line_and_stays(draft: OpenDraft, form: StoryForm) -> None:
    write_source(form, "title: Quay\nsection: 'Harbour\nmine: 1")
    assert form.source.said() == "Line 2: A quotation mark is not closed."
    assert draft.detail("title") == "Pier closes"
    assert "section: 'Harbour" in form.source.text.toPlainText()


def test_wrong_source_is_kept_in_the_draft_when_its_field_is_left(draft: OpenDraft, form: StoryForm) -> None:
    write_source(form, "title: Quay\nsection: 'Harbour\nmine: 1")
    field(form, "title")
    assert draft.text_file().text == "---\ntitle: Quay\nsection: 'Harbour\nmine: 1\n---\n\nText"
    assert form.source.said().startswith("Line 2")


def test_source_that_no_file_can_hold_waits_for_its_story(draft: OpenDraft, form: StoryForm) -> None:
    write_source(form, "title: Quay\n---\nmore: 1")
    first = draft.state
    draft.show_state(DraftState(TextFile("---\ntitle: Other\n---\n"), None, draft))
    assert form.source.text.toPlainText() == "title: Other"
    draft.show_state(first)
    assert form.source.text.toPlainText() == "title: Quay\n---\nmore: 1"
    assert "would end the front matter" in form.source.said()
    assert draft.text_file().text == STORY


def test_a_draft_without_front_matter_gets_one_from_the_source(draft: OpenDraft, form: StoryForm) -> None:
    draft.open_text(TextFile("Text"), None)
    write_source(form, "title: Quay")
    field(form, "section")
    assert draft.text_file().text == "---\ntitle: Quay\n---\n\nText"


def test_a_change_in_a_field_shows_in_the_source(form: StoryForm, type_text: Typing) -> None:
    form.source.open()
    title = field(form, "title")
    title.moveCursor(QTextCursor.MoveOperation.End)
    type_text(title, " “today”: yes")
    assert "title: 'Pier closes “today”: yes'" in form.source.text.toPlainText().replace('"', "'")


def test_a_photo_dropped_on_the_lead_image_is_taken(draft: OpenDraft, theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    made = StoryForm(draft, theme, icons, take_image=lambda file, then: then(f"assets/{file.name}"))
    qtbot.addWidget(made)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(Path("/photos/pier.jpg")))])
    actions, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    made.image.dropEvent(QDropEvent(QPointF(QPoint(5, 5)), actions, data, buttons, keys))
    assert draft.detail("image") == "assets/pier.jpg"


def test_the_tabs_form_is_made_when_it_is_shown(draft: OpenDraft, theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    tab = StoryTab(draft, theme, icons, str, lambda _file, _then: None)
    qtbot.addWidget(tab)
    tab.offer(WORDS)
    assert tab.findChild(StoryForm) is None
    tab.show()
    assert tab.findChild(StoryForm) is tab.form
    with qtbot.waitSignal(tab.owner_wanted):
        draft.set_detail("slug", "quay")

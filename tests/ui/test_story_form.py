"""The Story tab."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from editorapp.ui.details.story_form import StoryForm
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.style import apply_theme
from editorapp.ui.kit.theme import Theme, load_theme
from editorapp.ui.writing.growing_field import GrowingField
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.workspace.text_files import TextFile

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen display has no size hints to give
Typing = Callable[[QWidget, str], None]
STORY = "---\ntitle: Pier closes\ntags: [harbour board, east pier]\nmine: 1 # kept\n---\n\nText"


@pytest.fixture(scope="module")
def window(qapp: QApplication, resources: Path, _fonts: None) -> Iterator[tuple[OpenDraft, StoryForm]]:
    """One form for all tests: to build it takes longer than most of them."""
    theme = load_theme(resources, "paper")
    if qapp.styleSheet() != theme.style_sheet():
        apply_theme(qapp, theme)
    made = OpenDraft(qapp)
    shown = StoryForm(made, theme, Icons(resources, theme))
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
    made.verticalScrollBar().setValue(0)
    QApplication.processEvents()
    return made


def field(form: StoryForm, name: str) -> GrowingField:
    found = form.fields[name].box.focusProxy()
    assert isinstance(found, GrowingField)
    return found


def said(form: StoryForm, name: str) -> list[str]:
    return [label.text() for label in form.fields[name].findChildren(QLabel) if label.isVisibleTo(form)]


@pytest.mark.parametrize(
    ("name", "typed", "kept"),
    [
        ("section", "Harbour", "Harbour"),
        ("dateline", "SKERROW, 21 Nov", "SKERROW, 21 Nov"),
        ("slug", "pier-closes", "pier-closes"),
        ("image_credit", "Una Reid/Skerrow Post", "Una Reid/Skerrow Post"),
        ("seo_description", "What: it – is", "What: it – is"),
    ],
)
def test_a_field_changes_its_detail(
    draft: OpenDraft, form: StoryForm, type_text: Typing, name: str, typed: str, kept: str
) -> None:
    type_text(field(form, name), typed)
    assert draft.detail(name) == kept
    assert "mine: 1 # kept" in draft.text_file().text


def test_a_byline_is_names_with_commas(draft: OpenDraft, form: StoryForm, type_text: Typing) -> None:
    type_text(field(form, "authors"), "Rory Baird, Una Reid")
    assert draft.details().authors == ("Rory Baird", "Una Reid")
    assert field(form, "authors").text() == "Rory Baird, Una Reid"


def test_a_change_elsewhere_is_shown(draft: OpenDraft, form: StoryForm) -> None:
    draft.set_detail("title", "Pier opens")
    assert field(form, "title").text() == "Pier opens"


def test_the_slug_can_be_made_from_the_headline(draft: OpenDraft, form: StoryForm) -> None:
    form.from_headline.click()
    assert draft.detail("slug") == field(form, "slug").text() == "pier-closes"


def test_counts_say_when_a_text_is_too_long(draft: OpenDraft, form: StoryForm) -> None:
    assert "11 / 110" in said(form, "title")
    draft.set_detail("title", "x" * 111)
    count = next(label for label in form.fields["title"].findChildren(QLabel) if label.text() == "111 / 110")
    assert count.property("role") == "error"


@pytest.mark.parametrize("name", ["date", "embargo"])
def test_what_is_no_date_is_said_and_kept(draft: OpenDraft, form: StoryForm, type_text: Typing, name: str) -> None:
    type_text(field(form, name), "soon")
    assert any(text.startswith("Not a date") for text in said(form, name))
    assert draft.detail(name) == "soon"
    draft.set_detail(name, "2026-11-21 18:00")
    assert not any(text.startswith("Not a date") for text in said(form, name))


def test_a_tag_is_added_with_enter_or_comma_and_never_twice(
    draft: OpenDraft, form: StoryForm, type_text: Typing
) -> None:
    type_text(form.tags.entry, "ferry,East Pier\nstorms\n")
    assert draft.details().tags == form.tags.tags() == ("harbour board", "east pier", "ferry", "storms")


def test_a_tag_is_taken_away_by_its_button_or_backspace(draft: OpenDraft, form: StoryForm) -> None:
    button = next(b for b in form.tags.findChildren(QWidget) if b.accessibleName() == "Remove the tag harbour board")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert draft.details().tags == ("east pier",)
    QTest.keyClick(form.tags.entry, Qt.Key.Key_Backspace)
    assert draft.details().tags == ()


def test_many_tags_wrap_and_the_box_grows(draft: OpenDraft, form: StoryForm) -> None:
    low = form.tags.height()
    draft.set_detail("tags", [f"tag number {n}" for n in range(9)])
    assert form.tags.height() > 2 * low
    assert all(chip.geometry().right() <= form.tags.width() for chip in form.tags.findChildren(QWidget))


def test_a_lead_photo_is_shown_with_its_size(draft: OpenDraft, form: StoryForm, tmp_path: Path) -> None:
    picture = QImage(240, 160, QImage.Format.Format_RGB32)
    picture.fill(0)
    picture.save(str(tmp_path / "a pier.png"))
    draft.mark_saved(tmp_path / "story.md")
    draft.set_detail("image", "a pier.png")
    texts = [label.text() for label in form.image.findChildren(QLabel)]
    assert texts[0] == "a pier.png"
    assert texts[1].startswith("240 × 160 · ")
    form.image.remove.click()
    assert draft.details().lead_image is None


@pytest.mark.parametrize(
    ("source", "fact"),
    [
        ("https://a.example/p.jpg", "On the web; not loaded"),
        ("/no/such.jpg", "The file is not there"),
        (__file__, "Not a photo that can be shown"),
    ],
)
def test_a_photo_that_cannot_be_shown_says_why(draft: OpenDraft, form: StoryForm, source: str, fact: str) -> None:
    draft.set_detail("image", source)
    assert fact in [label.text() for label in form.image.findChildren(QLabel)]


def test_a_photo_without_credit_is_said(draft: OpenDraft, form: StoryForm) -> None:
    assert "Needed before you can publish" not in said(form, "image_credit")
    draft.set_detail("image", "a.jpg")
    assert "Needed before you can publish" in said(form, "image_credit")


def test_undo_in_the_form_undoes_the_detail(draft: OpenDraft, form: StoryForm, type_text: Typing) -> None:
    section = field(form, "section")
    section.setFocus()
    type_text(section, "Harbour")
    QTest.keyClick(section, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert draft.detail("section") == section.text() == ""


def test_tab_goes_through_the_fields_in_order(form: StoryForm) -> None:
    field(form, "title").setFocus()
    for name in ("standfirst", "authors", "dateline", "section"):
        QTest.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
        assert field(form, name).hasFocus()


def test_every_field_has_a_name_for_screen_readers(form: StoryForm) -> None:
    focusable = [w for w in form.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(focusable) > 15
    assert [w for w in focusable if not w.accessibleName()] == []


def test_a_field_can_be_gone_to(form: StoryForm) -> None:
    form.focus_field("seo_description")
    assert field(form, "seo_description").hasFocus()
    assert form.verticalScrollBar().value() > 0


def test_nothing_is_cut_at_twice_the_text_size(form: StoryForm, theme: Theme, qapp: QApplication) -> None:
    apply_theme(qapp, theme.scaled(2))
    try:
        form.set_theme(theme.scaled(2))
        QApplication.processEvents()
        shown = [part for part in form.findChildren(QWidget) if isinstance(part, QLabel | QPushButton | QLineEdit)]
        cut = [part for part in shown if part.isVisible() and part.height() < part.fontMetrics().height()]
        assert cut == []
    finally:
        apply_theme(qapp, theme)
        form.set_theme(theme)

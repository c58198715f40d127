"""What the panel has suggestions asked for: scope, bar, filters; and what it says of them."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QRadioButton, QToolButton

from editorapp.article.suggestion import Suggestion
from editorapp.ui.linking.check_list import CheckList
from editorapp.ui.linking.filter_popup import FilterPopup, language_name
from editorapp.ui.linking.filters import Age, Closeness, Wishes
from editorapp.ui.linking.fit_label import FitLabel
from editorapp.ui.linking.read_also_panel import ReadAlsoPanel
from editorapp.workers.protocol import ArchiveOpened, Found, Suggested

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""Offscreen there are no real windows whose size could be hinted or that could grab keys."""

STORIES = tuple(Suggestion(name, f"https://post.example/{name}", f"Story {name}") for name in "ab")
ARCHIVE = ArchiveOpened("/archive", 12480, sections=("Harbour", "Council", "Sport"), languages=("en", "de"))


@pytest.fixture
def panel(qtbot, theme, icons):
    panel = ReadAlsoPanel(theme, icons, date(2026, 11, 21))
    qtbot.addWidget(panel)
    panel.resize(352, 800)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    panel.set_archive(ARCHIVE)
    panel.set_suggestions(Suggested(1, 1, STORIES, 12480))
    return panel


@pytest.fixture
def popup(panel, button):
    button("Filters").click()
    popup = panel.findChild(FilterPopup)
    yield popup
    popup.close()


@pytest.fixture
def button(panel):
    return lambda name: next(
        child for child in panel.findChildren(QToolButton) if child.accessibleName() == name and child.isVisible()
    )


def words_on(panel):
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible() and label.text()]


def check_list(popup, name):
    return next(child for child in popup.findChildren(CheckList) if child.accessibleName() == name)


def test_this_paragraph_is_asked_for_with_one_click_and_counted_once_it_has_come(qtbot, panel, button):
    with qtbot.waitSignal(panel.wishes_changed):
        button("This paragraph").click()
    assert panel.wishes.scope == "paragraph"
    assert words_on(panel) == ["2 close to this story"]
    panel.set_suggestions(Suggested(2, 1, STORIES, 12480))
    assert words_on(panel) == ["2 close to this paragraph"]


def test_arrow_keys_change_the_scope(qtbot, panel, button):
    button("Whole story").setFocus()
    qtbot.keyClick(button("Whole story"), Qt.Key.Key_Right)
    qtbot.keyClick(button("This paragraph"), Qt.Key.Key_Space)
    assert panel.wishes.scope == "paragraph"


def test_the_scope_is_remembered_for_the_next_story_and_the_bar_is_not(panel, button):
    button("This paragraph").click()
    panel.set_suggestions(Suggested(1, 1, (), 12480, "nothing"))
    next(child for child in panel.findChildren(QPushButton) if child.text() == "Lower the bar").click()
    panel.start_story()
    assert panel.wishes == replace(panel.wishes, scope="paragraph", lowered=False)


def test_a_scope_that_finds_nothing_can_be_left_again(panel, button):
    button("This paragraph").click()
    panel.set_suggestions(Suggested(1, 1, (), 12480, "nothing"))
    button("Whole story").click()
    assert panel.wishes.scope == "story"


def test_a_search_has_no_scope(qtbot, panel, button):
    field = panel.findChild(QLineEdit)
    field.setText("pier")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    panel.set_found(Found(1, "pier", STORIES))
    assert not any(child.text() == "Whole story" for child in panel.findChildren(QToolButton) if child.isVisible())


def test_a_lowered_bar_is_said_quietly_and_raised_again_with_one_click(qtbot, panel, button):
    panel.set_suggestions(Suggested(1, 1, (), 12480, "nothing"))
    next(child for child in panel.findChildren(QPushButton) if child.text() == "Lower the bar").click()
    panel.set_suggestions(Suggested(2, 1, STORIES, 12480))
    assert words_on(panel) == ["2 with looser matches"]
    with qtbot.waitSignal(panel.wishes_changed):
        button("Only close matches").click()
    assert panel.wishes == Wishes(filter=panel.wishes.filter)


def test_an_age_is_asked_for(qtbot, panel, button):
    menu = button("Age of stories").menu()
    with qtbot.waitSignal(panel.wishes_changed):
        next(action for action in menu.actions() if action.text() == "Past month").trigger()
    assert (panel.wishes.filter.age, panel.wishes.filter.days) == (Age.MONTH, 31)


def test_closeness_is_asked_for(qtbot, panel, popup):
    with qtbot.waitSignal(panel.wishes_changed):
        next(child for child in popup.findChildren(QRadioButton) if child.text() == "Close and closer").click()
    assert panel.wishes.filter.closeness is Closeness.CLOSE


def test_sections_and_languages_of_the_archive_can_be_ticked_by_key(qtbot, panel, popup):
    sections, languages = check_list(popup, "Sections"), check_list(popup, "Languages")
    assert [languages.item(row).text() for row in range(2)] == ["English", "German"]
    qtbot.keyClick(sections, Qt.Key.Key_Space)
    qtbot.keyClick(sections, Qt.Key.Key_Down)
    qtbot.keyClick(sections, Qt.Key.Key_Return)
    qtbot.keyClick(languages, Qt.Key.Key_Space)
    assert (panel.wishes.filter.sections, panel.wishes.filter.languages) == (("Harbour", "Council"), ("en",))


def test_a_click_anywhere_in_a_row_ticks_it_once(qtbot, panel, popup):
    sections = check_list(popup, "Sections")
    row = sections.visualItemRect(sections.item(2))
    for point, chosen in ((row.center(), ("Sport",)), (row.topLeft() + QPoint(10, 14), ())):
        qtbot.mouseClick(sections.viewport(), Qt.MouseButton.LeftButton, pos=point)
        assert panel.wishes.filter.sections == chosen


def test_one_language_is_nothing_to_choose_from(panel, button):
    panel.set_archive(replace(ARCHIVE, languages=("en",)))
    button("Filters").click()
    popup = panel.findChild(FilterPopup)
    assert check_list(popup, "Sections").isVisible()
    assert not check_list(popup, "Languages").isVisible()
    popup.close()


def test_a_filter_behind_the_sliders_is_marked_on_them_and_said(panel, button, popup, theme):
    sliders = button("Filters")

    def corner():
        return sliders.grab().toImage().pixelColor(sliders.width() - 7, 6)

    assert corner() != QColor(theme.color("accent"))
    check_list(popup, "Sections").choose(("Sport",))
    check_list(popup, "Sections").itemChanged.emit(check_list(popup, "Sections").item(2))
    assert corner() == QColor(theme.color("accent"))
    assert sliders.accessibleDescription() == "Sport"


def test_show_them_takes_every_filter_off(panel, popup):
    check_list(popup, "Sections").item(2).setCheckState(Qt.CheckState.Checked)
    panel.set_suggestions(Suggested(1, 1, (), 12480, "nothing", 3))
    assert "3 close stories are in other sections" in words_on(panel)
    popup.close()
    next(child for child in panel.findChildren(QPushButton) if child.text() == "Show them").click()
    assert panel.wishes == Wishes(filter=replace(panel.wishes.filter, sections=(), age=Age.ANY))


def test_what_another_archive_has_not_is_no_longer_asked_for(panel, popup):
    check_list(popup, "Sections").item(0).setCheckState(Qt.CheckState.Checked)
    check_list(popup, "Sections").item(2).setCheckState(Qt.CheckState.Checked)
    panel.set_archive(ArchiveOpened("/other", 40, sections=("Sport", "Culture")))
    assert panel.wishes.filter.sections == ("Sport",)


def test_closeness_and_language_mean_nothing_in_a_search(qtbot, panel, button):
    field = panel.findChild(QLineEdit)
    field.setText("pier")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    panel.set_found(Found(1, "pier", STORIES))
    button("Filters").click()
    popup = panel.findChild(FilterPopup)
    assert not popup.findChild(QRadioButton).isEnabled()
    assert check_list(popup, "Sections").isEnabled()
    popup.close()


def test_the_search_field_tells_what_can_be_typed(panel):
    field = panel.findChild(QLineEdit)
    assert all(hint in field.toolTip() for hint in ("by:", "section:", "tag:", "before:", "after:", '"east pier"'))
    assert field.accessibleDescription() == field.toolTip()


def test_a_count_takes_the_words_that_fit(qtbot, theme):
    label = FitLabel()
    qtbot.addWidget(label)
    label.show()
    label.set_wordings(("2 of 5 close to this paragraph", "2 of 5 close"))
    for width, words in ((300, "2 of 5 close to this paragraph"), (100, "2 of 5 close")):
        label.resize(width, 20)
        assert label.text() == words
    assert label.accessibleName() == "2 of 5 close to this paragraph"


def test_a_language_that_qt_does_not_know_is_shown_as_it_is():
    assert (language_name("pt"), language_name("xx-y")) == ("Portuguese", "xx-y")

"""How the page looks is chosen in the preview's head, by command and in the settings; all three say the same."""

from collections.abc import Callable

from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from editorapp.ui.reading.page_spot import PageSpot
from editorapp.ui.reading.preview import Preview
from editorapp.ui.window.desk import Desk
from editorapp.ui.window.settings_keeper import SettingsKeeper

MakeDesk = Callable[[], Desk]


def settings_of(desk: Desk) -> SettingsKeeper:
    return desk.reading.looks.settings


def entry(preview: Preview, text: str) -> QAction:
    """An entry of the menu in the preview's head."""
    preview.head.menu.aboutToShow.emit()
    return next(action for action in preview.head.menu.actions() if action.text() == text)


def test_a_choice_in_the_menu_is_a_setting(make_desk: MakeDesk) -> None:
    desk = make_desk()
    for text in ("Magazine", "Dark", "Wide"):
        entry(desk.preview, text).trigger()
    wish = desk.preview.wish
    assert (wish.style.name, wish.light_dark, wish.width) == ("magazine", "dark", "wide")
    assert desk.preview.head.look.text() == "Magazine · Wide"
    assert entry(desk.preview, "Magazine").isChecked()
    assert not entry(desk.preview, "Newsroom").isChecked()


def test_a_theme_that_is_gone_is_said_and_the_standard_one_worn(make_desk: MakeDesk) -> None:
    desk = make_desk()
    settings_of(desk).set("preview.theme", "lost")
    assert desk.notices.texts == ("There is no page theme “lost”. The standard one is shown.",)
    assert desk.preview.wish.style.name == "newsroom"


def test_a_theme_is_worn_anew_when_its_file_changes(qtbot: QtBot, make_desk: MakeDesk) -> None:
    desk = make_desk()
    file = desk.paths.page_themes / "mine.css"
    file.parent.mkdir(parents=True)
    file.write_text("p { margin: 0 }")
    settings_of(desk).set("preview.theme", "mine")
    before = desk.preview.wish.style.stamp
    file.write_text("p { margin: 1px }")
    qtbot.waitUntil(lambda: desk.preview.wish.style.stamp > before)


def test_the_width_goes_round(make_desk: MakeDesk) -> None:
    desk = make_desk()
    seen = []
    for _ in range(3):
        desk.window.action("view.page_width").trigger()
        seen.append(desk.preview.wish.width)
    assert seen == ["wide", "phone", "column"]


def test_scrolling_together_is_one_switch(make_desk: MakeDesk) -> None:
    desk = make_desk()
    action = desk.window.action("view.sync")
    assert action.isChecked()
    action.trigger()
    assert not entry(desk.preview, "Scroll Together").isChecked()
    entry(desk.preview, "Scroll Together").trigger()
    assert action.isChecked()
    assert settings_of(desk).settings.switch("preview.sync")


def test_find_is_for_the_page_while_it_has_the_keyboard(qtbot: QtBot, make_desk: MakeDesk) -> None:
    desk = make_desk()
    with qtbot.waitExposed(desk.window):
        desk.window.show()
    with qtbot.waitSignal(desk.preview.started):
        desk.preview.start()
    desk.preview.setFocus()
    desk.window.action("edit.find").trigger()
    assert (desk.preview.find_bar.isHidden(), desk.editor.find_bar.isHidden()) == (False, True)
    desk.preview.find_bar.close_bar()
    desk.window.focus_editor()
    desk.window.action("edit.find").trigger()
    assert (desk.preview.find_bar.isHidden(), desk.editor.find_bar.isHidden()) == (True, False)


def test_a_click_goes_to_the_line_but_not_where_the_page_has_taken_the_storys_place(
    qtbot: QtBot, make_desk: MakeDesk
) -> None:
    desk = make_desk()
    desk.files.start("One\n\nTwo two **Two**")
    with qtbot.waitExposed(desk.window):
        desk.window.show()
    desk.preview.spot_requested.emit(PageSpot(2, 2, 2, "Two", 1, 1), False)
    assert desk.editor.caret() == len("One\n\nTwo two **T")
    desk.window.resize(1100, 700)
    desk.window.panes.show_preview(True)
    desk.preview.spot_requested.emit(PageSpot(0, 0, 0), False)
    assert not desk.editor.isVisible()
    desk.preview.spot_requested.emit(PageSpot(0, 0, 0), True)
    assert desk.editor.caret() == 0
    assert desk.editor.isVisible()


def test_a_link_that_is_not_opened_says_why(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.preview.link_refused.emit("file:///etc/passwd")
    assert desk.notices.texts == ("file:///etc/passwd is not opened: only web, mail and phone links are.",)

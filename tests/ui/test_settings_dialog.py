"""The settings dialog: made from the table, searched, applied at once, and the way back from each change."""

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QWidget

from editorapp.ui.dialogs.settings_dialog import SettingsDialog
from editorapp.ui.dialogs.settings_pages import PAGES
from editorapp.workspace.desk_profile import DeskProfile
from editorapp.workspace.settings import Settings
from editorapp.workspace.settings_table import SETTINGS

NAMES = {"checks": [("web", "Web desk"), ("wire", "Wire desk")], "preview": [("newsroom", "Newsroom")]}


@pytest.fixture(autouse=True)
def _delete_at_once(qapp):
    """Windows that wait for their end wear every new theme, too."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1100, 700)
    window.show()
    return window


@pytest.fixture
def dialog(window, theme, icons, qtbot):
    dialog = SettingsDialog(Settings().with_value("suggest.limit", 7), NAMES, theme, icons, window)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def control(dialog, setting):
    return dialog.pages.row(setting).field.control


def shown(dialog):
    return [setting for setting, row in dialog.pages.rows.items() if row.isVisibleTo(dialog)]


def all_rows(dialog):
    return {setting.id: dialog.pages.row(setting.id) for setting in SETTINGS}


def test_there_is_a_row_for_every_setting_with_its_words(dialog):
    assert list(dialog.nav.buttons) == list(PAGES)
    said = {setting: (row.title.text(), row.hint.text()) for setting, row in all_rows(dialog).items()}
    assert said == {setting.id: (setting.label, setting.hint) for setting in SETTINGS}


def test_a_page_shows_its_own_rows(dialog):
    dialog.nav.buttons["Saving"].click()
    assert shown(dialog) == ["history.minutes", "history.days", "history.megabytes"]
    assert dialog.page == "Saving"


def test_the_arrow_keys_go_through_the_pages(dialog):
    first = dialog.nav.buttons["Writing"]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert dialog.page == "Read also"


def test_a_search_finds_labels_hints_ids_and_choices_on_all_pages(dialog):
    expected = {
        "smart quotes": ["write.smart_quotes"],
        "history.days": ["history.days"],
        "SAVING megabytes": ["history.megabytes"],
        "phone": ["preview.width"],
        "nothing like this": [],
    }
    found = {}
    for words in expected:
        dialog.search.setText(words)
        found[words] = shown(dialog)
    assert found == expected
    (nothing,) = [label for label in dialog.findChildren(QLabel) if label.text().startswith("No setting matches")]
    assert nothing.isVisibleTo(dialog)


def test_enter_in_the_search_goes_to_the_first_row_and_an_empty_one_back_to_the_page(dialog, type_text):
    type_text(dialog.search, "page width\n")
    assert control(dialog, "preview.width").hasFocus()
    dialog.search.clear()
    assert dialog.page == "Writing"


def test_each_kind_of_field_says_what_was_chosen(dialog, qtbot, type_text):
    chosen = []
    dialog.chosen.connect(lambda setting, value: chosen.append((setting, value)))
    QTest.keyClick(control(dialog, "look.theme"), Qt.Key.Key_Down)
    control(dialog, "look.panel").click()
    number = control(dialog, "suggest.limit")
    number.selectAll()
    type_text(number, "12\n")
    type_text(control(dialog, "author.name"), "Una\n")
    assert chosen == [("look.theme", "paper"), ("look.panel", False), ("suggest.limit", 12), ("author.name", "Una")]


def test_a_text_holds_as_soon_as_the_hand_rests(dialog, qtbot, type_text):
    with qtbot.waitSignal(dialog.chosen) as told:
        type_text(control(dialog, "author.name"), "Una Reid")
    assert told.args == ["author.name", "Una Reid"]


def test_the_arrow_keys_step_a_number_within_its_limits(dialog, qtbot):
    field = control(dialog, "look.scale")
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.text() == "100"
    with qtbot.waitSignal(dialog.chosen) as told:
        QTest.keyClick(field, Qt.Key.Key_PageUp)
    assert told.args == ["look.scale", 110]


WRONG = (
    ("write.read_also_label", "**x**", "It must be 1 to 40 characters"),
    ("look.text_size", "99", "From 15 to 26."),
    ("look.text_size", "big", "From 15 to 26."),
    ("desk.folder", "/no/such/folder", "There is no such folder."),
    ("spelling.newsroom_words", "relative.txt", "There is no such file."),
)


def test_what_breaks_a_rule_says_the_rule_and_is_not_taken(dialog, type_text):
    chosen = []
    dialog.chosen.connect(lambda *what: chosen.append(what))
    for setting, typed, rule in WRONG:
        field = control(dialog, setting)
        field.selectAll()
        type_text(field, f"{typed}\n")
        assert dialog.pages.row(setting).wrong.startswith(rule)
        assert rule in field.accessibleDescription()
    assert chosen == []


def test_a_folder_that_is_there_is_taken(dialog, type_text, tmp_path, qtbot):
    with qtbot.waitSignal(dialog.chosen) as told:
        type_text(control(dialog, "desk.folder"), f"{tmp_path}\n")
    assert told.args == ["desk.folder", str(tmp_path)]


def test_what_was_typed_last_is_taken_when_the_dialog_closes(dialog, type_text, qtbot):
    type_text(control(dialog, "author.name"), "Una")
    with qtbot.waitSignal(dialog.chosen) as told:
        dialog.reject()
    assert told.args == ["author.name", "Una"]


def test_only_a_row_that_differs_can_be_reset(dialog, qtbot):
    assert [setting for setting, row in all_rows(dialog).items() if not row.reset.isHidden()] == ["suggest.limit"]
    with qtbot.waitSignal(dialog.reset_requested) as told:
        dialog.pages.row("suggest.limit").reset.click()
    assert told.args == [("suggest.limit",)]
    dialog.show_settings(Settings())
    assert dialog.pages.row("suggest.limit").reset.isHidden()


def test_the_page_is_reset_as_a_whole_and_only_where_it_differs(dialog, qtbot):
    assert not dialog.reset_page.isEnabled()
    dialog.show_page("Read also")
    with qtbot.waitSignal(dialog.reset_requested) as told:
        dialog.reset_page.click()
    assert told.args == [("suggest.limit",)]


def test_the_archive_in_use_is_not_reset_with_its_page(dialog, qtbot):
    dialog.show_settings(Settings().with_value("suggest.limit", 7).with_value("archive.folder", "/archives/herald"))
    dialog.show_page("Read also")
    with qtbot.waitSignal(dialog.reset_requested) as told:
        dialog.reset_page.click()
    assert told.args == [("suggest.limit",)]


def test_a_row_says_what_comes_from_the_desk(dialog):
    desk = DeskProfile("City desk", None, {"suggest.limit": 4, "look.theme": "ink"})
    dialog.show_settings(replace(Settings().with_value("suggest.limit", 7), desk=desk))
    assert dialog.pages.row("look.theme").source == "From “City desk”"
    assert dialog.pages.row("suggest.limit").source == "“City desk” has: 4"
    assert dialog.pages.row("suggest.limit").reset.toolTip() == "Back to 4, from “City desk”"
    assert dialog.pages.row("look.scale").source == ""


def test_names_of_files_are_offered_and_a_missing_one_is_shown_as_missing(dialog):
    box = control(dialog, "checks.profile")
    assert isinstance(box, QComboBox)
    assert [box.itemText(row) for row in range(box.count())] == ["Web desk", "Wire desk"]
    dialog.show_settings(Settings().with_value("checks.profile", "night"))
    assert box.currentText() == "night (missing)"


def test_a_link_leads_to_one_setting(dialog):
    dialog.search.setText("goal")
    dialog.show_setting("history.days")
    assert (dialog.page, control(dialog, "history.days").hasFocus()) == ("Saving", True)
    dialog.show_setting("no.such")
    assert dialog.page == "Saving"


def test_every_field_has_its_label_as_name_and_its_hint_as_description(dialog):
    for setting, row in all_rows(dialog).items():
        field = control(dialog, setting)
        assert isinstance(field, QComboBox | QLineEdit | QCheckBox)
        assert (field.accessibleName(), field.accessibleDescription()) == (row.setting.label, row.setting.hint)


def nothing_is_cut(dialog, page):
    dialog.show_page(page)
    return all(row.height() >= row.heightForWidth(row.width()) for row in dialog.pages.shown)


def test_every_row_of_every_page_can_be_read_at_any_size(dialog, window, theme, qtbot):
    for size, scale in (((1100, 700), 1.0), ((1100, 700), 2.0), ((960, 600), 2.0)):
        window.resize(*size)
        dialog.set_theme(theme.scaled(scale))
        for page in PAGES:
            qtbot.waitUntil(partial(nothing_is_cut, dialog, page))
        assert (dialog.width() <= size[0], dialog.height() <= size[1]) == (True, True)


def test_what_is_being_typed_stays_while_other_settings_change(dialog, type_text):
    field = control(dialog, "write.read_also_label")
    type_text(field, "**")
    dialog.show_settings(Settings().with_value("look.theme", "ink"))
    assert (field.text(), bool(dialog.pages.row("write.read_also_label").wrong)) == ("**READ ALSO", True)
    dialog.show_settings(Settings().with_value("write.read_also_label", "SEE"))
    assert (field.text(), dialog.pages.row("write.read_also_label").wrong) == ("SEE", "")

"""The settings in the real window: changes hold at once, desks come and go, others may write the file."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QComboBox

from editorapp.ui.dialogs.desk_dialog import DeskDialog
from editorapp.ui.dialogs.export_dialog import ExportDialog
from editorapp.ui.dialogs.settings_dialog import SettingsDialog
from editorapp.ui.linking.filters import Age, Closeness
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.workers.protocol import ExportTarget, FormatsOffered
from editorapp.workspace.desk_profile import load_desk_profile
from editorapp.workspace.settings import Settings, load_settings, save_settings

pytestmark = pytest.mark.qt_log_ignore("does not support|propagateSizeHints")  # the offscreen display


@pytest.fixture(autouse=True)
def _delete_at_once(qapp):
    """Windows that wait for their end wear every new theme, too."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def desk(shared_desk):
    """The window, which is as it was afterwards."""
    yield shared_desk
    keeper = shared_desk.settings._keeper
    keeper.reset(*keeper.settings.overrides)
    shared_desk.notices.clear()


@pytest.fixture
def dialog(desk):
    desk.window.action("edit.settings").trigger()
    dialog = desk.window.findChild(SettingsDialog)
    yield dialog
    dialog.reject()


@pytest.fixture
def profile(tmp_path):
    folder = tmp_path / "desk"
    (folder / "checks").mkdir(parents=True)
    (folder / "preview").mkdir()
    (folder / "checks" / "city.toml").write_text('title = "City checks"')
    (folder / "preview" / "city.css").write_text("p { color: teal }")
    (folder / "desk.toml").write_text('name = "City desk"\n[write]\nread_also_label = "SEE"\n[look]\ntext_size = 21\n')
    return folder


def choose(dialog, setting, value):
    box = dialog.pages.row(setting).field.control
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_a_choice_holds_at_once_and_is_kept(desk, dialog):
    choose(dialog, "look.theme", "ink")
    assert desk.look.theme.name == "ink"
    assert dialog.theme.name == "ink"
    assert load_settings(desk.paths.settings_file).text("look.theme") == "ink"


def test_a_switch_of_a_pane_moves_the_pane_and_follows_it(desk, dialog):
    for setting, command in (("look.panel", "view.panel"), ("look.preview", "view.preview")):
        switch, action = dialog.pages.row(setting).field.control, desk.window.action(command)
        before = action.isChecked()
        switch.click()
        assert action.isChecked() is not before
        action.trigger()
        assert switch.isChecked() is before


def test_preview_only_comes_and_goes(desk, dialog):
    switch, before = dialog.pages.row("look.preview_only").field.control, desk.window.panes.mode
    switch.click()
    assert desk.window.panes.mode == "preview"
    switch.click()
    assert desk.window.panes.mode == before


def test_a_reset_takes_the_line_out_of_the_file(desk, dialog):
    choose(dialog, "write.quotes", "polish")
    dialog.pages.row("write.quotes").reset.click()
    assert load_settings(desk.paths.settings_file).overrides == {}
    assert dialog.pages.row("write.quotes").reset.isHidden()


def test_a_desk_profile_holds_at_once_and_is_gone_at_once(desk, dialog, profile):
    dialog.pages.row("desk.folder").field.take(str(profile))
    assert desk.editor.text_edit.text_size() == 21
    assert dialog.pages.row("write.read_also_label").source == "From “City desk”"
    choose(dialog, "checks.profile", "city")
    choose(dialog, "preview.theme", "city")
    assert desk.preview.wish.style.file == profile / "preview" / "city.css"
    dialog.pages.row("desk.folder").reset.click()
    assert desk.preview.wish.style.name == "newsroom"
    assert dialog.pages.row("write.read_also_label").source == ""


def test_a_desk_that_cannot_set_something_says_so_and_the_rest_holds(desk, dialog, profile):
    (profile / "desk.toml").write_text('[author]\nname = "Eve"\n[suggest]\nlimit = 3\n')
    dialog.pages.row("desk.folder").field.take(str(profile))
    assert "cannot set author.name" in desk.notices.texts[-1]
    assert dialog.pages.row("suggest.limit").field.control.text() == "3"


def test_a_desk_that_has_gone_away_is_a_notice_and_the_defaults_hold(make_desk, person_paths, profile):
    save_settings(person_paths.settings_file, Settings().with_value("desk.folder", str(profile)))
    profile.rename(profile.with_name("away"))
    desk = make_desk()
    assert "is not there" in desk.problems()[0]
    profile.with_name("away").rename(profile)
    desk.settings.read_desk_again()
    assert desk.editor.text_edit.text_size() == 21


def test_a_full_folder_is_refused_and_the_profile_saved_in_another_can_be_used(desk, dialog, tmp_path, qtbot):
    (tmp_path / "letter.doc").touch()
    dialog.pages.row("write.read_also_label").field.chosen.emit("ALSO")
    dialog.deed_requested.emit("save_desk")
    saving = dialog.findChild(DeskDialog)
    saving.folder.setText(str(tmp_path))
    saving.folder.textEdited.emit(str(tmp_path))
    assert "other things" in saving.message.text
    assert not saving.save_button.isEnabled()
    saving.name.setText("Sport")
    saving.folder.setText(str(tmp_path / "sport"))
    saving.folder.textEdited.emit(saving.folder.text())
    saving.save_button.click()
    qtbot.waitUntil(lambda: "sport" in saving.message.text)
    made = load_desk_profile(tmp_path / "sport")
    assert (made.name, made.values) == ("Sport", {"write.read_also_label": "ALSO"})


def test_what_the_command_line_has_set_is_taken_over_and_never_undone(qapp, person_paths):
    keeper = SettingsKeeper(person_paths.settings_file, qapp)
    keeper.set("suggest.limit", 7)
    file = person_paths.settings_file
    save_settings(file, load_settings(file).with_value("look.theme", "ink").with_value("author.name", "Una Reid"))
    heard = []
    keeper.changed.connect(heard.append)
    keeper.set("write.goal", 300)
    assert sorted(heard) == ["author.name", "look.theme", "write.goal"]
    assert set(load_settings(file).overrides) == {"suggest.limit", "look.theme", "author.name", "write.goal"}


def test_what_the_command_line_sets_while_a_change_is_told_stays_and_is_taken_over(qapp, person_paths):
    keeper, file = SettingsKeeper(person_paths.settings_file, qapp), person_paths.settings_file
    theirs = Settings().with_value("author.name", "Una Reid")
    keeper.changed.connect(lambda _setting: save_settings(file, theirs, {"author.name"}))
    keeper.set("write.goal", 300)
    assert set(load_settings(file).overrides) == {"author.name", "write.goal"}
    keeper.changed.disconnect()
    keeper.look_again()
    assert keeper.text("author.name") == "Una Reid"


def test_the_file_is_looked_at_when_somebody_comes_back(qapp, person_paths):
    keeper = SettingsKeeper(person_paths.settings_file, qapp)
    save_settings(person_paths.settings_file, Settings().with_value("look.scale", 150))
    keeper.look_again()
    assert keeper.number("look.scale") == 150


def test_a_file_that_was_broken_meanwhile_costs_nothing(qapp, person_paths):
    keeper = SettingsKeeper(person_paths.settings_file, qapp)
    keeper.set("look.scale", 150)
    person_paths.settings_file.write_text("[[broken")
    keeper.set("suggest.limit", 7)
    assert load_settings(person_paths.settings_file).values() == keeper.settings.values()
    assert keeper.number("look.scale") == 150
    assert (person_paths.config / "settings.broken-1.toml").read_text() == "[[broken"


def test_the_palette_finds_single_settings(desk):
    desk.palette.open("interface size")
    entry = desk.palette._rows.entry(0)
    assert (entry.text, entry.hint) == ("Interface size", "Settings, Appearance")
    desk.palette._run(desk.palette._list.currentIndex())
    dialog = desk.window.findChild(SettingsDialog)
    assert dialog.page == "Appearance"
    assert dialog.focusWidget() is dialog.pages.row("look.scale").field.control


def test_an_export_proposes_the_usual_format_and_photos(desk):
    targets = [ExportTarget(name, name, name, name) for name in ("html", "docx")]
    desk.render_worker.received.emit(FormatsOffered(tuple(targets)))
    for setting, value in (("export.format", "docx"), ("export.photos", True)):
        desk.settings.show_settings(setting)
        desk.settings.dialog.chosen.emit(setting, value)
    desk.settings.dialog.reject()
    desk.window.action("file.export").trigger()
    dialog = desk.window.findChild(ExportDialog)
    assert (dialog.format.name, dialog.photos.isChecked()) == ("docx", True)


def test_the_filter_of_the_panel_begins_as_set_and_follows_a_change(make_desk, person_paths):
    save_settings(person_paths.settings_file, Settings().with_value("suggest.age", "three_years"))
    desk = make_desk()
    assert desk.panel.wishes.filter.age is Age.THREE_YEARS
    desk.settings.show_settings("suggest.closeness")
    choose(desk.settings.dialog, "suggest.closeness", "close")
    wanted = desk.panel.wishes.filter
    assert (wanted.age, wanted.closeness) == (Age.THREE_YEARS, Closeness.CLOSE)
